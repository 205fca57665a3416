import { toOmocodie } from '@anagrafe/codice-fiscale';

import type { Clausola } from './caso.js';
import { esigi, esigiEseguita, esigiRifiutata, toEsito, viola } from './caso.js';
import { ADA, ADELE, CF_ADA, CF_ADELE, MARCATA, NON_MARCATA, OMONIMA, RICHIESTA, VIA } from './persone.js';

const ATTRIBUZIONE = { ...RICHIESTA, dati: ADA, domicilio: VIA };
const VARIAZIONE = { ...RICHIESTA, codiceFiscale: CF_ADA, precedenti: ADA, dati: ADELE };

/** What the contract asks of the operations that change something. */
export const MODIFICHE: readonly Clausola[] = [
  {
    nome: 'attribuisci: il codice che segue dai dati, che poi c’è',
    scena: { persone: [] },
    verifica: async (agenzia) => {
      const { posizione } = esigiEseguita(await toEsito(() => agenzia.attribuisci(ATTRIBUZIONE)), '00');
      esigi(posizione.codiceFiscale === CF_ADA, 'atteso il codice che segue dai dati');
      esigiEseguita(await toEsito(() => agenzia.interroga({ ...RICHIESTA, codiceFiscale: CF_ADA })), 'EAI20');
    },
  },
  {
    nome: 'attribuisci: due volte non dà due codici',
    scena: { persone: [] },
    verifica: async (agenzia) => {
      esigiEseguita(await toEsito(() => agenzia.attribuisci(ATTRIBUZIONE)), '00');
      const ancora = await toEsito(() => agenzia.attribuisci(ATTRIBUZIONE));
      if (ancora.type !== 'non-ammessa') esigiRifiutata(ancora, 'EAA10');
    },
  },
  {
    nome: 'attribuisci: i dati che mancano sono detti per nome',
    scena: { persone: [] },
    verifica: async (agenzia) => {
      const esito = await toEsito(() => agenzia.attribuisci({ ...ATTRIBUZIONE, dati: { ...ADA, cognome: '' } }));
      if (esito.type !== 'non-ammessa') return viola(`atteso «non-ammessa», non «${esito.type}»`);
      esigi(esito.campi?.join() === 'cognome', 'atteso il campo «cognome»');
    },
  },
  {
    nome: 'attribuisciOmocodice: due persone, due codici della stessa base',
    scena: { persone: [MARCATA] },
    verifica: async (agenzia) => {
      const richiesta = { ...ATTRIBUZIONE, dati: OMONIMA };
      const { posizione } = esigiEseguita(await toEsito(() => agenzia.attribuisciOmocodice(richiesta)), '00');
      esigi(toOmocodie(CF_ADA).includes(posizione.codiceFiscale), 'attesa una variante della base');
      const prima = esigiEseguita(await toEsito(() => agenzia.interroga({ ...RICHIESTA, dati: ADA })), 'EAI20');
      esigi(prima.posizione.codiceFiscale !== posizione.codiceFiscale, 'attesi due codici diversi');
    },
  },
  {
    nome: 'varia: il codice nuovo, con il vecchio collegato',
    scena: { persone: [MARCATA] },
    verifica: async (agenzia) => {
      const { posizione } = esigiEseguita(await toEsito(() => agenzia.varia(VARIAZIONE)), '00');
      esigi(posizione.codiceFiscale === CF_ADELE, 'atteso il codice che segue dai nuovi dati');
      esigi(
        posizione.collegati.some(({ codiceFiscale }) => codiceFiscale === CF_ADA),
        'atteso il vecchio fra i collegati',
      );
    },
  },
  {
    nome: 'varia: una volta al giorno',
    scena: { persone: [MARCATA] },
    verifica: async (agenzia) => {
      esigiEseguita(await toEsito(() => agenzia.varia(VARIAZIONE)), '00');
      const ancora = { ...RICHIESTA, codiceFiscale: CF_ADELE, precedenti: ADELE, dati: ADA };
      esigiRifiutata(await toEsito(() => agenzia.varia(ancora)), 'EAM15');
    },
  },
  {
    nome: 'varia: non chi non è marcato',
    scena: { persone: [NON_MARCATA] },
    verifica: async (agenzia) => {
      const richiesta = { ...RICHIESTA, codiceFiscale: CF_ADELE, precedenti: ADELE, dati: ADA };
      esigiRifiutata(await toEsito(() => agenzia.varia(richiesta)), 'EAM91');
    },
  },
  {
    nome: 'varia: non più di tre dati',
    scena: { persone: [MARCATA] },
    verifica: async (agenzia) => {
      const dati = { ...ADELE, dataNascita: '1951-03-02' };
      esigiRifiutata(await toEsito(() => agenzia.varia({ ...VARIAZIONE, dati })), 'EAM93');
    },
  },
  {
    nome: 'allinea: i dati di ANPR al posto di quelli dell’Agenzia',
    scena: { persone: [NON_MARCATA] },
    verifica: async (agenzia) => {
      const richiesta = { ...RICHIESTA, codiceFiscale: CF_ADELE, dati: ADA, domicilio: VIA };
      const { posizione } = esigiEseguita(await toEsito(() => agenzia.allinea(richiesta)), '00');
      esigi(posizione.dati.nome === ADA.nome && posizione.marcato === true, 'attesi i dati di ANPR, e la marcatura');
    },
  },
  {
    nome: 'collega: resta il codice dell’Agenzia',
    scena: { persone: [MARCATA, NON_MARCATA] },
    verifica: async (agenzia) => {
      const richiesta = { ...RICHIESTA, codiceFiscale: CF_ADA, nuovo: CF_ADELE };
      const { posizione } = esigiEseguita(await toEsito(() => agenzia.collega(richiesta)), '00');
      esigi(posizione.codiceFiscale === CF_ADELE, 'atteso il codice dell’Agenzia');
      esigiEseguita(await toEsito(() => agenzia.interroga({ ...RICHIESTA, codiceFiscale: CF_ADA })), 'EAI40');
    },
  },
  {
    nome: 'annullaAttribuzione: in giornata, e il codice non è più utilizzabile',
    scena: { persone: [] },
    verifica: async (agenzia) => {
      esigiEseguita(await toEsito(() => agenzia.attribuisci(ATTRIBUZIONE)), '00');
      const annullamento = { ...RICHIESTA, codiceFiscale: CF_ADA };
      esigiEseguita(await toEsito(() => agenzia.annullaAttribuzione(annullamento)), 'EAC00');
      esigiRifiutata(await toEsito(() => agenzia.interroga({ ...RICHIESTA, codiceFiscale: CF_ADA })), 'EAI80', 'EAI90');
    },
  },
];
