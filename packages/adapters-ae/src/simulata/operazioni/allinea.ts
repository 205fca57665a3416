import { isCodiceFiscale } from '@anagrafe/codice-fiscale';
import {
  type Allineamento,
  type CodiceAe,
  type EsitoAe,
  MASSIMO_DATI_DIVERSI,
  compareDatiAnagrafici,
} from '@anagrafe/core/agenzia-entrate';

import { findDatiNonUtilizzabili, findNascitaIgnota } from '../../dati-non-utilizzabili.js';
import { nonAmmessa } from '../../esiti.js';
import { ATTIVO, NESSUNA, isOmocodice } from '../archivio/archivio.js';
import { toNumeroGiorno } from '../archivio/persone.js';
import type { Ambito } from './ambito.js';
import { findOstacolo, sostituisci } from './nuovi-dati.js';

/** ANPR's data in place of those of the Agenzia, for a position that is not validated; it is marked after. */
export function allinea(ambito: Ambito, richiesta: Allineamento): EsitoAe {
  const { archivio, esiti, adesso } = ambito;
  const { codiceFiscale, dati, domicilio, comune } = richiesta;
  const inutili = [...findDatiNonUtilizzabili(dati), ...findNascitaIgnota(dati)];
  if (inutili.length > 0) return nonAmmessa('dati-non-utilizzabili', inutili);
  if (!isCodiceFiscale(codiceFiscale)) return esiti.rifiutata('24');
  const codice = archivio.codici.find(codiceFiscale);
  if (codice === NESSUNA) return esiti.rifiutata('90');
  if (archivio.codici.stato(codice) !== ATTIVO) return esiti.rifiutata('EAL12');
  const persona = archivio.codici.persona(codice);
  const rifiuto = findRifiuto(ambito, persona, richiesta);
  if (rifiuto !== undefined) return esiti.rifiutata(rifiuto);
  sostituisci(ambito, persona, dati);
  if (domicilio !== undefined) archivio.persone.setDomicilio(persona, domicilio);
  archivio.persone.setMarcato(persona, comune);
  archivio.persone.setUltima(persona, toNumeroGiorno(adesso));
  archivio.setSuperata(persona);
  return esiti.eseguita('00', archivio.posizione(persona));
}

function findRifiuto(ambito: Ambito, persona: number, { dati }: Allineamento): CodiceAe | undefined {
  const { codici, persone } = ambito.archivio;
  if (persone.isValidato(persona)) return 'EAL92';
  if (isOmocodice(codici.testo(persone.codice(persona)))) return 'EAR13';
  if (persone.ultima(persona) === toNumeroGiorno(ambito.adesso)) return 'EAM15';
  if (compareDatiAnagrafici(dati, persone.dati(persona)).length > MASSIMO_DATI_DIVERSI) return 'EAM93';
  return findOstacolo(ambito, persona, dati);
}
