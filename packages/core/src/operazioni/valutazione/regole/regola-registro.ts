import { CONFORME, type Verdetto, mancano } from '../../../regole/regola.js';
import type { Generalita } from '../../../scheda/generalita.js';
import { toNumero } from '../../../subentro/numero.js';
import type { FamigliaRegistrata, RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { Posto, RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

/** What the checks on the state of the register take. */
export const SERVE = 'lo stato del registro (contesto.registro)';
const REGISTRO = 'registro';

const INTESTATARIO = 1;

/** Whom the request is about, with where each stands: the one it names, or those it lists. */
function toPersone({ generalita, elenco, operazione }: RichiestaInEsame): readonly Posto<Generalita>[] {
  const isDiElenco = operazione === '5001' || operazione === '5005';
  if (!isDiElenco) return [generalita];
  return (elenco.valore ?? []).map((uno) => ({ campo: `${elenco.campo}.generalita`, valore: uno.generalita }));
}

/** A person of the request, and of the register. */
export interface Trovato {
  readonly soggetto: SoggettoRegistrato;
  readonly registro: RegistroAnagrafico;
  readonly campo: string;
}

/** Asks of everybody in the request that the register knows; one that it does not know leaves the check open. */
export function diTutti(richiesta: RichiestaInEsame, verifica: (trovato: Trovato) => Verdetto): Verdetto {
  const { registro } = richiesta;
  if (registro === undefined) return mancano(REGISTRO);
  let aperto: Verdetto = CONFORME;
  for (const { campo, valore } of toPersone(richiesta)) {
    const soggetto = valore === undefined ? undefined : registro.findSoggetto(valore);
    const verdetto = soggetto === undefined ? mancano('registro.soggetto') : verifica({ soggetto, registro, campo });
    if (verdetto.type === 'violata') return verdetto;
    if (verdetto.type === 'non-valutabile') aperto = verdetto;
  }
  return aperto;
}

/** Asks of the family that the request names. */
export function dellaFamiglia(
  richiesta: RichiestaInEsame,
  verifica: (famiglia: FamigliaRegistrata) => Verdetto,
): Verdetto {
  const { registro, scheda } = richiesta;
  if (registro === undefined) return mancano(REGISTRO);
  const famiglia = scheda.valore === undefined ? undefined : registro.findFamiglia(scheda.valore);
  return famiglia === undefined ? mancano('registro.famiglia') : verifica(famiglia);
}

/** Is it the relation of whoever has the family in his name? */
export function isIntestatario(codiceLegame: string | undefined): boolean {
  return toNumero(codiceLegame) === INTESTATARIO;
}

type Campi = RegolaRichiesta['campi'];

/** A check on the state of each person of the request. */
export interface SulloStato {
  readonly codice: string;
  readonly fonte: number | readonly string[];
  readonly titolo: string;
  readonly messaggio: string;
  readonly rimedio: string;
  readonly campi: Campi;
  readonly nota?: string;
  readonly verifica: (trovato: Trovato, richiesta: RichiestaInEsame) => Verdetto;
  /** Which requests it is about; all where absent. */
  readonly riguarda?: (richiesta: RichiestaInEsame) => boolean;
}

/** The factory of the checks on the state of each person of a request. */
export function regolaStato({ verifica, riguarda, ...r }: SulloStato): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    serve: SERVE,
    verifica: (richiesta) =>
      riguarda?.(richiesta) === false ? CONFORME : diTutti(richiesta, (trovato) => verifica(trovato, richiesta)),
  });
}
