import { X509Certificate } from 'node:crypto';
import { request } from 'node:https';

import type { AlgoritmoFirma } from '@anagrafe/core';
import { writeRichiesta } from '@anagrafe/core/operazioni';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Chiamante } from '../src/busta/asserzione.js';
import { writeBusta } from '../src/busta/write-busta.js';
import { createFirmatarioPem } from '../src/identita/firmatario-locale.js';
import { signPostazione } from '../src/identita/sign-postazione.js';
import { findFamiglia } from './anpr-di-prova/percorsi.js';
import { FAULT } from './anpr-di-prova/rifiuto.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from './certificati-di-prova.js';
import { type ComuneDiProva, OPERATORE, consulta, conTestata, fondaComune, toMutazione } from './comune-di-prova.js';

/** A server that let everything in would prove nothing of the client: here is what it does not let in. */
const MINUTO = 60_000;
const DEI_3000 = '/ANPR3000ServiziConsultazione/AnprService3000';

let comune: ComuneDiProva;
let estranea: AutoritaDiProva;
/** The body of a request that ANPR would take. */
let corpo: string;
beforeAll(async () => {
  if (motivo !== undefined) return;
  comune = await fondaComune();
  estranea = creaAutorita();
}, 60_000);
afterAll(async () => {
  if (motivo !== undefined) return;
  estranea.chiudi();
  await comune.chiudi();
});
beforeEach(async (ctx) => {
  if (motivo !== undefined) return ctx.skip(motivo);
  await comune.apri();
  corpo = (await writeRichiesta(consulta(await comune.crea()))).trimEnd();
});

/** What is different about an envelope that is signed as it should be. */
interface Cambi {
  readonly co?: CertificatoDiProva;
  readonly pc?: CertificatoDiProva;
  readonly chiamante?: Partial<Chiamante>;
  readonly corpo?: string;
  /** How far the clock of who writes is ahead of the server's. */
  readonly anticipo?: number;
  readonly algoritmo?: AlgoritmoFirma;
}

const scrivi = async (cambi: Cambi = {}): Promise<string> => {
  const { co = comune.co, pc = comune.pc, anticipo = 0, algoritmo = 'RSA-SHA1' } = cambi;
  const adesso = new Date(comune.adesso().getTime() + anticipo);
  const idPostazione = '058091-PC-0001';
  const chiamante: Chiamante = {
    operatore: OPERATORE,
    idSede: '058091',
    idPostazione,
    idPostazioneFirmato: await signPostazione(idPostazione, createFirmatarioPem(pc), adesso),
    idApplicazione: '12345',
    indirizzo: '192.0.2.1',
    ...cambi.chiamante,
  };
  const dati = { chiamante, comune: createFirmatarioPem(co), corpo: cambi.corpo ?? corpo, adesso, algoritmo };
  return Buffer.from(await writeBusta(dati)).toString();
};

interface Risposta {
  readonly stato: number;
  readonly testo: string;
  readonly perche: string | undefined;
}

/** Sends bytes as they are, by no part of the client. */
const manda = async (
  byte: string | Buffer,
  { percorso = DEI_3000, metodo = 'POST', tipo = 'text/xml; charset=utf-8' } = {},
): Promise<Risposta> =>
  new Promise((fatto, guasto) => {
    const opzioni = {
      method: metodo,
      ca: comune.autorita.certificato,
      headers: { 'content-type': tipo },
      agent: false,
    };
    const chiamata = request(`${comune.server().base}${percorso}`, opzioni, (risposta) => {
      const pezzi: Buffer[] = [];
      risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
      risposta.on('end', () => {
        const detto = risposta.headers['x-anpr-di-prova-perche'];
        const perche = typeof detto === 'string' ? decodeURIComponent(detto) : undefined;
        fatto({ stato: risposta.statusCode ?? 0, testo: Buffer.concat(pezzi).toString(), perche });
      });
    });
    chiamata.on('error', guasto);
    chiamata.end(byte);
  });

const pretendiRifiuto = ({ stato, testo, perche }: Risposta, fault: keyof typeof FAULT, motivo: RegExp): void => {
  expect(perche).toMatch(motivo);
  expect(stato).toBe(500);
  expect(testo).toContain(`<faultstring>${FAULT[fault]}</faultstring>`);
  expect(comune.server().anpr.operazioni.size).toBe(0);
};

