import type { ComuneIndicato } from '../scheda/luogo.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { regolaComune } from './comune-alla-data.js';
import { type ControlloComune, ESISTENTE, inVigore, seEsistito } from './controlli-comune.js';
import { formatComune } from './format-comune.js';
import {
  ATTO_ANNULLAMENTO,
  ATTO_MATRIMONIO,
  ATTO_NASCITA,
  CARTA_IDENTITA,
  MATRIMONIO,
  NASCITA,
  PERMESSO_SOGGIORNO,
} from './luoghi-comune.js';
import type { LuogoComune } from './luogo-comune.js';
import { COD_FISCALE, isComuneDelCodice } from './luogo-nel-codice.js';
import { CONFORME, type Contesto, type Regola, type Verdetto, violata } from './regola.js';

const GUIDA = 'Guida ANPR 28-04-2021';

export const EC007: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC007',
  controllo: /* @__PURE__ */ inVigore(),
  luoghi: [NASCITA],
  severita: { subentro: 'avviso', servizi: 'errore' },
  titolo: 'Il comune di nascita esisteva il giorno della nascita',
  nota: 'Se l’Agenzia delle Entrate ha un altro luogo, usare «Risoluzione disallineamenti» della WebApp.',
  fonte: ['Elenco errori ANPR 2018, riga 8', 'italia/anpr, segnalazione 457', 'italia/anpr, segnalazione 573', GUIDA],
  vigore: { nota: 'Se il codice fiscale è di quel comune vale sempre, quali che siano le date.' },
  tolleranza: {
    campi: [COD_FISCALE],
    concedi: (verdetto, soggetto, contesto) => (isComuneDelCodice(soggetto, contesto) ? CONFORME : verdetto),
  },
});

export const EC042: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC042',
  controllo: ESISTENTE,
  luoghi: [MATRIMONIO],
  severita: { subentro: 'avviso', servizi: 'errore' },
  fonte: ['Elenco errori ANPR 2018, riga 33', GUIDA],
});

export const EC075: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC075',
  controllo: /* @__PURE__ */ soloAlSubentro(/* @__PURE__ */ inVigore()),
  luoghi: [ATTO_NASCITA],
  severita: { subentro: 'avviso', servizi: 'errore' },
  titolo: 'Il comune dell’atto di nascita esisteva quando l’atto fu formato',
  nota: 'Conta la data di formazione dell’atto o, se manca, il suo anno; il comune resta quello che ha registrato l’atto.',
  fonte: ['Elenco errori ANPR 2018, riga 58', 'italia/anpr, segnalazione 263', 'italia/anpr, segnalazione 583', GUIDA],
  vigore: { nota: 'Nei servizi lo dividono fra loro EC166, bloccante, ed EC169, che non lo è.' },
});

export const EC078: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC078',
  controllo: /* @__PURE__ */ inVigore(),
  luoghi: [CARTA_IDENTITA],
  severita: { subentro: 'avviso', servizi: 'errore' },
  titolo: 'Il comune che rilasciò la carta d’identità esisteva in quel giorno',
  fonte: ['Elenco errori ANPR 2018, riga 61', GUIDA],
});

export const EC081: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC081',
  controllo: ESISTENTE,
  luoghi: [ATTO_MATRIMONIO],
  severita: { subentro: 'avviso', servizi: 'errore' },
  titolo: 'Il comune dell’atto di matrimonio è esistito con quel nome e quella provincia',
  fonte: ['Elenco errori ANPR 2018, riga 64', 'italia/anpr, segnalazione 263', GUIDA],
});

export const EC087: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC087',
  controllo: /* @__PURE__ */ inVigore(senzaRilascio),
  luoghi: [PERMESSO_SOGGIORNO],
  severita: { subentro: 'avviso', servizi: 'errore' },
  titolo: 'Il comune del permesso di soggiorno esisteva il giorno del rilascio',
  nota: 'Senza la data di rilascio il comune non si può associare: indicarla.',
  fonte: ['Elenco errori ANPR 2018, riga 70', GUIDA],
});

export const EC096: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC096',
  controllo: ESISTENTE,
  luoghi: [ATTO_ANNULLAMENTO],
  severita: { subentro: 'avviso', servizi: 'errore' },
  titolo: 'Il comune dell’atto di annullamento è esistito con quel nome e quella provincia',
  fonte: ['Elenco errori ANPR 2018, riga 77', GUIDA],
});

export const EC166: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EC166',
  controllo: ESISTENTE,
  luoghi: [ATTO_NASCITA],
  severita: { subentro: 'avviso', servizi: 'errore' },
  titolo: 'Il comune dell’atto di nascita è esistito con quel nome e quella provincia',
  fonte: ['Elenco errori ANPR 2018, riga 145'],
});

/** A code that the services leave to others, though the list gives it a severity there (italia/anpr #583). */
function soloAlSubentro(controllo: ControlloComune): ControlloComune {
  return {
    ...controllo,
    riguarda: (comune, contesto) => contesto.contesto !== 'servizi' && (controllo.riguarda?.(comune, contesto) ?? true),
  };
}

/**
 * Without the day of issue ANPR takes a comune that has one row in its archive, and at subentro raises the same code for
 * one that has several, because it cannot tell which (guide of 2021: MILANO, "non associabile"); its services have EC088
 * for that.
 */
function senzaRilascio(luogo: LuogoComune, comune: ComuneIndicato, contesto: Contesto): Verdetto {
  if (contesto.contesto === 'servizi') return seEsistito(luogo, comune, contesto);
  const versioni = contesto.tabelle.comuni.findVersioni({
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
