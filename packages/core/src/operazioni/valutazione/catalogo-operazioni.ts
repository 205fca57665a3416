import type { Regola } from '../../regole/regola.js';
import { regoleLuoghi } from './regole-per-operazione.js';
import { regoleRichiesta } from './regole/elenco.js';

/** The checks that only requests have, in order of code: those on a scheda are in `regole` of `@anagrafe/core`. */
export const regoleOperazioni: readonly Regola<never>[] = /* @__PURE__ */ toRegoleOperazioni();

function toRegoleOperazioni(): readonly Regola<never>[] {
  const tutte: readonly Regola<never>[] = [...regoleRichiesta, ...regoleLuoghi];
  return [...tutte].sort((a, b) => (a.codice < b.codice ? -1 : 1));
}
