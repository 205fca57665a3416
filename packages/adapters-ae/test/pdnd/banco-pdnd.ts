import { type CryptoKey, generateKeyPair } from 'jose';
import { afterAll, beforeAll, beforeEach } from 'vitest';

import { type Fruitore, type OpzioniPdnd, type ServiziPdnd, createServiziPdnd } from '../../src/pdnd/index.js';
import { type GovwayDiProva, type Servizio, openGovway } from './govway-di-prova.js';

// Made-up people, of a comune that does not exist: 099008.
export const ADA = { codiceFiscale: 'PRVDAA46R50F641X', idANPR: 'AA11111AA', cognome: 'PROVA', nome: 'ADA' };
export const PERCHE = { dataRiferimentoRichiesta: '2026-11-22', motivoRichiesta: 'pratica 1' };
export const OGGI = new Date('2026-11-22T10:00:00Z');
export const finalita = {
  C003: 'f0030000-0000-4000-8000-000000000000',
  C030: 'f0300000-0000-4000-8000-000000000000',
};
const errore = (codice: string): object => ({ codiceErroreAnomalia: codice, testoErroreAnomalia: 'prova' });

const c030: Servizio = ({ criteriRicerca }) => {
  if (criteriRicerca['cognome'] === 'DOPPIO')
    return { stato: 200, json: { idOperazioneANPR: '9', listaSoggetti: { datiSoggetto: [{}, {}] } } };
  if (criteriRicerca['codiceFiscale'] !== ADA.codiceFiscale && criteriRicerca['cognome'] !== ADA.cognome)
    return { stato: 404, json: { idOperazioneANPR: '8', listaErrori: [errore('EN122')] } };
  const soggetto = { identificativi: { idANPR: ADA.idANPR } };
  return { stato: 200, json: { idOperazioneANPR: '900000000000000001', listaSoggetti: { datiSoggetto: [soggetto] } } };
};

const c003: Servizio = ({ criteriRicerca, verifica }) => {
  const { cognome } = verifica?.['generalita'] as { readonly cognome: string };
  if (cognome === '') return { stato: 400, json: { idOperazioneANPR: '7', listaErrori: [errore('EN001')] } };
  const valore = cognome === ADA.cognome ? 'S' : cognome === 'IGNOTO' ? 'A' : 'N';
  const info = { id: '1', chiave: 'Verifica cognome', valore };
  return {
    stato: 200,
    json: {
      idOperazioneANPR: '6',
      listaSoggetti: { datiSoggetto: [{ infoSoggettoEnte: [info] }] },
      ...('codiceFiscale' in criteriRicerca ? { listaAnomalie: [errore('EN148')] } : {}),
    },
  };
};

/** A gateway with its services, and a client that it knows. */
export interface Banco {
  readonly govway: GovwayDiProva;
  readonly fruitore: Fruitore & { readonly chiave: CryptoKey };
  /** A key that it does not know. */
  readonly altra: CryptoKey;
  readonly apri: (altre?: Partial<OpzioniPdnd>) => Promise<ServiziPdnd>;
  /** What the gateway answers from now on, whatever comes; `undefined`: as it should. */
  readonly rompi: (guasto: { readonly stato: number; readonly corpo: string } | undefined) => void;
  /** Forgets what came. */
  readonly pulisci: () => void;
}

async function openBanco(): Promise<Banco> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const { privateKey: altra } = await generateKeyPair('RS256');
  const fruitore = { clientId: 'cliente-di-prova', kid: 'chiave-di-prova', chiave: privateKey };
  const registrato = { clientId: fruitore.clientId, kid: fruitore.kid, pubblica: publicKey, finalita };
  let guasto: { readonly stato: number; readonly corpo: string } | undefined;
  const govway = await openGovway({
    registrato,
    servizi: { C003: c003, C030: c030 },
    adesso: () => OGGI,
    guasto: () => guasto,
  });
  return {
    govway,
    fruitore,
    altra,
    apri: (altre = {}) =>
      createServiziPdnd({
        ambiente: 'collaudo',
        fruitore,
        utente: { userID: 'ufficio', userLocation: 'sportello', LoA: 'HIGH' },
        orologio: () => OGGI,
        finalita,
        indirizzi: { anpr: govway.url, voucher: `${govway.url}/token.oauth2` },
        ...altre,
      }),
    rompi: (nuovo) => {
      guasto = nuovo;
    },
    pulisci: () => {
      guasto = undefined;
      govway.perche.length = 0;
      govway.arrivate.length = 0;
    },
  };
}

/** Opens a bench for the tests of a file; each finds it as if nothing had come. */
export function conBanco(usa: (banco: Banco) => void): void {
  let banco: Banco | undefined;
  beforeAll(async () => {
    banco = await openBanco();
    usa(banco);
  });
  beforeEach(() => banco?.pulisci());
  afterAll(() => banco?.govway.chiudi());
}
