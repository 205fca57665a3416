import type { Comune, Comuni } from '@anagrafe/decodifica';

import type { Caso } from '../caso/caso.js';
import { type Giorno, toData, toGiorno } from '../caso/calendario.js';

/** The comuni of the population, each as it was called, and in the province where it was, on the day that is asked. */
export interface LuoghiItaliani {
  /** Where a person was born. */
  readonly nascita: (caso: Caso, il: Giorno) => ComuneNoto;
  /** Where anything else happened: mostly at home. */
  readonly evento: (caso: Caso, il: Giorno) => ComuneNoto;
  /** A comune by its codice catastale; the comune of residence, or the capital, on days when it was not there. */
  readonly comune: (codiceCatastale: string, il: Giorno) => ComuneNoto;
}

/** A version of a comune that has a codice catastale. */
export interface ComuneNoto extends Comune {
  readonly codiceCatastale: string;
}

/** Rome: in force without a gap on every day of the population. */
const CAPITALE = 'H501';

/** Where people of any comune come from; some changed name or province within living memory, some are no more. */
// prettier-ignore
const CITTA: readonly string[] = [
  'H501', 'F205', 'F839', 'L219', 'G273', 'D969', 'A944', 'D612', 'A662', 'C351', 'L736', 'L781', 'F257', 'H294',
  'D704', 'C573', 'A271', 'G479', 'H224', 'D122', 'L746', 'A952', 'F132', 'L378', 'L483', 'A326', 'B354', 'F641',
  'L093', 'E168', 'B058',
];

/** Fiume, Pola, Zara, Capodistria, Rovigno, Parenzo: Italian until 1947, and the birthplace of many after it. */
const TERRE_PERDUTE: readonly string[] = ['D620', 'G778', 'M149', 'B665', 'H619', 'G332'];

/** Such births end with the treaty of peace. */
const TRATTATO: Giorno = -8144;

/** The highest number that an ISTAT code gives to a comune within its province. */
const COMUNI_DI_PROVINCIA = 350;

/**
 * The places of a population.
 *
 * @param comuni - The archive.
 * @param casa - The comune of residence.
 * @param al - A day on which its neighbours, the comuni of its province, are looked for.
 */
export function createLuoghiItaliani(comuni: Comuni, casa: ComuneNoto, al: string): LuoghiItaliani {
  const storie = new Map<string, readonly Versione[]>();
  const vicini = toVicini(comuni, casa, al);

  const storia = (codice: string): readonly Versione[] => {
    let versioni = storie.get(codice);
    if (versioni === undefined) {
      versioni = comuni.findVersioni(codice).map(toVersione);
      storie.set(codice, versioni);
    }
    return versioni;
  };
  const cerca = (codice: string, il: Giorno): ComuneNoto | undefined =>
    storia(codice).find(({ dal, al: fine }) => dal <= il && il <= fine)?.comune;
  const inVigore = (codice: string, il: Giorno): ComuneNoto => {
    const trovato = cerca(codice, il) ?? cerca(casa.codiceCatastale, il) ?? cerca(CAPITALE, il);
    if (trovato === undefined) throw new RangeError(`No comune on ${toData(il)}.`);
    return trovato;
  };

  return {
    nascita: (caso, il) => {
      if (il < TRATTATO && caso.accade(0.06)) return inVigore(caso.scegli(TERRE_PERDUTE), il);
      if (caso.accade(0.4)) return inVigore(casa.codiceCatastale, il);
      return inVigore(caso.scegli(caso.accade(0.5) ? vicini : CITTA), il);
    },
    evento: (caso, il) => {
      if (caso.accade(0.6)) return inVigore(casa.codiceCatastale, il);
      return inVigore(caso.scegli(caso.accade(0.6) ? vicini : CITTA), il);
    },
    comune: inVigore,
  };
}

interface Versione {
  readonly comune: ComuneNoto;
  readonly dal: Giorno;
  readonly al: Giorno;
}

function toVersione(comune: Comune): Versione {
  const { codiceCatastale, dal, al } = comune;
  if (codiceCatastale === null) throw new RangeError('A version found by codice catastale has one.');
  return { comune: { ...comune, codiceCatastale }, dal: toGiorno(dal), al: al === null ? Infinity : toGiorno(al) };
}

/** The codici catastali of the comuni of a province, itself included. */
function toVicini(comuni: Comuni, { codiceIstat, codiceCatastale }: ComuneNoto, al: string): readonly string[] {
  const vicini = [codiceCatastale];
  for (let n = 1; n <= COMUNI_DI_PROVINCIA; n++) {
    const trovato = comuni.findByIstat(`${codiceIstat.slice(0, 3)}${String(n).padStart(3, '0')}`, al);
    const codice = trovato.ok ? trovato.value.codiceCatastale : null;
    if (codice !== null && codice !== codiceCatastale) vicini.push(codice);
  }
  return vicini;
}
