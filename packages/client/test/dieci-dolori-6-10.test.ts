import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Richiesta } from '@anagrafe/core/operazioni';
import { describe, expect, it } from 'vitest';

import { createTrasporto, openRegistroFile, readRichiesteAsincrone } from '../src/index.js';
import { toBusta, toNegativa, toPositiva } from './anpr-di-prova/anpr.js';
import { type Accaduta, Asincrone } from './anpr-di-prova/asincrone.js';
import { type ComuneDiProva, conComune, consulta, conTestata, toMutazione, toUnaPerOperazione } from './comune-di-prova.js'; // prettier-ignore

/** The other five of the ten things that cost integrators days; the first are in `dieci-dolori-1-5.test.ts`. */
const MINUTO = 60_000;
const GIORNO = 1440 * MINUTO;

let comune: ComuneDiProva;
conComune((una) => {
  comune = una;
});

const toTesti = (richiesta: Richiesta): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(richiesta.corpo.testataRichiesta));

describe('dolore 6: risposte in più parti, con un tipo che le librerie rifiutano', () => {
  it.each(['3002', '5008', '6001', '7001'] as const)('si leggono dovunque vengano: %s', async (operazione) => {
    const client = await comune.crea();
    const richiesta = toUnaPerOperazione(comune.adesso()).find((una) => una.operazione === operazione)!;
    const byte = Buffer.from('%PDF-1.7\r\n--MIMEBoundary\r\n\u0000\u00ff\r\n', 'latin1');
    const dentro = '<file><certificatoPdf><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:1.r1%40apache.org"/></certificatoPdf></file>';
    const testo = toBusta(await toPositiva(operazione, toTesti(richiesta), '9007199254740993', dentro));
    const parte = (id: string, contenuto: Buffer) => Buffer.concat([Buffer.from(`--MIMEBoundary_b1\r\nContent-Type: application/xop+xml\r\nContent-ID: <${id}@apache.org>\r\n\r\n`), contenuto, Buffer.from('\r\n')]);
    comune.server().incidenti.push({
      type: 'risponde',
      tipo: 'multipart/related; boundary="MIMEBoundary_b1"; start-info="text/xml"; type="text/xml"; start="<0.r1@apache.org>"',
      corpo: Buffer.concat([parte('0.r1', Buffer.from(testo)), parte('1.r1', byte), Buffer.from('--MIMEBoundary_b1--\r\n')]),
    });
    const esito = await client.invia(richiesta, { ancheSeRespinta: true });
    expect(esito).toMatchObject({ type: 'ok', idOperazioneANPR: '9007199254740993', allegati: [{ elemento: 'certificatoPdf' }] });
    expect('allegati' in esito && Buffer.from(esito.allegati[0]!.byte).equals(byte)).toBe(true);
  }); // prettier-ignore
});

describe('dolore 7: giorni con il fuso, e compleanni che si spostano', () => {
  it('un giorno arriva come giorno, con qualunque fuso sia scritto, e parte senza', async () => {
    const client = await comune.crea();
    const giorni = ['1946-10-10', '1946-10-10+02:00', '1946-10-10+01:00', '1946-10-10Z'];
    const soggetti = giorni.map((giorno) => `<datiSoggetto><generalita><dataNascita>${giorno}</dataNascita></generalita></datiSoggetto>`);
    let scritta = '';
    comune.rispondi(async ({ operazione, testata, numero, corpo }) => {
      scritta = JSON.stringify(corpo.figli);
      return toPositiva(operazione, testata, numero, `<listaSoggetti>${soggetti.join('')}</listaSoggetti>`);
    });
    const richiesta = consulta(client);
    const conFuso = { ...richiesta, corpo: { ...richiesta.corpo, datiRichiesta: { ...richiesta.corpo.datiRichiesta, dataRiferimentoRichiesta: '2026-03-20+01:00' } } } as Richiesta<'3002'>;
    const esito = await client.consultazioneScheda(conFuso);
    if (esito.type !== 'ok') throw new Error(esito.type);
    const letti = esito.risposta.Risposta3002_OK?.listaSoggetti?.datiSoggetto?.map(({ generalita }) => generalita?.dataNascita);
    expect(letti).toEqual(giorni.map(() => '1946-10-10'));
    expect(scritta).toContain('"2026-03-20"');
    expect(scritta).not.toContain('2026-03-20+01:00');
  }); // prettier-ignore
});

