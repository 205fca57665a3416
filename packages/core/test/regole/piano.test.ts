import { describe, expect, it } from 'vitest';

import {
  type FileRicevuto,
  type FileSubentro,
  type NomeFile,
  type PianoSubentro,
  evaluateRegole,
  evaluateRilievi,
  regoleFile,
} from '../../src/index.js';
import { contesto } from '../scheda-di-prova.js';

const NOME: NomeFile = { codiceIstat: '028060', versione: 2, progressivo: 3, totale: 9, compresso: true };
const FILE: FileSubentro = {
  nome: NOME,
  nomeScritto: '028060_SUBAPR_2_3_9.gz',
  compresso: true,
  limiteCompresso: 15_000_000,
  lettura: { ok: true },
  datiFornitura: { versioneFornitura: '2', totaleInvii: '9' },
  datiInvio: { progressivoInvio: '3' },
};
const SUL_PIANO = ['EN003', 'EN032', 'EN033', 'EN034', 'EN036', 'EN037', 'EN038', 'EN362', 'EN363'];
const SUI_RICEVUTI = ['EN007', 'EN037', 'EN040'];
const regole = regoleFile.filter(({ codice }) => SUL_PIANO.includes(codice) || SUI_RICEVUTI.includes(codice));

const rilievi = (cambi: Partial<FileSubentro>) => evaluateRilievi({ regole, oggetto: { ...FILE, ...cambi } }, contesto);
const codici = (cambi: Partial<FileSubentro>) => rilievi(cambi).map(({ codice }) => codice);
const aperti = (cambi: Partial<FileSubentro>) => {
  const trovati: Record<string, readonly string[]> = {};
  evaluateRegole({ regole, oggetto: { ...FILE, ...cambi } }, contesto, {
    rilievo: () => undefined,
    nonValutabile: (codice, mancano) => (trovati[codice] = mancano),
  });
  return trovati;
};
const piano = (cambi: Partial<PianoSubentro>): PianoSubentro => ({ comune: '028060', ...cambi });
const ricevuto = (nomeScritto: string, esito: FileRicevuto['esito'], nome: Partial<NomeFile> | null): FileRicevuto => ({
  nomeScritto,
  esito,
  nome: nome === null ? null : { ...NOME, ...nome },
});

describe('the plan of the subentro', () => {
  it('decides nothing while it is not given, and each rule names what it lacks', () => {
    expect(Object.keys(aperti({}))).toEqual([...new Set([...SUL_PIANO, ...SUI_RICEVUTI])].sort());
    expect(aperti({ piano: piano({}), ricevuti: [] })).toEqual({
      EN003: ['piano.stato'],
      EN032: ['piano.invio'],
      EN033: ['piano.invio'],
      EN034: ['piano.stato'],
      EN036: ['piano.tipoFile'],
      EN038: ['piano.totaleFile'],
      EN362: ['piano.pec'],
      EN363: ['piano.ambiente'],
    });
  });

  it('says nothing of the files of another comune', () => {
    const altro = piano({ comune: '058091', stato: 'subentrato', pec: false });
    expect(codici({ piano: altro })).toEqual([]);
    expect(aperti({ piano: altro })).toMatchObject({ EN034: ['piano del comune'], EN362: ['piano del comune'] });
  });

  it.each([
    ['EN003', piano({ stato: 'non-aperto' }), 'Il subentro del comune 028060 non è ancora aperto all’invio di file.'],
    [
      'EN032',
      piano({ invio: { inizio: '2026-11-22', fine: '2026-11-30' } }),
      'Oggi, 21/11/2026, è fuori dai giorni di invio previsti dal piano: dal 22/11/2026 al 30/11/2026.',
    ],
    ['EN032', piano({ invio: { inizio: '2026-11-01', fine: '2026-11-20' } }), /dal 01\/11\/2026 al 20\/11\/2026/],
    ['EN034', piano({ stato: 'subentrato' }), 'Il comune 028060 è già subentrato.'],
    ['EN036', piano({ tipoFile: 'AIRE' }), 'Il tipo del file non torna: AIRE scelto per l’invio, APR il file.'],
    ['EN037', piano({ stato: 'in-elaborazione' }), /lo dice lo stato del subentro/],
    ['EN038', piano({ totaleFile: 8 }), 'Il nome del file dice che la fornitura è di 9 file, il piano ne prevede 8.'],
    ['EN362', piano({ pec: false }), /non ha indicato la PEC/],
    ['EN363', piano({ ambiente: 'test' }), /prende un file solo, e il nome di questo ne dice 9/],
  ] as const)('%s: is broken by %o', (codice, questo, messaggio) => {
    const [rilievo, ...altri] = rilievi({ piano: questo });
    expect(altri).toEqual([]);
    expect(rilievo).toMatchObject({ codice, severita: 'errore' });
    expect(rilievo?.messaggio).toMatch(messaggio);
  });

  it('EN033: may not end before it begins; no day is then within it', () => {
    expect(codici({ piano: piano({ invio: { inizio: '2026-12-01', fine: '2026-11-01' } }) })).toEqual([
      'EN032',
      'EN033',
    ]);
  });

  it('is kept by a file that is sent as agreed, on the first and on the last day', () => {
    for (const invio of [
      { inizio: '2026-11-21', fine: '2026-12-01' },
      { inizio: '2026-11-01', fine: '2026-11-21' },
    ] as const) {
      const tutto = piano({
        invio,
        totaleFile: 9,
        stato: 'aperto',
        tipoFile: 'APR',
        pec: true,
        ambiente: 'produzione',
      });
      expect(codici({ piano: tutto, ricevuti: [] })).toEqual([]);
      expect(aperti({ piano: tutto, ricevuti: [] })).toEqual({});
    }
  });

  it('EN036: without a choice, the name and the contents must at least agree', () => {
    const aire = { nome: null, nomeScritto: '028060_SUBAIRE_11.gz' };
    expect(rilievi(aire)).toMatchObject([
      { codice: 'EN036', messaggio: 'Il tipo del file non torna: AIRE nel nome, APR nel contenuto.' },
    ]);
    const { versione: __, ...nomeAire } = NOME;
    expect(codici({ ...aire, nome: nomeAire })).toEqual(['EN036']);
    const { datiFornitura: _, ...illeggibile } = FILE;
    const senzaDati = { ...illeggibile, ...aire, piano: piano({ tipoFile: 'AIRE' }) };
    expect(evaluateRilievi({ regole, oggetto: senzaDati }, contesto)).toEqual([]);
  });
});

