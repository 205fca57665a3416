import { type DataAnagrafica, parseNascita } from '../../data/data-anagrafica.js';
import type { ComuneIndicato } from '../../scheda/luogo.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { formatComune } from '../format-comune.js';
import { regolaComune } from '../comune-alla-data.js';
import { CODICE_ISTAT, INDIVIDUATO, inVigore } from '../controlli-comune.js';
import { NASCITA } from '../luoghi-comune.js';
import {
  COD_FISCALE,
  VALIDITA_CF,
  isCodiceValidato,
  isComuneDelCodice,
  isDelCodice,
  toCodiceConLuogo,
} from '../luogo-nel-codice.js';
import { CONFORME, type Contesto, type Regola, type Verdetto, mancano, violata } from '../regola.js';
import { regolaServizi } from './regola-servizi.js';

const DATA_NASCITA = 'generalita.dataNascita';
const COMUNE = 'generalita.luogoNascita.comune';
const CODICE_STATO = 'generalita.luogoNascita.localita.codiceStato';
const DESCRIZIONE_STATO = 'generalita.luogoNascita.localita.descrizioneStato';

/** NON ATTRIBUIBILE, of table 2: a state that is no more, known by its name. */
const STATO_CESSATO = '998';

const TOLLERANZA = 'Un codice fiscale validato dall’Agenzia delle Entrate non si discute.';
const RIMEDIO =
  'Confrontare la scheda con l’atto di nascita e con il tesserino: se sbaglia la scheda correggerla, altrimenti verificare il codice con l’Agenzia delle Entrate.';

const SERVIZI_NASCITA = 'La applicano i servizi 1001, 1002, 5008, A001, A002.';

export const EN332: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EN332',
  titolo: 'Il comune di nascita esisteva il giorno della nascita, o il codice fiscale è validato',
  controllo: /* @__PURE__ */ inVigore(),
  luoghi: [NASCITA],
  severita: { subentro: null, servizi: 'errore' },
  nota: 'Se l’Agenzia delle Entrate ha attribuito il codice fiscale proprio per quel comune, lasciarlo e far validare il codice.',
  fonte: [
    'Elenco errori ANPR 2018, riga 560',
    'italia/anpr, segnalazione 571',
    'italia/anpr, segnalazione 1777',
    'italia/anpr, segnalazione 2134',
  ],
  vigore: {
    versione: '4.0.8',
    nota: 'La applicano i servizi 1001, 1002, 5008, A001, A002. Un codice fiscale validato dall’Agenzia delle Entrate non si discute.',
  },
  tolleranza: {
    campi: [COD_FISCALE, VALIDITA_CF],
    concedi: (verdetto, soggetto, contesto) => {
      if (toCodiceConLuogo(soggetto) === undefined) return verdetto;
      if (isCodiceValidato(soggetto)) return CONFORME;
      const isDaValidare = soggetto.generalita?.codiceFiscale?.validitaCF === undefined;
      return isDaValidare && isComuneDelCodice(soggetto, contesto) ? mancano(VALIDITA_CF) : verdetto;
    },
  },
});

export const EN333: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EN333',
  controllo: INDIVIDUATO,
  luoghi: [NASCITA],
  severita: { subentro: null, servizi: 'avviso' },
  fonte: ['Elenco errori ANPR 2018, riga 561'],
  vigore: { nota: SERVIZI_NASCITA },
});

export const EN334: Regola<Soggetto> = /* @__PURE__ */ regolaComune({
  codice: 'EN334',
  controllo: CODICE_ISTAT,
  luoghi: [NASCITA],
  severita: { subentro: null, servizi: 'errore' },
  fonte: ['Elenco errori ANPR 2018, riga 562'],
  vigore: { nota: SERVIZI_NASCITA },
});

