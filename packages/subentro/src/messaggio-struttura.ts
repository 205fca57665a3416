import { formatMessaggio } from '@anagrafe/core';

import { controlloStruttura } from './controllo-struttura.js';

/** What is said of a violation of the official structure: it tells the line, for whoever looks for it in the file. */
export function toMessaggioStruttura({
  riga,
  percorso,
  motivo,
}: {
  readonly riga: number;
  readonly percorso: unknown;
  readonly motivo: unknown;
}): string {
  return formatMessaggio(controlloStruttura.messaggio, { riga, percorso: String(percorso), motivo: String(motivo) });
}
