import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { codiciOperazioni } from '@anagrafe/core/operazioni';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../strumenti/prove/comando-esterno.js';
import { createTrasporto } from '../src/index.js';
import { motivo } from './certificati-di-prova.js';
import { type ComuneDiProva, fondaComune, toUnaPerOperazione } from './comune-di-prova.js';

/** What programs that share nothing with ours say of the messages of every operation, as they left the client. */
const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const INTESTAZIONE = resolve(import.meta.dirname, 'intestazione.rng');
const SCHEMI = resolve(import.meta.dirname, '../../../../shared/xsd');
const senzaXmlsec = motivoSenza('xmlsec1');
const senzaXmllint = motivoSenza('xmllint');
const senzaSchemi = senzaXmllint ?? (existsSync(SCHEMI) ? undefined : `mancano gli schemi ufficiali ${SCHEMI}`);

/** The official schema of each family of operations, by how their codes begin. */
const SCHEMA: Readonly<Record<string, string>> = {
  1: '1000iscrizione',
  2: '2000cancellazione',
  3: '3000consultazione',
  4: '4000estrazione',
  5: '5000mutazione',
  6: '6001certificazione',
  7: '7001scaricoTabelle',
  A: 'A000aire',
  P: 'P000sc',
};

let comune: ComuneDiProva;
let cartella: string;
/** The envelopes of all operations, by their codes. */
const buste = new Map<string, string>();
beforeAll(async () => {
  if (motivo !== undefined) return;
  comune = await fondaComune();
  cartella = mkdtempSync(join(tmpdir(), 'anagrafe-messaggi-'));
  await comune.apri();
  const via = createTrasporto({ autorita: comune.autorita.certificato });
  let ultima = '';
  const client = await comune.crea({
    trasporto: async (chiamata) => {
      ultima = Buffer.from(chiamata.byte).toString();
      return via(chiamata);
    },
  });
  for (const richiesta of toUnaPerOperazione(comune.adesso())) {
    const { type } = await client.invia(richiesta, { ancheSeRespinta: true });
    // Of 3003, under an identifier that nobody used, there is nothing.
    expect([richiesta.operazione, type]).toEqual([richiesta.operazione, richiesta.operazione === '3003' ? 'ko' : 'ok']);
    buste.set(richiesta.operazione, ultima);
  }
}, 60_000);
afterAll(async () => {
  if (motivo !== undefined) return;
  rmSync(cartella, { recursive: true, force: true });
  await comune.chiudi();
});
beforeEach((ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
});

const scrivi = (nome: string, contenuto: string | Uint8Array): string => {
  const file = join(cartella, nome);
  writeFileSync(file, contenuto);
  return file;
};

