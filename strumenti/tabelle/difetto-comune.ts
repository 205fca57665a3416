import type { Comune } from '../../packages/decodifica/src/comuni/comune.js';
import type { Difetto } from './difetti.js';

/** A defect of a version of the archive. */
export function toDifettoComune(comune: Comune, tipo: string, dettaglio: string): Difetto {
  const { codiceCatastale, codiceIstat, denominazione, siglaProvincia, dal } = comune;
  const dove = `${codiceCatastale ?? 'ND'} ${codiceIstat} ${denominazione} (${siglaProvincia}) ${dal}`;
  return { tabella: '3', tipo, dove, dettaglio };
}

/** The four names of a version, the missing ones empty. */
export function toNomi(comune: Comune): readonly string[] {
  return [
    comune.denominazione,
    comune.denominazioneTraslitterata,
    comune.altraDenominazione ?? '',
    comune.altraDenominazioneTraslitterata ?? '',
  ];
}
