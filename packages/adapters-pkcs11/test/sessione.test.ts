import { constants, verify } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { CKM } from '../src/driver/costanti.js';
import { CERTIFICATO, DATI, apri, risponde } from './in-memoria/banco.js';
import { CHIAVE, creaCarta } from './in-memoria/carta-in-memoria.js';

describe('una sessione firma', () => {
  it.each([
    ['RS256', { key: CHIAVE.pubblica }],
    ['PS256', { key: CHIAVE.pubblica, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }],
  ] as const)('%s, e chiede il PIN una volta sola', async (algoritmo, chiave) => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    const firme = await Promise.all(Array.from({ length: 8 }, () => sessione.firma(DATI, algoritmo)));
    expect(firme.every((firma) => verify('sha256', DATI, chiave, firma))).toBe(true);
    expect(banco.domande).toHaveLength(1);
    await sessione.chiudi();
    expect(banco.driver.sessioniAperte()).toBe(0);
  });

  it('come la porta Firmatario di core', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    expect(sessione.certificato).toBe(CHIAVE.der);
    expect(verify('sha1', DATI, CHIAVE.pubblica, await sessione.sign(DATI, 'RSA-SHA1'))).toBe(true);
    expect(verify('sha256', DATI, CHIAVE.pubblica, await sessione.sign(DATI, 'RSA-SHA256'))).toBe(true);
  });

  it('una carta che non calcola impronte le riceve già calcolate', async () => {
    const banco = await apri({ meccanismi: [CKM.RSA_PKCS] });
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    expect(verify('sha256', DATI, CHIAVE.pubblica, await sessione.firma(DATI, 'RS256'))).toBe(true);
    expect(verify('sha1', DATI, CHIAVE.pubblica, await sessione.sign(DATI, 'RSA-SHA1'))).toBe(true);
    await expect(sessione.firma(DATI, 'PS256')).rejects.toMatchObject({ code: 'MECCANISMO' });
  });

  it('un meccanismo dichiarato e rifiutato lascia il posto al successivo', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    banco.driver.adesso().guasta('C_SignInit', 0x70);
    expect(verify('sha256', DATI, CHIAVE.pubblica, await sessione.firma(DATI, 'RS256'))).toBe(true);
  });

  it('una sola firma: la sessione si chiude da sé', async () => {
    const banco = await apri();
    await banco.carta.firma(DATI, { certificato: CERTIFICATO, pin: risponde(banco, '48213'), algoritmo: 'RS256' });
    expect(banco.driver.sessioniAperte()).toBe(0);
    expect(banco.driver.chiesti.filter((uno) => uno !== 'elenco')).toEqual(['apri', 'entra', 'firma', 'chiudi']);
  });

  it('due sessioni della stessa carta: il PIN è già stato dato; chi resta non lo perde', async () => {
    const banco = await apri();
    const prima = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    await prima.firma(DATI, 'RS256');
    const seconda = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco) });
    await seconda.firma(DATI, 'RS256');
    await prima.chiudi();
    await seconda.firma(DATI, 'RS256');
    expect(banco.domande).toHaveLength(1);
    await expect(prima.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'CHIUSA' });
    await seconda.chiudi();
    expect(banco.driver.sessioniAperte()).toBe(0);
  });

  it('una chiave che il driver ha spostato si cerca di nuovo, senza PIN', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    await sessione.firma(DATI, 'RS256');
    banco.driver.adesso().scordaChiavi();
    await sessione.firma(DATI, 'RS256');
    expect(banco.vera.prove).toHaveLength(1);
  });

  it('senza chiave del certificato: CHIAVE_ASSENTE, e la sessione resta', async () => {
    const banco = await apri();
    const certificato = { der: CHIAVE.der, id: Buffer.from('7f', 'hex') };
    const sessione = banco.carta.openSessione({ certificato, pin: risponde(banco, '48213') });
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'CHIAVE_ASSENTE' });
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'CHIAVE_ASSENTE' });
    expect(banco.domande).toHaveLength(1);
  });
});

