/** The bytes that the fast reader looks for, the same in every encoding that it reads. */
export const TAB = 0x09;
export const A_CAPO = 0x0a;
export const RITORNO = 0x0d;
export const SPAZIO = 0x20;
export const TRATTINO = 0x2d;
export const BARRA = 0x2f;
export const ZERO = 0x30;
export const MINORE = 0x3c;
export const MAGGIORE = 0x3e;