describe('the server of the tests', () => {
  it('lets in a message that is as it should be', async () => {
    expect(await manda(await scrivi())).toMatchObject({ stato: 200, perche: undefined });
    expect(comune.server().anpr.operazioni.size).toBe(1);
  });

  const FIRMA_MESSAGGIO = /<ds:Signature xmlns:ds="[^"]+" Id=.*?<\/ds:Signature>/;
  const FIRMA_ASSERZIONE = /<ds:Signature xmlns:ds="[^"]+">.*?<\/ds:Signature>/;
  const sposta = (testo: string, quale: RegExp, prima: string): string => {
    const [pezzo = ''] = quale.exec(testo) ?? [];
    return testo.replace(pezzo, '').replace(prima, pezzo + prima);
  };

  it.each<[nome: string, guasta: (testo: string) => string, fault: keyof typeof FAULT, perche: RegExp]>([
    ['what is no XML', (t) => t.slice(0, -9), 'interno', /ben formato/],
    ['what has a DOCTYPE', (t) => `<!DOCTYPE a>${t}`, 'interno', /ben formato/],
    ['no security header', (t) => t.replace(/<wsse:Security.*<\/wsse:Security>/, ''), 'interno', /manca Security/],
    ['a header that may be overlooked', (t) => t.replace(' soap:mustUnderstand="1"', ''), 'interno', /non è d’obbligo/],
    ['a header in another order', (t) => sposta(t, FIRMA_MESSAGGIO, '<wsse:BinarySecurityToken'), 'interno', /in Security c’è/],
    ['blanks in the header', (t) => t.replace('<saml2:Assertion', '\n<saml2:Assertion'), 'interno', /in Security c’è/],
    ['no Timestamp', (t) => t.replace(/<wsu:Timestamp.*<\/wsu:Timestamp>/, ''), 'interno', /in Security c’è/],
    ['no assertion', (t) => t.replace(/<saml2:Assertion.*<\/saml2:Assertion>/, ''), 'interno', /in Security c’è/],
    ['an assertion without one of its attributes', (t) => t.replace(/<saml2:Attribute Name="IdApplicazione".*?<\/saml2:Attribute>/, ''), 'interno', /gli attributi sono/],
    ['an assertion that is not signed', (t) => t.replace(FIRMA_ASSERZIONE, ''), 'interno', /in Assertion c’è/],
    ['a message that is not signed', (t) => t.replace(FIRMA_MESSAGGIO, ''), 'scoperto', /manca la firma del messaggio/],
    ['a certificate that is none', (t) => t.replace(/(BinarySecurityToken [^>]*>)MII/, '$1AAA'), 'interno', /non si legge/],
    ['another operator than the one signed for', (t) => t.replace(OPERATORE, 'PRVDAA80A41H501B'), 'impronta', /Assertion/],
    ['another body than the one signed', (t) => t.replace('<nome>ADA', '<nome>EVA'), 'impronta', /Body/],
    ['a body that was set out afterwards', (t) => t.replace('<criteriRicerca>', '<criteriRicerca> '), 'impronta', /Body/],
    ['a Timestamp that was prolonged', (t) => t.replace(/(<wsu:Expires>\d{3})\d/, '$19'), 'impronta', /Timestamp/],
    ['an id that no reference has', (t) => t.replace(/(<soap:Body [^>]*wsu:Id=")_/, '$1_A'), 'impronta', /non c’è/],
    ['two elements of the same id', (t) => t.replace(/(<soap:Body [^>]*wsu:Id=")([^"]+)"/, '$1$2" Id="$2"').replace('<soap:Header>', '<soap:Header><a Id="x"/>').replace('Id="x"', /wsu:Id="_[^"]+"/.exec(t)![0].slice(4)), 'impronta', /più d’uno/],
    ['a signature value that was touched', (t) => t.replace(/(Id="SIG-.*?<ds:SignatureValue>)(.)/, (_, a: string, b: string) => a + (b === 'A' ? 'B' : 'A')), 'impronta', /chiave/],
    ['a signature that says nobody’s', (t) => t.replace(/<wsse:SecurityTokenReference.*?<\/wsse:SecurityTokenReference>/, ''), 'interno', /di chi è/],
  ])('does not let in %s', async (_, guasta, fault, perche) => {
    const intero = await scrivi();
    const guasto = guasta(intero);
    expect(guasto).not.toBe(intero);
    pretendiRifiuto(await manda(guasto), fault, perche);
  }); // prettier-ignore

  it.each<[nome: string, cambi: () => Cambi, fault: keyof typeof FAULT, perche: RegExp]>([
    ['a comune whose certificate is of another authority', () => ({ co: estranea.emetti('058091-CO-9999') }), 'politica', /CO-9999 non è dell’autorità/],
    ['a workstation whose certificate is of another authority', () => ({ pc: estranea.emetti('058091-PC-0001') }), 'politica', /PC-0001 non è dell’autorità/],
    ['a workstation in the place of the comune', () => ({ co: comune.pc }), 'politica', /non è quello del comune/],
    ['the name of a workstation signed by another one', () => ({ pc: comune.autorita.emetti('058091-PC-0002') }), 'politica', /firmato da un’altra/],
    ['a signed name that is not the one it says', () => ({ chiamante: { idPostazione: '058091-PC-0003' } }), 'politica', /di un’altra postazione/],
    ['a signed name that is no CMS', () => ({ chiamante: { idPostazioneFirmato: 'QUJD' } }), 'cms', /non è un CMS/],
    ['a signed name broken into lines', () => ({ chiamante: { idPostazioneFirmato: 'QUJD\nQUJD' } }), 'cms', /su una riga/],
    ['a seat that lost its zero', () => ({ chiamante: { idSede: '58091' } }), 'sede', /IdSede/],
    ['an operator that nobody knows', () => ({ chiamante: { operatore: 'FNTGUO80A01H501A' } }), 'politica', /non è un utente/],
    ['a message that is over', () => ({ anticipo: -5 * MINUTO - 1000 }), 'politica', /scaduto/],
    ['a message of the future', () => ({ anticipo: MINUTO }), 'politica', /dal futuro/],
    ['an algorithm that is not documented', () => ({ algoritmo: 'RSA-SHA256' as const }), 'politica', /algoritmo/],
    ['a body that the schema does not allow', () => ({ corpo: corpo.replace('<nome>ADA', '<nome>ADA°') }), 'interno', /schema: criteriRicerca.nome/],
    ['a body without what the schema wants', () => ({ corpo: corpo.replace(/<tipoInvio>.*<\/tipoInvio>/, '') }), 'interno', /schema: testataRichiesta.tipoInvio/],
    ['a body out of order', () => ({ corpo: corpo.replace(/(<criteriRicerca>.*?<\/criteriRicerca>)\s*(<datiRichiesta>.*<\/datiRichiesta>)/s, '$2$1') }), 'interno', /schema: criteriRicerca/],
    ['a body of another namespace', () => ({ corpo: corpo.replace('3000consultazione', '5000mutazione') }), 'interno', /non è una richiesta/],
    ['two bodies', () => ({ corpo: corpo + corpo }), 'interno', /un solo elemento/],
  ])('does not let in %s, though it is signed', async (_, cambi, fault, perche) => {
    const cambiati = cambi();
    if ('corpo' in cambiati) expect(cambiati.corpo).not.toBe(corpo);
    pretendiRifiuto(await manda(await scrivi(cambiati)), fault, perche);
  }); // prettier-ignore

  it('does not let in a touched CMS, nor a certificate that has ended or was revoked', async () => {
    const firmato = await signPostazione('058091-PC-0001', createFirmatarioPem(comune.pc), comune.adesso());
    const byte = Buffer.from(firmato, 'base64');
    byte[byte.length - 1] = byte.at(-1)! ^ 1;
    const toccato = await scrivi({ chiamante: { idPostazioneFirmato: byte.toString('base64') } });
    pretendiRifiuto(await manda(toccato), 'politica', /firma del CMS/);
    for (const [quale, nome] of [[comune.co, 'CO-9999'], [comune.pc, 'PC-0001']] as const) {
      comune.revocati.clear();
      comune.revocati.add(new X509Certificate(quale.certificato).serialNumber);
      pretendiRifiuto(await manda(await scrivi()), 'revocato', new RegExp(`${nome} è revocato`));
    } // prettier-ignore
    await comune.apri({ adesso: () => new Date(comune.adesso().getTime() + 366 * 1440 * MINUTO) });
    pretendiRifiuto(await manda(await scrivi({ anticipo: 366 * 1440 * MINUTO })), 'politica', /non vale oggi/);
  });

  it('does not let in times without zone, nor windows that are too long', async () => {
    pretendiRifiuto(await manda((await scrivi()).replace(/<wsu:Created>[^<]*Z/, (t) => t.slice(0, -1))), 'impronta', /Timestamp/); // prettier-ignore
    await comune.apri({ durata: 299_999 });
    pretendiRifiuto(await manda(await scrivi()), 'politica', /dura troppo/);
  });

  it('takes what the sources say that ANPR takes: RSA-SHA256 where it is set so, a clock that is ahead', async () => {
    await comune.apri({ algoritmi: ['RSA-SHA256'] });
    expect(await manda(await scrivi({ algoritmo: 'RSA-SHA256' }))).toMatchObject({ stato: 200 });
    pretendiAlgoritmo(await manda(await scrivi({ corpo: corpo.replace(/(<idOperazioneComune>)\w+/, '$1ALTRO') })));
    await comune.apri({ anticipo: 30_000 });
    expect(await manda(await scrivi({ anticipo: 29_000 }))).toMatchObject({ stato: 200 });
  });
  const pretendiAlgoritmo = ({ perche }: Risposta): void => {
    expect(perche).toBe('algoritmo di firma non ammesso');
  };

  it('answers only where a service is, and of the family that is asked for', async () => {
    const busta = await scrivi();
    pretendiRifiuto(await manda(busta, { percorso: '/ANPR5000ServiziMutazione/AnprService5000' }), 'interno', /altra famiglia/); // prettier-ignore
    pretendiRifiuto(await manda(busta, { percorso: '/com' }), 'interno', /nessun servizio/);
    pretendiRifiuto(await manda(busta, { metodo: 'PUT' }), 'interno', /POST/);
    pretendiRifiuto(await manda(busta, { tipo: 'application/soap+xml' }), 'interno', /text\/xml/);
    expect(['/ANPR-WSP000/AnprServiceP000', '/anpr-wsP000/AnprServiceP000'].map(findFamiglia)).toEqual(['P', 'P']);
  });

  it.each<[nome: string, cambi: Readonly<Record<string, string | undefined>>, codice: string]>([
    ['of another environment', { tipoInvio: 'PROD' }, 'EN148'],
    ['to an older ANPR', { codDestinatario: 'ANPR02' }, 'XXXX'],
    ['in the name of another comune', { codMittente: '015146' }, 'XXXX'],
    ['at nobody’s initiative', { tipoOperazione: 'Z' }, 'EHR26'],
    ['without the day it holds from', { dataDecorrenza: undefined }, 'EHR97'],
    ['of a day to come', { dataDecorrenza: '2999-01-01' }, 'EHR18'],
    ['settled before it holds', { dataDefinizionePratica: '1999-01-01' }, 'EHR84'],
  ])('refuses a registration %s', async (_, cambi, codice) => {
    const una = toMutazione('UNA', comune.adesso());
    const xml = await writeRichiesta(conTestata(una, { ...una.corpo.testataRichiesta, ...cambi }));
    const { stato, testo } = await manda(await scrivi({ corpo: xml.trimEnd() }), { percorso: '/ANPR5000ServiziMutazione/AnprService5000' }); // prettier-ignore
    expect([stato, /<codiceErroreAnomalia>(\w+)</.exec(testo)?.[1]]).toEqual([200, codice]);
    expect(comune.server().anpr.operazioni.size).toBe(0);
  });

  it.each([
    [{ type: 'stato', stato: 502 }, 502, /<p>/, 0],
    [{ type: 'stato', stato: 504 }, 504, /<p>/, 0],
    [{ type: 'fault', testo: FAULT.server }, 500, /faultstring>Internal Error \(from server\)/, 0],
    [{ type: 'fault', testo: FAULT.server, dopo: true, soap: '1.2' }, 500, /<env:Value>env:Receiver<.*Internal Error/, 1],
    [{ type: 'ko', codici: ['EN203'] }, 200, /EN203/, 0],
    [{ type: 'ko', codici: ['EN077'] }, 200, /EN077/, 0],
    [{ type: 'ko', codici: [] }, 200, /<listaErrori><\/listaErrori>/, 0],
    [{ type: 'ko', codici: ['999'], dopo: true }, 200, /<codiceErroreAnomalia>999</, 1],
    [{ type: 'ritardo', ms: 10 }, 200, /Risposta3002_OK/, 1],
  ] as const)('breaks when it is asked to: %j', async (incidente, stato, testo, registrate) => {
    comune.server().incidenti.push(incidente);
    const risposta = await manda(await scrivi());
    expect(risposta.stato).toBe(stato);
    expect(risposta.testo).toMatch(testo);
    expect(comune.server().anpr.operazioni.size).toBe(registrate);
  }); // prettier-ignore

  it.each([
    ['cade-prima', 0],
    ['cade-dopo', 1],
  ] as const)('drops the connection: %s', async (type, registrate) => {
    comune.server().incidenti.push({ type });
    await expect(manda(await scrivi())).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(comune.server().anpr.operazioni.size).toBe(registrate);
  });

  it('refuses connections once it is closed', async () => {
    const busta = await scrivi();
    await comune.server().chiudi();
    await expect(manda(busta)).rejects.toThrow(/ECONNREFUSED/);
    await comune.apri();
  });
});
