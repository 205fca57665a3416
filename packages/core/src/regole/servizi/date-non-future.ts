import type { Soggetto } from '../../scheda/soggetto.js';
import type { Regola } from '../regola.js';
import { type DateScritte, regolaNonFutura, toEventi, toGiorni } from './regola-date.js';

interface DateNonFuture {
  readonly codice: string;
  readonly titolo: string;
  /** What the date is of, as the message begins: `Data dell’unione civile`. */
  readonly cosa: string;
  readonly date: readonly [DateScritte<Soggetto>, ...DateScritte<Soggetto>[]];
  readonly rigaElenco: number;
  /** Does ANPR compare with the day from which the operation holds? */
  readonly conDecorrenza: boolean;
}

/** The EHR codes on dates have one message and one remedy. */
function dateNonFuture({ cosa, rigaElenco, ...r }: DateNonFuture): Regola<Soggetto> {
  return regolaNonFutura({
    ...r,
    severita: 'errore',
    messaggio: `${cosa} {date}: non può superare {limite}.`,
    rimedio: 'Riprendere la data dal documento.',
    fonte: rigaElenco,
  });
}

export const EHR22: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR22',
  titolo: 'L’unione civile non è nel futuro',
  cosa: 'Data dell’unione civile',
  date: [
    {
      campo: 'unioneCivile.attoUnione.dataEvento',
      leggi: ({ unioneCivile }) => toEventi(unioneCivile?.attoUnione),
    },
  ],
  rigaElenco: 220,
  conDecorrenza: true,
});

export const EHR23: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR23',
  titolo: 'Lo scioglimento dell’unione civile non è nel futuro',
  cosa: 'Data dello scioglimento dell’unione civile',
  date: [
    {
      campo: 'unioneCivile.scioglimentoUnione.datiEvento.dataEvento',
      leggi: ({ unioneCivile }) => toEventi(unioneCivile?.scioglimentoUnione?.datiEvento),
    },
  ],
  rigaElenco: 221,
  conDecorrenza: true,
});

export const EHR38: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR38',
  titolo: 'La convivenza di fatto non è costituita nel futuro',
  cosa: 'Data di costituzione della convivenza di fatto',
  date: [
    {
      campo: 'convivenzaDiFatto.contrattoStipula.data',
      leggi: ({ convivenzaDiFatto }) => toGiorni(convivenzaDiFatto?.contrattoStipula?.data),
    },
  ],
  rigaElenco: 230,
  conDecorrenza: true,
});

export const EHR39: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR39',
  titolo: 'La convivenza di fatto non è risolta nel futuro',
  cosa: 'Data di risoluzione della convivenza di fatto',
  date: [
    {
      campo: 'convivenzaDiFatto.contrattoRisoluzione.contratto.data',
      leggi: ({ convivenzaDiFatto }) => toGiorni(convivenzaDiFatto?.contrattoRisoluzione?.contratto?.data),
    },
  ],
  rigaElenco: 231,
  conDecorrenza: true,
});

export const EHR40: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR40',
  titolo: 'Il contratto di convivenza non è sottoscritto nel futuro',
  cosa: 'Data di sottoscrizione del contratto di convivenza',
  date: [
    {
      campo: 'convivenzaDiFatto.contrattoStipula.dataDocumento',
      leggi: ({ convivenzaDiFatto }) => toGiorni(convivenzaDiFatto?.contrattoStipula?.dataDocumento),
    },
  ],
  rigaElenco: 232,
  conDecorrenza: true,
});

export const EHR79: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR79',
  titolo: 'L’atto di nascita non è formato nel futuro',
  cosa: 'Data di formazione dell’atto di nascita',
  date: [
    { campo: 'attoNascita.dataFormazioneAtto', leggi: ({ attoNascita }) => toGiorni(attoNascita?.dataFormazioneAtto) },
  ],
  rigaElenco: 254,
  conDecorrenza: false,
});

export const EHR88: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR88',
  titolo: 'Le altre cittadinanze non valgono dal futuro',
  cosa: 'Validità di un’altra cittadinanza',
  date: [
    {
      campo: 'altraCittadinanza.dataValidita',
      leggi: ({ altraCittadinanza }) => (altraCittadinanza ?? []).flatMap(({ dataValidita }) => toGiorni(dataValidita)),
    },
  ],
  rigaElenco: 260,
  conDecorrenza: true,
});

export const EHR90: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR90',
  titolo: 'La sentenza non è nel futuro',
  cosa: 'Data della sentenza',
  date: [
    {
      campo: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
      leggi: (soggetto) => toGiorni(soggetto.separazioneAnnullamentoCessazioneMatrimonio?.sentenza?.data),
    },
    {
      campo: 'unioneCivile.scioglimentoUnione.sentenza.data',
      leggi: ({ unioneCivile }) => toGiorni(unioneCivile?.scioglimentoUnione?.sentenza?.data),
    },
  ],
  rigaElenco: 262,
  conDecorrenza: true,
});

export const EHR91: Regola<Soggetto> = /* @__PURE__ */ dateNonFuture({
  codice: 'EHR91',
  titolo: 'La sentenza non vale dal futuro',
  cosa: 'Validità della sentenza',
  date: [
    {
      campo: 'separazioneAnnullamentoCessazioneMatrimonio.sentenza.dataValidita',
      leggi: (soggetto) => toGiorni(soggetto.separazioneAnnullamentoCessazioneMatrimonio?.sentenza?.dataValidita),
    },
    {
      campo: 'unioneCivile.scioglimentoUnione.sentenza.dataValidita',
      leggi: ({ unioneCivile }) => toGiorni(unioneCivile?.scioglimentoUnione?.sentenza?.dataValidita),
    },
  ],
  rigaElenco: 263,
  conDecorrenza: true,
});
