import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Richiesta } from '@anagrafe/core/operazioni';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ErroreAnpr, createTrasporto, openRegistroFile, readRichiesteAsincrone } from '../src/index.js';
import { toBusta, toNegativa, toPositiva } from './anpr-di-prova/anpr.js';
import { type Accaduta, Asincrone } from './anpr-di-prova/asincrone.js';
import { FAULT } from './anpr-di-prova/rifiuto.js';
import { apriServer } from './anpr-di-prova/server.js';
import { creaAutorita, motivo } from './certificati-di-prova.js';
import { ADA, type ComuneDiProva, OPERATORE, consulta, conTestata, fondaComune, toMutazione, toUnaPerOperazione } from './comune-di-prova.js'; // prettier-ignore

/**
 * The ten things that cost integrators days, as those who went before told them on italia/anpr: of each, that it no longer hurts
 * whoever uses the client as a program does, against a server that checks what ANPR checks.
 */
const MINUTO = 60_000;
const GIORNO = 1440 * MINUTO;

let comune: ComuneDiProva;
beforeAll(async () => {
  if (motivo === undefined) comune = await fondaComune();
});
afterAll(async () => {
  if (motivo === undefined) await comune.chiudi();
});
beforeEach(async (ctx) => {
  if (motivo !== undefined) return ctx.skip(motivo);
  await comune.apri();
});

const toTesti = (richiesta: Richiesta): Record<string, string> =>
  Object.fromEntries(Object.entries(richiesta.corpo.testataRichiesta)) as Record<string, string>;

describe('dolore 1: «Internal Error», e nessuno che dica perché', () => {
  it('il carattere che lo provocherebbe è indicato prima di inviare, con il campo e che cosa vi è ammesso', async () => {
    const client = await comune.crea();
    const { operazione, corpo } = consulta(client);
    const storta = { operazione, corpo: { ...corpo, criteriRicerca: { ...ADA, cognome: 'PROVA°' } } };
    for (const controllo of [await client.controlla(storta), await client.invia(storta).then((esito) => ('controllo' in esito ? esito.controllo : undefined))])
      expect(controllo).toMatchObject({
        accettabile: false,
        violazioni: [{ campo: 'criteriRicerca.cognome', motivo: expect.stringMatching(/ammessi solo .*lettere/) as string }],
      }); // prettier-ignore
    expect(comune.server().chiamate).toEqual([]);
  });

  it('se ANPR lo risponde lo stesso, l’errore ha le cause nell’ordine e che cosa guardare, e dice che nulla è registrato', async () => {
    const client = await comune.crea();
    comune.server().incidenti.push({ type: 'fault', testo: FAULT.interno });
    const errore = await client.consultazioneScheda(consulta(client)).catch((uno: unknown) => uno);
    expect(errore).toBeInstanceOf(ErroreAnpr);
    const { code, guasto, message } = errore as ErroreAnpr;
    expect(code).toBe('errore-interno-client');
    expect(guasto.forseRegistrata).toBe(false);
    expect(guasto.cause.map(({ perche }) => perche)).toEqual([
      expect.stringContaining('schema'),
      expect.stringContaining('firma'),
      expect.stringContaining('intestazione di sicurezza'),
    ]);
    expect(message).toContain(guasto.cause[0]!.controllare);
  });

  it('lo stesso errore dal lato di ANPR, in SOAP 1.2 o 1.1, lascia il dubbio invece di negare', async () => {
    const client = await comune.crea();
    for (const soap of [{}, { soap: '1.2' as const }]) {
      comune.server().incidenti.push({ type: 'fault', testo: FAULT.server, dopo: true, ...soap });
      const esito = await client.consultazioneScheda(consulta(client));
      expect(esito).toMatchObject({ type: 'incerto', guasto: { codice: 'errore-interno-server', forseRegistrata: true } }); // prettier-ignore
    }
  });
});

