import { CONFORME, type Regola, mancano, violata } from '../../regole/regola.js';
import { regolaOperazione } from '../regola-operazione.js';

const GESTIONE = 'datiControllo.gestioneCF';
const AGENZIA = 'agenzia';
const OMOCODIA = 'agenzia.omocodia';
const SERVE = 'la risposta dell’Agenzia delle Entrate (contesto.agenzia)';

/** What the Agenzia delle Entrate answers to what a request has ANPR ask, as far as it is known. */
export interface RispostaAgenzia {
  /** `rifiutato`: the data are wrong, or too little. */
  readonly esito?: 'validato' | 'non-validato' | 'rifiutato';
  /** Does somebody else have the code that follows from the data? */
  readonly omocodia?: boolean;
}

/** What the checks on the Agenzia's answer look at. */
export interface GestioneInEsame {
  readonly gestione: number | undefined;
  /** Does ANPR ask the Agenzia at all? */
  readonly chiamata: boolean;
  /** Once the request is done without the Agenzia: is the code validated? `undefined` where it is not known. */
  readonly validatoSenza: boolean | undefined;
  readonly agenzia: RispostaAgenzia;
}

const OMOCODICE = 2;

/** Those of the codes on gestioneCF that are the Agenzia's to decide. */
export const regoleAgenzia: readonly Regola<GestioneInEsame>[] = [
  /* @__PURE__ */ regolaOperazione<GestioneInEsame>({
    codice: 'EN141',
    titolo: 'La persona resta validata dall’Agenzia delle Entrate',
    severita: 'avviso',
    campi: [GESTIONE],
    messaggio: 'Dopo la richiesta il codice fiscale non è validato: {motivo}.',
    rimedio: 'Farlo validare con un 5008 di tipo 1 e gestioneCF 0, prima che blocchi la carta d’identità.',
    serve: SERVE,
    fonte: ['Elenco errori ANPR 2018, riga 375'],
    nota: 'Avviso dal 15 maggio 2018.',
    verifica: ({ chiamata, validatoSenza, agenzia: { esito } }) => {
      if (chiamata) {
        if (esito === undefined) return mancano(AGENZIA);
        return esito === 'non-validato' ? violata({ motivo: 'l’Agenzia non lo conferma' }) : CONFORME;
      }
      if (validatoSenza === undefined) return mancano('registro.soggetto');
      return validatoSenza ? CONFORME : violata({ motivo: 'l’Agenzia non viene interrogata' });
    },
  }),
  /* @__PURE__ */ regolaOperazione<GestioneInEsame>({
    codice: 'EN150',
    titolo: 'Un omocodice si chiede dove c’è un’omocodia',
    campi: [GESTIONE],
    messaggio: 'Si chiede un omocodice, ma nessun altro ha il codice fiscale che segue da questi dati.',
    rimedio: 'Chiedere una prima attribuzione: gestioneCF 1.',
    serve: SERVE,
    fonte: ['Elenco errori ANPR 2018, riga 383'],
    verifica: ({ gestione, agenzia: { omocodia } }) => {
      if (gestione !== OMOCODICE) return CONFORME;
      if (omocodia === undefined) return mancano(OMOCODIA);
      return omocodia ? CONFORME : violata({});
    },
  }),
  /* @__PURE__ */ regolaOperazione<GestioneInEsame>({
    codice: 'EN403',
    titolo: 'I dati bastano all’Agenzia delle Entrate',
    campi: [GESTIONE],
    messaggio: 'L’Agenzia delle Entrate rifiuta i dati: sono sbagliati, o troppo pochi.',
    rimedio: 'Confrontarli con i documenti e con la posizione dell’Agenzia, poi ripetere la richiesta.',
    serve: SERVE,
    fonte: ['Elenco errori ANPR 2018, riga 624'],
    verifica: ({ chiamata, agenzia: { esito } }) => {
      if (!chiamata) return CONFORME;
      if (esito === undefined) return mancano(AGENZIA);
      return esito === 'rifiutato' ? violata({}) : CONFORME;
    },
  }),
];
