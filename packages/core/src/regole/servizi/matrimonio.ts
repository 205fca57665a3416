import type { Soggetto } from '../../scheda/soggetto.js';
import type { Regola } from '../regola.js';
import { toDataAtto } from './legami-di-coppia.js';
import { regolaOrdine } from './regola-date.js';
import { regolaPresenza } from './regola-servizi.js';

const CONIUGE = 'matrimonio.coniuge';
const CESSAZIONE = 'separazioneAnnullamentoCessazioneMatrimonio';
const SERVIZI = '1002, 5008, A002';

export const ES045: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'ES045',
  titolo: 'Il coniuge ha almeno il cognome o il nome',
  severita: 'errore',
  servizi: SERVIZI,
  campi: ['matrimonio.coniuge.cognome', 'matrimonio.coniuge.nome'],
  messaggio: 'Il coniuge non ha né cognome né nome.',
  rimedio: 'Riprendere dall’atto di matrimonio il cognome e il nome del coniuge.',
  fonte: 744,
  isViolata: ({ matrimonio }) => {
    const coniuge = matrimonio?.coniuge;
    return coniuge !== undefined && coniuge.cognome === undefined && coniuge.nome === undefined;
  },
});

export const EN366: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN366',
  titolo: 'Del coniuge si conosce il sesso',
  severita: 'errore',
  servizi: SERVIZI,
  campi: ['matrimonio.coniuge.sesso'],
  messaggio: 'Manca il sesso del coniuge.',
  rimedio: 'Completare il sesso del coniuge.',
  fonte: 591,
  isViolata: ({ matrimonio }) => matrimonio?.coniuge !== undefined && matrimonio.coniuge.sesso === undefined,
});

export const EN382: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN382',
  titolo: 'Il matrimonio ha una data',
  severita: 'errore',
  servizi: SERVIZI,
  campi: ['matrimonio.datiMatrimonio.dataEvento'],
  messaggio: 'Nella scheda c’è un matrimonio senza data.',
  rimedio: 'Riprendere la data dall’atto di matrimonio; se se ne conosce solo l’anno, usare senzaGiornoMese.',
  fonte: 606,
  isViolata: ({ matrimonio }) => matrimonio !== undefined && matrimonio.datiMatrimonio?.dataEvento === undefined,
});

export const EN293: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN293',
  titolo: 'Con una vedovanza o una cessazione del matrimonio c’è il coniuge',
  severita: 'errore',
  servizi: SERVIZI,
  campi: [CONIUGE, 'vedovanza', CESSAZIONE],
  messaggio: 'Il matrimonio è finito, o c’è una separazione, ma nella scheda manca il coniuge.',
  rimedio: 'Completare il matrimonio con il coniuge.',
  fonte: 523,
  isViolata: (s) =>
    s.matrimonio?.coniuge === undefined &&
    (s.vedovanza !== undefined || s.separazioneAnnullamentoCessazioneMatrimonio !== undefined),
});

export const EN309: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN309',
  titolo: 'La cessazione del matrimonio ha la data della sentenza o dell’atto',
  severita: 'errore',
  servizi: '1002, 5008',
  campi: [
    'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
    'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.dataFormazioneAtto',
    'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonioANPR.atto.dataFormazioneAtto',
    'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonioANPR.attoANSC.dataFormazioneAtto',
  ],
  messaggio: 'La separazione o cessazione del matrimonio non ha né la data della sentenza né quella dell’atto.',
  rimedio: 'Completare una delle due date.',
  fonte: 537,
  nota: 'Vale anche l’atto scritto in attoAnnullamentoMatrimonioANPR.',
  isViolata: ({ separazioneAnnullamentoCessazioneMatrimonio: cessazione }) =>
    cessazione !== undefined && cessazione.sentenza?.data === undefined && toDataAtto(cessazione) === undefined,
});

export const ES047: Regola<Soggetto> = /* @__PURE__ */ regolaOrdine<Soggetto>({
  codice: 'ES047',
  titolo: 'L’atto di annullamento non precede la sentenza',
  severita: 'avviso',
  servizi: SERVIZI,
  campi: [
    'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.dataFormazioneAtto',
    'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
  ],
  messaggio: 'L’atto di annullamento o cessazione è del {poi}, prima della sentenza del {prima}.',
  rimedio: 'Riprendere le due date dall’atto e dalla sentenza.',
  fonte: 745,
  prima: (s) => s.separazioneAnnullamentoCessazioneMatrimonio?.sentenza?.data,
  poi: (s) => s.separazioneAnnullamentoCessazioneMatrimonio?.attoAnnullamentoMatrimonio?.dataFormazioneAtto,
});