describe('dolore 2: «Rejected by policy» per l’orologio', () => {
  it('un messaggio vale da quando parte, non da quando si è fatto il client o la richiesta', async () => {
    const client = await comune.crea();
    const richiesta = consulta(client);
    comune.avanza(6 * MINUTO);
    expect(await client.consultazioneScheda(richiesta)).toMatchObject({ type: 'ok' });
  });

  it('doctor dice di quanto si è fuori, con l’ora di ANPR, prima che ANPR respinga', async () => {
    const indietro = await comune.crea({ orologio: () => new Date(comune.adesso().getTime() - 20_000) });
    const trova = async (client: typeof indietro) => (await client.doctor({ chiamata: false })).find(({ nome }) => nome === 'orologio'); // prettier-ignore
    expect(await trova(indietro)).toMatchObject({ esito: 'attenzione', detto: expect.stringMatching(/indietro di almeno (?:19|20) secondi/) as string }); // prettier-ignore
    const avanti = await comune.crea({ orologio: () => new Date(comune.adesso().getTime() + 40_000) });
    expect(await trova(avanti)).toMatchObject({ esito: 'guasto', rimedio: expect.stringContaining('NTP') as string });
  });

  it('se ANPR respinge, l’orologio è la prima cosa da guardare', async () => {
    const client = await comune.crea({ orologio: () => new Date(comune.adesso().getTime() - 6 * MINUTO) });
    await expect(client.consultazioneScheda(consulta(client))).rejects.toMatchObject({
      code: 'respinto-dalla-politica',
      message: expect.stringContaining('Per primo: sincronizzare l’orologio') as string,
      guasto: { forseRegistrata: false },
    });
    expect(comune.server().rifiuti).toEqual(['il messaggio è scaduto']);
  });
});

describe('dolore 3: firme che mancano, riferimenti sbagliati, byte toccati dopo la firma', () => {
  it('i byte che arrivano sono quelli firmati: le due firme coprono asserzione, Timestamp e Body in ogni operazione', async () => {
    const client = await comune.crea();
    for (const richiesta of toUnaPerOperazione(comune.adesso())) await client.invia(richiesta, { ancheSeRespinta: true });
    expect(comune.server().rifiuti).toEqual([]);
    expect(comune.server().chiamate).toHaveLength(39);
  }); // prettier-ignore

  it('chi rientra il messaggio per via è scoperto, e l’errore dice dove cercarlo', async () => {
    const via = createTrasporto({ autorita: comune.autorita.certificato });
    const client = await comune.crea({
      trasporto: async (chiamata) => {
        const testo = Buffer.from(chiamata.byte).toString();
        return via({ ...chiamata, byte: Buffer.from(testo.replace('<criteriRicerca>', '\n<criteriRicerca>')) });
      },
    });
    await expect(client.consultazioneScheda(consulta(client))).rejects.toMatchObject({
      code: 'impronta-errata',
      message: expect.stringContaining('proxy') as string,
    });
    expect(comune.server().rifiuti).toEqual([expect.stringContaining('Body')]);
  });

  it('una firma che non torna si scopre qui, e non parte', async () => {
    const [co] = [new X509Certificate(comune.co.certificato)];
    const difettoso = { certificato: new Uint8Array(co.raw), sign: async () => Promise.resolve(new Uint8Array(256)) };
    const client = await comune.crea({ identita: { comune: difettoso, postazione: comune.pc, operatore: OPERATORE } });
    await expect(client.consultazioneScheda(consulta(client))).rejects.toMatchObject({ code: 'firma-non-valida' });
    expect(comune.server().chiamate).toEqual([]);
  });
});

