import type { Regola, Severita, Vigore } from '../regole/regola.js';

/** A check of the services on a request and on what the register knows. */
interface RegolaOperazione<S> extends Pick<
  Regola<S>,
  'codice' | 'titolo' | 'campi' | 'messaggio' | 'rimedio' | 'serve' | 'fonte' | 'verifica'
> {
  /** `errore` where not said; `ignota` for what no source gives a severity. */
  readonly severita?: Severita | 'ignota';
  /** What changed in time, or how its sources were read. */
  readonly nota?: string;
  readonly versione?: string;
}

/** The rule of a check on a request. A code of two words is ours: the sources state the check and give it no code. */
export function regolaOperazione<S>({ severita = 'errore', nota, versione, ...r }: RegolaOperazione<S>): Regola<S> {
  const vigore: Vigore = { ...(nota === undefined ? {} : { nota }), ...(versione === undefined ? {} : { versione }) };
  return {
    ...r,
    severita: { subentro: null, servizi: severita },
    daRimuoverePrimaDelSubentro: false,
    ...(nota === undefined && versione === undefined ? {} : { vigore }),
  };
}
