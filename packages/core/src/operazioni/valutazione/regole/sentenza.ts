import { parseDataXml } from '../../../data/data-xml.js';
import { DECORRENZA } from '../../../regole/limite.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { verificaSentenza } from '../../../regole/servizi/sentenze.js';
import type { Lacunoso } from '../../../scheda/lacunoso.js';
import type { TipoSentenza } from '../../../xsd/tipo-dato.data.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import {
  AVVISO_AL_SUBENTRO,
  type RegolaRichiesta,
  regolaRichiesta,
  regolaTabellaRichiesta,
} from './regola-richiesta.js';

const NOTA = 'Qui la sentenza che la richiesta esegue; quelle di una scheda sono controllate con la scheda.';

/** The sentence that a request carries out, and where it stands. */
function toSentenza({ operazione, corpo }: RichiestaInEsame): {
  readonly campo: string;
  readonly sentenza: Lacunoso<TipoSentenza> | undefined;
} {
  return operazione === '2003'
    ? { campo: 'datiCancellazione.datiSentenza', sentenza: corpo.datiCancellazione?.datiSentenza }
    : { campo: 'datiSentenza', sentenza: corpo.datiSentenza };
}

export const EHR31: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EHR31',
  titolo: 'La sentenza della richiesta vale dal suo giorno in poi',
  operazioni: ['1002', '2001', '2003'],
  campi: ['datiSentenza.dataValidita', 'datiSentenza.data'],
  messaggio: 'Sentenza {sentenze}: la validità viene prima.',
  rimedio: 'Riprendere dalla sentenza il giorno in cui fu emessa e quello da cui vale.',
  fonte: 226,
  nota: NOTA,
  verifica: (richiesta) => {
    const { campo, sentenza } = toSentenza(richiesta);
    return verificaSentenza(sentenza, campo);
  },
});

interface Giorno {
  readonly codice: string;
  readonly titolo: string;
  readonly cosa: string;
  readonly nome: 'data' | 'dataValidita';
  readonly fonte: number;
}

/** A day of the sentence is not after the one from which the operation holds. */
function regolaGiorno({ cosa, nome, ...r }: Giorno): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    operazioni: ['1002', '2001', '2003'],
    campi: [`datiSentenza.${nome}`, DECORRENZA],
    messaggio: `${cosa} {data}, dopo la decorrenza dell’operazione ({decorrenza}).`,
    rimedio: 'Riprendere le date dalla sentenza, o correggere la decorrenza.',
    nota: NOTA,
    verifica: (richiesta) => {
      const { campo: gruppo, sentenza } = toSentenza(richiesta);
      const scritta = sentenza?.[nome];
      if (scritta === undefined || richiesta.corpo.testataRichiesta?.dataDecorrenza === undefined) return CONFORME;
      const { decorrenza } = richiesta;
      const campo = `${gruppo}.${nome}`;
      const data = parseDataXml(scritta);
      if (data === undefined) return mancano(campo);
      if (decorrenza === undefined) return mancano(DECORRENZA);
      return data > decorrenza ? violata({ data, decorrenza }, { campo, valore: data }) : CONFORME;
    },
  });
}

export const EHR90: RegolaRichiesta = /* @__PURE__ */ regolaGiorno({
  codice: 'EHR90',
  titolo: 'La sentenza della richiesta non è successiva all’operazione',
  cosa: 'La sentenza è del',
  nome: 'data',
  fonte: 262,
});

export const EHR91: RegolaRichiesta = /* @__PURE__ */ regolaGiorno({
  codice: 'EHR91',
  titolo: 'La sentenza della richiesta non vale da dopo l’operazione',
  cosa: 'La sentenza vale dal',
  nome: 'dataValidita',
  fonte: 263,
});

export const EN242: RegolaRichiesta = /* @__PURE__ */ regolaTabellaRichiesta({
  codice: 'EN242',
  titolo: 'Il tribunale della sentenza della richiesta è di un tipo della tabella 32',
  cosa: 'Tipo di tribunale',
  tabella: 32,
  posto: {
    campo: 'datiSentenza.tipoTribunale',
    leggi: (richiesta) => toSentenza(richiesta).sentenza?.tipoTribunale,
  },
  severita: AVVISO_AL_SUBENTRO,
  daRimuovere: true,
  fonte: 473,
  operazioni: ['1002', '2001'],
});
