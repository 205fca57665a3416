import type { FileSubentro, Lettura, Regola } from '@anagrafe/core';

/** The lines where the groups of totals of a file begin. */
export interface RigheFile {
  readonly datiFornitura?: number;
  readonly datiInvio?: number;
}

/**
 * The line that a rule on a file is about: where its XML breaks, or where the group begins that the rule is on. A missing
 * `datiInvio` is asked for by `datiFornitura`. Name, size and sender stand in no line.
 */
export function toRigaRegola(
  { campi: [campo] }: Regola<FileSubentro>,
  lettura: Lettura,
  { datiFornitura, datiInvio }: RigheFile,
): { readonly riga?: number } {
  if (campo === 'file APR') return toRiga(lettura.ok ? undefined : lettura.riga);
  return toRiga(/^datiInvio(?:\.|$)/.test(campo) ? (datiInvio ?? datiFornitura) : undefined);
}

/** A provenance that is only a line, if there is one. */
export function toRiga(riga: number | undefined): { readonly riga?: number } {
  return riga === undefined ? {} : { riga };
}
