import { formatEsitoAgenzia, formatScheda } from '../../agenzia/stampa-agenzia.js';
import type { DatiRapporto } from '../dati-rapporto.js';
import { type Html, html } from '../html.js';

/** How the questions to the Agenzia ended, and the schede that no code is about; nothing if none were put. */
export function agenzia({ agenzia: esito }: DatiRapporto): Html | false {
  if (esito === undefined) return false;
  return html` <section class="sezione" id="agenzia" aria-labelledby="titolo-agenzia">
    <h2 id="titolo-agenzia">Agenzia delle Entrate</h2>
    ${formatEsitoAgenzia(esito).map((riga) => html`<p>${riga}</p>`)}
    ${
      esito.altreSchede.length > 0 &&
      html`<table class="aperti">
        <thead>
          <tr>
            <th scope="col">Soggetto</th>
            <th scope="col">File e riga</th>
            <th scope="col">Che cosa</th>
          </tr>
        </thead>
        <tbody>
          ${esito.altreSchede.map(
            (scheda) =>
              html`<tr>
                <td>${scheda.soggetto ?? ''}</td>
                <td class="frase" data-nome="File e riga">
                  ${scheda.file}${scheda.riga !== null && html`, ${String(scheda.riga)}`}
                </td>
                <td class="frase" data-nome="Che cosa">${formatScheda(scheda)}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
  </section>`;
}
