import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type DocumentoSubentro, formatFornitura } from '../src/index.js';
import { byte, leggi } from './file-di-prova.js';

const scrivi = (documento: DocumentoSubentro) => [...formatFornitura(documento)].join('');

describe('the writer', () => {
  it('puts elements in the official order, whatever theirs', () => {
    const xml = scrivi({
      datiFornitura: { totaleInvii: '1', versioneFornitura: '2' },
      soggetti: [{ residenza: { tipoIndirizzo: '1' }, generalita: { nome: 'ADA', cognome: 'D’È & C.' } }],
      famiglie: [{ tipoScheda: '3' }],
    });
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<sub:subentro xmlns:sub="http://sogei.it/ANPR/subentro">
  <datiFornitura>
    <versioneFornitura>2</versioneFornitura>
    <totaleInvii>1</totaleInvii>
  </datiFornitura>
  <generalitaSoggetti>
    <soggetto>
      <generalitaSubIscr>
        <cognome>D’È &amp; C.</cognome>
        <nome>ADA</nome>
      </generalitaSubIscr>
      <residenza>
        <tipoIndirizzo>1</tipoIndirizzo>
      </residenza>
    </soggetto>
  </generalitaSoggetti>
  <famiglie>
    <famiglia>
      <tipoScheda>3</tipoScheda>
    </famiglia>
  </famiglie>
</sub:subentro>
`);
  });

  it('leaves out no field in silence', () => {
    const soggetto = { generalita: { nome: 'ADA', soprannome: 'X' } } as never;
    expect(() => scrivi({ datiFornitura: {}, soggetti: [soggetto] })).toThrow(
      expect.objectContaining({ code: 'elemento-sconosciuto' }) as Error,
    );
  });

  it.each(['\u0000', '\u000B', '\uFFFE', '\uD800'])('writes no character that XML refuses (%j)', (carattere) => {
    expect(() => scrivi({ datiFornitura: {}, soggetti: [{ generalita: { nome: `A${carattere}` } }] })).toThrow(
      expect.objectContaining({ code: 'carattere-non-ammesso' }) as Error,
    );
  });

  it.each(['inventati', 'a -- b', '-----', '-->', '<nome>'])(
    'has a comment «%s» that disturbs nobody who reads the file',
    async (commento) => {
      const xml = scrivi({ commento, datiFornitura: { totaleInvii: '1' }, soggetti: [] });
      expect(xml.split('\n')[1]).toMatch(/^<!-- .* -->$/);
      const { record, errore } = await leggi(byte(xml, 100));
      expect(errore).toBeUndefined();
      expect(record.map(({ tipo }) => tipo)).toEqual(['datiFornitura']);
    },
  );

  it('is read back as it was written', async () => {
    const testo = fc
      .string({
        unit: fc.constantFrom('À', 'ß', '&', '<', '>', '"', "'", ' ', 'a', '0', ']', '\n', '\r', '\t', '€', '😀'),
        minLength: 1,
      })
      .filter((t) => t.trim() !== '');
    const soggetto = fc.record({
      generalita: fc.record({
        nome: testo,
        cognome: testo,
        luogoNascita: fc.record({ comune: fc.record({ nomeComune: testo }) }),
      }),
      attoNascita: fc.record({ anno: testo, numeroAtto: testo }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(soggetto, { minLength: 1, maxLength: 4 }), async (soggetti) => {
        const { record, errore } = await leggi(byte(scrivi({ datiFornitura: {}, soggetti }), 100));
        expect(errore).toBeUndefined();
        expect(record.flatMap((r) => (r.tipo === 'soggetto' ? [r.soggetto] : []))).toEqual(soggetti);
      }),
    );
  });
});
