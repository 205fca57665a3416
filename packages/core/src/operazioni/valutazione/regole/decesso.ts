import { formatDataAnagrafica, parseDataAnagrafica, toEvento } from '../../../data/data-anagrafica.js';
import { toAnno } from '../../../data/data-locale.js';
import { parseDataXml } from '../../../data/data-xml.js';
import { toAnnoAtto } from '../../../regole/anno-atto.js';
import { toParteIgnota, verificaAtto } from '../../../regole/atto-evento.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import type { DatiEvento } from '../../../scheda/eventi.js';
import { toNumero } from '../../../subentro/numero.js';
import type { Posto, RichiestaInEsame } from '../richiesta-in-esame.js';
import {
  type RegolaRichiesta,
  regolaRichiesta,
  regolaRichiestaPresenza,
  regolaValori,
  conSeverita,
} from './regola-richiesta.js';

const MOTIVO = 'motivoCancellazione.tipoMotivoCancellazione';

const MORTE_ACCERTATA = 1;
const MORTE_PRESUNTA = 2;
const DATI_DECESSO = 22;

/** The death that a request is about; 5008 only with the type that changes it. */
export function toDecesso({ operazione, tipi, corpo }: RichiestaInEsame): Posto<DatiEvento> {
  if (operazione === '5008')
    return {
      campo: 'datiDecesso.eventoDecesso',
      valore: tipi.includes(DATI_DECESSO) ? corpo.datiDecesso?.eventoDecesso : undefined,
    };
  return { campo: 'datiDecesso', valore: corpo.datiDecesso };
}

/** Of 2001, APR and AIRE have the same codes in two elements. */
function toMotivo({ corpo }: RichiestaInEsame): string | undefined {
  const { motivoCancellazione: motivo } = corpo;
  return motivo?.tipoMotivoCancellazione ?? motivo?.tipoMotivoCancellazioneAIRE;
}

export const EN280: RegolaRichiesta = /* @__PURE__ */ regolaValori({
  codice: 'EN280',
  titolo: 'Il servizio 2001 cancella per morte accertata o presunta',
  cosa: 'Motivo di cancellazione',
  campo: MOTIVO,
  leggi: toMotivo,
  ammessi: [MORTE_ACCERTATA, MORTE_PRESUNTA],
  rimedio: 'Usare 1 per la morte accertata, 2 per la presunta; per gli altri motivi il servizio 2003.',
  fonte: 510,
});

export const EN249: RegolaRichiesta = /* @__PURE__ */ regolaRichiestaPresenza({
  codice: 'EN249',
  titolo: 'La cancellazione per morte accertata ha i dati del decesso',
  campi: ['datiDecesso', MOTIVO],
  messaggio: 'La cancellazione è per morte accertata, ma mancano i dati del decesso.',
  rimedio: 'Completare datiDecesso con data, luogo e atto di morte.',
  fonte: 480,
  isViolata: (richiesta) =>
    richiesta.corpo.datiDecesso === undefined && toNumero(toMotivo(richiesta)) === MORTE_ACCERTATA,
});

export const EHR93: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR93',
  titolo: 'La morte presunta ha la sua data e la sentenza',
  campi: ['datiDecesso.dataEvento', 'datiSentenza', MOTIVO],
  messaggio: 'La cancellazione è per morte presunta, ma manca: {mancanti}.',
  rimedio: 'Completare la data della morte e la sentenza che la dichiara.',
  fonte: 264,
  verifica: (richiesta) => {
    if (toNumero(toMotivo(richiesta)) !== MORTE_PRESUNTA) return CONFORME;
    const { datiDecesso, datiSentenza } = richiesta.corpo;
    const mancanti = [
      datiDecesso?.dataEvento === undefined ? 'la data della morte' : '',
      datiSentenza === undefined ? 'la sentenza' : '',
    ].filter(Boolean);
    return mancanti.length === 0 ? CONFORME : violata({ mancanti: mancanti.join(', ') });
  },
});

const SENZA_SEVERITA = { subentro: null, servizi: 'ignota' } as const;

export const EHR98: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'EHR98',
    titolo: 'La sentenza di morte presunta vale dalla morte in poi',
    campi: ['datiSentenza.dataValidita', 'datiDecesso.dataEvento'],
    messaggio: 'La sentenza vale dal {validita}: non può precedere la morte ({morte}) né superare oggi ({oggi}).',
    rimedio: 'Riprendere le date dalla sentenza.',
    fonte: 268,
    verifica: ({ corpo }, { oggi }) => {
      const scritta = corpo.datiSentenza?.dataValidita;
      if (scritta === undefined) return CONFORME;
      const validita = parseDataXml(scritta);
      if (validita === undefined) return mancano('datiSentenza.dataValidita');
      const evento = toEvento(corpo.datiDecesso);
      const morte = evento === undefined ? undefined : parseDataAnagrafica(evento);
      if (morte === undefined) {
        if (validita > oggi) return violata({ validita, morte: 'non indicata', oggi });
        return evento === undefined ? CONFORME : mancano('datiDecesso.dataEvento');
      }
      if (validita > oggi || validita < morte.primo)
        return violata({ validita, morte: formatDataAnagrafica(morte), oggi });
      return validita < morte.ultimo ? mancano(toParteIgnota('datiDecesso.dataEvento', morte)) : CONFORME;
    },
  }),
  SENZA_SEVERITA,
);

