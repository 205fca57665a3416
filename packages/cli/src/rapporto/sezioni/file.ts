import type { EsitoFile } from '@anagrafe/subentro';

import { contaSchede } from '../../conta.js';
import type { DatiRapporto } from '../dati-rapporto.js';
import { formatNumero } from '../format-numero.js';
import { type Html, html } from '../html.js';

/** Each file: whether it was read to its end, and what is in it. */
export function file({ file }: DatiRapporto, perFile: ReadonlyMap<string, number>): Html {
  return html` <section class="sezione" id="file" aria-labelledby="titolo-file">
    <h2 id="titolo-file">File verificati</h2>
    <table class="file">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">Lettura</th>
          <th scope="col" class="numero">Soggetti</th>
          <th scope="col" class="numero">Famiglie</th>
          <th scope="col" class="numero">Convivenze</th>
          <th scope="col" class="numero">Rilievi</th>
        </tr>
      </thead>
      <tbody>
        ${file.map((uno) => toRiga(uno, perFile.get(uno.nome) ?? 0))}
      </tbody>
    </table>
  </section>`;
}

function toRiga(file: EsitoFile, rilievi: number): Html {
  const { nome, righeAire, soggetti, famiglie, convivenze, letto, errore } = file;
  const lettura = letto
    ? righeAire === undefined
      ? 'completa'
      : contaSchede(file)
    : html`<strong class="guasto">non letto fino in fondo</strong>${errore !== undefined && html`<br />${errore}`}`;
  const quanti = { Soggetti: soggetti, Famiglie: famiglie, Convivenze: convivenze, Rilievi: rilievi };
  return html`<tr>
    <th scope="row" class="nome-file">${nome}</th>
    <td class="frase" data-nome="Lettura">${lettura}</td>
    ${Object.entries(quanti).map(([voce, n]) => html`<td class="numero" data-nome="${voce}">${formatNumero(n)}</td>`)}
  </tr>`;
}
