/** Title of the rule behind each code; a code without one is shown alone. */
export type Titoli = Readonly<Record<string, string>>;

/** The one code that ANPR has no rule object for. */
const TITOLO_STRUTTURA = 'Il file ha la struttura dello schema ufficiale';

/** The title of a code; '' if there is none, or only the code itself. */
export function toTitolo(codice: string, titoli: Titoli): string {
  const titolo = Object.hasOwn(titoli, codice) ? titoli[codice] : undefined;
  if (titolo !== undefined && titolo !== codice) return titolo;
  return codice === 'STRUTTURA' ? TITOLO_STRUTTURA : '';
}
