import { describe, expect, it } from 'vitest';

import {
  type FileSubentro,
  type NomeFile,
  evaluateRegole,
  evaluateRilievi,
  regoleFile,
  regoleFornitura,
} from '../../src/index.js';
import { contesto } from '../scheda-di-prova.js';

const NOME: NomeFile = { codiceIstat: '028060', versione: 2, progressivo: 1, totale: 1, compresso: true };

const FILE: FileSubentro = {
  nome: NOME,
  nomeScritto: '028060_SUBAPR_2_1_1.gz',
  compresso: true,
  dimensioneCompressa: 15_000_000,
  limiteCompresso: 15_000_000,
  mittente: '028060',
  piano: {
    comune: '028060',
    invio: { inizio: '2026-11-21', fine: '2026-11-21' },
    totaleFile: 1,
    stato: 'aperto',
    tipoFile: 'APR',
    pec: true,
    ambiente: 'test',
  },
  ricevuti: [],
  lettura: { ok: true },
  datiFornitura: {
    versioneFornitura: '2',
    totaleInvii: '1',
    numeroTotaleSchedeSoggetto: '3',
    numeroTotalePersoneSessoFemminile: '1',
    numeroTotalePersoneSessoMaschile: '1',
    numeroTotaleSchedeFamiglia: '2',
    numeroTotaleSchedeConvivenza: '1',
  },
  datiInvio: {
    progressivoInvio: '01',
    numeroSchedeSoggettoInvio: '3',
    numeroPersoneSessoFemminileInvio: '1',
    numeroPersoneSessoMaschileInvio: '1',
    numeroTotaleSchedeFamigliaInvio: '2',
    numeroTotaleSchedeConvivenzaInvio: '1',
  },
  conteggi: { soggetti: 3, femmine: 1, maschi: 1, famiglie: 2, convivenze: 1 },
  conteggiFornitura: { soggetti: 3, femmine: 1, maschi: 1, famiglie: 2, convivenze: 1 },
};

const regole = [...regoleFile, ...regoleFornitura];
const codici = (cambi: Partial<FileSubentro>) =>
  evaluateRilievi({ regole, oggetto: { ...FILE, ...cambi } }, contesto).map(({ codice }) => codice);
const aperti = (cambi: Partial<Record<keyof FileSubentro, unknown>>) => {
  const codiciAperti: string[] = [];
  const oggetto = Object.fromEntries(
    Object.entries({ ...FILE, ...cambi }).filter(([, v]) => v !== undefined),
  ) as unknown as FileSubentro;
  evaluateRegole({ regole, oggetto }, contesto, {
    rilievo: () => undefined,
    nonValutabile: (codice) => codiciAperti.push(codice),
  });
  return codiciAperti;
};

