import { CONFORME, type Regola, type Violazione, violata } from '../../regole/regola.js';
import { compareDatiAnagrafici } from '../compare-dati-anagrafici.js';
import type { CampoAnagrafico } from '../dati-anagrafici.js';
import { isDomicilioSimile } from '../is-domicilio-simile.js';
import type { EsameAe } from './esame-ae.js';

const CODICE = 'generalita.codiceFiscale.codFiscale';
const DATI = [
  'generalita.cognome',
  'generalita.nome',
  'generalita.sesso',
  'generalita.dataNascita',
  'generalita.luogoNascita',
] as const;

const NOMI: Readonly<Record<CampoAnagrafico, string>> = {
  cognome: 'cognome',
  nome: 'nome',
  sesso: 'sesso',
  giornoNascita: 'giorno di nascita',
  meseNascita: 'mese di nascita',
  annoNascita: 'anno di nascita',
  luogoNascita: 'luogo di nascita',
};

const DA_SOLA = 'Al subentro ANPR prende da sé il codice dell’Agenzia: metterlo anche nell’archivio del comune.';
const ALTRI_DATI =
  'Confrontare con l’atto di nascita e i documenti: se sbaglia la scheda correggerla; dopo il subentro confermare chi ha ragione in «Risoluzione disallineamenti».';
const USARE_ULTIMO = 'Usare il codice più recente, se è la stessa persona.';
const OMOCODICE =
  'Se la persona ha un omocodice usare quello; altrimenti chiederlo, togliendo prima il codice (5013, tipo 12; poi 5008, tipo 1, gestioneCF 2), o mandare il cittadino a un ufficio dell’Agenzia.';

interface Descrizione extends Pick<Regola<EsameAe>, 'codice' | 'titolo' | 'messaggio' | 'rimedio'> {
  readonly riga: number;
  /** Does the guide of 2021 name the code? */
  readonly inGuida: boolean;
  readonly campi?: readonly [string, ...string[]];
  readonly trova: (esame: EsameAe) => Violazione | undefined;
}

/** A check that ANPR makes at subentro by asking the Agenzia: it never stops a fornitura. */
function regolaAe({ riga, inGuida, trova, campi = [CODICE], ...r }: Descrizione): Regola<EsameAe> {
  return {
    ...r,
    campi,
    severita: { subentro: 'avviso', servizi: null },
    daRimuoverePrimaDelSubentro: false,
    serve: 'la risposta dell’Agenzia delle Entrate',
    fonte: [`Elenco errori ANPR 2017, riga ${riga}`, ...(inGuida ? ['Guida ANPR 28-04-2021'] : [])],
    verifica: (esame) => trova(esame) ?? CONFORME,
  };
}

function toCodice({ parte }: EsameAe): string | undefined {
  return parte.codiceFiscale?.valore;
}

/** Of one who is found by his code with other data. */
function toDiversi(esame: EsameAe, simile: boolean): Violazione | undefined {
  const { parte, trovata } = esame;
  if (trovata.type !== 'per-codice') return undefined;
  const diversi = compareDatiAnagrafici(parte.dati, trovata.posizione.dati);
  if (diversi.length === 0 || isDomicilioSimile(parte.domicilio, trovata.posizione.domicilio) !== simile)
    return undefined;
  return violata({ codice: toCodice(esame) ?? '', dati: diversi.map((campo) => NOMI[campo]).join(', ') });
}

/** Of a code that is linked to one that no other scheda of the fornitura has. */
function toCollegato(esame: EsameAe, simile: boolean): Violazione | undefined {
  const { parte, trovata, conUltimo } = esame;
  if (trovata.type !== 'collegato' || conUltimo) return undefined;
  if (isDomicilioSimile(parte.domicilio, trovata.posizione.domicilio) !== simile) return undefined;
  return violata({ codice: toCodice(esame) ?? '', ultimo: trovata.posizione.codiceFiscale });
}

/** Of the base of an omocodia, among people who have these data or others. */
function toBase(esame: EsameAe, omonimi: boolean): Violazione | undefined {
  const { trovata } = esame;
  if (trovata.type !== 'base' || trovata.omonimi !== omonimi) return undefined;
  return violata({ codice: toCodice(esame) ?? 'che segue dai dati' });
}

/**
 * The checks of the subentro that only the Agenzia delle Entrate decides, in order of code. At most one is broken by a scheda.
 *
 * EAA31, EAA41 and EAA51 are second cases that no source tells apart: here the first two are of another address, as the simulated
 * Anagrafe Tributaria has them, and the third is of an omocodia among people with other data.
 */
