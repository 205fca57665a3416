import { describe, expect, it } from 'vitest';

import { CERTIFICATO, DATI, apri, risponde } from './in-memoria/banco.js';

describe('cambio del PIN e sblocco', () => {
  it('cambia il PIN: il nuovo vale, il vecchio no', async () => {
    const banco = await apri();
    await banco.carta.cambiaPin({ attuale: risponde(banco, '48213'), nuovo: risponde(banco, '55555') });
    expect(banco.domande.map(({ segreto }) => segreto)).toEqual(['pin', 'nuovo-pin']);
    expect(banco.vera.pin).toBe('55555');
    expect(banco.driver.sessioniAperte()).toBe(0);
  });

  it('con il PIN attuale errato conta un solo tentativo; un nuovo PIN corto nessuno', async () => {
    const banco = await apri();
    const cambia = (attuale: string, nuovo: string) =>
      banco.carta.cambiaPin({ attuale: risponde(banco, attuale), nuovo: risponde(banco, nuovo) });
    await expect(cambia('00000', '55555')).rejects.toMatchObject({ code: 'PIN_ERRATO', funzione: 'C_Login' });
    expect(banco.vera.prove).toHaveLength(1);
    await expect(cambia('48213', '5')).rejects.toMatchObject({ code: 'PIN_FORMATO' });
    expect(banco.vera.prove).toHaveLength(1);
    expect(banco.driver.sessioniAperte()).toBe(0);
  });

  it('dopo il cambio chi non aveva dato il PIN non firma', async () => {
    const banco = await apri();
    await banco.carta.cambiaPin({ attuale: risponde(banco, '48213'), nuovo: risponde(banco, '55555') });
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, null) });
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'PIN_NON_DATO' });
  });

  it('sblocca con il PUK', async () => {
    const banco = await apri({ tentativi: 0 });
    await banco.carta.sbloccaConPuk({ puk: risponde(banco, '90817263'), nuovo: risponde(banco, '55555') });
    await banco.carta.firma(DATI, { certificato: CERTIFICATO, pin: risponde(banco, '55555'), algoritmo: 'RS256' });
    expect(banco.vera.prove.map(({ segreto, giusto }) => `${segreto} ${String(giusto)}`)).toEqual([
      'puk true',
      'pin true',
    ]);
  });

  it('con il PUK errato lo dice del PUK', async () => {
    const banco = await apri({ tentativi: 0 });
    expect(banco.vera.lunghezza.massima).toBeLessThan('0000000000'.length); // of the PIN: a PUK may be longer
    const sblocco = banco.carta.sbloccaConPuk({ puk: risponde(banco, '0000000000'), nuovo: risponde(banco, '55555') });
    await expect(sblocco).rejects.toMatchObject({
      code: 'PIN_ERRATO',
      segreto: 'puk',
      message: 'PUK errato: la carta ha contato un tentativo.',
    });
    expect(banco.driver.sessioniAperte()).toBe(0);
  });

  it('dove il driver non sa: NON_SUPPORTATA; con una sessione aperta: SESSIONE_CONTESA, e il PUK non si prova', async () => {
    const banco = await apri({ sbloccabile: false });
    const sblocca = () =>
      banco.carta.sbloccaConPuk({ puk: risponde(banco, '90817263'), nuovo: risponde(banco, '55555') });
    await expect(sblocca()).rejects.toMatchObject({ code: 'NON_SUPPORTATA' });
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    await sessione.firma(DATI, 'RS256');
    await expect(sblocca()).rejects.toMatchObject({ code: 'SESSIONE_CONTESA' });
    expect(banco.vera.prove.filter(({ segreto }) => segreto === 'puk')).toHaveLength(1);
  });
});
