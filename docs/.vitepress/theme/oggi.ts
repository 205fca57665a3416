import type { DataLocale } from '@anagrafe/core';

/** The day it is in Italy, `AAAA-MM-GG`: whoever reads decides nothing by the clock of another zone. */
export function oggiInItalia(): DataLocale {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' }) as DataLocale; // the Swedish form is the ISO one
}