describe('dolore 4: quale certificato firma che cosa, quando scade, di chi è', () => {
  it('la postazione firma il suo nome, il comune tutto il resto; senza postazione fa tutto il comune', async () => {
    const client = await comune.crea();
    expect(await client.consultazioneScheda(consulta(client))).toMatchObject({ type: 'ok' });
    const solo = await comune.crea({ identita: { comune: comune.co, operatore: OPERATORE } });
    expect(await solo.consultazioneScheda(consulta(solo))).toMatchObject({ type: 'ok' });
  });

  it.each([
    ['i due scambiati', () => ({ comune: comune.pc, postazione: comune.co }), /NNNNNN-CO-9999/],
    ['la postazione di un altro comune', () => ({ postazione: comune.autorita.emetti('001272-PC-0001') }), /non è del comune 058091/],
    ['lo zero perso', () => ({ idSede: '58091' }), /contano anche gli zeri davanti/],
    ['la chiave dell’uno con il certificato dell’altro', () => ({ comune: { ...comune.co, chiave: comune.pc.chiave } }), /non è quella del certificato/],
  ] as const)('%s: il client non si crea, e dice perché', async (_, cambi, detto) => {
    const identita = { comune: comune.co, postazione: comune.pc, operatore: OPERATORE, ...cambi() };
    await expect(comune.crea({ identita })).rejects.toMatchObject({ message: expect.stringMatching(detto) as string });
  }); // prettier-ignore

  it('un certificato di produzione non va in test; uno scaduto non va; uno che scade fra poco avvisa', async () => {
    const produzione = creaAutorita('CA Postazioni ANPR');
    const diProduzione = { comune: produzione.emetti('058091-CO-9999'), operatore: OPERATORE };
    await expect(comune.crea({ identita: diProduzione })).rejects.toMatchObject({ message: expect.stringContaining('«produzione»') as string }); // prettier-ignore
    produzione.chiudi();
    const presto = { comune: comune.autorita.emetti('058091-CO-9998', { giorni: 30 }), operatore: OPERATORE };
    expect((await comune.crea({ identita: presto })).avvisi).toEqual([expect.stringMatching(/058091-CO-9998 scade il .*, fra \d+ giorni\.$/)]); // prettier-ignore
    const dopo = () => new Date(comune.adesso().getTime() + 31 * GIORNO);
    await expect(comune.crea({ identita: presto, orologio: dopo })).rejects.toMatchObject({ message: expect.stringContaining('è scaduto il') as string }); // prettier-ignore
    expect((await comune.crea()).avvisi).toEqual([]);
  });

  it('uno revocato lo sa solo ANPR: l’errore dice dove prendere quello nuovo', async () => {
    comune.revocati.add(new X509Certificate(comune.pc.certificato).serialNumber);
    const client = await comune.crea();
    await expect(client.consultazioneScheda(consulta(client))).rejects.toMatchObject({
      code: 'certificato-revocato',
      message: expect.stringContaining('console') as string,
    });
  });
});

describe('dolore 5: la rete: indirizzo IP non abilitato, autorità e cifrari che cambiano', () => {
  it('il certificato di ANPR può cambiare quando vuole, se l’autorità è la stessa', async () => {
    const trasporto = createTrasporto({ autorita: comune.autorita.certificato });
    const prima = await comune.crea({ trasporto });
    expect(await prima.consultazioneScheda(consulta(prima))).toMatchObject({ type: 'ok' });
    const nuovo = comune.autorita.emetti('localhost', { nomi: ['DNS:localhost'] });
    const rinnovato = await apriServer({ ...nuovo, gateway: { autorita: comune.autorita.certificato, adesso: comune.adesso } }); // prettier-ignore
    const poi = await comune.crea({ trasporto, indirizzi: { base: rinnovato.base } });
    expect(await poi.consultazioneScheda(consulta(poi))).toMatchObject({ type: 'ok' });
    await rinnovato.chiudi();
  });

  it('dove nessuno risponde, o l’autorità è ignota, nulla è partito: l’errore lo dice, e che cosa guardare', async () => {
    const chiuso = await apriServer({ ...comune.tls, gateway: { autorita: comune.autorita.certificato, adesso: comune.adesso } }); // prettier-ignore
    await chiuso.chiudi();
    const senza = await comune.crea({ indirizzi: { base: chiuso.base } });
    await expect(senza.consultazioneScheda(consulta(senza))).rejects.toMatchObject({
      code: 'connessione-non-riuscita',
      guasto: { forseRegistrata: false, cause: [{ controllare: expect.stringContaining('asterisco') as string }, {}, {}] },
    }); // prettier-ignore
    const ignota = await comune.crea({ trasporto: createTrasporto() });
    await expect(ignota.consultazioneScheda(consulta(ignota))).rejects.toMatchObject({
      code: 'tls-non-riuscito',
      guasto: { forseRegistrata: false },
    });
  });

  it('doctor dice a quale passo ci si ferma, e che cosa fare', async () => {
    const client = await comune.crea();
    expect((await client.doctor()).map(({ esito }) => esito)).toEqual(Array.from({ length: 8 }, () => 'bene'));
    const ignota = await comune.crea({ trasporto: createTrasporto() });
    const passi = await ignota.doctor();
    expect(passi.find(({ esito }) => esito === 'guasto')).toMatchObject({ nome: 'tls', rimedio: expect.stringContaining('autorità') as string }); // prettier-ignore
    expect(passi.find(({ nome }) => nome === 'chiamata')).toMatchObject({ esito: 'saltato' });
  });
});

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
