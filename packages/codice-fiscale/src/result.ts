/** The outcome of something that may well fail: either the value, or what was wrong. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };
