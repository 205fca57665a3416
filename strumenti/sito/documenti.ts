/** A document that checks are published in, or answers about them. */
export interface Documento {
  readonly nome: string;
  /** What it is, and where whoever reads can find it. */
  readonly cosa: string;
  /** How a source that is in it begins. */
  readonly forma: RegExp;
  /** What its places are called, where a source only numbers them. */
  readonly punto?: string;
  /** Where a place is on the web, or in this site. */
  readonly toIndirizzo?: (numero: string) => string;
}

const DEPOSITO = 'https://github.com/italia/anpr';
const nelDeposito = (percorso: string): string => `[${percorso}](${DEPOSITO}/blob/master/${percorso})`;

/** Every document that the sources name. */
export const DOCUMENTI: readonly Documento[] = [
  {
    nome: 'Elenco errori ANPR 2018',
    cosa: `L’elenco dei codici dei servizi, aggiornato a maggio 2018: ${nelDeposito('src/_static/xlsx/tab_elenco_errori_anpr.xlsx')}.`,
    forma: /^Elenco errori ANPR 2018, /,
  },
  {
    nome: 'Elenco errori ANPR 2017',
    cosa: `L’elenco di prima, aggiornato a novembre 2017, con le gravità del subentro: ${nelDeposito('src/_static/xlsx/tab_errori_agenzia_entrate.xlsx')}. Il nome del file promette gli errori dell’Agenzia delle Entrate; dentro ci sono quelli di ANPR.`,
    forma: /^Elenco errori ANPR 2017, /,
  },
  {
    nome: 'Tabella anomalie del subentro',
    cosa: `Le anomalie del subentro per procedura di controllo: ${nelDeposito('src/subentro/tabella_anomalie.rst')}.`,
    forma: /^Tabella anomalie del subentro, /,
  },
  {
    nome: 'Guida ANPR 28-04-2021',
    cosa: 'Le pagine presentate ai comuni il 28 aprile 2021.',
    forma: /^Guida ANPR 28-04-2021$/,
  },
  {
    nome: 'Aggiornamenti ANPR',
    cosa: `Le modifiche di ogni versione di ANPR, ${nelDeposito('src/change-management/changelog.md')}, e quelle della documentazione per giorno, ${nelDeposito('src/_static/xlsx/tab_aggiornamenti_alla_documentazione_tecnica.xlsx')}.`,
    forma: /^Aggiornamenti ANPR(?:, version[ei] | (?=del )|$)/,
    punto: 'versione',
  },
  {
    nome: 'Segnalazioni di italia/anpr',
    cosa: `Le [domande dei comuni e dei fornitori](${DEPOSITO}/issues), con le risposte di chi gestisce ANPR.`,
    forma: /^italia\/anpr, segnalazion[ei] /,
    toIndirizzo: (numero) => `${DEPOSITO}/issues/${numero}`,
  },
  {
    nome: 'Segnalazioni di italia/ansc',
    cosa: 'Le [stesse domande](https://github.com/italia/ansc/issues) sull’archivio nazionale dello stato civile.',
    forma: /^italia\/ansc, segnalazion[ei] /,
    toIndirizzo: (numero) => `https://github.com/italia/ansc/issues/${numero}`,
  },
  {
    nome: 'Tabelle di decodifica',
    cosa: 'Le [tabelle](/tabelle/) dei valori ammessi.',
    forma: /^Tabella (?=\d)/,
    toIndirizzo: (numero) => `/tabelle/#tabella-${numero}`,
  },
  {
    nome: 'Controlli sui certificati',
    cosa: `I controlli che ANPR fa prima di ogni tipo di certificato: ${nelDeposito('src/controllo-certificati/index.rst')}.`,
    forma: /^Controlli sui certificati(?:, tip[oi] |$)/,
    punto: 'tipo',
  },
  {
    nome: 'Specifica 9.2.7',
    cosa: 'Schemi, elenco dei codici ed elenco dei servizi della versione 9.2.7.',
    forma: /^(?:Schema ufficiale 9\.2\.7, |(?=Elenco dei servizi ANPR$|Specifica ANPR 9\.2\.7$))/,
  },
  { nome: 'Leggi', cosa: 'Leggi e decreti.', forma: /^(?=Legge |Art\. )/ },
];

/** A place in a document that a source names. */
export interface Punto {
  readonly documento: Documento;
  /** As it is written in the list of the places; empty where the source is the whole document. */
  readonly nome: string;
  /** As the source writes it. */
  readonly numero: string;
  readonly indirizzo?: string;
}

const NUMERI = /^\d+(?:\.\d+)*[a-z]?(?:(?:, | e )\d+(?:\.\d+)*)*$/;

/** The places that a source names, each by itself. Fails on a source that is in none of the documents. */
export function toPunti(fonte: string): readonly [Punto, ...Punto[]] {
  const documento = DOCUMENTI.find(({ forma }) => forma.test(fonte));
  if (documento === undefined) throw new Error(`fonte «${fonte}» di nessun documento`);
  const { forma, punto, toIndirizzo } = documento;
  const resto = fonte.replace(forma, '').replace(/ \(.*\)$/, '');
  const [primo = resto, ...altri] = NUMERI.test(resto) ? resto.split(/, | e /) : [];
  const toPunto = (numero: string): Punto => ({
    documento,
    nome: toNome(numero, punto),
    numero,
    ...(toIndirizzo === undefined ? {} : { indirizzo: toIndirizzo(numero) }),
  });
  return [toPunto(primo), ...altri.map(toPunto)];
}

function toNome(numero: string, punto: string | undefined): string {
  return punto === undefined || !/^\d+(?:\.\d+)*$/.test(numero) ? numero : `${punto} ${numero}`;
}
