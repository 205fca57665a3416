import {
  type CampoCodiceFiscale,
  compareCodiceFiscale,
  computeCodiceFiscale,
  isAnagrafeError,
  parseCodiceFiscale,
  toOmocodie,
} from '@anagrafe/codice-fiscale';
import { formatErroreCodiceFiscale } from '@anagrafe/core';
import type { Tabelle } from '@anagrafe/decodifica';

import { type Lettere, toLettere } from './lettere.js';
import { type LuogoTrovato, findLuogo } from './luogo.js';
import { spiegaNome } from './segni.js';

/** A person as the form has it: any field may still be empty. */
export interface PersonaInForma {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly dataNascita: string;
  readonly luogo: string;
}

/** The code of the person in the form, or why there is none yet. */
export type Calcolo =
  | { readonly ok: true; readonly codice: string; readonly lettere: readonly Lettere[]; readonly luogo: string }
  | { readonly ok: false; readonly perche: string; readonly scelte: Extract<LuogoTrovato, { ok: false }>['scelte'] };

const RIFIUTI: Readonly<Record<string, string>> = {
  'data-non-valida': 'Il giorno di nascita non esiste, o è di prima del 1800.',
};

/** What is wrong with the surname and with the names, each to be said under its field; '' if nothing is. */
export interface DaCorreggere {
  readonly cognome: string;
  readonly nome: string;
}

/** Looks for the signs that no codice fiscale can be computed from. */
export function trovaDaCorreggere({ cognome, nome }: Pick<PersonaInForma, 'cognome' | 'nome'>): DaCorreggere {
  return { cognome: spiegaNome(cognome), nome: spiegaNome(nome) };
}

/** Computes the code of a person, the place being the one that had that name on the day of birth. */
export function calcola(tabelle: Tabelle, persona: PersonaInForma): Calcolo {
  const { dataNascita } = persona;
  if (dataNascita === '' || persona.luogo.trim() === '' || persona.cognome + persona.nome === '')
    return { ok: false, perche: 'Servono il cognome o il nome, il giorno e il luogo di nascita.', scelte: [] };
  const errati = toErrati(persona);
  if (errati.length > 0) return { ok: false, perche: `Da correggere: ${errati.join(' e ')}.`, scelte: [] };
  const luogo = findLuogo(tabelle, { testo: persona.luogo, il: dataNascita });
  if (!luogo.ok) return { ok: false, perche: `Luogo di nascita: ${luogo.perche}.`, scelte: luogo.scelte };
  const { codiceCatastale } = luogo;
  try {
    const codice = computeCodiceFiscale({ ...persona, codiceCatastale });
    return { ok: true, codice, luogo: luogo.nome, lettere: toLettere(codice, { ...persona, luogo: luogo.nome }) };
  } catch (errore) {
    if (!isAnagrafeError(errore)) throw errore;
    return { ok: false, perche: RIFIUTI[errore.code] ?? errore.message, scelte: [] };
  }
}

/** What a code says. */
export type Lettura =
  | {
      readonly ok: true;
      readonly voci: readonly (readonly [string, string])[];
      readonly omocodie: readonly string[];
      readonly base: string;
    }
  | { readonly ok: false; readonly perche: string };

/** Reads a code: its parts, its base and the 127 variants; or the first thing wrong with it. */
export function leggi(tabelle: Tabelle, scritto: string, oggi: string): Lettura {
  const letto = parseCodiceFiscale(scritto.trim(), { oggi });
  if (!letto.ok) return { ok: false, perche: formatErroreCodiceFiscale(letto.error) };
  const { value } = letto;
  if (value.tipo === 'numerico') {
    const voci = [
      ['Tipo', 'provvisorio, di 11 cifre'],
      ['Ufficio', value.ufficio],
      ['Progressivo', value.progressivo],
    ] as const;
    return { ok: true, voci, omocodie: [], base: value.testo };
  }
  const { giorno, mese, anno, anniCandidati = [], codiceCatastale, omocodia, base, sesso } = value;
  const mm = String(mese).padStart(2, '0');
  const gg = String(giorno).padStart(2, '0');
  const anni = anniCandidati.length === 0 ? [`..${String(anno).padStart(2, '0')}`] : anniCandidati.map(String);
  const luoghi = anniCandidati.map((uno) => {
    const luogo = findLuogo(tabelle, { testo: codiceCatastale, il: `${uno}-${mm}-${gg}` });
    return `nel ${uno}: ${luogo.ok ? luogo.nome : luogo.perche}`;
  });
  const voci = [
    ['Sesso', sesso === 'F' ? 'femminile' : 'maschile'],
    ['Nascita', `${gg}/${mm}/${anni.join(' o ')}`],
    ['Luogo', [codiceCatastale, ...luoghi].join(', ')],
    [
      'Omocodia',
      omocodia.livello === 0
        ? 'nessuna'
        : `cifre sostituite: ${omocodia.livello}, ${omocodia.livello === 1 ? 'al posto' : 'ai posti'} ${omocodia.posizioni.join(', ')}`,
    ],
    ['Codice di base', base],
  ] as const;
  return { ok: true, voci, omocodie: toOmocodie(base), base };
}

const CAMPI: Readonly<Record<CampoCodiceFiscale, string>> = {
  cognome: 'cognome',
  nome: 'nome',
  sesso: 'sesso',
  dataNascita: 'data di nascita',
  codiceCatastale: 'luogo di nascita',
};

/** The fields of the form whose signs cannot be in a code. */
function toErrati(persona: PersonaInForma): readonly ('cognome' | 'nome')[] {
  const daCorreggere = trovaDaCorreggere(persona);
  return (['cognome', 'nome'] as const).filter((campo) => daCorreggere[campo] !== '');
}

/** What a code says of the person in the form. */
export interface Confronto {
  /** The data that the code does not bear out. */
  readonly diversi: readonly string[];
  /** The data that could not be compared: they have to be corrected first. */
  readonly esclusi: readonly string[];
}

/**
 * Compares a code with the data of the form: only with what is filled in, and as a code can have it. `undefined` for a code of
 * 11 digits, which says nothing of a person: it neither agrees nor disagrees.
 */
export function confronta(tabelle: Tabelle, scritto: string, persona: PersonaInForma): Confronto | undefined {
  const { cognome, nome, sesso, dataNascita } = persona;
  const letto = parseCodiceFiscale(scritto.trim());
  if (letto.ok && letto.value.tipo === 'numerico') return undefined;
  const luogo =
    dataNascita === '' || persona.luogo.trim() === ''
      ? undefined
      : findLuogo(tabelle, { testo: persona.luogo, il: dataNascita });
  const esclusi = [...toErrati(persona), ...(luogo?.ok === false ? (['codiceCatastale'] as const) : [])];
  const diversi = compareCodiceFiscale(scritto.trim(), {
    sesso,
    ...(cognome === '' || esclusi.includes('cognome') ? {} : { cognome }),
    ...(nome === '' || esclusi.includes('nome') ? {} : { nome }),
    ...(dataNascita === '' ? {} : { dataNascita }),
    ...(luogo?.ok ? { codiceCatastale: luogo.codiceCatastale } : {}),
  });
  return { diversi: diversi.map((campo) => CAMPI[campo]), esclusi: esclusi.map((campo) => CAMPI[campo]) };
}
