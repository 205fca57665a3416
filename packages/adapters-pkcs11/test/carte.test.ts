import { describe, expect, it } from 'vitest';

import type { EventoCarta } from '../src/carte/carte.js';
import { createAnnotato, createAnnotatore } from '../src/carte/create-annotato.js';
import { createCarte } from '../src/carte/create-carte.js';
import type { Driver } from '../src/driver/driver.js';
import { createErrore } from '../src/errori/create-errore.js';
import type { Annotazione } from '../src/index.js';
import type { Modulo } from '../src/moduli/modulo.js';
import { CHIAVE, type Lettori, creaCarta } from './in-memoria/carta-in-memoria.js';
import { MODULO_IN_MEMORIA, createDriverInMemoria } from './in-memoria/create-driver.js';

const INFOCERT: Modulo = {
  ...MODULO_IN_MEMORIA,
  percorso: '/in-memoria/stPKCS11.dll',
  nome: 'stPKCS11.dll',
  famiglia: 'safedive',
};

/** A driver that cannot be loaded. */
function rotto(codice: Parameters<typeof createErrore>[0]): Driver {
  const fallisci = () => Promise.reject(createErrore(codice));
  return { epoca: () => 0, avvia: fallisci, esegui: fallisci, chiudi: () => Promise.resolve() };
}

describe('lettori e carte', () => {
  it('di due driver fianco a fianco; un lettore vuoto non ha carta', async () => {
    const primo = createDriverInMemoria({ 'Lettore 1': creaCarta(), 'Lettore 2': undefined });
    const secondo = createDriverInMemoria({ 'Lettore 3': creaCarta({ seriale: '12081', produttore: 'ST' }) });
    const carte = createCarte({
      moduli: [MODULO_IN_MEMORIA, INFOCERT],
      apriDriver: (modulo) => (modulo === INFOCERT ? secondo : primo),
      intervallo: 1,
    });
    expect((await carte.elenco()).map(({ lettore, seriale, generazione }) => [lettore, seriale, generazione])).toEqual([
      ['Lettore 1', '7430010000012345', 'athena'],
      ['Lettore 3', '12081', 'infocert'],
    ]);
    expect((await carte.lettori()).map(({ nome, cartaPresente }) => [nome, cartaPresente])).toEqual([
      ['Lettore 1', true],
      ['Lettore 2', false],
      ['Lettore 3', true],
    ]);
  });

  it('un driver che non si carica non nasconde gli altri, e si sa perché', async () => {
    const assente: Modulo = { ...INFOCERT, idoneita: { type: 'assente', motivo: '' } };
    const carte = createCarte({
      moduli: [assente, INFOCERT, MODULO_IN_MEMORIA],
      apriDriver: (modulo) =>
        modulo === INFOCERT ? rotto('NON_PKCS11') : createDriverInMemoria({ 'Lettore 1': creaCarta() }),
      intervallo: 1,
    });
    expect(await carte.elenco()).toHaveLength(1);
    expect((await carte.moduli()).map(({ errore, descrizione }) => errore?.code ?? descrizione)).toEqual([
      'MODULO_ASSENTE',
      'NON_PKCS11',
      'Prova, Driver in memoria',
    ]);
  });

  it('senza pkcs11js si dice che cosa installare', async () => {
    const carte = createCarte({ moduli: [INFOCERT], apriDriver: () => rotto('PKCS11JS_ASSENTE'), intervallo: 1 });
    await expect(carte.elenco()).rejects.toMatchObject({
      code: 'PKCS11JS_ASSENTE',
      message: expect.stringContaining('npm install pkcs11js') as string,
    });
  });

  it('un lettore che sbaglia una volta si guarda di nuovo', async () => {
    const driver = createDriverInMemoria({ 'Lettore 1': creaCarta() });
    const carte = createCarte({ moduli: [MODULO_IN_MEMORIA], apriDriver: () => driver, intervallo: 1 });
    await carte.elenco();
    driver.adesso().guasta('C_GetSlotList', 0x05);
    const [carta] = await carte.elenco();
    driver.adesso().guasta('C_OpenSession', 0x30);
    expect(await carta!.certificati()).toEqual([]); // what is on it is no certificate, and is left out
  });

  it('un lettore guasto non nasconde gli altri', async () => {
    const driver = createDriverInMemoria({ 'Lettore 1': creaCarta(), 'Lettore 2': creaCarta({ seriale: '2' }) });
    const carte = createCarte({ moduli: [MODULO_IN_MEMORIA], apriDriver: () => driver, intervallo: 1 });
    for (const volta of [0x30, 0x30]) driver.adesso().guasta('C_GetTokenInfo', volta);
    expect(
      (await carte.lettori()).map(({ cartaPresente, cartaRiconosciuta }) => [cartaPresente, cartaRiconosciuta]),
    ).toEqual([
      [true, false],
      [true, true],
    ]);
    driver.adesso().guasta('C_GetTokenInfo', 0x30);
    expect(await carte.elenco()).toHaveLength(2);
  });

  it('chiuse: CHIUSA, e chiuderle ancora non costa', async () => {
    const driver = createDriverInMemoria({ 'Lettore 1': creaCarta() });
    const carte = createCarte({ moduli: [MODULO_IN_MEMORIA], apriDriver: () => driver, intervallo: 1 });
    const [carta] = await carte.elenco();
    await carte.chiudi();
    await carte.chiudi();
    await expect(carte.elenco()).rejects.toMatchObject({ code: 'CHIUSA' });
    await expect(carta!.certificati()).rejects.toMatchObject({ code: 'CHIUSA' });
  });
});

