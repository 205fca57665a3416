/** Who made a card, by the codes of its historical bytes. */
export const COSTRUTTORI = {
  /** STMicroelectronics and ST Incard, as the cards of Infocert are. */
  incard: [0x02, 0x09],
  /** STMicroelectronics and Athena, as the cards of Aruba are. */
  athena: [0x02, 0x0c],
} as const;

/**
 * The answer to reset of a CNS: what a reader knows of a card before it asks it anything. The version of CNS is 1.1: OpenSC takes
 * those of 1.0 to have keys of 1024 bits alone.
 */
export function toAtr(costruttore: keyof typeof COSTRUTTORI): Buffer {
  const storici = [0x00, 0x6b, ...COSTRUTTORI[costruttore], 0x02, 0x00, 0x01, 0x11, 0x01, ...Buffer.from('CNS'), 0x11, 0x31, 0x80];
  const atr = [0x3b, 0x80 | 0x70 | storici.length, 0x18, 0x00, 0xff, 0x81, 0x31, 0xfe, 0x55, ...storici];
  const controllo = atr.slice(1).reduce((somma, byte) => somma ^ byte, 0);
  return Buffer.from([...atr, controllo]);
} // prettier-ignore
