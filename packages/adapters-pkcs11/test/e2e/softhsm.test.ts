import { execFileSync } from 'node:child_process';
import { constants, verify } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type Annotazione, type Carta, type Carte, type CertificatoCarta, openCarte } from '@anagrafe/adapters-pkcs11';
import { CF_DI_PROVA, ETICHETTA, OPERATORE, PIN, PUK, type TokenDiProva, creaToken, motivo } from './softhsm.js';

const DATI = new TextEncoder().encode('una richiesta ad ANPR');
const con = (pin: string | null) => () => Promise.resolve(pin);

describe('un token di SoftHSM', () => {
  let token: TokenDiProva;
  let carte: Carte;
  let carta: Carta;
  let certificato: CertificatoCarta;
  /** All that a log may have been given, and every error. */
  const scritto: unknown[] = [];

  beforeAll(() => {
    if (motivo === undefined)
      token = creaToken([OPERATORE, { soggetto: '/C=IT/O=Comune/CN=058091-PC-0001', id: '02' }]);
  });
  afterAll(() => {
    if (motivo === undefined) token.chiudi();
  });
  beforeEach(async (ctx) => {
    if (motivo !== undefined) return ctx.skip(motivo);
    carte = await openCarte({ moduli: [token.driver], annota: (una: Annotazione) => scritto.push(una) });
    carta = (await carte.elenco())[0]!;
    certificato = (await carta.certificati()).find(({ uso }) => uso === 'operatore')!;
  });
  afterEach(async () => {
    if (motivo === undefined) await carte.chiudi();
  });

  /** What something was refused with; it is kept for the scan. */
  async function errore(promessa: Promise<unknown>): Promise<unknown> {
    const esito: unknown = await promessa.then(
      () => 'nessun errore',
      (uno: unknown) => uno,
    );
    scritto.push(esito);
    return esito;
  }

  it('si vede senza PIN: lettore, carta, certificati dell’operatore e della postazione', async () => {
    expect(carta).toMatchObject({ generazione: 'softhsm', seriale: token.seriale, produttore: 'SoftHSM project' });
    // SoftHSM has them in any order.
    const certificati = await carta.certificati();
    const [operatore, postazione] = ['01', '02'].map((id) =>
      certificati.find((uno) => Buffer.from(uno.id).toString('hex') === id),
    );
    expect(certificati).toHaveLength(2);
    expect(operatore).toMatchObject({ uso: 'operatore', operatoreAnpr: true, cf: CF_DI_PROVA });
    expect(postazione).toMatchObject({ uso: 'postazione', cf: null, cn: '058091-PC-0001' });
    expect(Buffer.from(operatore!.der).equals(token.certificati[0]!.raw)).toBe(true);
    expect((await carte.lettori()).map(({ cartaRiconosciuta }) => cartaRiconosciuta)).toEqual([true, false]);
    expect((await carte.moduli())[0]?.descrizione).toContain('SoftHSM');
  });

  it('firma, e la firma piace a node:crypto e a openssl', async () => {
    const sessione = carta.openSessione({ certificato, pin: con(PIN) });
    const chiave = token.certificati[0]!.publicKey;
    const [rs256, ps256, sha1] = [
      await sessione.firma(DATI, 'RS256'),
      await sessione.firma(DATI, 'PS256'),
      await sessione.sign(DATI, 'RSA-SHA1'),
    ];
    expect(verify('sha256', DATI, chiave, rs256)).toBe(true);
    expect(verify('sha1', DATI, chiave, sha1)).toBe(true);
    const pss = { key: chiave, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    expect(verify('sha256', DATI, pss, ps256)).toBe(true);
    const file = (nome: string, dati: string | Uint8Array) => {
      writeFileSync(join(token.cartella, nome), dati);
      return join(token.cartella, nome);
    };
    const pubblica = file('pubblica.pem', chiave.export({ type: 'spki', format: 'pem' }));
    const openssl = (firma: Uint8Array, ...altro: string[]) =>
      execFileSync(
        'openssl',
        ['dgst', '-sha256', '-verify', pubblica, ...altro, '-signature', file('firma', firma), file('dati', DATI)],
        { encoding: 'utf8' },
      );
    expect(openssl(rs256)).toContain('Verified OK');
    expect(openssl(ps256, '-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32')).toContain('Verified OK');
    await sessione.chiudi();
    expect(await errore(sessione.firma(DATI, 'RS256'))).toMatchObject({ code: 'CHIUSA' });
  });

  it('otto alla volta, in una sessione e in otto', async () => {
    let domande = 0;
    const pin = () => {
      domande += 1;
      return Promise.resolve(PIN);
    };
    const sessioni = Array.from({ length: 8 }, () => carta.openSessione({ certificato, pin }));
    const firme = await Promise.all(
      sessioni.flatMap((sessione) => Array.from({ length: 8 }, () => sessione.firma(DATI, 'RS256'))),
    );
    expect(firme).toHaveLength(64);
    expect(firme.every((firma) => verify('sha256', DATI, token.certificati[0]!.publicKey, firma))).toBe(true);
    expect(domande).toBeLessThanOrEqual(8);
    await Promise.all(sessioni.map((sessione) => sessione.chiudi()));
  });

  it('PIN errato: un tentativo, detto; di lunghezza sbagliata: nessuno', async () => {
    const firma = (pin: string | null) => carta.firma(DATI, { certificato, pin: con(pin), algoritmo: 'RS256' });
    expect(await errore(firma('123'))).toMatchObject({ code: 'PIN_FORMATO', ckr: undefined });
    expect(await carta.statoPin()).toMatchObject({ tentativiRidotti: false, attendibile: false });
    expect(await errore(firma('99999'))).toMatchObject({ code: 'PIN_ERRATO', ckr: 0xa0, retryable: false });
    expect(await carta.statoPin()).toMatchObject({ tentativiRidotti: true, attendibile: true, bloccato: false });
    expect(await errore(firma(null))).toMatchObject({ code: 'PIN_NON_DATO' });
    await firma(PIN);
    expect(await carta.statoPin()).toMatchObject({ tentativiRidotti: false });
  });

  it('cambia il PIN, e lo sblocca con il PUK', async () => {
    const firma = (pin: string) => carta.firma(DATI, { certificato, pin: con(pin), algoritmo: 'RS256' });
    expect(await errore(carta.cambiaPin({ attuale: con('99999'), nuovo: con('55555') }))).toMatchObject({
      code: 'PIN_ERRATO',
    });
    await carta.cambiaPin({ attuale: con(PIN), nuovo: con('55555') });
    expect(await errore(firma(PIN))).toMatchObject({ code: 'PIN_ERRATO' });
    await firma('55555');
    expect(await errore(carta.sbloccaConPuk({ puk: con('00000000'), nuovo: con(PIN) }))).toMatchObject({
      code: 'PIN_ERRATO',
      segreto: 'puk',
    });
    const aperta = carta.openSessione({ certificato, pin: con('55555') });
    await aperta.firma(DATI, 'RS256');
    expect(await errore(carta.sbloccaConPuk({ puk: con(PUK), nuovo: con(PIN) }))).toMatchObject({
      code: 'SESSIONE_CONTESA',
    });
    await aperta.chiudi();
    await carta.sbloccaConPuk({ puk: con(PUK), nuovo: con(PIN) });
    await firma(PIN);
  });

  it('in nessun errore e in nessuna annotazione ci sono PIN, PUK, etichetta, codice fiscale, numero di serie', () => {
    const testi = scritto.map((uno) =>
      uno instanceof Error ? `${uno.stack ?? ''}${JSON.stringify(Object.entries(uno))}` : JSON.stringify(uno),
    );
    expect(testi.filter((testo) => testo.includes('ErroreCarta')).length).toBeGreaterThan(6);
    expect(testi.filter((testo) => testo.includes('"entra"')).length).toBeGreaterThan(6);
    for (const segreto of [PIN, PUK, '99999', '55555', ETICHETTA, 'ROSSI', CF_DI_PROVA, token.seriale])
      expect(testi.join('\n')).not.toContain(segreto);
  });
});

describe('un token che non calcola impronte', () => {
  it('firma lo stesso, con le impronte calcolate qui', async (ctx) => {
    if (motivo !== undefined) return ctx.skip(motivo);
    const token = creaToken([OPERATORE], 'CKM_RSA_PKCS,CKM_RSA_PKCS_PSS');
    const carte = await openCarte({ moduli: [token.driver] });
    const [carta] = await carte.elenco();
    const [certificato] = await carta!.certificati();
    const sessione = carta!.openSessione({ certificato: certificato!, pin: con(PIN) });
    const chiave = token.certificati[0]!.publicKey;
    expect(verify('sha256', DATI, chiave, await sessione.firma(DATI, 'RS256'))).toBe(true);
    expect(verify('sha1', DATI, chiave, await sessione.sign(DATI, 'RSA-SHA1'))).toBe(true);
    const pss = { key: chiave, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    expect(verify('sha256', DATI, pss, await sessione.firma(DATI, 'PS256'))).toBe(true);
    await carte.chiudi();
    expect(await sessione.firma(DATI, 'RS256').catch((errore: unknown) => errore)).toMatchObject({ code: 'CHIUSA' });
    await sessione.chiudi();
    token.chiudi();
  });
});
