import {
  type EsitoAnpr,
  type OpzioniViaAnpr,
  createAgenziaEntrateViaAnpr,
  createAnagrafeTributariaSimulata,
} from '@anagrafe/adapters-ae';
import { type PreparaAdapter, toCasiContratto } from '@anagrafe/adapters-ae/contratto';
import { annullamentoIscrizione, iscrizioneNascita } from '@anagrafe/core/operazioni';
import { describe, expect, it } from 'vitest';

import { ADA, ADA_MARCATA, ADA_NON_MARCATA, CF_ADA, CHI, COMUNE, createProva, toCodice } from '../persone-di-prova.js';
import { createAnprDoppio, createVia, tabelle } from './anpr-doppio.js';

const base = { ...CHI, comune: COMUNE };
const ADELE = { ...ADA, nome: 'ADELE' };
const validazione = { ...base, codiceFiscale: CF_ADA, dati: ADA };

/** The annulment of the registration that a code was asked for with. */
const annullamento: OpzioniViaAnpr['annullamento'] = ({ codiceFiscale }, testata) =>
  annullamentoIscrizione(
    {
      operazione: { operazioneRichiesta: '1001', idOperazioneComune: 'P1', idOperazioneANPR: '3000000000' },
      soggetto: { codiceFiscale: { codFiscale: codiceFiscale }, cognome: 'PROVA', nome: 'ADA' },
      tipoScheda: '1',
      annullamentoAttribuzione: 'S',
    },
    testata,
  );

describe('il contratto, tenuto attraverso ANPR', () => {
  const prepara: PreparaAdapter = ({ persone, adesso, primaRisposta }) => {
    // ANPR gives one answer to one message: two that do not agree cannot be.
    if (primaRisposta !== undefined && 'causa' in primaRisposta && primaRisposta.causa === 'risposte-discordi')
      return undefined;
    const guasti =
      primaRisposta === undefined
        ? []
        : [{ volte: 1, effetto: 'causa' in primaRisposta ? { ...primaRisposta, eseguita: false } : primaRisposta }];
    const agenzia = createAnagrafeTributariaSimulata({ orologio: () => adesso, persone, guasti });
    return createAgenziaEntrateViaAnpr(createAnprDoppio(agenzia, { comune: COMUNE, adesso }), {
      tabelle,
      annullamento,
    });
  };
  /** The web application alone consults, aligns and links: cases that come to it end there. */
  const SOLO_WEBAPP = [
    'interroga: chi c’è, con i suoi dati',
    'interroga: lo stesso codice in minuscolo è lo stesso codice',
    'interroga: chi non c’è',
    'interroga: un codice collegato porta a quello più recente',
    'interroga: ciò che non è un codice fiscale ha un esito, e non è di nessuno',
    'attribuisci: il codice che segue dai dati, che poi c’è',
    'attribuisciOmocodice: due persone, due codici della stessa base',
    'allinea: i dati di ANPR al posto di quelli dell’Agenzia',
    'collega: resta il codice dell’Agenzia',
    'annullaAttribuzione: in giornata, e il codice non è più utilizzabile',
    'risposte-discordi: nessuno sa che cosa è stato fatto',
  ];

  it.each(toCasiContratto(prepara).map((caso) => [caso.nome, caso] as const))('%s', async (nome, caso) => {
    await expect(caso.esegui()).resolves.toBe(SOLO_WEBAPP.includes(nome) ? 'non-applicabile' : 'rispettato');
  });

  it('i casi che ANPR non permette sono tutti e soli questi', () => {
    const nomi = toCasiContratto(prepara).map(({ nome }) => nome);
    expect(SOLO_WEBAPP.filter((nome) => !nomi.includes(nome))).toEqual([]);
    expect(nomi.length - SOLO_WEBAPP.length).toBe(15);
  });
});

