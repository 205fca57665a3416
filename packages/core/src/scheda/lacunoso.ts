/** A group of the official types as a record may really hold it: any element may be missing, at any depth. */
export type Lacunoso<T> = T extends string
  ? T
  : T extends readonly (infer U)[]
    ? readonly Lacunoso<U>[]
    : { readonly [K in keyof T]?: Lacunoso<T[K]> };
