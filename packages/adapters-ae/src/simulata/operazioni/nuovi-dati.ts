import type { CodiceAe, DatiAnagrafici } from '@anagrafe/core/agenzia-entrate';

import { COLLEGATO } from '../archivio/archivio.js';
import { type Ambito, isCongruente } from './ambito.js';

/**
 * Why a person cannot have some data: someone else has them, or the code that follows from them. One that is not marked may well
 * be the same person under two codes.
 */
export function findOstacolo({ archivio }: Ambito, persona: number, dati: DatiAnagrafici): CodiceAe | undefined {
  const { codici, persone } = archivio;
  const [altra, ...altre] = persone.find(dati).filter((una) => una !== persona);
  if (altra !== undefined) return altre.length === 0 && persone.marcatoDa(altra) === '' ? 'EAM9C' : 'EAM28';
  const nuovo = toCodiceNuovo({ archivio }, persona, dati);
  if (nuovo === undefined || archivio.isLibero(nuovo)) return undefined;
  const codice = codici.find(nuovo);
  return codici.stato(codice) === COLLEGATO && codici.persona(codice) === persona ? undefined : 'EAM28';
}

/** Gives a person other data, and the code that follows from them if theirs does not. */
export function sostituisci({ archivio, adesso }: Ambito, persona: number, dati: DatiAnagrafici): void {
  const nuovo = toCodiceNuovo({ archivio }, persona, dati);
  archivio.persone.setDati(persona, dati);
  if (nuovo !== undefined) archivio.setCodice(persona, nuovo, adesso);
}

/** The code that a person would get with some data; `undefined` if the one they have follows from them. A number follows from none. */
function toCodiceNuovo(
  { archivio }: Pick<Ambito, 'archivio'>,
  persona: number,
  dati: DatiAnagrafici,
): string | undefined {
  const suo = archivio.codici.testo(archivio.persone.codice(persona));
  return suo.length === 16 && isCongruente(suo, dati) ? undefined : archivio.toCodice(dati);
}
