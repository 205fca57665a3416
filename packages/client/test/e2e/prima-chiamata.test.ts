import { execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { toComandi } from '../../../../test/blocchi-eseguibili.js';
import { type ServerDiProva, apriServer } from '../anpr-di-prova/server.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from '../certificati-di-prova.js';

const RADICE = resolve(import.meta.dirname, '../../../..');
const ESEMPIO = join(RADICE, 'esempi/client/prima-chiamata.mjs');

let autorita: AutoritaDiProva;
let server: ServerDiProva;
let env: Record<string, string>;

beforeAll(async () => {
  if (motivo !== undefined) return;
  autorita = creaAutorita();
  const p12 = (nome: string, { fileChiave, fileCertificato }: CertificatoDiProva): string => {
    const file = join(autorita.cartella, `${nome}.p12`);
    execFileSync('openssl', ['pkcs12', '-export', '-inkey', fileChiave, '-in', fileCertificato, '-passout', `pass:${nome}`, '-out', file]); // prettier-ignore
    return file;
  };
  server = await apriServer({
    ...autorita.emetti('localhost', { nomi: ['DNS:localhost'] }),
    gateway: { autorita: autorita.certificato, adesso: () => new Date() },
  });
  env = {
    COMUNE_P12: p12('comune', autorita.emetti('058091-CO-9999')),
    COMUNE_PAROLA: 'comune',
    POSTAZIONE_P12: p12('postazione', autorita.emetti('058091-PC-0001')),
    POSTAZIONE_PAROLA: 'postazione',
    OPERATORE: 'PRVDAA80A41H501A',
    CERCA_CF: 'PRVDAA90A41H501A',
    CERCA_COGNOME: 'PROVA',
    CERCA_NOME: 'ADA',
    SERVER: server.base,
    AUTORITA: autorita.fileCa,
    REGISTRO: join(autorita.cartella, 'invii.jsonl'),
  };
});
afterAll(async () => {
  if (motivo !== undefined) return;
  await server.chiudi();
  autorita.chiudi();
});

const avvia = async (comando: string, argomenti: readonly string[], opzioni: SpawnOptions): Promise<string> =>
  new Promise((fatto, guasto) => {
    const processo = spawn(comando, argomenti, { ...opzioni, stdio: ['ignore', 'pipe', 'pipe'] });
    let uscita = '';
    for (const flusso of [processo.stdout, processo.stderr]) flusso.on('data', (pezzo) => (uscita += String(pezzo)));
    processo.on('error', guasto);
    processo.on('close', () => {
      fatto(uscita);
    });
  });

const esegui = async (cambi: Record<string, string> = {}): Promise<string> =>
  avvia(process.execPath, [ESEMPIO], { env: { ...process.env, ...env, ...cambi } });

describe('the first call of the documentation', () => {
  beforeEach((ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
  });

  it('is made, and leaves nothing of the person behind', async () => {
    expect(await esegui()).toBe('Fatto: operazione ANPR 1000000000.\n');
    const registro = readFileSync(env['REGISTRO']!, 'utf8');
    expect(registro.trim().split('\n')).toHaveLength(2);
    expect(registro).not.toMatch(/PROVA|ADA|PRVDAA/);
  });

  it('is made by the command of the documentation', async () => {
    const [installa, comando = ''] = toComandi(readFileSync(join(RADICE, 'docs/prima-chiamata.md'), 'utf8'));
    expect(toComandi(readFileSync(join(RADICE, 'README.md'), 'utf8'))).toContain(installa); // which is tried there
    const { COMUNE_P12, POSTAZIONE_P12, SERVER, AUTORITA, ...valori } = env;
    const scritto = comando.replaceAll(/(?<nome>[A-Z_]+)=…/g, (_, nome: string) => `${nome}='${valori[nome] ?? ''}'`);
    expect(scritto).not.toContain('…');
    const cartella = mkdtempSync(join(RADICE, 'esempi/client/prova-')); // where the packages are found
    copyFileSync(COMUNE_P12!, join(cartella, '058091-CO-9999.p12'));
    copyFileSync(POSTAZIONE_P12!, join(cartella, '058091-PC-0001.p12'));
    copyFileSync(ESEMPIO, join(cartella, 'prima-chiamata.mjs'));
    try {
      const qui = { cwd: cartella, env: { ...process.env, SERVER, AUTORITA } };
      expect(await avvia('sh', ['-c', scritto], qui)).toMatch(/^Fatto: operazione ANPR \d+\.\n$/);
    } finally {
      rmSync(cartella, { recursive: true });
    }
  });

  it('finds the answer that was lost', async () => {
    server.incidenti.push({ type: 'cade-dopo' });
    expect(await esegui()).toMatch(/^Fatto: operazione ANPR \d+\.\n$/);
  });

  it('is not sent where ANPR would refuse it', async () => {
    const prima = server.chiamate.length;
    expect(await esegui({ CERCA_COGNOME: 'PROVA°' })).toMatch(
      /^Non inviata, ANPR la respingerebbe:\n {2}criteriRicerca\.cognome: /,
    );
    expect(server.chiamate).toHaveLength(prima);
  });

  it('says what to look at when it does not go', async () => {
    server.incidenti.push({ type: 'fault', testo: 'Rejected by policy. (from client)' });
    expect(await esegui()).toContain('Per primo: sincronizzare l’orologio');
    expect(await esegui({ COMUNE_PAROLA: 'SBAGLIATA' })).not.toContain('SBAGLIATA');
  });
});
