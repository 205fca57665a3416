import type { DatiPagina, Voce } from '../dati-pagina.js';
import { formatNumero } from '../format-numero.js';
import { type Html, html } from '../html.js';
import { NOMI_PESO, PESI, type Peso } from '../peso.js';

/** The controls, and the place where the script lists the rilievi. Hidden until the script is there to answer them. */
export function rilievi({ file, liste, voci }: DatiPagina): Html {
  const presenti = PESI.filter((peso) => voci.some((voce) => voce.peso === peso));
  return html` <section class="rilievi" id="rilievi" aria-labelledby="titolo-rilievi">
    <h2 id="titolo-rilievi">Rilievi</h2>
    <noscript>${senzaScript()}</noscript>
    ${voci.length === 0 && html`<p class="vuoto">Nessun rilievo.</p>`}
    <form class="filtri" id="filtri" role="search" aria-label="Filtra i rilievi" hidden>
      <p class="campo cerca">
        <label for="filtro-testo">Cerca</label>
        <input
          id="filtro-testo"
          name="testo"
          type="search"
          autocomplete="off"
          spellcheck="false"
          placeholder="Identificativo, valore, parole del messaggio"
        />
      </p>
      ${
        liste.length > 0 &&
        html`<p class="campo">
          <label for="filtro-lista">Elenco</label>
          <select id="filtro-lista" name="lista">
            <option value="">Tutti gli elenchi</option>
            ${liste.map((nome, i) => html`<option value="${i}">${nome}</option>`)}
          </select>
        </p>`
      }
      <p class="campo">
        <label for="filtro-codice">Codice</label>
        <select id="filtro-codice" name="codice">
          <option value="">Tutti i codici</option>
          ${presenti.map((peso) => toGruppo(peso, voci))}
        </select>
      </p>
      ${
        file.length > 1 &&
        html`<p class="campo">
          <label for="filtro-file">File</label>
          <select id="filtro-file" name="file">
            <option value="">Tutti i file</option>
            ${perNome(file).map(([i, nome]) => html`<option value="${i}">${nome}</option>`)}
          </select>
        </p>`
      }
      ${
        presenti.length > 1 &&
        html`<fieldset class="campo pesi">
          <legend>Gravità</legend>
          ${presenti.map(toCasella)}
        </fieldset>`
      }
      <p class="esito-filtro">
        <output id="esito-filtro" for="filtro-testo filtro-codice"></output>
        <button type="button" id="azzera" hidden>Azzera i filtri</button>
      </p>
    </form>
    <div id="elenco"></div>
  </section>`;
}

/** The files as people count them, each with its place. */
function perNome(file: readonly string[]): readonly (readonly [posto: number, nome: string])[] {
  const { compare } = new Intl.Collator('it', { numeric: true });
  return [...file.entries()].sort(([, a], [, b]) => compare(a, b));
}

function senzaScript(): Html {
  return html`<p class="vuoto">
    Qui l’elenco dei rilievi si compone con uno script, che questo programma non esegue. Il riepilogo sopra è completo;
    i singoli rilievi si ottengono con <code>anagrafe verifica --formato csv</code> o <code>--formato json</code>.
  </p>`;
}

function toCasella(peso: Peso): Html {
  const { segno, molti } = NOMI_PESO[peso];
  return html`<label class="${peso}">
    <input type="checkbox" name="peso" value="${peso}" checked />
    <span class="segno" aria-hidden="true">${segno}</span> ${molti}
  </label>`;
}

function toGruppo(peso: Peso, voci: readonly Voce[]): Html {
  const codici = new Map<string, { readonly titolo: string; quanti: number }>();
  for (const { codice, titolo, quanti, peso: suo } of voci) {
    if (suo !== peso) continue;
    const noto = codici.get(codice);
    if (noto === undefined) codici.set(codice, { titolo, quanti });
    else noto.quanti += quanti; // in another list
  }
  const opzioni = [...codici].map(
    ([codice, { titolo, quanti }]) =>
      html`<option value="${codice}">${codice} (${formatNumero(quanti)})${titolo !== '' && ` · ${titolo}`}</option>`,
  );
  return html`<optgroup label="${NOMI_PESO[peso].molti}">${opzioni}</optgroup>`;
}
