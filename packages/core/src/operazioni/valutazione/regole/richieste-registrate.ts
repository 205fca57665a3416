import type { DataLocale } from '../../../data/data-locale.js';
import { parseDataXml } from '../../../data/data-xml.js';
import { giornoDopo } from '../../../data/calendario.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { type RegolaRichiesta, regolaRichiesta, regolaTabellaRichiesta } from './regola-richiesta.js';
import { toPeriodo, toRicerca } from './ricerca-elenchi.js';

const STATO = 'ricercaElenchiRichieste.statoLavorazione';

/** The day of a date or of an instant. */
function toGiorno(scritto: string): DataLocale | undefined {
  return parseDataXml(scritto.trim().slice(0, 10));
}

export const EHR15: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR15',
  titolo: 'Il periodo di ricerca non comincia nel futuro',
  campi: ['ricercaElenchiRichieste.periodoRiferimentoRichieste.dataOraIniziale'],
  messaggio: 'Il periodo di ricerca comincia il {inizio}, dopo oggi ({oggi}).',
  rimedio: 'Correggere l’inizio del periodo.',
  fonte: 214,
  verifica: (richiesta, { oggi }) => {
    const periodo = toPeriodo(richiesta);
    if (periodo?.inizio === undefined) return CONFORME;
    const campo = periodo.campoInizio;
    const inizio = toGiorno(periodo.inizio);
    if (inizio === undefined) return mancano(campo);
    return inizio > oggi ? violata({ inizio, oggi }, { campo, valore: inizio }) : CONFORME;
  },
});

export const EHR16: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR16',
  titolo: 'Il periodo di ricerca finisce dopo l’inizio e non nel futuro',
  campi: [
    'ricercaElenchiRichieste.periodoRiferimentoRichieste.dataOraFinale',
    'ricercaElenchiRichieste.periodoRiferimentoRichieste.dataOraIniziale',
  ],
  messaggio: 'Il periodo di ricerca finisce il {fine}: {perche}.',
  rimedio: 'Correggere la fine del periodo.',
  fonte: 215,
  verifica: (richiesta, { oggi }) => {
    const periodo = toPeriodo(richiesta);
    if (periodo?.fine === undefined) return CONFORME;
    const campo = periodo.campoFine;
    const fine = toGiorno(periodo.fine);
    if (fine === undefined) return mancano(campo);
    if (fine > oggi) return violata({ fine, perche: 'non può superare oggi' }, { campo, valore: fine });
    const inizio = periodo.inizio === undefined ? undefined : toGiorno(periodo.inizio);
    if (inizio === undefined) return CONFORME;
    return fine < inizio ? violata({ fine, perche: 'precede il suo inizio' }, { campo, valore: fine }) : CONFORME;
  },
});

const GIORNI_4005 = 31;

export const EN148: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN148',
  titolo: 'Il periodo di un’estrazione non supera 31 giorni',
  campi: [
    'elaborazione.ricercaElenchiRichieste.periodoRiferimentoRichieste.dataOraFinale',
    'elaborazione.ricercaElenchiRichieste.periodoRiferimentoRichieste.dataOraIniziale',
  ],
  messaggio: 'Il periodo va dal {inizio} al {fine}: sono più di 31 giorni.',
  rimedio: 'Dividere il periodo in più richieste, ognuna di un mese al più.',
  operazioni: ['4005'],
  fonte: ['Aggiornamenti ANPR, versione 5.5.0'],
  nota: 'Codice generico: qui il periodo del 4005, annunciato di 30 giorni e contato in giorni interi. Altre regole lo hanno per gli annullamenti e le rettifiche.',
  verifica: (richiesta) => {
    const periodo = toPeriodo(richiesta);
    if (periodo?.inizio === undefined || periodo.fine === undefined) return CONFORME;
    const [inizio, fine] = [toGiorno(periodo.inizio), toGiorno(periodo.fine)];
    if (inizio === undefined) return mancano(periodo.campoInizio);
    if (fine === undefined) return mancano(periodo.campoFine);
    return fine > giornoDopo(inizio, GIORNI_4005)
      ? violata({ inizio, fine }, { campo: periodo.campoFine, valore: fine })
      : CONFORME;
  },
});

const ISTANTE = /^(\d{4}-\d\d-\d\d(?:T[\d:.]+)?)(Z|[+-]\d\d:\d\d)?$/;

/** Do two instants follow each other? `undefined` where that hangs on their zones. */
function confronta(inizio: string, fine: string): 'prima' | 'uguale' | 'dopo' | undefined {
  const [uno, altro] = [ISTANTE.exec(inizio.trim()), ISTANTE.exec(fine.trim())];
  if (uno === null || altro === null) return undefined;
  const [quando = '', poi = ''] = [uno[1], altro[1]];
  if (uno[2] !== altro[2] || quando.length !== poi.length) {
    const [giorno, dopo] = [quando.slice(0, 10), poi.slice(0, 10)];
    return giorno === dopo ? undefined : giorno < dopo ? 'prima' : 'dopo';
  }
  return quando === poi ? 'uguale' : quando < poi ? 'prima' : 'dopo';
}

