import type { FamigliaModulo } from '../moduli/modulo.js';
import type { GenerazioneCarta } from './carta.js';

/** What an ATR tells of a card: which it is, and whose drivers may know it, the likeliest first. */
export interface CartaDaAtr {
  readonly carta: string;
  readonly generazione: GenerazioneCarta;
  readonly famiglie: readonly FamigliaModulo[];
}

const BIT4ID = ['bit4id', 'opensc'] as const;
const ATHENA = ['athena', 'opensc'] as const;

/** Cards whose ATR some source tells, in hexadecimal. */
const ATR_NOTI: Readonly<Record<string, CartaDaAtr>> = {
  '3BDF18008131FE7D006B020C0182010101434E53103180EC': {
    carta: 'Athena ASEPCOS CNS 1.82',
    generazione: 'athena',
    famiglie: ATHENA,
  },
  '3BDF18008131FE7D006B020C0182011101434E53103180FC': { carta: 'TS-CNS', generazione: 'athena', famiglie: ATHENA },
  '3BDF18008131FE7D006B150C0181011101434E53103180E8': {
    carta: 'ASEPCOS CNS 1.81',
    generazione: 'athena',
    famiglie: ATHENA,
  },
  '3BDF18008131FE7D006B150C0181010101434E53103180F8': {
    carta: 'ASEPCOS CNS 1.81',
    generazione: 'athena',
    famiglie: ATHENA,
  },
  '3BDC18FF8191FE1FC38073C8211366010B0352000538': {
    carta: 'Athena IDProtect JavaCard',
    generazione: 'athena',
    famiglie: ['athena'],
  },
  '3BD595FF8091FE1FC38073C8211385': {
    carta: 'Athena IDProtect JavaCard',
    generazione: 'athena',
    famiglie: ['athena'],
  },
  '3BFF1800FF8131FE55006B02090200011101434E531131808E': {
    carta: 'CNS Infocamere',
    generazione: 'cns',
    famiglie: BIT4ID,
  },
  '3BFF1800FF8131FE55006B0209030301010144534410318090': { carta: 'DSD', generazione: 'cns', famiglie: ['bit4id'] },
  '3BFF9600FF8131FE55006B02090403010101434E5310318014': {
    carta: 'ST Incard J-Sign 2048',
    generazione: 'infocert',
    famiglie: ['safedive', ...BIT4ID],
  },
  '3BFF1800008131FE55006B02090403010101434E5310318065': {
    carta: 'ST Incard J-Sign 2048',
    generazione: 'infocert',
    famiglie: ['safedive', ...BIT4ID],
  },
  '3BFF1800008131FE45006B0505912001F101434E5310318038': {
    carta: 'IDEMIA ID-One CNS V2',
    generazione: 'cns',
    famiglie: BIT4ID,
  },
  '3BFF1800008131FE45006B04050100012101434E5310318059': { carta: 'CNS', generazione: 'cns', famiglie: BIT4ID },
};

/** What a CNS has in the historical bytes of its ATR: the maker of the mask, then far behind `CNS` and its version. */
const CNS = /006B[0-9A-F]{2}(?<maschera>[0-9A-F]{2})[0-9A-F]{4}01[0-9A-F]{4}434E53(?:10|11)3180/;

const MASCHERE: Readonly<Record<string, CartaDaAtr>> = {
  '05': { carta: 'CNS IDEMIA', generazione: 'cns', famiglie: BIT4ID },
  '08': { carta: 'CNS Siemens', generazione: 'cns', famiglie: ['cardos', 'opensc'] },
  '09': { carta: 'CNS ST Incard', generazione: 'cns', famiglie: BIT4ID },
  '0C': { carta: 'CNS Athena', generazione: 'athena', famiglie: ATHENA },
  '0D': { carta: 'CNS Gemalto', generazione: 'cns', famiglie: BIT4ID },
};

/**
 * Tells a card by its ATR: those that sources list, and any CNS, which says so itself. PKCS#11 does not give the ATR; tools of PC/SC do
 * (`pcsc_scan`, `opensc-tool --atr`).
 *
 * @param atr - Hexadecimal, with or without blanks or colons.
 * @returns `undefined` for a card that nothing is known of.
 * @example
 * findCartaPerAtr('3B DF 18 00 81 31 FE 7D 00 6B 02 0C 01 82 01 11 01 43 4E 53 10 31 80 FC')?.famiglie // → ['athena', 'opensc']
 * findCartaPerAtr('3B 00') // → undefined
 */
export function findCartaPerAtr(atr: string): CartaDaAtr | undefined {
  const esadecimale = atr.replace(/[\s:]/g, '').toUpperCase();
  const nota = ATR_NOTI[esadecimale];
  if (nota !== undefined) return nota;
  const cns = CNS.exec(esadecimale);
  if (cns === null) return undefined;
  return MASCHERE[cns.groups?.['maschera'] ?? ''] ?? { carta: 'CNS', generazione: 'cns', famiglie: ['opensc'] };
}
