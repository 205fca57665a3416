import { isCodiceFiscale } from '@anagrafe/codice-fiscale';
import {
  type EsitoAe,
  type Validazione,
  compareDatiAnagrafici,
  isDomicilioSimile,
} from '@anagrafe/core/agenzia-entrate';

import { findDatiNonUtilizzabili } from '../../dati-non-utilizzabili.js';
import { nonAmmessa } from '../../esiti.js';
import { ANNULLATO, BASE, COLLEGATO, NESSUNA } from '../archivio/archivio.js';
import { type Ambito, isCongruente } from './ambito.js';

/** Confirms a code; with the address, marks the position for the comune, and the address is ANPR's. */
export function valida({ archivio, esiti }: Ambito, richiesta: Validazione): EsitoAe {
  const { codiceFiscale, dati, domicilio, comune } = richiesta;
  const { codici, persone } = archivio;
  const inutili = findDatiNonUtilizzabili(dati);
  if (inutili.length > 0) return nonAmmessa('dati-non-utilizzabili', inutili);
  if (!isCodiceFiscale(codiceFiscale)) return esiti.rifiutata('24');
  const codice = codici.find(codiceFiscale);
  const stato = codici.stato(codice);
  if (codice === NESSUNA || stato === ANNULLATO) return esiti.rifiutata('EAV91');
  if (stato === BASE) {
    const vicina = persone.find(dati).some((una) => isDomicilioSimile(persone.domicilio(una), domicilio));
    return esiti.rifiutata(vicina ? 'EAV50' : 'EAV51');
  }
  const persona = codici.persona(codice);
  const campi = compareDatiAnagrafici(dati, persone.dati(persona));
  if (campi.length > 0) {
    const mostra = { posizione: archivio.posizione(persona), campi };
    return esiti.rifiutata(isCongruente(codiceFiscale, dati) ? 'EAV31' : 'EAV21', mostra);
  }
  persone.setValidato(persona);
  if (domicilio !== undefined) {
    persone.setDomicilio(persona, domicilio);
    persone.setMarcato(persona, comune);
  }
  return esiti.eseguita(stato === COLLEGATO ? '02' : '00', archivio.posizione(persona));
}
