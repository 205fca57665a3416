import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Accesso } from '@anagrafe/core/agenzia-entrate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { apriRegistroAccessi } from '../../src/agenzia/registro-accessi.js';

let cartella = '';
let registro = '';
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'anagrafe-accessi-'));
  registro = join(cartella, 'accessi.ndjson');
});
afterEach(() => {
  rmSync(cartella, { recursive: true });
});

const CF = 'PRVDAA46R50F641J';
const GIORNO = '2026-11-21';
const accesso = (richiesta?: string): Accesso => ({
  richiedente: 'sportello 1',
  operazione: richiesta === undefined ? 'interroga' : 'varia',
  quando: `${GIORNO}T09:00:00`,
  ...(richiesta === undefined ? {} : { richiesta }),
});
/** A register that has its keys. */
const conChiavi = async () => {
  const aperto = await apriRegistroAccessi(registro);
  await aperto.impronta(CF);
  await aperto.impronta('richiesta', GIORNO);
  return aperto;
};
const simile = { operazione: 'varia', richiesta: 'r1', giorno: GIORNO } as const;

describe('il registro degli accessi in un file', () => {
  it('resta: chi lo riapre sa che cosa è stato chiesto oggi, e come è finito', async () => {
    const primo = await conChiavi();
    await primo.close(await primo.open(accesso('r1')), { type: 'eseguita', codice: '00' });
    await primo.open(accesso('r2'));
    await primo.chiudi();
    const secondo = await apriRegistroAccessi(registro);
    expect(await secondo.find(simile)).toMatchObject([{ esito: { type: 'eseguita', codice: '00' } }]);
    const [aperto] = await secondo.find({ ...simile, richiesta: 'r2' });
    expect(aperto).toMatchObject({ richiedente: 'sportello 1' });
    expect(aperto?.esito).toBeUndefined();
    expect(await secondo.find({ ...simile, giorno: '2026-11-22' })).toEqual([]);
    await secondo.chiudi();
  });

  it('una riga spezzata da un arresto è lasciata com’è, e detta; quelle di dopo si leggono', async () => {
    const primo = await conChiavi();
    await primo.open(accesso('r1'));
    await primo.chiudi();
    appendFileSync(registro, '\n{"apre":"spezzata","accesso":{"richied');
    const secondo = await apriRegistroAccessi(registro);
    expect(secondo.interrotte()).toBe(0); // another process may still be writing it
    await secondo.open(accesso('r3'));
    await secondo.chiudi();
    const terzo = await apriRegistroAccessi(registro);
    expect(terzo.interrotte()).toBe(1);
    expect(await terzo.find(simile)).toHaveLength(1);
    expect(await terzo.find({ ...simile, richiesta: 'r3' })).toHaveLength(1);
    await terzo.chiudi();
  });

  it('ha una riga per volta, nessuna vuota; chi scrive dietro a una spezzata ne comincia un’altra', async () => {
    const primo = await conChiavi();
    await Promise.all(['r1', 'r2', 'r3'].map(async (richiesta) => primo.open(accesso(richiesta))));
    const intero = readFileSync(registro, 'utf8');
    expect(
      intero
        .split('\n')
        .slice(0, -1)
        .map((riga) => typeof JSON.parse(riga)),
    ).toEqual(Array(4).fill('object'));
    appendFileSync(registro, '{"apre":"spezzata"');
    await primo.open(accesso('r4'));
    await primo.chiudi();
    expect(readFileSync(registro, 'utf8').slice(intero.length)).toMatch(/^\{"apre":"spezzata"\n\{"apre":.*\}\n$/);
  });

  it('se il disco si riempie a metà di una riga l’accesso non è preso, e non si chiede nulla', async (ctx) => {
    const disco = join(cartella, 'disco');
    mkdirSync(disco);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disco]).status !== 0)
      ctx.skip('no tmpfs may be mounted here');
    try {
      const pieno = await apriRegistroAccessi(join(disco, 'accessi.ndjson'));
      await pieno.impronta(CF);
      await expect(pieno.open({ ...accesso(), richiedente: 'x'.repeat(100_000) })).rejects.toThrow('il disco è pieno');
      await pieno.chiudi();
    } finally {
      spawnSync('umount', [disco]);
    }
  });

  it('della persona ha solo l’impronta del codice, che senza la chiave non si ritrova', async () => {
    const primo = await apriRegistroAccessi(registro);
    const codiceFiscale = await primo.impronta(CF);
    await primo.open({ ...accesso(await primo.impronta('PROVA ADA 1946-10-10', GIORNO)), codiceFiscale });
    await primo.chiudi();
    const scritto = readFileSync(registro, 'utf8');
    for (const dato of [CF, 'PROVA', 'ADA', '1946-10']) expect(scritto).not.toContain(dato);
    const altro = await apriRegistroAccessi(join(cartella, 'altro.ndjson'));
    expect(await altro.impronta(CF)).not.toBe(codiceFiscale);
    await altro.chiudi();
    const dopo = await apriRegistroAccessi(registro);
    expect(await dopo.impronta(CF)).toBe(codiceFiscale);
    await dopo.chiudi();
    for (const nome of readdirSync(cartella)) expect(statSync(join(cartella, nome)).mode & 0o077).toBe(0);
  });

  it('di ciò che si chiedeva ieri non resta nulla: la chiave di ieri non c’è più', async () => {
    const uno = await apriRegistroAccessi(registro);
    const ieri = await uno.impronta('richiesta', '2026-11-20');
    expect(await uno.impronta('richiesta', '2026-11-20')).toBe(ieri);
    expect(await uno.impronta('richiesta', GIORNO)).not.toBe(ieri);
    expect(readdirSync(cartella).filter((nome) => nome.includes('chiave-'))).toEqual([
      `accessi.ndjson.chiave-${GIORNO}`,
    ]);
    await uno.chiudi();
  });

  it('due che cominciano insieme la stessa richiesta: uno solo la fa', async () => {
    const [uno, due] = [await apriRegistroAccessi(registro), await apriRegistroAccessi(registro)];
    const esiti = await Promise.allSettled([uno.open(accesso('r1')), due.open(accesso('r1'))]);
    expect(esiti.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await Promise.all([uno.chiudi(), due.chiudi()]);
  });

  it('lascia com’è un file che non è un registro, e non ne comincia uno senza la sua chiave', async () => {
    writeFileSync(registro, 'appunti miei, che non sono un registro');
    await expect(apriRegistroAccessi(registro)).rejects.toThrow('non è un registro degli accessi');
    expect(readFileSync(registro, 'utf8')).toBe('appunti miei, che non sono un registro');
    const altro = join(cartella, 'altro.ndjson');
    const primo = await apriRegistroAccessi(altro);
    await primo.impronta(CF);
    await primo.open(accesso());
    await primo.chiudi();
    rmSync(`${altro}.chiave`);
    await expect(apriRegistroAccessi(altro)).rejects.toThrow('manca altro.ndjson.chiave');
  });

  it('né lo riapre se ha richieste di oggi e non la chiave per riconoscerle', async () => {
    const primo = await conChiavi();
    await primo.open(accesso('r1'));
    await primo.chiudi();
    rmSync(`${registro}.chiave-${GIORNO}`);
    await expect(apriRegistroAccessi(registro)).rejects.toThrow(`manca accessi.ndjson.chiave-${GIORNO}`);
  });
});

