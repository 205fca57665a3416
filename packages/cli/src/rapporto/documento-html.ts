import { createHash } from 'node:crypto';

import { CLASSE_PEZZO, ID_DATI } from './dati-pagina.js';
import type { Risorse } from './dati-rapporto.js';
import { type Html, html, toGrezzo, toJsonIncluso } from './html.js';
import type { Pagina } from './raccolta.js';

/** The parts of a page that differ from one kind of report to another. */
export interface Corpo {
  readonly titolo: string;
  readonly testata: Html;
  /** The links to the parts. */
  readonly indice: Html;
  readonly sezioni: readonly (Html | false)[];
  readonly piede: Html;
}

/**
 * One HTML page that needs nothing else: no network, no font, no other file. What is not a list is plain HTML; the
 * rilievi travel as data, after all the rest and in pieces, and the script lists them: the first of each code are on the
 * screen before the others are read.
 *
 * Every value comes from people's records and is escaped; on top of that the page's own policy lets run only the style
 * and the script given here.
 *
 * @param corpo - The parts of the page.
 * @param pagina - The rilievi.
 * @param risorse - Style and script, from `leggiRisorse`.
 * @returns The page, a part at a time: it is never in memory whole.
 */
export function* createDocumentoHtml(
  corpo: Corpo,
  pagina: Pagina,
  risorse: Risorse,
): Generator<string, void, undefined> {
  const { dati, pezzi } = pagina;
  const { stile, script } = risorse;
  const politica = `default-src 'none'; style-src '${impronta(stile)}'; script-src '${impronta(script)}'; base-uri 'none'; form-action 'none'`;
  yield html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${politica}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${corpo.titolo}</title>
        ${toGrezzo(`<style>${stile}</style>`)}
      </head>
      <body>
        <a class="salta" href="#contenuto">Vai al contenuto</a>
        ${corpo.testata}
        <nav class="indice colonna" aria-label="Parti del rapporto">${corpo.indice}</nav>
        <main class="colonna" id="contenuto" tabindex="-1">${corpo.sezioni}</main>
        ${corpo.piede}
        <script type="application/json" id="${ID_DATI}">
          ${toJsonIncluso(dati)}
        </script>
        ${toGrezzo(`<script>${script}</script>`)}
      </body>
    </html>`.html;
  for (const { voce, json } of pezzi()) {
    yield `\n<script type="application/json" class="${CLASSE_PEZZO}" data-voce="${voce}">${json}</script>`;
  }
  yield '\n</body>\n</html>\n';
}

/** The digest by which the page's policy recognises its own style and script: of their text, to the last space. */
function impronta(testo: string): string {
  return `sha256-${createHash('sha256').update(testo).digest('base64')}`;
}
