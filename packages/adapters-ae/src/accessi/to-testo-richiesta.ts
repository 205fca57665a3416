import { toTestoCanonico } from '../testo-canonico.js';

/**
 * A request as a text, the same for the same request: in capitals and without blanks around, as the Agenzia compares what it is told;
 * who asks is no part of it.
 */
export function toTestoRichiesta(richiesta: object): string {
  const { richiedente: _, ...chiesto } = richiesta as Readonly<Record<string, unknown>>;
  return toTestoCanonico(chiesto, (testo) => testo.trim().toUpperCase());
}
