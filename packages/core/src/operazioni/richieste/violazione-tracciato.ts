/** Something in a request that the official schema does not allow. */
export interface ViolazioneTracciato {
  /** Where: `cittadinanza[0].codiceStato`. Empty for the request itself. */
  readonly campo: string;
  /** Italian: what is missing or what is allowed; of a request that was read, also what was found. */
  readonly motivo: string;
  /** Of a request that was read: the line where the element begins. */
  readonly riga?: number;
  /** Of a request that was read: the text that was found where another is wanted; of a very long one, the beginning. */
  readonly valore?: string;
}

/** The path of an element of a group; `posto` is which one, of an element that may be repeated. */
export function toCampo(padre: string, nome: string, posto?: number): string {
  const indice = posto === undefined ? '' : `[${posto}]`;
  return `${padre === '' ? '' : `${padre}.`}${nome}${indice}`;
}
