import { describe, expect, it, type TestContext } from 'vitest';

import { computeCodiceFiscale, parseCodiceFiscale, toBase, toOmocodie } from '../src/index.js';
import { assenza, leggiFonte } from './fonti.js';

const PERCORSO = 'cf/casi.tsv';
const MARIO = { sesso: 'M', dataNascita: '1980-01-01', codiceCatastale: 'H501' } as const;

/** Input and expected value of the rows of one kind that are certain; skips the test where the table is not at hand. */
function certi(ctx: TestContext, tipo: string): Record<string, string> {
  const righe = leggiFonte(PERCORSO);
  if (righe === undefined) return ctx.skip(assenza(PERCORSO));
  const campi = righe
    .map((riga) => riga.split('\t'))
    .filter(([kind, , , , sicurezza]) => kind === tipo && sicurezza === 'sure');
  return Object.fromEntries(campi.map(([, input = '', atteso = '']) => [input, atteso]));
}

/** What `risposta` says of each input, to be compared with the whole table at once. */
function risposte(attesi: Record<string, string>, risposta: (input: string) => string): Record<string, string> {
  return Object.fromEntries(Object.keys(attesi).map((input) => [input, risposta(input)]));
}

/** The coarse verdict of the table, from our finer one. */
function verdetto(testo: string): string {
  const esito = parseCodiceFiscale(testo);
  if (esito.ok) return 'valid';
  if (esito.error.type === 'lunghezza') return 'invalid:length';
  if (esito.error.type === 'giorno') return 'invalid:date';
  return esito.error.type === 'carattere-controllo' ? 'invalid:check' : 'invalid:format';
}

describe('the shared table of cases: every certain row that concerns this package', () => {
  it('surnames', (ctx) => {
    const attesi = certi(ctx, 'surname');
    expect(Object.keys(attesi).length).toBeGreaterThanOrEqual(32);
    expect(risposte(attesi, (cognome) => computeCodiceFiscale({ ...MARIO, cognome }).slice(0, 3))).toEqual(attesi);
  });

  it('given names', (ctx) => {
    const attesi = certi(ctx, 'name');
    expect(Object.keys(attesi).length).toBeGreaterThanOrEqual(16);
    expect(risposte(attesi, (nome) => computeCodiceFiscale({ ...MARIO, nome }).slice(3, 6))).toEqual(attesi);
  });

  it('validity', (ctx) => {
    const { rssmra80a01h501u: minuscolo, ...attesi } = certi(ctx, 'valid');
    expect(Object.keys(attesi).length).toBeGreaterThanOrEqual(27);
    expect(risposte(attesi, verdetto)).toEqual(attesi);
    expect(minuscolo).toBe('valid (after upper-casing)');
    expect(verdetto('rssmra80a01h501u')).toBe('valid');
  });

  it('omocodie', (ctx) => {
    const attesi = Object.entries(certi(ctx, 'omocode')).filter(([input]) => input.includes(' mask '));
    expect(attesi.length).toBeGreaterThanOrEqual(9);
    for (const [input, variante] of attesi) {
      const [base = '', maschera] = input.split(' mask ');
      expect(toOmocodie(base)[Number(maschera) - 1]).toBe(variante);
      expect(toBase(variante)).toBe(base);
    }
  });

  it('provisional numbers', (ctx) => {
    const attesi = Object.entries(certi(ctx, 'numeric')).filter(([input]) => /^\d{11}$/.test(input));
    expect(attesi.length).toBeGreaterThanOrEqual(6);
    for (const [numero, detto] of attesi) {
      const esito = parseCodiceFiscale(numero);
      const causa = esito.ok ? 'provisional' : esito.error.type;
      const atteso = detto.includes('bad check')
        ? 'cifra-controllo'
        : detto.includes('legal')
          ? 'ufficio'
          : 'provisional';
      expect([numero, causa]).toEqual([numero, atteso]);
    }
  });

  it('centuries', (ctx) => {
    const attesi = Object.entries(certi(ctx, 'century'));
    expect(attesi.length).toBeGreaterThanOrEqual(3);
    for (const [input, dataNascita] of attesi) {
      const [, quindici, oggi = '2026-11-21'] = /^(\w{15})(?: on ([\d-]+))?/.exec(input) ?? [];
      const cf = computeCodiceFiscale({ ...MARIO, cognome: 'Rossi', nome: 'Mario', dataNascita });
      expect(quindici?.slice(0, 11)).toBe(cf.slice(0, 11));
      const letto = parseCodiceFiscale(cf, { oggi });
      const candidati = letto.ok && letto.value.tipo === 'alfanumerico' ? letto.value.anniCandidati : [];
      expect(candidati).toContain(Number(dataNascita.slice(0, 4)));
      expect(candidati?.every((anno) => `${String(anno)}${dataNascita.slice(4)}` <= oggi)).toBe(true);
    }
  });
});
