import { parseNomeFile } from '@anagrafe/subentro';

import type { DatiRapporto } from '../dati-rapporto.js';
import { formatGiornoEsteso } from '../format-giorno-esteso.js';
import { formatQuanti } from '../format-numero.js';
import { type Html, html } from '../html.js';
import { riservatezza } from './riservatezza.js';

/** What was checked, for whom, when, against which tables. */
export function testata(dati: DatiRapporto): Html {
  const { oggi, versione } = dati;
  return html` <header class="testata">
    <div class="colonna">
      <p class="occhiello">Verifica del file di subentro in ANPR</p>
      <h1>${toIntestazione(dati)}</h1>
      <dl class="fatti">
        <div>
          <dt>File</dt>
          <dd>${toNomi(dati)}</dd>
        </div>
        <div>
          <dt>Giorno del controllo</dt>
          <dd><time datetime="${oggi}">${formatGiornoEsteso(oggi)}</time></dd>
        </div>
        <div>
          <dt>Archivio dei comuni</dt>
          <dd>${toAggiornamento(dati)}</dd>
        </div>
        <div>
          <dt>Eseguita con</dt>
          <dd>Anagrafe SDK ${versione}</dd>
        </div>
      </dl>
      ${riservatezza()}
    </div>
  </header>`;
}

/** The comune, or failing that what the first name of a file says of it. */
export function toIntestazione({ comune, file }: DatiRapporto): string {
  if (comune !== undefined) return comune;
  const nome = parseNomeFile(file[0]?.nome ?? '');
  return nome.ok ? `Comune ${nome.value.codiceIstat}` : 'Fornitura di subentro';
}

function toNomi({ file }: DatiRapporto): Html {
  const [primo, ...altri] = file;
  if (primo === undefined) return html`nessuno`;
  return html`<span class="nome-file">${primo.nome}</span
    >${altri.length > 0 && html` <span class="altri-file">e ${formatQuanti(altri.length, 'altro', 'altri')}</span>`}`;
}

function toAggiornamento({ tabelle }: DatiRapporto): string {
  const { estratta, origine } = tabelle.comuni;
  const giorno = estratta === null ? 'senza data' : `al ${formatGiornoEsteso(estratta)}`;
  return origine === 'fornita' ? `${giorno}, dato da chi ha verificato` : giorno;
}
