import type { DatiRapporto, Risorse } from './dati-rapporto.js';
import { createDocumentoHtml } from './documento-html.js';
import { formatGiornoEsteso } from './format-giorno-esteso.js';
import { html } from './html.js';
import type { Raccolta } from './raccolta.js';
import { agenzia } from './sezioni/agenzia.js';
import { codici } from './sezioni/codici.js';
import { esito } from './sezioni/esito.js';
import { file } from './sezioni/file.js';
import { nonVerificati } from './sezioni/non-verificati.js';
import { piede } from './sezioni/piede.js';
import { profilo } from './sezioni/profilo.js';
import { rilievi } from './sezioni/rilievi.js';
import { testata, toIntestazione } from './sezioni/testata.js';

/**
 * The report of a check as one HTML page.
 *
 * @param dati - How `--formato json` begins and ends, and the titles of its codes.
 * @param raccolta - The rilievi.
 * @param risorse - Style and script, from `leggiRisorse`.
 * @returns The page, a part at a time. The same data give the same page, byte by byte.
 */
export function createRapporto(dati: DatiRapporto, raccolta: Raccolta, risorse: Risorse): Iterable<string> {
  const pagina = raccolta.toPagina(dati);
  const { voci } = pagina.dati;
  return createDocumentoHtml(
    {
      titolo: `${toIntestazione(dati)}: verifica del subentro al ${formatGiornoEsteso(dati.oggi)}`,
      testata: testata(dati),
      indice: html`<a href="#codici">Anomalie per codice</a> <a href="#file">File</a>
        <a href="#non-verificati">Non verificati</a>
        ${dati.agenzia !== undefined && html`<a href="#agenzia">Agenzia delle Entrate</a>`}
        ${dati.profilo !== undefined && html`<a href="#profilo">Dopo il subentro</a>`} <a href="#rilievi">Rilievi</a>`,
      sezioni: [
        esito(dati, voci),
        codici(voci),
        file(dati, pagina.perFile),
        agenzia(dati),
        nonVerificati(dati),
        profilo(dati, pagina.profilo),
        rilievi(pagina.dati),
      ],
      piede: piede(dati),
    },
    pagina,
    risorse,
  );
}
