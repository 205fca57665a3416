import type { Confronto } from '../confronta/confronto.js';
import type { Risorse } from './dati-rapporto.js';
import { createDocumentoHtml } from './documento-html.js';
import { formatGiornoEsteso } from './format-giorno-esteso.js';
import { html } from './html.js';
import type { Raccolta } from './raccolta.js';
import { esitoConfronto } from './sezioni/esito-confronto.js';
import { progresso } from './sezioni/progresso.js';
import { rilievi } from './sezioni/rilievi.js';
import { testataConfronto } from './sezioni/testata-confronto.js';
import type { Titoli } from './to-titolo.js';

/** What the page of a comparison shows. */
export interface DatiConfronto {
  readonly confronto: Confronto;
  readonly titoli: Titoli;
  /** The comune that the checks are of, with its province. */
  readonly comune?: string;
}

/** The three lists as the page calls them, in the order of those of the comparison. */
const NOMI_LISTE = ['Nuovi', 'Rimasti', 'Risolti'] as const;

/**
 * The comparison of two checks as one HTML page: the progress, code by code, and the three lists.
 *
 * @param dati - The comparison and the titles of its codes.
 * @param raccolta - The rilievi: the new ones in list 0, those that remain in 1, those mended in 2.
 * @param risorse - Style and script, from `leggiRisorse`.
 * @returns The page, a part at a time.
 */
export function createConfronto(dati: DatiConfronto, raccolta: Raccolta, risorse: Risorse): Iterable<string> {
  const { confronto, titoli, comune = 'Fornitura di subentro' } = dati;
  const pagina = raccolta.toPagina({ titoli, liste: NOMI_LISTE });
  return createDocumentoHtml(
    {
      titolo: `${comune}: bonifica dal ${formatGiornoEsteso(confronto.prima.oggi)} al ${formatGiornoEsteso(confronto.dopo.oggi)}`,
      testata: testataConfronto(confronto, comune),
      indice: html`<a href="#progresso">Progresso per codice</a> <a href="#rilievi">Rilievi</a>`,
      sezioni: [esitoConfronto(confronto), progresso(confronto, titoli), rilievi(pagina.dati)],
      piede: html` <footer class="piede">
        <div class="colonna">
          <p>
            Rapporto di Anagrafe SDK ${confronto.versione}, comando <code>anagrafe confronta</code>. Non è un documento
            di ANPR: l’esito che conta è quello che dà ANPR all’invio.
          </p>
        </div>
      </footer>`,
    },
    pagina,
    risorse,
  );
}
