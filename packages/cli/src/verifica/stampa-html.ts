import type { Tabelle } from '@anagrafe/decodifica';

import { toTitoloRegola } from '../regola/to-titolo-regola.js';
import type { Chiusura, Stampa, Testata } from './documento.js';
import { nomeComune } from './nome-comune.js';
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
  return Object.fromEntries(codici.map((codice) => [codice, toTitoloRegola(codice) ?? codice]));
}
