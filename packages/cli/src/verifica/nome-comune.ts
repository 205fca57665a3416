import { formatComune } from '@anagrafe/core';
import type { Tabelle } from '@anagrafe/decodifica';
import { parseNomeFile } from '@anagrafe/subentro';

/** The comune that the names of the files speak of, if the tables know it on that day. */
export function nomeComune(
  file: readonly { readonly nome: string }[],
  oggi: string,
  { comuni }: Tabelle,
): string | undefined {
  for (const { nome } of file) {
    const parti = parseNomeFile(nome);
    const trovato = parti.ok ? comuni.findByIstat(parti.value.codiceIstat, oggi) : undefined;
    if (trovato?.ok === true)
      return formatComune({
        nomeComune: trovato.value.denominazione,
        siglaProvinciaIstat: trovato.value.siglaProvincia,
      });
  }
  return undefined;
}
