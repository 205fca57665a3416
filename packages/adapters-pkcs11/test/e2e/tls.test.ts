import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

import { type Carta, type Carte, openCarte } from '@anagrafe/adapters-pkcs11';
import { type Stunnel, avviaStunnel } from '@anagrafe/adapters-pkcs11/tls';
import { request } from 'undici';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import type { CartaCns } from '../carta-virtuale/carta-cns.js';
import { type LettoriVirtuali, OPENSC, apriLettori, motivoSenzaLettori } from '../carta-virtuale/lettori.js';
import { type AutoritaOperatori, creaAutoritaOperatori, creaCarta } from '../carta-virtuale/operatore-di-prova.js';
import { type ServerConCertificato, apriServerConCertificato } from '../carta-virtuale/server-con-certificato.js';
import { PIN, type TokenDiProva, creaToken, motivo as motivoSenzaSoftHsm } from './softhsm.js';

const motivo =
  motivoSenzaSoftHsm ??
  motivoSenzaLettori ??
  motivoSenza('stunnel', ['-version']) ??
  (existsSync('/usr/lib/x86_64-linux-gnu/engines-3/pkcs11.so') ? undefined : 'serve libengine-pkcs11-openssl');

let autorita: AutoritaOperatori;
let token: TokenDiProva;
let lettori: LettoriVirtuali;
let vera: CartaCns;
const server: Partial<Record<'TLSv1.2' | 'TLSv1.3', ServerConCertificato>> = {};

beforeAll(async () => {
  if (motivo !== undefined) return;
  autorita = creaAutoritaOperatori();
  token = creaToken();
  lettori = await apriLettori();
  Object.assign(process.env, lettori.ambiente);
  const fidati = [autorita.certificato, ...token.certificati.map(String)];
  for (const versione of ['TLSv1.2', 'TLSv1.3'] as const)
    server[versione] = await apriServerConCertificato(autorita, fidati, versione);
});
afterAll(async () => {
  if (motivo !== undefined) return;
  await Promise.all(Object.values(server).map(async (uno) => uno.chiudi()));
  await lettori.chiudi();
  token.chiudi();
  autorita.chiudi();
});
beforeEach(async (ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
  vera = creaCarta(autorita.creaOperatore('PRVDAA80A41H501A'));
  await lettori.inserisci(0, vera);
});
afterEach(() => {
  if (motivo === undefined) lettori.estrai(0);
});

interface Prova {
  readonly via: 'motore' | 'stunnel';
  readonly moduli: readonly string[];
  readonly pin: string;
  readonly base: string;
  readonly volte?: number;
  readonly altro?: string;
  readonly resta?: boolean;
}

function avvia(prova: Prova): ChildProcess {
  const figlio = spawn(process.execPath, [resolve(import.meta.dirname, 'collega.mjs')]);
  figlio.stdin.end(JSON.stringify({ volte: 1, autorita: autorita.certificato, ...prova }));
  return figlio;
}

/** Runs a connection to its end: what came of it, and all that was printed, by OpenSSL and its engine too. */
async function collega(prova: Prova) {
  const figlio = avvia(prova);
  const [uscita, errori] = await Promise.all([text(figlio.stdout!), text(figlio.stderr!)]);
  return { esito: JSON.parse(uscita) as object, detto: uscita + errori };
}

describe('dispatcherMotore', () => {
  it.each(['TLSv1.2', 'TLSv1.3'] as const)('si presenta con la chiave di un token, in %s', async (versione) => {
    const { base } = server[versione]!;
    const { esito, detto } = await collega({ via: 'motore', moduli: [token.driver], pin: PIN, base, volte: 3 });
    const cn = token.certificati[0]!.toLegacyObject().subject.CN;
    expect(esito).toEqual({ chiesto: 1, risposte: [1, 2, 3].map(() => `${versione} ${cn}`) });
    expect(detto).not.toContain(PIN);
  });

  it('con una CNS e OpenSC; poi il motore non ne apre altri in quel processo', async () => {
    const { base } = server['TLSv1.3']!;
    const prova = { via: 'motore', moduli: [OPENSC, token.driver], pin: '12345', base, altro: token.driver } as const;
    const { esito } = await collega(prova);
    expect(esito).toEqual({ chiesto: 1, risposte: ['TLSv1.3 PRVDAA80A41H501A'], altro: 'MOTORE_OCCUPATO' });
    expect(vera.pinRimasti).toBe(3);
  });

  it('un PIN errato costa un tentativo, e al server non si bussa', async () => {
    const { base, strette } = server['TLSv1.3']!;
    const prima = strette();
    const { esito, detto } = await collega({ via: 'motore', moduli: [OPENSC], pin: '99887', base });
    expect(esito).toEqual({ chiesto: 1, risposte: [], errore: 'PIN_ERRATO' });
    expect({ prove: vera.prove, rimasti: vera.pinRimasti }).toEqual({ prove: 1, rimasti: 2 });
    expect(strette()).toBe(prima);
    expect(detto).not.toContain('99887');
  });
});

