import type { RilievoPubblico } from '../../verifica/rilievo-pubblico.js';
import type { DatiRapporto } from '../dati-rapporto.js';
import { formatNumero, formatQuanti } from '../format-numero.js';
import { type Html, html } from '../html.js';
import { toTitolo } from '../to-dati-pagina.js';

const ESEMPI = 5;

const EFFETTI = { E: 'blocca l’operazione', W: 'viene segnalato' } as const;

/** What the services of ANPR would find after the subentro: by code, apart from the verdict on the file. */
export function profilo({ profilo, titoli }: DatiRapporto): Html | false {
  if (profilo === undefined) return false;
  const { riepilogo, rilievi } = profilo;
  return html` <section class="sezione" id="profilo" aria-labelledby="titolo-profilo">
    <h2 id="titolo-profilo">Dopo il subentro</h2>
    <div>
      <p>
        Profilo <strong>${profilo.nome}</strong>: ciò che i servizi di ANPR troverebbero operando su questi dati così
        come sono. Non conta nel verdetto sul file.
      </p>
      ${
        rilievi.length === 0
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
                  ${perCodice(rilievi).map((gruppo) => toRiga(gruppo, titoli))}
                </tbody>
              </table>`
      }
    </div>
  </section>`;
}

function toRiga(gruppo: readonly RilievoPubblico[], titoli: DatiRapporto['titoli']): Html {
  const [primo] = gruppo;
  if (primo === undefined) return html``;
  const altri = gruppo.length - ESEMPI;
  return html`<tr>
    <td><code>${primo.codice}</code><br />${EFFETTI[primo.severita]}</td>
    <td>
      <strong>${toTitolo(primo.codice, titoli)}</strong>
      <ul>
        ${gruppo.slice(0, ESEMPI).map((rilievo) => html`<li>${toDove(rilievo)}: ${rilievo.messaggio}</li>`)}
        ${altri > 0 && html`<li>e altri ${formatNumero(altri)}</li>`}
      </ul>
      ${primo.rimedio}
    </td>
    <td class="numero" data-nome="Casi">${formatNumero(gruppo.length)}</td>
  </tr>`;
}

function toDove({ soggetto, famiglia, file }: RilievoPubblico): string {
  return soggetto ?? (famiglia === null ? file : `scheda ${famiglia}`);
}

/** The codes that block first, then the most frequent. */
function perCodice(rilievi: readonly RilievoPubblico[]): RilievoPubblico[][] {
  const gruppi = new Map<string, RilievoPubblico[]>();
  for (const rilievo of rilievi) {
    const gruppo = gruppi.get(rilievo.codice);
    if (gruppo === undefined) gruppi.set(rilievo.codice, [rilievo]);
    else gruppo.push(rilievo);
  }
  const pesante = (gruppo: readonly RilievoPubblico[]): number => (gruppo[0]?.severita === 'E' ? 0 : 1);
  return [...gruppi.values()].sort((a, b) => pesante(a) - pesante(b) || b.length - a.length);
}