export const ES007: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'ES007',
    titolo: 'Si muore prima che l’operazione decorra',
    campi: ['datiDecesso.dataEvento', DECORRENZA],
    messaggio: 'La morte è del {morte}, dopo la decorrenza dell’operazione ({decorrenza}).',
    rimedio: 'Riprendere la data dall’atto di morte: l’operazione decorre da allora, o da dopo.',
    fonte: 707,
    nota: 'Nei servizi si confronta con la decorrenza (elenco del 2018), al subentro con il giorno.',
    verifica: (richiesta) => {
      const { campo, valore } = toDecesso(richiesta);
      const evento = toEvento(valore);
      if (evento === undefined || richiesta.corpo.testataRichiesta?.dataDecorrenza === undefined) return CONFORME;
      const morte = parseDataAnagrafica(evento);
      if (morte === undefined) return mancano(`${campo}.dataEvento`);
      const { decorrenza } = richiesta;
      if (decorrenza === undefined) return mancano(DECORRENZA);
      if (morte.primo > decorrenza)
        return violata({ morte: formatDataAnagrafica(morte), decorrenza }, { campo: `${campo}.dataEvento` });
      return morte.ultimo > decorrenza ? mancano(toParteIgnota(`${campo}.dataEvento`, morte)) : CONFORME;
    },
  }),
  { subentro: 'avviso', servizi: 'errore' },
);

export const EC184: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EC184',
  titolo: 'L’atto di morte non precede la morte e non è futuro',
  campi: ['datiDecesso.attoEvento.anno', 'datiDecesso.attoEvento.dataFormazioneAtto', 'datiDecesso.dataEvento'],
  messaggio: 'Atto di morte {atto}: non può precedere la morte ({morte}) né superare oggi ({oggi}).',
  rimedio: 'Riprendere anno e data dall’atto di morte.',
  fonte: 161,
  verifica: (richiesta, { oggi }) => {
    const { campo, valore } = toDecesso(richiesta);
    const evento = toEvento(valore);
    const data = evento === undefined ? undefined : parseDataAnagrafica(evento);
    const morte = data === undefined ? 'non indicata' : formatDataAnagrafica(data);
    return verificaAtto(
      {
        atto: valore?.attoEvento,
        campo: `${campo}.attoEvento`,
        ...(evento === undefined ? {} : { evento: { data, campo: `${campo}.dataEvento` } }),
        oggi,
      },
      (atto) => ({ atto, morte, oggi }),
    );
  },
});

export const EHR80: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR80',
  titolo: 'L’atto di morte non è futuro',
  campi: ['datiDecesso.attoEvento.dataFormazioneAtto'],
  messaggio: 'L’atto di morte è del {data}, dopo oggi ({oggi}).',
  rimedio: 'Riprendere la data dall’atto di morte.',
  fonte: 255,
  verifica: (richiesta, { oggi }) => {
    const { campo, valore } = toDecesso(richiesta);
    const scritta = valore?.attoEvento?.dataFormazioneAtto;
    if (scritta === undefined) return CONFORME;
    const suo = `${campo}.attoEvento.dataFormazioneAtto`;
    const data = parseDataXml(scritta);
    if (data === undefined) return mancano(suo);
    return data > oggi ? violata({ data, oggi }, { campo: suo, valore: data }) : CONFORME;
  },
});

export const EHR70: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'EHR70',
    titolo: 'L’anno dell’atto di morte sta fra la nascita e oggi',
    campi: ['datiDecesso.attoEvento.anno', 'generalitaPerRicerca.dataNascita'],
    messaggio: 'Anno dell’atto di morte {anno} non valido: deve avere quattro cifre, {limiti}.',
    rimedio: 'Riprendere l’anno dall’atto di morte, con quattro cifre.',
    fonte: 248,
    verifica: (richiesta, { oggi }) => {
      const { campo, valore } = toDecesso(richiesta);
      const scritto = valore?.attoEvento?.anno;
      if (scritto === undefined) return CONFORME;
      const anno = toAnnoAtto(scritto);
      const dove = { campo: `${campo}.attoEvento.anno`, valore: scritto };
      const fine = toAnno(oggi);
      const nascita = parseDataXml(richiesta.generalita.valore?.dataNascita);
      const inizio = nascita === undefined ? undefined : toAnno(nascita);
      const limiti = inizio === undefined ? `e non superare il ${fine}` : `fra ${inizio} e ${fine}`;
      if (anno === undefined || scritto.trim().length !== 4 || anno > fine || (inizio !== undefined && anno < inizio))
        return violata({ anno: scritto, limiti }, dove);
      return inizio === undefined ? mancano('generalitaPerRicerca.dataNascita') : CONFORME;
    },
  }),
  { subentro: 'avviso', servizi: 'errore' },
  true,
);
