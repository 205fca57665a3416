import { CONFORME, type Verdetto } from '../../../regole/regola.js';

/** Asks of each in turn: the first violation ends it; otherwise the last that is open, if any. */
export function diOgnuno<T>(ognuno: Iterable<T>, verifica: (uno: T) => Verdetto): Verdetto {
  let aperto: Verdetto = CONFORME;
  for (const uno of ognuno) {
    const verdetto = verifica(uno);
    if (verdetto.type === 'violata') return verdetto;
    if (verdetto.type === 'non-valutabile') aperto = verdetto;
  }
  return aperto;
}
