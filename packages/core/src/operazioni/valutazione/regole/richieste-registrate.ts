import type { DataLocale } from '../../../data/data-locale.js';
import { parseDataXml } from '../../../data/data-xml.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { Corpo, RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza, regolaValori } from './regola-richiesta.js';

type Elenco = NonNullable<Corpo['ricercaElenchiRichieste']>;

const ELENCO = 'ricercaElenchiRichieste';
const STATO = 'ricercaElenchiRichieste.statoLavorazione';

/** The search for a list of requests, which 4005 has inside `elaborazione`. */
function toRicerca({ operazione, corpo }: RichiestaInEsame): {
  readonly campo: string;
  readonly ricerca: Elenco | undefined;
} {
  return operazione === '4005'
    ? { campo: `elaborazione.${ELENCO}`, ricerca: corpo.elaborazione?.ricercaElenchiRichieste }
    : { campo: ELENCO, ricerca: corpo.ricercaElenchiRichieste };
}

/** A period: two days, of dates or of instants, and how they are written. */
interface Periodo {
  readonly inizio: string | undefined;
  readonly fine: string | undefined;
  readonly campoInizio: string;
  readonly campoFine: string;
}

function toPeriodo(richiesta: RichiestaInEsame): Periodo | undefined {
  if (richiesta.operazione === '4001') {
    const suo = richiesta.corpo.criteriRicerca?.riferimentoRichiesta;
    const campo = 'criteriRicerca.riferimentoRichiesta';
    return suo === undefined
      ? undefined
      : {
          inizio: suo.dataIniziale,
          fine: suo.dataFinale,
          campoInizio: `${campo}.dataIniziale`,
          campoFine: `${campo}.dataFinale`,
        };
  }
  const { campo, ricerca } = toRicerca(richiesta);
  const suo = ricerca?.periodoRiferimentoRichieste;
  const periodo = `${campo}.periodoRiferimentoRichieste`;
  return suo === undefined
    ? undefined
    : {
        inizio: suo.dataOraIniziale,
        fine: suo.dataOraFinale,
        campoInizio: `${periodo}.dataOraIniziale`,
        campoFine: `${periodo}.dataOraFinale`,
      };
}

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
  campi: ['ricercaElenchiRichieste.periodoRiferimentoRichieste.dataOraFinale'],
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

/** Of table 44: those of operations, those of notifications. */
const DELLE_OPERAZIONI: readonly (number | undefined)[] = [1, 2, 3, 6];
const DELLE_NOTIFICHE: readonly (number | undefined)[] = [7, 8, 9];

export const EC021: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EC021',
  titolo: 'Lo stato di lavorazione è di ciò che si cerca: operazioni o notifiche',
  operazioni: ['3003', '3007', '4005'],
  campi: [STATO, 'ricercaElenchiRichieste.operazioneRichiesta'],
  messaggio: 'Stato di lavorazione {stato}: {perche}.',
  rimedio: 'Usare 1, 2, 3 o 6 per le operazioni, 7, 8 o 9 per le notifiche (tabella 44).',
  fonte: 19,
  nota: 'La divisione fra operazioni e notifiche è della versione 5.3.6, del servizio 4005.',
  verifica: (richiesta): Verdetto => {
    const { campo, ricerca } = toRicerca(richiesta);
    const stato = ricerca?.statoLavorazione;
    if (stato === undefined) return CONFORME;
    const numero = toNumero(stato);
    const dove = { campo: `${campo}.statoLavorazione`, valore: stato };
    if (numero === undefined || numero < 1 || numero > 9)
      return violata({ stato, perche: 'non è nella tabella 44' }, dove);
    const cercata = ricerca?.operazioneRichiesta;
    if (cercata === undefined || richiesta.operazione !== '4005') return CONFORME;
    const notifica = cercata.startsWith('N');
    if ((notifica ? DELLE_NOTIFICHE : DELLE_OPERAZIONI).includes(numero)) return CONFORME;
    return violata({ stato, perche: `non è delle ${notifica ? 'notifiche' : 'operazioni'}` }, dove);
  },
});

export const EN098: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EN098',
  titolo: 'Lo stato di lavorazione è nella tabella 44',
  cosa: 'Stato di lavorazione',
  campo: 'ricercaElenchiRichieste.statoLavorazione',
  leggi: (richiesta) => toRicerca(richiesta).ricerca?.statoLavorazione,
  ammessi: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  rimedio: 'Usare un codice della tabella 44, da 1 a 9.',
  fonte: 333,
});

/** The two ends of a range. */
interface Estremi {
  readonly da: string | undefined;
  readonly a: string | undefined;
  readonly campoDa: string;
  readonly campoA: string;
}

function* toIntervalli(richiesta: RichiestaInEsame): Generator<Estremi> {
  const { campo, ricerca } = toRicerca(richiesta);
  const anpr = ricerca?.identificativiANPR;
  if (anpr !== undefined)
    yield toEstremi([anpr.protocolloANPRDa, anpr.protocolloANPRA], `${campo}.identificativiANPR`, 'protocolloANPR');
  const comune = ricerca?.identificativiComune;
  if (comune !== undefined) {
    const suo = `${campo}.identificativiComune`;
    yield toEstremi([comune.protocolloComuneDa, comune.protocolloComuneA], suo, 'protocolloComune');
    yield toEstremi([comune.idOperazioneComuneDa, comune.idOperazioneComuneA], suo, 'idOperazioneComune');
  }
}

