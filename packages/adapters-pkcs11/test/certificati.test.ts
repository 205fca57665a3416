import { X509Certificate } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { toOmocodie } from '@anagrafe/codice-fiscale';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../strumenti/prove/comando-esterno.js';
import { parseCertificatoCarta } from '../src/certificati/parse-certificato.js';
import { createPinDaDueMeta, evaluateCertificatoCarta, findCartaPerAtr } from '../src/index.js';

const CF = 'PRVDAA46R50F641J';
const MINISTERO = "/C=IT/O=Ministero dell'Interno/OU=Anagrafe Nazionale Popolazione Residente";
const senza = motivoSenza('openssl', ['version']);

describe('di chi è un certificato', () => {
  let cartella: string;
  beforeAll(() => {
    cartella = mkdtempSync(join(tmpdir(), 'anagrafe-certificati-'));
    if (senza === undefined)
      execFileSync('openssl', ['genpkey', '-algorithm', 'RSA', '-out', join(cartella, 'chiave')], { stdio: 'pipe' });
  });
  afterAll(() => {
    rmSync(cartella, { recursive: true, force: true });
  });
  beforeEach((ctx) => {
    if (senza !== undefined) ctx.skip(senza);
  });

  function emetti(soggetto: string, uso = 'clientAuth') {
    const out = join(cartella, 'pem');
    const usi = uso === '' ? [] : ['-addext', `extendedKeyUsage=${uso}`];
    execFileSync(
      'openssl',
      ['req', '-x509', '-utf8', '-key', join(cartella, 'chiave'), '-sha256', '-days', '2191', '-subj', soggetto, ...usi, '-out', out], // prettier-ignore
      { stdio: 'pipe' },
    );
    const { raw } = new X509Certificate(readFileSync(out));
    return parseCertificatoCarta({ der: new Uint8Array(raw), id: Uint8Array.of(1) });
  }

  it.each([
    ['un operatore di ANPR', `${MINISTERO}/OU=Operatori/CN=${CF}`, 'clientAuth', 'operatore', CF],
    [
      'un operatore, il codice in minuscolo',
      `${MINISTERO}/OU=OPERATORI/CN=${CF.toLowerCase()}`,
      'clientAuth',
      'operatore',
      CF,
    ],
    [
      'un operatore con l’apostrofo tipografico',
      `/C=IT/O=Ministero dell’Interno/OU=Operatori/CN=${CF}`,
      'clientAuth',
      'operatore',
      CF,
    ],
    [
      'del Ministero, ma non per autenticarsi',
      `${MINISTERO}/OU=Operatori/CN=${CF}`,
      'emailProtection',
      'cittadino',
      CF,
    ],
    ['del Ministero, senza elenco di usi', `${MINISTERO}/OU=Operatori/CN=${CF}`, '', 'cittadino', CF],
    ['un cittadino con la CNS', `/C=IT/O=Ente/CN=${CF}\\/6090012345.aBcD=`, 'clientAuth', 'cittadino', CF],
    ['un codice fiscale sbagliato', `${MINISTERO}/OU=Operatori/CN=PRVDAA46R50F641K`, 'clientAuth', 'operatore', null],
    ['una postazione', '/C=IT/O=Comune/CN=058091-PC-0001', 'clientAuth', 'postazione', null],
    ['un comune', '/C=IT/O=Comune/CN=058091-CO-9999', 'clientAuth', 'server', null],
    ['qualcun altro', '/C=IT/CN=localhost', 'serverAuth', 'altro', null],
  ])('%s', (_, soggetto, usi, uso, cf) => {
    expect(emetti(soggetto, usi)).toMatchObject({ uso, cf, operatoreAnpr: uso === 'operatore' });
  });

  it('dice da quando a quando vale, e chi l’ha emesso', () => {
    const certificato = emetti('/CN=058091-PC-0001');
    const oggi = new Date().toISOString().slice(0, 10);
    expect(certificato).toMatchObject({ dal: oggi, emittente: '058091-PC-0001', cn: '058091-PC-0001' });
    expect(evaluateCertificatoCarta(certificato!, { oggi })).toEqual([]);
  });
});

it('quel che non è un certificato si lascia stare', () => {
  expect(parseCertificatoCarta({ der: Uint8Array.of(1, 2, 3), id: Uint8Array.of(1) })).toBeUndefined();
});

