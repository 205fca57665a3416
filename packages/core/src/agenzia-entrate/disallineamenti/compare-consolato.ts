import { isDelCodice } from './codice-testimone.js';
import { compareDatiAnagrafici } from '../compare-dati-anagrafici.js';
import type { CampoAnagrafico } from '../dati-anagrafici.js';
import type { Parte, ParteAnpr } from './parti.js';
import { type RigaConfronto, toRighe, toStatoValidazione } from './righe-confronto.js';

/** What a comune answers to a consulate that asks to align the data of somebody registered abroad (AIRE). */
export type ConfermaConsolato = 'conferma-consolato' | 'conferma-anpr';

/** What the Agenzia delle Entrate says of the data that were confirmed, which ANPR has it validate. */
export type EsitoValidazione = 'validato' | 'assente' | 'due-codici';

/**
 * What follows an answer of the Agenzia. Validated: the request is closed and the consulate receives an e-mail. Not in its archive: the
 * operator is asked to have a code attributed, and the request is closed when he does. Two codes, of the old data and of the new:
 * *Risoluzione disallineamenti* first, then the request is taken up again.
 */
export interface Seguito {
  readonly richiesta: 'chiusa' | 'aperta';
  readonly poi?: 'conferma-attribuzione' | 'risoluzione-disallineamenti';
  readonly avvisoAlConsolato: boolean;
  readonly anpr: ParteAnpr;
}

/** A confirmation and where it leads. */
export interface MossaConsolato {
  readonly type: ConfermaConsolato;
  readonly seguiti: Readonly<Record<EsitoValidazione, Seguito>>;
}

/** The request of a consulate beside the scheda. */
export interface ConfrontoConsolato {
  /** `altra` is the consulate. */
  readonly righe: readonly RigaConfronto[];
  readonly campiDiversi: readonly CampoAnagrafico[];
  readonly mosse: readonly [MossaConsolato, MossaConsolato];
  /** Both where only the documents can tell. */
  readonly proposta: readonly [ConfermaConsolato, ...ConfermaConsolato[]];
}

/**
 * A person as ANPR and as a consulate have him, where the consulate has asked the comune to align the two before an identity card
 * is issued: what differs, and where each confirmation leads. Whatever is confirmed, ANPR has the Agenzia delle Entrate validate it.
 *
 * @param anpr - The scheda in ANPR.
 * @param consolato - The data as the consulate sent them.
 * @returns With equal data the proposal is to confirm ANPR; else the codice fiscale of ANPR is the witness, then the documents are.
 * @remarks Source: ANPR's guide of 2021, *Richieste di allineamento dati trasmesse dai Consolati*.
 * @example
 * const dati = { cognome: 'PROVA', nome: 'LIDIA', sesso: 'F', dataNascita: '1980-08-08', codiceCatastale: 'Z602' } as const;
 * const confronto = compareConsolato({ dati }, { dati: { ...dati, codiceCatastale: 'Z610' } });
 * confronto.campiDiversi // → ['luogoNascita']
 * confronto.mosse[0].seguiti.assente.poi // → 'conferma-attribuzione'
 */
export function compareConsolato(anpr: ParteAnpr, consolato: Parte): ConfrontoConsolato {
  const diversi = compareDatiAnagrafici(anpr.dati, consolato.dati);
  const stato = { testo: toStatoValidazione(consolato), allineato: anpr.codiceFiscale?.validato === true };
  return {
    righe: toRighe(anpr, consolato, { diversi, stato }),
    campiDiversi: diversi,
    mosse: [
      { type: 'conferma-consolato', seguiti: toSeguiti({ ...anpr, dati: consolato.dati }) },
      { type: 'conferma-anpr', seguiti: toSeguiti(anpr) },
    ],
    proposta: toProposta(anpr, consolato, diversi.length === 0),
  };
}

/** What follows with the data that were confirmed. */
function toSeguiti(anpr: ParteAnpr): Record<EsitoValidazione, Seguito> {
  const aperta = { richiesta: 'aperta', avvisoAlConsolato: false, anpr } as const;
  const { codiceFiscale } = anpr;
  const validata: ParteAnpr =
    codiceFiscale === undefined
      ? anpr
      : { ...anpr, codiceFiscale: { ...codiceFiscale, origine: 'attribuito', validato: true } };
  return {
    validato: { richiesta: 'chiusa', avvisoAlConsolato: true, anpr: validata },
    assente: { ...aperta, poi: 'conferma-attribuzione' },
    'due-codici': { ...aperta, poi: 'risoluzione-disallineamenti' },
  };
}

function toProposta(anpr: ParteAnpr, consolato: Parte, uguali: boolean): ConfrontoConsolato['proposta'] {
  if (uguali) return ['conferma-anpr'];
  const codice = anpr.codiceFiscale?.valore ?? consolato.codiceFiscale?.valore ?? '';
  const [nostro, suo] = [isDelCodice(codice, anpr.dati), isDelCodice(codice, consolato.dati)];
  if (nostro === suo) return ['conferma-consolato', 'conferma-anpr'];
  return nostro ? ['conferma-anpr'] : ['conferma-consolato'];
}
