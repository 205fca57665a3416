import { findRegola } from '@anagrafe/core';
import { regoleAe } from '@anagrafe/core/agenzia-entrate';

/** The title of the rule of a code, of the catalogue or of what only the Agenzia decides. */
export function toTitoloRegola(codice: string): string | undefined {
  return (findRegola(codice) ?? regoleAe.find((regola) => regola.codice === codice))?.titolo;
}
