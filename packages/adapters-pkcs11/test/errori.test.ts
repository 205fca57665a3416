import { createRequire } from 'node:module';

import { isAnagrafeError } from '@anagrafe/core';
import { describe, expect, it } from 'vitest';

import { CKA, CKC_X_509, CKF, CKG_MGF1_SHA256, CKM, CKO, CKR, CKU, CK_PARAMS_RSA_PSS } from '../src/driver/costanti.js';
import { ErroreCkr, toErroreInviato } from '../src/driver/errore-ckr.js';
import { toCodice } from '../src/errori/ckr.js';
import { createErrore } from '../src/errori/create-errore.js';
import { isErroreCarta } from '../src/index.js';

describe('gli errori dei driver', () => {
  it.each([
    [0xa0, 'PIN_ERRATO', false],
    [0xa4, 'PIN_BLOCCATO', false],
    [0xa2, 'PIN_FORMATO', false],
    [0xa1, 'PIN_FORMATO', false],
    [0xa3, 'PIN_DA_CAMBIARE', false],
    [0x104, 'SESSIONE_CONTESA', true],
    [0xe0, 'CARTA_ASSENTE', true],
    [0x03, 'CARTA_ASSENTE', true],
    [0x32, 'CARTA_RIMOSSA', true],
    [0xb3, 'CARTA_RIMOSSA', true],
    [0xb0, 'CARTA_RIMOSSA', true],
    [0x30, 'LETTORE', true],
    [0x05, 'LETTORE', true],
    [0x06, 'LETTORE', true],
    [0xe1, 'MODULO_NON_ADATTO', false],
    [0x82, 'CHIAVE_ASSENTE', false],
    [0x60, 'CHIAVE_ASSENTE', false],
    [0x70, 'MECCANISMO', false],
    [0x90, 'OCCUPATA', false],
    [0x54, 'NON_SUPPORTATA', false],
    [0x80000001, 'IMPREVISTO', false],
  ])('0x%s è %s', (ckr, codice, ritentabile) => {
    expect(toCodice(ckr)).toBe(codice);
    const errore = createErrore(toCodice(ckr), { ckr, funzione: 'C_Login' });
    expect(errore).toMatchObject({ code: codice, ckr, funzione: 'C_Login', retryable: ritentabile });
    expect(isErroreCarta(errore) && isAnagrafeError(errore)).toBe(true);
  });

  it('di quel che un driver dice passano solo il numero e la funzione', () => {
    expect(toErroreInviato(new ErroreCkr(0xa0, 'C_Login'))).toEqual({
      codice: 'PIN_ERRATO',
      ckr: 0xa0,
      funzione: 'C_Login',
    });
    expect(toErroreInviato(new TypeError('PIN 48213'))).toEqual({
      codice: 'IMPREVISTO',
      ckr: undefined,
      funzione: undefined,
    });
  });

  it('l’ultimo tentativo si legge nel messaggio, del PIN e del PUK', () => {
    expect(createErrore('PIN_ERRATO', { ultimoTentativo: true }).message).toBe(
      'PIN errato: resta un solo tentativo, poi la carta si blocca.',
    );
    expect(createErrore('PIN_ERRATO', { ultimoTentativo: true, segreto: 'puk' }).message).toBe(
      'PUK errato: resta un solo tentativo, poi la carta è da sostituire.',
    );
    expect(createErrore('PIN_BLOCCATO', { segreto: 'puk' }).message).toContain('PUK bloccato');
  });
});

it('i numeri sono quelli di pkcs11js', (ctx) => {
  let pkcs11js: Record<string, unknown>;
  try {
    pkcs11js = createRequire(import.meta.url)('pkcs11js') as Record<string, unknown>;
  } catch {
    return ctx.skip('pkcs11js non è installato, o non è compilato');
  }
  // The states of sessions are the only ones that it does not have.
  const gruppi = { CKA, CKF, CKM, CKO, CKR, CKU };
  const nostri = Object.entries(gruppi).flatMap(([gruppo, numeri]) =>
    Object.entries(numeri).map(([nome, numero]): [string, number] => [`${gruppo}_${nome}`, numero]),
  );
  const tutti = { ...Object.fromEntries(nostri), CKC_X_509, CKG_MGF1_SHA256, CK_PARAMS_RSA_PSS };
  expect(Object.fromEntries(Object.keys(tutti).map((nome) => [nome, pkcs11js[nome]]))).toEqual(tutti);
});
