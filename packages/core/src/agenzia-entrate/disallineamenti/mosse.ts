import { parseCodiceFiscale } from '@anagrafe/codice-fiscale';

import { giornoDopo } from '../../data/calendario.js';
import type { DataLocale } from '../../data/data-locale.js';
import { MASSIMO_DATI_DIVERSI } from '../compare-dati-anagrafici.js';
import type { CampoAnagrafico } from '../dati-anagrafici.js';
import { type ParteAe, type ParteAnpr, isStessoComune } from './parti.js';
import { type TipoMotivo, isNumerico, possibileCollegamento } from './possibile-collegamento.js';

/**
 * What a comune can do about a misalignment. In the web application, under *Risoluzione disallineamenti*: `conferma-ae` (the data of
 * the Agenzia replace those of ANPR), `conferma-anpr` (the opposite), `collega` (the two codes of one person). With the services:
 * `muta` (5008 of kind 1 with the code of the Agenzia), `attribuisci` (the code goes, gestioneCF 1 asks for one). Else `scrivi-ad-ae`,
 * or `attendi`.
 */
export type TipoMossa =
  'conferma-ae' | 'conferma-anpr' | 'collega' | 'muta' | 'attribuisci' | 'scrivi-ad-ae' | 'attendi';

/** What stands in the way of a move. */
export interface Impedimento {
  readonly type:
    | TipoMotivo
    | 'operazione-sospesa'
    | 'assente-in-ae'
    | 'presente-in-ae'
    | 'codici-diversi'
    | 'codice-validato'
    | 'dati-uguali'
    | 'omocodice'
    | 'omocodia-in-lavorazione'
    | 'codice-non-utilizzabile'
    | 'altro-comune'
    | 'trattata-oggi'
    | 'nulla-da-attendere';
  /** What the Agenzia answers to who tries, where it is known. */
  readonly codice?: string;
  /** Italian, for the operator. */
  readonly messaggio: string;
}

/** A misalignment as the moves see it. */
export interface Caso {
  readonly anpr: ParteAnpr;
  readonly ae: ParteAe | undefined;
  readonly diversi: readonly CampoAnagrafico[];
  readonly oggi: DataLocale;
}

/** What stands in the way of a move; empty if it is legal. */
export function toImpedimenti(tipo: TipoMossa, caso: Caso): readonly Impedimento[] {
  switch (tipo) {
    case 'conferma-ae':
      return [...toSospesa(caso), ...toDelleConferme(caso)];
    case 'conferma-anpr':
      return [...toSospesa(caso), ...toDelleConferme(caso), ...toDellaVariazione(caso)];
    case 'collega':
      return [...toSospesa(caso), ...toDelCollegamento(caso)];
    case 'muta':
      return [...toSospesa(caso), ...toDellaMutazione(caso)];
    case 'attribuisci':
      return [...toSospesa(caso), ...toDellaAttribuzione(caso)];
    case 'attendi':
      return toAttese(caso).length > 0 ? [] : [NULLA_DA_ATTENDERE];
    case 'scrivi-ad-ae':
      return [];
  }
}

/** For what a comune may wait, and until when, where it is known. */
export function toAttese({ anpr, ae, diversi, oggi }: Caso): readonly { readonly fino?: DataLocale }[] {
  const domani = { fino: giornoDopo(oggi) };
  const stesso = ae !== undefined && ae.codiceFiscale.valore === anpr.codiceFiscale?.valore;
  return [
    ...(ae?.trattataIl === oggi ? [domani] : []),
    ...(ae?.situazione === 'in-lavorazione' ? [{}] : []),
    ...(stesso && diversi.length === 0 && anpr.iscrittoIl === oggi ? [domani] : []),
  ];
}

/** Is it a code that stands for the base of an omocodia? Its holder's data are not changed from ANPR. */
export function isOmocodice(codice: string | undefined): boolean {
  if (codice === undefined) return false;
  const letto = parseCodiceFiscale(codice);
  return letto.ok && letto.value.tipo === 'alfanumerico' && letto.value.omocodia.livello > 0;
}

