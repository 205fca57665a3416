/**
 * `node prepara-token.mjs < token.json`: makes a token of SoftHSM with keys and certificates on it, in a process of its own, which
 * alone knows where that SoftHSM keeps them (`SOFTHSM2_CONF`). Writes its serial number.
 */
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

import p from 'pkcs11js';

const { driver, etichetta, pin, puk, chiavi } = JSON.parse(await text(process.stdin));
const daTesto = (testo) => Buffer.from(testo, 'base64url');

const modulo = new p.PKCS11();
modulo.load(driver);
modulo.C_Initialize();
const libero = modulo
  .C_GetSlotList(true)
  .find((slot) => (modulo.C_GetTokenInfo(slot).flags & p.CKF_TOKEN_INITIALIZED) === 0);
modulo.C_InitToken(libero, puk, etichetta);
const slot = modulo
  .C_GetSlotList(true)
  .find((uno) => modulo.C_GetTokenInfo(uno).label.replace(/[\0 ]+$/, '') === etichetta);
const sessione = modulo.C_OpenSession(slot, p.CKF_SERIAL_SESSION | p.CKF_RW_SESSION);
modulo.C_Login(sessione, p.CKU_SO, puk);
modulo.C_InitPIN(sessione, pin);
modulo.C_Logout(sessione);
modulo.C_Login(sessione, p.CKU_USER, pin);
for (const { id, fileChiave, certificato } of chiavi) {
  const jwk = createPrivateKey(readFileSync(fileChiave)).export({ format: 'jwk' });
  const [suo, der] = [Buffer.from(id, 'hex'), Buffer.from(certificato, 'base64')];
  modulo.C_CreateObject(sessione, [
    { type: p.CKA_CLASS, value: p.CKO_PRIVATE_KEY },
    { type: p.CKA_KEY_TYPE, value: p.CKK_RSA },
    { type: p.CKA_TOKEN, value: true },
    { type: p.CKA_PRIVATE, value: true },
    { type: p.CKA_SIGN, value: true },
    { type: p.CKA_ID, value: suo },
    { type: p.CKA_MODULUS, value: daTesto(jwk.n) },
    { type: p.CKA_PUBLIC_EXPONENT, value: daTesto(jwk.e) },
    { type: p.CKA_PRIVATE_EXPONENT, value: daTesto(jwk.d) },
    { type: p.CKA_PRIME_1, value: daTesto(jwk.p) },
    { type: p.CKA_PRIME_2, value: daTesto(jwk.q) },
    { type: p.CKA_EXPONENT_1, value: daTesto(jwk.dp) },
    { type: p.CKA_EXPONENT_2, value: daTesto(jwk.dq) },
    { type: p.CKA_COEFFICIENT, value: daTesto(jwk.qi) },
  ]);
  modulo.C_CreateObject(sessione, [
    { type: p.CKA_CLASS, value: p.CKO_CERTIFICATE },
    { type: p.CKA_CERTIFICATE_TYPE, value: p.CKC_X_509 },
    { type: p.CKA_TOKEN, value: true },
    { type: p.CKA_PRIVATE, value: false },
    { type: p.CKA_ID, value: suo },
    { type: p.CKA_SUBJECT, value: Buffer.alloc(0) },
    { type: p.CKA_VALUE, value: der },
  ]);
}
process.stdout.write(modulo.C_GetTokenInfo(slot).serialNumber.replace(/[\0 ]+$/, ''));
modulo.C_Finalize();
