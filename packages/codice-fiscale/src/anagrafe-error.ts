/**
 * What this SDK throws: input that the caller should not have passed. It never carries personal data: the message names
 * the field and the position, not the value.
 *
 * @example new AnagrafeError('data-non-valida', 'dataNascita: giorno inesistente').code // → 'data-non-valida'
 */
export class AnagrafeError<C extends string = string> extends Error {
  override readonly name: string = 'AnagrafeError';
  /** A string, not a symbol or the class itself, so that the ESM and the CommonJS copies recognise each other's errors. */
  readonly '~kind' = '@anagrafe/error' as const;
  /** The cause, kebab-case, stable. */
  readonly code: C;
  /** Whether the same call may succeed later: never, here. */
  readonly retryable = false;

  constructor(code: C, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Whether something caught is an {@link AnagrafeError}, also one thrown by another copy of this package.
 *
 * @param valore - Anything: what `catch` received.
 * @returns `false` for other errors and for what is not an error.
 * @example isAnagrafeError(new Error('altro')) // → false
 */
export function isAnagrafeError(valore: unknown): valore is AnagrafeError {
  return (valore as { readonly '~kind'?: unknown } | null | undefined)?.['~kind'] === '@anagrafe/error';
}
