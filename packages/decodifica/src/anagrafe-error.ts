/**
 * What the tables throw: a call that cannot have an answer (a day that does not exist, a table that is not there).
 * A name or a code that the tables do not know is never thrown: it is the `error` of a Result.
 *
 * @example new AnagrafeError('tabella-inesistente', 'Nessuna tabella ha questo numero.').retryable // → false
 */
export class AnagrafeError<C extends string = string> extends Error {
  override readonly name: string = 'AnagrafeError';
  /** A string, not a symbol or the class itself, so that ESM and CommonJS copies recognise each other's errors. */
  readonly '~kind' = '@anagrafe/error' as const;
  /** The cause, kebab-case, stable: `giorno-non-valido` | `intervallo-non-valido` | `tabella-inesistente`. */
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
  return typeof valore === 'object' && valore !== null && '~kind' in valore && valore['~kind'] === '@anagrafe/error';
}
