import { toTestoCanonico } from '../testo-canonico.js';

/**
 * A request as a text, the same for the same request; who asks is no part of it. Of a consultation by codice fiscale, which is all
 * that most are, the code alone.
 */
export function toTestoRichiesta(richiesta: object): string {
  const { richiedente: _, ...chiesto } = richiesta as Readonly<Record<string, unknown>>;
  const { codiceFiscale, ...altro } = chiesto;
  if (typeof codiceFiscale === 'string' && Object.keys(altro).length === 0) return codiceFiscale.toUpperCase();
  return toTestoCanonico(chiesto);
}
