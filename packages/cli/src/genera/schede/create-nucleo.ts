import { createCaso } from '../caso/caso.js';
import type { Identita } from '../identita/identita.js';
import type { Mondo } from '../mondo.js';
import type { Abbozzo } from '../popolazione/persona.js';
import { createFamiglia } from './create-famiglia.js';
import { createSoggetto } from './create-soggetto.js';
import { idSoggetto } from './membro.js';
import { createIndirizzo } from './residenza.js';
import type { FamigliaSintetica, SoggettoSintetico } from './scheda-sintetica.js';
import { createEventoDiCoppia } from './stato-civile.js';

/** A famiglia or convivenza as its records tell it: the schede of its members and its own, of which a defect may make two. */
export interface Nucleo {
  readonly soggetti: readonly SoggettoSintetico[];
  readonly famiglie: readonly FamigliaSintetica[];
  readonly convivenze: readonly FamigliaSintetica[];
}

/** Writes all the schede of a nucleo. */
export function createNucleo(mondo: Mondo, abbozzo: Abbozzo, identita: readonly Identita[]): Nucleo {
  const membri = identita.map((i, posizione) => {
    const persona = abbozzo.persone[posizione];
    if (persona === undefined) throw new RangeError('More identities than people.');
    return { persona, identita: i, idScheda: idSoggetto(abbozzo, posizione) };
  });
  const cantiere = { mondo, caso: createCaso(mondo.seme, 'schede', abbozzo.numero), abbozzo, membri };
  const inComune = { indirizzo: createIndirizzo(cantiere), eventoDiCoppia: createEventoDiCoppia(cantiere) };
  const soggetti = membri.map((_, posizione) => createSoggetto(cantiere, posizione, inComune));
  return { soggetti, ...createSchede(mondo, abbozzo) };
}

/** Only the scheda famiglia or convivenza of a nucleo. */
export function createSchede(mondo: Mondo, abbozzo: Abbozzo): Pick<Nucleo, 'famiglie' | 'convivenze'> {
  const scheda = createFamiglia(mondo, abbozzo);
  return abbozzo.specie.tipo === 'famiglia'
    ? { famiglie: [scheda], convivenze: [] }
    : { famiglie: [], convivenze: [scheda] };
}