describe('the messages of every operation', () => {
  it('are as many as the operations, and all different', () => {
    expect([...buste.keys()].sort()).toEqual([...codiciOperazioni]);
    expect(new Set(buste.values()).size).toBe(codiciOperazioni.length);
  });

  /** What xmlsec1 says of a signature: that of the assertion, whose certificate it finds there, or that of the message. */
  const isValida = (busta: string, quale: 1 | 2): boolean => {
    const file = scrivi('busta.xml', busta);
    const chiave = quale === 1 ? [] : ['--pubkey-cert-pem', comune.co.fileCertificato];
    const argomenti = [
      '--verify',
      '--id-attr:ID', 'urn:oasis:names:tc:SAML:2.0:assertion:Assertion',
      '--id-attr:Id', `${WSU}:Timestamp`,
      '--id-attr:Id', 'http://schemas.xmlsoap.org/soap/envelope/:Body',
      '--node-xpath', `(//*[local-name()='Signature'])[${String(quale)}]`,
      ...chiave,
      '--trusted-pem', comune.autorita.fileCa,
      file,
    ]; // prettier-ignore
    return spawnSync('xmlsec1', argomenti, { stdio: 'ignore' }).status === 0;
  };

  it('have two signatures that xmlsec1 takes; touched, it does not', (ctx) => {
    if (senzaXmlsec !== undefined) ctx.skip(senzaXmlsec);
    for (const [operazione, busta] of buste)
      expect([operazione, isValida(busta, 1), isValida(busta, 2)]).toEqual([operazione, true, true]);
    const busta = buste.get('3002')!;
    const altroOperatore = busta.replace('PRVDAA80A41H501A', 'PRVDAA80A41H501B');
    expect([isValida(altroOperatore, 1), isValida(altroOperatore, 2)]).toEqual([false, true]);
    const altroCorpo = busta.replace('<cognome>P', '<cognome>R');
    expect([isValida(altroCorpo, 1), isValida(altroCorpo, 2)]).toEqual([true, false]);
    const altroTempo = busta.replace(/(<wsu:Expires>\d{3})\d/, '$19');
    expect([isValida(altroTempo, 1), isValida(altroTempo, 2)]).toEqual([true, false]);
  });

  it('have the name of the workstation in a CMS that openssl takes; touched, it does not', () => {
    const firmati = new Set([...buste.values()].map((busta) => toAttributo(busta, 'IdPostazioneFirmato')));
    // It has no nonce: made once, it serves for all.
    expect(firmati.size).toBe(1);
    const der = Buffer.from([...firmati][0]!, 'base64');
    const verifica = (byte: Uint8Array): string =>
      execFileSync(
        'openssl',
        ['cms', '-verify', '-binary', '-inform', 'DER', '-in', scrivi('postazione.der', byte), '-CAfile', comune.autorita.fileCa, '-purpose', 'any'],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      ); // prettier-ignore
    expect(verifica(der)).toBe('058091-PC-0001');
    for (const busta of buste.values()) expect(toAttributo(busta, 'IdPostazione')).toBe('058091-PC-0001');
    const toccato = Uint8Array.from(der);
    toccato[der.length - 1]! ^= 1;
    expect(() => verifica(toccato)).toThrow(/openssl/);
  });

  const conforme = (file: readonly string[], ...schema: readonly string[]): readonly string[] => {
    const { stderr, error } = spawnSync('xmllint', ['--noout', ...schema, ...file], { encoding: 'utf8' });
    if (error !== undefined) throw error;
    const righe = stderr.split('\n');
    return file.filter((uno) => !righe.includes(`${uno} validates`)).map((uno) => righe.filter((r) => r.startsWith(uno)).join('\n')); // prettier-ignore
  };

  it('have the parts of the header where ANPR wants them, as xmllint sees it; moved, they are not', (ctx) => {
    if (senzaXmllint !== undefined) ctx.skip(senzaXmllint);
    const file = [...buste].map(([operazione, busta]) => scrivi(`${operazione}.xml`, busta));
    expect(conforme(file, '--relaxng', INTESTAZIONE)).toEqual([]);
    const busta = buste.get('3002')!;
    const guasti = [
      busta.replace(/(<wsu:Timestamp.*<\/wsu:Timestamp>)(<saml2:Assertion.*<\/saml2:Assertion>)/, '$2$1'),
      busta.replace(/(<saml2:Attribute Name="IdSede".*?<\/saml2:Attribute>)(<saml2:Attribute .*?<\/saml2:Attribute>)/, '$2$1'),
      busta.replace(/(<saml2:Issuer>.*?<\/saml2:Issuer>)(<ds:Signature.*?<\/ds:Signature>)/, '$2$1'),
      busta.replace(/<wsse:BinarySecurityToken.*?<\/wsse:BinarySecurityToken>/, ''),
      busta.replace(' soap:mustUnderstand="1"', ''),
      busta.replace('wsu:Id="TS-', 'wsu:Id="1TS-'),
      busta.replace('<saml2:Issuer>XS', '<saml2:Issuer>YS'),
    ]; // prettier-ignore
    const spostati = guasti.map((guasto, i) => scrivi(`guasto-${String(i)}.xml`, guasto));
    expect(guasti).not.toContain(busta);
    expect(conforme(spostati, '--relaxng', INTESTAZIONE)).toHaveLength(guasti.length);
  });

  it.for(Object.keys(SCHEMA))(
    '%s… have a body that the official schema allows, as xmllint sees it',
    (famiglia, ctx) => {
      if (senzaSchemi !== undefined) ctx.skip(senzaSchemi);
      const file = [...buste]
        .filter(([operazione]) => operazione.startsWith(famiglia))
        .map(([operazione, busta]) => scrivi(`corpo-${operazione}.xml`, toCorpo(busta)));
      expect(file.length).toBeGreaterThan(0);
      expect(conforme(file, '--schema', join(SCHEMI, `${SCHEMA[famiglia]!}.xsd`))).toEqual([]);
    },
  );
});

/** What the body holds, byte by byte. */
function toCorpo(busta: string): string {
  return /<soap:Body [^>]*>(.*)<\/soap:Body>/s.exec(busta)?.[1] ?? '';
}

function toAttributo(busta: string, nome: string): string {
  return new RegExp(`Name="${nome}" [^>]*><saml2:AttributeValue[^>]*>([^<]*)<`).exec(busta)?.[1] ?? '';
}
