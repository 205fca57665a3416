import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import type { Confronto } from '../../src/confronta/confronto.js';
import type { Documento } from '../../src/verifica/documento.js';
import { anagrafe } from './anagrafe.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-confronta-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

/** The outcome of a small fornitura with these defects, in this form. */
function verifica(nome: string, oggi: string, difetti: readonly string[]): string {
  const cartella = join(CARTELLA, nome);
  const uscita = join(CARTELLA, `${nome}.esito`);
  const difetto = difetti.length === 0 ? [] : ['--difetto', ...difetti];
  expect(anagrafe('genera', '-n', '40', '-s', '7', '-u', cartella, ...difetto).stato).toBe(0);
  anagrafe('verifica', cartella, '--oggi', oggi, '-f', nome.endsWith('n') ? 'ndjson' : 'json', '-u', uscita);
  return uscita;
}

const PRIMA = verifica('prima', '2026-05-21', ['ES092', 'ES010', 'EN011']);
const DOPO = verifica('dopo-n', '2026-11-21', ['ES010', 'EN064']);

const documento = JSON.parse(readFileSync(PRIMA, 'utf8')) as Documento;
const scrivi = (nome: string, contenuto: string | Uint8Array): string => {
  const percorso = join(CARTELLA, nome);
  writeFileSync(percorso, contenuto);
  return percorso;
};
const varia = (nome: string, altro: Partial<Documento>): string =>
  scrivi(nome, JSON.stringify({ ...documento, ...altro }));

describe('anagrafe confronta', () => {
  it('counts by weight and code what was mended, is new and remains, whichever form the outcomes have', () => {
    const { stato, uscita } = anagrafe('confronta', PRIMA, DOPO, '--formato', 'json');
    expect(stato).toBe(0);
    const confronto = JSON.parse(uscita) as Confronto;
    const conti = ({ prima, risolti, nuovi, rimasti, dopo }: Confronto['riepilogo']['avvisi']) => [
      prima, risolti, nuovi, rimasti, dopo,
    ]; // prettier-ignore
    const { ES092, EN011, ES010, EN064 } = confronto.riepilogo.perCodice;
    expect([ES092, EN011, ES010, EN064].map((uno) => uno && conti(uno))).toEqual([
      [1, 1, 0, 0, 0],
      [1, 1, 0, 0, 0],
      [1, 0, 0, 1, 1],
      [0, 0, 1, 0, 1],
    ]);
    expect(conti(confronto.riepilogo.bloccanti)).toEqual([2, 2, 0, 0, 0]);
    expect(confronto.abbinamento.senzaIdentificativo).toMatchObject({ prima: 1, dopo: 0 });
    expect(Object.keys(confronto)).toEqual([
      'versione', 'prima', 'dopo', 'riepilogo', 'abbinamento', 'avvertenze', 'risolti', 'nuovi', 'rimasti',
    ]); // prettier-ignore
    expect(confronto.risolti.map(({ codice }) => codice).sort()).toEqual(['EN011', 'ES092']);
  });

  it('says it on the terminal, with status 1 if something still blocks', () => {
    const { stato, uscita } = anagrafe('confronta', DOPO, PRIMA);
    expect(stato).toBe(1);
    expect(uscita).toMatch(/^prima +21\/11\/2026 +2 /m);
    expect(uscita).toMatch(/2 anomalie bloccanti\. 1 rilievo risolto, 2 nuovi, 1 rimasto\./);
    expect(uscita).toMatch(/^Bloccanti +0 +0 +2 +0 +2$/m);
    expect(uscita).toMatch(/^EN064 +1 +1 +0 +0 +0 +La relazione di parentela è ancora in uso$/m);
    expect(uscita).toContain('La prima verifica ha una data successiva alla seconda');
    expect(uscita).toMatch(/abbinati per codice, campo e valore: 0 prima, 1 dopo/);
  });

  it('of a check with itself finds that all remains', () => {
    const { stato, uscita } = anagrafe('confronta', PRIMA, PRIMA);
    expect(stato).toBe(1);
    expect(uscita).toContain('0 rilievi risolti, 0 nuovi, 3 rimasti.');
  });

  it('warns, with status 2, if the second check was not complete', () => {
    const file = documento.file.map((uno) => ({ ...uno, letto: false }));
    const { stato, uscita } = anagrafe('confronta', PRIMA, varia('incompleta', { file }));
    expect(stato).toBe(2);
    expect(uscita).toContain('ciò che manca può sembrare risolto');
  });

  const testo = readFileSync(PRIMA, 'utf8');
  const righeDopo = readFileSync(DOPO, 'utf8').trim().split('\n');
  it.each([
    ['manca', undefined, 'manca: il file non esiste.'],
    ['vuoto', '', 'vuoto: è vuoto.'],
    ['xml', '<subentro/>', 'xml: riga 1: non è JSON, o è scritto male.'],
    ['altro', '{"a":1}', 'altro: non è un esito di «anagrafe verifica» in formato json o ndjson.'],
    ['elenco', '[1]', 'elenco: non è un esito di «anagrafe verifica» in formato json o ndjson.'],
    ['tagliato', testo.slice(0, testo.indexOf('ES010')), /tagliato: riga \d+: il JSON finisce a metà, il file è tagliato\./],
    ['senza-fine', `${righeDopo[0] ?? ''}\n`, 'senza-fine: manca la riga finale «riepilogo», il file è tagliato o la verifica fu interrotta.'],
    ['doppio', `${testo}${testo}`, /doppio: riga \d+: c’è altro dopo la fine dell’esito\./],
    ['meno', JSON.stringify({ ...documento, rilievi: [] }), 'meno: il riepilogo conta 3 rilievi e ce ne sono 0: il file è stato tagliato o modificato.'],
    ['nudo', JSON.stringify({ ...documento, rilievi: [{ codice: 'ES010' }] }), 'nudo: riga 1: il rilievo non ha «severita», o non come lo scrive verifica.'],
    ['latino', Uint8Array.of(0x7b, 0x22, 0xe8, 0x22), 'latino: non è in UTF-8.'],
    ['versione', JSON.stringify({ ...documento, versione: '0.0.1' }), /è di Anagrafe SDK 0\.0\.1, .* i controlli non sono gli stessi/],
    ['comune', JSON.stringify({ ...documento, file: [{ ...documento.file[0], nome: '058091_SUBAPR_1_1_1.gz' }] }), /è del comune 058091, .*: non sono due verifiche dello stesso comune\./],
  ] as const)('refuses what cannot be compared, and says why: %s', (nome, contenuto, messaggio) => {
    const percorso = contenuto === undefined ? join(CARTELLA, nome) : scrivi(nome, contenuto);
    const { stato, uscita, errori } = anagrafe('confronta', percorso, PRIMA);
    expect({ stato, uscita }).toEqual({ stato: 2, uscita: '' });
    expect(errori).toMatch(messaggio);
    expect(errori.trim().split('\n')).toHaveLength(1);
  }); // prettier-ignore

  it('does not overwrite what it reads', () => {
    expect(anagrafe('confronta', PRIMA, DOPO, '-u', PRIMA).errori).toContain('è uno dei file da leggere');
  });
});
