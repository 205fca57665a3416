import { AnagrafeError, regoleFile } from '@anagrafe/core';
import { describe, expect, it } from 'vitest';

import type { FileFornitura } from '../src/index.js';
import { byte, esamina, file, invio, riepilogo, rilievi, soggetto } from './file-di-prova.js';

/** A file that the disk does not give. */
function assente(nome: string): FileFornitura {
  return {
    nome,
    byte: () => {
      throw new AnagrafeError('file-illeggibile', 'x.xml: il file non esiste.');
    },
  };
}

describe('the line of a rilievo on a file', () => {
  const righe = async (testo: string, nome: string) =>
    (await esamina(file(testo, nome))).flatMap((e) => (e.tipo === 'rilievo' ? [[e.codice, e.riga]] : []));
  const intero = invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] })
    .replace('<datiFornitura>', '\n<datiFornitura>')
    .replace('<datiInvio>', '\n<datiInvio>');

  it('EN009: is where the XML breaks', async () => {
    const [testa = ''] = intero.split('</convivenze>');
    expect(await righe(`${testa}\n\n</a>`, '058091_SUBAPR_1_1_1.xml')).toContainEqual(['EN009', 5]);
  });

  it('EN001, EN008: is none, for a name stands in no line', async () => {
    expect(await righe(intero, 'subentro.gz')).toEqual([
      ['EN001', undefined],
      ['EN008', undefined],
    ]);
  });

  it('EN031, totals: is that of the group', async () => {
    const senzaInvio = intero.replace(/<datiInvio>.*<\/datiInvio>/s, '').replace('<totaleInvii>1', '<totaleInvii>2');
    expect(await righe(senzaInvio, 'subentro.xml')).toContainEqual(['EN031', 2]);
    const sbagliato = intero.replace('<numeroSchedeSoggettoInvio>1', '<numeroSchedeSoggettoInvio>7');
    expect(await righe(sbagliato, '058091_SUBAPR_1_1_1.xml')).toEqual([['EN011', 3]]);
  });
});

describe('a file that cannot be read to its end', () => {
  const intero = invio({ soggetti: [soggetto('A', null), soggetto('B', 'F1')], famiglie: ['F1'] });

  it('EN009: keeps what was found until then, and judges nothing that needs the rest', async () => {
    const eventi = await esamina(file(intero.slice(0, intero.indexOf('<famiglie>'))));
    expect(rilievi(eventi)).toEqual(['EN009', 'ES092 A']);
    const { file: letti, nonVerificati } = riepilogo(eventi);
    expect(letti).toMatchObject([
      { soggetti: 2, letto: false, errore: expect.stringMatching(/^Riga 2, colonna \d+: il file finisce/) as string },
    ]);
    expect(nonVerificati.map(({ codice }) => codice)).toEqual(
      expect.arrayContaining(['EN011', 'EN012', 'EN063', 'EF008', 'ES092']),
    );
  });

  it('EN009: a broken archive is one too', async () => {
    const rotto: FileFornitura = {
      nome: '058091_SUBAPR_1_1_1.gz',
      byte: async function* () {
        yield* byte(intero.slice(0, 900));
        await Promise.resolve();
        throw new AnagrafeError('archivio-corrotto', 'l’archivio gzip è interrotto.');
      },
    };
    expect(rilievi(await esamina(rotto))).toContain('EN009');
  });

  it('STRUTTURA: another root, a DOCTYPE', async () => {
    for (const testo of ['<a/>', `<!DOCTYPE a>${intero}`]) {
      const eventi = await esamina(file(testo));
      expect(rilievi(eventi)).toEqual(['STRUTTURA']);
      expect(riepilogo(eventi).file).toMatchObject([{ letto: false }]);
    }
  });

  it.each(['058091_SUBAPR_1_9_2.xml', 'subentro.gz'])(
    'that cannot even be opened is not judged, not even by its name (%s)',
    async (nome) => {
      const eventi = await esamina(assente(nome));
      expect(rilievi(eventi)).toEqual([]);
      expect(riepilogo(eventi).file).toMatchObject([{ letto: false, errore: 'x.xml: il file non esiste' }]);
      for (const { codice } of regoleFile) {
        expect(riepilogo(eventi).nonVerificati).toContainEqual(
          expect.objectContaining({ codice, motivo: expect.stringContaining('il file non è stato letto') as string }),
        );
      }
    },
  );

  it('that fails half way is judged by what came', async () => {
    const interrotto: FileFornitura = {
      nome: 'subentro.gz',
      byte: async function* () {
        yield* byte(intero.slice(0, 900));
        await Promise.resolve();
        throw new AnagrafeError('file-illeggibile', 'il disco non risponde.');
      },
    };
    expect(rilievi(await esamina(interrotto))).toEqual(['EN001', 'EN008']);
  });

  it('that cannot even be opened says why, and the others are read all the same', async () => {
    const eventi = await esamina(assente('058091_SUBAPR_1_1_2.xml'), file(intero));
    expect(riepilogo(eventi).file).toMatchObject([
      { letto: false, errore: 'x.xml: il file non esiste' },
      { letto: true, soggetti: 2 },
    ]);
  });

  it('throws on what is no error of the SDK', async () => {
    const guasto: FileFornitura = {
      nome: 'a.xml',
      byte: () => {
        throw new TypeError('bug');
      },
    };
    await expect(esamina(guasto)).rejects.toThrow(TypeError);
  });
});

