import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { Generalita } from '../../../scheda/generalita.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import { findUnico } from '../registro/to-stato-registro.js';
import type { Posto, RichiestaInEsame } from '../richiesta-in-esame.js';
import { senzaIgnoti } from '../senza-ignoti.js';
import { NASCITA_REGISTRATA, toDiversita } from './identita.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, toId } from './regola-registro.js';
import { INCOMPLETO, isViva } from './ricerca.js';

const CAMPI: RegolaRichiesta['campi'] = [
  'generalita1002.generalita',
  'generalita1001.generalita',
  'generalitaA001.generalita',
  'generalitaA002.generalita',
];
/** Of tables 15 and 28. */
const DOPPIA_ISCRIZIONE = 10;

/** Was the scheda closed as a double? Then it cannot be taken up again. `undefined` if it is not known why it was closed. */
export function isDoppione({ stato, cancellazione }: SoggettoRegistrato): boolean | undefined {
  if (stato !== 'cancellato') return false;
  return cancellazione === undefined ? undefined : toNumero(cancellazione.motivoCancellazione) === DOPPIA_ISCRIZIONE;
}

/** The schede of a person, by the same codice fiscale or the same five data, with the one that the request takes up. */
interface Omonimi {
  readonly schede: readonly SoggettoRegistrato[];
  /** Can there be no other? */
  readonly isCompleto: boolean;
}

function findOmonimi(registro: RegistroAnagrafico, generalita: Generalita): Omonimi {
  const {
    codiceFiscale,
    idSchedaSoggettoANPR,
    cognome,
    nome,
    sesso,
    dataNascita,
    luogoNascita,
    senzaGiorno,
    senzaGiornoMese,
  } = generalita;
  const schede = new Map<string, SoggettoRegistrato>();
  let isCompleto = registro.completo === true;
  if (codiceFiscale?.codFiscale !== undefined) {
    const trovati = registro.findSoggetti({ codiceFiscale });
    isCompleto &&= trovati !== undefined;
    for (const uno of trovati ?? []) schede.set(uno.id, uno);
  }
  if (idSchedaSoggettoANPR !== undefined) {
    const trovati = registro.findSoggetti({ idSchedaSoggettoANPR });
    isCompleto &&= trovati !== undefined;
    for (const uno of trovati ?? []) schede.set(uno.id, uno);
  }
  const dati = { cognome, nome, sesso, dataNascita, luogoNascita };
  if (Object.values(dati).every((dato) => dato !== undefined)) {
    const cercato = senzaIgnoti<Generalita>({ ...dati, senzaGiorno, senzaGiornoMese });
    const trovati = registro.findSoggetti(cercato);
    isCompleto &&= trovati !== undefined;
    for (const uno of trovati ?? []) {
      if (uno.scheda === undefined) isCompleto = false;
      else {
        const diversi = toDiversita(cercato, uno.scheda.generalita ?? {});
        if (diversi === null) schede.set(uno.id, uno);
        isCompleto &&= diversi !== undefined;
      }
    }
  }
  return { schede: [...schede.values()], isCompleto };
}

/** Asks of the schede that the register has of whoever is entered. */
function degliOmonimi(
  { registro, generalita }: RichiestaInEsame,
  verifica: (omonimi: Omonimi, iscritto: { readonly campo: string; readonly id: string | undefined }) => Verdetto,
): Verdetto {
  const { campo, valore } = generalita;
  if (valore === undefined) return CONFORME;
  if (registro === undefined) return mancano('registro');
  return verifica(findOmonimi(registro, valore), { campo, id: valore.idSchedaSoggettoANPR?.trim() });
}

const CANCELLAZIONE = 'registro.soggetto.cancellazione';

