import {
  type Attribuzione,
  type EsitoAe,
  type Rifiutata,
  compareDatiAnagrafici,
  isDomicilioSimile,
} from '@anagrafe/core/agenzia-entrate';

import { findDatiNonUtilizzabili, findNascitaIgnota } from '../../dati-non-utilizzabili.js';
import { nonAmmessa } from '../../esiti.js';
import { ATTIVO, BASE } from '../archivio/archivio.js';
import { toNumeroGiorno } from '../archivio/persone.js';
import type { Ambito } from './ambito.js';

/** A first code, if nobody has these data or the code that follows from them. */
export function attribuisci(ambito: Ambito, richiesta: Attribuzione): EsitoAe {
  const { archivio, esiti } = ambito;
  const { dati, domicilio } = richiesta;
  const inutili = [...findDatiNonUtilizzabili(dati), ...findNascitaIgnota(dati)];
  if (inutili.length > 0) return nonAmmessa('dati-non-utilizzabili', inutili);
  const [simile, ...altri] = archivio.persone.find(dati);
  if (simile !== undefined) {
    if (altri.length > 0) return toBaseDiOmocodia(ambito, richiesta);
    const vicina = isDomicilioSimile(archivio.persone.domicilio(simile), domicilio);
    return esiti.rifiutata(vicina ? 'EAA10' : 'EAA30', { posizione: archivio.posizione(simile) });
  }
  const codiceFiscale = archivio.toCodice(dati);
  if (archivio.isLibero(codiceFiscale)) {
    return esiti.eseguita('00', archivio.posizione(aggiungi(ambito, richiesta, codiceFiscale)));
  }
  const codice = archivio.codici.find(codiceFiscale);
  if (archivio.codici.stato(codice) === BASE) return toBaseDiOmocodia(ambito, richiesta);
  return toAltraPersona(ambito, richiesta, codice);
}

/**
 * A code for who would have the same as someone else. Whoever had it until now gets the first free variant, since a base is
 * usable for nobody; who asks gets the one after.
 */
export function attribuisciOmocodice(ambito: Ambito, richiesta: Attribuzione): EsitoAe {
  const { archivio, esiti } = ambito;
  const { dati, domicilio } = richiesta;
  const inutili = [...findDatiNonUtilizzabili(dati), ...findNascitaIgnota(dati)];
  if (inutili.length > 0) return nonAmmessa('dati-non-utilizzabili', inutili);
  const stessa = archivio.persone
    .find(dati)
    .find((una) => domicilio === undefined || isDomicilioSimile(archivio.persone.domicilio(una), domicilio));
  if (stessa !== undefined) return esiti.rifiutata('EAA10', { posizione: archivio.posizione(stessa) });
  const base = archivio.toCodice(dati);
  if (archivio.isLibero(base)) return esiti.rifiutata('EAM27');
  const codice = archivio.codici.find(base);
  if (archivio.codici.stato(codice) === ATTIVO) {
    const titolare = archivio.codici.persona(codice);
    archivio.setBase(titolare);
    archivio.persone.setUltima(titolare, toNumeroGiorno(ambito.adesso));
  }
  const variante = archivio.findVariante(base);
  if (variante === undefined) return esiti.rifiutata('EAA50'); // all 127 are taken
  return esiti.eseguita('00', archivio.posizione(aggiungi(ambito, richiesta, variante)));
}

function aggiungi({ archivio, adesso }: Ambito, richiesta: Attribuzione, codiceFiscale: string): number {
  const { comune, domicilio } = richiesta;
  const persona = archivio.add(richiesta, codiceFiscale);
  archivio.persone.setValidato(persona);
  if (domicilio !== undefined) archivio.persone.setMarcato(persona, comune);
  archivio.persone.setUltima(persona, toNumeroGiorno(adesso));
  archivio.attribuite.set(persona, { quando: adesso, comune, superata: false });
  return persona;
}

/** The code is someone's whose data are not these. */
function toAltraPersona({ archivio, esiti }: Ambito, { dati, domicilio }: Attribuzione, codice: number): Rifiutata {
  const persona = archivio.codici.persona(codice);
  const vicina = isDomicilioSimile(archivio.persone.domicilio(persona), domicilio);
  const posizione = archivio.posizione(persona);
  const mostra = { posizione, campi: compareDatiAnagrafici(dati, posizione.dati) };
  if (archivio.codici.stato(codice) === ATTIVO) return esiti.rifiutata(vicina ? 'EAA30' : 'EAA31', mostra);
  return esiti.rifiutata(vicina ? 'EAA40' : 'EAA41', mostra);
}

/** The second case where none of those who have these data lives there; nobody may have them, all of the base being namesakes. */
function toBaseDiOmocodia({ archivio, esiti }: Ambito, { dati, domicilio }: Attribuzione): Rifiutata {
  const vicina = archivio.persone
    .find(dati)
    .some((una) => isDomicilioSimile(archivio.persone.domicilio(una), domicilio));
  return esiti.rifiutata(vicina ? 'EAA50' : 'EAA51');
}