describe('dolore 8: identificativi riusati, ed esiti che nessuno sa dopo un’attesa scaduta', () => {
  it('ogni richiesta ha un identificativo nuovo, scritto su disco prima che il messaggio parta', async () => {
    const file = join(comune.autorita.cartella, 'invii-dolore-8.jsonl');
    const registro = await openRegistroFile(file);
    const via = createTrasporto({ autorita: comune.autorita.certificato });
    const scritti: string[] = [];
    const client = await comune.crea({
      registro,
      trasporto: async (chiamata) => {
        scritti.push(readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '');
        return via(chiamata);
      },
    });
    const richieste = [consulta(client), consulta(client)];
    for (const richiesta of richieste) await client.consultazioneScheda(richiesta);
    const id = richieste.map(({ corpo }) => corpo.testataRichiesta.idOperazioneComune);
    expect(new Set(id).size).toBe(2);
    expect(scritti.map((riga) => (JSON.parse(riga) as { voce?: { id: string } }).voce?.id)).toEqual(id);
    await expect(client.consultazioneScheda(richieste[0]!)).rejects.toMatchObject({ code: 'identificativo-ripetuto' });
    await registro.chiudi();
    expect(readFileSync(file, 'utf8')).not.toMatch(/PROVA|PRVDAA/);
  });

  it('la risposta di un’altra volta, per un identificativo già usato da altri, non passa per buona', async () => {
    const altroProgramma = await comune.crea();
    const vecchia = consulta(altroProgramma);
    await altroProgramma.consultazioneScheda(vecchia);
    const client = await comune.crea();
    const { corpo, operazione } = consulta(client);
    const testata = { ...corpo.testataRichiesta, idOperazioneComune: vecchia.corpo.testataRichiesta.idOperazioneComune, dataOraRichiesta: '2026-03-20T09:00:00' }; // prettier-ignore
    await expect(client.invia(conTestata({ operazione, corpo }, testata))).rejects.toMatchObject({ code: 'risposta-inattesa' }); // prettier-ignore
  });

  it('caduta dopo la registrazione, anche con il programma riavviato: si ritrova l’esito, e si è fatto una volta sola', async () => {
    const file = join(comune.autorita.cartella, 'invii-riavvio.jsonl');
    const prima = await openRegistroFile(file);
    const client = await comune.crea({ registro: prima });
    const mutazione = toMutazione('RIAVVIO1', comune.adesso());
    comune.server().incidenti.push({ type: 'cade-dopo' });
    expect(await client.mutazioneScheda(mutazione, { ancheSeRespinta: true })).toMatchObject({ type: 'incerto', idOperazioneComune: 'RIAVVIO1' }); // prettier-ignore
    await prima.chiudi();
    const dopo = await openRegistroFile(file);
    expect((await dopo.findAperti()).map(({ id }) => id)).toEqual(['RIAVVIO1']);
    const riavviato = await comune.crea({ registro: dopo });
    expect(await riavviato.recover('RIAVVIO1', mutazione)).toMatchObject({
      type: 'ok',
      idOperazioneANPR: '1000000000',
    });
    expect(comune.server().anpr.quante('5008')).toBe(1);
    expect(await dopo.findAperti()).toEqual([]);
    await dopo.chiudi();
  });
});

describe('dolore 9: esiti letti male', () => {
  const rispondeNo = async (codici: readonly { codice: string; testo: string; tipo?: 'E' | 'W' }[]) => {
    const client = await comune.crea();
    comune.rispondi(async ({ operazione, testata }) => toNegativa(operazione, testata, codici));
    return client.consultazioneScheda(consulta(client));
  };

  it('EN527 è per l’assistenza, mai una causa; gli avvisi non sono errori', async () => {
    const esito = await rispondeNo([
      { codice: 'EN527', testo: 'data 2026-03-20 11:13:43 idOperazioneANPR 77' },
      { codice: 'EN151', testo: 'Numero pratica già presente' },
      { codice: 'EN528', testo: 'Scheda sintetica', tipo: 'W' },
    ]);
    expect(esito).toMatchObject({
      type: 'ko',
      errori: [{ codice: 'EN151' }],
      avvisi: [{ codice: 'EN528', tipo: 'W' }],
      riferimentoAssistenza: 'data 2026-03-20 11:13:43 idOperazioneANPR 77',
    });
  });

  it('EN122 e EN493 sono un no, non un’eccezione; un no senza nessun errore resta un no', async () => {
    for (const codici of [['EN122'], ['EN493'], []]) {
      const esito = await rispondeNo(codici.map((codice) => ({ codice, testo: 'Nessun risultato' })));
      expect(esito.type === 'ko' && esito.errori.map(({ codice }) => codice)).toEqual(codici);
    }
  });

  it('999 non vuol dire che non si è fatto: è un dubbio, e recover lo scioglie', async () => {
    const client = await comune.crea();
    const mutazione = toMutazione('GENERICO', comune.adesso());
    comune.server().incidenti.push({ type: 'ko', codici: ['999', 'EN527'], dopo: true });
    expect(await client.mutazioneScheda(mutazione, { ancheSeRespinta: true })).toMatchObject({ type: 'incerto' });
    expect(await client.recover('GENERICO', mutazione)).toMatchObject({ type: 'ok' });
    expect(comune.server().anpr.quante('5008')).toBe(1);
  });

  it('un sì con una segnalazione resta un sì, e la segnalazione si vede', async () => {
    const client = await comune.crea();
    const anomalia = '<listaAnomalie><errore><codiceErroreAnomalia>EC007</codiceErroreAnomalia><tipoErroreAnomalia>E</tipoErroreAnomalia><testoErroreAnomalia>Comune di nascita</testoErroreAnomalia></errore></listaAnomalie>';
    comune.rispondi(async ({ operazione, testata, numero }) => toPositiva(operazione, testata, numero, anomalia));
    expect(await client.consultazioneScheda(consulta(client))).toMatchObject({ type: 'ok-con-avvisi', avvisi: [{ codice: 'EC007', tipo: 'E' }] });
  }); // prettier-ignore
});

