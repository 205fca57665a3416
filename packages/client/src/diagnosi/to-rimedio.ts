import type { Guasto } from '../guasti/guasto.js';

/** What to look at for a failure, from the likeliest cause on. */
export function toRimedio({ cause }: Guasto): string {
  return `Controllare, nell’ordine: ${cause.map(({ controllare }) => controllare).join('; ')}.`;
}