describe('the files that ANPR has already', () => {
  it('EN007: one has the same name, packed or not', () => {
    for (const nomeScritto of ['028060_SUBAPR_2_3_9.gz', '028060_SUBAPR_2_3_9.xml']) {
      expect(rilievi({ nomeScritto, ricevuti: [ricevuto('028060_SUBAPR_2_3_9.gz', 'KO', {})] })).toMatchObject([
        { codice: 'EN007', messaggio: 'ANPR ha già ricevuto il file «028060_SUBAPR_2_3_9.gz» (esito: KO).' },
      ]);
    }
    expect(codici({ ricevuti: [ricevuto('028060_SUBAPR_2_4_9.gz', 'OK', { progressivo: 4 })] })).toEqual([]);
    const aire = { nome: null, nomeScritto: '028060_SUBAIRE_11.txt' };
    expect(codici({ ...aire, ricevuti: [ricevuto('028060_SUBAIRE_11.gz', 'KO', {})] })).toContain('EN007');
    expect(codici({ ...aire, ricevuti: [ricevuto('028060_SUBAIRE_12.gz', 'KO', {})] })).not.toContain('EN007');
  });

  it('EN040: the same number of the same version was taken, in a fornitura of another length', () => {
    const gia = ricevuto('028060_SUBAPR_2_3_7.gz', 'OK', { totale: 7 });
    expect(codici({ ricevuti: [gia] })).toEqual(['EN040']);
    for (const altro of [
      { ...gia, esito: 'KO' as const },
      ricevuto('028060_SUBAPR_1_3_7.gz', 'OK', { versione: 1, totale: 7 }),
      ricevuto('058091_SUBAPR_2_3_7.gz', 'OK', { codiceIstat: '058091', totale: 7 }),
      ricevuto('subentro.gz', 'OK', null),
    ])
      expect(codici({ ricevuti: [altro] })).toEqual([]);
  });

  it('EN037: another fornitura of the comune is still being worked on', () => {
    const vecchia = ricevuto('028060_SUBAPR_1_1_1.gz', 'IN ELABORAZIONE', { versione: 1, progressivo: 1, totale: 1 });
    expect(rilievi({ ricevuti: [vecchia] })).toMatchObject([
      { codice: 'EN037', campo: 'ricevuti', valore: '028060_SUBAPR_1_1_1.gz' },
    ]);
    expect(codici({ ricevuti: [ricevuto('subentro.gz', 'IN ELABORAZIONE', null)] })).toEqual(['EN037']);
    expect(codici({ ricevuti: [vecchia], piano: piano({ stato: 'aperto' }) })).toEqual(['EN037']);
  });

  it('EN037: not by its own other files, nor by another comune’s', () => {
    for (const altro of [
      ricevuto('028060_SUBAPR_2_1_9.gz', 'IN ELABORAZIONE', { progressivo: 1 }),
      ricevuto('058091_SUBAPR_1_1_1.gz', 'IN ELABORAZIONE', { codiceIstat: '058091', versione: 1 }),
    ])
      expect(codici({ ricevuti: [altro] })).toEqual([]);
  });
});
