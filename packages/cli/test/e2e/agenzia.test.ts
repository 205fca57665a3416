import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { DifferenzaMessa } from '../../src/agenzia/create-archivio.js';
import { anagrafe, anagrafeInterrotto } from './anagrafe.js';

const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-agenzia-'));
const fornitura = join(cartella, 'consegna');
const archivio = join(cartella, 'agenzia.txt');
const ripresa = join(cartella, 'fatte.ndjson');
const verifica = (...altri: readonly string[]) =>
  anagrafe('verifica', fornitura, '--ae', 'simulata', '--archivio', archivio, '--oggi', '2026-11-21', ...altri);

interface Documento {
  readonly riepilogo: { readonly bloccanti: number; readonly avvisi: number; readonly perCodice: object };
  readonly rilievi: readonly {
    readonly codice: string;
    readonly file: string;
    readonly soggetto: string;
    readonly valore: string | null;
    readonly mosse?: readonly string[];
  }[];
  readonly nonVerificati: readonly { readonly codice: string; readonly motivo: string }[];
  readonly agenzia: object;
}
const leggi = (testo: string): Documento => JSON.parse(testo) as Documento;
/** What the Agenzia decides, of whom, and what to do. */
const daDire = ({ rilievi }: Documento): string[] =>
  rilievi
    .filter(({ mosse }) => mosse !== undefined)
    .map(({ soggetto, codice, mosse = [] }) => `${soggetto} ${codice} ${mosse.join()}`)
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
  it('nel rapporto di sempre trova esattamente le differenze dell’archivio, e dice che fare', () => {
    const { stato, documento } = intera;
    expect(stato).toBe(0); // they are warnings, all of them
    expect(daDire(documento)).toEqual(
      messe.map(({ soggetto, codice, mosse }) => `${String(soggetto)} ${codice} ${mosse.join()}`).sort(),
    );
    expect(documento.agenzia).toEqual({
      schede: 200,
      concordi: 191,
      daRisolvere: 9,
      nonVerificate: 0,
      altreSchede: [],
    });
    expect(documento.rilievi.every(({ file }) => file.endsWith('.gz'))).toBe(true);
  });

  it('i dieci controlli dell’Agenzia si aggiungono agli altri, e non sono più fra i non verificati', () => {
    const senza = leggi(anagrafe('verifica', fornitura, '--oggi', '2026-11-21', '--formato', 'json').uscita);
    const { riepilogo, nonVerificati, rilievi } = intera.documento;
    const suoi = senza.nonVerificati.filter(({ codice }) => !nonVerificati.some((uno) => uno.codice === codice));
    expect(suoi.map(({ codice }) => codice)).toEqual([
      'EA002', 'EA003', 'EA029', 'EA040', 'EAA30', 'EAA31', 'EAA40', 'EAA41', 'EAA50', 'EAA51',
    ]); // prettier-ignore
    expect(rilievi.filter(({ mosse }) => mosse === undefined)).toEqual(senza.rilievi);
    expect(riepilogo.avvisi).toBe(senza.riepilogo.avvisi + 9);
    expect(riepilogo.bloccanti).toBe(senza.riepilogo.bloccanti);
  });

  it('lo dice a chi legge, in ogni forma', () => {
    const { uscita } = verifica();
    expect(uscita).toContain('200 schede chieste: 191 concordi, 9 da risolvere, 0 non verificate');
    expect(uscita).toMatch(
      /EA029 {2}L’Agenzia ha la persona {2}1\n.*L’Agenzia non ha il codice fiscale [A-Z0-9]{16}, né la persona\.\n +che fare: far attribuire/,
    );
    const righe = verifica('--formato', 'csv').uscita.split('\r\n');
    expect(righe[0]).toMatch(/,mosse$/);
    expect(righe.filter((riga) => riga.startsWith('W,no,EA'))).toHaveLength(9);
    const eventi = verifica('--formato', 'ndjson')
      .uscita.trim()
      .split('\n')
      .map((riga) => JSON.parse(riga) as object);
    expect(eventi.at(-1)).toMatchObject({ tipo: 'riepilogo', agenzia: { daRisolvere: 9 } });
    const pagina = verifica('--formato', 'html').uscita;
    expect(pagina).toContain('id="agenzia"');
    expect(pagina).toContain('191 concordi, 9 da risolvere');
  });

  it('gli accessi restano in un registro, a nome di chi chiede; della persona, la sola impronta', () => {
    const registro = join(cartella, 'accessi.ndjson');
    for (const richiedente of ['prima', 'seconda']) verifica('--accessi', registro, '--richiedente', richiedente);
    const righe = readFileSync(registro, 'utf8').split('\n').filter((riga) => riga !== '').map((riga) => JSON.parse(riga) as { accesso?: { richiedente: string; codiceFiscale: string } }); // prettier-ignore
    const accessi = righe.flatMap(({ accesso }) => accesso ?? []);
    const impronte = (chi: string) => new Set(accessi.filter(({ richiedente }) => richiedente === chi).map(({ codiceFiscale }) => codiceFiscale)); // prettier-ignore
    expect(impronte('prima').size).toBeGreaterThan(190);
    expect(impronte('seconda')).toEqual(impronte('prima'));
    expect(readFileSync(registro, 'utf8')).not.toMatch(/[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]/);
    expect(statSync(registro).mode & 0o077).toBe(0);
  });

  it('riprende da dove si era fermata, anche con una riga scritta a metà', () => {
    expect(statSync(ripresa).mode & 0o077).toBe(0);
    const righe = readFileSync(ripresa, 'utf8').split('\n');
    writeFileSync(ripresa, `${righe.slice(0, 120).join('\n')}\n${righe[120]?.slice(0, 20) ?? ''}`);
    const ripresaDopo = leggi(verifica('--formato', 'json', '--ripresa', ripresa).uscita);
    expect(ripresaDopo.riepilogo).toEqual(intera.documento.riepilogo);
    expect(ripresaDopo.agenzia).toEqual(intera.documento.agenzia);
    expect(daDire(ripresaDopo)).toEqual(daDire(intera.documento));
    expect(readFileSync(ripresa, 'utf8').trim().split('\n')).toHaveLength(201);
  });

  it('fermata da tastiera mentre chiede, smette subito; ciò che sapeva è scritto, e si riprende da lì', async () => {
    const [fatte, uscita, rapporto] = ['fermata.ndjson', 'fermata.json', 'fermata.html'].map((nome) => join(cartella, nome)) as [string, string, string]; // prettier-ignore
    const opzioni = ['verifica', fornitura, '--ae', 'simulata', '--archivio', archivio, '--oggi', '2026-11-21', '--formato', 'json', '--ripresa', fatte]; // prettier-ignore
    const chieste = (): number => (existsSync(fatte) ? readFileSync(fatte, 'utf8').trim().split('\n').length - 1 : 0);
    // A question an hour: were it not to stop at once, it would wait for the next for longer than any test lasts.
    const { stato, inviato } = await anagrafeInterrotto('SIGINT', () => chieste() > 0, ...opzioni, '--uscita', uscita, '--rapporto', rapporto, '--al-secondo', '0.0003'); // prettier-ignore
    expect({ stato, inviato }).toEqual({ stato: 130, inviato: true });
    const { agenzia, file, nonVerificati } = JSON.parse(readFileSync(uscita, 'utf8')) as Documento & { file: { letto: boolean }[] }; // prettier-ignore
    expect(agenzia).toMatchObject({ interrotta: 'da-tastiera', schede: chieste() });
    expect(chieste()).toBeLessThanOrEqual(10); // the first batch
    expect(file.every(({ letto }) => letto)).toBe(true);
    expect(nonVerificati.find(({ codice }) => codice === 'EA029')?.motivo).toContain('non tutte le schede');
    expect(readFileSync(rapporto, 'utf8')).toContain('Fermata da tastiera');
    const { uscita: dopo } = anagrafe(...opzioni);
    expect(leggi(dopo).agenzia).toEqual(intera.documento.agenzia);
    expect(daDire(leggi(dopo))).toEqual(daDire(intera.documento));
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

  it('non ammette un archivio che non è tale, né le sue opzioni senza --ae', () => {
    expect(anagrafe('verifica', fornitura, '--ripresa', ripresa).errori).toContain('--ripresa vuole --ae');
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
    const rilievo = intera.documento.rilievi.find(({ codice }) => codice === cercato);
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
