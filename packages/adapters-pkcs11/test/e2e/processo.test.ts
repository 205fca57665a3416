import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as attendi } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type Annotazione, type OpzioniCarte, openCarte } from '@anagrafe/adapters-pkcs11';
import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { CF_DI_PROVA, PIN, type TokenDiProva, creaToken, motivo } from './softhsm.js';

const DATI = new TextEncoder().encode('una richiesta ad ANPR');
const senzaProc = existsSync('/proc/self/task') ? undefined : 'serve /proc (Linux)';
const senza = motivo ?? senzaProc ?? motivoSenza('cc');

/** The processes of drivers that this one has, by number. */
function figli(di: number = process.pid): number[] {
  const numeri = readFileSync(`/proc/${di}/task/${di}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return numeri.filter((uno) => readFileSync(`/proc/${uno}/cmdline`, 'utf8').includes('figlio.js'));
}

/** Waits for something that comes to be; whoever runs the tests sets the limit. */
async function finche(vero: () => boolean): Promise<void> {
  while (!vero()) await attendi(20);
}

describe('il processo di un driver', () => {
  let token: TokenDiProva;
  let cartella: string;
  let fermo: string;

  beforeAll(() => {
    if (senza !== undefined) return;
    token = creaToken();
    cartella = mkdtempSync(join(tmpdir(), 'anagrafe-driver-'));
    fermo = join(cartella, 'libfermo.so');
    execFileSync('cc', ['-shared', '-fPIC', '-o', fermo, resolve(import.meta.dirname, 'ferma.c')], { stdio: 'pipe' });
  });
  afterAll(() => {
    if (senza !== undefined) return;
    token.chiudi();
    rmSync(cartella, { recursive: true, force: true });
  });
  beforeEach((ctx) => {
    if (senza !== undefined) ctx.skip(senza);
  });

  /** A session that has signed once, and how often its PIN was asked for. */
  async function apri(altro: Partial<OpzioniCarte> = {}) {
    const carte = await openCarte({ moduli: [token.driver], ...altro });
    const [carta] = await carte.elenco();
    const [certificato] = await carta!.certificati();
    const conto = { domande: 0 };
    const sessione = carta!.openSessione({
      certificato: certificato!,
      pin: () => {
        conto.domande += 1;
        return Promise.resolve(PIN);
      },
    });
    await sessione.firma(DATI, 'RS256');
    return { carte, sessione, conto };
  }

  it('non ha il PIN né nella riga di comando né nell’ambiente', async () => {
    const { carte } = await apri();
    const [figlio] = figli();
    for (const file of ['cmdline', 'environ'])
      expect(readFileSync(`/proc/${String(figlio)}/${file}`, 'utf8')).not.toMatch(new RegExp(`${PIN}|${CF_DI_PROVA}`));
    await carte.chiudi();
    await finche(() => figli().length === 0);
  });

  it('se muore si riavvia, e il PIN si chiede di nuovo', async () => {
    const finiti: Annotazione[] = [];
    const { carte, sessione, conto } = await apri({ annota: (una) => una.tipo === 'fine' && finiti.push(una) });
    process.kill(figli()[0]!, 'SIGKILL');
    await finche(() => finiti.some(({ cosa }) => cosa === 'caduto'));
    await sessione.firma(DATI, 'RS256');
    expect(conto.domande).toBe(2);
    process.kill(figli()[0]!, 'SIGSTOP'); // it dies while it is asked
    const esito = sessione.firma(DATI, 'RS256').catch((errore: unknown) => errore);
    await attendi(20);
    process.kill(figli()[0]!, 'SIGKILL');
    expect(await esito).toMatchObject({ code: 'DRIVER_CADUTO', retryable: true });
    await carte.chiudi();
  });

  it('se si ferma è chiuso, chi aspettava lo sa, e il prossimo si avvia', async () => {
    const annotazioni: Annotazione[] = [];
    const { carte, sessione, conto } = await apri({
      attese: { comando: 1500 },
      annota: (una) => annotazioni.push(una),
    });
    const [primo] = figli();
    process.kill(primo!, 'SIGSTOP');
    const esiti = await Promise.allSettled([sessione.firma(DATI, 'RS256'), sessione.firma(DATI, 'RS256')]);
    expect(esiti.map((esito) => esito.status === 'rejected' && (esito.reason as { code: string }).code)).toEqual([
      'DRIVER_FERMO',
      'DRIVER_FERMO',
    ]);
    await finche(() => !figli().includes(primo!));
    await sessione.firma(DATI, 'RS256');
    expect(conto.domande).toBe(2);
    expect(annotazioni.filter(({ tipo }) => tipo === 'fine').map(({ cosa }) => cosa)).toEqual(['fermo']);
    await carte.chiudi();
  });

  it('un driver che si ferma appena caricato non ferma gli altri', async () => {
    const carte = await openCarte({ moduli: [fermo, token.driver], attese: { avvio: 4000 } });
    expect(await carte.elenco()).toHaveLength(1);
    expect((await carte.moduli()).map(({ errore }) => errore?.code)).toEqual(['DRIVER_FERMO', undefined]);
    await carte.chiudi();
    await finche(() => figli().length === 0);
  });

  it('chiuso mentre il driver è fermo: non si aspetta per sempre', async () => {
    const { carte, sessione } = await apri();
    process.kill(figli()[0]!, 'SIGSTOP');
    const esito = sessione.firma(DATI, 'RS256').catch((errore: unknown) => errore);
    await carte.chiudi();
    expect(await esito).toMatchObject({ code: 'CHIUSA' });
    await finche(() => figli().length === 0);
  });

  it('un file che non è un driver si dice tale', async () => {
    const carte = await openCarte({ moduli: [createRequire(import.meta.url).resolve('pkcs11js/build/Release/pkcs11.node')] }); // prettier-ignore
    expect((await carte.moduli())[0]?.errore).toMatchObject({ code: 'NON_PKCS11' });
    await carte.chiudi();
  });

  it('finisce con il programma che l’ha avviato, anche con il driver fermo e il programma ucciso', async () => {
    const ospite = spawn(process.execPath, [resolve(import.meta.dirname, 'ospite.mjs'), fermo], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const numero = Number(await new Promise((letto) => ospite.stdout.once('data', letto)));
    expect(figli(ospite.pid)).toEqual([numero]);
    ospite.kill('SIGKILL');
    await finche(() => !isVivo(numero));
  });

  it('non tiene vivo un programma che ha finito, e c’è anche per CommonJS', () => {
    const programma = `
      const { openCarte } = require('@anagrafe/adapters-pkcs11');
      openCarte({ moduli: [${JSON.stringify(token.driver)}] })
        .then((carte) => carte.elenco())
        .then((elenco) => console.log(elenco.length));`;
    expect(
      execFileSync(process.execPath, ['-e', programma], {
        cwd: import.meta.dirname,
        encoding: 'utf8',
        timeout: 20_000,
      }),
    ).toBe('1\n');
  });
});

/** Is a process there, and not only its remains? */
function isVivo(numero: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${numero}/status`, 'utf8'));
  } catch {
    return false;
  }
}
