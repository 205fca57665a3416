import type { ComuneNoto } from '../luoghi/comuni.js';
import type { StatoNoto } from '../luoghi/stati.js';

/** Who a person is. Without surname or name, they have none. */
export interface Identita {
  readonly cognome?: string;
  readonly nome?: string;
  readonly luogo: LuogoDiNascita;
  readonly codiceFiscale?: string;
}

/** Where a person was born; `comune` and `stato` as they were that day. */
export type LuogoDiNascita =
  | { readonly tipo: 'comune'; readonly comune: ComuneNoto }
  | { readonly tipo: 'estero'; readonly stato: StatoNoto; readonly localita: string };