describe('il PIN', () => {
  it('errato: un tentativo solo, anche se in otto aspettano', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '00000', '48213') });
    const esiti = await Promise.allSettled(Array.from({ length: 8 }, () => sessione.firma(DATI, 'RS256')));
    expect(esiti.map((esito) => esito.status === 'rejected' && (esito.reason as { code: string }).code)).toEqual(
      Array.from({ length: 8 }, () => 'PIN_ERRATO'),
    );
    expect(banco.vera.prove).toHaveLength(1);
    expect(banco.driver.sessioniAperte()).toBe(0);
    await sessione.firma(DATI, 'RS256'); // whoever comes later is another question
    expect(banco.domande.map(({ tentativiRidotti }) => tentativiRidotti)).toEqual([false, true]);
  });

  it('dice l’ultimo tentativo prima che si usi, poi il blocco', async () => {
    const banco = await apri();
    const pin = risponde(banco, '00000', '00001', '00002', '48213');
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin });
    const firma = () => sessione.firma(DATI, 'RS256');
    await expect(firma()).rejects.toMatchObject({ code: 'PIN_ERRATO', ultimoTentativo: false });
    await expect(firma()).rejects.toMatchObject({ code: 'PIN_ERRATO', ultimoTentativo: true });
    expect(await banco.carta.statoPin()).toMatchObject({ ultimoTentativo: true, bloccato: false, attendibile: true });
    await expect(firma()).rejects.toMatchObject({ code: 'PIN_BLOCCATO' });
    expect(banco.domande.map(({ ultimoTentativo }) => ultimoTentativo)).toEqual([false, false, true]);
    await expect(firma()).rejects.toMatchObject({ code: 'PIN_BLOCCATO' });
    expect(await banco.carta.statoPin()).toMatchObject({ bloccato: true, attendibile: true });
  });

  it('un driver che dice bloccata una carta mai provata non è creduto', async () => {
    const banco = await apri({ bugiarda: true });
    expect(await banco.carta.statoPin()).toMatchObject({ bloccato: true, attendibile: false });
    await banco.carta.firma(DATI, { certificato: CERTIFICATO, pin: risponde(banco, '48213'), algoritmo: 'RS256' });
    expect(await banco.carta.statoPin()).toMatchObject({ bloccato: false, attendibile: true });
  });

  it.each(['1234', '123456789', '', '1234\0'])('di lunghezza non ammessa (%j) non arriva alla carta', async (corto) => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, corto) });
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'PIN_FORMATO' });
    expect(banco.vera.prove).toEqual([]);
    expect(banco.domande[0]?.lunghezza).toEqual({ minima: 5, massima: 8 });
  });

  it('non dato, o chiesto a chi fallisce: PIN_NON_DATO, e niente di quello che fu scritto', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, null) });
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'PIN_NON_DATO' });
    const rotta = banco.carta.openSessione({
      certificato: CERTIFICATO,
      pin: () => Promise.reject(new Error('scritto 48213')),
    });
    const errore: unknown = await rotta.firma(DATI, 'RS256').catch((uno: unknown) => uno);
    expect(errore).toMatchObject({ code: 'PIN_NON_DATO' });
    expect(String((errore as Error).stack)).not.toContain('48213');
    expect((errore as Error).cause).toBeUndefined();
    expect(banco.driver.sessioniAperte()).toBe(0);
  });

  it('dato dopo che la sessione è stata chiusa non si prova', async () => {
    const banco = await apri();
    let chiusura: Promise<void> | undefined;
    const sessione = banco.carta.openSessione({
      certificato: CERTIFICATO,
      pin: () => {
        chiusura = sessione.chiudi();
        return Promise.resolve('48213');
      },
    });
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'CHIUSA' });
    await chiusura;
    expect(banco.vera.prove).toEqual([]);
    expect(banco.driver.sessioniAperte()).toBe(0);
  });

  it('dato mentre il driver si riavvia non va a un’altra sessione', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({
      certificato: CERTIFICATO,
      pin: () => {
        banco.driver.uccidi();
        return Promise.resolve('48213');
      },
    });
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'CARTA_RIMOSSA' });
    expect(banco.vera.prove).toEqual([]);
  });
});

describe('la carta tolta', () => {
  it('durante l’uso: chi aspettava lo sa, poi si riapre con un nuovo PIN', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213', '48213') });
    await sessione.firma(DATI, 'RS256');
    banco.lettori['Lettore 1'] = undefined;
    const esiti = await Promise.allSettled([sessione.firma(DATI, 'RS256'), sessione.firma(DATI, 'RS256')]);
    expect(esiti.map((esito) => esito.status === 'rejected' && (esito.reason as { code: string }).code)).toEqual([
      'CARTA_RIMOSSA',
      'CARTA_RIMOSSA',
    ]);
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'CARTA_ASSENTE' });
    expect(banco.domande).toHaveLength(1);
    banco.lettori['Lettore 1'] = banco.vera;
    await sessione.firma(DATI, 'RS256');
    expect(banco.domande).toHaveLength(2);
  });

  it('al suo posto un’altra: il PIN non si chiede', async () => {
    const banco = await apri();
    const altra = creaCarta({ seriale: '7430010000099999' });
    banco.lettori['Lettore 1'] = altra;
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'CARTA_RIMOSSA' });
    expect(banco.domande).toEqual([]);
    expect(altra.prove).toEqual([]);
  });

  it('il driver riavviato: si riapre con un nuovo PIN', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213', '48213') });
    await sessione.firma(DATI, 'RS256');
    banco.driver.uccidi();
    await sessione.firma(DATI, 'RS256');
    expect(banco.domande).toHaveLength(2);
  });
});

describe('il lettore che sbaglia', () => {
  it('una volta: si ripete senza PIN', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    await sessione.firma(DATI, 'RS256');
    banco.driver.adesso().guasta('C_Sign', 0x30);
    // What was begun in the session that failed stays there: the second is a new one.
    expect(verify('sha256', DATI, CHIAVE.pubblica, await sessione.firma(DATI, 'RS256'))).toBe(true);
    expect(banco.domande).toHaveLength(1);
    expect(banco.driver.sessioniAperte()).toBe(1);
  });

  it('una sessione occupata si lascia per un’altra, senza PIN', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213') });
    banco.driver.adesso().guasta('C_SignInit', 0x90);
    await sessione.firma(DATI, 'RS256');
    for (const volta of [0x90, 0x90]) banco.driver.adesso().guasta('C_SignInit', volta);
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'OCCUPATA' });
    expect(banco.domande).toHaveLength(1);
    expect(banco.driver.sessioniAperte()).toBe(0);
  });

  it('due volte: LETTORE, nessuna sessione aperta, si può ripetere', async () => {
    const banco = await apri();
    const sessione = banco.carta.openSessione({ certificato: CERTIFICATO, pin: risponde(banco, '48213', '48213') });
    await sessione.firma(DATI, 'RS256');
    for (const volta of [0x05, 0x06]) banco.driver.adesso().guasta('C_Sign', volta);
    await expect(sessione.firma(DATI, 'RS256')).rejects.toMatchObject({ code: 'LETTORE', retryable: true });
    expect(banco.driver.sessioniAperte()).toBe(0);
    await sessione.firma(DATI, 'RS256');
  });
});
