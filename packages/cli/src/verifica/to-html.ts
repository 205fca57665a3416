import { findRegola, formatComune } from '@anagrafe/core';
import type { Tabelle } from '@anagrafe/decodifica';
import { parseNomeFile } from '@anagrafe/subentro';

import type { Documento } from './documento.js';

/** The HTML report of a check. What draws it is loaded only now. */
export async function toHtml(documento: Documento, tabelle: Tabelle): Promise<string> {
  const { createRapporto, leggiRisorse } = await import('../rapporto/index.js');
  const codici = [
    ...Object.keys(documento.riepilogo.perCodice),
    ...documento.nonVerificati.map(({ codice }) => codice),
    ...Object.keys(documento.profilo?.riepilogo.perCodice ?? {}),
  ];
  const titoli = Object.fromEntries(
    codici.flatMap((codice) => {
      const titolo = findRegola(codice)?.titolo;
      return titolo === undefined ? [] : [[codice, titolo]];
    }),
  );
  const comune = nomeComune(documento, tabelle);
  return createRapporto({ ...documento, titoli, ...(comune === undefined ? {} : { comune }) }, await leggiRisorse());
}

/** The comune that the names of the files speak of, if the tables know it on that day. */
function nomeComune({ file, oggi }: Documento, { comuni }: Tabelle): string | undefined {
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