describe('gli eventi', () => {
  it('dicono le carte che ci sono, poi quelle che vanno e vengono, fino a chiudi', async () => {
    const [una, altra] = [creaCarta(), creaCarta({ seriale: '2' })];
    const lettori: Lettori = { 'Lettore 1': una, 'Lettore 2': undefined };
    const carte = createCarte({
      moduli: [MODULO_IN_MEMORIA],
      apriDriver: () => createDriverInMemoria(lettori),
      intervallo: 1,
    });
    const visti: string[] = [];
    const passi = [
      () => (lettori['Lettore 2'] = altra),
      () => (lettori['Lettore 1'] = undefined),
      () => (lettori['Lettore 2'] = una), // one for the other
      () => undefined,
      () => carte.chiudi(),
    ];
    for await (const { type, carta } of carte.eventi()) {
      visti.push(`${type} ${carta.lettore} ${carta.seriale.slice(-1)}`);
      void passi.shift()?.();
    }
    expect(visti).toEqual([
      'inserita Lettore 1 5',
      'inserita Lettore 2 2',
      'rimossa Lettore 1 5',
      'rimossa Lettore 2 2',
      'inserita Lettore 2 5',
    ]);
  });

  it('finiscono senza errore anche se si chiude mentre guardano', async () => {
    const driver = createDriverInMemoria({ 'Lettore 1': undefined });
    const carte = createCarte({ moduli: [MODULO_IN_MEMORIA], apriDriver: () => driver, intervallo: 1 });
    const [primo] = await Promise.all([carte.eventi()[Symbol.asyncIterator]().next(), carte.chiudi()]);
    expect(primo.done).toBe(true);
  });

  it('finiscono con il segnale, anche mentre aspettano', async () => {
    const driver = createDriverInMemoria({ 'Lettore 1': undefined });
    const carte = createCarte({ moduli: [MODULO_IN_MEMORIA], apriDriver: () => driver, intervallo: 3_600_000 });
    const fine = new AbortController();
    const visti: EventoCarta[] = [];
    const ascolto = (async () => {
      for await (const evento of carte.eventi({ signal: fine.signal })) visti.push(evento);
    })();
    await carte.elenco();
    fine.abort();
    await ascolto;
    expect(visti).toEqual([]);
  });
});

describe('quel che si annota', () => {
  it('ha codici, tempi, un’impronta della carta; mai PIN, etichetta, numero di serie', async () => {
    const vera = creaCarta();
    const annotazioni: Annotazione[] = [];
    const annotatore = createAnnotatore((una) => annotazioni.push(una));
    const driver = createAnnotato(createDriverInMemoria({ 'Lettore 1': vera }), 'libASEP11.so', annotatore);
    const carte = createCarte({ moduli: [MODULO_IN_MEMORIA], apriDriver: () => driver, intervallo: 1 });
    const [carta] = await carte.elenco();
    const certificato = { der: CHIAVE.der, id: Buffer.from(CHIAVE.id, 'hex') };
    const firma = (pin: string) =>
      carta!.firma(new Uint8Array(1), { certificato, pin: () => Promise.resolve(pin), algoritmo: 'RS256' });
    await expect(firma('77777')).rejects.toThrow();
    await firma(vera.pin);
    await carta!.cambiaPin({ attuale: () => Promise.resolve(vera.pin), nuovo: () => Promise.resolve('55555') });
    await carte.elenco();
    expect(annotazioni.map(({ cosa, errore, ckr }) => [cosa, errore, ckr].filter((uno) => uno !== undefined))).toEqual([
      ['avvia'],
      ['elenco'],
      ['apri'],
      ['entra', 'PIN_ERRATO', 0xa0],
      ['chiudi'],
      ['apri'],
      ['entra'],
      ['firma'],
      ['chiudi'],
      ['stato'],
      ['cambia-pin'],
      ['elenco'],
    ]);
    expect(new Set(annotazioni.flatMap(({ impronta }) => impronta ?? [])).size).toBe(1);
    const scritto = JSON.stringify(annotazioni);
    for (const segreto of [vera.seriale, vera.etichetta, 'ROSSI', '48213', '55555', '77777', vera.puk])
      expect(scritto).not.toContain(segreto);
  });
});