describe('su due processi', () => {
  const SCRITTO = fileURLToPath(new URL('processo-che-chiede.ts', import.meta.url));
  const chiede = (come: 'risponde' | 'tace') => {
    const processo = spawn(
      process.execPath,
      ['--conditions=@anagrafe/sorgente', '--import', 'tsx', SCRITTO, registro, come],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let detto = '';
    processo.stdout.setEncoding('utf8').on('data', (testo: string) => (detto += testo));
    return { processo, detto: () => detto.trim().split('\n') };
  };

  it('ciò che il primo stava chiedendo quando è stato ucciso, il secondo oggi non lo chiede', async () => {
    const primo = chiede('tace');
    await once(primo.processo.stdout, 'data');
    primo.processo.kill('SIGKILL');
    await once(primo.processo, 'close');
    expect(primo.detto()).toEqual(['arrivata']);
    const secondo = chiede('risponde');
    await once(secondo.processo, 'close');
    expect(secondo.detto()).toEqual(['gia-inviata-oggi']);
  });

  it('se chiedono insieme, all’Agenzia ne arriva una', async () => {
    const insieme = [chiede('risponde'), chiede('risponde')];
    await Promise.all(insieme.map(({ processo }) => once(processo, 'close')));
    expect(insieme.flatMap(({ detto }) => detto()).filter((testo) => testo === 'arrivata')).toHaveLength(1);
  });
});
