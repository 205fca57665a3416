import { type Richiesta, emissioneCertificato } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { RICHIESTE } from '../../core/test/operazioni/richieste/richieste-di-prova.js';
import { type Client, type OpzioniClient, createClient, createTrasporto } from '../src/index.js';
import { METODI } from '../src/invio/operazioni.js';
import { toIndirizzo } from '../src/trasporto/percorsi.js';
import { Anpr, OPERAZIONI, type Rispondi, toBusta, toNegativa, toPositiva } from './anpr-di-prova/anpr.js';
import { type ServerDiProva, apriServer } from './anpr-di-prova/server.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from './certificati-di-prova.js';
import { ADA, OPERATORE, consulta } from './comune-di-prova.js';

const tabelle = await openTabelle();

let autorita: AutoritaDiProva;
let co: CertificatoDiProva;
let pc: CertificatoDiProva;
let tls: CertificatoDiProva;
let server: ServerDiProva;
let rispondi: Rispondi;
/** How far the clock of the tests is ahead: at least until what is issued here has begun. */
let anticipo = 120_000;
const adesso = () => new Date(Date.now() + anticipo);

beforeAll(() => {
  if (motivo !== undefined) return;
  autorita = creaAutorita();
  co = autorita.emetti('058091-CO-9999');
  pc = autorita.emetti('058091-PC-0001');
  tls = autorita.emetti('localhost', { nomi: ['DNS:localhost'] });
});
afterAll(() => {
  if (motivo !== undefined) return;
  autorita.chiudi();
});
beforeEach(async (ctx) => {
  if (motivo !== undefined) return ctx.skip(motivo);
  rispondi = () => undefined;
  server = await apriServer({
    chiave: tls.chiave,
    certificato: tls.certificato,
    gateway: { autorita: autorita.certificato, adesso, operatori: new Set([OPERATORE]) },
    anpr: new Anpr({ rispondi: (una) => rispondi(una) }),
  });
  return async () => server.chiudi();
});

const crea = async (cambi: Partial<OpzioniClient> = {}): Promise<Client> =>
  createClient({
    ambiente: 'test',
    identita: { comune: co, postazione: pc, operatore: OPERATORE },
    tabelle,
    trasporto: createTrasporto({ autorita: autorita.certificato }),
    indirizzi: { base: server.base },
    orologio: adesso,
    ...cambi,
  });

describe('a client', () => {
  it('has a method for every operation of the comune', async () => {
    expect(Object.values(METODI).sort()).toEqual([...OPERAZIONI]);
    const client = await crea();
    for (const nome of Object.keys(METODI)) expect(client).toHaveProperty(nome);
  });

  it('asks for every operation, and is understood', async () => {
    const client = await crea();
    const fatte = new Set<string>();
    for (const [i, richiesta] of RICHIESTE.entries()) {
      const { testataRichiesta } = richiesta.corpo;
      const una = {
        ...richiesta,
        corpo: { ...richiesta.corpo, testataRichiesta: { ...testataRichiesta, idOperazioneComune: `P${String(i)}` } },
      } as Richiesta;
      const esito = await client.invia(una, { ancheSeRespinta: true });
      // Under an identifier that nobody used there is nothing.
      const atteso = richiesta.operazione === '3003' ? 'ko' : 'ok';
      expect([richiesta.operazione, esito.type]).toEqual([richiesta.operazione, atteso]);
      expect(server.chiamate.at(-1)?.percorso).toBe(toIndirizzo(richiesta.operazione, 'test', { base: '' }));
      fatte.add(richiesta.operazione);
    }
    expect([...fatte].sort()).toEqual([...OPERAZIONI]);
  });

  it('calls as SOAP 1.1 wants', async () => {
    const client = await crea();
    await client.consultazioneScheda(consulta(client));
    expect(server.chiamate[0]?.intestazioni).toMatchObject({
      'content-type': 'text/xml; charset=utf-8',
      soapaction: '""',
    });
  });

  it('gives the number of ANPR as a text, and what it warns of', async () => {
    const client = await crea();
    const richiesta = consulta(client);
    const esito = await client.consultazioneScheda(richiesta);
    expect(esito).toMatchObject({ type: 'ok', idOperazioneANPR: '1000000000', avvisi: [], difformita: [] });
  });

  it('does not send what ANPR would refuse, and says why', async () => {
    const client = await crea();
    const { corpo, operazione } = consulta(client);
    const altrui = {
      operazione,
      corpo: { ...corpo, testataRichiesta: { ...corpo.testataRichiesta, codMittente: '015146', tipoInvio: 'PROD' } },
    };
    const esito = await client.consultazioneScheda(altrui);
    expect(esito).toMatchObject({
      type: 'non-inviata',
      controllo: {
        accettabile: false,
        incoerenze: [expect.stringContaining('codMittente'), expect.stringContaining('EN148')],
      },
    });
    const senzaData = { operazione, corpo: { ...corpo, datiRichiesta: {} } } as unknown as Richiesta<'3002'>;
    expect(await client.invia(senzaData, { ancheSeRespinta: true })).toMatchObject({ type: 'non-inviata' });
    expect(server.chiamate).toEqual([]);
  });

  it('does not send while its clock is known to be wrong, unless it is told to', async () => {
    const client = await crea({ orologio: () => new Date(adesso().getTime() + 100_000) });
    await expect(client.consultazioneScheda(consulta(client))).rejects.toMatchObject({
      code: 'respinto-dalla-politica',
    });
    const fermata = await client.consultazioneScheda(consulta(client));
    expect(fermata).toMatchObject({
      type: 'non-inviata',
      controllo: { incoerenze: [expect.stringMatching(/orologio .* avanti di almeno \d+ secondi/)] },
    });
    const anche = client.consultazioneScheda(consulta(client), { ancheSeRespinta: true });
    await expect(anche).rejects.toMatchObject({ code: 'respinto-dalla-politica' });
    expect(server.chiamate).toHaveLength(2);
  });

  it('uses an identifier once', async () => {
    const client = await crea();
    const richiesta = consulta(client);
    await client.consultazioneScheda(richiesta);
    await expect(client.consultazioneScheda(richiesta)).rejects.toMatchObject({ code: 'identificativo-ripetuto' });
    expect(server.chiamate).toHaveLength(1);
  });

  it('may speak for another operator', async () => {
    const client = await crea({ identita: { comune: co, postazione: pc, operatore: 'FNTGUO80A01H501A' } });
    await expect(client.consultazioneScheda(consulta(client))).rejects.toMatchObject({
      code: 'respinto-dalla-politica',
    });
    expect(await client.consultazioneScheda(consulta(client), { operatore: OPERATORE })).toMatchObject({ type: 'ok' });
  });
});

