import { type Appartenenza, type FamigliaConvivenza, type Soggetto, toComposizione } from '@anagrafe/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createIndice } from '../../src/indice.js';
import { toSchedaIscritta, toSoggettoIscritto } from '../../src/indice/iscrizione.js';

const IDENTIFICATIVI = ['F1', 'F2', 'F3'];
const giorno = fc.constantFrom('0001-01-01', '1999-12-31', '2000-02-29', '2000-03-01', '9999-12-31', '2021-02-30', 'x');
const siNo = fc.constantFrom('S', 's', 'N', '');

/** A record with some of these values: an absent one is an absent property. */
const lacunoso = <T>(voci: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(voci, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const appartenenza: fc.Arbitrary<Appartenenza> = fc.record({
  idFamConvComune: fc.constantFrom(...IDENTIFICATIVI),
  legameSoggetto: lacunoso({
    dataDecorrenza: giorno,
    codiceLegame: fc.constantFrom('1', '2'),
    progressivoComponente: fc.constantFrom('1', '2', '02'),
  }),
});
const residenza = lacunoso({
  tipoIndirizzo: fc.constantFrom('1', '4', '7', '07'),
  indirizzo: fc.constant({}),
  localitaEstera: fc.constant({}),
});
const soggetto = lacunoso({
  generalita: lacunoso({ soggettoAIRE: siNo }),
  residenza,
  famiglia: appartenenza,
  convivenza: appartenenza,
}) as fc.Arbitrary<Soggetto>;
const schede = fc.tuple(
  ...IDENTIFICATIVI.map((idFamigliaConvivenza) =>
    lacunoso({ famigliaAire: siNo, dataOrigineFamigliaConvivenza: giorno }).map((altro): FamigliaConvivenza => ({
      tipoScheda: '3',
      idFamigliaConvivenzaComune: { idFamigliaConvivenza },
      ...altro,
    })),
  ),
);

it('the index knows of the schede of a fornitura what all their members together tell', () => {
  fc.assert(
    fc.property(fc.array(soggetto, { maxLength: 12 }), schede, fc.boolean(), (soggetti, sue, conServizi) => {
      const indice = createIndice();
      for (const [i, uno] of soggetti.entries())
        indice.aggiungiSoggetto(toSoggettoIscritto(uno, { riga: i, conServizi }), 'file');
      for (const una of sue) indice.aggiungiScheda(toSchedaIscritta(una, 'famiglia', { riga: 1, conServizi }), 'file');
      const composizioni = [...indice.schede(true, conServizi)].map(({ composizione }) => composizione);
      const attese = sue.map((una) => {
        const { servizi, ...composizione } = toComposizione(una, soggetti);
        return conServizi ? { ...composizione, servizi } : composizione;
      });
      expect(composizioni).toEqual(attese);
    }),
  );
});
