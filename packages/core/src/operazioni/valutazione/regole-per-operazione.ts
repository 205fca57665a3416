import { regoleCollocazione, regoleScheda, regoleSoggetto } from '../../regole/catalogo.js';
import type { Regola } from '../../regole/regola.js';
import type { SchedaCollocata } from '../../regole/servizi/schede.js';
import type { FamigliaConvivenza } from '../../scheda/famiglia-convivenza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { Operazione } from '../richiesta.js';
import { regoleRichiesta } from './regole/elenco.js';
import { toRegoleLuoghi } from './regole/luoghi.js';
import type { RegolaRichiesta } from './regole/regola-richiesta.js';
import { findOperazioniDi } from './servizi-per-codice.js';

/** The rules that concern an operation, by what they look at. */
export interface RegoleOperazione {
  readonly richiesta: readonly RegolaRichiesta[];
  readonly soggetto: readonly Regola<Soggetto>[];
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
    regole.filter(({ codice }) => findOperazioniDi(codice).includes(operazione) && !isAltrove(codice, operazione));
  const sulSoggetto = sul([...regoleSoggetto, ...regoleLuoghi]);
  const regole: RegoleOperazione = {
    richiesta: regoleRichiesta.filter(({ operazioni }) => operazioni.includes(operazione)),
    soggetto: sulSoggetto.filter((regola) => !isSullaResidenza(regola)),
    residenza: sulSoggetto.filter(isSullaResidenza),
    scheda: sul(regoleScheda),
    collocazione: sul(regoleCollocazione),
  };
  NOTE.set(operazione, regole);
  return regole;
}

/** The residence is a group of its own in requests, and may be repeated. */
function isSullaResidenza({ campi: [campo] }: Regola<Soggetto>): boolean {
  return campo.startsWith('residenza.') || campo === 'residenza';
}

/** Of 5008, which brings only what changes: the whole scheda is not there to be asked. */
const DELLA_SCHEDA_INTERA: readonly string[] = ['EN199', 'EN200', 'EN201', 'ES016', 'ES018', 'ES020'];
/** Of 5008, the person that is looked for is not the one that changes. */
const SUI_DATI: readonly string[] = ['ES004', 'ES005'];

/** ANPR adds the Italian citizenship by itself (4.1.22); A006 has no group for it. */
const CITTADINANZA_AIRE = 'EN421';

function isAltrove(codice: string, operazione: Operazione): boolean {
  if (codice === CITTADINANZA_AIRE) return operazione === 'A002' || operazione === 'A006';
  return operazione === '5008' && (DELLA_SCHEDA_INTERA.includes(codice) || SUI_DATI.includes(codice));
}