export const EHR78: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR78',
  titolo: 'Il periodo di ricerca comincia prima di finire',
  campi: ['ricercaElenchiRichieste.periodoRiferimentoRichieste'],
  messaggio: 'Il periodo di ricerca va da {inizio} a {fine}: l’inizio deve venire prima.',
  rimedio: 'Correggere il periodo.',
  fonte: 253,
  nota: 'In 3003 e 3007 l’inizio non può nemmeno essere uguale alla fine (versione 4.1.23).',
  verifica: (richiesta) => {
    const periodo = toPeriodo(richiesta);
    if (periodo?.inizio === undefined || periodo.fine === undefined) return CONFORME;
    const { inizio, fine, campoInizio, campoFine } = periodo;
    const ordine = confronta(inizio, fine);
    if (ordine === undefined) return mancano(campoInizio, campoFine);
    const stretto = richiesta.operazione === '3003' || richiesta.operazione === '3007';
    const rotto = ordine === 'dopo' || (stretto && ordine === 'uguale');
    return rotto ? violata({ inizio, fine }, { campo: campoInizio, valore: inizio }) : CONFORME;
  },
});

/** The table of the states of a request. Official texts call it 44, a number that the list of the comuni subentrati has too. */
const STATI = '16b';
/** Of that table: those of operations, those of notifications. */
const DELLE_OPERAZIONI: readonly (number | undefined)[] = [1, 2, 3, 6];
const DELLE_NOTIFICHE: readonly (number | undefined)[] = [7, 8, 9];

export const EC021: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EC021',
  titolo: 'Lo stato di lavorazione è di ciò che si cerca: operazioni o notifiche',
  campi: [STATO, 'ricercaElenchiRichieste.operazioneRichiesta'],
  messaggio: 'Stato di lavorazione {stato}: {perche}.',
  rimedio: 'Usare 1, 2, 3 o 6 per le operazioni, 7, 8 o 9 per le notifiche (tabella 16b).',
  fonte: 19,
  nota: 'La divisione fra operazioni e notifiche è della versione 5.3.6, del servizio 4005. La tabella 16b nei testi ufficiali è la 44.',
  verifica: (richiesta, { tabelle }): Verdetto => {
    const { campo, ricerca } = toRicerca(richiesta);
    const stato = ricerca?.statoLavorazione;
    if (stato === undefined) return CONFORME;
    const numero = toNumero(stato);
    const dove = { campo: `${campo}.statoLavorazione`, valore: stato };
    if (numero === undefined || !tabelle.tabella(STATI).righe.some(({ codice }) => toNumero(codice) === numero))
      return violata({ stato, perche: 'non è nella tabella 16b' }, dove);
    const cercata = ricerca?.operazioneRichiesta;
    if (cercata === undefined || richiesta.operazione !== '4005') return CONFORME;
    const notifica = cercata.startsWith('N');
    if ((notifica ? DELLE_NOTIFICHE : DELLE_OPERAZIONI).includes(numero)) return CONFORME;
    return violata({ stato, perche: `non è delle ${notifica ? 'notifiche' : 'operazioni'}` }, dove);
  },
});

/** What the codes of the services begin with: those of comuni, notifications, enti, consulates and CIE, and ANPR's own (8046). */
const FAMIGLIE = new Set('12345678ACENPS');

export const EC022: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EC022',
  titolo: 'Si cercano operazioni o notifiche di una famiglia di servizi',
  campi: ['ricercaElenchiRichieste.operazioneRichiesta'],
  messaggio: 'Operazione cercata «{cercata}»: nessuna famiglia di servizi comincia per «{iniziale}».',
  rimedio: 'Indicare il codice di un servizio, per esempio 5005, o di una notifica, per esempio N010.',
  fonte: ['Elenco errori ANPR 2018, riga 20', 'Elenco dei servizi ANPR', 'italia/anpr, segnalazione 1907'],
  nota: 'Le famiglie sono quelle di tutti i servizi noti, e 8 delle operazioni di sistema: che ANPR ne ammetta di meno non è pubblicato.',
  verifica: (richiesta) => {
    const { campo, ricerca } = toRicerca(richiesta);
    const cercata = ricerca?.operazioneRichiesta;
    if (cercata === undefined || FAMIGLIE.has(cercata.charAt(0))) return CONFORME;
    return violata(
      { cercata, iniziale: cercata.charAt(0) },
      { campo: `${campo}.operazioneRichiesta`, valore: cercata },
    );
  },
});

export const EN098: RegolaRichiesta = /* @__PURE__ */ regolaTabellaRichiesta({
  codice: 'EN098',
  titolo: 'Lo stato di lavorazione è nella tabella 16b',
  cosa: 'Stato di lavorazione',
  tabella: STATI,
  posto: { campo: STATO, leggi: (richiesta) => toRicerca(richiesta).ricerca?.statoLavorazione },
  nota: 'Nei testi ufficiali è la tabella 44.',
  fonte: 333,
});
