import type { DataLocale } from '../../data/data-locale.js';
import { parseDataXml } from '../../data/data-xml.js';
import type { FamigliaConvivenza } from '../../scheda/famiglia-convivenza.js';
import type { Generalita } from '../../scheda/generalita.js';
import type { Residenza } from '../../scheda/luogo.js';
import type { LegameSoggetto } from '../../scheda/soggetto.js';
import { toNumero } from '../../subentro/numero.js';
import type { CorpiRichiesta, Operazione, RichiestaParziale } from '../richiesta.js';
import type { Fuso } from './fuso.js';
import { toElenco } from '../to-elenco.js';
import { senzaIgnoti } from './senza-ignoti.js';
import type { RegistroAnagrafico } from './registro/registro-anagrafico.js';

/** The body of a request of any operation: every group that one of them has, and whatever may be missing. */
export type Corpo = Fuso<CorpiRichiesta[Operazione]>;

/** A group of a request, and where it stands. */
export interface Posto<T> {
  readonly campo: string;
  readonly valore: T | undefined;
}

/** Somebody whom a request lists, with the tie to the scheda. */
interface Elencato {
  readonly generalita?: Generalita;
  readonly legameSoggetto?: LegameSoggetto;
}

/** A request as its rules see it: what several operations have under other names stands here under one. */
export interface RichiestaInEsame {
  readonly operazione: Operazione;
  readonly corpo: Corpo;
  /** `dataDecorrenza` of the header, if it is a day. */
  readonly decorrenza: DataLocale | undefined;
  /** `tipoMutazione` of 5001, 5005, 5008 and A006, as numbers. */
  readonly tipi: readonly number[];
  /** Whom the request is about; of 5008, the one it looks for. */
  readonly generalita: Posto<Generalita>;
  /** The scheda famiglia or convivenza that it names. */
  readonly scheda: Posto<FamigliaConvivenza>;
  /** Is that one of the convivenze? */
  readonly isConvivenza: boolean;
  /** Does the request open that scheda? `undefined` where it does not say. */
  readonly isNuova: boolean | undefined;
  readonly legame: Posto<LegameSoggetto>;
  readonly elenco: Posto<readonly Elencato[]>;
  readonly residenze: Posto<readonly Residenza[]>;
  readonly registro: RegistroAnagrafico | undefined;
}

type Gruppi = Pick<RichiestaInEsame, 'generalita' | 'scheda' | 'legame' | 'elenco' | 'residenze'>;

const ASSENTE: Posto<never> = { campo: '', valore: undefined };

/** Puts a request together for its rules. */
export function toRichiestaInEsame(
  { operazione, corpo: scritto }: RichiestaParziale,
  registro?: RegistroAnagrafico,
): RichiestaInEsame {
  const corpo = scritto as Corpo;
  const gruppi = toGruppi(operazione, corpo);
  return {
    operazione,
    corpo,
    decorrenza: parseDataXml(corpo.testataRichiesta?.dataDecorrenza),
    tipi: toTipi(corpo),
    generalita: gruppi.generalita ?? ASSENTE,
    scheda: gruppi.scheda ?? ASSENTE,
    isConvivenza: isConvivenza(operazione, corpo, gruppi.scheda?.valore),
    isNuova: isNuova(operazione, corpo),
    legame: gruppi.legame ?? ASSENTE,
    elenco: gruppi.elenco ?? ASSENTE,
    residenze: gruppi.residenze ?? ASSENTE,
    registro,
  };
}

const NESSUNO: readonly number[] = [];

function toTipi({ datiControllo }: Corpo): readonly number[] {
  const scritti = datiControllo?.tipoMutazione;
  if (scritti === undefined) return NESSUNO;
  if (typeof scritti === 'string') return toTipo(scritti);
  return scritti.flatMap(toTipo);
}

function toTipo(scritto: string): readonly number[] {
  const tipo = toNumero(scritto);
  return tipo === undefined ? NESSUNO : [tipo];
}

const CONVIVENZA = 4;

