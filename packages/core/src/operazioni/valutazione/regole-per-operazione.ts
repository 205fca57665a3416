import { findControllate } from './altrove.js';
import { regoleCollocazione, regoleScheda, regoleSoggetto } from '../../regole/catalogo.js';
import type { Regola } from '../../regole/regola.js';
import type { SchedaCollocata } from '../../regole/servizi/schede.js';
import type { FamigliaConvivenza } from '../../scheda/famiglia-convivenza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { Operazione } from '../richiesta.js';
import { altreRegoleRichiesta, regoleRichiesta } from './regole/elenco.js';
import { toRegoleLuoghi } from './regole/luoghi.js';
import type { RegolaRichiesta } from './regole/regola-richiesta.js';

/** The rules that concern an operation, by what they look at. */
export interface RegoleOperazione {
  readonly richiesta: readonly RegolaRichiesta[];
  readonly soggetto: readonly Regola<Soggetto>[];
  /** Those that concern somebody whose generalità only find him. */
  readonly cercato: readonly Regola<Soggetto>[];
  readonly residenza: readonly Regola<Soggetto>[];
  readonly scheda: readonly Regola<FamigliaConvivenza>[];
  readonly collocazione: readonly Regola<SchedaCollocata>[];
}

/** The rules on the places that only requests name, as schede have theirs. */
export const regoleLuoghi: readonly Regola<Soggetto>[] = /* @__PURE__ */ toRegoleLuoghi();

const NOTE = new Map<Operazione, RegoleOperazione>();

/** Which rules concern an operation: put together when it is first asked of. */
export function toRegoleOperazione(operazione: Operazione): RegoleOperazione {
  const note = NOTE.get(operazione);
  if (note !== undefined) return note;
  const sul = <S>(regole: readonly Regola<S>[]): readonly Regola<S>[] =>
    regole.filter(({ codice }) => findControllate(codice).includes(operazione));
  const sulSoggetto = sul([...regoleSoggetto, ...regoleLuoghi]);
  const regole: RegoleOperazione = {
    richiesta: [...regoleRichiesta, ...altreRegoleRichiesta].filter(({ operazioni }) =>
      operazioni.includes(operazione),
    ),
    soggetto: sulSoggetto.filter((regola) => !isSu('residenza', regola)),
    cercato: sulSoggetto.filter((regola) => !isSu('residenza', regola) && !isSu('generalita', regola)),
    residenza: sulSoggetto.filter((regola) => isSu('residenza', regola)),
    scheda: sul(regoleScheda),
    collocazione: sul(regoleCollocazione),
  };
  NOTE.set(operazione, regole);
  return regole;
}

/** Is the rule on a group? The residence is one of its own in requests, and may be repeated. */
function isSu(gruppo: string, { campi: [campo] }: Regola<Soggetto>): boolean {
  return campo.startsWith(`${gruppo}.`) || campo === gruppo;
}
