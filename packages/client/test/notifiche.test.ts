import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../strumenti/prove/comando-esterno.js';
import { createRicezioneNotifiche } from '../src/index.js';
import { createFirmatarioPem } from '../src/identita/firmatario-locale.js';
import { SPAZI } from '../src/xml/spazi.js';
import { leggiCertificato } from './certificati-di-prova.js';
import { type DatiNotifica, toRichiesta } from './notifica-di-prova.js';
import { ANPR, CONTENUTO, RicezioneDiProva, toDetti } from './ricezione-di-prova.js';

const prova = new RicezioneDiProva();
const { opzioni, ricevi, scrivi } = prova;

describe('a notification that ANPR pushes', () => {
  it('is verified, opened, kept, and answered that it is taken', async () => {
    const risposta = await ricevi(await scrivi());
    expect(risposta).toMatchObject({
      stato: 200,
      intestazioni: { 'content-type': 'text/xml; charset=utf-8' },
      esito: { type: 'accolta', notifica: prova.tenute[0] },
    });
    expect(risposta.corpo).toContain('<n:RispostaN000 xmlns:n="http://sogei.it/ANPR/N000AnprService">');
    expect(toDetti(risposta)).toEqual({ codiceEsito: '1', esito: '1' });
    const { contenuto, ...resto } = prova.tenute[0]!;
    expect(Buffer.from(contenuto).toString()).toBe(CONTENUTO);
    expect(resto).toEqual({
      chiave: 'N010/9876543210',
      tipoNotifica: 'N010',
      idOperazioneANPR: '9876543210',
      codMittente: '999999',
      codDestinatario: '058091',
      dataOraRichiesta: '2026-03-20T10:00:00.000+01:00',
      formato: 'xml',
      firmatario: ANPR,
    });
  });

  it.each<[string, Partial<DatiNotifica>]>([
    ['signed with SHA-256', { algoritmo: 'RSA-SHA256' }],
    ['with the certificate in the header', { dove: 'token' }],
    ['compressed', { contenuto: gzipSync(CONTENUTO) }],
    ['encrypted in pieces of no length told before (BER)', { openssl: ['-aes-256-cbc', '-stream'] }],
    ['whose comune has lost its zeros', { testata: { codDestinatario: '58091' } }],
  ])('is taken %s', async (_, dati) => {
    expect(await ricevi(await scrivi(dati))).toMatchObject({ esito: { type: 'accolta' } });
    expect(Buffer.from(prova.tenute[0]!.contenuto).toString()).toBe(CONTENUTO);
  });

  it('is taken with a certificate that is known and not sent', async () => {
    const certificati = [prova.anpr.certificato];
    expect(await ricevi(await scrivi({ dove: 'altrove' }), { certificati })).toMatchObject({
      esito: { type: 'accolta' },
    });
  });

  it('is taken where its content is no XML, as it may be in a test, and the caller is told', async () => {
    expect(await ricevi(await scrivi({ contenuto: 'prova' }))).toMatchObject({
      esito: { type: 'accolta', notifica: { formato: 'altro' } },
    });
  });

  it('that is sent again is told, and answered as before', async () => {
    const riceve = await createRicezioneNotifiche(opzioni());
    const manda = async () => riceve({ metodo: 'POST', corpo: Buffer.from(messaggio) });
    const messaggio = await scrivi();
    const prima = await manda();
    const poi = await manda();
    expect([prima.esito.type, poi.esito.type]).toEqual(['accolta', 'ripetuta']);
    expect(poi.corpo).toBe(prima.corpo);
  });

  it('is opened with whichever key it is encrypted for, also when it has ended, for whichever comune', async () => {
    const finita = prova.postazioni.emetti('058091-CO-9998', { giorni: 1 });
    const chiavi = [prova.co, finita, prova.altro];
    const poi = () => new Date(Date.now() + 2 * 86_400_000);
    for (const [i, comune] of chiavi.entries()) {
      const codDestinatario = comune === prova.altro ? '015146' : '058091';
      const messaggio = await scrivi({ comune, testata: { codDestinatario, idOperazioneANPR: String(i) } });
      expect(await ricevi(messaggio, { chiavi, orologio: poi })).toMatchObject({ esito: { type: 'accolta' } });
    }
  });

  it('is opened by a port too, and by the id of the key', async () => {
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=058091-CO-9998', '-keyout', 'id.key', '-out', 'id.pem'], { cwd: prova.postazioni.cartella, stdio: 'pipe' }); // prettier-ignore
    const conId = leggiCertificato(prova.postazioni.cartella, 'id');
    const { certificato, decrypt } = createFirmatarioPem(conId);
    const messaggio = await scrivi({ comune: conId, openssl: ['-aes-256-cbc', '-keyid'] });
    expect(await ricevi(messaggio, { chiavi: { certificato, decrypt } })).toMatchObject({ esito: { type: 'accolta' } });
  });

  it('is taken through an authority in between that comes with it, or is given', async () => {
    const { cartella } = prova.utenti;
    const openssl = (...argomenti: readonly string[]) => execFileSync('openssl', argomenti, { cwd: cartella, stdio: 'pipe' }); // prettier-ignore
    writeFileSync(join(cartella, 'ca.ext'), 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n');
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=CA di mezzo', '-keyout', 'm.key', '-out', 'm.csr');
    openssl('x509', '-req', '-in', 'm.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '5', '-extfile', 'ca.ext', '-out', 'm.pem'); // prettier-ignore
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${ANPR}`, '-keyout', 'f.key', '-out', 'f.csr');
    openssl('x509', '-req', '-in', 'f.csr', '-CA', 'm.pem', '-CAkey', 'm.key', '-CAcreateserial', '-days', '5', '-out', 'f.pem'); // prettier-ignore
    const messaggio = await scrivi({ firmatario: leggiCertificato(cartella, 'f') });
    const { certificato: mezzo } = leggiCertificato(cartella, 'm');
    expect((await ricevi(messaggio)).esito).toMatchObject({ codice: 'certificato-non-fidato' });
    const autorita = `${prova.utenti.certificato}\n${mezzo}`;
    expect((await ricevi(messaggio, { autorita })).esito.type).toBe('accolta');
    const scritto = mezzo.replace(/-----[^-]+-----|\s/g, '');
    const insieme = messaggio.toString().replace('</ds:X509Data>', `<ds:X509Certificate>${scritto}</ds:X509Certificate></ds:X509Data>`); // prettier-ignore
    expect((await ricevi(Buffer.from(insieme))).esito.type).toBe('ripetuta');
  });

  it.for([
    ['http://www.w3.org/2001/10/xml-exc-c14n#', 'rsa-sha1'],
    ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', 'rsa-sha1'],
  ] as const)('that xmlsec1 signed is taken, %s', async ([forma, algoritmo], ctx) => {
    const senza = motivoSenza('xmlsec1');
    if (senza !== undefined) ctx.skip(senza);
    const modello =
      `<?xml version="1.0"?>\n<soap:Envelope xmlns:soap="${SPAZI.soap}" xmlns:xsi="${SPAZI.xsi}" xmlns:nessuno="urn:x">\n<soap:Header>` +
      `<ds:Signature xmlns:ds="${SPAZI.ds}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${forma}"/>` +
      `<ds:SignatureMethod Algorithm="${SPAZI.ds}${algoritmo}"/><ds:Reference URI="#B"><ds:Transforms><ds:Transform Algorithm="${forma}"/></ds:Transforms>` +
      `<ds:DigestMethod Algorithm="${SPAZI.ds}sha1"/><ds:DigestValue/></ds:Reference></ds:SignedInfo><ds:SignatureValue/>` +
      `<ds:KeyInfo><ds:X509Data/></ds:KeyInfo></ds:Signature></soap:Header>\n` +
      `<soap:Body Id="B" b='è "x"'>\n  ${toRichiesta({ comune: prova.co, contenuto: CONTENUTO })}<!-- niente -->\n</soap:Body></soap:Envelope>`;
    const [da, a] = ['modello.xml', 'firmato.xml'].map((nome) => join(prova.utenti.cartella, nome));
    writeFileSync(da!, modello);
    execFileSync('xmlsec1', ['--sign', '--privkey-pem', `${prova.anpr.fileChiave},${prova.anpr.fileCertificato}`, '--id-attr:Id', `${SPAZI.soap}:Body`, '--output', a!, da!], { stdio: 'pipe' }); // prettier-ignore
    expect(await ricevi(readFileSync(a!))).toMatchObject({ esito: { type: 'accolta' } });
  });
});

describe('what no source says surely', () => {
  it('is an option: the namespace, and what codiceEsito is for', async () => {
    const messaggio = Buffer.from((await scrivi()).toString());
    const diverso = { spazio: 'urn:altro' };
    expect((await ricevi(messaggio, diverso)).esito).toMatchObject({ codice: 'non-notifica' });
    const risposta = await ricevi(messaggio, { toCodiceEsito: (esito) => `000${esito}` });
    expect(toDetti(risposta)).toEqual({ codiceEsito: '0001', esito: '1' });
  });
});