function isConvivenza(operazione: Operazione, corpo: Corpo, scheda: FamigliaConvivenza | undefined): boolean {
  if (operazione === '1002') return corpo.convivenza !== undefined && corpo.famiglia === undefined;
  return operazione === '1010' || operazione === '2009' || toNumero(scheda?.tipoScheda) === CONVIVENZA;
}

/** Of `attribuzioneFamiglia` (1002), `attribuzioneFamigliaAIRE` and `tipoScheda` (5005): 1 an existing scheda, 2 a new one. */
function isNuova(operazione: Operazione, { datiControllo }: Corpo): boolean | undefined {
  const scelta = toNumero(toScelta(operazione, datiControllo));
  return scelta === 1 || scelta === 2 ? scelta === 2 : undefined;
}

function toScelta(operazione: Operazione, controllo: Corpo['datiControllo']): string | undefined {
  switch (operazione as string) {
    case '1002':
      return controllo?.attribuzioneFamiglia;
    case '5005':
      return controllo?.tipoScheda;
    case 'A001':
    case 'A002':
    case 'A006':
      return controllo?.attribuzioneFamigliaAIRE;
    default:
      return undefined;
  }
}

function toGruppi(operazione: Operazione, corpo: Corpo): Partial<Gruppi> {
  switch (operazione as string) {
    case '1001':
      return {
        generalita: { campo: 'generalita1001.generalita', valore: corpo.generalita1001?.generalita },
        scheda: { campo: 'famConv', valore: corpo.famConv },
        legame: { campo: 'legameSoggetto', valore: corpo.legameSoggetto },
      };
    case '1002':
      return {
        generalita: { campo: 'generalita1002.generalita', valore: corpo.generalita1002?.generalita },
        ...(corpo.famiglia === undefined && corpo.convivenza !== undefined
          ? {
              scheda: { campo: 'convivenza.convivenza', valore: corpo.convivenza.convivenza },
              legame: { campo: 'convivenza.legameSoggetto', valore: corpo.convivenza.legameSoggetto },
            }
          : {
              scheda: { campo: 'famiglia.famiglia', valore: corpo.famiglia?.famiglia },
              legame: { campo: 'famiglia.legameSoggetto', valore: corpo.famiglia?.legameSoggetto },
            }),
        residenze: { campo: 'residenza', valore: corpo.residenza },
      };
    case '1010':
      return {
        generalita: { campo: 'tutoreIntestatario.generalita', valore: corpo.tutoreIntestatario?.generalita },
        scheda: { campo: 'generalitaSchedaConvivenza', valore: corpo.generalitaSchedaConvivenza },
        residenze: { campo: 'residenzaConvivneza', valore: toElenco(corpo.residenzaConvivneza) },
      };
    case '1013':
    case '2011':
    case '5012':
      return {
        generalita: {
          campo: 'datiSchedaSoggettoFamigliaConvivenza.soggetto',
          valore: corpo.datiSchedaSoggettoFamigliaConvivenza?.soggetto,
        },
        scheda: {
          campo: 'datiSchedaSoggettoFamigliaConvivenza.schedaFamigliaConvivenza',
          valore: corpo.datiSchedaSoggettoFamigliaConvivenza?.schedaFamigliaConvivenza,
        },
      };
    case '1014':
      return {
        elenco: {
          campo: 'generalitaPerRicerca',
          valore: toElenco(corpo.generalitaPerRicerca)?.map((generalita) => ({ generalita })),
        },
      };
    case '2001':
      return {
        ...toCercato(corpo),
        elenco: { campo: 'elencoSoggettiFamiglia', valore: corpo.elencoSoggettiFamiglia },
      };
    case '2003':
      return { ...toCercato(corpo), elenco: { campo: 'elencoSoggetti', valore: corpo.elencoSoggetti } };
    case '2009':
      return { scheda: { campo: 'estremiSchedaConvivenza', valore: corpo.estremiSchedaConvivenza } };
    case '3002':
      return { generalita: { campo: 'criteriRicerca', valore: toCriteri(corpo) } };
    case '5001':
      return {
        scheda: { campo: 'famigliaConvivenza', valore: corpo.famigliaConvivenza },
        elenco: { campo: 'elencoSoggettiFamiglia', valore: corpo.elencoSoggettiFamiglia },
        residenze: { campo: 'residenzaFamigliaConvivenza', valore: toElenco(corpo.residenzaFamigliaConvivenza) },
      };
    case '5005':
      return {
        scheda: { campo: 'generalitaSchedaFamiglia', valore: corpo.generalitaSchedaFamiglia },
        elenco: { campo: 'elencoSoggettiFamiglia', valore: corpo.elencoSoggettiFamiglia },
        residenze: { campo: 'residenzaFamiglia', valore: corpo.residenzaFamiglia },
      };
    case '5008':
    case '5014':
      return toCercato(corpo);
    case '5010':
      return { generalita: { campo: 'idSoggetto', valore: toSoloId(corpo) } };
    case '5021':
      return {
        generalita: { campo: 'matrimonioPerRicerca.coniuge1', valore: corpo.matrimonioPerRicerca?.coniuge1 },
      };
    case '5013':
      return {
        generalita: {
          campo: 'schedaSoggetto.generalitaPerRicerca',
          valore: corpo.schedaSoggetto?.generalitaPerRicerca,
        },
        scheda: { campo: 'famigliaConvivenza', valore: corpo.famigliaConvivenza },
      };
    case '6001':
      return {
        generalita: { campo: 'soggettoIntestatario.generalita', valore: corpo.soggettoIntestatario?.generalita },
      };
    case 'A001':
      return {
        generalita: { campo: 'generalitaA001.generalita', valore: corpo.generalitaA001?.generalita },
        scheda: { campo: 'famiglia', valore: corpo.famiglia },
        legame: { campo: 'legameSoggetto', valore: corpo.legameSoggetto },
        residenze: { campo: 'residenzaEstera', valore: toElenco(corpo.residenzaEstera) },
      };
    case 'A002':
      return {
        generalita: { campo: 'generalitaA002.generalita', valore: corpo.generalitaA002?.generalita },
        scheda: { campo: 'famiglia.famiglia', valore: corpo.famiglia?.famiglia },
        legame: { campo: 'famiglia.legameSoggetto', valore: corpo.famiglia?.legameSoggetto },
        residenze: { campo: 'residenzaEstera', valore: toElenco(corpo.residenzaEstera) },
      };
    case 'A006':
      return {
        generalita: { campo: 'generalita', valore: corpo.generalita },
        scheda: { campo: 'famiglia', valore: corpo.famiglia },
        legame: { campo: 'legameSoggetto', valore: corpo.legameSoggetto },
        residenze: { campo: 'residenzaEstera', valore: toElenco(corpo.residenzaEstera) },
      };
    default:
      return {};
  }
}

