import { createHash, generateKeyPairSync, sign } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { type EsitoFirma, verifyXml } from '../src/firma/verify-xml.js';
import { formatCanonico } from '../src/xml/format-canonico.js';
import { type Nodo, toDiscendenti } from '../src/xml/nodo.js';
import { readNodo } from '../src/xml/read-nodo.js';

const { privateKey, publicKey: chiave } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const EC = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const CORPO = '<a Id="uno">ciao</a>';

/** What a signature says of itself; every one here is truly made with the key. */
interface Detto {
  readonly uri?: string;
  readonly canonica?: string;
  readonly metodo?: string;
  readonly trasformazione?: string;
  readonly impronta?: string;
  readonly attorno?: string;
  readonly riferimenti?: number;
}

function verifica(detto: Detto = {}): EsitoFirma {
  const {
    uri = '#uno',
    canonica = EC,
    metodo = RSA_SHA256,
    trasformazione = EC,
    impronta = SHA256,
    attorno = '',
  } = detto;
  const digest = createHash('sha256').update(CORPO).digest('base64');
  const riferimento = `<Reference URI="${uri}"><Transforms><Transform Algorithm="${trasformazione}"/></Transforms><DigestMethod Algorithm="${impronta}"/><DigestValue>${digest}</DigestValue></Reference>`;
  const info = `<SignedInfo><CanonicalizationMethod Algorithm="${canonica}"/><SignatureMethod Algorithm="${metodo}"/>${riferimento.repeat(detto.riferimenti ?? 1)}</SignedInfo>`;
  const scrivi = (valore: string): Nodo =>
    readNodo(
      Buffer.from(
        `<r>${CORPO}${attorno}<Signature xmlns="${DS}">${info}<SignatureValue>${valore}</SignatureValue></Signature></r>`,
      ),
    );
  const daFirmare = Buffer.from(formatCanonico(trova(scrivi(''), 'SignedInfo'), { prefissi: [] }));
  const documento = scrivi(sign('sha256', daFirmare, privateKey).toString('base64'));
  return verifyXml({ documento, firma: trova(documento, 'Signature'), chiave });
}

function trova(documento: Nodo, nome: string): Nodo {
  for (const nodo of toDiscendenti(documento)) if (nodo.nome === nome) return nodo;
  throw new Error(`there is no ${nome}`);
}

describe('a signature that is truly of the key', () => {
  it('is good for what it refers to', () => {
    const esito = verifica();
    expect(esito).toMatchObject({ type: 'valida', algoritmo: 'RSA-SHA256' });
    expect('coperti' in esito && esito.coperti.map(({ nome }) => nome)).toEqual(['a']);
  });

  it.each<[string, Detto]>([
    ['refers to something elsewhere', { uri: 'https://esempio.it/uno' }],
    ['refers to the whole document, itself included', { uri: '' }],
    ['refers to what is not there', { uri: '#due' }],
    ['refers to what two elements are called', { attorno: '<a Id="uno">altro</a>' }],
    [
      'passes through a transformation that chooses',
      { trasformazione: 'http://www.w3.org/TR/1999/REC-xpath-19991116' },
    ],
    ['passes through a stylesheet', { trasformazione: 'http://www.w3.org/TR/1999/REC-xslt-19991116' }],
    ['says that it is an HMAC', { metodo: `${DS}hmac-sha1` }],
    ['says that it is of an algorithm that nobody knows', { metodo: 'urn:x' }],
    ['has a digest of a kind that is not taken', { impronta: 'http://www.w3.org/2001/04/xmldsig-more#md5' }],
    ['is in a form that is not known', { canonica: 'urn:x' }],
    ['has more references than a message can need', { riferimenti: 17 }],
    ['covers nothing', { riferimenti: 0 }],
  ])('is refused if it %s', (_, detto) => {
    expect(verifica(detto)).toMatchObject({ type: 'non-valida' });
  });
});
