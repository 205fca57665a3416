import type { Voce } from '../dati-pagina.js';
import type { DatiRapporto } from '../dati-rapporto.js';
import { formatNumero, formatQuanti } from '../format-numero.js';
import { type Html, html } from '../html.js';
import { NOMI_PESO, PESI, type Peso } from '../peso.js';
import { toVerdetto } from '../to-verdetto.js';

/** The verdict, then the figures behind it. */
export function esito(dati: DatiRapporto, voci: readonly Voce[]): Html {
  const { tono, frase, seguito } = toVerdetto(dati, voci);
  return html` <section class="esito" aria-labelledby="verdetto">
    <div class="verdetto ${tono}">
      <h2 id="verdetto">${frase}</h2>
      ${seguito.map((altra) => html`<p>${altra}</p>`)} ${toAperti(dati.nonVerificati.length)}
    </div>
    ${toCifre(dati)}
  </section>`;
}

function toAperti(quanti: number): Html | false {
  return (
    quanti > 0 &&
    html`<p>
      Per ${formatQuanti(quanti, 'controllo', 'controlli')} di ANPR l’esito resta aperto, in tutto o in parte:
      <a href="#non-verificati">che cosa servirebbe</a>.
    </p>`
  );
}

function toCifre({ file, riepilogo }: DatiRapporto): Html {
  const casi = { bloccante: riepilogo.bloccanti, 'da-rimuovere': riepilogo.daRimuovere, avviso: riepilogo.avvisi };
  const somma = (voce: 'soggetti' | 'famiglie' | 'convivenze'): string =>
    formatNumero(file.reduce((totale, uno) => totale + uno[voce], 0));
  return html` <dl class="cifre pesi">
      ${PESI.map(
        (peso) =>
          html`<div class="${peso}">
            <dt><span class="segno" aria-hidden="true">${NOMI_PESO[peso].segno}</span> ${NOMI_PESO[peso].molti}</dt>
            <dd class="numero${casi[peso] === 0 && ' zero'}">${formatNumero(casi[peso])}</dd>
            <dd class="effetto">${NOMI_PESO[peso].effetto}</dd>
          </div>`,
      )}
    </dl>
    ${toProporzioni(casi)}
    <dl class="cifre letti">
      <div>
        <dt>Soggetti</dt>
        <dd class="numero">${somma('soggetti')}</dd>
      </div>
      <div>
        <dt>Famiglie</dt>
        <dd class="numero">${somma('famiglie')}</dd>
      </div>
      <div>
        <dt>Convivenze</dt>
        <dd class="numero">${somma('convivenze')}</dd>
      </div>
    </dl>`;
}

/** The three weights as parts of one line; the figures above it say the same in words. */
function toProporzioni(casi: Readonly<Record<Peso, number>>): Html | false {
  const totale = PESI.reduce((somma, peso) => somma + casi[peso], 0);
  let inizio = 0;
  const parti = PESI.map((peso) => {
    const larghezza = (100 * casi[peso]) / totale;
    const parte = html`<rect
      class="${peso}"
      x="${inizio.toFixed(2)}%"
      width="${larghezza.toFixed(2)}%"
      height="100%"
    />`;
    inizio += larghezza;
    return parte;
  });
  return totale > 0 && html`<svg class="proporzioni" width="100%" height="6" aria-hidden="true">${parti}</svg>`;
}
