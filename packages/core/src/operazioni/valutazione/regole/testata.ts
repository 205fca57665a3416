import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { dellaDecorrenza } from './regola-decorrenza.js';
import { type RegolaRichiesta, regolaRichiesta, regolaRichiestaPresenza } from './regola-richiesta.js';

const PROTOCOLLO = 'testataRichiesta.dataProtocolloComune';
const DEFINIZIONE = 'testataRichiesta.dataDefinizionePratica';
const INIZIATIVA = 'testataRichiesta.tipoOperazione';

export const EHR18: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR18',
  titolo: 'La decorrenza dell’operazione non è futura',
  campi: [DECORRENZA],
  messaggio: 'L’operazione decorre dal {decorrenza}, dopo oggi ({oggi}).',
  rimedio: 'Correggere la decorrenza, o inviare la richiesta da quel giorno in poi.',
  fonte: 216,
  verifica: (richiesta, { oggi }) =>
    dellaDecorrenza(richiesta, (decorrenza) => (decorrenza > oggi ? violata({ decorrenza, oggi }) : CONFORME)),
});

export const EHR19: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR19',
  titolo: 'La data di protocollo non è futura',
  campi: [PROTOCOLLO],
  messaggio: 'La richiesta è protocollata il {data}, dopo oggi ({oggi}).',
  rimedio: 'Riprendere la data dal protocollo del comune.',
  fonte: 217,
  verifica: ({ corpo }, { oggi }) => {
    const scritta = corpo.testataRichiesta?.dataProtocolloComune;
    if (scritta === undefined) return CONFORME;
    const data = parseDataXml(scritta);
    if (data === undefined) return mancano(PROTOCOLLO);
    return data > oggi ? violata({ data, oggi }) : CONFORME;
  },
});

export const EHR26: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR26',
  titolo: 'Si dice di chi è l’iniziativa: cittadino, ufficio, rettifica',
  campi: [INIZIATIVA],
  messaggio: 'Tipo di operazione «{tipoOperazione}» nella testata: non è C, V né R.',
  rimedio: 'Usare C se chiede il cittadino, V per una variazione d’ufficio, R per una rettifica.',
  fonte: 222,
  verifica: ({ corpo }) => {
    const tipoOperazione = corpo.testataRichiesta?.tipoOperazione;
    if (tipoOperazione === undefined) return CONFORME;
    const nota = tipoOperazione === 'C' || tipoOperazione === 'V' || tipoOperazione === 'R';
    return nota ? CONFORME : violata({ tipoOperazione });
  },
});

export const EHR84: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR84',
  titolo: 'La pratica non è definita prima della decorrenza',
  campi: [DEFINIZIONE, DECORRENZA],
  messaggio: 'La pratica è definita il {definizione}, prima della decorrenza ({decorrenza}).',
  rimedio: 'Riprendere le due date dalla pratica.',
  fonte: 259,
  verifica: ({ corpo, decorrenza }) => {
    const scritta = corpo.testataRichiesta?.dataDefinizionePratica;
    if (scritta === undefined || corpo.testataRichiesta?.dataDecorrenza === undefined) return CONFORME;
    const definizione = parseDataXml(scritta);
    if (definizione === undefined) return mancano(DEFINIZIONE);
    if (decorrenza === undefined) return mancano(DECORRENZA);
    return definizione < decorrenza ? violata({ definizione, decorrenza }) : CONFORME;
  },
});

export const EHR97: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EHR97',
  titolo: 'Una registrazione ha la sua decorrenza',
  campi: [DECORRENZA],
  messaggio: 'Nella testata manca la decorrenza.',
  rimedio: 'Indicare in dataDecorrenza il giorno da cui l’evento ha effetto.',
  fonte: 267,
  nota: 'Per 5010 e 5011 dalla versione 7.1.1.',
  isViolata: ({ corpo }) => corpo.testataRichiesta?.dataDecorrenza === undefined,
});

export const SP000: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'SP000',
  titolo: 'Annullamenti di mutazioni ed eliminazioni di dati non sono rettifiche',
  campi: [INIZIATIVA],
  messaggio: 'Nella testata l’iniziativa è R (rettifica), che il servizio {operazione} non ammette.',
  rimedio: 'Usare C se chiede il cittadino, V per una variazione d’ufficio.',
  fonte: ['Elenco errori ANPR 2018, riga 792', 'italia/anpr, segnalazioni 720, 1633 e 1815'],
  verifica: ({ corpo, operazione }) =>
    corpo.testataRichiesta?.tipoOperazione === 'R' ? violata({ operazione }) : CONFORME,
});
