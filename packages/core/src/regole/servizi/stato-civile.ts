import type { Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from '../regola.js';
import { isSeparazione } from './legami-di-coppia.js';
import { regolaPresenza, regolaServizi } from './regola-servizi.js';

const STATO_CIVILE = 'statoCivile.statoCivile';
const CESSAZIONE = 'separazioneAnnullamentoCessazioneMatrimonio';

/** Table 1. */
const CELIBE = 1;
const CONIUGATO = 2;
const VEDOVO = 3;
const DIVORZIATO = 4;

const SERVIZI = '1002, 5008, A002';
const RIMEDIO_STATO_CIVILE =
  'Riprendere lo stato civile dagli atti, e completare o togliere i dati che non vi corrispondono.';

/** Is the person's civil status this one? False also if the scheda has none that can be read. */
function isStato(soggetto: Soggetto, codice: number): boolean {
  return toNumero(soggetto.statoCivile?.statoCivile) === codice;
}

export const EN127: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'EN127',
  titolo: 'C’è lo stato civile',
  severita: 'errore',
  servizi: '1002, A002',
  campi: ['statoCivile'],
  messaggio: 'Nella scheda manca lo stato civile.',
  rimedio: 'Riprendere lo stato civile dagli atti; se non si conosce, il codice 9 della tabella 1.',
  fonte: 361,
  isViolata: ({ statoCivile }) => statoCivile === undefined,
});

export const ES014: Regola<Soggetto> = /* @__PURE__ */ regolaPresenza<Soggetto>({
  codice: 'ES014',
  titolo: 'Chi è celibe o nubile non ha un matrimonio',
  severita: 'avviso',
  servizi: SERVIZI,
  campi: [STATO_CIVILE, 'matrimonio'],
  messaggio: 'Lo stato civile è celibe o nubile, ma nella scheda c’è un matrimonio.',
  rimedio: RIMEDIO_STATO_CIVILE,
  fonte: 714,
  isViolata: (s) => s.matrimonio !== undefined && isStato(s, CELIBE),
});

export const ES015: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES015',
  titolo: 'I dati della vedovanza sono di chi è vedovo',
  severita: 'avviso',
  servizi: SERVIZI,
  campi: [STATO_CIVILE, 'vedovanza'],
  messaggio: 'Nella scheda c’è una vedovanza, ma lo stato civile è {statoCivile}.',
  rimedio: RIMEDIO_STATO_CIVILE,
  fonte: 715,
  verifica: ({ vedovanza, statoCivile }) => {
    if (vedovanza === undefined) return CONFORME;
    const stato = STATI_SENZA_VEDOVANZA[toNumero(statoCivile?.statoCivile) ?? 0];
    return stato === undefined ? CONFORME : violata({ statoCivile: stato });
  },
});

const STATI_SENZA_VEDOVANZA: Readonly<Record<number, string>> = {
  1: 'celibe o nubile',
  2: 'coniugato',
  4: 'divorziato',
};

/** The same check under two codes. */
function senzaMatrimonio(codice: string, fonte: number): Regola<Soggetto> {
  return regolaPresenza<Soggetto>({
    codice,
    fonte,
    titolo: 'Chi è coniugato ha i dati del matrimonio',
    severita: 'avviso',
    servizi: SERVIZI,
    campi: [STATO_CIVILE, 'matrimonio'],
    messaggio: 'Lo stato civile è coniugato, ma nella scheda manca il matrimonio.',
    rimedio: 'Completare coniuge, data, luogo e atto del matrimonio, o correggere lo stato civile.',
    isViolata: (s) => s.matrimonio === undefined && isStato(s, CONIUGATO),
  });
}

export const ES016: Regola<Soggetto> = /* @__PURE__ */ senzaMatrimonio('ES016', 716);

export const EN199: Regola<Soggetto> = /* @__PURE__ */ senzaMatrimonio('EN199', 431);

export const ES017: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES017',
  titolo: 'Chi è coniugato o vedovo non ha una cessazione del matrimonio',
  severita: 'avviso',
  servizi: SERVIZI,
  campi: [STATO_CIVILE, CESSAZIONE],
  messaggio: 'Nella scheda c’è una cessazione del matrimonio, ma lo stato civile è {statoCivile}.',
  rimedio: RIMEDIO_STATO_CIVILE,
  fonte: 717,
  nota: 'Una separazione (tipi 5 e 8) non scioglie il matrimonio: non conta.',
  verifica: (soggetto): Verdetto => {
    const cessazione = soggetto.separazioneAnnullamentoCessazioneMatrimonio;
    if (cessazione === undefined) return CONFORME;
    const coniugato = isStato(soggetto, CONIUGATO);
    if (!coniugato && !isStato(soggetto, VEDOVO)) return CONFORME;
    const separazione = isSeparazione(cessazione);
    if (separazione === undefined) return mancano('separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione');
    return separazione ? CONFORME : violata({ statoCivile: coniugato ? 'coniugato' : 'vedovo' });
  },
});

/** The same check under two codes. */
function senzaVedovanza(codice: string, fonte: number): Regola<Soggetto> {
  return regolaPresenza<Soggetto>({
    codice,
    fonte,
    titolo: 'Chi è vedovo ha i dati della vedovanza',
    severita: 'avviso',
    servizi: SERVIZI,
    campi: [STATO_CIVILE, 'vedovanza'],
    messaggio: 'Lo stato civile è vedovo, ma nella scheda mancano i dati della vedovanza.',
    rimedio: 'Completare data, luogo e atto della morte del coniuge, o correggere lo stato civile.',
    isViolata: (s) => s.vedovanza === undefined && isStato(s, VEDOVO),
  });
}

export const ES018: Regola<Soggetto> = /* @__PURE__ */ senzaVedovanza('ES018', 718);

export const EN200: Regola<Soggetto> = /* @__PURE__ */ senzaVedovanza('EN200', 432);

export const ES019: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'ES019',
  titolo: 'Lo stato civile non documentato è un sì o un no',
  severita: 'avviso',
  servizi: SERVIZI,
  campi: ['statoCivile.statoCivileND'],
  messaggio: 'Indicatore di stato civile non documentato «{statoCivileND}»: deve essere S, SI, N o NO.',
  rimedio: 'Scrivere S se lo stato civile non è documentato, altrimenti N.',
  fonte: 719,
  verifica: ({ statoCivile }) => {
    const statoCivileND = statoCivile?.statoCivileND;
    if (statoCivileND === undefined || SI_O_NO.test(statoCivileND)) return CONFORME;
    return violata({ statoCivileND });
  },
});

const SI_O_NO = /^(?:SI?|NO?)$/i;

/** The same check under two codes. */
function senzaCessazione(codice: string, fonte: number): Regola<Soggetto> {
  return regolaPresenza<Soggetto>({
    codice,
    fonte,
    titolo: 'Chi è divorziato ha i dati della cessazione del matrimonio',
    severita: 'avviso',
    servizi: SERVIZI,
    campi: [STATO_CIVILE, CESSAZIONE],
    messaggio: 'Lo stato civile è divorziato, ma nella scheda mancano i dati dell’annullamento o della cessazione.',
    rimedio: 'Completare tipo, sentenza e atto della cessazione, o correggere lo stato civile.',
    isViolata: (s) => s.separazioneAnnullamentoCessazioneMatrimonio === undefined && isStato(s, DIVORZIATO),
  });
}

export const ES020: Regola<Soggetto> = /* @__PURE__ */ senzaCessazione('ES020', 720);

export const EN201: Regola<Soggetto> = /* @__PURE__ */ senzaCessazione('EN201', 433);
