import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LegamiInAttesa, type SoggettoInAttesa } from '../../src/indice/legami-in-attesa.js';
import { LettoreNastro, Nastro } from '../../src/indice/nastro.js';
import { leggiIscrizione, scriviScheda, scriviSoggetto } from '../../src/indice/nastro-iscrizioni.js';

const testo = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary' }),
  fc.string({ minLength: 2500, maxLength: 2600 }),
);
const forse = <T>(uno: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(uno, { nil: undefined });
const riga = fc.oneof(fc.nat(), fc.nat({ max: 300 }), fc.constant(2 ** 40));

describe('a tape', () => {
  it('gives back numbers and texts as they were written, over any number of pages', () => {
    const voce = fc.oneof(fc.oneof(fc.nat(), fc.constantFrom(127, 128, 2 ** 31, 2 ** 53 - 1)), testo);
    fc.assert(
      fc.property(fc.array(voce, { maxLength: 400 }), (voci) => {
        const nastro = new Nastro();
        for (const uno of voci) if (typeof uno === 'number') nastro.numero(uno); else nastro.testo(uno); // prettier-ignore
        const lettore = new LettoreNastro(nastro.pagine);
        expect(voci.map((uno) => (typeof uno === 'number' ? lettore.numero() : lettore.testo()))).toEqual(voci);
      }),
      { examples: [[Array.from({ length: 30_000 }, (_, i) => `F${i}`)]] },
    );
  });

  it('carries what the index asks of each record', () => {
    const progressivo = forse(fc.oneof(fc.nat(), fc.constantFrom(0, 0xffff, 0x10000, 1e20, Infinity)));
    const giorno = fc.oneof(fc.constantFrom(0, 1), fc.nat({ max: 9999 * 512 + 415 }));
    const soggetto = forse(fc.record({ iscrittoAire: fc.boolean(), residenteInItalia: fc.boolean() })).chain((suo) => {
      const servizi = suo === undefined ? fc.constant(undefined) : fc.record({ ingresso: giorno, iscrittoAire: fc.constant(suo.iscrittoAire), residenteInItalia: fc.constant(suo.residenteInItalia) }); // prettier-ignore
      const appartenenza = forse(fc.record({ id: testo, intestatario: fc.boolean(), progressivo, servizi }));
      return fc.record({ specie: fc.constant('soggetto' as const), riga, id: forse(testo), famiglia: appartenenza, convivenza: appartenenza }); // prettier-ignore
    });
    const specie = fc.constantFrom('famiglia' as const, 'convivenza' as const);
    const servizi = forse(fc.record({ famigliaAire: fc.boolean(), origine: giorno }));
    const scheda = fc.record({ specie, riga, id: forse(testo), tutoreIntestatario: fc.boolean(), servizi });
    fc.assert(
      fc.property(fc.array(fc.oneof(soggetto, scheda)), (iscritti) => {
        const nastro = new Nastro();
        for (const uno of iscritti)
          if (uno.specie === 'soggetto') scriviSoggetto(nastro, uno);
          else scriviScheda(nastro, uno);
        const lettore = new LettoreNastro(nastro.pagine);
        expect(iscritti.map(() => leggiIscrizione(lettore))).toEqual(iscritti);
      }),
    );
  });
});

describe('soggetti whose ties are open', () => {
  it('are told as they came, but for those whose every tie is settled', () => {
    const legame = forse(fc.record({ scheda: fc.nat({ max: 9 }), schedaNelFile: fc.constantFrom(undefined, false, true) })); // prettier-ignore
    const soggetto = fc.record({ file: fc.nat({ max: 3 }), riga, soggetto: forse(testo), famiglia: legame, convivenza: legame }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(soggetto), fc.nat({ max: 9 }), (tutti, fino) => {
        const attesa = new LegamiInAttesa();
        for (const uno of tutti) attesa.add(uno);
        const isAperto = ({ famiglia, convivenza }: SoggettoInAttesa): boolean => {
          const legami = [famiglia, convivenza].filter((uno) => uno !== undefined);
          return legami.length === 0 || legami.some(({ scheda }) => scheda >= fino);
        };
        expect([...attesa.soggetti((scheda) => scheda < fino)]).toEqual(tutti.filter(isAperto));
      }),
    );
  });
});
