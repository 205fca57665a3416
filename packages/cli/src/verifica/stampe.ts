import { createCsvRilievi } from '@anagrafe/subentro';

import { toPezziJson } from '../stampa-json.js';
import type { Chiusura, Documento, Stampa, Testata } from './documento.js';
import type { RilievoPubblico } from './rilievo-pubblico.js';
import type { Uscita } from './uscita.js';

/** One JSON document, when everything is known. */
export function createStampaJson(uscita: Uscita, testata: Testata): Stampa {
  const rilievi: RilievoPubblico[] = [];
  const delProfilo: RilievoPubblico[] = [];
  return {
    rilievo: (rilievo) => {
      (rilievo.profilo === undefined ? rilievi : delProfilo).push(rilievo);
    },
    fine: async ({ file, riepilogo, nonVerificati, profilo, agenzia }) => {
      const documento: Documento = {
        ...testata,
        file,
        riepilogo,
        rilievi,
        nonVerificati,
        ...(agenzia === undefined ? {} : { agenzia }),
        ...(profilo === undefined ? {} : { profilo: { ...profilo, rilievi: delProfilo } }),
      };
      for (const pezzo of toPezziJson(documento)) await uscita.scrivi(pezzo);
    },
  };
}

/** One JSON object a line, as soon as it is known; the summary last. */
export function createStampaNdjson(uscita: Uscita, testata: Testata): Stampa {
  const riga = (tipo: string, oggetto: object): Promise<void> =>
    uscita.scrivi(`${JSON.stringify({ tipo, ...oggetto })}\n`);
  return {
    rilievo: (rilievo) => riga('rilievo', rilievo),
    fine: (chiusura: Chiusura) => riga('riepilogo', { ...testata, ...chiusura }),
  };
}

/**
 * One row a rilievo, with a heading; which profile found it, and what to do by the Agenzia, are in last columns, if they were asked
 * for. For Excel in Italian: semicolons, a byte order mark, and no cell that it would take for a formula.
 */
export function createStampaCsv(
  uscita: Uscita,
  { excel, profilo, agenzia }: { readonly excel: boolean; readonly profilo: boolean; readonly agenzia: boolean },
): Stampa {
  const csv = createCsvRilievi({ excel, profilo, altre: agenzia ? ['mosse'] : [] });
  let iniziata = false;
  const inizia = async (): Promise<void> => {
    if (iniziata) return;
    iniziata = true;
    await uscita.scrivi(csv.intestazione);
  };
  return {
    rilievo: async (rilievo) => {
      await inizia();
      await uscita.scrivi(csv.riga(rilievo, agenzia ? [rilievo.mosse?.join(' ') ?? null] : []));
    },
    fine: inizia,
  };
}
