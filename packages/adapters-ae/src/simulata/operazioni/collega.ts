import { isCodiceFiscale } from '@anagrafe/codice-fiscale';
import {
  type CodiceAe,
  type Collegamento,
  type EsitoAe,
  MASSIMO_DATI_DIVERSI,
  compareDatiAnagrafici,
} from '@anagrafe/core/agenzia-entrate';

import { ANNULLATO, ATTIVO, NESSUNA, isOmocodice } from '../archivio/archivio.js';
import { toNumeroGiorno } from '../archivio/persone.js';
import { type Ambito, isCongruente } from './ambito.js';
import { findUsabile } from './usabile.js';

/** Two codes of one person: the code and the data of the Agenzia stay, with the address of ANPR, marked for the comune. */
export function collega(ambito: Ambito, richiesta: Collegamento): EsitoAe {
  const { archivio, esiti, adesso } = ambito;
  const { codici, persone } = archivio;
  const { codiceFiscale, nuovo, comune } = richiesta;
  if (!isCodiceFiscale(codiceFiscale) || !isCodiceFiscale(nuovo)) return esiti.rifiutata('24');
  if (codiceFiscale.toUpperCase() === nuovo.toUpperCase()) return esiti.rifiutata('EAM94');
  const usabile = findUsabile(archivio, codiceFiscale);
  if (!usabile.ok) return esiti.rifiutata(usabile.error);
  const altro = codici.find(nuovo);
  if (altro === NESSUNA) return esiti.rifiutata('90');
  if (codici.stato(altro) !== ATTIVO) return esiti.rifiutata(codici.stato(altro) === ANNULLATO ? 'EAM80' : 'EAM47');
  const persona = usabile.value;
  const altra = codici.persona(altro);
  const campi = compareDatiAnagrafici(persone.dati(persona), persone.dati(altra));
  const rifiuto = findRifiuto(ambito, richiesta, { persona, altra, diversi: campi.length });
  if (rifiuto !== undefined) return esiti.rifiutata(rifiuto, campi.length > 0 ? { campi } : undefined);
  archivio.unisci(persona, altra, adesso);
  persone.setMarcato(persona, comune);
  persone.setUltima(persona, toNumeroGiorno(adesso));
  return esiti.eseguita('00', archivio.posizione(persona));
}

interface Coppia {
  readonly persona: number;
  readonly altra: number;
  readonly diversi: number;
}

function findRifiuto(
  ambito: Ambito,
  { comune }: Collegamento,
  { persona, altra, diversi }: Coppia,
): CodiceAe | undefined {
  const { codici, persone } = ambito.archivio;
  const oggi = toNumeroGiorno(ambito.adesso);
  const [suo, nuovo] = [persona, altra].map((una) => codici.testo(persone.codice(una))) as [string, string];
  if (persone.ultima(persona) === oggi || persone.ultima(altra) === oggi) return 'EAM15';
  if (isOmocodice(suo) || isOmocodice(nuovo)) return 'EAM13';
  if (persone.marcatoDa(persona) === '') return 'EAM91';
  if (persone.marcatoDa(persona) !== comune || isAltrove(ambito, altra, comune)) return 'EAM95';
  if (persone.marcatoDa(altra) !== '') return 'EAM9C';
  if (nuovo.length === 11 && suo.length === 16) return 'EAM9C'; // from a number to a code, never back
  if (!isCongruente(nuovo, persone.dati(altra))) return 'EAM9C';
  return diversi > MASSIMO_DATI_DIVERSI ? 'EAM93' : undefined;
}

/** Does the Agenzia know the person to live in, or to be of, another comune? */
function isAltrove({ archivio: { persone } }: Ambito, persona: number, comune: string): boolean {
  const marcata = persone.marcatoDa(persona);
  const residente = persone.domicilio(persona)?.comune;
  return (marcata !== '' && marcata !== comune) || (residente !== undefined && residente !== comune);
}