export const EN188: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN188',
  titolo: 'Chi si iscrive non è già in ANPR',
  campi: CAMPI,
  messaggio: 'La persona è già nel registro, con lo stesso codice fiscale o gli stessi dati: scheda {id}, {stato}.',
  rimedio:
    'Se è iscritta altrove cambiarne la residenza con 5005 o 5001; se la sua scheda fu chiusa per errore come doppia iscrizione, chi l’ha chiusa annulli la cancellazione con 2011.',
  serve: SERVE,
  fonte: 420,
  nota: 'Una scheda cancellata per doppia iscrizione non si può riprendere (italia/anpr #791, #994): vale se la persona non ha che quella. Se ne ha un’altra, cancellata per altro, si riprende quella, e lo dice EN190. Di chi è deceduto le fonti non dicono.',
  verifica: (richiesta) =>
    degliOmonimi(richiesta, ({ schede, isCompleto }, { campo, id }) => {
      const altre = schede.filter((scheda) => scheda.id !== id);
      const viva = altre.find(isViva);
      if (viva !== undefined) return violata({ id: viva.id, stato: 'iscritta' }, { campo });
      if (!isCompleto) return INCOMPLETO;
      if (schede.some(isRiprendibile) || altre.every((scheda) => isDoppione(scheda) === false)) return CONFORME;
      const doppione = altre.find(isDoppione);
      return doppione === undefined || schede.some((scheda) => isDoppione(scheda) === undefined)
        ? mancano(CANCELLAZIONE)
        : violata({ id: doppione.id, stato: 'chiusa per doppia iscrizione' }, { campo });
    }),
});

/** Can whoever was cancelled be entered again with that scheda? */
function isRiprendibile(scheda: SoggettoRegistrato): boolean {
  return scheda.stato === 'cancellato' && isDoppione(scheda) === false;
}

export const EN190: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN190',
  titolo: 'Chi fu cancellato si reiscrive con la sua scheda',
  campi: ['generalita1002.generalita.idSchedaSoggettoANPR', 'generalitaA002.generalita.idSchedaSoggettoANPR'],
  messaggio: 'La persona è nel registro, cancellata: la richiesta non riprende la sua scheda, {id}.',
  rimedio: 'Aggiungere idSchedaSoggettoANPR, e inviare tutti i dati com’erano, codice fiscale compreso.',
  serve: SERVE,
  fonte: 422,
  nota: 'Di una scheda chiusa per doppia iscrizione, che non si può riprendere, dice EN188; di una aperta anche.',
  verifica: (richiesta) =>
    degliOmonimi(richiesta, ({ schede, isCompleto }, { campo, id }) => {
      if (id !== undefined || schede.some(isViva)) return CONFORME;
      if (!isCompleto) return INCOMPLETO;
      const sua = schede.find(isRiprendibile);
      if (sua !== undefined) return violata({ id: sua.id }, { campo: `${campo}.idSchedaSoggettoANPR` });
      return schede.some((scheda) => isDoppione(scheda) === undefined) ? mancano(CANCELLAZIONE) : CONFORME;
    }),
});

export const EN185: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN185',
  titolo: 'La scheda che si riprende c’è, e ha gli stessi dati',
  campi: ['generalita1002.generalita', 'generalitaA002.generalita'],
  messaggio: 'La richiesta riprende la scheda {id}, {perche}.',
  rimedio:
    'Consultare la scheda con 3002 e inviare i dati com’erano, codice fiscale e luogo di nascita compresi; si correggono dopo, con 5008 tipo 01.',
  serve: SERVE,
  fonte: 417,
  nota: 'Si confronta solo ciò che la richiesta ha.',
  verifica: ({ registro, generalita: { campo, valore } }) => {
    const id = valore?.idSchedaSoggettoANPR;
    if (valore === undefined || id === undefined) return CONFORME;
    if (registro === undefined) return mancano('registro');
    const trovati = registro.findSoggetti({ idSchedaSoggettoANPR: id });
    if (trovati === undefined) return mancano('registro.soggetto');
    const [sua] = trovati;
    if (sua === undefined)
      return violata({ id, perche: 'che nel registro non c’è' }, { campo: `${campo}.idSchedaSoggettoANPR` });
    if (sua.scheda === undefined) return mancano('registro.soggetto.scheda');
    const diversi = toDiversita(valore, sua.scheda.generalita ?? {});
    if (diversi === undefined) return mancano(NASCITA_REGISTRATA);
    return diversi === null ? CONFORME : violata({ id, perche: `che ha altri dati: ${diversi}` }, { campo });
  },
});

const DATI_ANAGRAFICI = 1;

