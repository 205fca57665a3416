import { type DataAnagrafica, parseDataAnagrafica, parseNascita } from '../data/data-anagrafica.js';
import type { DataLocale } from '../data/data-locale.js';
import { parseDataXml } from '../data/data-xml.js';
import type { Atto } from '../scheda/eventi.js';
import type { ComuneIndicato } from '../scheda/luogo.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toAnnoAtto } from './anno-atto.js';
import { regolaComune } from './comune-alla-data.js';
import { formatComune } from './format-comune.js';
import { CONFORME, type Contesto, type Regola, type Verdetto, violata } from './regola.js';

export const EC007: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC007',
  di: 'di nascita',
  titolo: 'Il comune di nascita esisteva il giorno della nascita',
  campo: 'generalita.luogoNascita.comune',
  campiData: ['generalita.dataNascita'],
  leggi: ({ generalita }) => {
    const comune = generalita?.luogoNascita?.comune;
    if (comune === undefined) return undefined;
    return { comune, data: parseNascita(generalita) };
  },
  nota: 'Se l’Agenzia delle Entrate ha un altro luogo, usare «Risoluzione disallineamenti» della WebApp.',
  fonte: ['Elenco errori ANPR 2018, riga 8'],
});

export const EC042: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC042',
  di: 'del matrimonio',
  titolo: 'Il comune del matrimonio è esistito con quel nome e quella provincia',
  campo: 'matrimonio.datiMatrimonio.luogoEvento.comune',
  campiData: [],
  leggi: ({ matrimonio }) => inQualunqueGiorno(matrimonio?.datiMatrimonio?.luogoEvento?.comune),
  fonte: ['Elenco errori ANPR 2018, riga 33'],
});

export const EC075: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC075',
  di: 'di registrazione dell’atto di nascita',
  titolo: 'Il comune dell’atto di nascita esisteva quando l’atto fu formato',
  campo: 'attoNascita.comuneRegistrazione',
  campiData: ['attoNascita.dataFormazioneAtto', 'attoNascita.anno'],
  leggi: ({ attoNascita }) => {
    const comune = attoNascita?.comuneRegistrazione;
    return comune === undefined ? undefined : { comune, data: toDataAtto(attoNascita ?? {}), bastaUnGiorno: true };
  },
  nota: 'Conta la data di formazione dell’atto o, se manca, il suo anno; il comune resta quello che ha registrato l’atto.',
  fonte: ['Elenco errori ANPR 2018, riga 58', 'italia/anpr #263'],
});

export const EC078: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC078',
  di: 'di rilascio della carta d’identità',
  titolo: 'Il comune che rilasciò la carta d’identità esisteva in quel giorno',
  campo: 'cartaIdentita.comuneRilascio',
  campiData: ['cartaIdentita.dataRilascio'],
  leggi: ({ cartaIdentita }) => {
    const comune = cartaIdentita?.comuneRilascio;
    return comune === undefined ? undefined : { comune, data: toGiorno(cartaIdentita?.dataRilascio) };
  },
  fonte: ['Elenco errori ANPR 2018, riga 61'],
});

export const EC081: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC081',
  di: 'di registrazione dell’atto di matrimonio',
  titolo: 'Il comune dell’atto di matrimonio è esistito con quel nome e quella provincia',
  campo: 'matrimonio.datiMatrimonio.attoEvento.comuneRegistrazione',
  campiData: [],
  leggi: ({ matrimonio }) => inQualunqueGiorno(matrimonio?.datiMatrimonio?.attoEvento?.comuneRegistrazione),
  fonte: ['Elenco errori ANPR 2018, riga 64', 'italia/anpr #263'],
});

export const EC087: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC087',
  di: 'del permesso di soggiorno',
  titolo: 'Il comune del permesso di soggiorno esisteva il giorno del rilascio',
  campo: 'permessoSoggiorno.comune',
  campiData: ['permessoSoggiorno.dataRilascio'],
  leggi: ({ permessoSoggiorno }) => {
    const { comune, dataRilascio } = permessoSoggiorno ?? {};
    if (comune === undefined) return undefined;
    // A date that is there but is no day is not a missing one: it leaves the rule open, as in EC078.
    return dataRilascio === undefined
      ? { comune, data: undefined, senzaData: senzaRilascio }
      : { comune, data: toGiorno(dataRilascio) };
  },
  nota: 'Senza la data di rilascio il comune non si può associare: indicarla.',
  fonte: ['Elenco errori ANPR 2018, riga 70'],
});

export const EC096: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC096',
  di: 'di registrazione dell’atto di annullamento o cessazione del matrimonio',
  titolo: 'Il comune dell’atto di annullamento è esistito con quel nome e quella provincia',
  campo: 'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.comuneRegistrazione',
  campiData: [],
  leggi: (soggetto) =>
    inQualunqueGiorno(
      soggetto.separazioneAnnullamentoCessazioneMatrimonio?.attoAnnullamentoMatrimonio?.comuneRegistrazione,
    ),
  fonte: ['Elenco errori ANPR 2018, riga 77'],
});

export const EC166: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC166',
  di: 'di registrazione dell’atto di nascita',
  titolo: 'Il comune dell’atto di nascita è esistito con quel nome e quella provincia',
  campo: 'attoNascita.comuneRegistrazione',
  campiData: [],
  leggi: ({ attoNascita }) => inQualunqueGiorno(attoNascita?.comuneRegistrazione),
  fonte: ['Elenco errori ANPR 2018, riga 145'],
});

function inQualunqueGiorno(comune: ComuneIndicato | undefined): { comune: ComuneIndicato; data: null } | undefined {
  return comune === undefined ? undefined : { comune, data: null };
}

function toGiorno(scritta: string | undefined): DataAnagrafica | undefined {
  return parseDataAnagrafica({ data: scritta });
}

/** When a record was made: the day, or failing that any day of its year. */
function toDataAtto(atto: Atto): DataAnagrafica | undefined {
  const giorno = parseDataXml(atto.dataFormazioneAtto);
  if (giorno !== undefined) return { precisione: 'giorno', primo: giorno, ultimo: giorno };
  const anno = toAnnoAtto(atto.anno);
  if (anno === undefined || anno < 1 || anno > 9999) return undefined;
  const aaaa = String(anno).padStart(4, '0');
  return { precisione: 'anno', primo: `${aaaa}-01-01` as DataLocale, ultimo: `${aaaa}-12-31` as DataLocale };
}

/**
 * Without the day of issue ANPR takes a comune that has one row in its archive, and raises the same code for one that
 * has several, because it cannot tell which (guide of 2021: MILANO, "non associabile").
 */
function senzaRilascio(comune: ComuneIndicato, { tabelle }: Contesto): Verdetto {
  const versioni = tabelle.comuni.findVersioni({
    denominazione: comune.nomeComune ?? '',
    siglaProvincia: comune.siglaProvinciaIstat ?? '',
  });
  if (versioni.length === 1) return CONFORME;
  const [quando, spiegazione] =
    versioni.length === 0
      ? ['sconosciuto', 'nell’archivio non c’è un comune con questo nome e questa provincia']
      : ['non associabile', `manca la data di rilascio e l’archivio ne ha ${versioni.length} versioni`];
  return violata({ comune: formatComune(comune), quando, spiegazione }, { valore: formatComune(comune) });
}
