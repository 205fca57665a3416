import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { build as esbuild } from 'esbuild';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { motivoSenza } from '../strumenti/prove/comando-esterno.js';
import { toComandi, toSezione } from '../test/blocchi-eseguibili.js';
import { COSTRUTTORI } from './costruttori.js';
import { type Consumatore, impacchetta, installa } from './pacchetti.js';

const RADICE = resolve(import.meta.dirname, '..');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ATTESO = {
  cf: true,
  comune: 'FO',
  rilievi: ['ES128', 'ES092'],
  record: ['violazione', 'violazione', 'soggetto'],
  certificati: ['EN153', 'EN422'],
  operazione: ['EHR97', 'EN316', 'ES111'],
  schema: 'manca siglaProvinciaIstat',
  nome: true,
  chiamata: ['incerto', 'servizio-non-disponibile', 2, 'chiave-illeggibile'],
  errore: 'giorno-non-valido',
  carta: ['athena', 'MODULO_ASSENTE'],
};

let tarball: string[];

beforeAll(() => {
  tarball = impacchetta();
});

describe('the packed tarballs', () => {
  it.each([
    ['an ESM program', 'prova.mjs'],
    ['a CommonJS program', 'prova.cjs'],
  ])('work for %s', (_, programma) => {
    const { node } = installaUnaVolta('node');
    expect(JSON.parse(node([programma]))).toEqual(ATTESO);
  });

  it.each([
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])('are typed for a strict TypeScript program (module %s, resolution %s)', (module, moduleResolution) => {
    const { cartella } = installaUnaVolta('typescript');
    const tsc = join(RADICE, 'node_modules/typescript/bin/tsc');
    // The client alone needs the types of Node.
    for (const progetto of ['tsconfig.json', 'tsconfig.client.json']) {
      const opzioni = ['-p', progetto, '--module', module, '--moduleResolution', moduleResolution, '--typeRoots', join(RADICE, 'node_modules/@types')]; // prettier-ignore
      const esito = spawnSync(process.execPath, [tsc, ...opzioni], { cwd: cartella, encoding: 'utf8' });
      expect(esito.stdout).toBe('');
      expect(esito.status).toBe(0);
    }
  });

  it('say what to install for smart cards, which need a package that is compiled, whatever their folder is called', () => {
    const cartella = `${installaUnaVolta('node').cartella} #1 %41`;
    cpSync(installaUnaVolta('node').cartella, cartella, { recursive: true });
    for (const programma of ['senza-pkcs11js.mjs', 'senza-pkcs11js.cjs']) {
      const detto = execFileSync(process.execPath, [programma], { cwd: cartella, encoding: 'utf8' });
      const [codice, messaggio] = JSON.parse(detto) as [string, string];
      expect(codice).toBe('PKCS11JS_ASSENTE');
      expect(messaggio).toContain('npm install pkcs11js');
    }
  });

  it('bring the anagrafe command', () => {
    const { cartella, node } = installaUnaVolta('node');
    const bin = join(cartella, 'node_modules/@anagrafe/cli/dist/bin.js');
    expect(node([bin, '--version']).trim()).toBe(versione('cli'));
    expect(node([bin, 'comune', 'Montescudo', '--il', '1946-10-10'])).toContain('FO');
  });

  it('are installed, and find something, by the commands of the README', () => {
    const comandi = toComandi(toSezione(readFileSync(join(RADICE, 'README.md'), 'utf8'), 'In your program'));
    expect(comandi).toHaveLength(4);
    // This repository stands for the clone; where the commands are given, nothing is but that.
    const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-readme-'));
    const copione = comandi
      .join('\n')
      .replaceAll(/(?:\.\.\/)?anagrafe-sdk/g, `"${RADICE}"`)
      .replaceAll('../', `"${cartella}"/`);
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', copione], { cwd: cartella, encoding: 'utf8' });
    expect(stderr.replaceAll(/^npm warn .*\n/gm, '')).toBe('');
    expect(status).toBe(1);
    expect(stdout).toContain('ES010');
  });

  it.for(Object.entries(COSTRUTTORI))('run in Chromium, built by %s', async ([, costruisci], ctx) => {
    const senza = motivoSenza(CHROMIUM);
    if (senza !== undefined) ctx.skip(senza);
    const { cartella } = installaUnaVolta('pagina');
    const { esito, errori } = await inChromium(await costruisci(cartella));
    expect(errori).toEqual([]);
    expect(esito).toMatchObject({ catastale: 'F641', cf: 'PRVDAA80A41H501A', righe: 19_352 });
    expect(esito).toMatchObject({ certificati: ATTESO.certificati, operazione: ATTESO.operazione });
    expect(esito).toHaveProperty('richiesta', expect.stringContaining('<idTabella>005</idTabella>'));
    // The page finds what the command finds.
    expect(esito).toMatchObject(verificaDaTerminale());
  });

  it('work in Deno, which lets them read, see the addresses of the machine, and nothing else', () => {
    const { cartella, node } = installaUnaVolta('node');
    const deno = join(import.meta.dirname, 'node_modules/deno/bin.cjs');
    const permessi = ['--allow-read=.', '--allow-env', '--allow-sys=networkInterfaces'];
    const esito = node([
      deno,
      'run',
      '--no-remote',
      '--node-modules-dir=manual',
      ...permessi,
      join(cartella, 'prova.mjs'),
    ]);
    expect(JSON.parse(esito)).toEqual(ATTESO);
  });

  it('work for a CommonJS program in one file, built by esbuild', async () => {
    const { cartella, node } = installaUnaVolta('node');
    await esbuild({
      entryPoints: [join(cartella, 'prova.cjs')],
      outfile: join(cartella, 'tutto.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    });
    expect(JSON.parse(node(['tutto.cjs']))).toEqual(ATTESO);
  });
});

const installati = new Map<string, Consumatore>();

function installaUnaVolta(nome: string): Consumatore {
  const gia = installati.get(nome) ?? installa(nome, tarball);
  installati.set(nome, gia);
  return gia;
}

function versione(pacchetto: string): string {
  return (JSON.parse(readFileSync(join(RADICE, 'packages', pacchetto, 'package.json'), 'utf8')) as { version: string })
    .version;
}

/** The first file of the sample alone, as the page has it. */
const CAMPIONE = join(
  RADICE,
  'esempi/fornitura',
  readdirSync(join(RADICE, 'esempi/fornitura')).find((nome) => nome.endsWith('.gz')) ?? '',
);

function verificaDaTerminale(): { soggetti: number; perCodice: object } {
  const argomenti = [
    join(RADICE, 'packages/cli/dist/bin.js'),
    'verifica',
    CAMPIONE,
    '--formato',
    'json',
    '--oggi',
    '2026-11-21',
  ];
  const { file, riepilogo } = JSON.parse(
    spawnSync(process.execPath, argomenti, { encoding: 'utf8', maxBuffer: 1e9 }).stdout,
  ) as {
    file: { soggetti: number }[];
    riepilogo: { perCodice: object };
  };
  return { soggetti: file.reduce((somma, { soggetti }) => somma + soggetti, 0), perCodice: riepilogo.perCodice };
}

/** Serves a folder and the sample on loopback, opens the page and runs its `esegui`. */
async function inChromium(cartella: string): Promise<{ esito: unknown; errori: string[] }> {
  const server = createServer((richiesta, risposta) => {
    const percorso = richiesta.url === '/' ? '/index.html' : (richiesta.url ?? '');
    const file = percorso === '/campione' ? CAMPIONE : join(cartella, percorso);
    risposta.setHeader(
      'content-type',
      percorso.endsWith('.js')
        ? 'text/javascript'
        : percorso.endsWith('.html')
          ? 'text/html'
          : 'application/octet-stream',
    );
    risposta.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  try {
    const pagina = await browser.newPage();
    const errori: string[] = [];
    pagina.on('pageerror', (errore) => errori.push(errore.message));
    pagina.on('console', (messaggio) => (messaggio.type() === 'error' ? errori.push(messaggio.text()) : undefined));
    await pagina.addInitScript(
      (nome) => Object.assign(globalThis, { FORNITURA: { nome, url: '/campione' } }),
      CAMPIONE.split(/[\\/]/).at(-1),
    );
    await pagina.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const esito: unknown = await pagina.evaluate('esegui()');
    return { esito, errori };
  } finally {
    await browser.close();
    server.close();
  }
}
