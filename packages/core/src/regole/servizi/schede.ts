import type { FamigliaConvivenza, SpecieScheda } from '../../scheda/famiglia-convivenza.js';
import { toNumero } from '../../subentro/numero.js';
import { CONFORME, type Regola, violata } from '../regola.js';
import { regolaNonFutura, toGiorni } from './regola-date.js';
import { regolaPresenza, regolaServizi } from './regola-servizi.js';

const ID_SCHEDA = 'idFamigliaConvivenzaComune.idFamigliaConvivenza';
const ID_COMUNE = 'idFamigliaConvivenzaComune.idFamigliaConvivenzaComuneIstat';
const TIPO_SCHEDA = 'tipoScheda';
const CONVIVENZA = 4;

/** The types of scheda that stand among the families (one for the AIRE) and among the convivenze. */
const TIPI: Readonly<Record<SpecieScheda, ReadonlySet<number>>> = {
  famiglia: /* @__PURE__ */ new Set([3, 5]),
  convivenza: /* @__PURE__ */ new Set([CONVIVENZA]),
};

/** A scheda, and whether it stands among the families or among the convivenze. */
export interface SchedaCollocata {
  readonly specie: SpecieScheda;
  readonly scheda: FamigliaConvivenza;
}

export const EF012: Regola<FamigliaConvivenza> = /* @__PURE__ */ regolaServizi<FamigliaConvivenza>({
  codice: 'EF012',
  titolo: 'L’identificativo comunale della scheda ha sia il comune sia il numero',
  severita: 'errore',
  servizi: 'di registrazione',
  campi: [ID_SCHEDA, ID_COMUNE],
  messaggio: 'Dell’identificativo comunale della scheda manca {manca}.',
  rimedio: 'Completare l’identificativo con entrambe le parti.',
  fonte: 169,
  verifica: ({ idFamigliaConvivenzaComune: id }) => {
    const senzaId = id?.idFamigliaConvivenza === undefined;
    if (senzaId === (id?.idFamigliaConvivenzaComuneIstat === undefined)) return CONFORME;
    const manca = senzaId ? 'l’identificativo della scheda' : 'il codice ISTAT del comune';
    return violata({ manca }, { campo: senzaId ? ID_SCHEDA : ID_COMUNE });
  },
});

export const EF025: Regola<FamigliaConvivenza> = /* @__PURE__ */ regolaNonFutura<FamigliaConvivenza>({
  codice: 'EF025',
  titolo: 'La famiglia o convivenza non ha origine nel futuro',
  severita: 'errore',
  servizi: '1002, 1010, 5001, 5005',
  messaggio: 'La scheda ha origine il {date}, dopo {limite}.',
  rimedio: 'Riprendere la data dalla pratica.',
  fonte: 181,
  date: [
    {
      campo: 'dataOrigineFamigliaConvivenza',
      leggi: ({ dataOrigineFamigliaConvivenza }) => toGiorni(dataOrigineFamigliaConvivenza),
    },
  ],
});

export const EN480: Regola<FamigliaConvivenza> = /* @__PURE__ */ regolaPresenza<FamigliaConvivenza>({
  codice: 'EN480',
  titolo: 'Una convivenza ha una denominazione',
  severita: 'avviso',
  servizi: '1010, 5001',
  campi: ['denominazioneConvivenza', TIPO_SCHEDA],
  messaggio: 'La convivenza non ha una denominazione.',
  rimedio: 'Completare la denominazione della convivenza.',
  fonte: 683,
  isViolata: ({ tipoScheda, denominazioneConvivenza }) =>
    denominazioneConvivenza === undefined && toNumero(tipoScheda) === CONVIVENZA,
});

/** The same check under three codes, one for families, one for convivenze, one for both. */
interface RegolaSpecie {
  readonly codice: string;
  readonly titolo: string;
  readonly servizi: string;
  readonly fonte: number;
  readonly specie: SpecieScheda | undefined;
}

function regolaSpecie(r: RegolaSpecie): Regola<SchedaCollocata> {
  return regolaServizi<SchedaCollocata>({
    ...r,
    severita: 'errore',
    campi: [TIPO_SCHEDA],
    messaggio: 'La scheda è fra le {specie}, ma il suo tipo è {tipoScheda}.',
    rimedio: 'Usare 3 per una famiglia (5 se è AIRE) e 4 per una convivenza, o spostare la scheda nell’altro elenco.',
    verifica: ({ specie, scheda }) => {
      const { tipoScheda } = scheda;
      if (tipoScheda === undefined || (r.specie !== undefined && r.specie !== specie)) return CONFORME;
      if (TIPI[specie].has(toNumero(tipoScheda) ?? 0)) return CONFORME;
      return violata({ specie: specie === 'famiglia' ? 'famiglie' : 'convivenze', tipoScheda }, { valore: tipoScheda });
    },
  });
}

export const EN304: Regola<SchedaCollocata> = /* @__PURE__ */ regolaSpecie({
  codice: 'EN304',
  titolo: 'Le famiglie sono famiglie e le convivenze convivenze',
  servizi: '1002, 5005',
  fonte: 533,
  specie: undefined,
});

export const EN341: Regola<SchedaCollocata> = /* @__PURE__ */ regolaSpecie({
  codice: 'EN341',
  titolo: 'Una famiglia ha il tipo di scheda di una famiglia',
  servizi: '1002, 5005',
  fonte: 569,
  specie: 'famiglia',
});

export const EN342: Regola<SchedaCollocata> = /* @__PURE__ */ regolaSpecie({
  codice: 'EN342',
  titolo: 'Una convivenza ha il tipo di scheda di una convivenza',
  servizi: '1002, 1010, 5005',
  fonte: 570,
  specie: 'convivenza',
});
