/** What every field of a layout has. */
interface Base<N extends string> {
  readonly nome: N;
  /** May it be absent? It is blank then. */
  readonly facoltativo?: boolean;
}

/** A text, on the left, filled up with blanks. */
export interface CampoTesto<N extends string = string> extends Base<N> {
  readonly tipo: 'testo';
  readonly lunghezza: number;
  /** The only values that may stand there, where they are few. */
  readonly ammessi?: readonly string[];
}

/** A whole number that is not negative, on the right, filled up with zeros. */
export interface CampoNumero<N extends string = string> extends Base<N> {
  readonly tipo: 'numero';
  /** At most 15: beyond that not every number is one. */
  readonly lunghezza: number;
}

/** A day: `AAAA-MM-GG` outside, eight digits inside. */
export interface CampoData<N extends string = string> extends Base<N> {
  readonly tipo: 'data';
  readonly formato: 'AAAAMMGG' | 'GGMMAAAA';
}

/** What stands in every record: its kind, or blanks that are kept for later. */
export interface CampoCostante {
  readonly tipo: 'costante';
  readonly valore: string;
}

/** A field of a layout. */
export type Campo<N extends string = string> = CampoTesto<N> | CampoNumero<N> | CampoData<N> | CampoCostante;

/** One kind of record: its fields, in order. Each record is as long as they are together, and ends with CR LF. */
export type Tracciato = readonly Campo[];

/** What a field holds. */
export type ValoreCampo<C> = C extends { readonly tipo: 'numero' }
  ? number
  : C extends { readonly tipo: 'testo'; readonly ammessi: readonly (infer A)[] }
    ? A
    : string;

/** The values of a record of a layout, by the names of its fields; a constant has none. */
export type Riga<T extends Tracciato> = {
  readonly [
    C in Extract<Exclude<T[number], CampoCostante>, { readonly facoltativo: true }> as C['nome']
  ]?: ValoreCampo<C>;
} & {
  readonly [C in Exclude<T[number], CampoCostante | { readonly facoltativo: true }> as C['nome']]: ValoreCampo<C>;
};

/** How long a field is, in characters and in bytes. */
export function toLunghezza(campo: Campo): number {
  switch (campo.tipo) {
    case 'testo':
    case 'numero':
      return campo.lunghezza;
    case 'data':
      return campo.formato.length;
    case 'costante':
      return campo.valore.length;
  }
}
