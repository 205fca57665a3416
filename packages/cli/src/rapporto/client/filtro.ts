import type { DatiPagina, RigaPagina, Voce } from '../dati-pagina.js';
import { formatQuanti } from '../format-numero.js';
import { NOMI_PESO, PESI, type Peso } from '../peso.js';

/** What the reader asked to see. `voce` and `file` are places in the lists of the page; null: all of them. */
export interface Filtro {
  readonly testo: string;
  readonly pesi: ReadonlySet<Peso>;
  readonly voce: number | null;
  readonly file: number | null;
}

/** The rilievi of one code that pass a filter; there is at least one. */
export interface Selezione {
  readonly voce: Voce;
  readonly righe: readonly RigaPagina[];
}

/**
 * Searches the rilievi. A text is found in code, identifiers, field, value and message, whatever the case and the
 * accents; of several words all must be there.
 */
export function createRicerca({ voci }: DatiPagina): (filtro: Filtro) => readonly Selezione[] {
  // Read once, and only when someone searches.
  const indici = new Map<Voce, readonly string[]>();
  const indice = (voce: Voce): readonly string[] => {
    const pronto = indici.get(voce) ?? voce.righe.map((riga) => toCercabile(voce, riga));
    indici.set(voce, pronto);
    return pronto;
  };
  return ({ testo, pesi, voce: solo, file }) => {
    const parole = toPiano(testo).split(/\s+/).filter(Boolean);
    const selezioni: Selezione[] = [];
    voci.forEach((voce, i) => {
      if (!pesi.has(voce.peso) || (solo !== null && solo !== i)) return;
      const testi = parole.length > 0 ? indice(voce) : [];
      const righe = voce.righe.filter(
        (riga, r) => (file === null || riga[0] === file) && parole.every((parola) => testi[r]?.includes(parola)),
      );
      if (righe.length > 0) selezioni.push({ voce, righe });
    });
    return selezioni;
  };
}

/** In words, what a filter leaves out; '' if nothing. For paper, where the controls are not. */
export function formatFiltro({ testo, pesi, voce, file }: Filtro, dati: DatiPagina): string {
  const esclusi = PESI.some((peso) => !pesi.has(peso));
  const parti = [
    ...(testo.trim() === '' ? [] : [`con «${testo.trim()}»`]),
    ...(voce === null ? [] : [`codice ${dati.voci[voce]?.codice ?? ''}`]),
    ...(file === null ? [] : [`file ${dati.file[file] ?? ''}`]),
    ...(esclusi
      ? [`gravità: ${[...pesi].map((peso) => NOMI_PESO[peso].molti.toLowerCase()).join(', ') || 'nessuna'}`]
      : []),
  ];
  return parti.join('; ');
}

/** How many rilievi there are, of how many. */
export function formatEsito(trovati: number, totale: number): string {
  if (trovati === totale) return formatQuanti(totale, 'rilievo', 'rilievi');
  if (trovati === 0) return 'Nessun rilievo corrisponde ai filtri';
  return `${formatQuanti(trovati, 'rilievo', 'rilievi')} su ${formatQuanti(totale, '', '').trim()}`;
}

function toCercabile({ codice, campi }: Voce, [, , soggetto, famiglia, campo, valore, messaggio]: RigaPagina): string {
  // The separator is no character that can be typed, so no word is found across two fields.
  return toPiano([codice, soggetto, famiglia, campi[campo], valore, messaggio].join('\n'));
}

function toPiano(testo: string): string {
  return testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
