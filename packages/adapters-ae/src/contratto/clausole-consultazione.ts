import type { Clausola } from './caso.js';
import { esigi, esigiEseguita, esigiRifiutata, toEsito } from './caso.js';
import { ADA, ADELE, CF_ADA, CF_ADELE, COMUNE, MARCATA, NON_MARCATA, RICHIESTA, VIA } from './persone.js';

/** What the contract asks of `interroga` and `valida`. */
export const CONSULTAZIONE: readonly Clausola[] = [
  {
    nome: 'interroga: chi c’è, con i suoi dati',
    scena: { persone: [MARCATA] },
    verifica: async (agenzia) => {
      const esito = await toEsito(() => agenzia.interroga({ ...RICHIESTA, codiceFiscale: CF_ADA }));
      const { codiceFiscale, dati, marcato, validato } = esigiEseguita(esito, 'EAI20').posizione;
      esigi(codiceFiscale === CF_ADA && dati.nome === ADA.nome, 'attesa la persona di quel codice');
      esigi(marcato === true && validato, 'attesa una posizione marcata, e quindi validata');
    },
  },
  {
    nome: 'interroga: lo stesso codice in minuscolo è lo stesso codice',
    scena: { persone: [MARCATA] },
    verifica: async (agenzia) => {
      esigiEseguita(
        await toEsito(() => agenzia.interroga({ ...RICHIESTA, codiceFiscale: CF_ADA.toLowerCase() })),
        'EAI20',
      );
    },
  },
  {
    nome: 'interroga: chi non c’è',
    scena: { persone: [] },
    verifica: async (agenzia) => {
      esigiRifiutata(await toEsito(() => agenzia.interroga({ ...RICHIESTA, codiceFiscale: CF_ADA })), 'EAI90');
    },
  },
  {
    nome: 'interroga: un codice collegato porta a quello più recente',
    scena: { persone: [{ ...NON_MARCATA, collegati: [{ codiceFiscale: CF_ADA }] }] },
    verifica: async (agenzia) => {
      const esito = await toEsito(() => agenzia.interroga({ ...RICHIESTA, codiceFiscale: CF_ADA }));
      const { codiceFiscale, collegati } = esigiEseguita(esito, 'EAI40').posizione;
      esigi(codiceFiscale === CF_ADELE, 'atteso il codice più recente');
      esigi(collegati.at(-1)?.codiceFiscale === CF_ADA, 'atteso fra i collegati il codice chiesto');
    },
  },
  {
    nome: 'interroga: ciò che non è un codice fiscale ha un esito, e non è di nessuno',
    scena: { persone: [MARCATA] },
    verifica: async (agenzia) => {
      for (const codiceFiscale of ['', 'PROVA', 'PRVDAA46R50F641X', '00000000000']) {
        const { type } = await toEsito(() => agenzia.interroga({ ...RICHIESTA, codiceFiscale }));
        esigi(type === 'rifiutata' || type === 'non-ammessa', `atteso un rifiuto, non «${type}»`);
      }
    },
  },
  {
    nome: 'valida: con gli stessi dati la posizione è validata, e marcata per il comune',
    scena: { persone: [NON_MARCATA] },
    verifica: async (agenzia) => {
      const richiesta = { ...RICHIESTA, codiceFiscale: CF_ADELE, dati: ADELE, domicilio: VIA };
      const { posizione } = esigiEseguita(await toEsito(() => agenzia.valida(richiesta)), '00');
      esigi(
        posizione.validato && posizione.marcato === true && posizione.comune === COMUNE,
        'attesa una posizione marcata',
      );
    },
  },
  {
    nome: 'valida: con altri dati no',
    scena: { persone: [NON_MARCATA] },
    verifica: async (agenzia) => {
      const richiesta = { ...RICHIESTA, codiceFiscale: CF_ADELE, dati: { ...ADELE, cognome: 'ALTRA' } };
      esigiRifiutata(await toEsito(() => agenzia.valida(richiesta)), 'EAV21', 'EAV31');
    },
  },
  {
    nome: 'valida: un codice che l’Agenzia non ha attribuito no',
    scena: { persone: [] },
    verifica: async (agenzia) => {
      esigiRifiutata(await toEsito(() => agenzia.valida({ ...RICHIESTA, codiceFiscale: CF_ADA, dati: ADA })), 'EAV91');
    },
  },
];
