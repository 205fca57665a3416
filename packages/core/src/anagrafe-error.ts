/**
 * What goes wrong unexpectedly: an unusable argument, a broken stream, a bug. Wrong records are never thrown, they are
 * `Rilievo`s. Neither the message nor the cause carries personal data: paths, codes and positions only.
 *
 * Recognise it with {@link isAnagrafeError}, not with `instanceof`: the ESM and the CommonJS build, and the packages
 * that import nothing, each have a class of their own with the same marker.
 *
 * @example
 * new AnagrafeError('xml-malformato', 'Riga 12: elemento non chiuso.').code // → 'xml-malformato'
 */
export class AnagrafeError<C extends string = string> extends Error {
  override readonly name: string = 'AnagrafeError';
  readonly '~kind' = '@anagrafe/error' as const;
  readonly code: C;
  readonly retryable: boolean;

  constructor(code: C, message: string, options: { readonly retryable?: boolean; readonly cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/**
 * Is this value an error of the SDK, from whichever package or build?
 *
 * @param valore - Anything that was caught.
 * @example
 * isAnagrafeError(new AnagrafeError('a', 'b')) // → true
 * isAnagrafeError(new Error('b')) // → false
 */
export function isAnagrafeError(valore: unknown): valore is AnagrafeError {
  return typeof valore === 'object' && valore !== null && '~kind' in valore && valore['~kind'] === '@anagrafe/error';
}
