import { type DataAnagrafica, formatDataAnagrafica, parseNascita } from '../data/data-anagrafica.js';
import { CONFORME, type Verdetto, mancano, violata } from '../regole/regola.js';
import { formatComune } from '../regole/format-comune.js';
import type { Generalita } from '../scheda/generalita.js';
import type { SchedaTrovata } from './certificazione.js';
import { type RegolaCertificato, regolaRichiesta } from './regola-certificato.js';
import { toTesto } from './stato.js';

const INTESTATARIO = 'soggettoIntestatario.generalita';
const SCHEDE = 'registro.schede';
const SERVE_SCHEDE = 'quali schede ha ANPR per l’intestatario';

/** What tells one person from another: where it is in the generalità, how it is compared and shown. */
interface Dato {
  readonly codice: string;
  readonly rigaElenco: number;
  /** With its article: `il nome`. */
  readonly cosa: string;
  readonly campo: string;
  readonly leggi: (generalita: Generalita | undefined) => string | undefined;
}

/** The request names the person otherwise than the scheda. Nothing is asked of what it does not say. */
function regolaConfronto({ codice, rigaElenco, cosa, campo, leggi }: Dato): RegolaCertificato {
  return regolaRichiesta({
    ...descrivi({ codice, rigaElenco, cosa, campo }),
    verifica: ({ soggettoIntestatario, soggetto }) => {
      const inviato = toTesto(leggi(soggettoIntestatario?.generalita));
      if (inviato === undefined) return CONFORME;
      const inScheda = toTesto(leggi(soggetto.generalita));
      if (inScheda === undefined) return mancano(`soggetto.generalita.${campo}`);
      return inviato === inScheda ? CONFORME : violata({ inviato, inScheda }, { valore: inviato });
    },
  });
}

function descrivi({ codice, rigaElenco, cosa, campo }: Omit<Dato, 'leggi'>) {
  return {
    codice,
    titolo: `Per la richiesta e per la scheda ${cosa} dell’intestatario è lo stesso`,
    campi: [`${INTESTATARIO}.${campo}`, `soggetto.generalita.${campo}`] as [string, ...string[]],
    messaggio: `Nella richiesta ${cosa} dell’intestatario è {inviato}, nella scheda {inScheda}.`,
    rimedio:
      'Chiedere con i dati della scheda; per trovare la persona basta il codice fiscale, o l’identificativo ANPR.',
    fonte: rigaElenco,
    nota: 'Con altri criteri di ricerca ANPR dice lo stesso con i codici da EN083 a EN090.',
  };
}

export const EN042: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN042',
  titolo: 'L’intestatario è in ANPR',
  campi: [SCHEDE],
  messaggio: 'In ANPR l’intestatario non c’è.',
  rimedio: 'Riprendere i dati con cui è cercato; se non è mai stato registrato, prima va iscritto.',
  serve: SERVE_SCHEDE,
  fonte: 281,
  verifica: ({ registro: { schede } }) => {
    if (schede === undefined) return mancano(SCHEDE);
    return schede.length === 0 ? violata({}) : CONFORME;
  },
});

export const EN043: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN043',
  titolo: 'L’intestatario ha in ANPR una scheda sola',
  campi: [SCHEDE],
  messaggio: 'In ANPR l’intestatario ha {quante} schede aperte, nei comuni {comuni}.',
  rimedio: 'Far chiudere le schede doppie ai comuni che le hanno; fino ad allora ANPR non emette certificati.',
  serve: SERVE_SCHEDE,
  fonte: ['Elenco errori ANPR 2018, riga 282', 'italia/anpr, segnalazione 2133'],
  verifica: ({ registro: { schede } }) => {
    if (schede === undefined) return mancano(SCHEDE);
    const aperte = schede.filter(isAperta);
    return aperte.length > 1 ? violata({ quante: aperte.length, comuni: formatComuni(aperte) }) : CONFORME;
  },
});

export const EN068: RegolaCertificato = /* @__PURE__ */ regolaConfronto({
  codice: 'EN068',
  rigaElenco: 304,
  cosa: 'il nome',
  campo: 'nome',
  leggi: (generalita) => generalita?.nome,
});

export const EN069: RegolaCertificato = /* @__PURE__ */ regolaConfronto({
  codice: 'EN069',
  rigaElenco: 305,
  cosa: 'il cognome',
  campo: 'cognome',
  leggi: (generalita) => generalita?.cognome,
});

export const EN070: RegolaCertificato = /* @__PURE__ */ regolaConfronto({
  codice: 'EN070',
  rigaElenco: 306,
  cosa: 'il codice fiscale',
  campo: 'codiceFiscale.codFiscale',
  leggi: (generalita) => generalita?.codiceFiscale?.codFiscale,
});