describe('an answer of ANPR', () => {
  it('that is no, says why; what is for the support is no cause', async () => {
    const client = await crea();
    const richiesta = consulta(client);
    const testata = Object.fromEntries(Object.entries(richiesta.corpo.testataRichiesta)) as Record<string, string>;
    const ko = await toNegativa('3002', testata, [
      { codice: 'EN527', testo: 'data 2026-03-20 11:13:43 mittente 058091 idOperazioneComune A1' },
      { codice: 'EN493', testo: 'Nessun risultato' },
      { codice: 'EN528', testo: 'Scheda sintetica', tipo: 'W' },
    ]);
    rispondi = () => ko;
    expect(await client.consultazioneScheda(richiesta)).toMatchObject({
      type: 'ko',
      errori: [
        {
          codice: 'EN493',
          tipo: 'E',
          testo: 'Nessun risultato',
          // Both hypotheses: nobody, or nobody that the operator may see.
          chiarimento: { cause: [expect.anything(), expect.anything()] },
        },
      ],
      avvisi: [{ codice: 'EN528' }],
      riferimentoAssistenza: expect.stringContaining('2026-03-20') as string,
    });
  });

  it('to something else is not taken for good', async () => {
    const client = await crea();
    const richiesta = consulta(client);
    const altra = await toPositiva(
      '3002',
      { operazioneRichiesta: '3002', dataOraRichiesta: '2020-01-01T00:00:00' },
      '1',
    );
    rispondi = () => altra;
    await expect(client.consultazioneScheda(richiesta)).rejects.toMatchObject({ code: 'risposta-inattesa' });
  });

  it('in several parts brings the certificate, whatever its type is called', async () => {
    const client = await crea();
    const richiesta = emissioneCertificato(
      {
        certificati: ['8'],
        soggetto: { codiceFiscale: { codFiscale: ADA.codiceFiscale }, cognome: ADA.cognome, nome: ADA.nome },
        cognomeUffAnagrafe: 'ESEMPIO',
        nomeUffAnagrafe: 'EVA',
        tipoRichiedente: '2',
        tipoRichiesta: '1',
        paEstera: '0',
        emissione: '1',
        bollo: '1600',
        diritti: '52',
      },
      client.toTestata({ tipoOperazione: 'C' }),
    );
    const testata = Object.fromEntries(Object.entries(richiesta.corpo.testataRichiesta)) as Record<string, string>;
    const pdf = Buffer.from('%PDF-1.7\r\n--MIMEBoundary\r\n\u0000\u00ff\r\n', 'latin1');
    const dentro = await toPositiva(
      '6001',
      testata,
      '77',
      '<file><certificatoPdf><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:1.r1%40apache.org"/></certificatoPdf></file>',
    );
    const corpo = Buffer.concat([
      Buffer.from(
        '--MIMEBoundary_b1\r\nContent-Type: application/xop+xml; charset=UTF-8; type="text/xml"\r\nContent-ID: <0.r1@apache.org>\r\n\r\n',
      ),
      Buffer.from(toBusta(dentro)),
      Buffer.from(
        '\r\n--MIMEBoundary_b1\r\nContent-Type: application/octet-stream\r\nContent-ID: <1.r1@apache.org>\r\n\r\n',
      ),
      pdf,
      Buffer.from('\r\n--MIMEBoundary_b1--\r\n'),
    ]);
    server.incidenti.push({
      type: 'risponde',
      tipo: 'multipart/related; boundary="MIMEBoundary_b1"; start-info="text/xml"; type="text/xml"; start="<0.r1@apache.org>"',
      corpo,
    });
    const esito = await client.emissioneCertificato(richiesta, { ancheSeRespinta: true });
    expect(esito).toMatchObject({
      type: 'ok',
      idOperazioneANPR: '77',
      allegati: [{ elemento: 'certificatoPdf', tipo: 'application/pdf' }],
    });
    expect('allegati' in esito && Buffer.from(esito.allegati[0]!.byte).equals(pdf)).toBe(true);
  });
});

