import { AnagrafeError } from '@anagrafe/core';
import { type EsitoAnpr, createAgenziaEntrateSorvegliata, createRegistroAccessi } from '@anagrafe/adapters-ae';
import { toCodiciAe } from '@anagrafe/core/agenzia-entrate';
import { describe, expect, it } from 'vitest';

import { ADA, CF_ADA, CHI, COMUNE, impronta, toCodice } from '../persone-di-prova.js';
import { createVia, ko } from './anpr-doppio.js';

const base = { ...CHI, comune: COMUNE };
const validazione = { ...base, codiceFiscale: CF_ADA, dati: ADA };

describe('ciò che ANPR risponde', () => {
  it.each(
    toCodiciAe()
      .filter(({ codice }) => codice.length === 5)
      .map(({ codice }) => codice),
  )('%s arriva come errore o come avviso, accanto ad altro, e ha la sua voce', async (codice) => {
    const risposta = { Risposta_Comune: {} };
    const perErrore = createVia({ prima: () => ko('EN527', 'EN148', codice) }).ae;
    const perAvviso = createVia({
      prima: () => ({
        type: 'ok-con-avvisi',
        idOperazioneComune: 'P1',
        avvisi: [
          { codice: 'EN141', testo: '' },
          { codice, testo: '' },
        ],
        risposta,
      }),
    }).ae;
    expect(toCodice(await perErrore.valida(validazione))).toBe(codice);
    const esito = await perAvviso.valida(validazione);
    // Done, but nobody says with which code.
    if (codice === 'EAC00') expect(esito).toMatchObject({ type: 'incerta', causa: 'risposta-incompleta' });
    else expect(toCodice(esito)).toBe(codice);
  });

  it('un codice mai visto resta quello', async () => {
    const { ae } = createVia({ prima: () => ko('EAV77') });
    expect(await ae.valida(validazione)).toMatchObject({ type: 'codice-non-pubblicato', testo: 'EAV77' });
  });

  it('un no di ANPR soltanto non è un no dell’Agenzia, e dice perché', async () => {
    const { ae } = createVia({ prima: () => ko('EN125') });
    expect(await ae.valida(validazione)).toEqual({
      type: 'non-ammessa',
      motivo: 'rifiutata-da-anpr',
      segnalazioni: [{ codice: 'EN125', testo: 'detto EN125' }],
    });
  });

  it('fatto, ma non validato (EN141): non passa per un sì', async () => {
    const { ae } = createVia({
      prima: () => ({
        type: 'ok-con-avvisi',
        idOperazioneComune: 'P1',
        avvisi: [{ codice: 'EN141', testo: '' }],
        risposta: {},
      }),
    });
    expect(await ae.valida(validazione)).toEqual({ type: 'codice-non-pubblicato', testo: 'EN141' });
  });

  it('ciò che non parte perché ANPR lo rifiuterebbe dice ogni perché', async () => {
    const rilievo = { codice: 'EN139', severita: 'errore', messaggio: 'mancano dei dati' } as never;
    const { ae } = createVia({
      prima: () => ({
        type: 'non-inviata',
        controllo: {
          violazioni: [{ campo: 'a.b', motivo: 'manca' }],
          incoerenze: ['altro orologio'],
          rilievi: [rilievo],
        },
      }),
    });
    expect(await ae.valida(validazione)).toMatchObject({
      motivo: 'rifiutata-da-anpr',
      segnalazioni: [
        { testo: 'a.b: manca' },
        { testo: 'altro orologio' },
        { codice: 'EN139', testo: 'mancano dei dati' },
      ],
    });
  });

  it('ANPR che non si raggiunge è un esito; un guasto del programma no', async () => {
    const irraggiungibile = Object.assign(new AnagrafeError('connessione-non-riuscita', 'Nulla è stato inviato.'), {
      guasto: {},
    });
    const giu = createVia({ prima: () => { throw irraggiungibile; } }).ae; // prettier-ignore
    expect(await giu.valida(validazione)).toEqual({
      type: 'non-ammessa',
      motivo: 'anpr-non-raggiunta',
      segnalazioni: [{ testo: 'Nulla è stato inviato.' }],
    });
    const rotto = createVia({ prima: () => { throw new AnagrafeError('firma-non-valida', 'chiave'); } }).ae; // prettier-ignore
    await expect(rotto.valida(validazione)).rejects.toMatchObject({ code: 'firma-non-valida' });
  });
});

describe('ciò di cui non si sa la fine', () => {
  const perduta: EsitoAnpr = { type: 'incerto', idOperazioneComune: 'P1', guasto: { codice: 'tempo-scaduto' } };

  it('si recupera con il suo riferimento, senza rifarlo', async () => {
    const risposta = {
      Risposta_Comune: {
        listaSoggettiVariati: {
          datiSoggetto: [{ generalitaAttuali: { codiceFiscale: { codFiscale: CF_ADA, validitaCF: '1' } } }],
        },
      },
    };
    const { ae, anpr } = createVia({
      prima: () => perduta,
      recupera: (id) => ({ type: 'ok', idOperazioneComune: id, avvisi: [], risposta }),
    });
    const esito = await ae.attribuisci({ ...base, dati: ADA });
    expect(esito).toEqual({ type: 'incerta', causa: 'tempo-scaduto', riferimento: 'P1' });
    expect(await ae.recover('P1', { dati: ADA })).toMatchObject({
      type: 'eseguita',
      posizione: { codiceFiscale: CF_ADA },
    });
    expect(anpr.arrivate).toHaveLength(1);
  });

  it('se non è mai arrivata, lo dice', async () => {
    const { ae } = createVia({ prima: () => perduta });
    expect(toCodice(await ae.recover('P1', { dati: ADA }))).toBe('anpr-non-raggiunta');
  });

  it('sorvegliata, non si manda due volte in un giorno, e la si ritrova nel registro', async () => {
    const { ae, anpr } = createVia({ prima: () => perduta });
    const accessi = createRegistroAccessi(impronta);
    const sorvegliata = createAgenziaEntrateSorvegliata(ae, { accessi, orologio: () => '2026-11-21T09:00:00' });
    expect(toCodice(await sorvegliata.attribuisci({ ...base, dati: ADA }))).toBe('tempo-scaduto');
    expect(toCodice(await sorvegliata.attribuisci({ ...base, dati: ADA }))).toBe('gia-inviata-oggi');
    expect(anpr.arrivate).toHaveLength(1);
    expect(accessi.accessi()).toMatchObject([{ operazione: 'attribuisci', esito: { type: 'incerta' } }]);
  });

  it('ciò che ANPR ha rifiutato da sé si può correggere e rimandare oggi', async () => {
    const { ae, anpr } = createVia({ prima: () => ko('EN139') });
    const accessi = createRegistroAccessi(impronta);
    const sorvegliata = createAgenziaEntrateSorvegliata(ae, { accessi, orologio: () => '2026-11-21T09:00:00' });
    for (let volta = 0; volta < 2; volta++)
      expect(toCodice(await sorvegliata.valida(validazione))).toBe('rifiutata-da-anpr');
    expect(anpr.arrivate).toHaveLength(2);
  });
});
