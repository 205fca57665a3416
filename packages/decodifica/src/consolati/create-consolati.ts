import { toChiave } from '../nomi/chiave.js';
import { createSimili } from '../nomi/somiglianza.js';
import { err, ok } from '../result.js';
import { toCella, toCelle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
import { createUnaVolta } from '../una-volta.js';
import type { Consolati, Consolato } from './consolato.js';

/** Below this resemblance a name is not worth showing. */
const SOGLIA = 0.4;
const LIMITE = 10;

/**
 * The lookups over the two tables, which are read when one of them is first used.
 *
 * @param uffici - Table 40: the offices.
 * @param competenze - Table 41: which office serves which state.
 */
export function createConsolati(uffici: DatiTabella, competenze: DatiTabella): Consolati {
  const tutti = createUnaVolta(() => openConsolati(uffici, competenze));
  const perCodice = createUnaVolta(() => new Map(tutti().map((consolato) => [consolato.codice, consolato])));
  // Two keys for each office, so that the office of a key is at half its place.
  const simili = createUnaVolta(() => createSimili(tutti().flatMap((c) => [toChiave(c.sede), toChiave(c.stato)])));
  return {
    findByCodice: (codice) => {
      const consolato = perCodice().get(codice);
      return consolato === undefined ? err({ type: 'mai-esistito' }) : ok(consolato);
    },
    findByStato: (codice) => tutti().filter(({ codiciStato }) => codiciStato.includes(codice)),
    search: (testo, { limite = LIMITE } = {}) => {
      const trovati = simili()(toChiave(testo), { limite: tutti().length * 2, soglia: SOGLIA });
      const posti = new Set(trovati.map(({ indice }) => indice >> 1));
      return [...posti].flatMap((posto) => tutti()[posto] ?? []).slice(0, limite);
    },
  };
}

function openConsolati(uffici: DatiTabella, competenze: DatiTabella): readonly Consolato[] {
  const statiDi = new Map<string, string[]>();
  for (const celle of toCelle(competenze)) {
    const ufficio = toCella(celle, 'CODCONSOLATO');
    statiDi.set(ufficio, [...(statiDi.get(ufficio) ?? []), toCella(celle, 'CODISTAT_STATO')]);
  }
  return toCelle(uffici).map((celle) => {
    const codice = toCella(celle, 'CODCONSOLATO');
    return Object.freeze({
      codice,
      codiceMaeStato: toCella(celle, 'CODMAE_STATO'),
      stato: toCella(celle, 'STATO'),
      sede: toCella(celle, 'SEDE'),
      rango: toCella(celle, 'RANGO'),
      indirizzo: toCella(celle, 'INDIRIZZO'),
      codiciStato: Object.freeze(statiDi.get(codice) ?? []),
    });
  });
}
