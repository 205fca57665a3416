import type { Confronto, Estremi } from '../../confronta/confronto.js';
import { formatGiornoEsteso } from '../format-giorno-esteso.js';
import { formatQuanti } from '../format-numero.js';
import { type Html, html } from '../html.js';
import { riservatezza } from './riservatezza.js';

/** Which two checks are compared. */
export function testataConfronto({ prima, dopo, versione }: Confronto, comune: string): Html {
  return html` <header class="testata">
    <div class="colonna">
      <p class="occhiello">Bonifica fra due verifiche del file di subentro in ANPR</p>
      <h1>${comune}</h1>
      <dl class="fatti">
        ${toVerifica('Prima verifica', prima)} ${toVerifica('Seconda verifica', dopo)}
        <div>
          <dt>Eseguite con</dt>
          <dd>Anagrafe SDK ${versione}</dd>
        </div>
      </dl>
      ${riservatezza()}
    </div>
  </header>`;
}

function toVerifica(nome: string, { oggi, file, documento }: Estremi): Html {
  const soggetti = file.reduce((somma, uno) => somma + uno.soggetti, 0);
  return html`<div>
    <dt>${nome}</dt>
    <dd>
      <time datetime="${oggi}">${formatGiornoEsteso(oggi)}</time>, ${formatQuanti(soggetti, 'soggetto', 'soggetti')}<br />
      <span class="nome-file">${documento}</span>
    </dd>
  </div>`;
}
