import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AlgoritmoFirma, Firmatario } from '@anagrafe/core';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../strumenti/prove/comando-esterno.js';
import type { Chiamante } from '../src/busta/asserzione.js';
import { verifyBusta } from '../src/busta/verify-busta.js';
import { writeBusta } from '../src/busta/write-busta.js';
import { createFirmatarioPem } from '../src/identita/firmatario-locale.js';
import { signPostazione } from '../src/identita/sign-postazione.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from './certificati-di-prova.js';

const ADESSO = new Date('2026-03-20T10:13:43.489Z');
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const CORPO =
  '<con:Richiesta3002 xmlns:con="http://sogei.it/ANPR/3000consultazione"><criteriRicerca></criteriRicerca></con:Richiesta3002>';

let autorita: AutoritaDiProva;
let co: CertificatoDiProva;
let pc: CertificatoDiProva;
let comune: Firmatario;
let cartella: string;

beforeAll(() => {
  if (motivo !== undefined) return;
  autorita = creaAutorita();
  co = autorita.emetti('058091-CO-9999');
  pc = autorita.emetti('058091-PC-0001');
  comune = createFirmatarioPem(co);
  cartella = mkdtempSync(join(tmpdir(), 'anagrafe-busta-'));
});
afterAll(() => {
  if (motivo !== undefined) return;
  autorita.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

const senzaXmlsec = motivoSenza('xmlsec1');
beforeEach((ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
});

const chiamante: Chiamante = {
  operatore: 'PRVDAA80A41H501A',
  idSede: '058091',
  idPostazione: '058091-PC-0001',
  idPostazioneFirmato: 'MIAG',
  idApplicazione: '12345',
  indirizzo: '192.0.2.1',
};
const scrivi = (corpo = CORPO, algoritmo: AlgoritmoFirma = 'RSA-SHA1', chi: Partial<Chiamante> = {}) =>
  writeBusta({ chiamante: { ...chiamante, ...chi }, comune, corpo, adesso: ADESSO, algoritmo });

/** What xmlsec1 says of the n-th signature of an envelope. */
function xmlsec(byte: Uint8Array, numero: number): string {
  const file = join(cartella, 'busta.xml');
  writeFileSync(file, byte);
  const esito = execFileSync(
    'xmlsec1',
    [
      '--verify',
      '--id-attr:ID', 'urn:oasis:names:tc:SAML:2.0:assertion:Assertion',
      '--id-attr:Id', `${WSU}:Timestamp`,
      '--id-attr:Id', 'http://schemas.xmlsoap.org/soap/envelope/:Body',
      '--node-xpath', `(//*[local-name()='Signature'])[${String(numero)}]`,
      '--pubkey-cert-pem', co.fileCertificato,
      '--trusted-pem', autorita.fileCa,
      file,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  ); // prettier-ignore
  return esito;
}

describe('an envelope', () => {
  it.for(['RSA-SHA1', 'RSA-SHA256'] as const)('has two signatures that xmlsec1 takes, %s', async (algoritmo, ctx) => {
    if (senzaXmlsec !== undefined) ctx.skip(senzaXmlsec);
    const byte = await scrivi(CORPO, algoritmo);
    expect(() => xmlsec(byte, 1)).not.toThrow();
    expect(() => xmlsec(byte, 2)).not.toThrow();
    expect(() => {
      verifyBusta(byte, comune.certificato);
    }).not.toThrow();
  });

  it('holds what the texts around it hold: accents, signs that XML writes otherwise, blanks', async (ctx) => {
    if (senzaXmlsec !== undefined) ctx.skip(senzaXmlsec);
    const corpo = '<q:A xmlns:q="urn:x">\n  <b>È &amp; «ﬀ» &lt;&gt; "\'&#xD;\t</b>\n</q:A>';
    const byte = await scrivi(corpo, 'RSA-SHA1', { idApplicazione: 'Città & "Uffici" <1>\n', indirizzo: '"&<\t>' });
    expect(() => xmlsec(byte, 1)).not.toThrow();
    expect(() => xmlsec(byte, 2)).not.toThrow();
    verifyBusta(byte, comune.certificato);
  });

  it('lasts five minutes, in all of its parts', async () => {
    const testo = Buffer.from(await scrivi()).toString();
    expect(testo).toContain(
      '<wsu:Created>2026-03-20T10:13:43.489Z</wsu:Created><wsu:Expires>2026-03-20T10:18:43.489Z</wsu:Expires>',
    );
    expect(testo.match(/(?:NotOnOrAfter|SessionNotOnOrAfter)="2026-03-20T10:18:43.489Z"/g)).toHaveLength(3);
  });

  it('has the parts of the header in the order that ANPR wants, and no blank between them', async () => {
    const testo = Buffer.from(await scrivi()).toString();
    const ordine = ['<wsu:Timestamp', '<saml2:Assertion', '<wsse:BinarySecurityToken', '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="SIG-', '</wsse:Security>', '<soap:Body']; // prettier-ignore
    const posti = ordine.map((pezzo) => testo.indexOf(pezzo));
    expect(posti).not.toContain(-1);
    expect(posti).toEqual([...posti].sort((a, b) => a - b));
    expect(testo).not.toMatch(/>\s+</);
  });

  it('has ids of its own each time', async () => {
    const ids = async () => [...Buffer.from(await scrivi()).toString().matchAll(/\b(?:Id|ID)="([^"]+)"/g)].map(([, id]) => id); // prettier-ignore
    const due = [...(await ids()), ...(await ids())];
    expect(new Set(due).size).toBe(due.length);
    for (const id of due) expect(id).toMatch(/^[A-Z_]/);
  });

  it('refuses a datum that XML cannot hold, and does not show it', async () => {
    const errore: unknown = await scrivi(CORPO, 'RSA-SHA1', { operatore: 'SEGRETO\u0001' }).catch(
      (uno: unknown) => uno,
    );
    expect(errore).toMatchObject({ code: 'valore-non-scrivibile' });
    expect(String(errore)).not.toContain('SEGRETO');
  });
});

describe('an envelope that was touched', () => {
  it('is never taken for good, whatever byte it is', async () => {
    const byte = await scrivi();
    const testo = Buffer.from(byte).toString('latin1');
    const zone = [
      [0, testo.indexOf('<soap:Body')],
      [testo.indexOf('<soap:Body'), testo.length],
    ] as const;
    const posti = zone.flatMap(([da, a]) => Array.from({ length: a - da }, (_, i) => da + i));
    const ignorati = toIgnorati(testo);
    let guastati = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...posti.filter((posto) => !ignorati(posto))),
        fc.integer({ min: 1, max: 127 }),
        (posto, altro) => {
          const guasta = Uint8Array.from(byte);
          guasta[posto] = altro === byte[posto] ? altro - 1 : altro;
          guastati++;
          expect(() => {
            verifyBusta(guasta, comune.certificato);
          }).toThrow(/firma|Riga/i);
        },
      ),
      { numRuns: 1500 },
    );
    expect(guastati).toBeGreaterThan(1000);
  });

  it('is not taken for good with the key of somebody else', async () => {
    const byte = await scrivi();
    expect(() => {
      verifyBusta(byte, createFirmatarioPem(pc).certificato);
    }).toThrow('Firma dell’asserzione: la firma non è della chiave attesa');
  });

  it('is refused without one of its signatures, or with one that covers less', async () => {
    const testo = Buffer.from(await scrivi()).toString();
    const senza = (regex: RegExp) => Buffer.from(testo.replace(regex, ''));
    const prova = (byte: Uint8Array) => () => {
      verifyBusta(byte, comune.certificato);
    };
    expect(prova(senza(/<ds:Signature xmlns:ds="[^"]+" Id=.*?<\/ds:Signature>/))).toThrow(
      'Firma del messaggio: non c’è',
    );
    expect(prova(senza(/<ds:Signature xmlns:ds="[^"]+">.*?<\/ds:Signature>/))).toThrow(
      'Firma dell’asserzione: non c’è',
    );
  });
});

/** What nobody refers to: the names of the parts of the message's signature. */
function toIgnorati(testo: string): (posto: number) => boolean {
  const tratti = [...testo.matchAll(/ (?:Id="(?:SIG|KI)|wsu:Id="STR)-[^"]*"/g)].map(
    (trovato) => [trovato.index, trovato.index + trovato[0].length] as const,
  );
  return (posto) => tratti.some(([da, a]) => posto >= da && posto < a);
}

describe('the name of a workstation, signed', () => {
  it('is a CMS that openssl takes, and holds the name', async () => {
    const firmato = await signPostazione('058091-PC-0001', createFirmatarioPem(pc), ADESSO);
    expect(firmato).toMatch(/^MII[A-Za-z\d+/]+=*$/);
    const file = join(cartella, 'postazione.der');
    writeFileSync(file, Buffer.from(firmato, 'base64'));
    const contenuto = execFileSync(
      'openssl',
      ['cms', '-verify', '-binary', '-inform', 'DER', '-in', file, '-CAfile', autorita.fileCa, '-purpose', 'any'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    expect(contenuto).toBe('058091-PC-0001');
    const stampato = execFileSync('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', file], { encoding: 'utf8' }); // prettier-ignore
    expect(stampato).toContain('algorithm: sha256WithRSAEncryption');
    expect(stampato).toMatch(/object: contentType.*object: signingTime.*object: messageDigest/s);
  });
});
