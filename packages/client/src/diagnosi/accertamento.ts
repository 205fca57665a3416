/** What the way to ANPR is made of, in the order in which it is looked at. */
export type NomeAccertamento =
  'dns' | 'tcp' | 'tls' | 'orologio' | 'certificato-comune' | 'certificato-postazione' | 'identita' | 'chiamata';

/** What was found of one piece of the way to ANPR, in Italian, for who has to mend it. No key, no password, no person. */
export interface Accertamento {
  readonly nome: NomeAccertamento;
  /** `attenzione` may let messages through today; `saltato` was not looked at: something before it fails, or nobody asked for it. */
  readonly esito: 'bene' | 'attenzione' | 'guasto' | 'saltato';
  /** What was seen. */
  readonly detto: string;
  /** What to do about it. */
  readonly rimedio?: string;
}

/** The same before it is known of which piece it is. */
export type Esame = Omit<Accertamento, 'nome'>;

/** It is as it should be. */
export function bene(detto: string): Esame {
  return { esito: 'bene', detto };
}

/** It may hold today. */
export function attenzione(detto: string, rimedio: string): Esame {
  return { esito: 'attenzione', detto, rimedio };
}

/** It does not hold. */
export function guasto(detto: string, rimedio: string): Esame {
  return { esito: 'guasto', detto, rimedio };
}

/** It was not looked at. */
export function saltato(detto: string): Esame {
  return { esito: 'saltato', detto };
}
