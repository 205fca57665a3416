import { elencoAusilio } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { gzipSync } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  type Client,
  ErroreTrasporto,
  type RicercaAsincrona,
  type RispostaHttp,
  type Segno,
  type Tempi,
  type VoceAsincrona,
  createClient,
  readFileEstrazione,
  readRichiesteAsincrone,
} from '../src/index.js';
import { TEMPO_SCADUTO } from '../src/guasti/trasporto.js';
import { Anpr } from './anpr-di-prova/anpr.js';
import { type Accaduta, Asincrone } from './anpr-di-prova/asincrone.js';
import { preparaIdentita } from './identita-di-prova.js';

const tabelle = await openTabelle();
const ORA = 3_600_000;
const GIORNO = 24 * ORA;
const MINUTO = 60_000;

const identita = preparaIdentita();
let inizio: number;
/** The clock of the tests, of ANPR too: it moves when somebody waits. */
let ora: number;
let attese: number[];
let tempi: Tempi;
let motore: Asincrone;
let anpr: Anpr;
let client: Client;
/** How many of the next answers are lost. */
let perse: number;
/** Do contents come as parts of a message (MTOM)? */
let inParti: boolean;

beforeAll(() => {
  inizio = Math.ceil(Date.now() / MINUTO) * MINUTO + 2 * MINUTO;
});

const prepara = async (opzioni: Partial<ConstructorParameters<typeof Asincrone>[0]> = {}): Promise<void> => {
  ora = inizio;
  attese = [];
  perse = 0;
  inParti = false;
  tempi = {
    orologio: () => new Date(ora),
    attendi: async (ms) => {
      attese.push(ms);
      ora += ms;
      return Promise.resolve();
    },
  };
  motore = new Asincrone({ adesso: () => ora, ...opzioni });
  anpr = new Anpr({ rispondi: motore.rispondi });
  client = await createClient({
    ambiente: 'test',
    identita: identita(),
    tabelle,
    orologio: () => new Date(ora),
    trasporto: async ({ byte }) => {
      const risposta = await anpr.esegui(byte);
      if (perse-- > 0) throw new ErroreTrasporto(TEMPO_SCADUTO, undefined);
      return inParti ? toParti(risposta) : risposta;
    },
  });
};
beforeEach(async () => prepara());

/** An answer whose contents stand in parts of their own, as ANPR sends them. */
const toParti = ({ stato, byte }: RispostaHttp): RispostaHttp => {
  const parti: Buffer[] = [];
  const radice = Buffer.from(byte)
    .toString()
    .replace(/(<contenuto(?:Richiesta|Risposta)>)([^<]+)/g, (_, apre: string, base64: string) => {
      parti.push(Buffer.from(base64, 'base64'));
      return `${apre}<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:${String(parti.length)}.r"/>`;
    });
  const pezzi = [Buffer.from(radice), ...parti].flatMap((parte, i) => [
    Buffer.from(`--b1\r\nContent-ID: <${String(i)}.r>\r\n\r\n`),
    parte,
    Buffer.from('\r\n'),
  ]);
  const tipo = 'multipart/related; boundary="b1"; start-info="text/xml"; type="text/xml"; start="<0.r>"';
  return { stato, tipo, byte: Buffer.concat([...pezzi, Buffer.from('--b1--\r\n')]) };
};

const accade = (id: string, giorniFa: number, cambi: Partial<Accaduta> = {}): void => {
  motore.accadute.push({ idOperazioneANPR: id, tipoOperazione: '5005', quando: inizio - giorniFa * GIORNO, stato: '2', ...cambi }); // prettier-ignore
};
const cerca = (giorniFa: number, cambi: Partial<RicercaAsincrona> = {}): RicercaAsincrona => ({
  statoLavorazione: '2',
  dal: new Date(inizio - giorniFa * GIORNO),
  ...cambi,
});
const leggi = async (ricerca: RicercaAsincrona, opzioni: Parameters<typeof readRichiesteAsincrone>[2] = {}) => {
  const voci: VoceAsincrona[] = [];
  for await (const voce of readRichiesteAsincrone(client, ricerca, { ...tempi, ...opzioni })) voci.push(voce);
  return voci;
};
const testo = (contenuto: VoceAsincrona['risposta']): string | undefined =>
  contenuto?.type === 'letto' ? Buffer.from(contenuto.byte).toString() : contenuto?.perche;