export const EN071: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  ...descrivi({ codice: 'EN071', rigaElenco: 307, cosa: 'la data di nascita', campo: 'dataNascita' }),
  nota: 'Di una data incompleta si confrontano le parti note (4.0.7).',
  verifica: ({ soggettoIntestatario, soggetto }): Verdetto => {
    if (soggettoIntestatario?.generalita?.dataNascita === undefined) return CONFORME;
    const inviata = parseNascita(soggettoIntestatario.generalita);
    if (inviata === undefined) return mancano(`${INTESTATARIO}.dataNascita`);
    const inScheda = parseNascita(soggetto.generalita);
    if (inScheda === undefined) return mancano('soggetto.generalita.dataNascita');
    if (inviata.primo === inScheda.primo && inviata.ultimo === inScheda.ultimo) return CONFORME;
    if (!isCompatibile(inviata, inScheda))
      return violata({ inviato: formatDataAnagrafica(inviata), inScheda: formatDataAnagrafica(inScheda) });
    return mancano(`${inviata.precisione === 'giorno' ? 'soggetto.generalita' : INTESTATARIO}.dataNascita`);
  },
});

export const EN072: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  ...descrivi({
    codice: 'EN072',
    rigaElenco: 308,
    cosa: 'il comune di nascita',
    campo: 'luogoNascita.comune.codiceIstat',
  }),
  verifica: ({ soggettoIntestatario, soggetto }) => {
    const inviato = soggettoIntestatario?.generalita?.luogoNascita?.comune;
    if (inviato === undefined) return CONFORME;
    const { comune: inScheda, localita } = soggetto.generalita?.luogoNascita ?? {};
    if (inScheda === undefined) {
      const nome = toNome(inviato);
      if (localita === undefined || nome === '') return mancano('soggetto.generalita.luogoNascita.comune');
      return violata({ inviato: nome, inScheda: toTesto(localita.descrizioneStato) ?? 'all’estero' }, { valore: nome });
    }
    const codici = [toTesto(inviato.codiceIstat), toTesto(inScheda.codiceIstat)];
    const nomi = [toTesto(inviato.nomeComune), toTesto(inScheda.nomeComune)];
    const [a, b] = codici.includes(undefined) ? nomi : codici;
    if (a === undefined || b === undefined) return mancano('soggetto.generalita.luogoNascita.comune');
    if (a === b) return CONFORME;
    return violata({ inviato: toNome(inviato), inScheda: toNome(inScheda) }, { valore: a });
  },
});

export const EN073: RegolaCertificato = /* @__PURE__ */ regolaConfronto({
  codice: 'EN073',
  rigaElenco: 309,
  cosa: 'l’identificativo comunale',
  campo: 'idSchedaSoggettoComune.idSchedaSoggetto',
  leggi: (generalita) => generalita?.idSchedaSoggettoComune?.idSchedaSoggetto,
});

export const EN074: RegolaCertificato = /* @__PURE__ */ regolaConfronto({
  codice: 'EN074',
  rigaElenco: 310,
  cosa: 'il comune competente',
  campo: 'idSchedaSoggettoComune.idSchedaSoggettoComuneIstat',
  leggi: (generalita) => generalita?.idSchedaSoggettoComune?.idSchedaSoggettoComuneIstat,
});

export const EN075: RegolaCertificato = /* @__PURE__ */ regolaConfronto({
  codice: 'EN075',
  rigaElenco: 311,
  cosa: 'il sesso',
  campo: 'sesso',
  leggi: (generalita) => generalita?.sesso,
});

export const EN469: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN469',
  titolo: 'L’intestatario non è in vita anche in un altro comune',
  campi: [SCHEDE],
  messaggio: 'L’intestatario ha schede aperte in comuni diversi: {comuni}.',
  rimedio: 'Il comune che non ha più la persona chiude la sua scheda: fino ad allora ANPR non emette certificati.',
  serve: SERVE_SCHEDE,
  fonte: ['Elenco errori ANPR 2018, riga 672', 'italia/anpr, segnalazione 1733'],
  verifica: ({ registro: { schede } }) => {
    if (schede === undefined) return mancano(SCHEDE);
    const aperte = schede.filter(isAperta);
    return aperte.some(({ comune }) => comune !== aperte[0]?.comune)
      ? violata({ comuni: formatComuni(aperte) })
      : CONFORME;
  },
});

export const EN470: RegolaCertificato = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN470',
  titolo: 'L’intestatario non è insieme residente e in AIRE',
  campi: [SCHEDE],
  messaggio: 'L’intestatario ha schede aperte sia fra i residenti sia in AIRE, nei comuni {comuni}.',
  rimedio: 'Chiudere la scheda del registro in cui la persona non deve più stare.',
  serve: SERVE_SCHEDE,
  fonte: 673,
  verifica: ({ registro: { schede } }) => {
    if (schede === undefined) return mancano(SCHEDE);
    const aperte = schede.filter(isAperta);
    return aperte.some(({ aire }) => aire !== aperte[0]?.aire) ? violata({ comuni: formatComuni(aperte) }) : CONFORME;
  },
});

function isAperta({ cancellata }: SchedaTrovata): boolean {
  return !cancellata;
}

function formatComuni(schede: readonly SchedaTrovata[]): string {
  return [...new Set(schede.map(({ comune }) => comune))].join(', ');
}

/** May they be the same date, as far as they are known? */
function isCompatibile(a: DataAnagrafica, b: DataAnagrafica): boolean {
  return a.primo <= b.ultimo && b.primo <= a.ultimo;
}

function toNome(comune: NonNullable<NonNullable<Generalita['luogoNascita']>['comune']>): string {
  return toTesto(comune.nomeComune) === undefined ? (comune.codiceIstat ?? '') : formatComune(comune);
}
