import { type DataConRiserva, formatDataAnagrafica, parseDataAnagrafica } from '../../data/data-anagrafica.js';
import type { DatiEvento } from '../../scheda/eventi.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { formatGiorno } from '../format-messaggio.js';
import { CONFORME, type Regola, mancano, violata } from '../regola.js';

/** A date of a scheda, or several where a group may be repeated: its path, and how to read it. */
interface DataScritta {
  readonly campo: string;
  readonly leggi: (soggetto: Soggetto) => readonly DataConRiserva[];
}

interface DateNonFuture {
  readonly codice: string;
  readonly titolo: string;
  /** What the date is of, as the message begins: `Data dell’unione civile`. */
  readonly cosa: string;
  readonly date: readonly [DataScritta, ...DataScritta[]];
  readonly rigaElenco: number;
  /** Does ANPR compare with the day of the operation? The file has none: here it is today. */
  readonly conDecorrenza: boolean;
}

const NESSUNA: readonly DataConRiserva[] = [];

/** A date that is not after today. */
function regolaNonFutura(r: DateNonFuture): Regola<Soggetto> {
  const [prima, ...altre] = r.date;
  return {
    codice: r.codice,
    titolo: r.titolo,
    severita: { subentro: null, servizi: 'errore' },
    daRimuoverePrimaDelSubentro: false,
    campi: [prima.campo, ...altre.map(({ campo }) => campo)],
    messaggio: `${r.cosa} {date}: non può superare oggi, {oggi}.`,
    rimedio: 'Riprendere la data dal documento.',
    fonte: [`Elenco errori ANPR 2018, riga ${r.rigaElenco}`],
    ...(r.conDecorrenza
      ? {
          vigore: {
            nota: 'ANPR confronta con la decorrenza della richiesta, che il file non ha: qui è il giorno corrente.',
          },
        }
      : {}),
    verifica: (soggetto, { oggi }) => {
      const future: { campo: string; giorno: string }[] = [];
      const incerte: string[] = [];
      for (const { campo, leggi } of r.date) {
        for (const scritta of leggi(soggetto)) {
          if (scritta.data === undefined) continue;
          const data = parseDataAnagrafica(scritta);
          if (data === undefined || (data.primo <= oggi && data.ultimo > oggi)) incerte.push(campo);
          else if (data.primo > oggi) future.push({ campo, giorno: formatDataAnagrafica(data) });
        }
      }
      const [futura] = future;
      if (futura !== undefined) {
        const date = future.map(({ giorno }) => formatGiorno(giorno)).join(', ');
        return violata({ date, oggi }, { campo: futura.campo, valore: futura.giorno });
      }
      return incerte.length > 0 ? mancano(...incerte) : CONFORME;
    },
  };
}

export const EHR22: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR22',
  titolo: 'L’unione civile non è nel futuro',
  cosa: 'Data dell’unione civile',
  date: [
    {
      campo: 'unioneCivile.attoUnione.dataEvento',
      leggi: ({ unioneCivile }) => dellEvento(unioneCivile?.attoUnione),
    },
  ],
  rigaElenco: 220,
  conDecorrenza: true,
});

export const EHR23: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR23',
  titolo: 'Lo scioglimento dell’unione civile non è nel futuro',
  cosa: 'Data dello scioglimento dell’unione civile',
  date: [
    {
      campo: 'unioneCivile.scioglimentoUnione.datiEvento.dataEvento',
      leggi: ({ unioneCivile }) => dellEvento(unioneCivile?.scioglimentoUnione?.datiEvento),
    },
  ],
  rigaElenco: 221,
  conDecorrenza: true,
});

export const EHR38: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR38',
  titolo: 'La convivenza di fatto non è costituita nel futuro',
  cosa: 'Data di costituzione della convivenza di fatto',
  date: [
    {
      campo: 'convivenzaDiFatto.contrattoStipula.data',
      leggi: ({ convivenzaDiFatto }) => una(convivenzaDiFatto?.contrattoStipula?.data),
    },
  ],
  rigaElenco: 230,
  conDecorrenza: true,
});

export const EHR39: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR39',
  titolo: 'La convivenza di fatto non è risolta nel futuro',
  cosa: 'Data di risoluzione della convivenza di fatto',
  date: [
    {
      campo: 'convivenzaDiFatto.contrattoRisoluzione.contratto.data',
      leggi: ({ convivenzaDiFatto }) => una(convivenzaDiFatto?.contrattoRisoluzione?.contratto?.data),
    },
  ],
  rigaElenco: 231,
  conDecorrenza: true,
});

export const EHR40: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR40',
  titolo: 'Il contratto di convivenza non è sottoscritto nel futuro',
  cosa: 'Data di sottoscrizione del contratto di convivenza',
  date: [
    {
      campo: 'convivenzaDiFatto.contrattoStipula.dataDocumento',
      leggi: ({ convivenzaDiFatto }) => una(convivenzaDiFatto?.contrattoStipula?.dataDocumento),
    },
  ],
  rigaElenco: 232,
  conDecorrenza: true,
});

export const EHR79: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR79',
  titolo: 'L’atto di nascita non è formato nel futuro',
  cosa: 'Data di formazione dell’atto di nascita',
  date: [{ campo: 'attoNascita.dataFormazioneAtto', leggi: ({ attoNascita }) => una(attoNascita?.dataFormazioneAtto) }],
  rigaElenco: 254,
  conDecorrenza: false,
});

export const EHR88: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR88',
  titolo: 'Le altre cittadinanze non valgono dal futuro',
  cosa: 'Validità di un’altra cittadinanza',
  date: [
    {
      campo: 'altraCittadinanza.dataValidita',
      leggi: ({ altraCittadinanza }) =>
        altraCittadinanza === undefined ? NESSUNA : altraCittadinanza.map(({ dataValidita: data }) => ({ data })),
    },
  ],
  rigaElenco: 260,
  conDecorrenza: true,
});

export const EHR90: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR90',
  titolo: 'La sentenza non è nel futuro',
  cosa: 'Data della sentenza',
  date: [
    {
      campo: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
      leggi: (soggetto) => una(soggetto.separazioneAnnullamentoCessazioneMatrimonio?.sentenza?.data),
    },
    {
      campo: 'unioneCivile.scioglimentoUnione.sentenza.data',
      leggi: ({ unioneCivile }) => una(unioneCivile?.scioglimentoUnione?.sentenza?.data),
    },
  ],
  rigaElenco: 262,
  conDecorrenza: true,
});

export const EHR91: Regola<Soggetto> = /* @__PURE__ */ regolaNonFutura({
  codice: 'EHR91',
  titolo: 'La sentenza non vale dal futuro',
  cosa: 'Validità della sentenza',
  date: [
    {
      campo: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.dataValidita',
      leggi: (soggetto) => una(soggetto.separazioneAnnullamentoCessazioneMatrimonio?.sentenza?.dataValidita),
    },
    {
      campo: 'unioneCivile.scioglimentoUnione.sentenza.dataValidita',
      leggi: ({ unioneCivile }) => una(unioneCivile?.scioglimentoUnione?.sentenza?.dataValidita),
    },
  ],
  rigaElenco: 263,
  conDecorrenza: true,
});

function una(data: string | undefined): readonly DataConRiserva[] {
  return data === undefined ? NESSUNA : [{ data }];
}

function dellEvento(evento: DatiEvento | undefined): readonly DataConRiserva[] {
  if (evento?.dataEvento === undefined) return NESSUNA;
  return [{ data: evento.dataEvento, senzaGiorno: evento.senzaGiorno, senzaGiornoMese: evento.senzaGiornoMese }];
}
