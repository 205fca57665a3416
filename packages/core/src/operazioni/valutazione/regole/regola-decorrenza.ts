import type { DataLocale } from '../../../data/data-locale.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, type Verdetto, mancano } from '../../../regole/regola.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, type SulloStato, type Trovato, diTutti } from './regola-registro.js';

/** Asks of the day from which a request holds: an absent one is for EHR97, what is no day leaves the check open. */
export function dellaDecorrenza(
  { corpo, decorrenza }: RichiestaInEsame,
  verifica: (decorrenza: DataLocale) => Verdetto,
): Verdetto {
  if (corpo.testataRichiesta?.dataDecorrenza === undefined) return CONFORME;
  return decorrenza === undefined ? mancano(DECORRENZA) : verifica(decorrenza);
}

/** A check on the state of each person of the request, on the day from which it holds. */
interface AllaDecorrenza extends Omit<SulloStato, 'verifica'> {
  readonly verifica: (trovato: Trovato, decorrenza: DataLocale, richiesta: RichiestaInEsame) => Verdetto;
}

/** The factory of the checks that compare that day with the state of each person. */
export function regolaDecorrenza({ verifica, riguarda, ...r }: AllaDecorrenza): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    serve: SERVE,
    verifica: (richiesta) =>
      riguarda?.(richiesta) === false
        ? CONFORME
        : dellaDecorrenza(richiesta, (decorrenza) =>
            diTutti(richiesta, (trovato) => verifica(trovato, decorrenza, richiesta)),
          ),
  });
}
