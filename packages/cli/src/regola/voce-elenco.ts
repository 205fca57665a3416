import type { Copertura } from '@anagrafe/core';

/** An official code as `anagrafe regola --elenco` prints it; null where there is nothing to say. */
export interface VoceElenco {
  readonly codice: string;
  readonly stato: Copertura['stato'];
  readonly classe: Copertura['classe'];
  readonly subentro: Copertura['subentro'];
  readonly servizi: Copertura['servizi'];
  readonly daRimuoverePrimaDelSubentro: boolean;
  readonly alias: string | null;
  readonly titolo: string | null;
  readonly campi: readonly string[] | null;
  readonly fonte: readonly string[] | null;
  readonly motivo: string | null;
  readonly serve: string | null;
}

/** The columns of the CSV form, in order. */
export const COLONNE: readonly (keyof VoceElenco)[] = [
  'codice', 'stato', 'classe', 'subentro', 'servizi', 'daRimuoverePrimaDelSubentro', 'alias', 'titolo', 'campi', 'fonte',
  'motivo', 'serve',
]; // prettier-ignore

/** The same members for every code, whatever its state. */
export function toVoce(copertura: Copertura): VoceElenco {
  const { codice, stato, classe, subentro, servizi, daRimuoverePrimaDelSubentro, alias = null } = copertura;
  const regola = copertura.stato === 'regola' ? copertura.regola : undefined;
  const perche = 'motivo' in copertura ? copertura : undefined;
  return {
    codice,
    stato,
    classe,
    subentro,
    servizi,
    daRimuoverePrimaDelSubentro,
    alias,
    titolo: regola?.titolo ?? null,
    campi: regola?.campi ?? null,
    fonte: regola?.fonte ?? null,
    motivo: perche?.motivo ?? null,
    serve: regola?.serve ?? perche?.serve ?? null,
  };
}
