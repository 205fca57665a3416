import type { EsitoFile } from '@anagrafe/subentro';

import type { Voce } from './dati-pagina.js';
import type { DatiRapporto } from './dati-rapporto.js';
import { formatNumero, formatQuanti } from './format-numero.js';

/** What the report says first: one sentence, and what must be known with it. */
export interface Verdetto {
  readonly tono: 'grave' | 'attenzione' | 'buono';
  readonly frase: string;
  readonly seguito: readonly string[];
}

/** The outcome in plain words. A file that was not read to its end comes before anything that was found in it. */
export function toVerdetto(dati: DatiRapporto, voci: readonly Pick<Voce, 'codice' | 'peso'>[]): Verdetto {
  const { file, riepilogo } = dati;
  const { bloccanti, daRimuovere, avvisi } = riepilogo;
  const nonLetti = file.filter(({ letto }) => !letto);
  if (nonLetti.length > 0 || file.length === 0) {
    return {
      tono: 'grave',
      frase: `Verifica incompleta: ${toNonLetti(nonLetti, file.length)}.`,
      seguito: [toParziale(bloccanti), ...toAltre(daRimuovere, avvisi)],
    };
  }
  if (bloccanti > 0) {
    return {
      tono: 'grave',
      frase: `Il subentro sarebbe bloccato: ${toBloccanti(bloccanti, voci)}.`,
      seguito: toAltre(daRimuovere, avvisi),
    };
  }
  if (daRimuovere > 0) {
    const quante = formatQuanti(daRimuovere, 'anomalia va rimossa', 'anomalie vanno rimosse');
    return {
      tono: 'attenzione',
      frase: `Nessuna anomalia bloccante, ma ${quante} prima del subentro.`,
      seguito: toAltre(0, avvisi),
    };
  }
  if (avvisi > 0) {
    const restano = avvisi === 1 ? 'resta' : 'restano';
    return {
      tono: 'buono',
      frase: `Nessuna anomalia bloccante: ${restano} ${formatQuanti(avvisi, 'avviso', 'avvisi')}.`,
      seguito: [],
    };
  }
  return { tono: 'buono', frase: 'Nessuna anomalia nei controlli eseguiti.', seguito: [] };
}

function toBloccanti(bloccanti: number, voci: readonly Pick<Voce, 'codice' | 'peso'>[]): string {
  const tipi = new Set(voci.filter(({ peso }) => peso === 'bloccante').map(({ codice }) => codice)).size;
  const quante = formatQuanti(bloccanti, 'anomalia bloccante', 'anomalie bloccanti');
  return tipi > 1 ? `${quante}, di ${formatNumero(tipi)} tipi` : quante;
}

function toNonLetti(nonLetti: readonly EsitoFile[], totale: number): string {
  const [primo, ...altri] = nonLetti;
  if (primo === undefined) return 'non è stato dato nessun file';
  if (altri.length === 0) return `il file ${primo.nome} non è stato letto fino in fondo`;
  return `${nonLetti.length} file su ${totale} non sono stati letti fino in fondo`;
}

function toParziale(bloccanti: number): string {
  if (bloccanti === 0) return 'In ciò che è stato letto non ci sono anomalie bloccanti, ma il resto non si conosce.';
  const quante = formatQuanti(bloccanti, 'anomalia bloccante', 'anomalie bloccanti');
  return `In ciò che è stato letto ${bloccanti === 1 ? 'c’è' : 'ci sono'} già ${quante}.`;
}

function toAltre(daRimuovere: number, avvisi: number): string[] {
  const parti = [
    ...(daRimuovere > 0 ? [`${formatNumero(daRimuovere)} da rimuovere prima del subentro`] : []),
    ...(avvisi > 0 ? [formatQuanti(avvisi, 'avviso', 'avvisi')] : []),
  ];
  return parti.length > 0 ? [`Ci sono poi: ${parti.join(', ')}.`] : [];
}
