/** What the files of a CNS hold. */
export interface ContenutoCns {
  readonly certificato: Buffer;
  /** Sixteen characters. */
  readonly seriale: string;
  readonly cognome: string;
  readonly nome: string;
}

/** A file of the card: its bytes, or a folder if it has none. */
export type FileCns = Buffer | 'cartella';

/** The files that a CNS must have, by their path from the root; those of OpenSC's `itacns` driver among them. */
export function toFileCns({ certificato, seriale, cognome, nome }: ContenutoCns): ReadonlyMap<string, FileCns> {
  return new Map<string, FileCns>([
    ['3F00', 'cartella'],
    ['3F001000', 'cartella'],
    ['3F0010001002', Buffer.from('VIRTUALE')],
    ['3F0010001003', Buffer.from(seriale.padEnd(16).slice(0, 16))],
    ['3F001100', 'cartella'],
    ['3F0011001101', certificato],
    ['3F0011001102', toDatiPersonali(cognome, nome)],
    ['3F003F01', Buffer.alloc(0)],
    ['3F003F02', Buffer.alloc(1)],
  ]);
}

/** Issuer, two dates, surname, name and what else a holder has: each with its length before it, in hexadecimal. */
function toDatiPersonali(cognome: string, nome: string): Buffer {
  const voci = ['PROVA', '01012024', '01012030', cognome, nome, '01011980', 'F', '', 'ZZZZZZ80A41H501Z', '', 'H501', '', '', '', '', ''];
  const testo = voci.map((voce) => esadecimale(voce.length, 2) + voce).join('');
  return Buffer.from(`${esadecimale(testo.length, 6)}${testo}`.padEnd(400, '\0'), 'latin1');
} // prettier-ignore

function esadecimale(numero: number, cifre: number): string {
  return numero.toString(16).toUpperCase().padStart(cifre, '0');
}
