/** An element of an XML document as it was read, nothing of it judged. */
export interface ElementoXml {
  /** Its name without prefix. */
  readonly nome: string;
  /** Its namespace; empty where it has none. */
  readonly spazio: string;
  /** The line where it begins, from 1. */
  readonly riga: number;
  /** Declarations of namespaces are not among them. */
  readonly attributi: readonly AttributoXml[];
  readonly figli: readonly ElementoXml[];
  /** The text directly in it, that of its children left out. */
  readonly testo: string;
}

/** An attribute of an {@link ElementoXml}. */
export interface AttributoXml {
  readonly nome: string;
  readonly spazio: string;
  readonly valore: string;
  /**
   * Of `xsi:type`, the namespace of the type that its value names: where its prefix leads, `null` if nowhere. Absent: the reader
   * does not say.
   */
  readonly spazioValore?: string | null;
}
