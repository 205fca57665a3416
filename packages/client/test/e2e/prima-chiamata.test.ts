import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type ServerDiProva, apriServer } from '../anpr-di-prova/server.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from '../certificati-di-prova.js';

const ESEMPIO = resolve(import.meta.dirname, '../../../../esempi/client/prima-chiamata.mjs');

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

const esegui = async (cambi: Record<string, string> = {}): Promise<string> =>
  new Promise((fatto, guasto) => {
    const processo = spawn(process.execPath, [ESEMPIO], { env: { ...process.env, ...env, ...cambi } });
    let uscita = '';
    for (const flusso of [processo.stdout, processo.stderr]) flusso.on('data', (pezzo) => (uscita += String(pezzo)));
    processo.on('error', guasto);
    processo.on('close', () => {
      fatto(uscita);
    });
  });

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

  it('finds the answer that was lost', async () => {
    server.incidenti.push({ type: 'cade-dopo' });
    expect(await esegui()).toBe('Fatto: operazione ANPR 1000000001.\n');
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
