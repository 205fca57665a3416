import { type Html, html } from '../html.js';

/** What every report says of itself: names and lives of people are in it. */
export function riservatezza(): Html {
  return html`<p class="riservatezza">
    Contiene dati personali: si custodisce e si trasmette come la fornitura stessa.
  </p>`;
}
