import type { Accertamento } from '../accertamenti.js';

/** What is looked at, in the order of the guides: what comes later needs what comes first. */
export type NomeEsame =
  | 'pkcs11js'
  | 'driver'
  | 'servizio'
  | 'lettore'
  | 'carta'
  | 'certificato-operatore'
  | 'conflitti'
  | 'firefox'
  | 'certificato-postazione';

/** What was found, before it is known of what. */
export type Esame = Omit<Accertamento, 'nome'>;

/** It is as it should be. */
export function bene(detto: string): Esame {
  return { esito: 'bene', detto };
}

/** It may work today. */
export function attenzione(detto: string, rimedio: string): Esame {
  return { esito: 'attenzione', detto, rimedio };
}

/** It does not work. */
export function guasto(detto: string, rimedio: string): Esame {
  return { esito: 'guasto', detto, rimedio };
}

/** It was not looked at. */
export function saltato(detto: string): Esame {
  return { esito: 'saltato', detto };
}
