import type { Confronto, ProgressoCodice } from '../../confronta/confronto.js';
import { formatNumero } from '../format-numero.js';
import { type Html, html } from '../html.js';
import { NOMI_PESO, PESI, type Peso, toPeso } from '../peso.js';
import { type Titoli, toTitolo } from '../to-titolo.js';

type Voce = readonly [codice: string, progresso: ProgressoCodice];

/** What became of the rilievi of each code: a table whose rows carry their own bar, before above and after below. */
export function progresso({ riepilogo }: Confronto, titoli: Titoli): Html {
  const voci = Object.entries(riepilogo.perCodice);
  const massimo = Math.max(...voci.map(([, { prima, dopo }]) => Math.max(prima, dopo)));
  return html` <section class="sezione larga" id="progresso" aria-labelledby="titolo-progresso">
    <h2 id="titolo-progresso">Progresso per codice</h2>
    ${
      voci.length === 0
        ? html`<p class="vuoto">Nessun rilievo, né prima né dopo.</p>`
        : html`<table class="codici progresso">
            <thead>
              <tr>
                <th scope="col">Codice</th>
                <th scope="col">Regola non rispettata</th>
                <th scope="col" class="numero">Prima</th>
                <th scope="col" class="numero">Risolti</th>
                <th scope="col" class="numero">Nuovi</th>
                <th scope="col" class="numero">Rimasti</th>
                <th scope="col" class="numero">Dopo</th>
                <th scope="col" class="barra">Prima e dopo</th>
              </tr>
            </thead>
            ${PESI.map((peso) =>
              toBlocco(
                peso,
                voci.filter(([, voce]) => toPeso(voce) === peso),
                (voce) => toRiga(voce, titoli, massimo),
              ),
            )}
          </table>`
    }
  </section>`;
}

function toBlocco(peso: Peso, voci: readonly Voce[], toRigaDi: (voce: Voce) => Html): Html | false {
  const { molti, segno } = NOMI_PESO[peso];
  const ordinate = [...voci].sort(([, a], [, b]) => b.dopo - a.dopo || b.prima - a.prima);
  return (
    voci.length > 0 &&
    html`<tbody class="${peso}">
      <tr class="peso">
        <th scope="rowgroup" colspan="8"><span class="segno" aria-hidden="true">${segno}</span> ${molti}</th>
      </tr>
      ${ordinate.map(toRigaDi)}
    </tbody>`
  );
}

function toRiga([codice, { prima, risolti, nuovi, rimasti, dopo }]: Voce, titoli: Titoli, massimo: number): Html {
  const quanti = { Prima: prima, Risolti: risolti, Nuovi: nuovi, Rimasti: rimasti, Dopo: dopo };
  return html`<tr>
    <th scope="row"><a href="#rilievi" data-codice="${codice}">${codice}</a></th>
    <td>${toTitolo(codice, titoli)}</td>
    ${Object.entries(quanti).map(
      ([nome, n]) => html`<td class="numero${n === 0 && ' zero'}" data-nome="${nome}">${formatNumero(n)}</td>`,
    )}
    <td class="barra">
      <svg width="100%" height="14" aria-hidden="true">
        ${toBarra(prima, massimo, { classe: 'prima', y: 0 })} ${toBarra(dopo, massimo, { classe: 'dopo', y: 8 })}
      </svg>
    </td>
  </tr>`;
}

function toBarra(quanti: number, massimo: number, dove: { readonly classe: string; readonly y: number }): Html | false {
  return (
    quanti > 0 &&
    html`<rect
      class="${dove.classe}"
      y="${dove.y}"
      width="${Math.max(0.6, (100 * quanti) / massimo).toFixed(2)}%"
      height="6"
    />`
  );
}
