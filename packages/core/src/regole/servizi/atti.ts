import { formatDataAnagrafica, parseEvento } from '../../data/data-anagrafica.js';
import type { Atto, DatiEvento } from '../../scheda/eventi.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import { verificaAtto } from '../atto-evento.js';
import { CONFORME, type Regola } from '../regola.js';

interface AttoDelGruppo {
  readonly codice: string;
  readonly titolo: string;
  /** What the act is of, as it stands after «Atto»: `di matrimonio`. */
  readonly di: string;
  /** Where the event stands, act included. */
  readonly campo: string;
  /** The event; undefined also where the code does not concern it. */
  readonly leggi: (soggetto: Soggetto) => DatiEvento | undefined;
  /** What else tells whether the code concerns the act. */
  readonly altriCampi?: readonly string[];
  readonly rigaElenco: number;
}

/** An act neither precedes the event it records nor is in the future. */
function regolaAtto({
  codice,
  titolo,
  di,
  campo,
  leggi,
  altriCampi = [],
  rigaElenco,
}: AttoDelGruppo): Regola<Soggetto> {
  const campoAtto = `${campo}.attoEvento`;
  const campoData = `${campo}.dataEvento`;
  return {
    codice,
    titolo,
    severita: { subentro: null, servizi: 'errore' },
    daRimuoverePrimaDelSubentro: false,
    campi: [`${campoAtto}.anno`, `${campoAtto}.dataFormazioneAtto`, campoData, ...altriCampi],
    messaggio: `Atto ${di} {atto}: non può precedere l’evento ({dataEvento}) né superare oggi ({oggi}).`,
    rimedio: 'Riprendere anno e data di formazione dall’atto; per un atto trascritto vale l’anno della trascrizione.',
    fonte: [`Elenco errori ANPR 2018, riga ${rigaElenco}`],
    verifica: (soggetto, { oggi }) => {
      const evento = leggi(soggetto);
      if (evento?.attoEvento === undefined) return CONFORME;
      const data = parseEvento(evento);
      return verificaAtto(
        { atto: evento.attoEvento, campo: campoAtto, evento: { data, campo: campoData }, oggi },
        (atto) => ({ atto, dataEvento: data === undefined ? 'ignoto' : formatDataAnagrafica(data), oggi }),
      );
    },
  };
}

export const EHR35: Regola<Soggetto> = /* @__PURE__ */ regolaAtto({
  codice: 'EHR35',
  titolo: 'L’atto di unione civile non precede l’unione e non è futuro',
  di: 'di unione civile',
  campo: 'unioneCivile.attoUnione',
  leggi: ({ unioneCivile }) => unioneCivile?.attoUnione,
  rigaElenco: 227,
});

/** Table 43: the union ended with a death. */
const DECESSO = 98;

export const EHR36: Regola<Soggetto> = /* @__PURE__ */ regolaAtto({
  codice: 'EHR36',
  titolo: 'L’atto di morte della persona unita civilmente non precede la morte e non è futuro',
  di: 'di morte della persona unita civilmente',
  campo: 'unioneCivile.scioglimentoUnione.datiEvento',
  leggi: ({ unioneCivile }) => {
    const fine = unioneCivile?.scioglimentoUnione;
    return toNumero(fine?.motivoScioglimento) === DECESSO ? fine?.datiEvento : undefined;
  },
  altriCampi: ['unioneCivile.scioglimentoUnione.motivoScioglimento'],
  rigaElenco: 228,
});

/** Whatever ended the union but a death; what does not say is taken for a dissolution, as its group is called. */
export const EHR37: Regola<Soggetto> = /* @__PURE__ */ regolaAtto({
  codice: 'EHR37',
  titolo: 'L’atto di scioglimento dell’unione civile non precede lo scioglimento e non è futuro',
  di: 'di scioglimento dell’unione civile',
  campo: 'unioneCivile.scioglimentoUnione.datiEvento',
  leggi: ({ unioneCivile }) => {
    const fine = unioneCivile?.scioglimentoUnione;
    return toNumero(fine?.motivoScioglimento) === DECESSO ? undefined : fine?.datiEvento;
  },
  altriCampi: ['unioneCivile.scioglimentoUnione.motivoScioglimento'],
  rigaElenco: 229,
});

export const EHR81: Regola<Soggetto> = /* @__PURE__ */ regolaAtto({
  codice: 'EHR81',
  titolo: 'L’atto di matrimonio non precede il matrimonio e non è futuro',
  di: 'di matrimonio',
  campo: 'matrimonio.datiMatrimonio',
  leggi: ({ matrimonio }) => matrimonio?.datiMatrimonio,
  rigaElenco: 256,
});

export const EHR82: Regola<Soggetto> = /* @__PURE__ */ regolaAtto({
  codice: 'EHR82',
  titolo: 'L’atto di morte del coniuge non precede la morte e non è futuro',
  di: 'di morte del coniuge',
  campo: 'vedovanza.datiMorteconiuge',
  leggi: ({ vedovanza }) => vedovanza?.datiMorteconiuge,
  rigaElenco: 257,
});

const ANNULLAMENTO = 'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio';

export const EHR83: Regola<Soggetto> = {
  codice: 'EHR83',
  titolo: 'L’atto di annullamento o cessazione del matrimonio non è futuro',
  severita: { subentro: null, servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: [
    'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.anno',
    'separazioneAnnullamentoCessazioneMatrimonio.attoAnnullamentoMatrimonio.dataFormazioneAtto',
  ],
  messaggio: 'Atto di annullamento o cessazione del matrimonio {atto}: non può superare oggi ({oggi}).',
  rimedio: 'Riprendere anno e data di formazione dall’atto.',
  fonte: ['Elenco errori ANPR 2018, riga 258'],
  verifica: ({ separazioneAnnullamentoCessazioneMatrimonio: cessazione }, { oggi }) => {
    const atto: Atto | undefined = cessazione?.attoAnnullamentoMatrimonio;
    if (atto === undefined) return CONFORME;
    return verificaAtto({ atto, campo: ANNULLAMENTO, oggi }, (rotto) => ({ atto: rotto, oggi }));
  },
};
