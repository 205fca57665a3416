import { CONFORME, type Verdetto, mancano, violata } from '../regole/regola.js';
import { RELAZIONI_NON_CERTIFICABILI } from '../regole/servizi/relazioni-non-certificabili.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toNumero } from '../subentro/numero.js';
import type { Certificazione } from './certificazione.js';
import { type RegolaCertificato, regolaTipi } from './regola-certificato.js';
import { COMPONENTI, SERVE_COMPONENTI, isForzata } from './stato.js';

const FAMIGLIA = 'soggetto.famiglia';
const CONVIVENZA = 'soggetto.convivenza';
const TIPO_LEGAME = 'soggetto.famiglia.legameSoggetto.tipoLegame';
const RELAZIONE = 'soggetto.famiglia.legameSoggetto.codiceLegame';
const RELAZIONI = 'registro.famiglia.componenti.famiglia.legameSoggetto.codiceLegame';

const INTESTATARIO_SCHEDA = 1;
const FAMIGLIA_AIRE = 5;

export const EN045: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN045',
  titolo: 'Nella famiglia tutte le relazioni di parentela si certificano',
  tipi: ['12', '13', '15', '16'],
  campi: [RELAZIONE, COMPONENTI],
  messaggio: 'Nella famiglia c’è la relazione {relazioni}: non si emette il certificato {certificati}.',
  rimedio: 'Dare a ogni componente una relazione in vigore con l’intestatario (5001).',
  serve: SERVE_COMPONENTI,
  fonte: ['Elenco errori ANPR 2018, riga 284', 'Tabella 5', 'Guida ANPR 28-04-2021'],
  verifica: ({ soggetto, registro: { famiglia } }) => {
    if (soggetto.famiglia === undefined) return CONFORME; // EN137
    const componenti = famiglia?.componenti ?? [];
    const cessate = new Set([soggetto, ...componenti].flatMap(toRelazioneCessata));
    if (cessate.size > 0) return violata({ relazioni: [...cessate].join(', ') });
    if (toRelazione(soggetto) === undefined) return mancano(RELAZIONE);
    return famiglia?.componenti === undefined ? mancano(COMPONENTI) : seNote(componenti, CONFORME);
  },
});

export const EN055: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN055',
  titolo: 'Lo stato di famiglia non si fa per chi è in una convivenza',
  tipi: ['12'],
  campi: [CONVIVENZA],
  messaggio: 'Il soggetto è in una convivenza: non si emette il certificato {certificati}.',
  rimedio: 'Chiedere la residenza in convivenza (14).',
  fonte: 294,
  verifica: ({ soggetto }) => (soggetto.convivenza === undefined ? CONFORME : violata({})),
});

export const EN056: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN056',
  titolo: 'La residenza in convivenza è per chi è in una convivenza',
  tipi: ['14'],
  campi: [CONVIVENZA],
  messaggio: 'Il soggetto non è in una convivenza: non si emette il certificato {certificati}.',
  rimedio: 'Chiedere lo stato di famiglia (12) o la residenza (8).',
  fonte: 295,
  verifica: ({ soggetto }) => (soggetto.convivenza === undefined ? violata({}) : CONFORME),
});

export const EN057: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN057',
  titolo: 'Lo stato di famiglia AIRE è di una famiglia AIRE',
  tipi: ['15'],
  campi: [TIPO_LEGAME, FAMIGLIA],
  messaggio: '{perche}: non si emette il certificato {certificati}.',
  rimedio: 'Per un residente chiedere lo stato di famiglia (12); per chi è in AIRE correggere il tipo della scheda.',
  serve: 'il tipo della scheda famiglia del soggetto: 5 se è AIRE',
  fonte: 296,
  verifica: ({ soggetto: { famiglia, convivenza } }) => {
    if (famiglia === undefined)
      return convivenza === undefined
        ? CONFORME
        : violata({ perche: 'Il soggetto è in una convivenza' }, { campo: FAMIGLIA });
    const tipoLegame = toNumero(famiglia.legameSoggetto?.tipoLegame);
    if (tipoLegame === undefined) return mancano(TIPO_LEGAME);
    return tipoLegame === FAMIGLIA_AIRE ? CONFORME : violata({ perche: 'La famiglia del soggetto non è AIRE' });
  },
});

export const EN058: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN058',
  titolo: 'Parentela e stato civile dei componenti si certificano di chi è in una famiglia',
  tipi: ['13', '16'],
  campi: [FAMIGLIA],
  messaggio: 'Il soggetto non è in una famiglia: non si emette il certificato {certificati}.',
  rimedio: 'Per chi è in una convivenza chiedere la residenza in convivenza (14).',
  fonte: ['Elenco errori ANPR 2018, riga 297', 'Controlli sui certificati, tipo 13'],
  verifica: ({ soggetto }) => (soggetto.famiglia === undefined ? violata({}) : CONFORME),
});

