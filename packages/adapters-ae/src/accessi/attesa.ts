import type { AccessoRegistrato } from '@anagrafe/core/agenzia-entrate';

/** Minutes to wait after the first, the second… time that the Agenzia is unavailable; after the last, not today. Ours: no source says. */
const ATTESE: readonly number[] = [5, 15, 60, 180];

/** What the accesses of today with the very same request say of making it again. */
export type Ripetizione = 'ammessa' | 'gia-inviata-oggi' | 'troppo-presto';

/**
 * May a request be made again? After an outage yes, waiting longer each time; otherwise not today: it was done, it was refused and
 * would be again, or nobody knows.
 */
export function toRipetizione(precedenti: readonly AccessoRegistrato[], adesso: string): Ripetizione {
  const inviate = precedenti.filter(({ esito }) => esito?.type !== 'non-ammessa');
  const ultima = inviate.at(-1);
  if (ultima === undefined) return 'ammessa';
  if (inviate.some(({ esito }) => esito?.type !== 'indisponibile')) return 'gia-inviata-oggi';
  const attesa = ATTESE[inviate.length - 1];
  if (attesa === undefined) return 'gia-inviata-oggi';
  return toMinuti(adesso) - toMinuti(ultima.quando) >= attesa ? 'ammessa' : 'troppo-presto';
}

/** The minutes from midnight of `AAAA-MM-GGThh:mm:ss`. */
function toMinuti(istante: string): number {
  return Number(istante.slice(11, 13)) * 60 + Number(istante.slice(14, 16)) + Number(istante.slice(17, 19)) / 60;
}
