import { createHash } from 'node:crypto';

import { ID_DATI } from './dati-pagina.js';
import type { DatiRapporto, Risorse } from './dati-rapporto.js';
import { formatGiornoEsteso } from './format-giorno-esteso.js';
import { html, toGrezzo, toJsonIncluso } from './html.js';
import { codici } from './sezioni/codici.js';
import { esito } from './sezioni/esito.js';
import { file } from './sezioni/file.js';
import { nonVerificati } from './sezioni/non-verificati.js';
import { piede } from './sezioni/piede.js';
import { profilo } from './sezioni/profilo.js';
import { rilievi } from './sezioni/rilievi.js';
import { testata, toIntestazione } from './sezioni/testata.js';
import { toDatiPagina } from './to-dati-pagina.js';

/**
 * The report of a check as one HTML page that needs nothing else: no network, no font, no other file. Verdict, figures,
 * chart and lists are plain HTML; the rilievi travel as data and the script lists them, so that tens of thousands stay
 * usable.
 *
 * Every value comes from people's records and is escaped; on top of that the page's own policy lets run only the style
 * and the script given here.
 *
 * @param dati - The document of `--formato json` and the titles of its codes.
 * @param risorse - Style and script, from `leggiRisorse`.
 * @returns The page. The same data give the same page, byte by byte.
 */
export function createRapporto(dati: DatiRapporto, risorse: Risorse): string {
  const { stile, script } = risorse;
  const pagina = toDatiPagina(dati);
  const politica = `default-src 'none'; style-src '${impronta(stile)}'; script-src '${impronta(script)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${politica}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${toIntestazione(dati)}: verifica del subentro al ${formatGiornoEsteso(dati.oggi)}</title>
        ${toGrezzo(`<style>${stile}</style>`)}
      </head>
      <body>
        <a class="salta" href="#contenuto">Vai al contenuto</a>
        ${testata(dati)}
        <nav class="indice colonna" aria-label="Parti del rapporto">
          <a href="#codici">Anomalie per codice</a> <a href="#file">File</a>
          <a href="#non-verificati">Non verificati</a>
          ${dati.profilo !== undefined && html`<a href="#profilo">Dopo il subentro</a>`}
          <a href="#rilievi">Rilievi</a>
        </nav>
        <main class="colonna" id="contenuto" tabindex="-1">
          ${[esito(dati), codici(pagina.voci), file(dati), nonVerificati(dati), profilo(dati), rilievi(pagina)]}
        </main>
        ${piede(dati)}
        <script type="application/json" id="${ID_DATI}">
          ${toJsonIncluso(pagina)}
        </script>
        ${toGrezzo(`<script>${script}</script>`)}
      </body>
    </html> `.html;
}

/** The digest by which the page's policy recognises its own style and script: of their text, to the last space. */
function impronta(testo: string): string {
  return `sha256-${createHash('sha256').update(testo).digest('base64')}`;
}