export const EN059: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN059',
  titolo: 'I rapporti di parentela si certificano se i componenti sono più di uno',
  tipi: ['16'],
  campi: [COMPONENTI],
  messaggio: 'La famiglia ha un solo componente: non si emette il certificato {certificati}.',
  rimedio: 'Chiedere lo stato di famiglia (12).',
  serve: SERVE_COMPONENTI,
  fonte: 298,
  nota: 'L’elenco parla solo del tipo 16; i controlli del 13 lo ripetono, ma sono una copia.',
  verifica: (certificazione) =>
    conComponenti(certificazione, (componenti) => (componenti.length <= 1 ? violata({}) : CONFORME)),
});

export const EN062: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN062',
  titolo: 'La famiglia ha un intestatario',
  tipi: ['12', '13', '16'],
  campi: [COMPONENTI],
  messaggio: 'La famiglia non ha un intestatario: non si emette il certificato {certificati}.',
  rimedio: 'Dare a un componente la relazione 1 (5001).',
  serve: SERVE_COMPONENTI,
  fonte: 301,
  verifica: (certificazione) => {
    if (isIntestatario(certificazione.soggetto)) return CONFORME;
    return conComponenti(certificazione, (componenti) =>
      componenti.some(isIntestatario) ? CONFORME : seNote([certificazione.soggetto, ...componenti], violata({})),
    );
  },
});

export const EN137: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN137',
  titolo: 'Il soggetto è in una famiglia o in una convivenza',
  tipi: ['12', '13', '14', '15', '16'],
  campi: [FAMIGLIA, CONVIVENZA],
  messaggio: 'Il soggetto non è in una famiglia né in una convivenza: non si emette il certificato {certificati}.',
  rimedio: 'Collegare il soggetto alla sua famiglia o convivenza (5001, 5005).',
  fonte: 371,
  verifica: ({ soggetto: { famiglia, convivenza } }) =>
    famiglia === undefined && convivenza === undefined ? violata({}) : CONFORME,
});

export const EN221: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN221',
  titolo: 'La famiglia è completa',
  tipi: ['12', '13', '14', '16'],
  campi: ['registro.famiglia.incompleta'],
  messaggio: 'La famiglia è rimasta incompleta: non si emette il certificato {certificati}.',
  rimedio: 'Chiuderla con una 5001 di tipo 3, che abbia FI a 0.',
  serve: 'se in ANPR la famiglia è incompleta (FI)',
  fonte: ['Elenco errori ANPR 2018, riga 453', 'Controlli sui certificati, tipo 13', 'italia/anpr, segnalazione 3183'],
  nota: 'L’elenco dice 12, 14 e 16; il 13 viene dai suoi controlli.',
  verifica: ({ registro: { famiglia } }) => {
    if (famiglia?.incompleta === undefined) return mancano('registro.famiglia.incompleta');
    return famiglia.incompleta ? violata({}) : CONFORME;
  },
});

export const EN222: RegolaCertificato = /* @__PURE__ */ regolaTipi({
  codice: 'EN222',
  titolo: 'La famiglia è certificabile',
  tipi: ['13', '16'],
  campi: ['registro.famiglia.certificabile'],
  messaggio: 'Nella famiglia coniugi e relazioni non tornano: non si emette il certificato {certificati}.',
  rimedio:
    'Collegare i coniugi e dare loro le relazioni 1 e 2 con una 5001 di tipo 2 e FC a S, o chiedere con forzaCertificazione 1.',
  serve: 'se per ANPR la famiglia è certificabile: una consultazione (3002) avvisa con EN212 se non lo è',
  fonte: [
    'Elenco errori ANPR 2018, riga 454',
    'Aggiornamenti ANPR, versioni 5.3.11 e 5.12.4',
    'italia/anpr, segnalazioni 266 e 2075',
  ],
  nota: 'Dalla versione 5.12.4 non riguarda il tipo 12, anche se i suoi controlli lo nominano ancora. Con forzaCertificazione 1 ANPR emette e avvisa.',
  verifica: (certificazione) => {
    if (isForzata(certificazione)) return CONFORME;
    const { famiglia } = certificazione.registro;
    if (famiglia?.certificabile === undefined) return mancano('registro.famiglia.certificabile');
    return famiglia.certificabile ? CONFORME : violata({});
  },
});

function toRelazione({ famiglia }: Soggetto): number | undefined {
  return toNumero(famiglia?.legameSoggetto?.codiceLegame);
}

function toRelazioneCessata(soggetto: Soggetto): string[] {
  const codice = toRelazione(soggetto);
  const relazione = codice === undefined ? undefined : RELAZIONI_NON_CERTIFICABILI[codice];
  return codice === undefined || relazione === undefined ? [] : [`${codice} (${relazione})`];
}

function isIntestatario(soggetto: Soggetto): boolean {
  return toRelazione(soggetto) === INTESTATARIO_SCHEDA;
}

/** The verdict, if the relation of each member is known. */
function seNote(componenti: readonly Soggetto[], verdetto: Verdetto): Verdetto {
  return componenti.some((uno) => toRelazione(uno) === undefined) ? mancano(RELAZIONI) : verdetto;
}

function conComponenti(
  { registro: { famiglia } }: Certificazione,
  decidi: (componenti: readonly Soggetto[]) => Verdetto,
): Verdetto {
  return famiglia?.componenti === undefined ? mancano(COMPONENTI) : decidi(famiglia.componenti);
}
