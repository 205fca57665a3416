import { toAnno } from '../data/data-locale.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { CONFORME, type Regola, type Vigore, mancano, violata } from './regola.js';

/** The lower bound is not published: no civil status register in Italy is older. */
const PRIMO_ANNO = 1800;
const ANNO = /^\d+$/;
const QUATTRO_CIFRE = /^\d{4}$/;

/** The year of a record as a number; undefined if it is absent or is no number. */
export function toAnnoAtto(anno: string | undefined): number | undefined {
  const scritto = typeof anno === 'string' ? anno.trim() : '';
  return ANNO.test(scritto) ? Number(scritto) : undefined;
}

interface AnnoDiUnAtto {
  readonly codice: string;
  readonly atto: string;
  readonly campo: string;
  readonly leggi: (soggetto: Soggetto) => string | undefined;
  readonly severita: Regola<Soggetto>['severita'];
  readonly daRimuovere: boolean;
  readonly fonte: readonly string[];
  readonly vigore?: Vigore;
}

/** The year of a record lies between 1800 and the current year: what is no number of four digits cannot. */
function regolaAnnoAtto({ atto, campo, leggi, daRimuovere, ...resto }: AnnoDiUnAtto): Regola<Soggetto> {
  return {
    ...resto,
    titolo: `L’anno dell’atto di ${atto} è verosimile`,
    daRimuoverePrimaDelSubentro: daRimuovere,
    campi: [campo],
    messaggio: `Anno dell’atto di ${atto} {anno} non valido: deve avere quattro cifre, fra ${PRIMO_ANNO} e {limite}.`,
    rimedio: 'Riprendere l’anno dall’atto, con quattro cifre.',
    verifica: (soggetto, { oggi }) => {
      const scritto = leggi(soggetto);
      if (scritto === undefined) return CONFORME;
      const anno = typeof scritto === 'string' ? scritto.trim() : '';
      if (anno === '') return mancano(campo);
      const limite = toAnno(oggi);
      const isVerosimile = QUATTRO_CIFRE.test(anno) && Number(anno) >= PRIMO_ANNO && Number(anno) <= limite;
      return isVerosimile ? CONFORME : violata({ anno: scritto, limite });
    },
  };
}

export const EHR69: Regola<Soggetto> = /* @__PURE__ */ regolaAnnoAtto({
  codice: 'EHR69',
  atto: 'nascita',
  campo: 'attoNascita.anno',
  leggi: ({ attoNascita }) => attoNascita?.anno,
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 247', 'Tabella anomalie del subentro, procedura 003', 'Guida ANPR 28-04-2021'],
  vigore: { versione: '5.11.10', nota: 'Da questa versione anche nel servizio 5008.' },
});

export const EHR71: Regola<Soggetto> = /* @__PURE__ */ regolaAnnoAtto({
  codice: 'EHR71',
  atto: 'matrimonio',
  campo: 'matrimonio.datiMatrimonio.attoEvento.anno',
  leggi: ({ matrimonio }) => matrimonio?.datiMatrimonio?.attoEvento?.anno,
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuovere: false,
  fonte: ['Elenco errori ANPR 2018, riga 249', 'Tabella anomalie del subentro, procedura 003', 'Guida ANPR 28-04-2021'],
  vigore: { dal: '2018-09-12', nota: 'Da questo giorno non impedisce più il certificato.' },
});

export const EHR72: Regola<Soggetto> = /* @__PURE__ */ regolaAnnoAtto({
  codice: 'EHR72',
  atto: 'morte del coniuge',
  campo: 'vedovanza.datiMorteconiuge.attoEvento.anno',
  leggi: ({ vedovanza }) => vedovanza?.datiMorteconiuge?.attoEvento?.anno,
  severita: { subentro: null, servizi: 'errore' },
  daRimuovere: false,
  fonte: ['Elenco errori ANPR 2018, riga 250'],
});

export const EHR73: Regola<Soggetto> = /* @__PURE__ */ regolaAnnoAtto({
  codice: 'EHR73',
  atto: 'annullamento o cessazione del matrimonio',
  campo: 'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.anno',
  leggi: (soggetto) => soggetto.separazioneAnnullamentoCessazioneMatrimonio?.attoAnnullamentoMatrimonio?.anno,
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuovere: true,
  fonte: ['Elenco errori ANPR 2018, riga 251', 'Tabella anomalie del subentro, procedura 003', 'Guida ANPR 28-04-2021'],
  vigore: { dal: '2018-09-12', nota: 'Da questo giorno non impedisce più il certificato.' },
});
