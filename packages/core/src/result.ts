/** An outcome that the domain expects: a value, or an error that says why there is none. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** The good outcome. */
export function toOk<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The bad outcome. */
export function toErr<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
