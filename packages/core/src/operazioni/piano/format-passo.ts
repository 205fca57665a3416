import { formatGiorno } from '../../regole/format-messaggio.js';
import { tipiRevoca } from '../eliminazione/tipi-revoca.js';
import { formatNomeData } from '../rettifica/regola-date.js';
import type { Rettifica } from '../rettifica/rettifica.js';
import type { Passo } from './piano.js';

/**
 * A step of a plan for the operator, Italian.
 *
 * @example
 * formatPasso({ type: 'annullamento', servizio: '5012', operazione: '101', operazioneRichiesta: '5005', ripristino: true, dataDecorrenza: '2024-02-01' }) // → 'Annullare con 5012 l’operazione 101 (5005), con ripristino della posizione anagrafica (RA=1) dal 01/02/2024.'
 * formatPasso({ type: 'annullamento', servizio: '5012', operazione: '101', operazioneRichiesta: '5005', ripristino: false, soggetto: 'A' }) // → 'Annullare con 5012 l’operazione 101 (5005), per il solo soggetto A (RP=1).'
 * formatPasso({ type: 'eliminazione', servizio: '5013', tipoRevoca: 6 }) // → 'Eliminare con 5013 il dato: matrimonio (tipo 06).'
 */
export function formatPasso(passo: Passo): string {
  switch (passo.type) {
    case 'annullamento': {
      const ripristino = passo.ripristino ? ', con ripristino della posizione anagrafica (RA=1)' : '';
      const solo = passo.soggetto === undefined ? '' : `, per il solo soggetto ${passo.soggetto} (RP=1)`;
      return `Annullare con ${passo.servizio} l’operazione ${passo.operazione} (${passo.operazioneRichiesta})${solo}${ripristino}${formatDal(passo)}.`;
    }
    case 'cancellazione':
      return `Cancellare con 2003, motivo 12, il soggetto ${passo.soggetto}${formatDal(passo)}.`;
    case 'reiscrizione': {
      const chi = passo.comune === undefined ? '' : ` nel comune ${passo.comune}`;
      return `Reiscrivere con 1002, motivo 10, il soggetto ${passo.soggetto}${chi}, con la stessa scheda ANPR e i suoi dati invariati.`;
    }
    case 'rettifica':
      return `Rettificare con 5014: ${formatRettifica(passo.rettifica)}.`;
    case 'eliminazione': {
      const tipo = String(passo.tipoRevoca).padStart(2, '0');
      const nome = tipiRevoca.find((uno) => uno.tipo === passo.tipoRevoca)?.nome ?? '';
      return `Eliminare con 5013 il dato: ${nome} (tipo ${tipo}).`;
    }
  }
}

function formatDal({ dataDecorrenza }: { readonly dataDecorrenza?: string }): string {
  return dataDecorrenza === undefined ? '' : ` dal ${formatGiorno(dataDecorrenza)}`;
}

function formatRettifica({ richiestaRettifica101: residenza, richiestaRettifica103: altre }: Rettifica): string {
  const date = [
    ['dataDecorrenzaResidenza', residenza?.dataDecorrenzaResidenza],
    ['dataUltimoAggiornamentoAPR', altre?.dataUltimoAggiornamentoAPR],
    ['dataPrimaIscrizioneComune', altre?.dataPrimaIscrizioneComune],
    ['dataIngressoFamiglia', altre?.dataIngressoFamiglia],
  ] as const;
  return date
    .flatMap(([nome, data]) => (data === undefined ? [] : [`${formatNomeData(nome)} ${formatGiorno(data)}`]))
    .join(', ');
}
