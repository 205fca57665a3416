import type { DataLocale } from '../../data/data-locale.js';
import { isDelCodice } from './codice-testimone.js';
import { compareDatiAnagrafici } from '../compare-dati-anagrafici.js';
import type { CampoAnagrafico } from '../dati-anagrafici.js';
import { type Effetto, toEffetto } from './effetti.js';
import { type Caso, type Impedimento, type TipoMossa, toAttese, toImpedimenti } from './mosse.js';
import type { ParteAe, ParteAnpr } from './parti.js';
import { type RigaConfronto, type StatoAltrove, toRighe, toStatoMarcatura } from './righe-confronto.js';

/** A move, what stands in its way, and what it does if the Agenzia accepts it. */
export interface Mossa {
  readonly type: TipoMossa;
  /** Nothing stands in its way. */
  readonly ammessa: boolean;
  readonly impedimenti: readonly Impedimento[];
  /** Of a move that changes something. */
  readonly effetto?: Effetto;
  /** Of `attendi`: the day from which to try again, where it is known. */
  readonly fino?: DataLocale;
}

/** What to do about a misalignment. */
export interface Proposta {
  /** The move; two where only the documents can tell who is right. It may have to wait for its impediments to be removed. */
  readonly mosse: readonly [TipoMossa, ...TipoMossa[]];
  /** Italian, for the operator. */
  readonly perche: string;
}

/** What is not known and may stand in the way. */
export type NonNoto = 'operazione-sospesa' | 'marcatura' | 'domicilio-ae';

/** Two sides of a person, side by side. */
export interface Confronto {
  readonly righe: readonly RigaConfronto[];
  /** The personal data that differ, those of the date of birth one by one. */
  readonly campiDiversi: readonly CampoAnagrafico[];
  /** One code, validated and marked, no datum that differs: there is nothing to do. The address does not count. */
  readonly allineato: boolean;
  /** Every move, legal or not. */
  readonly mosse: readonly Mossa[];
  /** Absent where there is nothing to do. */
  readonly proposta?: Proposta;
  readonly nonNoti: readonly NonNoto[];
}

/** What the comparison knows beside the two sides. */
export interface ContestoConfronto {
  readonly oggi: DataLocale;
}

const TIPI: readonly TipoMossa[] = [
  'conferma-ae',
  'conferma-anpr',
  'collega',
  'muta',
  'attribuisci',
  'attendi',
  'scrivi-ad-ae',
];

/**
 * A person as ANPR and as the Agenzia delle Entrate have him, side by side: what differs, what can be done about it, what each move
 * does on both sides, what stands in its way, and which one is right. That it is one person is for the comune to know.
 *
 * The codice fiscale is the witness: of two sides that differ, the one that it agrees with is right; where it agrees with both or
 * with neither, the documents decide and both confirmations are proposed. The address always comes from ANPR.
 *
 * @param anpr - The scheda in ANPR.
 * @param ae - The position in the Anagrafe Tributaria; `undefined` if the Agenzia has none.
 * @param contesto - The day: the Agenzia changes a position once a day.
 * @remarks Sources: ANPR's guide of 2021, *Risoluzione disallineamenti*; italia/anpr #800, #2288. What the link does to the five data
 * no source says: that ANPR takes those of the Agenzia with its code is an inference.
 * @example
 * const dati = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1980-01-01', codiceCatastale: 'H501' } as const;
 * const codiceFiscale = { valore: 'PRVDAA80A41H501A', origine: 'attribuito', validato: true, marcato: false, collegati: [] } as const;
 * const ae = { dati: { ...dati, cognome: 'PROVE' }, codiceFiscale, situazione: 'utilizzabile' } as const;
 * const { campiDiversi, proposta } = confronta({ dati, codiceFiscale }, ae, { oggi: '2026-11-21' });
 * campiDiversi // → ['cognome']
 * proposta?.mosse // → ['conferma-anpr', 'conferma-ae']
 * const inverso = confronta({ dati: { ...dati, nome: 'IDA' }, codiceFiscale }, { ...ae, dati }, { oggi: '2026-11-21' });
 * inverso.proposta?.mosse // → ['conferma-ae']
 */
export function confronta(anpr: ParteAnpr, ae: ParteAe | undefined, contesto: ContestoConfronto): Confronto {
  const diversi = ae === undefined ? [] : compareDatiAnagrafici(anpr.dati, ae.dati);
  const caso: Caso = { anpr, ae, diversi, oggi: contesto.oggi };
  const allineato = isAllineato(caso);
  const mosse = TIPI.map((tipo) => toMossa(tipo, caso));
  return {
    righe: toRighe(anpr, ae, { diversi, stato: toStato(caso) }),
    campiDiversi: diversi,
    allineato,
    mosse,
    ...(allineato ? {} : { proposta: toProposta(caso, mosse) }),
    nonNoti: toNonNoti(caso),
  };
}

function isAllineato({ anpr: { codiceFiscale: nostro }, ae, diversi }: Caso): boolean {
  if (nostro === undefined || ae === undefined) return false;
  const { codiceFiscale: suo, situazione } = ae;
  return (
    nostro.valore === suo.valore &&
    nostro.validato &&
    suo.marcato === true &&
    situazione === 'utilizzabile' &&
    diversi.length === 0
  );
}

