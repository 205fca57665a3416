import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { anagrafe } from './anagrafe.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-profilo-'));
const FORNITURA = join(CARTELLA, 'fornitura');
const PULITA = join(CARTELLA, 'pulita');

beforeAll(() => {
  anagrafe('genera', '--soggetti', '40', '--seme', 'p', '--uscita', FORNITURA, '--difetto', 'EC007', 'ES009', 'EN064');
  anagrafe('genera', '--soggetti', '40', '--seme', 'q', '--uscita', PULITA);
});
afterAll(() => {
  rmSync(CARTELLA, { recursive: true });
});

interface Rilievo {
  readonly codice: string;
  readonly severita: string;
  readonly profilo?: string;
}

const verifica = (...argomenti: readonly string[]) =>
  anagrafe('verifica', FORNITURA, '--oggi', '2026-11-21', ...argomenti);
const json = (...argomenti: readonly string[]) =>
  JSON.parse(verifica('--formato', 'json', ...argomenti).uscita) as {
    readonly rilievi: readonly Rilievo[];
    readonly profilo?: {
      readonly nome: string;
      readonly riepilogo: { readonly errori: number; readonly perCodice: Readonly<Record<string, number>> };
      readonly rilievi: readonly Rilievo[];
    };
  };

describe('anagrafe verifica --profilo servizi', () => {
  it('adds to the JSON document what the services would find, and changes nothing else', () => {
    const { profilo, ...resto } = json('--profilo', 'servizi');
    expect(resto).toEqual(json());
    expect(profilo).toMatchObject({ nome: 'servizi', riepilogo: { perCodice: { EC007: 1, ES009: 1 } } });
    expect(profilo?.rilievi.find(({ codice }) => codice === 'ES009')).toMatchObject({ severita: 'E' });
    expect(resto.rilievi.find(({ codice }) => codice === 'ES009')).toMatchObject({ severita: 'W' });
    expect(profilo?.riepilogo.perCodice).not.toHaveProperty('EN064'); // of the subentro alone
  });

  it('leaves the exit status to the verdict on the file', () => {
    expect(json('--profilo', 'servizi').profilo?.riepilogo.errori).toBeGreaterThan(0);
    expect(verifica('--profilo', 'servizi').stato).toBe(0);
    expect(anagrafe('verifica', '--help').uscita).toContain('non cambia lo stato di uscita');
  });

  it('marks every line of ndjson', () => {
    const righe = verifica('--formato', 'ndjson', '--profilo', 'servizi').uscita.trim().split('\n');
    const oggetti = righe.map((riga) => JSON.parse(riga) as Rilievo & { readonly tipo: string });
    const servizi = oggetti.filter(({ tipo, profilo }) => tipo === 'rilievo' && profilo === 'servizi');
    expect(servizi.map(({ codice }) => codice)).toEqual(expect.arrayContaining(['EC007', 'ES009']));
    expect(oggetti.at(-1)).toMatchObject({ tipo: 'riepilogo', profilo: { nome: 'servizi' } });
  });

  it('has a column in csv, only when it is asked for', () => {
    const righe = parse<Rilievo>(verifica('--formato', 'csv', '--profilo', 'servizi').uscita, { columns: true });
    const es009 = righe.filter(({ codice }) => codice === 'ES009');
    expect(es009).toMatchObject([
      { severita: 'W', profilo: '' },
      { severita: 'E', profilo: 'servizi' },
    ]);
    expect(verifica('--formato', 'csv').uscita.split('\r\n')[0]).not.toContain('profilo');
  });

  it('has a section of its own in the text, between the anomalies of the file and the verdict', () => {
    const { uscita } = verifica('--profilo', 'servizi');
    const [delFile = '', delProfilo = ''] = uscita.split('\nProfilo servizi: ');
    expect(delFile).toContain('EN064');
    expect(delProfilo).toMatch(/Bloccheranno le operazioni[\s\S]* {2}ES009 /);
    expect(delProfilo).not.toContain('EN064');
    expect(delProfilo.trimEnd()).toMatch(/Nessuna anomalia bloccante[^\n]*$/);
    const { uscita: pulita } = anagrafe('verifica', PULITA, '--profilo', 'servizi', '--oggi', '2026-11-21');
    expect(pulita).toMatch(/Nessuna anomalia bloccante, 0 da rimuovere.*Profilo servizi: 0 errori, 3 avvisi/s);
  });

  it('has a section of its own in the report', () => {
    const rapporto = join(CARTELLA, 'rapporto.html');
    verifica('--profilo', 'servizi', '--rapporto', rapporto);
    const pagina = readFileSync(rapporto, 'utf8');
    expect(pagina).toMatch(/<section class="sezione" id="profilo"[\s\S]*ES009[\s\S]*blocca l’operazione/);
    expect(pagina).toContain('<a href="#profilo">');
    verifica('--rapporto', rapporto);
    expect(readFileSync(rapporto, 'utf8')).not.toContain('id="profilo"');
  });

  it('is refused if there is no such profile', () => {
    const { stato, errori } = verifica('--profilo', 'tutto');
    expect(stato).toBe(2);
    expect(errori).toContain('«tutto», si può scegliere fra servizi');
  });
});
