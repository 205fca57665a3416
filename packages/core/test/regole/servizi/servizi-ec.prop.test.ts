import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Soggetto, evaluateNonVerificati, evaluateScheda, regoleSoggetto, toPosti } from '../../../src/index.js';
import { contesto, neiServizi } from '../../scheda-di-prova.js';
import { FAMIGLIE, scheda } from './famiglie-comuni.js';

/** The EC and EHR codes; those of the other families have their own properties in `servizi.prop.test.ts`. */
const SOLO_SERVIZI = regoleSoggetto.filter(
  ({ codice, severita }) => severita.subentro === null && /^E(?:C|HR)/.test(codice),
);

const data = fc.constantFrom('1861-03-17', '1992-04-15', '2006-07-01', '2026-11-22', '2021-02-30', '1980-01-01+01:00', 'x', ''); // prettier-ignore
const nomi = fc.constantFrom(
  { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' },
  { nomeComune: 'MILANO', siglaProvinciaIstat: 'MI' },
  { nomeComune: 'VERBANIA', siglaProvinciaIstat: 'NO' },
  { nomeComune: 'VERBANIA', siglaProvinciaIstat: 'VB' },
  { nomeComune: 'CASTELLO', siglaProvinciaIstat: 'tn' },
  { nomeComune: '', siglaProvinciaIstat: '' },
  { nomeComune: 'ROMA' },
  {},
);
const codiceIstat = fc.option(fc.constantFrom('058091', '103072', '061526', '000000', 'x'));
const comune = fc
  .tuple(nomi, codiceIstat)
  .map(([nome, codice]) => (codice === null ? nome : { ...nome, codiceIstat: codice }));
const stato = fc.record(
  {
    codiceStato: fc.constantFrom('215', '998', '888', '000', 'x', ''),
    descrizioneStato: fc.constantFrom('FRANCIA', 'GERMANIA', 'Z110', ''),
  },
  { requiredKeys: [] },
);
const testo = fc.constantFrom('1', '9', '98', '215', '998', '2006', 'FRANCIA', '0008', '2200303', 'VALONA', 'x', '');

/** Every field that some rule of the services reads, and what may stand there. */
const CAMPI: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...Object.fromEntries(
    FAMIGLIE.flatMap(({ campo, data: quando }) => [
      [campo, comune],
      [quando ?? campo, quando === undefined ? comune : data],
    ]),
  ),
  ...Object.fromEntries(
    SOLO_SERVIZI.flatMap(({ campi }) => campi)
      .filter((campo) => !/\.comune|^altraCittadinanza|^vedovanza$|Matrimonio$|coniuge$/.test(campo))
      .map((campo) => [campo, /\.data|^data/.test(campo) ? data : testo]),
  ),
  'generalita.luogoNascita.localita': stato,
  'matrimonio.datiMatrimonio.luogoEvento.localita': stato,
  'vedovanza.datiMorteconiuge.luogoEvento.localita': stato,
  'generalita.senzaGiornoMese': fc.constantFrom('1', '0'),
  'matrimonio.datiMatrimonio.senzaGiorno': fc.constantFrom('1', '0'),
  'unioneCivile.scioglimentoUnione.motivoScioglimento': testo,
  altraCittadinanza: fc.array(fc.record({ dataValidita: data }, { requiredKeys: [] }), { maxLength: 3 }),
};

const soggettoCon = (nomi: readonly string[]): fc.Arbitrary<Soggetto> =>
  fc
    .subarray([...nomi], { maxLength: Math.min(25, nomi.length) })
    .chain((campi) => fc.record(Object.fromEntries(campi.map((campo) => [campo, CAMPI[campo] ?? testo]))))
    .map((valori) => congela(scheda(ordinati(valori))) as Soggetto);
const soggetto = soggettoCon(Object.keys(CAMPI));

/** A scheda of these fields, whole or in part, and of the groups that they are in. */
function soggettoDi(campi: readonly string[]): fc.Arbitrary<Soggetto> {
  return soggettoCon(
    Object.keys(CAMPI).filter((nome) =>
      campi.some((campo) => `${campo}.`.startsWith(`${nome}.`) || nome.startsWith(`${campo}.`)),
    ),
  );
}

/** Groups before their fields, so that a field finds its group there. */
function ordinati(valori: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(valori).sort(([a], [b]) => a.length - b.length));
}

function congela<T>(valore: T): T {
  if (typeof valore === 'object' && valore !== null) Object.values(valore).forEach(congela);
  return Object.freeze(valore);
}

describe('the rules of the services', () => {
  it.each(SOLO_SERVIZI.map((regola) => [regola.codice, regola] as const))(
    '%s answers on any partial frozen scheda, twice the same, and fills every place of its message',
    (_, regola) => {
      const esiti = new Set<string>();
      fc.assert(
        fc.property(soggettoDi(regola.campi), (una) => {
          const verdetto = regola.verifica(una, neiServizi);
          esiti.add(verdetto.type);
          expect(regola.verifica(una, neiServizi)).toEqual(verdetto);
          if (verdetto.type !== 'violata') return;
          expect(Object.keys(verdetto.parametri).sort()).toEqual([...new Set(toPosti(regola.messaggio))].sort());
        }),
        { numRuns: 200, seed: 7 },
      );
      expect(esiti).toContain('conforme');
      expect(esiti).toContain('violata');
    },
  );

  it('name a field that is theirs, or of theirs', () => {
    const perCodice = new Map(regoleSoggetto.map((regola) => [regola.codice, regola]));
    fc.assert(
      fc.property(soggetto, (una) => {
        for (const { codice, campo } of evaluateScheda(una, neiServizi)) {
          if (codice === 'ES092') continue;
          expect(perCodice.get(codice)?.campi).toContain(campo);
        }
      }),
    );
  });

  it('call nothing fine that they could not decide', () => {
    fc.assert(
      fc.property(soggetto, (una) => {
        const violati = new Set(evaluateScheda(una, neiServizi).map(({ codice }) => codice));
        for (const { codice, mancano } of evaluateNonVerificati(una, neiServizi)) {
          expect(violati.has(codice)).toBe(false);
          expect(mancano.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('say nothing at subentro', () => {
    const propri = new Set(SOLO_SERVIZI.map(({ codice }) => codice));
    fc.assert(
      fc.property(soggetto, (una) => {
        expect(evaluateScheda(una, contesto).filter(({ codice }) => propri.has(codice))).toEqual([]);
      }),
    );
  });

  it('find nothing to say of an empty scheda', () => {
    for (const { codice, verifica } of SOLO_SERVIZI) {
      expect([codice, verifica({}, neiServizi).type]).toEqual([codice, 'conforme']);
    }
  });
});