function toCercato({ generalitaPerRicerca }: Corpo): Pick<Gruppi, 'generalita'> {
  const [cercato] = toElenco(generalitaPerRicerca) ?? [];
  return { generalita: { campo: 'generalitaPerRicerca', valore: cercato } };
}

/** Whom electoral data are of: 5010 has nothing but his identifier. */
function toSoloId({ idSoggetto }: Corpo): Generalita | undefined {
  return idSoggetto === undefined ? undefined : { idSchedaSoggettoANPR: idSoggetto };
}

/** Whom a consultation looks for, as generalità. */
function toCriteri({ criteriRicerca, datiNascita }: Corpo): Generalita | undefined {
  if (criteriRicerca === undefined) return undefined;
  const { codiceFiscale, cognome, senzaCognome, nome, senzaNome, sesso } = criteriRicerca;
  const { idSchedaSoggettoANPR, idSchedaSoggettoComune } = criteriRicerca;
  return senzaIgnoti<Generalita>({
    codiceFiscale: codiceFiscale === undefined ? undefined : { codFiscale: codiceFiscale },
    cognome,
    senzaCognome,
    nome,
    senzaNome,
    sesso,
    idSchedaSoggettoANPR,
    idSchedaSoggettoComune,
    dataNascita: datiNascita?.dataEvento,
    senzaGiorno: datiNascita?.senzaGiorno,
    senzaGiornoMese: datiNascita?.senzaGiornoMese,
  });
}
