import { isCodiceFiscale } from '@anagrafe/codice-fiscale';
import {
  type CampoAnagrafico,
  type CodiceAe,
  type EsitoAe,
  MASSIMO_DATI_DIVERSI,
  type Variazione,
  compareDatiAnagrafici,
} from '@anagrafe/core/agenzia-entrate';

import { findDatiNonUtilizzabili, findNascitaIgnota } from '../../dati-non-utilizzabili.js';
import { nonAmmessa } from '../../esiti.js';
import { isOmocodice } from '../archivio/archivio.js';
import { toNumeroGiorno } from '../archivio/persone.js';
import type { Ambito } from './ambito.js';
import { findOstacolo, sostituisci } from './nuovi-dati.js';
import { findUsabile } from './usabile.js';

/** Other data for a marked position of the comune; a new code follows where they ask for one. */
export function varia(ambito: Ambito, richiesta: Variazione): EsitoAe {
  const { archivio, esiti, adesso } = ambito;
  const { codiceFiscale, dati, domicilio } = richiesta;
  const inutili = [...findDatiNonUtilizzabili(dati), ...findNascitaIgnota(dati)];
  if (inutili.length > 0) return nonAmmessa('dati-non-utilizzabili', inutili);
  if (!isCodiceFiscale(codiceFiscale)) return esiti.rifiutata('24');
  const usabile = findUsabile(archivio, codiceFiscale);
  if (!usabile.ok) return esiti.rifiutata(usabile.error);
  const persona = usabile.value;
  const campi = compareDatiAnagrafici(dati, archivio.persone.dati(persona));
  const rifiuto = findRifiuto(ambito, richiesta, { persona, campi });
  if (rifiuto !== undefined) return esiti.rifiutata(rifiuto, campi.length > 0 ? { campi } : undefined);
  sostituisci(ambito, persona, dati);
  if (domicilio !== undefined) archivio.persone.setDomicilio(persona, domicilio);
  archivio.persone.setUltima(persona, toNumeroGiorno(adesso));
  archivio.setSuperata(persona);
  return esiti.eseguita('00', archivio.posizione(persona));
}

interface Chi {
  readonly persona: number;
  readonly campi: readonly CampoAnagrafico[];
}

function findRifiuto(ambito: Ambito, richiesta: Variazione, { persona, campi }: Chi): CodiceAe | undefined {
  const { archivio, adesso } = ambito;
  const { persone } = archivio;
  const { precedenti, comune } = richiesta;
  const codice = archivio.codici.testo(persone.codice(persona));
  if (precedenti !== undefined && compareDatiAnagrafici(precedenti, persone.dati(persona)).length > 0) return 'EAM21';
  if (persone.ultima(persona) === toNumeroGiorno(adesso)) return 'EAM15';
  if (isOmocodice(codice)) return 'EAM13';
  if (persone.marcatoDa(persona) === '') return 'EAM91';
  if (persone.marcatoDa(persona) !== comune) return 'EAM95';
  if (isSenzaCambi(ambito, richiesta, { persona, campi })) return 'EAM94';
  if (campi.length > MASSIMO_DATI_DIVERSI) return 'EAM93';
  return findOstacolo(ambito, persona, richiesta.dati);
}

/** Nothing would change: neither data nor address, nor a provisional number that is to become a code. */
function isSenzaCambi(
  { archivio }: Ambito,
  { codiceFiscale, domicilio }: Variazione,
  { persona, campi }: Chi,
): boolean {
  if (campi.length > 0 || codiceFiscale.length === 11) return false;
  const suo = archivio.persone.domicilio(persona);
  return domicilio === undefined || (suo?.comune === domicilio.comune && suo.indirizzo === domicilio.indirizzo);
}
