import type { LuogoEvento } from '../scheda/luogo.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { CONFORME, type Regola, violata } from './regola.js';

interface RegolaDiLuogo {
  readonly codice: string;
  readonly titolo: string;
  /** What the place is of, as it stands after «Luogo»: `di nascita`. */
  readonly di: string;
  readonly campo: string;
  /** The group that has to say where it happened; undefined if the record has none. */
  readonly gruppo: (soggetto: Soggetto) => object | undefined;
  /** Where it happened; undefined also when an empty element says nothing. */
  readonly luogo: (soggetto: Soggetto) => LuogoEvento | undefined;
  readonly fonte: readonly string[];
}

/** An event happened in a comune or abroad, one of the two; or in an exceptional place, such as a ship. */
function regolaLuogo(r: RegolaDiLuogo): Regola<Soggetto> {
  return {
    codice: r.codice,
    titolo: r.titolo,
    severita: { subentro: 'avviso', servizi: 'errore' },
    daRimuoverePrimaDelSubentro: false,
    campi: [r.campo],
    messaggio: `Luogo ${r.di}: {causa}.`,
    rimedio: 'Indicare o il comune o la località estera; il luogo eccezionale (una nave, un aereo) vale da solo.',
    fonte: [...r.fonte, 'Tabella anomalie del subentro, procedura 004'],
    verifica: (soggetto) => {
      if (r.gruppo(soggetto) === undefined) return CONFORME;
      const luogo = r.luogo(soggetto);
      if (luogo?.luogoEccezionale !== undefined) return CONFORME;
      const comune = luogo?.comune !== undefined;
      const estero = luogo?.localita !== undefined;
      if (comune !== estero) return CONFORME;
      return violata({
        causa: comune ? 'ci sono sia il comune sia la località estera' : 'non c’è né il comune né la località estera',
      });
    },
  };
}

export const ES048: Regola<Soggetto> = /* @__PURE__ */ regolaLuogo({
  codice: 'ES048',
  titolo: 'Il luogo del matrimonio è un comune o una località estera',
  di: 'del matrimonio',
  campo: 'matrimonio.datiMatrimonio.luogoEvento',
  gruppo: ({ matrimonio }) => matrimonio?.datiMatrimonio,
  luogo: ({ matrimonio }) => matrimonio?.datiMatrimonio?.luogoEvento,
  fonte: ['Elenco errori ANPR 2018, riga 746'],
});

export const ES050: Regola<Soggetto> = /* @__PURE__ */ regolaLuogo({
  codice: 'ES050',
  titolo: 'Il luogo di nascita è un comune o una località estera',
  di: 'di nascita',
  campo: 'generalita.luogoNascita',
  gruppo: ({ generalita }) => generalita,
  luogo: ({ generalita }) => generalita?.luogoNascita,
  fonte: ['Elenco errori ANPR 2018, riga 747'],
});

export const ES067: Regola<Soggetto> = /* @__PURE__ */ regolaLuogo({
  codice: 'ES067',
  titolo: 'Il luogo di morte del coniuge è un comune o una località estera',
  di: 'di morte del coniuge',
  campo: 'vedovanza.datiMorteconiuge.luogoEvento',
  gruppo: ({ vedovanza }) => vedovanza?.datiMorteconiuge,
  luogo: ({ vedovanza }) => vedovanza?.datiMorteconiuge?.luogoEvento,
  fonte: ['Elenco errori ANPR 2018, riga 756'],
});
