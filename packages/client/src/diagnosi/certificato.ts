import { isAnagrafeError } from '@anagrafe/core';

import { parseCertificato } from '../identita/certificato.js';
import { type DatiIdentita, type OrigineChiave, createIdentita, toFirmatario } from '../identita/create-identita.js';
import { toGiorno, toValidita } from '../identita/validita.js';
import { type Esame, attenzione, bene, guasto } from './accertamento.js';

const CONSOLE = 'Scaricare dalla console di sicurezza di ANPR il certificato in uso, e usarne la parola chiave.';

/** Can a key be opened, and does its certificate serve now? */
export async function esaminaCertificato(origine: OrigineChiave, adesso: Date): Promise<Esame> {
  try {
    const certificato = parseCertificato((await toFirmatario(origine)).certificato);
    const { cn, emittente, al } = certificato;
    const validita = toValidita(certificato, adesso);
    if (validita.type === 'non-valido') return guasto(toFrase(validita.motivo), CONSOLE);
    if (validita.type === 'in-scadenza')
      return attenzione(validita.avviso, 'Generare il certificato nuovo nella console di sicurezza, prima che questo scada.');
    return bene(`${cn}, emesso da «${emittente}», vale fino al ${toGiorno(al)}: ${validita.giorni} giorni.`);
  } catch (errore) {
    if (!isAnagrafeError(errore)) throw errore;
    return guasto(errore.message, CONSOLE);
  }
} // prettier-ignore

/** Do certificates, comune and environment agree? */
export async function esaminaIdentita(dati: DatiIdentita, adesso: Date): Promise<Esame> {
  try {
    const { idSede, idPostazione } = await createIdentita(dati, adesso);
    return bene(`Comune ${idSede}, postazione ${idPostazione}, ambiente «${dati.ambiente}»: vanno d’accordo.`);
  } catch (errore) {
    if (!isAnagrafeError(errore)) throw errore;
    return guasto(errore.message, 'Controllare di quale comune e di quale ambiente sono i certificati, e qual è di chi.');
  }
} // prettier-ignore

function toFrase(motivo: string): string {
  return `${motivo.charAt(0).toUpperCase()}${motivo.slice(1)}.`;
}