describe('ciò che si chiede all’Agenzia attraverso ANPR', () => {
  it('validare è una 5008 di tipo 01 con gestioneCF 0, per chi ANPR ha con quei dati', async () => {
    const { ae, anpr } = createVia({}, [ADA_NON_MARCATA]);
    const esito = await ae.valida({ ...validazione, codiceFiscale: CF_ADA.toLowerCase() });
    expect(esito).toMatchObject({
      type: 'eseguita',
      codice: { codice: '00' },
      posizione: {
        codiceFiscale: CF_ADA,
        validato: true,
        marcato: true,
        comune: COMUNE,
        omocodice: false,
        collegati: [],
      },
    });
    expect(anpr.arrivate).toMatchObject([
      {
        operazione: '5008',
        corpo: {
          testataRichiesta: { operazioneRichiesta: '5008', dataDecorrenza: '2026-11-21' },
          generalitaPerRicerca: { codiceFiscale: { codFiscale: CF_ADA }, cognome: 'PROVA', nome: 'ADA' },
          generalitaDaModificare: {
            generalita: {
              codiceFiscale: { codFiscale: CF_ADA },
              luogoNascita: { comune: { nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FO' } },
            },
          },
          datiControllo: { tipoMutazione: ['01'], gestioneCF: '0' },
        },
      },
    ]);
  });

  it('variare cerca la persona con i dati di prima, e dice il codice nuovo con il vecchio collegato', async () => {
    const { ae, anpr } = createVia();
    const esito = await ae.varia({ ...validazione, precedenti: ADA, dati: ADELE });
    expect(anpr.arrivate[0]).toMatchObject({ corpo: { generalitaPerRicerca: { nome: 'ADA' } } });
    expect(esito).toMatchObject({
      posizione: { codiceFiscale: 'PRVDLA46R50F641M', collegati: [{ codiceFiscale: CF_ADA }] },
    });
  });

  it.each([
    ['attribuisci', '1'],
    ['attribuisciOmocodice', '2'],
  ] as const)(
    '%s è una 5008 senza codice con gestioneCF %s; se sia marcato ANPR non lo dice',
    async (operazione, gestioneCF) => {
      const { ae, anpr } = createVia({}, operazione === 'attribuisci' ? [] : [ADA_MARCATA]);
      const esito = await ae[operazione]({
        ...base,
        dati: operazione === 'attribuisci' ? ADA : { ...ADA, cognome: 'PROVI' },
      });
      expect(esito).toMatchObject({
        type: 'eseguita',
        posizione: { marcato: 'ignoto', omocodice: gestioneCF === '2' },
      });
      expect(anpr.arrivate[0]).toMatchObject({ corpo: { datiControllo: { gestioneCF } } });
      expect(JSON.stringify(anpr.arrivate[0]?.corpo)).not.toContain('codFiscale');
    },
  );

  it('chi non è ancora in ANPR ottiene il codice con l’iscrizione del comune', async () => {
    const risposta = {
      Risposta_Comune: {
        listaSoggettiVariati: {
          datiSoggetto: [{ generalitaAttuali: { codiceFiscale: { codFiscale: CF_ADA, validitaCF: '1' } } }],
        },
      },
    };
    const anpr = createAnprDoppio(createProva([]).ae, {
      comune: COMUNE,
      prima: ({ operazione }) =>
        operazione === '1001' ? { type: 'ok', idOperazioneComune: 'P1', avvisi: [], risposta } : undefined,
    });
    const ae = createAgenziaEntrateViaAnpr(anpr, {
      tabelle,
      iscrizione: ({ dati }, { gestioneCF, testata }) =>
        iscrizioneNascita(
          {
            soggetto: {
              cognome: 'PROVA',
              nome: 'ADA',
              sesso: dati.sesso,
              dataNascita: dati.dataNascita,
              luogoNascita: {},
            },
            gestioneCF,
            attribuzioneFamiglia: '3',
            maternita: { generalita: { cognome: 'ESEMPIO', nome: 'EVA' } },
            cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' },
            dataDecorrenza: dati.dataNascita,
          },
          testata,
        ),
    });
    expect(await ae.attribuisci({ ...base, dati: ADA })).toMatchObject({
      posizione: { codiceFiscale: CF_ADA, validato: true },
    });
    expect(anpr.arrivate[0]).toMatchObject({ operazione: '1001', corpo: { datiControllo: { gestioneCF: '1' } } });
  });

  it('se la risposta non mostra il codice lo si consulta (3002); se nemmeno così, nessuno sa', async () => {
    const muta: EsitoAnpr = { type: 'ok', idOperazioneComune: 'P1', avvisi: [], risposta: {} };
    const trovata = { generalita: { codiceFiscale: { codFiscale: CF_ADA, validitaCF: '1' } } };
    const con3002 = (datiSoggetto: (typeof trovata)[]) =>
      createVia({
        prima: ({ operazione }) =>
          operazione === '3002'
            ? { ...muta, risposta: { Risposta3002_OK: { listaSoggetti: { datiSoggetto } } } }
            : muta,
      });
    const una = con3002([trovata]);
    expect(await una.ae.attribuisci({ ...base, dati: ADA })).toMatchObject({
      type: 'eseguita',
      posizione: { codiceFiscale: CF_ADA },
    });
    expect(una.anpr.arrivate.map(({ operazione }) => operazione)).toEqual(['5008', '3002']);
    const due = con3002([trovata, trovata]);
    expect(await due.ae.attribuisci({ ...base, dati: ADA })).toEqual({
      type: 'incerta',
      causa: 'risposta-incompleta',
      riferimento: 'P1',
    });
  });
});

describe('ciò che i servizi di ANPR non hanno', () => {
  it('ha un esito, che dice che cosa fare: mai un’eccezione, e nulla parte', async () => {
    const { ae, anpr } = createVia();
    const esiti = [
      await ae.interroga({ ...CHI, codiceFiscale: CF_ADA }),
      await ae.allinea({ ...validazione }),
      await ae.collega({ ...base, codiceFiscale: CF_ADA, nuovo: CF_ADA }),
      await ae.annullaAttribuzione({ ...base, codiceFiscale: CF_ADA }),
    ];
    for (const esito of esiti) {
      expect(esito).toMatchObject({
        type: 'non-ammessa',
        motivo: 'non-offerta',
        rimedio: expect.stringMatching(/web application|1013/) as string,
      });
    }
    expect(anpr.arrivate).toEqual([]);
  });

  it('per un altro comune, o con dati che non si possono scrivere, non si chiede', async () => {
    const { ae, anpr } = createVia();
    expect(toCodice(await ae.valida({ ...validazione, comune: '058091' }))).toBe('altro-comune');
    expect(await ae.valida({ ...validazione, dati: { ...ADA, nome: ' ' } })).toMatchObject({ campi: ['nome'] });
    expect(await ae.valida({ ...validazione, dati: { ...ADA, codiceCatastale: 'Z999' } })).toMatchObject({
      campi: ['luogoNascita'],
    });
    expect(anpr.arrivate).toEqual([]);
  });
});
