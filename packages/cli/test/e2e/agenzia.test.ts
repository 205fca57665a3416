import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EsitoScheda, RiepilogoVerificaAe } from '@anagrafe/core/agenzia-entrate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { DifferenzaMessa } from '../../src/agenzia/create-archivio.js';
import { anagrafe } from './anagrafe.js';

const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-agenzia-'));
const fornitura = join(cartella, 'consegna');
const archivio = join(cartella, 'agenzia.txt');
const ripresa = join(cartella, 'fatte.ndjson');
const verifica = (...altri: readonly string[]) =>
  anagrafe('verifica', fornitura, '--ae', 'simulata', '--archivio', archivio, '--oggi', '2026-11-21', ...altri);

interface Documento {
  readonly riepilogo: RiepilogoVerificaAe;
  readonly schede: readonly (EsitoScheda & { readonly file: string })[];
}
const leggi = (testo: string): Documento => JSON.parse(testo) as Documento;
const daDire = ({ schede }: Documento): string[] =>
  schede
    .filter(({ mosse }) => mosse.length > 0)
    .map(({ indice, rilievi, mosse }) => `${indice} ${rilievi.map(({ codice }) => codice).join()} ${mosse.join()}`)
    .sort();

let messe: readonly DifferenzaMessa[] = [];
let intera: { readonly stato: number | null; readonly documento: Documento };

beforeAll(() => {
  anagrafe('genera', '--soggetti', '200', '--seme', 'agenzia', '--file', '2', '--uscita', fornitura);
  const { stato, uscita } = anagrafe('agenzia', fornitura, '--tutte', '--uscita', archivio);
  expect({ stato, uscita }).toMatchObject({ stato: 0 });
  expect(uscita).toContain('9 differenze');
  messe = (JSON.parse(readFileSync(`${archivio}.differenze.json`, 'utf8')) as { differenze: DifferenzaMessa[] })
    .differenze;
  const corsa = verifica('--formato', 'json', '--ripresa', ripresa);
  intera = { stato: corsa.stato, documento: leggi(corsa.uscita) };
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});

describe('anagrafe verifica --ae simulata', () => {
  it('trova esattamente le differenze dell’archivio, e dice che fare', () => {
    const { stato, documento } = intera;
    expect(stato).toBe(1);
    expect(daDire(documento)).toEqual(
      messe.map(({ indice, codice, mosse }) => `${indice} ${codice} ${mosse.join()}`).sort(),
    );
    expect(documento.riepilogo).toEqual({ schede: 200, concordi: 191, daRisolvere: 9, nonVerificate: 0 });
    expect(new Set(documento.schede.map(({ file }) => file)).size).toBe(2);
  });

  it('lo dice a chi legge', () => {
    const { uscita } = verifica();
    expect(uscita).toContain('200 schede: 191 concordi, 9 da risolvere, 0 non verificate');
    expect(uscita).toMatch(
      /EA029 {2}L’Agenzia non ha il codice fiscale [A-Z0-9]{16}, né la persona\.\n +che fare: far attribuire/,
    );
  });

  it('riprende da dove si era fermata, anche con una riga scritta a metà', () => {
    expect(statSync(ripresa).mode & 0o077).toBe(0);
    const righe = readFileSync(ripresa, 'utf8').split('\n');
    writeFileSync(ripresa, `${righe.slice(0, 120).join('\n')}\n${righe[120]?.slice(0, 20) ?? ''}`);
    const ripresaDopo = leggi(verifica('--formato', 'json', '--ripresa', ripresa).uscita);
    expect(ripresaDopo.riepilogo).toEqual(intera.documento.riepilogo);
    expect(daDire(ripresaDopo)).toEqual(daDire(intera.documento));
    expect(readFileSync(ripresa, 'utf8').trim().split('\n')).toHaveLength(201);
  });

  it('non riprende la verifica di un’altra fornitura', () => {
    writeFileSync(join(cartella, 'altra.ndjson'), '{"fornitura":[]}\n');
    expect(verifica('--ripresa', join(cartella, 'altra.ndjson'))).toMatchObject({ stato: 2, uscita: '' });
  });

  it.each([
    ['un file che non è di una verifica', () => 'appunti miei', 'non è della verifica'],
    [
      'una verifica con una riga rovinata, di cui non dice nulla',
      () => readFileSync(ripresa, 'utf8').replace('\n', '\n{"soggetto":"SEGRETO"\n'),
      'è rovinato',
    ],
  ])('lascia com’è %s', (_, scrivi, perche) => {
    const file = join(cartella, 'rovinata.ndjson');
    writeFileSync(file, scrivi());
    const prima = readFileSync(file, 'utf8');
    const { stato, uscita, errori } = verifica('--ripresa', file);
    expect({ stato, uscita }).toEqual({ stato: 2, uscita: '' });
    expect(errori).toContain(perche);
    expect(errori).not.toContain('SEGRETO');
    expect(readFileSync(file, 'utf8')).toBe(prima);
  });

  it('non ammette le opzioni degli altri controlli, né un archivio che non è tale', () => {
    expect(verifica('--mittente', '028060').errori).toContain('--ae non ammette --mittente');
    expect(verifica('--formato', 'csv').errori).toContain('testo, json e ndjson');
    expect(verifica('--al-secondo', '0').errori).toContain('--al-secondo');
    const { stato, errori } = anagrafe(
      'verifica',
      fornitura,
      '--ae',
      'simulata',
      '--archivio',
      `${archivio}.differenze.json`,
    );
    expect(stato).toBe(2);
    expect(errori).toContain('agenzia.txt.differenze.json');
  });
});

describe('anagrafe cf verifica --ae simulata', () => {
  const codiceDi = (cercato: string): string => {
    const rilievo = intera.documento.schede.flatMap(({ rilievi }) => rilievi).find(({ codice }) => codice === cercato);
    return rilievo?.valore ?? '';
  };

  it('dice di un codice che cosa ne ha l’Agenzia', () => {
    const collegato = codiceDi('EAA40');
    const { stato, uscita } = anagrafe('cf', 'verifica', collegato, '--ae', 'simulata', '--archivio', archivio);
    expect(stato).toBe(1);
    expect(uscita).toMatch(/Agenzia +EAI40, /);
    expect(uscita).toMatch(/in uso +[A-Z0-9]{16}\n/);
  });

  it('un archivio vuoto non ha nessuno', () => {
    const { stato, uscita } = anagrafe('cf', 'verifica', 'RSSMRA80A01H501U', '--ae', 'simulata', '--formato', 'json');
    expect(stato).toBe(1);
    expect(JSON.parse(uscita)).toMatchObject([{ ok: true, agenzia: { inUso: false, codice: 'EAI90' } }]);
  });
});
