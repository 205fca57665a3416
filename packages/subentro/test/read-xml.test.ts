import { describe, expect, it } from 'vitest';

import { readXml } from '../src/index.js';

const leggi = (testo: string) => readXml(new TextEncoder().encode(testo));

describe('un documento XML piccolo', () => {
  it('prefissi, CDATA, riferimenti e commenti si leggono tutti allo stesso modo', () => {
    const { figli, ...radice } = leggi('<p:a xmlns:p="urn:p" p:x="1">\n <b>1<![CDATA[<]]>&#50;<!-- no --></b>\n</p:a>');
    expect(radice).toStrictEqual({
      nome: 'a',
      spazio: 'urn:p',
      riga: 1,
      attributi: [{ nome: 'x', spazio: 'urn:p', valore: '1' }],
      testo: '\n \n',
    });
    expect(figli).toStrictEqual([{ nome: 'b', spazio: '', riga: 2, attributi: [], figli: [], testo: '1<2' }]);
  });

  it('si legge nella codifica che dichiara', () => {
    const latino = Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>è</a>', (c) => c.charCodeAt(0));
    expect(readXml(latino).testo).toBe('è');
  });

  it.each([
    ['<a><b></a>', 'xml-malformato', 'Riga 1, colonna 11: un elemento è chiuso con il nome di un altro.'],
    ['<a>', 'xml-malformato', 'Riga 1, colonna 4: il file finisce prima che tutti gli elementi siano chiusi.'],
    ['', 'xml-malformato', undefined],
    ['<!DOCTYPE a []><a/>', 'doctype-rifiutato', undefined],
    ['<?xml version="1.0" encoding="EBCDIC"?><a/>', 'codifica-sconosciuta', undefined],
    ['<a>'.repeat(65), 'limite-superato', undefined],
    [`<a ${Array.from({ length: 257 }, (_, i) => `b${i}=""`).join(' ')}/>`, 'limite-superato', undefined],
  ])('%s: %s', (testo, code, messaggio) => {
    expect(() => leggi(testo)).toThrow(expect.objectContaining({ code, ...(messaggio && { message: messaggio }) }));
  });

  it('byte che non sono testo sono un errore, dopo ciò che viene prima', () => {
    const guasto = Uint8Array.of(...new TextEncoder().encode('<a>'), 0xff, 0x3c);
    expect(() => readXml(guasto)).toThrow(expect.objectContaining({ code: 'codifica-non-valida', riga: 1 }));
  });
});
