import { CONFORME, type Parametri, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RicercaRichieste, RichiestaRegistrata } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE } from './regola-registro.js';
import { INCOMPLETO } from './ricerca.js';

const RICHIESTE = 'registro.richieste';
const MITTENTE = 'testataRichiesta.codMittente';
const SINGOLA = 'ricercaSingolaRichiesta.idOperazioneANPR';
const SCARICO = 'datiRichiesta.idOperazioneANPR';
const ANNULLA = 2;
/** The services that ANPR works on later, and whose result is then downloaded. */
const ESTRAZIONI: readonly string[] = ['4001', '4002', '4003', '4004'];

/** Asks of the requests that comuni have sent; `undefined` where what to look for is not known. */
export function delleRichieste(
  { registro }: RichiestaInEsame,
  ricerca: RicercaRichieste | undefined,
  verifica: (trovate: readonly RichiestaRegistrata[]) => Verdetto,
): Verdetto {
  if (ricerca === undefined) return mancano(MITTENTE);
  if (registro === undefined) return mancano('registro');
  const trovate = registro.findRichieste?.(ricerca);
  return trovate === undefined ? mancano(RICHIESTE) : verifica(trovate);
}

/** Nothing is wrong with the requests that were found; of those that a register may lack, nothing is known. */
function inRegola({ registro }: RichiestaInEsame, { length }: readonly RichiestaRegistrata[]): Verdetto {
  return length === 0 || registro?.completo === true ? CONFORME : INCOMPLETO;
}

function toMittente({ corpo }: RichiestaInEsame): string | undefined {
  return corpo.testataRichiesta?.codMittente?.trim();
}

export const EN079: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN079',
  titolo: 'L’identificativo del comune non è di una richiesta a un altro servizio',
  campi: ['testataRichiesta.idOperazioneComune'],
  messaggio: 'L’identificativo {id} è già di una richiesta al servizio {servizio}.',
  rimedio: 'Dare alla richiesta un identificativo nuovo: conviene che siano numeri crescenti.',
  serve: SERVE,
  fonte: 314,
  nota: 'Allo stesso servizio non è un errore: ANPR ripete la risposta di allora.',
  verifica: (richiesta) => {
    const id = richiesta.corpo.testataRichiesta?.idOperazioneComune?.trim();
    if (id === undefined) return CONFORME;
    const comune = toMittente(richiesta);
    const ricerca = comune === undefined ? undefined : { comune, idOperazioneComune: id };
    return delleRichieste(richiesta, ricerca, (trovate) => {
      const altra = trovate.find(({ operazione }) => operazione !== richiesta.operazione);
      return altra === undefined ? inRegola(richiesta, trovate) : violata({ id, servizio: altra.operazione });
    });
  },
});

export const EN179: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN179',
  titolo: 'Non c’è un’altra estrazione dello stesso tipo da lavorare',
  campi: [MITTENTE],
  messaggio: 'Una richiesta al servizio {servizio} non è ancora lavorata: identificativo {id}.',
  rimedio: 'Aspettare che sia lavorata; oppure annullarla con 3003, se ANPR non l’ha ancora presa.',
  serve: SERVE,
  fonte: 412,
  nota: 'Per i prospetti (4003) lo dice anche la versione 8.3.1.',
  verifica: (richiesta) => {
    const comune = toMittente(richiesta);
    const ricerca = comune === undefined ? undefined : { comune, operazione: richiesta.operazione };
    return delleRichieste(richiesta, ricerca, (trovate) => {
      const attesa = trovate.find(({ stato }) => stato === 'accolta' || stato === 'in-elaborazione');
      if (attesa === undefined) return inRegola(richiesta, trovate);
      return violata({ servizio: richiesta.operazione, id: attesa.idOperazioneANPR });
    });
  },
});

/** The extraction that a 3003 annuls. */
function toAnnullata({ corpo: { ricercaSingolaRichiesta: singola } }: RichiestaInEsame): string | undefined {
  return toNumero(singola?.tipoOperazione) === ANNULLA ? singola?.idOperazioneANPR?.trim() : undefined;
}

/** The work whose result a 7002 downloads. */
function toScaricata({ corpo }: RichiestaInEsame): string | undefined {
  return corpo.datiRichiesta?.idOperazioneANPR?.trim();
}

