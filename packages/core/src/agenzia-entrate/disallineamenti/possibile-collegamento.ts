import { isCodiceFiscale } from '@anagrafe/codice-fiscale';

import { MASSIMO_DATI_DIVERSI, compareDatiAnagrafici } from '../compare-dati-anagrafici.js';
import type { CampoAnagrafico } from '../dati-anagrafici.js';
import { type ParteAe, type ParteAnpr, isStessoComune } from './parti.js';

/** Why two codes cannot be linked, or not yet. */
export type TipoMotivo =
  | 'stesso-codice'
  | 'gia-collegati'
  | 'anpr-senza-codice'
  | 'anpr-non-validato'
  | 'anpr-non-marcato'
  | 'anpr-marcatura-ignota'
  | 'ae-non-corretto'
  | 'ae-marcato'
  | 'ae-marcatura-ignota'
  | 'numerico-in-ae'
  | 'troppi-dati-diversi'
  | 'comuni-diversi'
  | 'comune-ignoto';

/** A reason, and what can be done about it; Italian, for the operator. */
export interface Motivo {
  readonly type: TipoMotivo;
  readonly messaggio: string;
  readonly rimedio: string;
}

/** Whether two codes can be linked. */
export interface PossibileCollegamento {
  readonly ok: boolean;
  /** The data that differ, those of the date of birth one by one. */
  readonly campiDiversi: readonly CampoAnagrafico[];
  /** Why not: empty when `ok`. What is not known is a reason too. */
  readonly motivi: readonly Motivo[];
}

const CIFRE_DEL_PROVVISORIO = 11;

const SCRIVERE =
  'Scrivere alla casella dell’Agenzia (entrate.archivioanagrafico@agenziaentrate.it), con i documenti e il numero di richiesta dell’assistenza ANPR (800863116).';
const CONSULTARE = 'Guardare la posizione con la «Consultazione AE».';

const MOTIVI: Readonly<Record<TipoMotivo, Omit<Motivo, 'type'>>> = {
  'stesso-codice': {
    messaggio: 'Il codice fiscale è lo stesso: non c’è nulla da collegare.',
    rimedio: 'Se i dati sono diversi, confermare quelli giusti in «Risoluzione disallineamenti».',
  },
  'gia-collegati': {
    messaggio: 'L’Agenzia ha già collegato i due codici.',
    rimedio: 'Mettere in ANPR il codice giusto con una mutazione dei dati (5008, tipo 1).',
  },
  'anpr-senza-codice': {
    messaggio: 'La scheda in ANPR non ha codice fiscale.',
    rimedio: 'Metterci quello dell’Agenzia con una mutazione dei dati (5008, tipo 1).',
  },
  'anpr-non-validato': {
    messaggio: 'Il codice fiscale in ANPR non è validato.',
    rimedio: 'Farlo validare (5008, tipo 1, gestioneCF 0); se l’Agenzia non lo ha, eliminarlo.',
  },
  'anpr-non-marcato': {
    messaggio: 'Il codice fiscale in ANPR non è marcato: i suoi dati non sono allineati con l’Agenzia.',
    rimedio: 'Allineare prima quella posizione in «Risoluzione disallineamenti».',
  },
  'anpr-marcatura-ignota': {
    messaggio: 'Non si sa se il codice fiscale in ANPR è marcato.',
    rimedio: CONSULTARE,
  },
  'ae-non-corretto': {
    messaggio: 'Il codice fiscale dell’Agenzia non è corretto o non si può usare.',
    rimedio: SCRIVERE,
  },
  'ae-marcato': {
    messaggio: 'Il codice fiscale dell’Agenzia è marcato: in ANPR è di un’altra scheda.',
    rimedio: 'Cercare quella scheda in ANPR: se è la stessa persona, uno dei comuni la cancella per doppia iscrizione.',
  },
  'ae-marcatura-ignota': {
    messaggio: 'Non si sa se il codice fiscale dell’Agenzia è marcato.',
    rimedio: CONSULTARE,
  },
  'numerico-in-ae': {
    messaggio: 'In ANPR c’è il codice alfanumerico e quello dell’Agenzia è numerico: si collega solo il contrario.',
    rimedio: SCRIVERE,
  },
  'troppi-dati-diversi': {
    messaggio: 'Fra le due posizioni cambiano più di tre dati (giorno, mese e anno di nascita contano uno ciascuno).',
    rimedio: SCRIVERE,
  },
  'comuni-diversi': {
    messaggio: 'Le due posizioni risiedono in comuni diversi.',
    rimedio: SCRIVERE,
  },
  'comune-ignoto': {
    messaggio: 'Non si sa se le due posizioni risiedono nello stesso comune.',
    rimedio: CONSULTARE,
  },
};

