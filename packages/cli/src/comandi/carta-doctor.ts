import { openCarte } from '@anagrafe/adapters-pkcs11';
import colori from 'picocolors';

import { type Accertamento, formatAccertamenti, toRiepilogo } from '../accertamenti.js';
import { leggiGiorno, oggiInItalia } from '../giorno-corrente.js';
import { readArchivi } from '../postazione/archivi.js';
import { esaminaCarta, esaminaLettori, esaminaOperatore } from '../postazione/carta.js';
import { esaminaPostazione } from '../postazione/certificato-postazione.js';
import { esaminaConflitti } from '../postazione/conflitti.js';
import { esaminaDriver } from '../postazione/driver.js';
import { type Esame, type NomeEsame, bene, guasto, saltato } from '../postazione/esame.js';
import { esaminaFirefox } from '../postazione/firefox.js';
import { toQuestaMacchina } from '../postazione/questa-macchina.js';
import { esaminaServizio } from '../postazione/servizio.js';
import { toJson } from '../stampa-json.js';
import { STATO } from '../stato-uscita.js';
import { versioneCli } from '../versione.js';

/** The options, as they were typed. */
export interface OpzioniPostazione {
  readonly modulo?: readonly string[];
  readonly utente?: string;
  readonly oggi?: string;
  readonly formato: string;
}

const NOMI: Readonly<Record<NomeEsame, string>> = {
  pkcs11js: 'Pacchetto pkcs11js',
  driver: 'Driver delle carte',
  servizio: 'Servizio delle smart card',
  lettore: 'Lettore',
  carta: 'Carta',
  'certificato-operatore': 'Certificato dell’operatore',
  conflitti: 'Conflitti fra driver',
  firefox: 'Driver in Firefox',
  'certificato-postazione': 'Certificato di postazione',
};

/** Looks at this workstation, as the guides have it configured. Exit status 1 if something does not work. */
export async function doctorPostazione(opzioni: OpzioniPostazione): Promise<number> {
  const oggi = opzioni.oggi === undefined ? oggiInItalia() : leggiGiorno('--oggi', opzioni.oggi);
  const macchina = toQuestaMacchina();
  const { sistema } = macchina;
  const [delleCarte, servizio, firefox, archivi] = await Promise.all([
    esaminaCarte(opzioni, oggi),
    esaminaServizio(macchina),
    esaminaFirefox(macchina),
    readArchivi(macchina),
  ]);
  const senzaServizio = servizio.esito === 'guasto' && delleCarte.lettore.esito === 'guasto';
  const esami = {
    ...delleCarte,
    ...(senzaServizio ? { lettore: saltato('Senza quel servizio i lettori non si vedono.') } : {}),
    servizio, firefox, 'certificato-postazione': esaminaPostazione(archivi, { oggi, sistema }) };
  const accertamenti: Accertamento<NomeEsame>[] = (Object.keys(NOMI) as NomeEsame[]).map((nome) => ({ nome, ...esami[nome] }));
  const riepilogo = toRiepilogo(accertamenti);
  process.stdout.write(
    opzioni.formato === 'json'
      ? toJson({ versione: versioneCli(), oggi, sistema, processore: process.arch, riepilogo, accertamenti })
      : formatAccertamenti(accertamenti, {
          titolo: `${colori.bold('Postazione per le smart card di ANPR')}, ${sistema} ${process.arch}`,
          nomi: NOMI,
          seGuasto: 'Così la carta non si usa: cominciare dal primo guasto.',
        }),
  );
  return riepilogo.guasto > 0 ? STATO.trovato : STATO.bene;
} // prettier-ignore

type EsamiCarte = Record<Exclude<NomeEsame, 'servizio' | 'firefox' | 'certificato-postazione'>, Esame>;

async function esaminaCarte({ modulo, utente }: OpzioniPostazione, oggi: string): Promise<EsamiCarte> {
  const carte = await openCarte(modulo === undefined ? {} : { moduli: modulo });
  try {
    const [moduli, tutti, elenco] = [await carte.moduli(), await carte.lettori(), await carte.elenco()];
    const lettori = tutti.filter(({ modulo }) => modulo.famiglia !== 'softhsm' || modulo.origine === 'opzione');
    const senza = moduli.find(({ errore }) => errore?.code === 'PKCS11JS_ASSENTE')?.errore;
    const certificati = await Promise.all(elenco.map(async (carta) => carta.certificati()));
    return {
      pkcs11js: senza === undefined ? bene('C’è.') : guasto('Non è installato.', senza.message),
      driver: esaminaDriver(moduli),
      lettore: esaminaLettori(lettori),
      carta: esaminaCarta(lettori, elenco),
      'certificato-operatore': esaminaOperatore(certificati.flat(), { oggi, ...(utente === undefined ? {} : { utente }) }),
      conflitti: esaminaConflitti(moduli, elenco),
    };
  } finally {
    await carte.chiudi();
  }
} // prettier-ignore