const SOSPESA: Impedimento = {
  type: 'operazione-sospesa',
  messaggio:
    'In ANPR c’è un’operazione sospesa sulla persona: prima eliminarla, o concluderla, dall’«Elenco operazioni sospese» di «Mutazione tutti i dati».',
};
const NULLA_DA_ATTENDERE: Impedimento = {
  type: 'nulla-da-attendere',
  messaggio: 'Aspettare non cambia nulla.',
};
const ASSENTE: Impedimento = {
  type: 'assente-in-ae',
  codice: 'EAV91',
  messaggio: 'L’Agenzia non ha questa posizione.',
};
const PRESENTE: Impedimento = {
  type: 'presente-in-ae',
  codice: 'EAA10',
  messaggio: 'L’Agenzia ha già un codice per questa persona: si usa quello.',
};
const TRATTATA: Impedimento = {
  type: 'trattata-oggi',
  codice: 'EAM15',
  messaggio: 'L’Agenzia ha già cambiato oggi questa posizione: si riprova domani.',
};
const IN_LAVORAZIONE: Impedimento = {
  type: 'omocodia-in-lavorazione',
  codice: 'EAM13',
  messaggio: 'L’Agenzia sta risolvendo un’omocodia su questa posizione.',
};
const NON_UTILIZZABILE: Impedimento = {
  type: 'codice-non-utilizzabile',
  codice: 'EAM80',
  messaggio: 'Il codice è nell’archivio dell’Agenzia, ma non si può usare.',
};
const BASE: Impedimento = {
  type: 'codice-non-utilizzabile',
  codice: 'EAI59',
  messaggio: 'Il codice è la base di un’omocodia: a ciascuna delle persone ne serve un altro.',
};
const CODICI_DIVERSI: Impedimento = {
  type: 'codici-diversi',
  codice: 'EAM9C',
  messaggio: 'I codici fiscali sono due: si confermano i dati di una posizione sola.',
};
const OMOCODICE: Impedimento = {
  type: 'omocodice',
  messaggio: 'La persona ha un omocodice: da ANPR i suoi dati non si cambiano.',
};
const DATI_UGUALI: Impedimento = {
  type: 'dati-uguali',
  codice: 'EAM94',
  messaggio: 'I dati sono già uguali: per marcare la posizione si conferma l’Agenzia.',
};
const TROPPI: Impedimento = {
  type: 'troppi-dati-diversi',
  codice: 'EAM93',
  messaggio: 'Cambiano più di tre dati (giorno, mese e anno di nascita contano uno ciascuno).',
};
const ALTRO_COMUNE: Impedimento = {
  type: 'altro-comune',
  codice: 'EAM95',
  messaggio: 'Per l’Agenzia la posizione è marcata da un altro comune.',
};
const CODICE_VALIDATO: Impedimento = {
  type: 'codice-validato',
  messaggio: 'Il codice in ANPR è validato e l’Agenzia non lo ha collegato a quello che ha.',
};
const VALIDATO_E_ASSENTE: Impedimento = {
  type: 'codice-validato',
  messaggio: 'Il codice in ANPR è validato e l’Agenzia non lo trova: va capito con l’assistenza ANPR.',
};

function toSospesa({ anpr: { sospesa } }: Caso): readonly Impedimento[] {
  return sospesa === true ? [SOSPESA] : [];
}

/** How the Agenzia's position stands, to who would change it. */
function toDellaSituazione(ae: ParteAe, oggi: DataLocale): readonly Impedimento[] {
  return [
    ...(ae.trattataIl === oggi ? [TRATTATA] : []),
    ...(ae.situazione === 'in-lavorazione' ? [IN_LAVORAZIONE] : []),
    ...(ae.situazione === 'non-utilizzabile' ? [NON_UTILIZZABILE] : []),
    ...(ae.situazione === 'base-omocodia' ? [BASE] : []),
  ];
}

function toDelleConferme({ anpr, ae, diversi, oggi }: Caso): readonly Impedimento[] {
  if (ae === undefined) return [ASSENTE];
  if (ae.codiceFiscale.valore !== anpr.codiceFiscale?.valore) return [CODICI_DIVERSI];
  return [
    ...toDellaSituazione(ae, oggi),
    ...(diversi.length > 0 && isOmocodice(ae.codiceFiscale.valore) ? [OMOCODICE] : []),
  ];
}

/** What the Agenzia's data are not changed for. */
function toDellaVariazione({ anpr, ae, diversi }: Caso): readonly Impedimento[] {
  if (ae === undefined) return [];
  const altrove = ae.codiceFiscale.marcato === true && isStessoComune(anpr, ae) === false;
  return [
    ...(diversi.length === 0 ? [DATI_UGUALI] : []),
    ...(diversi.length > MASSIMO_DATI_DIVERSI ? [TROPPI] : []),
    ...(altrove ? [ALTRO_COMUNE] : []),
  ];
}

function toDelCollegamento({ anpr, ae, oggi }: Caso): readonly Impedimento[] {
  if (ae === undefined) return [ASSENTE];
  const { motivi } = possibileCollegamento(anpr, ae);
  const suoi = toDellaSituazione(ae, oggi).filter(({ type }) => type !== 'codice-non-utilizzabile');
  return [...suoi, ...motivi.map(({ type, messaggio }) => ({ type, messaggio }))];
}

function toDellaMutazione({ anpr: { codiceFiscale: nostro }, ae, oggi }: Caso): readonly Impedimento[] {
  if (ae === undefined) return [ASSENTE];
  const { codiceFiscale: suo } = ae;
  const collegati =
    nostro !== undefined && (nostro.collegati.includes(suo.valore) || suo.collegati.includes(nostro.valore));
  return [
    ...toDellaSituazione(ae, oggi),
    ...(nostro?.valore === suo.valore
      ? [{ type: 'stesso-codice', messaggio: 'ANPR ha già quel codice.' } as const]
      : []),
    ...(nostro?.validato === true && nostro.valore !== suo.valore && !collegati ? [CODICE_VALIDATO] : []),
    ...(nostro !== undefined && !isNumerico(nostro.valore) && isNumerico(suo.valore) ? [NUMERICO] : []),
  ];
}

const NUMERICO: Impedimento = {
  type: 'numerico-in-ae',
  messaggio: 'ANPR ha un codice alfanumerico e l’Agenzia un numero: non si torna indietro.',
};

function toDellaAttribuzione({ anpr, ae }: Caso): readonly Impedimento[] {
  if (ae !== undefined) return [PRESENTE];
  return anpr.codiceFiscale?.validato === true ? [VALIDATO_E_ASSENTE] : [];
}