describe('a message that nobody knows the end of', () => {
  it.each([
    ['the connection falls after ANPR has done it', { type: 'cade-dopo' }],
    ['ANPR breaks while it answers', { type: 'fault', testo: 'Internal Error (from server)', dopo: true }],
    ['the connection falls before', { type: 'cade-prima' }],
    ['a front end answers instead', { type: 'stato', stato: 502 }],
  ] as const)('is uncertain when %s, and recover settles it without doing it twice', async (_, incidente) => {
    const client = await crea();
    const richiesta = RICHIESTE.find(({ operazione }) => operazione === '5008')!;
    const testataRichiesta = { ...richiesta.corpo.testataRichiesta, idOperazioneComune: 'UNICO1' };
    const una = { ...richiesta, corpo: { ...richiesta.corpo, testataRichiesta } } as Richiesta;
    server.incidenti.push(incidente);
    expect(await client.invia(una, { ancheSeRespinta: true })).toMatchObject({
      type: 'incerto',
      idOperazioneComune: 'UNICO1',
    });
    expect(await client.recover('UNICO1', una)).toMatchObject({ type: 'ok' });
    expect(server.anpr.quante('5008')).toBe(1);
  });

  it('is asked after without the request too', async () => {
    const client = await crea();
    const richiesta = RICHIESTE.find(({ operazione }) => operazione === '5008')!;
    const con = (id: string) =>
      ({
        ...richiesta,
        corpo: {
          ...richiesta.corpo,
          testataRichiesta: { ...richiesta.corpo.testataRichiesta, idOperazioneComune: id },
        },
      }) as Richiesta;
    server.incidenti.push({ type: 'cade-dopo' });
    await client.invia(con('FATTA'), { ancheSeRespinta: true });
    expect(await client.recover('FATTA')).toMatchObject({ type: 'ok', idOperazioneANPR: '1000000000' });
    server.incidenti.push({ type: 'cade-prima' });
    await client.invia(con('PERSA'), { ancheSeRespinta: true });
    expect(await client.recover('PERSA')).toMatchObject({ type: 'incerto' });
    anticipo += 31_000;
    expect(await client.recover('PERSA')).toEqual({ type: 'non-arrivata', idOperazioneComune: 'PERSA' });
  });

  it('with another request under its identifier is not sent', async () => {
    const client = await crea();
    server.incidenti.push({ type: 'cade-dopo' });
    const richiesta = consulta(client);
    await client.consultazioneScheda(richiesta);
    const altra = {
      ...richiesta,
      corpo: { ...richiesta.corpo, criteriRicerca: { ...ADA, nome: 'EVA' } },
    };
    const id = richiesta.corpo.testataRichiesta.idOperazioneComune;
    await expect(client.recover(id, altra)).rejects.toMatchObject({ code: 'richiesta-diversa' });
    await expect(client.recover(id)).rejects.toMatchObject({ code: 'richiesta-necessaria' });
    await expect(client.recover('MAI')).rejects.toMatchObject({ code: 'identificativo-sconosciuto' });
    expect(await client.recover(id, richiesta)).toMatchObject({ type: 'ok' });
  });
});