function* toIntervalli4001({ corpo: { criteriRicerca: criteri } }: RichiestaInEsame): Generator<Estremi> {
  const comunali = criteri?.identificativiComunali;
  if (comunali !== undefined)
    yield toEstremi(
      [comunali.identificativoComuneDa, comunali.identificativoComuneA],
      'criteriRicerca.identificativiComunali',
      'identificativoComune',
    );
  const anpr = criteri?.identificativiANPR;
  if (anpr !== undefined) {
    const suo = 'criteriRicerca.identificativiANPR';
    yield toEstremi([anpr.idSchedaSoggettoANPRDa, anpr.idSchedaSoggettoANPRA], suo, 'idSchedaSoggettoANPR');
    yield toEstremi([anpr.identificativoANPRDa, anpr.identificativoANPRA], suo, 'identificativoANPR');
  }
}

function toEstremi([da, a]: readonly (string | undefined)[], gruppo: string, nome: string): Estremi {
  return { da, a, campoDa: `${gruppo}.${nome}Da`, campoA: `${gruppo}.${nome}A` };
}

function isMonco({ da, a }: Estremi): boolean {
  return (da === undefined) !== (a === undefined);
}

/** A range has both ends: the same check under two codes. */
function regolaEstremi(codice: string, fonte: number): RegolaRichiesta {
  return regolaRichiesta({
    codice,
    fonte,
    titolo: 'Un intervallo di ricerca ha entrambi gli estremi',
    campi: ['ricercaElenchiRichieste'],
    messaggio: 'Dell’intervallo di ricerca manca un estremo: {campoMancante}.',
    rimedio: 'Completare l’intervallo con entrambi gli estremi.',
    verifica: (richiesta) => {
      const intervalli = richiesta.operazione === '4001' ? toIntervalli4001(richiesta) : toIntervalli(richiesta);
      for (const estremi of intervalli) {
        if (!isMonco(estremi)) continue;
        const campo = estremi.da === undefined ? estremi.campoDa : estremi.campoA;
        return violata({ campoMancante: campo }, { campo });
      }
      const periodo = toPeriodo(richiesta);
      if (periodo === undefined || (periodo.inizio === undefined) === (periodo.fine === undefined)) return CONFORME;
      const campo = periodo.inizio === undefined ? periodo.campoInizio : periodo.campoFine;
      return violata({ campoMancante: campo }, { campo });
    },
  });
}

export const EHR20: RegolaRichiesta = /* @__PURE__ */ regolaEstremi('EHR20', 218);
export const EHR52: RegolaRichiesta = /* @__PURE__ */ regolaEstremi('EHR52', 237);

export const EHR21: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR21',
  titolo: 'Si cerca per un solo intervallo: di date, di identificativi ANPR, del comune',
  campi: ['criteriRicerca', 'ricercaElenchiRichieste'],
  messaggio: 'Gli intervalli di ricerca sono {quanti}: deve essercene uno solo.',
  rimedio: 'Lasciare un solo intervallo: di date, di identificativi ANPR, o di identificativi del comune.',
  fonte: 219,
  verifica: (richiesta) => {
    const { corpo } = richiesta;
    const { criteriRicerca: criteri, ricercaElenchiRichieste: ricerca } = corpo;
    const quanti =
      richiesta.operazione === '4001'
        ? conta(criteri?.riferimentoRichiesta, criteri?.identificativiANPR, criteri?.identificativiComunali)
        : conta(ricerca?.periodoRiferimentoRichieste, ricerca?.identificativiANPR, ricerca?.identificativiComune);
    if (richiesta.operazione !== '4001' && ricerca === undefined) return CONFORME;
    const campo = richiesta.operazione === '4001' ? 'criteriRicerca' : ELENCO;
    return quanti === 1 ? CONFORME : violata({ quanti }, { campo });
  },
});

function conta(...gruppi: readonly unknown[]): number {
  return gruppi.filter((gruppo) => gruppo !== undefined).length;
}

export const EHR45: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR45',
  titolo: 'Un elenco di richieste si cerca con un criterio solo',
  campi: ['ricercaElenchiRichieste', 'parametriRicercaSoggetto'],
  messaggio: 'I criteri di ricerca sono {quanti}: deve essercene uno solo.',
  rimedio: 'Lasciare un solo criterio: periodo, identificativi ANPR, identificativi del comune, o soggetto.',
  fonte: 234,
  verifica: ({ corpo: { ricercaElenchiRichieste: ricerca, parametriRicercaSoggetto: soggetto } }) => {
    if (ricerca === undefined) return CONFORME;
    const quanti = conta(
      ricerca.periodoRiferimentoRichieste,
      ricerca.identificativiANPR,
      ricerca.identificativiComune,
      soggetto,
    );
    return quanti === 1 ? CONFORME : violata({ quanti });
  },
});

export const EHR63: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR63',
  titolo: 'Le notifiche non si cercano con gli identificativi del comune',
  campi: ['ricercaElenchiRichieste.identificativiComune', 'ricercaElenchiRichieste.operazioneRichiesta'],
  messaggio: 'Si cercano notifiche, ma con gli identificativi che il comune dà alle sue richieste.',
  rimedio: 'Cercare le notifiche per periodo o per identificativi ANPR.',
  fonte: 244,
  isViolata: ({ corpo: { ricercaElenchiRichieste: ricerca } }) =>
    ricerca?.identificativiComune !== undefined && ricerca.operazioneRichiesta?.startsWith('N') === true,
});
