import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from '../certificati-di-prova.js';
import { toNotifica } from '../notifica-di-prova.js';

const ESEMPIO = resolve(import.meta.dirname, '../../../../esempi/client/notifiche.mjs');

let autorita: AutoritaDiProva;
let firmatario: CertificatoDiProva;
let comune: CertificatoDiProva;
let processo: ChildProcess;
let cartella: string;
let base: string;
let detto = '';

beforeAll(async () => {
  if (motivo !== undefined) return;
  autorita = creaAutorita('CA Utenti Prova');
  firmatario = autorita.emetti('Servizio notifiche');
  comune = autorita.emetti('058091-CO-9999');
  const p12 = join(autorita.cartella, 'comune.p12');
  execFileSync('openssl', ['pkcs12', '-export', '-inkey', comune.fileChiave, '-in', comune.fileCertificato, '-passout', 'pass:parola', '-out', p12]); // prettier-ignore
  cartella = join(autorita.cartella, 'notifiche');
  processo = spawn(process.execPath, [ESEMPIO], {
    env: {
      ...process.env,
      COMUNE_P12: p12,
      COMUNE_PAROLA: 'parola',
      AUTORITA: autorita.fileCa,
      FIRMATARI: 'Altro;Servizio notifiche',
      CARTELLA: cartella,
      PORTA: '0',
    },
  });
  const porta = await new Promise<string>((pronto, guasto) => {
    processo.once('exit', () => {
      guasto(new Error(detto));
    });
    for (const flusso of [processo.stdout, processo.stderr])
      flusso?.on('data', (pezzo) => {
        detto += String(pezzo);
        const [, trovata] = /porta (\d+)\./.exec(detto) ?? [];
        if (trovata !== undefined) pronto(trovata);
      });
  });
  base = `http://127.0.0.1:${porta}/`;
});
afterAll(() => {
  if (motivo !== undefined) return;
  processo.kill();
  autorita.chiudi();
});

const manda = async (body: Uint8Array): Promise<[number, string]> => {
  const risposta = await fetch(base, { method: 'POST', headers: { 'content-type': 'text/xml; charset=utf-8' }, body });
  return [risposta.status, await risposta.text()];
};

describe('the endpoint of the documentation', () => {
  beforeEach((ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
  });

  it('keeps each notification once, and answers as ANPR wants', async () => {
    const una = await toNotifica({ firmatario, comune, contenuto: '<n>ciao</n>' });
    const [stato, corpo] = await manda(una);
    expect([stato, /<esito>(.)<\/esito>/.exec(corpo)?.[1]]).toEqual([200, '1']);
    expect(await manda(una)).toEqual([stato, corpo]);
    expect(readdirSync(cartella)).toEqual(['N010-9876543210.json']);
    expect(JSON.parse(readFileSync(join(cartella, 'N010-9876543210.json'), 'utf8'))).toMatchObject({
      tipoNotifica: 'N010',
      contenuto: '<n>ciao</n>',
    });
    await expect.poll(() => detto).toMatch(/accolta: N010\/9876543210\nripetuta: N010\/9876543210\n$/);
  });

  it('keeps nothing that ANPR did not sign', async () => {
    const prima = readdirSync(cartella);
    const [stato, corpo] = await manda(
      await toNotifica({ firmatario: comune, comune, testata: { idOperazioneANPR: '2' } }),
    );
    expect([stato, /<esito>(.)<\/esito>/.exec(corpo)?.[1]]).toEqual([200, '5']);
    expect((await manda(Buffer.from('ciao')))[0]).toBe(500);
    expect((await fetch(base)).status).toBe(405);
    expect(readdirSync(cartella)).toEqual(prima);
    await expect.poll(() => detto).toContain('rifiutata: firmatario-inatteso. ');
  });

  it('reads no more than it takes', async () => {
    const [stato] = await manda(Buffer.alloc(17_000_000, 32)).catch((): [number, string] => [413, '']);
    expect(stato).toBe(413);
    await expect.poll(() => detto).toContain('rifiutata: troppo-grande. ');
  });
});
