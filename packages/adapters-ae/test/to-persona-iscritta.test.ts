import type { Soggetto } from '@anagrafe/core';
import { createAnagrafeTributariaSimulata, createRegistroAccessi, toPersonaIscritta } from '@anagrafe/adapters-ae';
import { openTabelle } from '@anagrafe/decodifica';
import { expect, it } from 'vitest';

import { ADA, CF_ADA, CHI, COMUNE, createOrologio, impronta, toCodice } from './persone-di-prova.js';

const tabelle = await openTabelle();
const luogoNascita = { comune: { nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FO' } };
const scheda: Soggetto = {
  generalita: {
    codiceFiscale: { codFiscale: CF_ADA, validitaCF: '1' },
    cognome: 'Prova',
    nome: 'Ada',
    sesso: 'F',
    dataNascita: '1946-10-10',
    luogoNascita,
  },
  residenza: {
    indirizzo: {
      comune: { nomeComune: 'MONTESCUDO - MONTE COLOMBO', codiceIstat: COMUNE, siglaProvinciaIstat: 'RN' },
      toponimo: { specie: 'VIA', denominazioneToponimo: 'DEI FIORI' },
      numeroCivico: { numero: '3' },
    },
  },
};

it('una fornitura riempie l’archivio: chi c’è si trova per codice e per dati, con il suo indirizzo', async () => {
  const persona = toPersonaIscritta(scheda, { tabelle, comune: COMUNE });
  const accessi = createRegistroAccessi(impronta);
  const persone = persona.ok ? [persona.value] : [];
  const ae = createAnagrafeTributariaSimulata({ orologio: createOrologio().leggi, persone, accessi });
  expect(await ae.interroga({ codiceFiscale: CF_ADA, ...CHI })).toMatchObject({
    posizione: {
      dati: ADA,
      domicilio: { comune: COMUNE, indirizzo: 'VIA DEI FIORI 3' },
      marcato: true,
      comune: COMUNE,
    },
  });
  expect(toCodice(await ae.interroga({ dati: ADA, ...CHI }))).toBe('EAI20');
});

it('non marcato, resta validato se la scheda lo dice', () => {
  expect(toPersonaIscritta(scheda, { tabelle })).toMatchObject({ value: { validato: true, comune: undefined } });
});

it('una scheda di cui non si sa dove è nata la persona non si iscrive, e se ne dice il campo', () => {
  const { luogoNascita: _, ...senzaLuogo } = scheda.generalita ?? {};
  expect(toPersonaIscritta({ generalita: senzaLuogo }, { tabelle })).toEqual({
    ok: false,
    error: { type: 'dati-insufficienti', campi: ['generalita.luogoNascita'] },
  });
});
