import type { Tabelle } from '@anagrafe/decodifica';

let aperte: Promise<Tabelle> | undefined;

/** The tables, loaded by the first who asks for them: no page pays for them before. */
export function apriTabelle(): Promise<Tabelle> {
  aperte ??= import('@anagrafe/decodifica').then(async ({ openTabelle }) => openTabelle());
  return aperte;
}
