import type { Annotatore } from './problema.js';

/** How many of the lost codes a sentence shows. */
const ESEMPI = 3;

/** The codes of a file against those of the embedded data in its place, each with what it means. */
interface Codici {
  readonly letti: ReadonlySet<string>;
  readonly incorporati: ReadonlyMap<string, string>;
  readonly colonna: string;
}

/**
 * Notes a file without some codes of the embedded data: official tables close a code, they do not drop it, so a file
 * that lacks one was cut, or is another file. One problem, however many the codes.
 */
export function controllaPerdite({ letti, incorporati, colonna }: Codici, note: Annotatore): void {
  const persi = [...incorporati].filter(([codice]) => !letti.has(codice));
  if (persi.length === 0) return;
  const quanti = `${persi.length === 1 ? 'Manca' : 'Mancano'} ${persi.length} dei ${incorporati.size} codici`;
  const esempi = persi.slice(0, ESEMPI).map(([codice, nome]) => `${codice} (${nome})`);
  const elenco = `${persi.length > ESEMPI ? ', per esempio' : ':'} ${esempi.join(', ')}`;
  note.add('incompleto', `${quanti} dei dati incorporati${elenco}.`, { colonna });
}
