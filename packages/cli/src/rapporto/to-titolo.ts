import { controlloStruttura } from '@anagrafe/subentro';

/** Title of the rule behind each code; a code without one is shown alone. */
export type Titoli = Readonly<Record<string, string>>;

/** The title of a code; '' if there is none, or only the code itself. */
export function toTitolo(codice: string, titoli: Titoli): string {
  const titolo = Object.hasOwn(titoli, codice) ? titoli[codice] : undefined;
  if (titolo !== undefined && titolo !== codice) return titolo;
  return codice === controlloStruttura.codice ? controlloStruttura.titolo : '';
}