describe('avviaStunnel', () => {
  let carte: Carte;
  let carta: Carta;
  const apri = async (driver: string, pin: string, verso: string): Promise<Stunnel> => {
    carte = await openCarte({ moduli: [driver] });
    [carta] = (await carte.elenco()) as [Carta];
    const [certificato] = await carta.certificati();
    return avviaStunnel({ carta, certificato: certificato!, pin: () => Promise.resolve(pin), verso, autorita: autorita.certificato });
  }; // prettier-ignore
  afterEach(async () => {
    if (motivo === undefined) await carte.chiudi();
  });

  /** The processes that this one started, by the name of their program. */
  const figli = (nome: string): string[] =>
    readdirSync('/proc').filter((pid) => {
      if (!/^\d+$/.test(pid)) return false;
      try {
        const stato = readFileSync(`/proc/${pid}/status`, 'utf8');
        return new RegExp(`^Name:\\s${nome}$`, 'm').test(stato) && stato.includes(`\nPPid:\t${process.pid}\n`);
      } catch {
        return false; // it ended meanwhile
      }
    });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('si presenta con la chiave di un token, in %s', async (versione) => {
    const { base } = server[versione]!;
    const tunnel = await apri(token.driver, PIN, base);
    const risposte = await Promise.all(
      [1, 2, 3].map(async () => (await request(base, { dispatcher: tunnel.dispatcher })).body.text()),
    );
    const cn = token.certificati[0]!.toLegacyObject().subject.CN;
    expect(risposte).toEqual([1, 2, 3].map(() => `${versione} ${cn}`));
    await tunnel.chiudi();
  });

  it('con una CNS e OpenSC; del PIN non resta traccia in file, argomenti, ambiente', async () => {
    const { base } = server['TLSv1.3']!;
    const tunnel = await apri(OPENSC, '12345', base);
    expect(await (await request(base, { dispatcher: tunnel.dispatcher })).body.text()).toBe('TLSv1.3 PRVDAA80A41H501A');
    const [pid] = figli('stunnel');
    const leggi = (file: string) => readFileSync(`/proc/${pid!}/${file}`, 'utf8');
    expect(leggi('cmdline').split('\0')).toEqual(['/usr/bin/stunnel', '-fd', '0', '']);
    expect(leggi('environ')).not.toContain('12345');
    expect(leggi('fd/3')).toBe('');
    const cartella = dirname(tunnel.presa);
    expect(readdirSync(cartella).sort()).toEqual(['ca.pem', 'catena.pem', 's']);
    await expect(request('https://localhost:1/', { dispatcher: tunnel.dispatcher })).rejects.toMatchObject({ code: 'ALTRO_INDIRIZZO' });
    await tunnel.chiudi();
    expect(existsSync(cartella)).toBe(false);
    expect(figli('stunnel')).toEqual([]);
  }); // prettier-ignore

  it('un PIN errato costa un tentativo, e stunnel non parte', async () => {
    await expect(apri(OPENSC, '99887', server['TLSv1.3']!.base)).rejects.toMatchObject({ code: 'PIN_ERRATO' });
    expect({ prove: vera.prove, rimasti: vera.pinRimasti }).toEqual({ prove: 1, rimasti: 2 });
    expect(figli('stunnel')).toEqual([]);
  });

  it('a un server che non è quello non si presenta', async () => {
    const altra = creaAutoritaOperatori();
    const straniero = await apriServerConCertificato(altra, [autorita.certificato], 'TLSv1.3');
    const tunnel = await apri(token.driver, PIN, straniero.base);
    await expect(request(straniero.base, { dispatcher: tunnel.dispatcher })).rejects.toThrow();
    await tunnel.chiudi();
    await straniero.chiudi();
    altra.chiudi();
  });

  it('finisce anche se chi lo ha avviato viene ucciso', async () => {
    const figlio = avvia({ via: 'stunnel', moduli: [token.driver], pin: PIN, base: server['TLSv1.3']!.base, resta: true });
    const [presa] = (await once(figlio.stdout!, 'data')) as [Buffer];
    const cartella = dirname(presa.toString().trim());
    expect(readdirSync(cartella)).toContain('s');
    figlio.kill('SIGKILL');
    await expect.poll(() => existsSync(join(cartella, 's')), { timeout: 5000 }).toBe(false);
    rmSync(cartella, { recursive: true });
    carte = await openCarte({ moduli: [] });
  }); // prettier-ignore
});
