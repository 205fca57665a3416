import { findRegola, formatComune } from '@anagrafe/core';
import type { Tabelle } from '@anagrafe/decodifica';
import { parseNomeFile } from '@anagrafe/subentro';

import type { Chiusura, Stampa, Testata } from './documento.js';
import type { Uscita } from './uscita.js';

/** The HTML report of a check. What draws it is loaded only now. */
export async function createStampaHtml(
  uscita: Uscita,
  { testata, tabelle }: { readonly testata: Testata; readonly tabelle: Tabelle },
): Promise<Stampa> {
  const { createRaccolta, createRapporto, leggiRisorse } = await import('../rapporto/index.js');
  const raccolta = createRaccolta();
  return {
    rilievo: (rilievo) => {
      raccolta.aggiungi(rilievo);
    },
    fine: async (chiusura) => {
      const comune = nomeComune(chiusura.file, testata.oggi, tabelle);
      const dati = {
        ...testata,
        ...chiusura,
        titoli: toTitoli(chiusura),
        ...(comune === undefined ? {} : { comune }),
      };
      for (const pezzo of createRapporto(dati, raccolta, await leggiRisorse())) await uscita.scrivi(pezzo);
    },
  };
}

function toTitoli({ riepilogo, nonVerificati, profilo }: Chiusura): Readonly<Record<string, string>> {
  const codici = [
    ...Object.keys(riepilogo.perCodice),
    ...nonVerificati.map(({ codice }) => codice),
    ...Object.keys(profilo?.riepilogo.perCodice ?? {}),
  ];
  return Object.fromEntries(codici.map((codice) => [codice, findRegola(codice)?.titolo ?? codice]));
}

/** The comune that the names of the files speak of, if the tables know it on that day. */
function nomeComune(file: Chiusura['file'], oggi: string, { comuni }: Tabelle): string | undefined {
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