describe('the lists of ANPR', () => {
  it('bring every operation of the period, with what was asked and answered, and its number as a text', async () => {
    for (let i = 0; i < 5; i++)
      accade(`90071992547409930${String(i)}`, 3, {
        richiesta: `<a n="${String(i)}"/>`,
        risposta: `<b n="${String(i)}"/>`,
      });
    const voci = await leggi(cerca(10));
    expect(voci.map(({ idOperazioneANPR }) => idOperazioneANPR)).toEqual([0, 1, 2, 3, 4].map((i) => `90071992547409930${String(i)}`)); // prettier-ignore
    expect(voci.map(({ richiesta, risposta }) => [testo(richiesta), testo(risposta)])).toEqual(
      [0, 1, 2, 3, 4].map((i) => [`<a n="${String(i)}"/>`, `<b n="${String(i)}"/>`]),
    );
    expect(voci[0]).toMatchObject({ statoLavorazione: '2', tipoOperazione: '5005', risposta: { compresso: true }, richiesta: { compresso: false } }); // prettier-ignore
    expect(motore.chieste).toEqual([expect.stringMatching(/^elaborazione 10$/), ...[1, 2, 3].map((n) => `verificaStato ${String(n)}`)]); // prettier-ignore
  });

  it('of a long period are asked in windows of thirty days at most, and bring once what is where two touch', async () => {
    const lungo = (30 * GIORNO - ORA) / GIORNO;
    for (const fineCompresa of [true, false]) {
      await prepara({ fineCompresa });
      accade('1', 75);
      accade('2', 75 - lungo);
      accade('3', 75 - 2 * lungo);
      accade('4', 2);
      const voci = await leggi(cerca(75));
      expect(voci.map(({ idOperazioneANPR }) => idOperazioneANPR)).toEqual(['1', '2', '3', '4']);
      const finestre = motore.chieste.filter((una) => una.startsWith('elab')).map((una) => Number(una.split(' ')[1]));
      expect(finestre).toHaveLength(3);
      expect(Math.max(...finestre)).toBeLessThanOrEqual(30);
    }
  });

  it('are waited for until ANPR means to be ready, and then more and more rarely', async () => {
    await prepara({ stima: ORA, ritardo: 10 * MINUTO });
    accade('1', 1);
    expect(await leggi(cerca(2))).toHaveLength(1);
    expect(attese).toEqual([ORA, MINUTO, 2 * MINUTO, 4 * MINUTO, 8 * MINUTO]);
  });

  it('are not waited for beyond patience, and are read later from where they are, without being ordered again', async () => {
    await prepara({ ritardo: 100 * ORA });
    accade('1', 1, { stato: '7', tipoOperazione: 'N010' });
    let segno: Segno | undefined;
    const annota = async (uno: Segno): Promise<void> => {
      segno = JSON.parse(JSON.stringify(uno)) as Segno;
      return Promise.resolve();
    };
    const notifiche = cerca(2, { statoLavorazione: '7', al: new Date(inizio) });
    await expect(leggi(notifiche, { annota })).rejects.toMatchObject({ code: 'attesa-esaurita', retryable: true });
    expect(ora - inizio).toBe(48 * ORA);
    ora += 60 * ORA;
    expect((await leggi(notifiche, { annota, segno: segno! })).map(({ tipoOperazione }) => tipoOperazione)).toEqual(['N010']); // prettier-ignore
    expect(motore.chieste.filter((una) => una.startsWith('elab'))).toHaveLength(1);
    expect(segno).toMatchObject({ finoA: new Date(inizio).toISOString(), gia: ['1/N010'] });
    expect(segno).not.toHaveProperty('finestra');
    // What has happened since comes the next time, from the same mark.
    accade('2', -2, { stato: '7', tipoOperazione: 'N010' });
    await expect(leggi({ ...notifiche, al: new Date(ora) }, { segno: segno!, pazienza: 200 * ORA })).resolves.toMatchObject([{ idOperazioneANPR: '2' }]); // prettier-ignore
  });

  it('of a period in which nothing happened are empty', async () => {
    expect(await leggi(cerca(2))).toEqual([]);
    expect(motore.chieste).toEqual(['elaborazione 2', 'verificaStato 1']);
  });

  it('are ordered once, even if the answer is lost', async () => {
    accade('1', 1, { stato: '7', tipoOperazione: 'N010' });
    perse = 2;
    expect(await leggi(cerca(2, { statoLavorazione: '7' }))).toHaveLength(1);
    expect(motore.chieste).toEqual(['elaborazione 2', 'verificaStato 1']);
  });

  it.each([
    ['notifiche con stati di operazioni', cerca(2, { operazioneRichiesta: 'N010' }), 'stati-mescolati'],
    ['operazioni con stati di notifiche', cerca(2, { statoLavorazione: '7', operazioneRichiesta: '5005' }), 'stati-mescolati'], // prettier-ignore
    ['uno stato che non è delle une né delle altre', cerca(2, { statoLavorazione: '4' as '3' }), 'stati-mescolati'],
    ['certificati', cerca(2, { operazioneRichiesta: '6001' }), 'operazione-esclusa'],
    ['richieste dei cittadini', cerca(2, { operazioneRichiesta: 'P001' }), 'operazione-esclusa'],
  ])('are not asked for %s', (_, ricerca, code) => {
    expect(() => readRichiesteAsincrone(client, ricerca, tempi)).toThrow(expect.objectContaining({ code }));
    expect(motore.chieste).toEqual([]);
  });

  it('are not asked for what ANPR does not look for any more, nor for what is still to come', () => {
    const prova = (ricerca: RicercaAsincrona) => () => readRichiesteAsincrone(client, ricerca, tempi);
    expect(prova(cerca(180))).not.toThrow();
    expect(prova(cerca(180.001))).toThrow(expect.objectContaining({ code: 'periodo-troppo-vecchio' }));
    for (const ricerca of [
      cerca(-1),
      cerca(2, { al: new Date(inizio + 1) }),
      cerca(2, { al: new Date(inizio - 3 * GIORNO) }),
      cerca(2, { al: new Date(NaN) }),
      cerca(2, { dal: new Date(NaN) }),
    ])
      // prettier-ignore
      expect(prova(ricerca)).toThrow(expect.objectContaining({ code: 'periodo-non-valido' }));
    expect(motore.chieste).toEqual([]);
  });

  it('are not resumed from the mark of another search', async () => {
    accade('1', 1);
    const [voce] = await leggi(cerca(2));
    const altra = cerca(2, { statoLavorazione: '6' });
    const code = 'segno-non-valido';
    expect(() => readRichiesteAsincrone(client, altra, { ...tempi, segno: voce!.segno })).toThrow(expect.objectContaining({ code })); // prettier-ignore
    const { segno } = voce!;
    const { posizione: _, ...senzaPosizione } = segno.finestra!;
    for (const rotto of [{ finoA: 'ieri' }, { gia: undefined }, { finestra: senzaPosizione }])
      expect(() => readRichiesteAsincrone(client, cerca(2), { ...tempi, segno: { ...segno, ...rotto } as Segno })).toThrow(expect.objectContaining({ code })); // prettier-ignore
  });

  it('that ANPR does not know any more are no empty ones', async () => {
    accade('1', 1);
    const [voce] = await leggi(cerca(2));
    const { segno } = voce!;
    const perduto = { ...segno, finestra: { ...segno.finestra!, biglietto: '123' } };
    await expect(leggi(cerca(2), { segno: perduto })).rejects.toMatchObject({ code: 'biglietto-sconosciuto', codici: ['EN122'] }); // prettier-ignore
  });

  it('bring what cannot be read as it came, and go on', async () => {
    accade('1', 1, { risposta: 'x'.repeat(2000) });
    accade('2', 1, { risposta: 'breve' });
    const voci = await leggi(cerca(2), { massimo: 1000 });
    expect(voci.map(({ risposta }) => testo(risposta))).toEqual(['troppo-grande', 'breve']);
    expect(voci[0]?.risposta).toHaveProperty('originale', gzipSync('x'.repeat(2000)).toString('base64'));
  });

  it('whose contents come in parts of their own are read all the same', async () => {
    inParti = true;
    accade('1', 1, { richiesta: '<a/>', risposta: '<b/>' });
    const [voce] = await leggi(cerca(2));
    expect([testo(voce?.richiesta), testo(voce?.risposta)]).toEqual(['<a/>', '<b/>']);
  });

  it('that are shorter than what was read of them are not gone on with', async () => {
    accade('1', 1);
    const [voce] = await leggi(cerca(2));
    const { segno } = voce!;
    const oltre = { ...segno, finestra: { ...segno.finestra!, posizione: 2 } };
    await expect(leggi(cerca(2), { segno: oltre })).rejects.toMatchObject({ code: 'risposta-incoerente' });
  });

  it('have marks with nothing of the people', async () => {
    accade('1', 1, { risposta: '<cognome>PROVA</cognome>' });
    const [voce] = await leggi(cerca(2));
    expect(JSON.stringify(voce!.segno)).not.toContain('PROVA');
    expect(Object.keys(voce!.segno).sort()).toEqual(['finestra', 'finoA', 'gia', 'ricerca']);
  });
});

