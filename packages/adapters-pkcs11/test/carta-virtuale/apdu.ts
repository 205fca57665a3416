/** A command as a reader sends it to a card (ISO/IEC 7816-4, short lengths). */
export interface Comando {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  readonly dati: Buffer;
  /** How many bytes are wanted back; 0 if none. */
  readonly le: number;
}

/** What a card answers without data: two bytes of status. */
export const STATO = {
  bene: 0x9000,
  lunghezza: 0x6700,
  sicurezza: 0x6982,
  bloccato: 0x6983,
  condizioni: 0x6985,
  dati: 0x6a80,
  fileAssente: 0x6a82,
  riferimentoAssente: 0x6a88,
  offset: 0x6b00,
  istruzione: 0x6d00,
} as const;

/** Reads a command. A single byte behind the header is how many are wanted back; zero means 256. */
export function parseComando(byte: Buffer): Comando {
  const [cla = 0, ins = 0, p1 = 0, p2 = 0] = byte;
  const testa = { cla, ins, p1, p2 };
  if (byte.length <= 4) return { ...testa, dati: Buffer.alloc(0), le: 0 };
  const quinto = byte.readUInt8(4);
  if (byte.length === 5) return { ...testa, dati: Buffer.alloc(0), le: quinto || 256 };
  const dati = byte.subarray(5, 5 + quinto);
  const coda = byte.at(5 + quinto);
  return { ...testa, dati, le: coda === undefined ? 0 : coda || 256 };
}

/** An answer: the data, then the status. */
export function toRisposta(stato: number, dati: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([dati, Buffer.from([stato >> 8, stato & 0xff])]);
}
