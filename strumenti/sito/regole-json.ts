import type { Esempi } from '../esempi/leggi-esempi.js';
import { type Voce, toCondizione } from './catalogo.js';
import { toFonti } from './fonti.js';

/** The catalogue for programs in any language: every code, and of those that are rules all but the function, with their examples. */
export function toJsonRegole(voci: readonly Voce[], esempi: Esempi): string {
  const codici = voci.map(({ codice, stato, ufficiale, regole, operazioni, certificati }) => ({
    codice,
    stato,
    fonti: toFonti({ codice, regole }),
    ...(ufficiale === undefined
      ? {}
      : {
          classe: ufficiale.classe,
          subentro: ufficiale.subentro,
          servizi: ufficiale.servizi,
          daRimuoverePrimaDelSubentro: ufficiale.daRimuoverePrimaDelSubentro,
          ...(ufficiale.alias === undefined ? {} : { alias: ufficiale.alias }),
          ...('motivo' in ufficiale ? { motivo: ufficiale.motivo, serve: ufficiale.serve } : {}),
        }),
    regole: regole.map((regola) => {
      const { titolo, severita, campi, messaggio, rimedio, serve, fonte, vigore } = regola;
      const condizione = toCondizione(regola);
      const esempio = esempi.find(regola)?.coppia;
      return { titolo, condizione, severita, campi, messaggio, rimedio, serve, fonte, vigore, esempio };
    }),
    operazioni: operazioni.map(({ operazione, controllato, altrove }) => ({ operazione, controllato, ...altrove })),
    certificati: certificati.map((tipo) => tipo.codice),
  }));
  return `${JSON.stringify({ specifica: '9.2.7', codici })}\n`;
}