describe('a file', () => {
  it('keeps every rule', () => {
    expect(codici({})).toEqual([]);
    expect(aperti({})).toEqual([]);
  });

  it('EN001, EN008, EN039: has a name of the grammar, if it is compressed', () => {
    const subentro = { nome: null, nomeScritto: 'subentro.gz' };
    expect(codici(subentro)).toEqual(['EN001', 'EN008', 'EN039']);
    expect(aperti(subentro)).toEqual(['EN038', 'EN040', 'EN363']);
    expect(aperti({ ...subentro, mittente: undefined })).toEqual(['EN038', 'EN039', 'EN040', 'EN363']);
  });

  it('EN008, EN039: say of a name that is none what it does not tell', () => {
    const messaggi = evaluateRilievi(
      { regole, oggetto: { ...FILE, nome: null, nomeScritto: 'subentro.gz' } },
      contesto,
    ).map(({ messaggio, valore }) => [valore, messaggio]);
    expect(messaggi.slice(1)).toEqual([
      ['subentro.gz', 'Nome del file «subentro.gz»: non ha un progressivo e un totale da confrontare.'],
      ['subentro.gz', 'Il nome del file non dice il comune, il mittente è 028060.'],
    ]);
  });

  it('EN001, EN008, EN039: cannot be told of plain XML under any name', () => {
    const xml = { nome: null, nomeScritto: 'prova.xml', compresso: false, dimensioneCompressa: undefined };
    expect(aperti(xml)).toEqual(['EN001', 'EN002', 'EN008', 'EN038', 'EN039', 'EN040', 'EN363']);
  });

  it.each([
    { versione: 3, progressivo: 1, totale: 1 },
    { versione: 2, progressivo: 1, totale: 9 },
  ])('EN001: says in its name what it says inside (%o)', (parti) => {
    expect(codici({ piano: { comune: '028060' }, nome: { ...NOME, ...parti } })).toEqual(['EN001']);
  });

  it('EN002: does not exceed the limit', () => {
    expect(codici({ dimensioneCompressa: 15_000_001 })).toEqual(['EN002']);
  });

  it('EN008: is not numbered beyond the total', () => {
    const datiInvio = { ...FILE.datiInvio, progressivoInvio: '2' };
    expect(
      codici({ nome: { codiceIstat: '028060', versione: 2, progressivo: 2, totale: 1, compresso: true }, datiInvio }),
    ).toEqual(['EN008']);
  });

  it('EN009: is well-formed XML', () => {
    const lettura = { ok: false, malformato: true, motivo: 'riga 9: interrotto', riga: 9 } as const;
    expect(codici({ lettura })).toEqual(['EN009']);
    expect(aperti({ lettura: { ...lettura, malformato: false } })).toEqual(['EN009']);
  });

  it('EN031: declares its own data when it is one of several', () => {
    const { datiInvio: _, ...senza } = FILE;
    const regoleSenza = (totaleInvii: string) =>
      evaluateRilievi(
        {
          regole,
          oggetto: { ...senza, nome: null, compresso: false, datiFornitura: { ...FILE.datiFornitura, totaleInvii } },
        },
        contesto,
      );
    expect(regoleSenza('2')).toMatchObject([{ codice: 'EN031' }]);
    expect(regoleSenza('1')).toEqual([]);
  });

  it('EN039: comes from the comune of its name, if the sender is known', () => {
    expect(codici({ mittente: '058091' })).toEqual(['EN039']);
    expect(aperti({ mittente: undefined })).toEqual(['EN039']);
  });
});

describe('totals', () => {
  it.each([
    ['EN011', 'numeroSchedeSoggettoInvio'],
    ['EN017', 'numeroPersoneSessoFemminileInvio'],
    ['EN019', 'numeroPersoneSessoMaschileInvio'],
    ['EN021', 'numeroTotaleSchedeFamigliaInvio'],
    ['EN023', 'numeroTotaleSchedeConvivenzaInvio'],
  ])('%s: %s is what the file holds', (codice, campo) => {
    expect(codici({ datiInvio: { ...FILE.datiInvio, [campo]: '7' } })).toEqual([codice]);
  });

  it.each([
    ['EN012', 'numeroTotaleSchedeSoggetto'],
    ['EN018', 'numeroTotalePersoneSessoFemminile'],
    ['EN020', 'numeroTotalePersoneSessoMaschile'],
    ['EN022', 'numeroTotaleSchedeFamiglia'],
    ['EN024', 'numeroTotaleSchedeConvivenza'],
  ])('%s: %s is what the fornitura holds', (codice, campo) => {
    expect(codici({ datiFornitura: { ...FILE.datiFornitura, [campo]: '7' } })).toEqual([codice]);
  });

  it('of a file not read to its end are not judged', () => {
    expect(aperti({ conteggi: undefined })).toEqual(['EN011', 'EN017', 'EN019', 'EN021', 'EN023']);
    expect(aperti({ conteggiFornitura: undefined })).toEqual(['EN012', 'EN018', 'EN020', 'EN022', 'EN024']);
  });
});
