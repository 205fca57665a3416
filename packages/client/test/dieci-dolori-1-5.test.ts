import { X509Certificate } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { ErroreAnpr, createTrasporto } from '../src/index.js';
import { FAULT } from './anpr-di-prova/rifiuto.js';
import { apriServer } from './anpr-di-prova/server.js';
import { creaAutorita } from './certificati-di-prova.js';
import { ADA, type ComuneDiProva, OPERATORE, conComune, consulta, toUnaPerOperazione } from './comune-di-prova.js';

/**
 * The first five of the ten things that cost integrators days, as those who went before told them on italia/anpr: of each, that it
 * no longer hurts whoever uses the client as a program does, against a server that checks what ANPR checks.
 */
const MINUTO = 60_000;
const GIORNO = 1440 * MINUTO;

let comune: ComuneDiProva;
conComune((una) => {
  comune = una;
});

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

  it('saputo da una risposta che l’orologio è fuori, non si invia più finché non torna', async () => {
    let fuori = 0;
    const client = await comune.crea({ orologio: () => new Date(comune.adesso().getTime() + fuori) });
    fuori = -20_000;
    expect(await client.consultazioneScheda(consulta(client))).toMatchObject({ type: 'ok' });
    expect(await client.consultazioneScheda(consulta(client))).toMatchObject({
      type: 'non-inviata',
      controllo: { accettabile: false, incoerenze: [expect.stringMatching(/indietro di almeno (?:19|20) secondi/)] },
    });
    expect(comune.server().chiamate).toHaveLength(1);
    fuori = 61_000;
    await client.consultazioneScheda(consulta(client)).catch(() => undefined);
    fuori = 0;
    expect(comune.server().chiamate).toHaveLength(2);
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