/** The generalità that a request gives somebody: of 5008, those that change him. */
function toNuove({ operazione, corpo, tipi, generalita }: RichiestaInEsame): Posto<Generalita> {
  if (operazione !== '5008') return generalita;
  const valore = tipi.includes(DATI_ANAGRAFICI) ? corpo.generalitaDaModificare?.generalita : undefined;
  return { campo: 'generalitaDaModificare.generalita', valore };
}

export const EN248: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN248',
  titolo: 'Il codice fiscale non è di un’altra scheda',
  campi: ['generalitaDaModificare.generalita.codiceFiscale', 'generalita1002.generalita.codiceFiscale'],
  messaggio: 'Il codice fiscale {codice} è nel registro di un’altra scheda, {id}.',
  rimedio:
    'Correggere il codice fiscale; se è della stessa persona, iscritta due volte, chiudere la posizione di troppo con 2003 motivo 10.',
  serve: SERVE,
  fonte: 479,
  nota: 'Dalla versione 5.15.1 non scatta se il codice non è più usato: qui conta quello delle schede aperte. Che il codice sia solo collegato lo sa l’Agenzia delle Entrate (italia/anpr #2367).',
  verifica: (richiesta) => {
    const { registro, generalita } = richiesta;
    const { campo: gruppo, valore } = toNuove(richiesta);
    const codiceFiscale = valore?.codiceFiscale;
    const codice = codiceFiscale?.codFiscale;
    if (codiceFiscale === undefined || codice === undefined) return CONFORME;
    if (registro === undefined) return mancano('registro');
    const vive = registro.findSoggetti({ codiceFiscale })?.filter(isViva);
    if (vive === undefined) return mancano('registro.soggetto');
    const proprio = toProprio(richiesta.operazione, generalita.valore, registro);
    if (proprio === undefined && vive.length > 0) return mancano('registro.soggetto');
    const altra = vive.find(({ id }) => id !== proprio);
    if (altra !== undefined) return violata({ codice, id: altra.id }, { campo: `${gruppo}.codiceFiscale.codFiscale` });
    return registro.completo === true ? CONFORME : INCOMPLETO;
  },
});

/** The scheda of whoever gets the code: of somebody new, none (``); `undefined` if it is not known which. */
function toProprio(operazione: string, generalita: Generalita = {}, registro: RegistroAnagrafico): string | undefined {
  if (operazione !== '5008') return generalita.idSchedaSoggettoANPR?.trim() ?? '';
  return toId(generalita, registro);
}

/** The codice fiscale of whom a request looks for: what it says, or what the register has. */
function toCodiceFiscale(generalita: Generalita | undefined, registro: RegistroAnagrafico): string | undefined {
  const scritto = generalita?.codiceFiscale?.codFiscale;
  return scritto ?? findUnico(registro, generalita)?.scheda?.generalita?.codiceFiscale?.codFiscale;
}

export const EN509: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN509',
  titolo: 'Si cancella per doppia iscrizione chi ha due schede aperte',
  campi: ['datiCancellazione.motivoCancellazione', 'generalitaPerRicerca.codiceFiscale'],
  messaggio: 'La cancellazione è per doppia iscrizione, ma il codice fiscale {codice} ha una scheda aperta sola.',
  rimedio:
    'Se le due posizioni hanno codici fiscali diversi, usare il motivo 13 nell’APR e l’8 nell’AIRE; se la posizione è una sola, non va cancellata.',
  serve: SERVE,
  fonte: ['italia/anpr, segnalazioni 1134, 1291, 1636, 4114 e 4148'],
  nota: 'Dalla fine del 2018.',
  verifica: ({ corpo, registro, generalita }) => {
    if (toNumero(corpo.datiCancellazione?.motivoCancellazione) !== DOPPIA_ISCRIZIONE) return CONFORME;
    if (registro === undefined) return mancano('registro');
    const codice = toCodiceFiscale(generalita.valore, registro);
    if (codice === undefined) return mancano('generalitaPerRicerca.codiceFiscale.codFiscale');
    const vive = registro.findSoggetti({ codiceFiscale: { codFiscale: codice } })?.filter(isViva).length;
    if (vive === undefined) return mancano('registro.soggetto');
    if (vive > 1) return CONFORME;
    return registro.completo === true ? violata({ codice }) : INCOMPLETO;
  },
});
