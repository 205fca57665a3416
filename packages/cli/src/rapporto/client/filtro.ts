import type { DatiPagina, RigaPagina, Voce } from '../dati-pagina.js';
import { formatQuanti } from '../format-numero.js';
import { NOMI_PESO, PESI, type Peso } from '../peso.js';
import { toPiano } from './cercabile.js';
import type { Deposito } from './deposito.js';

/** What the reader asked to see. `file` and `lista` are places in the lists of the page; null: all of them. */
export interface Filtro {
  readonly testo: string;
  readonly pesi: ReadonlySet<Peso>;
  readonly codice: string | null;
  readonly file: number | null;
  readonly lista: number | null;
}

/** The rilievi of one code that pass a filter; there is at least one. */
export interface Selezione {
  readonly voce: Voce;
  readonly posto: number;
  readonly quanti: number;
  /** Those read so far, of which all if `quanti` are not those of the code. */
  readonly righe: readonly RigaPagina[];
}

/**
 * Searches the rilievi read so far. A text is found in code, identifiers, field, value and message, whatever the case and
 * the accents; of several words all must be there. Without text and file the answer does not wait for the rows.
 */
export function createRicerca({ voci }: DatiPagina, deposito: Deposito): (filtro: Filtro) => readonly Selezione[] {
  return (filtro) => {
    const { testo, pesi, codice, file, lista } = filtro;
    const parole = toPiano(testo).split(/\s+/).filter(Boolean);
    return voci.flatMap((voce, posto) => {
      if (!pesi.has(voce.peso) || (codice !== null && codice !== voce.codice)) return [];
      if (lista !== null && lista !== voce.lista) return [];
      const tutte = deposito.righe(posto);
      if (!isSulleRighe(filtro)) return [{ voce, posto, righe: tutte, quanti: voce.quanti }];
      const testi = deposito.testi(posto);
      const righe = tutte.filter(
        (riga, r) => (file === null || riga[0] === file) && parole.every((parola) => testi[r]?.includes(parola)),
      );
      return righe.length === 0 ? [] : [{ voce, posto, righe, quanti: righe.length }];
    });
  };
}

/** Whether a filter has to look at each row, and so wants all of them. */
export function isSulleRighe({ testo, file }: Filtro): boolean {
  return file !== null || testo.trim() !== '';
}

/** In words, what a filter leaves out; '' if nothing. For paper, where the controls are not. */
export function formatFiltro({ testo, pesi, codice, file, lista }: Filtro, dati: DatiPagina): string {
  const esclusi = PESI.some((peso) => !pesi.has(peso));
  const parti = [
    ...(lista === null ? [] : [(dati.liste[lista] ?? '').toLowerCase()]),
    ...(testo.trim() === '' ? [] : [`con «${testo.trim()}»`]),
    ...(codice === null ? [] : [`codice ${codice}`]),
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