describe('the file of an extraction', () => {
  const ordina = async (): Promise<string> => {
    const comune = { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' };
    const esito = await client.elencoAusilio(
      elencoAusilio({ comune, tipoElenco: '1', dataRiferimentoIniziale: '2026-01-01', dataRiferimentoFinale: '2026-01-31' }, client.toTestata({ tipoOperazione: 'C' })), // prettier-ignore
      { ancheSeRespinta: true },
    );
    return 'idOperazioneANPR' in esito ? (esito.idOperazioneANPR ?? '') : esito.type;
  };

  it('is waited for while ANPR works, and is known by its first bytes', async () => {
    await prepara({ stima: 3 * MINUTO, ritardo: 4 * MINUTO });
    const numero = await ordina();
    motore.file.set(numero, { contenuto: gzipSync('<elenco/>').toString('base64'), formato: '.xml' });
    const file = await readFileEstrazione(client, numero, tempi);
    expect([Buffer.from(file.byte).toString(), file.compresso]).toEqual(['<elenco/>', true]);
    expect(attese).toEqual([MINUTO, 2 * MINUTO, 4 * MINUTO]);
    motore.file.set(numero, { contenuto: Buffer.from('<elenco/>').toString('base64'), formato: '.gz' });
    expect(await readFileEstrazione(client, numero, tempi)).toMatchObject({ compresso: false });
  });

  it('is waited for even if an answer is lost', async () => {
    await prepara({ stima: 0 });
    const numero = await ordina();
    motore.file.set(numero, { contenuto: 'PGEvPg==', formato: '.xml' });
    perse = 1;
    expect(Buffer.from((await readFileEstrazione(client, numero, tempi)).byte).toString()).toBe('<a/>');
  });

  it('that never comes ends with patience: ANPR says the same of a number that it does not know', async () => {
    await expect(readFileEstrazione(client, '123', { ...tempi, pazienza: ORA })).rejects.toMatchObject({ code: 'attesa-esaurita' }); // prettier-ignore
    expect(ora - inizio).toBe(ORA);
    const numero = await ordina();
    await expect(readFileEstrazione(client, numero, tempi)).rejects.toMatchObject({ code: 'attesa-esaurita' });
  });

  it('of a list (4005) is none', async () => {
    accade('1', 1);
    const [voce] = await leggi(cerca(2));
    const biglietto = voce!.segno.finestra!.biglietto!;
    await expect(readFileEstrazione(client, biglietto, tempi)).rejects.toMatchObject({ code: 'richiesta-respinta', codici: ['EN107'] }); // prettier-ignore
  });

  it('that is spoilt or too large is not given', async () => {
    await prepara({ stima: 0 });
    const numero = await ordina();
    const prova = async (byte: Buffer) => {
      motore.file.set(numero, { contenuto: byte.toString('base64'), formato: '.gz' });
      return readFileEstrazione(client, numero, { ...tempi, massimo: 1000 });
    };
    await expect(prova(gzipSync('x'.repeat(1001)))).rejects.toMatchObject({ code: 'contenuto-troppo-grande' });
    await expect(prova(Buffer.alloc(1001))).rejects.toMatchObject({ code: 'contenuto-troppo-grande' });
    await expect(prova(gzipSync('x'.repeat(900)).subarray(0, 20))).rejects.toMatchObject({ code: 'contenuto-illeggibile' }); // prettier-ignore
    expect((await prova(gzipSync('x'.repeat(1000)))).byte).toHaveLength(1000);
  });
});