it.each([
  ['subentro.gz', ['EN001', 'EN008']],
  ['subentro.GZ', ['EN001', 'EN008']],
  ['subentro.xml', []],
  ['058091_SUBAPR_2_1_1.xml', ['EN001']],
])('the name %s', async (nome, attesi) => {
  expect(rilievi(await esamina(file(invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] }), nome)))).toEqual(
    attesi,
  );
});

it('an element that the schema does not know is a violation of the structure', async () => {
  const testo = invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] }).replace(
    '<cognome>',
    '<cognom>x</cognom><cognome>',
  );
  const trovati = (await esamina(file(testo))).filter((e) => e.tipo === 'rilievo');
  expect(trovati).toMatchObject([
    {
      codice: 'STRUTTURA',
      severita: 'errore',
      campo: 'subentro/generalitaSoggetti/soggetto/generalitaSubIscr/cognom',
      valore: null,
      soggetto: 'A',
      famiglia: 'F1',
    },
  ]);
});

it('a value that its type does not allow is shown, with whose scheda it is in', async () => {
  const testo = invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] })
    .replace('<tipoScheda>3<', '<tipoScheda>33<')
    .replace('<cognome>PROVA', '<cognome>PROVA7');
  const trovati = (await esamina(file(testo))).filter((e) => e.tipo === 'rilievo' && e.codice === 'STRUTTURA');
  expect(trovati).toMatchObject([
    { valore: 'PROVA7', soggetto: 'A', famiglia: 'F1' },
    { valore: '33', famiglia: 'F1', campo: 'subentro/famiglie/famiglia/tipoScheda' },
  ]);
});

it('of a scheda that never ends, what was wrong until then is told', async () => {
  const testo = invio({ soggetti: [soggetto('A', 'F1').replace('PROVA', 'PROVA7')] });
  const eventi = await esamina(file(testo.slice(0, testo.indexOf('</soggetto>'))));
  expect(eventi.filter((e) => e.tipo === 'rilievo').map(({ codice }) => codice)).toContain('STRUTTURA');
});

it('a hundred thousand mistakes in one scheda are told without being kept', async () => {
  const lingue = '<altraLingua><idLingua>X</idLingua></altraLingua>'.repeat(100_000);
  const testo = invio({
    soggetti: [soggetto('A', 'F1').replace('<famiglia>', `${lingue}<famiglia>`)],
    famiglie: ['F1'],
  });
  let contati = 0;
  for (const evento of await esamina(file(testo)))
    if (evento.tipo === 'rilievo' && evento.codice === 'STRUTTURA') contati += 1;
  expect(contati).toBe(100_000);
});

it('text among the elements of a group is one too, and its words are not repeated', async () => {
  const testo = invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] }).replace(
    '<cognome>',
    '\nROSSI MARIO\n<cognome>',
  );
  const [rilievo] = (await esamina(file(testo))).filter((e) => e.tipo === 'rilievo');
  expect(rilievo).toMatchObject({
    codice: 'STRUTTURA',
    riga: 2,
    campo: 'subentro/generalitaSoggetti/soggetto/generalitaSubIscr',
    valore: null,
  });
  expect(JSON.stringify(rilievo)).not.toContain('ROSSI');
});