describe('dolore 10: elenchi che si preparano con calma, limiti di giorni, versioni', () => {
  const accaduta = (id: string, giorniFa: number): Accaduta => ({
    idOperazioneANPR: id,
    tipoOperazione: 'N010',
    quando: comune.adesso().getTime() - giorniFa * GIORNO,
    stato: '7',
    risposta: `<n id="${id}"/>`,
  });

  it('un periodo lungo si chiede a finestre, si aspetta, si legge in parti: ogni notifica viene una volta', async () => {
    const motore = new Asincrone({ adesso: () => comune.adesso().getTime(), ritardo: 10 * MINUTO });
    comune.rispondi(motore.rispondi);
    motore.accadute.push(accaduta('1', 70), accaduta('2', 45), accaduta('3', 44), accaduta('4', 43), accaduta('5', 1));
    const client = await comune.crea();
    const attendi = async (ms: number): Promise<void> => {
      comune.avanza(ms);
      return Promise.resolve();
    };
    const viste: string[] = [];
    const dal = new Date(comune.adesso().getTime() - 75 * GIORNO);
    for await (const { idOperazioneANPR } of readRichiesteAsincrone(client, { statoLavorazione: '7', dal }, { orologio: comune.adesso, attendi })) viste.push(idOperazioneANPR);
    expect(viste).toEqual(['1', '2', '3', '4', '5']);
    const finestre = motore.chieste.filter((una) => una.startsWith('elaborazione')).map((una) => Number(una.split(' ')[1]));
    expect(finestre).toHaveLength(3);
    expect(Math.max(...finestre)).toBeLessThanOrEqual(30);
    expect(comune.server().rifiuti).toEqual([]);
  }); // prettier-ignore

  it('ciò che ANPR non cerca più, o mescola notifiche e operazioni, non si chiede', async () => {
    const client = await comune.crea();
    const chiedi = (ricerca: Parameters<typeof readRichiesteAsincrone>[1]) => () => readRichiesteAsincrone(client, ricerca, { orologio: comune.adesso }); // prettier-ignore
    const fa = (giorni: number) => new Date(comune.adesso().getTime() - giorni * GIORNO);
    expect(chiedi({ statoLavorazione: '7', dal: fa(181) })).toThrow(expect.objectContaining({ code: 'periodo-troppo-vecchio' })); // prettier-ignore
    expect(chiedi({ statoLavorazione: '2', operazioneRichiesta: 'N010', dal: fa(1) })).toThrow(expect.objectContaining({ code: 'stati-mescolati' })); // prettier-ignore
    expect(comune.server().chiamate).toEqual([]);
  });

  it('la versione che si parla è ANPR05, in ogni operazione, e la struttura è quella dello schema ufficiale', async () => {
    const client = await comune.crea();
    const destinatari = new Set<string | undefined>();
    comune.rispondi(({ testata }) => void destinatari.add(testata['codDestinatario']));
    for (const richiesta of toUnaPerOperazione(comune.adesso())) await client.invia(richiesta, { ancheSeRespinta: true });
    expect([...destinatari]).toEqual(['ANPR05']);
  }); // prettier-ignore
});