export const EN339: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN339',
  titolo: 'Il comune di nascita è quello del codice fiscale',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [COD_FISCALE, COMUNE, DATA_NASCITA, VALIDITA_CF],
  messaggio: 'Il codice fiscale {codFiscale} non è di chi è nato a {comune}, codice catastale {codiceCatastale}.',
  rimedio: RIMEDIO,
  fonte: ['Elenco errori ANPR 2018, riga 567', 'Tabella 3'],
  nota: TOLLERANZA,
  verifica: (soggetto, { tabelle }): Verdetto => {
    const comune = soggetto.generalita?.luogoNascita?.comune;
    const codFiscale = daConfrontare(soggetto);
    if (comune?.nomeComune === undefined || codFiscale === undefined) return CONFORME;
    const nascita = parseNascita(soggetto.generalita);
    if (nascita === undefined) return mancano(DATA_NASCITA);
    if (isDelGiorno(codFiscale, comune, { nascita, tabelle })) return CONFORME;
    const { nomeComune, siglaProvinciaIstat } = comune;
    const versioni = tabelle.comuni
      .findVersioni({
        denominazione: nomeComune,
        ...(siglaProvinciaIstat === undefined ? {} : { siglaProvincia: siglaProvinciaIstat }),
      })
      .filter(({ dal, al }) => dal <= nascita.ultimo && (al === null || al >= nascita.primo));
    if (versioni.length === 0) return CONFORME; // another code says that there is no such comune
    const giuste = versioni.filter(({ codiceCatastale }) => isDelCodice(codFiscale, codiceCatastale)).length;
    if (giuste === versioni.length) return CONFORME;
    const certa =
      nascita.precisione === 'giorno' ||
      (giuste === 0 && versioni.some(({ dal, al }) => dal <= nascita.primo && (al === null || al >= nascita.ultimo)));
    if (!certa) return mancano(DATA_NASCITA);
    if (giuste > 0) return CONFORME; // two of that name at once: the one of the code is meant
    const codici = versioni.flatMap(({ codiceCatastale }) => codiceCatastale ?? []);
    if (codici.length < versioni.length) return mancano(COMUNE); // of some old comuni no code is known
    return violata({
      codFiscale,
      comune: formatComune(comune),
      codiceCatastale: [...new Set(codici)].join(' o '),
    });
  },
});

/** The quick answer for nearly everybody: a whole day, one comune, its code. */
function isDelGiorno(
  codFiscale: string,
  { nomeComune: denominazione = '', siglaProvinciaIstat: siglaProvincia }: ComuneIndicato,
  { nascita, tabelle }: { readonly nascita: DataAnagrafica; readonly tabelle: Contesto['tabelle'] },
): boolean {
  if (siglaProvincia === undefined || nascita.precisione !== 'giorno') return false;
  const { primo: il } = nascita;
  // A comune that is not there is not looked for: `find` would go far to say what was meant.
  if (!tabelle.comuni.isInVigore({ denominazione, siglaProvincia, dal: il, al: il })) return false;
  const trovato = tabelle.comuni.find({ denominazione, siglaProvincia, il });
  return trovato.ok && isDelCodice(codFiscale, trovato.value.codiceCatastale);
}

export const EN340: Regola<Soggetto> = /* @__PURE__ */ regolaServizi<Soggetto>({
  codice: 'EN340',
  titolo: 'Lo stato estero di nascita è quello del codice fiscale',
  severita: 'errore',
  servizi: '1002, 5008, A002',
  campi: [COD_FISCALE, CODICE_STATO, DESCRIZIONE_STATO, VALIDITA_CF],
  messaggio: 'Il codice fiscale {codFiscale} non è di chi è nato in {stato}, codice {codiceCatastale}.',
  rimedio: RIMEDIO,
  fonte: ['Elenco errori ANPR 2018, riga 568', 'Tabella 2'],
  nota: TOLLERANZA,
  verifica: (soggetto, { tabelle }): Verdetto => {
    const localita = soggetto.generalita?.luogoNascita?.localita;
    const codFiscale = daConfrontare(soggetto);
    if (localita?.codiceStato === undefined || codFiscale === undefined) return CONFORME;
    const codiceStato = localita.codiceStato.trim();
    const catastali =
      codiceStato === STATO_CESSATO
        ? [localita.descrizioneStato === undefined ? null : tabelle.stati.findCessato(localita.descrizioneStato)]
        : tabelle.stati.findVersioni(codiceStato);
    const codici = catastali.flatMap((stato) =>
      stato?.codiceCatastale === undefined || stato.codiceCatastale === null ? [] : [stato.codiceCatastale],
    );
    if (codici.length === 0) {
      return mancano(codiceStato === STATO_CESSATO ? DESCRIZIONE_STATO : CODICE_STATO);
    }
    if (codici.some((codice) => isDelCodice(codFiscale, codice))) return CONFORME;
    const stato = localita.descrizioneStato ?? `uno stato con codice ${codiceStato}`;
    return violata({ codFiscale, stato, codiceCatastale: codici.join(' o ') });
  },
});

/** The codice fiscale, if it says where the person was born and the Agenzia delle Entrate has not confirmed it. */
function daConfrontare(soggetto: Soggetto): string | undefined {
  return isCodiceValidato(soggetto) ? undefined : toCodiceConLuogo(soggetto);
}
