import type { DataLocale } from '../data/data-locale.js';
import { parseDataXml } from '../data/data-xml.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { formatGiorno } from './format-messaggio.js';
import { CONFORME, type Regola, mancano, violata } from './regola.js';

/** A date of the scheda that these rules hold together: its path, its name for people, its day. */
interface DataScheda {
  readonly campo: string;
  readonly nome: string;
  readonly scritta: string | undefined;
  readonly giorno: DataLocale | undefined;
}

const PRIMA_ISCRIZIONE = 'generalita.dataPrimaIscrizioneComune';
const DECORRENZA_RESIDENZA = 'residenza.dataDecorrenzaResidenza';
const ULTIMO_AGGIORNAMENTO = 'dataUltimoAggiornamento';

export const EN481: Regola<Soggetto> = {
  codice: 'EN481',
  titolo: 'Le date della scheda non sono nel futuro',
  severita: { subentro: 'errore', servizi: 'ignota' },
  daRimuoverePrimaDelSubentro: false,
  campi: [
    ULTIMO_AGGIORNAMENTO,
    DECORRENZA_RESIDENZA,
    PRIMA_ISCRIZIONE,
    'famiglia.legameSoggetto.dataDecorrenza',
    'convivenza.legameSoggetto.dataDecorrenza',
  ],
  messaggio: 'Date successive a oggi, {oggi}: {date}.',
  rimedio: 'Riprendere le date dalle pratiche. ANPR rifiuta la fornitura finché una sola è futura.',
  fonte: ['Elenco errori ANPR 2018, riga 684', 'Guida ANPR 28-04-2021'],
  verifica: (soggetto, { oggi }) => {
    if (isTuttoPassato(soggetto, oggi)) return CONFORME;
    const date = [
      ultimoAggiornamento(soggetto),
      decorrenza(soggetto),
      primaIscrizione(soggetto),
      ...ingressi(soggetto),
    ];
    const future = date.filter(({ giorno }) => giorno !== undefined && giorno > oggi);
    const [prima] = future;
    if (prima?.giorno !== undefined) {
      return violata({ oggi, date: toElenco(future) }, { campo: prima.campo, valore: prima.giorno });
    }
    return illeggibili(date) ?? CONFORME;
  },
};

export const ES127: Regola<Soggetto> = {
  codice: 'ES127',
  titolo: 'La prima iscrizione nel comune precede residenza, ingresso in famiglia e ultimo aggiornamento',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: [
    PRIMA_ISCRIZIONE,
    DECORRENZA_RESIDENZA,
    ULTIMO_AGGIORNAMENTO,
    'famiglia.legameSoggetto.dataDecorrenza',
    'convivenza.legameSoggetto.dataDecorrenza',
  ],
  messaggio: 'La prima iscrizione nel comune ({primaIscrizione}) è successiva a: {date}.',
  rimedio:
    'Verificare la prima iscrizione nello storico della scheda: di solito è la più antica delle quattro date. Dopo il subentro si corregge con una rettifica.',
  fonte: ['Elenco errori ANPR 2017, riga 798', 'Tabella anomalie del subentro, procedura 003', 'Guida ANPR 28-04-2021'],
  vigore: {
    versione: '3.7.3',
    nota: 'Da questa versione anche nel servizio 5014, dove respinge; l’elenco ufficiale non ne dà la severità nei servizi.',
  },
  verifica: (soggetto) => {
    if (isTuttoDopoIscrizione(soggetto)) return CONFORME;
    const iscrizione = primaIscrizione(soggetto);
    if (iscrizione.giorno === undefined) return mancano(iscrizione.campo);
    const prima = iscrizione.giorno;
    const date = [decorrenza(soggetto), ultimoAggiornamento(soggetto), ...ingressi(soggetto)];
    const anteriori = date.filter(({ giorno }) => giorno !== undefined && giorno < prima);
    if (anteriori.length > 0) return violata({ primaIscrizione: prima, date: toElenco(anteriori) });
    const ignote = date.filter(({ giorno }) => giorno === undefined);
    return ignote.length > 0 ? mancano(...ignote.map(({ campo }) => campo)) : CONFORME;
  },
};