function toStato({ anpr: { codiceFiscale }, ae }: Caso): StatoAltrove {
  return {
    testo: ae === undefined ? null : toStatoMarcatura(ae),
    allineato: codiceFiscale?.validato === true && ae?.codiceFiscale.marcato === true,
  };
}

function toMossa(type: TipoMossa, caso: Caso): Mossa {
  const impedimenti = toImpedimenti(type, caso);
  const effetto = toEffetto(type, caso);
  const [fino] = type === 'attendi' ? toAttese(caso).flatMap(({ fino: giorno }) => giorno ?? []) : [];
  return {
    type,
    ammessa: impedimenti.length === 0,
    impedimenti,
    ...(effetto === undefined ? {} : { effetto }),
    ...(fino === undefined ? {} : { fino }),
  };
}

function toNonNoti({ anpr, ae }: Caso): NonNoto[] {
  return [
    ...(anpr.sospesa === undefined ? (['operazione-sospesa'] as const) : []),
    ...(ae?.codiceFiscale.marcato === 'ignoto' ? (['marcatura'] as const) : []),
    ...(ae !== undefined && ae.domicilio === undefined ? (['domicilio-ae'] as const) : []),
  ];
}

/** What the comune itself can remove from the way of a move: the move stays the right one. */
const RIMOVIBILI: readonly Impedimento['type'][] = [
  'operazione-sospesa',
  'anpr-non-validato',
  'anpr-non-marcato',
  'anpr-marcatura-ignota',
  'ae-marcato',
  'ae-marcatura-ignota',
  'comune-ignoto',
];

function toProposta(caso: Caso, mosse: readonly Mossa[]): Proposta {
  const { ae, anpr, diversi } = caso;
  if (toAttese(caso).length > 0) {
    return { mosse: ['attendi'], perche: 'L’Agenzia deve finire, o è presto: riprovare quando l’attesa è passata.' };
  }
  if (ae === undefined) {
    return toScelta(
      'attribuisci',
      mosse,
      'L’Agenzia non ha la persona: si toglie il codice che c’è e se ne chiede uno.',
    );
  }
  if (ae.codiceFiscale.valore !== anpr.codiceFiscale?.valore) return toPropostaDiDueCodici(caso, mosse);
  if (diversi.length === 0) {
    return toScelta('conferma-ae', mosse, 'I dati sono uguali: la conferma valida e marca la posizione.');
  }
  return toPropostaDiUnCodice(anpr, ae, mosse);
}

function toPropostaDiDueCodici({ diversi }: Caso, mosse: readonly Mossa[]): Proposta {
  if (isPossibile('muta', mosse)) {
    const conDati = diversi.length === 0 ? '' : ' e i suoi dati, che poi si possono correggere';
    return { mosse: ['muta'], perche: `In ANPR va il codice dell’Agenzia${conDati}, con un 5008 di tipo 1.` };
  }
  return toScelta(
    'collega',
    mosse,
    'Sono due codici della stessa persona: si collegano, e in ANPR va quello dell’Agenzia.',
  );
}

/** The code is the witness; where it is none, the documents are. */
function toPropostaDiUnCodice(anpr: ParteAnpr, ae: ParteAe, mosse: readonly Mossa[]): Proposta {
  const { valore } = ae.codiceFiscale;
  const [nostro, suo] = [isDelCodice(valore, anpr.dati), isDelCodice(valore, ae.dati)];
  const perAnpr = toScelta('conferma-anpr', mosse, 'Il codice fiscale dà ragione ad ANPR.');
  const perAe = toScelta('conferma-ae', mosse, 'Il codice fiscale dà ragione all’Agenzia.');
  if (nostro !== suo) return nostro ? perAnpr : perAe;
  const [prima, seconda] = [perAnpr.mosse[0], perAe.mosse[0]];
  if (prima === seconda) return perAe;
  return {
    mosse: [prima, seconda],
    perche: 'Il codice fiscale non decide: guardare l’atto di nascita e i documenti, con il cittadino.',
  };
}

/** A move, or a letter to the Agenzia where something is in its way that the comune cannot remove. */
function toScelta(tipo: TipoMossa, mosse: readonly Mossa[], perche: string): Proposta {
  const insuperabili = toInsuperabili(tipo, mosse);
  if (insuperabili.length === 0) return { mosse: [tipo], perche };
  return { mosse: ['scrivi-ad-ae'], perche: insuperabili.map(({ messaggio }) => messaggio).join(' ') };
}

function isPossibile(tipo: TipoMossa, mosse: readonly Mossa[]): boolean {
  return toInsuperabili(tipo, mosse).length === 0;
}

/** What is in the way of a move and the comune cannot remove. */
function toInsuperabili(tipo: TipoMossa, mosse: readonly Mossa[]): readonly Impedimento[] {
  const impedimenti = mosse.find(({ type }) => type === tipo)?.impedimenti ?? [];
  return impedimenti.filter(({ type }) => !RIMOVIBILI.includes(type));
}
