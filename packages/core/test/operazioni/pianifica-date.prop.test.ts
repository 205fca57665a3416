import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Soggetto } from '../../src/index.js';
import { type Rettifica, pianifica } from '../../src/operazioni/index.js';
import { CONTESTO, conRegistro } from './casi-rettifica.js';

/** First registration, entry into the family, residence, last update. */
interface Quattro {
  readonly i: string;
  readonly f: string;
  readonly d: string;
  readonly u: string;
}
/** Subentro, origin of the family, birth. */
type Limiti = Readonly<Record<'s' | 'o' | 'b', string>>;

const giorno = fc.constantFrom('2000-01-01', '2001-01-01', '2002-01-01', '2003-01-01', '2026-11-22');
const date = fc.record({ i: giorno, f: giorno, d: giorno, u: giorno });
/** In the order that ANPR wants, so that there is something to plan. */
const inOrdine = fc.array(giorno, { minLength: 4, maxLength: 4 }).map((quattro): Quattro => {
  const [i = '', f = '', d = '', u = ''] = quattro.sort();
  return { i, f, d, u };
});
const limiti = fc.record({ s: giorno, o: giorno, b: giorno });

describe('the plan of the dates', () => {
  it('is there if and only if one of the two orders goes through, and goes through', () => {
    let conPiano = 0;
    fc.assert(
      fc.property(fc.oneof(date, inOrdine), fc.oneof(date, inOrdine), limiti, (registrate, volute, { s, o, b }) => {
        const contesto = conRegistro({ dataSubentro: s, dataOrigineFamiglia: o });
        const esito = pianifica(
          toScheda(registrate, b),
          {
            date: {
              dataDecorrenzaResidenza: volute.d,
              dataUltimoAggiornamentoAPR: volute.u,
              dataPrimaIscrizioneComune: volute.i,
              dataIngressoFamiglia: volute.f,
            },
          },
          contesto,
        );
        const ordini = [
          ['101', '103'],
          ['103', '101'],
        ] as const;
        const possibile = ordini.some((ordine) => passa(registrate, volute, { ordine, limiti: { s, o, b } }));
        expect(esito.ok).toBe(possibile);
        if (!esito.ok) return;
        conPiano += 1;
        let stato = registrate;
        for (const passo of esito.value.passi) {
          if (passo.type !== 'rettifica') expect.fail(passo.type);
          stato = applica(stato, passo.rettifica);
          const tipo = passo.rettifica.richiestaRettifica101 === undefined ? '103' : '101';
          expect(isAmmessa(stato, tipo, { s, o, b })).toBe(true);
        }
        expect(stato).toEqual(volute);
      }),
      { numRuns: 1500 },
    );
    expect(conPiano).toBeGreaterThan(5);
  });
});

function toScheda({ i, f, d, u }: Quattro, b: string): Soggetto {
  return {
    generalita: { dataPrimaIscrizioneComune: i, dataNascita: b },
    famiglia: { legameSoggetto: { dataDecorrenza: f } },
    residenza: { dataDecorrenzaResidenza: d },
    dataUltimoAggiornamento: u,
  };
}

/** Does an order of the two requests go through? One that would change nothing is not sent. */
function passa(
  registrate: Quattro,
  volute: Quattro,
  { ordine, limiti: bordi }: { ordine: readonly ('101' | '103')[]; limiti: Limiti },
): boolean {
  let stato = registrate;
  for (const tipo of ordine) {
    const poi = tipo === '101' ? { ...stato, d: volute.d } : { ...volute, d: stato.d };
    const cambia = JSON.stringify(poi) !== JSON.stringify({ i: stato.i, f: stato.f, d: stato.d, u: stato.u });
    if (cambia && !isAmmessa(poi, tipo, bordi)) return false;
    stato = poi;
  }
  return true;
}

/** The inequalities that refuse, by hand: of a rettifica 103 nobody says whether ANPR holds residence and last update. */
function isAmmessa({ i, f, d, u }: Quattro, tipo: '101' | '103', { s, o, b }: Limiti): boolean {
  if (!(i <= u && i <= f && i <= d && f <= d && [i, f, d, u].every((una) => una <= CONTESTO.oggi))) return false;
  return tipo === '101' ? d <= u && d <= s : f >= o && f >= b;
}

function applica(
  stato: Quattro,
  { richiestaRettifica101: residenza, richiestaRettifica103: altre }: Rettifica,
): Quattro {
  return {
    i: altre?.dataPrimaIscrizioneComune ?? stato.i,
    f: altre?.dataIngressoFamiglia ?? stato.f,
    d: residenza?.dataDecorrenzaResidenza ?? stato.d,
    u: altre?.dataUltimoAggiornamentoAPR ?? stato.u,
  };
}
