import { execFileSync } from 'node:child_process';
import { type KeyObject, X509Certificate, generateKeyPairSync, sign } from 'node:crypto';
import { fstatSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isAnagrafeError } from '@anagrafe/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../strumenti/prove/comando-esterno.js';
import type { Carta } from '../src/index.js';
import { formatConfigurazione } from '../src/tls/configurazione-stunnel.js';
import { scriviFoglio } from '../src/tls/foglio.js';
import { provaIdentita, toUriChiave } from '../src/tls/identita-tls.js';
import { ErroreTls, type IdentitaTls, avviaStunnel, dispatcherMotore } from '../src/tls/index.js';

const motivo = motivoSenza('openssl', ['version']);
const SISTEMA = process.platform;
const suSistema = (sistema: string): void => {
  Object.defineProperty(process, 'platform', { value: sistema, configurable: true });
};

let cartella: string;
let chiave: KeyObject;
let certificato: X509Certificate;

beforeAll(() => {
  if (motivo !== undefined) return;
  cartella = mkdtempSync(join(tmpdir(), 'anagrafe-tls-'));
  chiave = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  writeFileSync(join(cartella, 'k'), chiave.export({ type: 'pkcs8', format: 'pem' }));
  const richiesta = ['req', '-x509', '-key', join(cartella, 'k'), '-days', '30', '-subj', '/CN=PRVDAA80A41H501A'];
  certificato = new X509Certificate(execFileSync('openssl', richiesta, { stdio: 'pipe' }));
});
afterAll(() => {
  if (motivo === undefined) rmSync(cartella, { recursive: true, force: true });
});
beforeEach((ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
  suSistema('linux');
});
afterEach(() => {
  suSistema(SISTEMA);
});

/** A card that signs with that key, and asks for the PIN first unless it had it already. */
function identita({ con = chiave, chiede = true } = {}): IdentitaTls {
  const carta = {
    seriale: '7340000000000001',
    modulo: { percorso: '/usr/lib/driver.so' },
    firma: async (dati: Uint8Array, { pin }: { readonly pin: (domanda: object) => Promise<string | null> }) => {
      if (chiede) await pin({});
      return sign('sha256', dati, con);
    },
  };
  return {
    carta: carta as unknown as Carta,
    certificato: { der: certificato.raw, id: Buffer.from([0x01, 0xab]) },
    pin: async () => Promise.resolve('48213'),
  };
}

describe('prima di collegarsi', () => {
  it.each([
    ['win32', 'Windows'],
    ['darwin', 'macOS'],
  ])('su %s si dice che non è stato provato', async (sistema, nome) => {
    suSistema(sistema);
    for (const prova of [dispatcherMotore(identita()), avviaStunnel({ ...identita(), verso: 'https://localhost' })]) {
      const errore = await prova.catch((uno: unknown) => uno);
      expect(isAnagrafeError(errore)).toBe(true);
      expect(errore).toMatchObject({
        code: 'SISTEMA_NON_SUPPORTATO',
        message: expect.stringContaining(nome) as string,
      });
    }
  });

  it('ciò che manca si dice prima di chiedere il PIN', async () => {
    const senzaPin = { ...identita(), pin: async () => Promise.reject(new Error('chiesto')) };
    await expect(dispatcherMotore({ ...senzaPin, motori: '/nessuna' })).rejects.toMatchObject({
      code: 'MOTORE_ASSENTE',
    });
    await expect(avviaStunnel({ ...senzaPin, verso: 'https://localhost', comando: '/nessuno' })).rejects.toMatchObject({
      code: 'STUNNEL_ASSENTE',
    });
  });

  it('il PIN si chiede una volta, ed è quello con cui la carta ha firmato', async () => {
    expect(await provaIdentita(identita())).toBe('48213');
  });

  it('una carta già aperta altrove, o con un’altra chiave, non va', async () => {
    await expect(provaIdentita(identita({ chiede: false }))).rejects.toMatchObject({ code: 'SESSIONE_CONTESA' });
    const altra = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    await expect(provaIdentita(identita({ con: altra }))).rejects.toBeInstanceOf(ErroreTls);
  });
});

describe.runIf(SISTEMA === 'linux')('il PIN, per OpenSSL', () => {
  it('sta in un file senza nome, e poi da nessuna parte', () => {
    const foglio = scriviFoglio('48213');
    expect(readFileSync(foglio.percorso, 'utf8')).toBe('48213');
    expect(readlinkSync(foglio.percorso)).toMatch(/ \(deleted\)$/);
    expect({ nomi: fstatSync(foglio.fd).nlink, modo: fstatSync(foglio.fd).mode & 0o777 }).toEqual({ nomi: 0, modo: 0o600 });
    foglio.distruggi();
    expect(() => readFileSync(foglio.percorso)).toThrow();
  });

  it('non è nel nome della chiave, né nella configurazione di stunnel', () => {
    const chiaveUri = toUriChiave(identita(), '/proc/self/fd/3');
    expect(chiaveUri).toBe('pkcs11:serial=7340000000000001;id=%01%ab;type=private;pin-source=file:/proc/self/fd/3');
    const dati = { modulo: '/m.so', chiave: chiaveUri, presa: '/s', catena: '/c', autorita: '/a', host: 'anpr.it', porta: 443 };
    const configurazione = formatConfigurazione(dati);
    expect(configurazione).toContain('\nverifyChain = yes\ncheckHost = anpr.it\n');
    expect(configurazione).not.toMatch(/PIN:|pin-value/);
  });
}); // prettier-ignore
