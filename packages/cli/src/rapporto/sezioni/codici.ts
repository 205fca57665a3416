import type { Voce } from '../dati-pagina.js';
import { formatNumero } from '../format-numero.js';
import { type Html, html } from '../html.js';
import { NOMI_PESO, PESI, type Peso } from '../peso.js';

/** The bar chart of the anomalies: a table whose rows carry their own bar, so that chart and table cannot disagree. */
export function codici(voci: readonly Voce[]): Html {
  const massimo = Math.max(...voci.map(({ quanti }) => quanti));
  return html` <section class="sezione" id="codici" aria-labelledby="titolo-codici">
    <h2 id="titolo-codici">Anomalie per codice</h2>
    ${
      voci.length === 0
        ? html`<p class="vuoto">Nessuna anomalia da mostrare.</p>`
        : html`<table class="codici">
            <thead>
              <tr>
                <th scope="col">Codice</th>
                <th scope="col">Regola non rispettata</th>
                <th scope="col" class="numero">Casi</th>
                <td class="barra"></td>
              </tr>
            </thead>
            ${PESI.map((peso) => toBlocco(peso, voci, massimo))}
          </table>`
    }
  </section>`;
}

function toBlocco(peso: Peso, tutte: readonly Voce[], massimo: number): Html | false {
  const voci = tutte.filter((voce) => voce.peso === peso);
  const { molti, segno } = NOMI_PESO[peso];
  return (
    voci.length > 0 &&
    html`<tbody class="${peso}">
      <tr class="peso">
        <th scope="rowgroup" colspan="4"><span class="segno" aria-hidden="true">${segno}</span> ${molti}</th>
      </tr>
      ${voci.map((voce) => toRiga(voce, massimo))}
    </tbody>`
  );
}

/** In percent; a single case is still a mark. */
function toLarghezza(casi: number, massimo: number): string {
  return Math.max(0.6, (100 * casi) / massimo).toFixed(2);
}

function toRiga({ codice, titolo, quanti }: Voce, massimo: number): Html {
  return html`<tr>
    <th scope="row"><a href="#rilievi" data-codice="${codice}">${codice}</a></th>
    <td>${titolo}</td>
    <td class="numero">${formatNumero(quanti)}</td>
    <td class="barra">
      <svg width="100%" height="10" aria-hidden="true">
        <rect width="${toLarghezza(quanti, massimo)}%" height="100%" />
      </svg>
    </td>
  </tr>`;
}
