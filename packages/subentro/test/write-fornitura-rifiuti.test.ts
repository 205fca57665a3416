import { describe, expect, it } from 'vitest';

import { type OpzioniScrittura, type RecordFornitura, writeFornitura } from '../src/index.js';
import { BASE, createDestinazione, GENERALITA, leggi, registro, scrivi, unaScheda, uno } from './scrittura-di-prova.js';

describe('what cannot be written', () => {
  /** The error, and that nothing was left. */
  async function guasto(
    record: AsyncIterable<RecordFornitura> | Iterable<RecordFornitura>,
    opzioni: Partial<OpzioniScrittura> = {},
  ): Promise<unknown> {
    const destinazione = createDestinazione();
    const errore: unknown = await writeFornitura(record, { ...BASE, destinazione, ...opzioni }).catch(
      (e: unknown) => e,
    );
    expect({ ...destinazione.stato, scritti: destinazione.scritti.size }).toEqual({
      concluse: 0,
      abbandonate: 1,
      scritti: 0,
    });
    return errore;
  }

  it('a character that XML has no way to hold: the field and the place, never the value', async () => {
    const errore = await guasto([uno({}), uno({ generalita: { ...GENERALITA, cognome: 'SEGRETO\u0001' } })]);
    expect(errore).toMatchObject({
      code: 'carattere-non-ammesso',
      campo: 'generalitaSoggetti/soggetto[2]/generalitaSubIscr/cognome',
      message:
        'generalitaSoggetti/soggetto[2]/generalitaSubIscr/cognome, carattere 8: XML non ammette U+0001, toglierlo prima di scrivere.',
    });
    expect(String((errore as Error).stack)).not.toContain('SEGRETO');
  });

  it('a field that the official structure does not have', async () => {
    expect(await guasto([uno({ soprannome: 'X' })])).toMatchObject({
      code: 'elemento-sconosciuto',
      campo: 'generalitaSoggetti/soggetto[1]/soprannome',
    });
  });

  it.each<[string, object, string, string]>([
    ['a value', { residenza: { tipoIndirizzo: 'SEGRETO' } }, '/residenza/tipoIndirizzo', 'ammess'],
    [
      'a missing element',
      { famiglia: { idFamConvComune: 'A' } },
      '/famiglia',
      'trovata la fine di «famiglia»; manca legameSoggetto',
    ],
    [
      'one before another',
      { statoCivile: { noteStatoCivile: 'SEGRETO' } },
      '/statoCivile/noteStatoCivile',
      'trovato «noteStatoCivile»; prima manca statoCivile',
    ],
    [
      'both of a choice',
      { generalita: { ...GENERALITA, senzaNome: '1' } },
      '/generalitaSubIscr/senzaNome',
      'trovato «senzaNome»; ammesso qui sesso',
    ],
    ['a number', { dataUltimoAggiornamento: 20200101 }, '/dataUltimoAggiornamento', 'è ammesso solo un testo'],
    ['nothing', { dataUltimoAggiornamento: null }, '/dataUltimoAggiornamento', 'è ammesso solo un testo'],
    ['a text that is a group', { dataUltimoAggiornamento: {} }, '/dataUltimoAggiornamento', 'è ammesso solo un testo'],
    ['a group that is a text', { residenza: 'SEGRETO' }, '/residenza', 'è ammesso solo un gruppo di elementi'],
    ['one that comes once, twice', { cittadinanza: [{}, {}] }, '/cittadinanza', 'mancano descrizioneStato, poi codice'],
    ['an empty text', { generalita: { ...GENERALITA, nome: '' } }, '/generalitaSubIscr/nome', 'ammessi da 1 a 80'],
    ['a record without anything', { generalita: undefined }, '', 'manca generalitaSubIscr'],
  ])('what the official schema refuses: %s', async (_, campi, campo, ammesso) => {
    const errore = await guasto([uno({}), uno(campi)]);
    const percorso = `generalitaSoggetti/soggetto[2]${campo}`;
    expect(errore).toMatchObject({ code: 'struttura-non-valida', campo: percorso });
    expect((errore as Error).message).toMatch(`${percorso}: `);
    expect((errore as Error).message).toContain(ammesso);
    expect(String((errore as Error).stack)).not.toContain('SEGRETO');
  });

  it('a famiglia that the official schema refuses', async () => {
    const famiglia = { ...unaScheda('famiglia', 'A'), scheda: { tipoScheda: 'tre' } } as RecordFornitura;
    expect(await guasto([uno({}), famiglia])).toMatchObject({
      code: 'struttura-non-valida',
      campo: 'famiglie/famiglia[1]/tipoScheda',
    });
  });

  it.each<[string, string, string, string]>([
    [
      'a value',
      '<nome>ADA</nome>',
      '<nome>SEGRETO7</nome>',
      "ammessi solo lettere, lettere accentate (da À a ž), Ɖ, spazio e i segni - ' . ,",
    ],
    ['an empty element', '<nome>ADA</nome>', '<nome/>', 'ammessi da 1 a 80 caratteri'],
    [
      'two elements that changed places',
      '<cognome>PROVA</cognome><nome>ADA</nome>',
      '<nome>ADA</nome><cognome>PROVA</cognome>',
      'trovato «nome»; prima manca cognome o senzaCognome',
    ],
  ])('what the source has against the official schema in a record: %s', async (_, questo, altro, ammesso) => {
    const xml = `\n${registro([1]).replace(questo, altro)}`;
    const campo = 'subentro/generalitaSoggetti/soggetto/generalitaSubIscr/nome';
    const errore = await guasto(leggi(xml));
    expect(errore).toMatchObject({ code: 'struttura-non-valida', campo, message: `Riga 2, ${campo}: ${ammesso}.` });
    expect(String((errore as Error).stack)).not.toContain('SEGRETO');
  });

  it.each<[string, string | RegExp, string]>([
    ['an element', '<soggetto>', '<soggetto><soprannome>X</soprannome>'],
    ['text among elements', '<soggetto>', '<soggetto>X'],
    ['a record of an unknown name', '<soggetto>', '<sogetto/><soggetto>'],
    ['an attribute', '<generalitaSoggetti>', '<generalitaSoggetti anno="2026">'],
    [
      'what follows one that is in the same wrong namespace',
      /<soggetto>(.*?)<\/soggetto>/,
      '<x:soggetto xmlns:x="urn:x">$1</x:soggetto><x:altro xmlns:x="urn:x"/>',
    ],
  ])('what would be lost of the source: %s', async (_, questo, altro) => {
    expect(await guasto(leggi(registro([1]).replace(questo, altro)))).toMatchObject({
      code: 'elemento-sconosciuto',
      message: expect.stringContaining('andrebbe perso') as unknown,
    });
  });

  it('what would be lost of a document that is all in the namespace of its root', async () => {
    const xml = registro([1]).replace('<s:subentro xmlns:s', '<subentro xmlns').replace('</s:', '</');
    expect((await scrivi(leggi(xml))).size).toBe(1);
    const strano = xml.replace('<soggetto>', '<soggetto><soprannome>X</soprannome>');
    expect(await guasto(leggi(strano))).toMatchObject({ code: 'elemento-sconosciuto' });
  });

  it('a comment that no XML can hold', async () => {
    expect(await guasto([uno({})], { commento: 'copia\u0000' })).toMatchObject({
      code: 'carattere-non-ammesso',
      campo: 'commento',
    });
  });

  it('a fornitura without soggetti', async () => {
    expect(await guasto([])).toMatchObject({ code: 'fornitura-vuota' });
    expect(await guasto([unaScheda('famiglia', 'A')])).toMatchObject({ code: 'fornitura-vuota' });
  });

  it('a family that no file can hold', async () => {
    expect(await guasto(leggi(registro([1, 4])), { massimoSoggetti: 3 })).toMatchObject({
      code: 'nucleo-troppo-grande',
      message: expect.stringContaining('soggetto n. 2 supera 3 soggetti') as unknown,
    });
    expect(await guasto(leggi(registro([1, 40])), { massimoByte: 2000 })).toMatchObject({
      code: 'nucleo-troppo-grande',
    });
  });

  it('more files than their numbers can say', async () => {
    const record = Array.from({ length: 1000 }, () => uno({}));
    expect(await guasto(record, { massimoSoggetti: 1 })).toMatchObject({ code: 'troppi-file' });
  });

  it.each<[Partial<OpzioniScrittura>, string]>([
    [{ codiceIstat: '58091' }, 'codiceIstat'],
    [{ versione: 0 }, 'versione'],
    [{ versione: 1000 }, 'versione'],
    [{ dataEstrazione: '2026-02-30' }, 'dataEstrazione'],
    [{ massimoByte: -1 }, 'massimoByte'],
    [{ massimoSoggetti: 1.5 }, 'massimoSoggetti'],
  ])('an option that means nothing: %j', async (opzioni, nome) => {
    expect(await guasto([uno({})], opzioni)).toMatchObject({
      code: 'opzione-non-valida',
      message: expect.stringContaining(nome) as unknown,
    });
  });

  it('nothing is left when the source breaks, or the destination does', async () => {
    async function* rotta(): AsyncGenerator<RecordFornitura> {
      yield* leggi(registro([3]));
      throw new Error('source');
    }
    expect(await guasto(rotta())).toMatchObject({ message: 'source' });
    const destinazione = { ...createDestinazione(), scrivi: () => Promise.reject(new Error('disk')) };
    await expect(writeFornitura(leggi(registro([3])), { ...BASE, destinazione })).rejects.toThrow('disk');
    expect(destinazione.stato).toEqual({ concluse: 0, abbandonate: 1 });
  });
});
