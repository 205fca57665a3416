import { describe, expect, it } from 'vitest';

import { leggi } from './file-di-prova.js';

const MB = 1_000_000;
const TESTA = '<s:subentro xmlns:s="http://sogei.it/ANPR/subentro"><generalitaSoggetti>';
const CODA = '</generalitaSoggetti></s:subentro>';
const NOME = '<soggetto><generalitaSubIscr><nome>ADA</nome></generalitaSubIscr></soggetto>';

/** A document, piece by piece: a text, or how many million times a character. */
function* byte(...pezzi: readonly (string | readonly [milioni: number, carattere: string])[]): Generator<Uint8Array> {
  for (const pezzo of pezzi) {
    if (typeof pezzo === 'string') yield new TextEncoder().encode(pezzo);
    else for (let i = 0; i < pezzo[0]; i++) yield new Uint8Array(MB).fill(pezzo[1].charCodeAt(0));
  }
}

describe('what no record needs', () => {
  it.each([
    ['a value', ['<soggetto><dataUltimoAggiornamento>', [40, 'x']]],
    [
      'a value in pieces',
      [
        '<soggetto><dataUltimoAggiornamento>',
        ...Array.from({ length: 4 }, () => ['<![CDATA[', [10, 'x'], ']]>'] as const).flat(),
      ],
    ],
    ['an attribute', ['<soggetto a="', [40, 'x']]],
    ['a crowd of elements', ['<soggetto>', '<altraLingua><idLingua>1</idLingua></altraLingua>'.repeat(500_000)]],
    ['a crowd of crumbs', ['<soggetto><dataUltimoAggiornamento>', 'x<!---->'.repeat(2_000_000)]],
  ] as const)('is refused: %s', async (_, pezzi) => {
    const { record, errore } = await leggi(byte(TESTA, NOME, ...pezzi));
    expect(record).toHaveLength(1);
    expect(errore).toMatchObject({ code: 'limite-superato', motivo: 'una scheda è smisurata' });
  });

  it('is refused: what the parser would gather without end', async () => {
    const { errore } = await leggi(byte(TESTA, NOME, '<!--', [130, 'x']));
    expect(errore).toMatchObject({
      code: 'limite-superato',
      motivo: 'ciò che sta fra due elementi (un commento, spazi, testo estraneo) è smisurato',
    });
  });
});

describe('what weighs nothing on a record is let through', () => {
  it.each([
    ['a long comment', ['<!--', [40, 'x'], '-->']],
    ['many comments', Array.from({ length: 4 }, () => ['<!--', [10, 'x'], '-->'] as const).flat()],
    ['a long processing instruction', ['<?a ', [40, 'x'], '?>']],
    ['many blanks', [[40, ' ']]],
    ['many records', [NOME.repeat(250_000)]],
  ] as const)('%s', async (_, pezzi) => {
    const { record, errore } = await leggi(byte(TESTA, ...pezzi, NOME, CODA));
    expect(errore).toBeUndefined();
    expect(record.at(-1)).toMatchObject({ tipo: 'soggetto', soggetto: { generalita: { nome: 'ADA' } } });
  });

  it('elements that the schema does not know, and their text', async () => {
    const { record, errore } = await leggi(
      byte(TESTA, '<soggetto><x><y>', [40, 'x'], '</y></x></soggetto>', NOME, CODA),
    );
    expect(errore).toBeUndefined();
    expect(record.map(({ tipo }) => tipo)).toEqual(['soggetto', 'soggetto']);
  });
});

it('reads a repeated element as often as it comes, in time', async () => {
  const lingue = '<altraLingua><idLingua>1</idLingua></altraLingua>'.repeat(80_000);
  const { record } = await leggi(byte(TESTA, '<soggetto>', lingue, '</soggetto>', CODA));
  expect(record).toMatchObject([{ soggetto: { altraLingua: { length: 80_000 } } }]);
});