/**
 * Can two codici fiscali of one person be linked from ANPR? That of ANPR must be validated and marked, that of the Agenzia correct
 * and not marked, no more than three data may differ, the two residences must be in one comune, and a provisional number is linked
 * to a final code only where ANPR has the number. That it is one person is for the comune to know.
 *
 * @param anpr - The person as ANPR has him.
 * @param ae - The other position, as the Agenzia delle Entrate has it.
 * @returns `ok` only if all of it is known and right.
 * @remarks ANPR's guide of 2021 says that the code of the Agenzia must not be marked; one of its screens shows one that is. The
 * text is followed. Versions 5.6.6, 5.15.6 and 8.4.2 of ANPR eased the link for refugees and foreigners born in Italy: how is not
 * published.
 * @example
 * const dati = { cognome: 'PROVA', nome: 'GIOVANNI', sesso: 'M', dataNascita: '1955-01-14', codiceCatastale: 'C210' } as const;
 * const domicilio = { comune: '083015', indirizzo: 'VIA ROMA 1' };
 * const nostro = { valore: 'PRVGNN55A14C210D', origine: 'attribuito', validato: true, marcato: true, collegati: [] } as const;
 * const suo = { ...nostro, valore: 'PRVGPP55B14C210N', marcato: false };
 * const anpr = { dati, domicilio, codiceFiscale: nostro };
 * const ae = { dati: { ...dati, nome: 'GIUSEPPE', dataNascita: '1955-02-14' }, domicilio, codiceFiscale: suo, situazione: 'utilizzabile' } as const;
 * possibileCollegamento(anpr, ae) // → { ok: true, campiDiversi: ['nome', 'meseNascita'], motivi: [] }
 */
export function possibileCollegamento(anpr: ParteAnpr, ae: ParteAe): PossibileCollegamento {
  const campiDiversi = compareDatiAnagrafici(anpr.dati, ae.dati);
  const motivi = toTipi(anpr, ae, campiDiversi.length).map((type) => ({ type, ...MOTIVI[type] }));
  return { ok: motivi.length === 0, campiDiversi, motivi };
}

function toTipi(anpr: ParteAnpr, ae: ParteAe, diversi: number): TipoMotivo[] {
  const stesso = isStessoComune(anpr, ae);
  return [
    ...toTipiDeiCodici(anpr, ae),
    ...(diversi > MASSIMO_DATI_DIVERSI ? (['troppi-dati-diversi'] as const) : []),
    ...(stesso === false ? (['comuni-diversi'] as const) : []),
    ...(stesso === undefined ? (['comune-ignoto'] as const) : []),
  ];
}

function toTipiDeiCodici({ codiceFiscale: nostro }: ParteAnpr, ae: ParteAe): TipoMotivo[] {
  const { codiceFiscale: suo, situazione } = ae;
  if (nostro === undefined) return ['anpr-senza-codice'];
  if (nostro.valore === suo.valore) return ['stesso-codice'];
  if (nostro.collegati.includes(suo.valore) || suo.collegati.includes(nostro.valore)) return ['gia-collegati'];
  const corretto = isCodiceFiscale(suo.valore) && situazione === 'utilizzabile';
  return [
    ...(nostro.validato ? [] : (['anpr-non-validato'] as const)),
    ...(nostro.marcato === false ? (['anpr-non-marcato'] as const) : []),
    ...(nostro.marcato === 'ignoto' ? (['anpr-marcatura-ignota'] as const) : []),
    ...(corretto ? [] : (['ae-non-corretto'] as const)),
    ...(suo.marcato === true ? (['ae-marcato'] as const) : []),
    ...(suo.marcato === 'ignoto' ? (['ae-marcatura-ignota'] as const) : []),
    ...(isNumerico(suo.valore) && !isNumerico(nostro.valore) ? (['numerico-in-ae'] as const) : []),
  ];
}

/** Is it a provisional number, and not 16 characters? */
export function isNumerico(codice: string): boolean {
  return codice.length === CIFRE_DEL_PROVVISORIO;
}