describe('se un certificato serve', () => {
  const base = {
    uso: 'operatore',
    cf: CF,
    dal: '2020-11-27',
    scade: '2026-11-26',
    autenticazioneClient: true,
  } as const;
  const codici = (altro: Partial<Omit<typeof base, 'cf'>> & { cf?: string | null }, oggi: string, utente?: string) =>
    evaluateCertificatoCarta({ ...base, ...altro }, { oggi, ...(utente === undefined ? {} : { utente }) }).map(
      ({ codice, severita }) => `${codice} ${severita}`,
    );

  it.each([
    ['2020-11-26', ['non-ancora-valido errore']],
    ['2020-11-27', []],
    ['2026-09-26', []],
    ['2026-09-27', ['in-scadenza avviso']],
    ['2026-11-26', ['in-scadenza avviso']],
    ['2026-11-27', ['scaduto errore']],
  ])('il %s', (oggi, attesi) => {
    expect(codici({}, oggi)).toEqual(attesi);
  });

  it('all’utente di ANPR: lui, un omocodico, un altro, nessuno', () => {
    const oggi = '2021-01-01';
    expect(codici({}, oggi, ` ${CF.toLowerCase()} `)).toEqual([]);
    expect(codici({}, oggi, toOmocodie(CF).at(0))).toEqual(['utente-omocodico avviso']);
    expect(codici({}, oggi, 'PRVDAA80A41H501A')).toEqual(['altro-utente errore']);
    expect(codici({}, oggi, '01234567890')).toEqual(['altro-utente errore']);
    expect(codici({ cf: null }, oggi)).toEqual(['senza-codice-fiscale errore']);
  });

  it('non nomina nessuno', () => {
    const avvisi = evaluateCertificatoCarta(base, { oggi: '2027-01-01', utente: 'PRVDAA80A41H501A' });
    expect(avvisi.map(({ codice }) => codice)).toEqual(['scaduto', 'altro-utente']);
    expect(JSON.stringify(avvisi)).not.toMatch(/PRVDAA/);
  });
});

describe('un ATR', () => {
  it.each([
    ['una carta dell’elenco', '3BDF18008131FE7D006B020C0182010101434E53103180EC', 'athena', 'athena'],
    [
      'la seconda generazione',
      '3B:FF:18:00:00:81:31:FE:55:00:6B:02:09:04:03:01:01:01:43:4E:53:10:31:80:65',
      'infocert',
      'safedive',
    ],
    ['una CNS che nessun elenco ha', '3BFF1800008131FE45006B050C910001F101434E531131800A', 'athena', 'athena'],
    ['una CNS di maschera ignota', '3BFF1800008131FE45006B05FF910001F101434E531131800A', 'cns', 'opensc'],
  ])('di %s', (_, atr, generazione, famiglia) => {
    const trovata = findCartaPerAtr(atr);
    expect(trovata?.generazione).toBe(generazione);
    expect(trovata?.famiglie[0]).toBe(famiglia);
  });

  it('di altro non dice niente', () => {
    expect(findCartaPerAtr('3B6500002063CB6600')).toBeUndefined();
    expect(findCartaPerAtr('')).toBeUndefined();
  });
});

describe('un segreto in due metà', () => {
  const domanda = { segreto: 'puk', lettore: 'Lettore', tentativiRidotti: false, ultimoTentativo: false } as const;
  const da = (busta: string | null, posta: string | null) =>
    createPinDaDueMeta({ busta: () => Promise.resolve(busta), posta: () => Promise.resolve(posta) })(domanda);

  it('si compone, senza gli spazi di chi lo copia', async () => {
    expect(await da(' 1234 ', '5678\n')).toBe('12345678');
  });

  it('senza una metà non c’è', async () => {
    expect(await da(null, '5678')).toBeNull();
    expect(await da('1234', '  ')).toBeNull();
  });

  it('si chiede ogni volta: niente resta', async () => {
    let volte = 0;
    const chiedi = createPinDaDueMeta({
      busta: () => Promise.resolve(String((volte += 1))),
      posta: () => Promise.resolve('0'),
    });
    expect([await chiedi(domanda), await chiedi(domanda)]).toEqual(['10', '20']);
    expect(JSON.stringify(chiedi)).toBeUndefined();
  });
});
