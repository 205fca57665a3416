import type { Confronto } from '../../confronta/confronto.js';
import { formatNumero, formatQuanti } from '../format-numero.js';
import { type Html, html } from '../html.js';

/** Whether anything still blocks, and the three figures of the bonifica. */
export function esitoConfronto(confronto: Confronto): Html {
  const { nuovi, rimasti, risolti, avvertenze, abbinamento } = confronto;
  const { senzaIdentificativo } = abbinamento;
  const figure = [
    ['lista-0', 'Nuovi', nuovi.length, 'Non c’erano nella prima verifica.'],
    ['lista-1', 'Rimasti', rimasti.length, 'C’erano e ci sono ancora.'],
    ['lista-2', 'Risolti', risolti.length, 'C’erano e non ci sono più.'],
  ] as const;
  return html` <section class="esito" aria-labelledby="verdetto">
    <div class="verdetto ${toTono(confronto)}">
      <h2 id="verdetto">${toFrase(confronto)}</h2>
      ${avvertenze.map((avvertenza) => html`<p><strong>Attenzione.</strong> ${avvertenza}</p>`)}
    </div>
    <dl class="cifre pesi">
      ${figure.map(
        ([classe, nome, quanti, effetto]) =>
          html`<div class="${classe}">
            <dt>${nome}</dt>
            <dd class="numero${quanti === 0 && ' zero'}">${formatNumero(quanti)}</dd>
            <dd class="effetto">${effetto}</dd>
          </div>`,
      )}
    </dl>
    <p class="nota">
      Un rilievo è lo stesso nelle due verifiche se ha uguali codice, campo e soggetto (o famiglia, se il soggetto
      manca): file e riga possono cambiare. I rilievi senza identificativo si riconoscono da codice, campo e valore:
      ${formatNumero(senzaIdentificativo.prima)} nella prima verifica, ${formatNumero(senzaIdentificativo.dopo)} nella
      seconda.
    </p>
  </section>`;
}

function toTono({ riepilogo, dopo, nuovi, rimasti }: Confronto): 'grave' | 'attenzione' | 'buono' {
  if (riepilogo.bloccanti.dopo > 0 || dopo.file.some(({ letto }) => !letto)) return 'grave';
  return nuovi.length + rimasti.length > 0 ? 'attenzione' : 'buono';
}

function toFrase({ riepilogo, nuovi, rimasti, risolti }: Confronto): string {
  const restano = nuovi.length + rimasti.length;
  const { dopo } = riepilogo.bloccanti;
  const fatto = formatQuanti(risolti.length, 'rilievo risolto', 'rilievi risolti');
  if (dopo > 0) return `${fatto}; ${formatQuanti(dopo, 'anomalia blocca', 'anomalie bloccano')} ancora il subentro.`;
  if (restano === 0) return `${fatto}: non ne resta nessuno.`;
  return `${fatto}; ${restano === 1 ? 'ne resta 1' : `ne restano ${formatNumero(restano)}`}, nessuno bloccante.`;
}
