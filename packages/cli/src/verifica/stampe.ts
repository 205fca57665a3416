import { stringify } from 'csv-stringify/sync';

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

const COLONNE = [
  'severita', 'daRimuovere', 'codice', 'file', 'riga', 'soggetto', 'famiglia', 'campo', 'valore', 'messaggio', 'rimedio',
] as const satisfies readonly (keyof RilievoPubblico)[]; // prettier-ignore

/**
 * One row a rilievo, with a heading; which profile found it, and what to do by the Agenzia, are in last columns, if they were asked for. For Excel in
 * Italian: semicolons, a byte order mark, and no cell that it would take for a formula.
 */
export function createStampaCsv(
  uscita: Uscita,
  { excel, profilo, agenzia }: { readonly excel: boolean; readonly profilo: boolean; readonly agenzia: boolean },
): Stampa {
  const colonne: readonly (keyof RilievoPubblico)[] = [
    ...COLONNE,
    ...(profilo ? (['profilo'] as const) : []),
    ...(agenzia ? (['mosse'] as const) : []),
  ];
  const opzioni = excel
    ? { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true }
    : { record_delimiter: '\r\n' };
  let iniziata = false;
  const inizia = async (): Promise<void> => {
    if (iniziata) return;
    iniziata = true;
    await uscita.scrivi(`${excel ? '\uFEFF' : ''}${stringify([[...colonne]], opzioni)}`);
  };
  return {
    rilievo: async (rilievo) => {
      await inizia();
      const celle = colonne.map((colonna) => toCella(rilievo, colonna));
      await uscita.scrivi(stringify([celle], opzioni));
    },
    fine: inizia,
  };
}

function toCella(rilievo: RilievoPubblico, colonna: keyof RilievoPubblico): string | number | null | undefined {
  if (colonna === 'daRimuovere') return rilievo.daRimuovere ? 'sì' : 'no';
  return colonna === 'mosse' ? rilievo.mosse?.join(' ') : rilievo[colonna];
}