/** A check on the one request that another names. */
interface SullaNominata extends Pick<RegolaRichiesta, 'codice' | 'titolo' | 'campi' | 'messaggio' | 'rimedio'> {
  readonly fonte: number;
  readonly nota?: string;
  readonly leggi: (richiesta: RichiestaInEsame) => string | undefined;
  /** What the message shows of it beside its identifier; `undefined` if it keeps the rule. */
  readonly rompe: (nominata: RichiestaRegistrata) => Parametri | undefined;
}

function regolaNominata({ leggi, rompe, ...r }: SullaNominata): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    serve: SERVE,
    verifica: (richiesta) => {
      const id = leggi(richiesta);
      if (id === undefined) return CONFORME;
      return delleRichieste(richiesta, { idOperazioneANPR: id }, ([nominata]) => {
        const parametri = nominata === undefined ? undefined : rompe(nominata);
        return parametri === undefined ? CONFORME : violata({ id, ...parametri }, { valore: id });
      });
    },
  });
}

const STATI: Readonly<Record<RichiestaRegistrata['stato'], string>> = {
  accolta: 'accolta',
  'in-elaborazione': 'in elaborazione',
  elaborata: 'già elaborata',
  annullata: 'già annullata',
};

const NESSUNO: Parametri = {};

/** Which service it is of, if not of an extraction. */
function toAltroServizio({ operazione: servizio }: RichiestaRegistrata): Parametri | undefined {
  return ESTRAZIONI.includes(servizio) ? undefined : { servizio };
}

/** Is it an extraction, in that state? */
function isEstrazione({ operazione, stato }: RichiestaRegistrata, cercato: RichiestaRegistrata['stato']): boolean {
  return ESTRAZIONI.includes(operazione) && stato === cercato;
}

export const EN096: RegolaRichiesta = /* @__PURE__ */ regolaNominata({
  codice: 'EN096',
  titolo: 'Si annulla una richiesta di estrazione',
  campi: [SINGOLA],
  messaggio: 'La richiesta da annullare, {id}, non è di estrazione ma del servizio {servizio}.',
  rimedio: 'Indicare una richiesta di 4001, 4002, 4003 o 4004; le registrazioni si annullano con 1013, 2011 o 5012.',
  fonte: 331,
  leggi: toAnnullata,
  rompe: toAltroServizio,
});

export const EN097: RegolaRichiesta = /* @__PURE__ */ regolaNominata({
  codice: 'EN097',
  titolo: 'Si annulla un’estrazione che ANPR non ha ancora preso',
  campi: [SINGOLA],
  messaggio: 'L’estrazione da annullare, {id}, è {stato}.',
  rimedio: 'Non serve annullarla: lasciarla finire, e non scaricarne il risultato.',
  fonte: 332,
  nota: 'Le fonti non dicono quali stati fermano l’annullamento: qui tutti, dopo che la richiesta è accolta.',
  leggi: toAnnullata,
  rompe: ({ operazione, stato }) =>
    ESTRAZIONI.includes(operazione) && stato !== 'accolta' ? { stato: STATI[stato] } : undefined,
});

export const EN107: RegolaRichiesta = /* @__PURE__ */ regolaNominata({
  codice: 'EN107',
  titolo: 'Si scarica il risultato di un’estrazione',
  campi: [SCARICO],
  messaggio: 'L’operazione {id} non è un’estrazione ma del servizio {servizio}.',
  rimedio: 'Indicare l’idOperazioneANPR di una richiesta di 4001, 4002, 4003 o 4004.',
  fonte: 342,
  leggi: toScaricata,
  rompe: toAltroServizio,
});

export const EN108: RegolaRichiesta = /* @__PURE__ */ regolaNominata({
  codice: 'EN108',
  titolo: 'Si scarica ciò che ANPR ha cominciato a elaborare',
  campi: [SCARICO],
  messaggio: 'L’estrazione {id} è accolta, ma ANPR non l’ha ancora elaborata.',
  rimedio: 'Riprovare più tardi, o aspettare la notifica N030.',
  fonte: 343,
  leggi: toScaricata,
  rompe: (nominata) => (isEstrazione(nominata, 'accolta') ? NESSUNO : undefined),
});

export const EN109: RegolaRichiesta = /* @__PURE__ */ regolaNominata({
  codice: 'EN109',
  titolo: 'Si scarica ciò che ANPR ha finito di elaborare',
  campi: [SCARICO],
  messaggio: 'ANPR sta ancora elaborando l’estrazione {id}.',
  rimedio: 'Riprovare più tardi, o aspettare la notifica N030.',
  fonte: 344,
  leggi: toScaricata,
  rompe: (nominata) => (isEstrazione(nominata, 'in-elaborazione') ? NESSUNO : undefined),
});
