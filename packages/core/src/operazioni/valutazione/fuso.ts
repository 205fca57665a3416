/**
 * Groups of several operations as one: every element that one of them has, at any depth, any of which may be missing. An
 * element that is once a group and once a list of them is either.
 */
export type Fuso<U> = Testo<U> | Elenco<Extract<U, readonly unknown[]>> | Gruppo<Exclude<U, Semplice>>;

type Semplice = string | readonly unknown[] | undefined;
type Testo<U> = [Extract<U, string>] extends [never] ? never : string;
type Elenco<U extends readonly unknown[]> = [U] extends [never] ? never : readonly Fuso<U[number]>[];
type Gruppo<U> = [U] extends [never] ? never : { readonly [K in Chiavi<U>]?: Fuso<Valore<U, K>> };
type Chiavi<U> = U extends unknown ? keyof U : never;
type Valore<U, K extends PropertyKey> = U extends unknown ? (K extends keyof U ? U[K] : never) : never;