export const regoleAe: readonly Regola<EsameAe>[] = [
  /* @__PURE__ */ regolaAe({
    codice: 'EA002',
    titolo: 'La scheda ha il codice fiscale che l’Agenzia ha per la persona',
    messaggio: 'La scheda non ha codice fiscale; l’Agenzia, con gli stessi dati, ha {codice}.',
    rimedio: DA_SOLA,
    riga: 4,
    inGuida: true,
    trova: (esame) =>
      esame.trovata.type === 'per-dati' && toCodice(esame) === undefined
        ? violata({ codice: esame.trovata.posizione.codiceFiscale })
        : undefined,
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EA003',
    titolo: 'Il codice fiscale della scheda è quello che l’Agenzia ha per gli stessi dati',
    messaggio: 'La scheda ha il codice fiscale {nostro}; l’Agenzia, con gli stessi dati, ha {suo}.',
    rimedio: DA_SOLA,
    riga: 5,
    inGuida: true,
    trova: (esame) => {
      const nostro = toCodice(esame);
      return esame.trovata.type === 'per-dati' && nostro !== undefined
        ? violata({ nostro, suo: esame.trovata.posizione.codiceFiscale })
        : undefined;
    },
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EA029',
    titolo: 'L’Agenzia ha la persona',
    messaggio: 'L’Agenzia non ha il codice fiscale {codice}, né la persona.',
    rimedio:
      'Se il codice lo ha calcolato il gestionale toglierlo, e dopo il subentro chiederne uno (5008, tipo 1, gestioneCF 1); altrimenti correggere i dati sbagliati.',
    riga: 6,
    inGuida: true,
    campi: [CODICE, ...DATI],
    trova: (esame) => {
      const codice = toCodice(esame);
      return esame.trovata.type === 'assente' && codice !== undefined ? violata({ codice }) : undefined;
    },
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EA040',
    titolo: 'Una persona non ha due schede, una con il codice vecchio e una con l’ultimo',
    messaggio: 'Il codice fiscale {codice} è collegato a {ultimo}, che è di un’altra scheda della fornitura.',
    rimedio: 'Sono due schede della stessa persona: tenerne una, e cancellare l’altra per doppia iscrizione.',
    riga: 11,
    inGuida: false,
    trova: (esame) =>
      esame.trovata.type === 'collegato' && esame.conUltimo
        ? violata({ codice: toCodice(esame) ?? '', ultimo: esame.trovata.posizione.codiceFiscale })
        : undefined,
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EAA30',
    titolo: 'Con il codice fiscale della scheda l’Agenzia ha gli stessi dati',
    messaggio: 'Con il codice fiscale {codice} l’Agenzia ha altri dati: {dati}.',
    rimedio: ALTRI_DATI,
    riga: 18,
    inGuida: true,
    campi: [CODICE, ...DATI],
    trova: (esame) => toDiversi(esame, true),
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EAA31',
    titolo: 'Con il codice fiscale della scheda l’Agenzia ha gli stessi dati e lo stesso indirizzo',
    messaggio: 'Con il codice fiscale {codice} l’Agenzia ha un altro indirizzo e altri dati: {dati}.',
    rimedio: ALTRI_DATI,
    riga: 19,
    inGuida: false,
    campi: [CODICE, ...DATI],
    trova: (esame) => toDiversi(esame, false),
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EAA40',
    titolo: 'Il codice fiscale è l’ultimo che la persona ha avuto',
    messaggio: 'Il codice fiscale {codice} è collegato a uno più recente: {ultimo}.',
    rimedio: USARE_ULTIMO,
    riga: 20,
    inGuida: true,
    trova: (esame) => toCollegato(esame, true),
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EAA41',
    titolo: 'Il codice fiscale è l’ultimo che la persona ha avuto, anche altrove',
    messaggio: 'Il codice fiscale {codice} è collegato a uno più recente, di chi ha un altro indirizzo: {ultimo}.',
    rimedio: USARE_ULTIMO,
    riga: 21,
    inGuida: false,
    trova: (esame) => toCollegato(esame, false),
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EAA50',
    titolo: 'Il codice fiscale non è la base di un’omocodia',
    messaggio: 'Il codice fiscale {codice} è la base di un’omocodia, e nessuno lo può usare.',
    rimedio: OMOCODICE,
    riga: 22,
    inGuida: true,
    trova: (esame) => toBase(esame, true),
  }),
  /* @__PURE__ */ regolaAe({
    codice: 'EAA51',
    titolo: 'Il codice fiscale non è la base di un’omocodia fra altre persone',
    messaggio: 'Il codice fiscale {codice} è la base di un’omocodia fra persone con altri dati.',
    rimedio: OMOCODICE,
    riga: 23,
    inGuida: false,
    trova: (esame) => toBase(esame, false),
  }),
];
