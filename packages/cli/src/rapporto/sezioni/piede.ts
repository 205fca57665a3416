import type { FonteAperta } from '@anagrafe/decodifica';

import type { DatiRapporto } from '../dati-rapporto.js';
import { formatGiornoEsteso } from '../format-giorno-esteso.js';
import { formatNumero } from '../format-numero.js';
import { type Html, html } from '../html.js';

/** Which software made the report, from which tables: what an auditor needs to make it again. */
export function piede({ versione, tabelle }: DatiRapporto): Html {
  const { tabelle: numerate, ...altre } = tabelle;
  const fonti = [...Object.values(altre), ...Object.values(numerate)];
  return html` <footer class="piede">
    <div class="colonna">
      <p>
        Rapporto di Anagrafe SDK ${versione}, comando <code>anagrafe verifica</code>. Non è un documento di ANPR:
        l’esito che conta è quello che dà ANPR all’invio.
      </p>
      <details>
        <summary>Le ${formatNumero(fonti.length)} tabelle con cui si è verificato</summary>
        <table class="fonti">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col" class="numero">Righe</th>
              <th scope="col">Aggiornata al</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            ${fonti.map(toRiga)}
          </tbody>
        </table>
      </details>
    </div>
  </footer>`;
}

function toRiga({ file, righe, estratta, sha256, origine }: FonteAperta): Html {
  return html`<tr>
    <th scope="row">${file}${origine === 'fornita' && ' (fornita)'}</th>
    <td class="numero" data-nome="Righe">${formatNumero(righe)}</td>
    <td data-nome="Aggiornata al">${estratta === null ? 'non detto' : formatGiornoEsteso(estratta)}</td>
    <td data-nome="SHA-256"><code>${sha256 ?? 'non calcolato'}</code></td>
  </tr>`;
}