export const ES128: Regola<Soggetto> = {
  codice: 'ES128',
  titolo: 'Ci sono prima iscrizione, decorrenza della residenza e ultimo aggiornamento',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: [PRIMA_ISCRIZIONE, DECORRENZA_RESIDENZA, ULTIMO_AGGIORNAMENTO],
  messaggio: 'Nella scheda mancano: {mancanti}.',
  rimedio:
    'Completare le date dallo storico della scheda; chi è residente dalla nascita ha per prima iscrizione la nascita.',
  fonte: ['Elenco errori ANPR 2017, riga 799', 'Tabella anomalie del subentro, procedura 003'],
  verifica: (soggetto) => {
    const { dataUltimoAggiornamento, generalita, residenza } = soggetto;
    if (
      generalita?.dataPrimaIscrizioneComune !== undefined &&
      residenza?.dataDecorrenzaResidenza !== undefined &&
      dataUltimoAggiornamento !== undefined
    )
      return CONFORME;
    const date = [primaIscrizione(soggetto), decorrenza(soggetto), ultimoAggiornamento(soggetto)];
    const mancanti = date.filter(({ scritta }) => scritta === undefined);
    return violata(
      { mancanti: mancanti.map(({ nome }) => nome).join(', ') },
      { campo: mancanti[0]?.campo ?? PRIMA_ISCRIZIONE },
    );
  },
};

/** Is every date either absent or a day up to today? So are nearly all: nothing is made of them. */
function isTuttoPassato(soggetto: Soggetto, oggi: DataLocale): boolean {
  const { dataUltimoAggiornamento, generalita, residenza, famiglia, convivenza } = soggetto;
  return (
    isPassata(dataUltimoAggiornamento, oggi) &&
    isPassata(residenza?.dataDecorrenzaResidenza, oggi) &&
    isPassata(generalita?.dataPrimaIscrizioneComune, oggi) &&
    isPassata(famiglia?.legameSoggetto?.dataDecorrenza, oggi) &&
    isPassata(convivenza?.legameSoggetto?.dataDecorrenza, oggi)
  );
}

/** Is the first registration a day, and is every other date that has to be there a day from then on? */
function isTuttoDopoIscrizione(soggetto: Soggetto): boolean {
  const { dataUltimoAggiornamento, generalita, residenza, famiglia, convivenza } = soggetto;
  const prima = parseDataXml(generalita?.dataPrimaIscrizioneComune);
  return (
    prima !== undefined &&
    isDaAllora(residenza?.dataDecorrenzaResidenza, prima) &&
    isDaAllora(dataUltimoAggiornamento, prima) &&
    (famiglia === undefined || isDaAllora(famiglia.legameSoggetto?.dataDecorrenza, prima)) &&
    (convivenza === undefined || isDaAllora(convivenza.legameSoggetto?.dataDecorrenza, prima))
  );
}

function isPassata(scritta: string | undefined, oggi: DataLocale): boolean {
  if (scritta === undefined) return true;
  const giorno = parseDataXml(scritta);
  return giorno !== undefined && giorno <= oggi;
}

function isDaAllora(scritta: string | undefined, allora: DataLocale): boolean {
  const giorno = parseDataXml(scritta);
  return giorno !== undefined && giorno >= allora;
}

function primaIscrizione({ generalita }: Soggetto): DataScheda {
  return toData('prima iscrizione nel comune', PRIMA_ISCRIZIONE, generalita?.dataPrimaIscrizioneComune);
}

function decorrenza({ residenza }: Soggetto): DataScheda {
  return toData('decorrenza della residenza', DECORRENZA_RESIDENZA, residenza?.dataDecorrenzaResidenza);
}

function ultimoAggiornamento({ dataUltimoAggiornamento }: Soggetto): DataScheda {
  return toData('ultimo aggiornamento', ULTIMO_AGGIORNAMENTO, dataUltimoAggiornamento);
}

/** The days on which the person entered the family and the convivenza that the scheda names. */
function ingressi(soggetto: Soggetto): DataScheda[] {
  return (['famiglia', 'convivenza'] as const)
    .filter((gruppo) => soggetto[gruppo] !== undefined)
    .map((gruppo) => {
      const campo = `${gruppo}.legameSoggetto.dataDecorrenza`;
      return toData(`ingresso in ${gruppo}`, campo, soggetto[gruppo]?.legameSoggetto?.dataDecorrenza);
    });
}

function toData(nome: string, campo: string, scritta: string | undefined): DataScheda {
  return { nome, campo, scritta, giorno: parseDataXml(scritta) };
}

function toElenco(date: readonly DataScheda[]): string {
  return date.map(({ nome, giorno }) => `${nome} ${formatGiorno(giorno ?? '')}`).join(', ');
}

/** Dates that are there but are no days of the calendar leave the question open. */
function illeggibili(date: readonly DataScheda[]): ReturnType<typeof mancano> | undefined {
  const campi = date.filter(({ scritta, giorno }) => scritta !== undefined && giorno === undefined);
  return campi.length > 0 ? mancano(...campi.map(({ campo }) => campo)) : undefined;
}
