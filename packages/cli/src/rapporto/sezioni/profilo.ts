import type { RilievoPubblico } from '../../verifica/rilievo-pubblico.js';
import type { DatiRapporto } from '../dati-rapporto.js';
import { formatNumero, formatQuanti } from '../format-numero.js';
import { type Html, html } from '../html.js';
import type { GruppoProfilo } from '../raccolta-profilo.js';
import { toTitolo } from '../to-titolo.js';

const EFFETTI = { E: 'blocca l’operazione', W: 'viene segnalato' } as const;

/** What the services of ANPR would find after the subentro: by code, apart from the verdict on the file. */
export function profilo({ profilo, titoli }: DatiRapporto, gruppi: readonly GruppoProfilo[]): Html | false {
  if (profilo === undefined) return false;
  const { riepilogo } = profilo;
  return html` <section class="sezione" id="profilo" aria-labelledby="titolo-profilo">
    <h2 id="titolo-profilo">Dopo il subentro</h2>
    <div>
      <p>
        Profilo <strong>${profilo.nome}</strong>: ciò che i servizi di ANPR troverebbero operando su questi dati così
        come sono. Non conta nel verdetto sul file.
      </p>
      ${
        gruppi.length === 0
          ? html`<p class="vuoto">Nessun rilievo.</p>`
          : html`<p>
                ${formatQuanti(riepilogo.errori, 'errore', 'errori')},
                ${formatQuanti(riepilogo.avvisi, 'avviso', 'avvisi')}.
              </p>
              <table class="aperti">
                <thead>
                  <tr>
                    <th scope="col">Codice</th>
                    <th scope="col">Controllo e primi casi</th>
                    <th scope="col" class="numero">Casi</th>
                  </tr>
                </thead>
                <tbody>
                  ${gruppi.map((gruppo) => toRiga(gruppo, titoli))}
                </tbody>
              </table>`
      }
    </div>
  </section>`;
}

function toRiga({ quanti, primi }: GruppoProfilo, titoli: DatiRapporto['titoli']): Html {
  const [primo] = primi;
  const altri = quanti - primi.length;
  return html`<tr>
    <td><code>${primo.codice}</code><br />${EFFETTI[primo.severita]}</td>
    <td>
      <strong>${toTitolo(primo.codice, titoli)}</strong>
      <ul>
        ${primi.map((rilievo) => html`<li>${toDove(rilievo)}: ${rilievo.messaggio}</li>`)}
        ${altri > 0 && html`<li>e altri ${formatNumero(altri)}</li>`}
      </ul>
      ${primo.rimedio}
    </td>
    <td class="numero" data-nome="Casi">${formatNumero(quanti)}</td>
  </tr>`;
}

function toDove({ soggetto, famiglia, file }: RilievoPubblico): string {
  return soggetto ?? (famiglia === null ? file : `scheda ${famiglia}`);
}
