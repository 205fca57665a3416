import type { ControlloNonVerificato } from '@anagrafe/subentro';

import type { DatiRapporto } from '../dati-rapporto.js';
import { formatQuanti } from '../format-numero.js';
import { type Html, html } from '../html.js';
import { toTitolo } from '../to-titolo.js';

/** Codes that stay open for the same reason, and that the same thing would settle. */
interface Causa {
  readonly motivo: string;
  readonly serve: string;
  readonly codici: readonly string[];
}

/** What could not be decided. Closed, since it can be long, but its count is always in sight. */
export function nonVerificati({ nonVerificati, titoli }: DatiRapporto): Html {
  return html` <section class="sezione" id="non-verificati" aria-labelledby="titolo-non-verificati">
    <h2 id="titolo-non-verificati">Non verificati</h2>
    ${
      nonVerificati.length === 0
        ? html`<p class="vuoto">Ogni controllo previsto è stato eseguito.</p>`
        : html`<details>
            <summary>
              <strong>${formatQuanti(nonVerificati.length, 'controllo', 'controlli')}</strong> di cui qui non si conosce
              l’esito
            </summary>
            <p>
              Di questi codici il rapporto non dice né che vadano bene né che vadano male. Se il codice compare anche
              fra le anomalie, l’esito resta aperto solo per i casi indicati.
            </p>
            <table class="aperti">
              <thead>
                <tr>
                  <th scope="col">Codici</th>
                  <th scope="col">Perché</th>
                  <th scope="col">Che cosa servirebbe</th>
                </tr>
              </thead>
              <tbody>
                ${toCause(nonVerificati).map((causa) => toRiga(causa, titoli))}
              </tbody>
            </table>
          </details>`
    }
  </section>`;
}

function toRiga({ motivo, serve, codici }: Causa, titoli: DatiRapporto['titoli']): Html {
  const [solo] = codici;
  const titolo = solo === undefined || codici.length > 1 ? '' : toTitolo(solo, titoli);
  return html`<tr>
    <td>${codici.map((codice) => html`<code>${codice}</code> `)}${titolo !== '' && html`<br />${titolo}`}</td>
    <td class="frase" data-nome="Perché">${spezzabile(motivo)}</td>
    <td class="frase" data-nome="Che cosa servirebbe">${spezzabile(serve)}</td>
  </tr>`;
}

/** A sentence whose field paths and file names may break after a dot or an underscore. */
function spezzabile(testo: string): Html {
  const [primo = '', ...altri] = testo.split(/(?<=[._])(?=\w)/);
  return html`${primo}${altri.map((parte) => html`<wbr />${parte}`)}`;
}

/** The particular causes first, those that many codes share last. */
function toCause(controlli: readonly ControlloNonVerificato[]): readonly Causa[] {
  const cause = new Map<string, { motivo: string; serve: string; codici: string[] }>();
  for (const { codice, motivo, serve } of controlli) {
    const chiave = JSON.stringify([motivo, serve]);
    const causa = cause.get(chiave) ?? { motivo, serve, codici: [] };
    causa.codici.push(codice);
    cause.set(chiave, causa);
  }
  return [...cause.values()].sort((a, b) => a.codici.length - b.codici.length);
}
