/** Whose cards a driver is for. */
export type FamigliaModulo =
  | 'actalis'
  | 'athena'
  | 'bit4id'
  | 'cardos'
  | 'charismathics'
  | 'cie'
  | 'incard'
  | 'namirial'
  | 'oberthur'
  | 'opensc'
  | 'safedive'
  | 'softhsm';

/** Who said that a driver is there, in the order in which they are asked. */
export type OrigineModulo = 'opzione' | 'ambiente' | 'p11-kit' | 'percorso-noto';

/** Whether this process can load a driver; else why not, in Italian. */
export type IdoneitaModulo =
  | { readonly type: 'idoneo' }
  /** Of another processor, or 32 bits against 64: `file` is what the file is for, `processo` what Node runs as. */
  | { readonly type: 'altra-architettura'; readonly file: string; readonly processo: string; readonly motivo: string }
  /** Not a library of this system. */
  | { readonly type: 'non-libreria'; readonly motivo: string }
  | { readonly type: 'assente'; readonly motivo: string };

/** A PKCS#11 driver that was found, or was named and is not there. */
export interface Modulo {
  /** Absolute path of the library. */
  readonly percorso: string;
  /** The name of the file: what logs may call it. */
  readonly nome: string;
  /** Absent: a driver that this package does not know. */
  readonly famiglia?: FamigliaModulo;
  readonly origine: OrigineModulo;
  readonly idoneita: IdoneitaModulo;
}
