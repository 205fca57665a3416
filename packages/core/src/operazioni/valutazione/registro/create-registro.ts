import { isFlag } from '../../../data/data-anagrafica.js';
import type { FamigliaConvivenza } from '../../../scheda/famiglia-convivenza.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import type { OperazioneRegistrata } from '../../registro.js';
import { createIndice } from './indice.js';
import { isNascitaUguale } from './nascita-uguale.js';
import type {
  FamigliaRegistrata,
  Procedimento,
  RegistroAnagrafico,
  RicercaProcedimenti,
  RicercaRichieste,
  RichiestaRegistrata,
  SoggettoRegistrato,
} from './registro-anagrafico.js';

/**
 * What a register in memory holds. What is absent is not known.
 *
 * Where it is not all that ANPR has, `operazioni` and `procedimenti` are still all those of whom it has: its people, its families,
 * and who is in them. If for one of them they are not, leave the list out. Of anybody else, and of a number that no procedimento
 * or request here has, nothing is known.
 */
export interface ContenutoRegistro {
  readonly soggetti?: readonly SoggettoRegistrato[];
  readonly famiglie?: readonly FamigliaRegistrata[];
  /** The history, oldest first. */
  readonly operazioni?: readonly OperazioneRegistrata[];
  readonly procedimenti?: readonly Procedimento[];
  readonly richieste?: readonly RichiestaRegistrata[];
  /** Is this all that ANPR has? Absent or `false`, who or what is not here may still be there. */
  readonly completo?: boolean;
}

/**
 * A register in memory, for whoever has the state at hand: a gestionale that knows its own people, a test.
 *
 * @param contenuto - People, families, history, procedimenti.
 * @returns The port that {@link evaluateOperazione} asks.
 * @example
 * const registro = createRegistro({ soggetti: [{ id: '7', comune: '058091', stato: 'deceduto' }] });
 * registro.findSoggetti({ idSchedaSoggettoANPR: '7' })?.map(({ stato }) => stato) // → ['deceduto']
 * registro.findSoggetti({ idSchedaSoggettoANPR: '8' }) // → undefined
 */
export function createRegistro(contenuto: ContenutoRegistro): RegistroAnagrafico {
  const { soggetti, famiglie, operazioni, procedimenti, richieste, completo = false } = contenuto;
  const presenti = toPresenti(contenuto);
  const isNoto = (id: string): boolean => completo || presenti.has(id);
  const perId = createIndice(soggetti, ({ id }) => [id]);
  const perCodice = createIndice(soggetti, ({ scheda }) => [toCodice(scheda?.generalita)]);
  const famigliePerId = createIndice(famiglie, ({ id }) => [id]);
  const perScheda = createIndice(operazioni, (una) => [...una.soggetti, ...una.famiglie]);
  const perSoggetto = createIndice(procedimenti, (uno) => uno.soggetti);
  const perComunale = createIndice(soggetti, ({ scheda }) => [toComunale(scheda?.generalita)]);
  const perNome = createIndice(soggetti, ({ scheda }) => [toNomi(scheda?.generalita ?? {})]);
  /** Those that the criterion of {@link toCriterioSoggetto} may be true of, or not known of; who has no scheda apart. */
  const toSimili = (generalita: Generalita): readonly SoggettoRegistrato[] => {
    const comunale = toComunale(generalita);
    return comunale === undefined ? perNome(toNomi(generalita)) : perComunale(comunale);
  };
  const isSenzaSchede = soggetti?.some(({ scheda }) => scheda === undefined) === true;
  return {
    completo,
    findSoggetti: (generalita) => {
      const id = generalita.idSchedaSoggettoANPR?.trim();
      if (soggetti === undefined) return undefined;
      if (id !== undefined) return seCeNe(perId(id), completo);
      const codice = toCodice(generalita);
      // Whose scheda is not known may have any codice fiscale.
      if (codice !== undefined) return completo && isSenzaSchede ? undefined : seCeNe(perCodice(codice), completo);
      const criterio = toCriterioSoggetto(generalita);
      if (criterio === undefined || (completo && isSenzaSchede)) return undefined;
      return cerca(toSimili(generalita), criterio, completo);
    },
    findFamiglie: (scheda) => {
      const id = scheda.idFamigliaConvivenzaANPR?.trim();
      if (famiglie === undefined) return undefined;
      return id === undefined
        ? cerca(famiglie, toCriterioFamiglia(scheda), completo)
        : seCeNe(famigliePerId(id), completo);
    },
    findOperazioni: (schede) => {
      if (operazioni === undefined || !schede.every(isNoto)) return undefined;
      const [una = ''] = schede;
      if (schede.length < 2) return perScheda(una);
      const sue = new Set(schede.flatMap(perScheda));
      return operazioni.filter((operazione) => sue.has(operazione));
    },
    findProcedimenti: (ricerca) => {
      if ('soggetto' in ricerca)
        return procedimenti !== undefined && isNoto(ricerca.soggetto) ? perSoggetto(ricerca.soggetto) : undefined;
      return seCeNe(procedimenti?.filter(isNumerato(ricerca)), completo);
    },
    findRichieste: (ricerca) =>
      seCeNe(
        richieste?.filter((una) => isRichiesta(una, ricerca)),
        completo,
      ),
  };
}

/** Of whom the register knows the operations and procedimenti: its people, its families, and who is in them. */
function toPresenti({ soggetti = [], famiglie = [] }: ContenutoRegistro): ReadonlySet<string> {
  const componenti = famiglie.flatMap((famiglia) => famiglia.componenti.map(({ soggetto }) => soggetto));
  return new Set([...soggetti.map(({ id }) => id), ...famiglie.map(({ id }) => id), ...componenti]);
}

/** That there is none says only who has all that there is. */
function seCeNe<T>(trovati: readonly T[] | undefined, completo: boolean): readonly T[] | undefined {
  return completo || trovati?.length !== 0 ? trovati : undefined;
}

/** Is it the one that is looked for? `undefined` if too little of it is known to tell. */
type Criterio<T> = ((uno: T) => boolean | undefined) | undefined;

/**
 * Without enough to look for, nothing is known. Who is not found is not there if this is all that there is, and if of
 * everybody enough is known.
 */
function cerca<T>(tutti: readonly T[] | undefined, criterio: Criterio<T>, completo: boolean): readonly T[] | undefined {
  if (tutti === undefined || criterio === undefined) return undefined;
  const trovati = tutti.filter((uno) => criterio(uno) === true);
  if (!completo) return trovati.length > 0 ? trovati : undefined;
  return tutti.some((uno) => criterio(uno) === undefined) ? undefined : trovati;
}

/**
 * Without identifier of ANPR and codice fiscale, by the first that there is: the identifier of the comune, the data of birth. Of
 * these surname and name, or that there is none, and the day.
 */
function toCriterioSoggetto(generalita: Generalita): Criterio<SoggettoRegistrato> {
  const comune = generalita.idSchedaSoggettoComune?.idSchedaSoggettoComuneIstat?.trim();
  const comunale = toComunale(generalita);
  if (comunale !== undefined)
    return dellaScheda(({ generalita: sue }) => {
      if (toComunale(sue) !== comunale) return false;
      return (
        comune === undefined || (sue?.idSchedaSoggettoComune?.idSchedaSoggettoComuneIstat ?? comune).trim() === comune
      );
    });
  const { cognome, senzaCognome, nome, senzaNome, dataNascita } = generalita;
  if (dataNascita === undefined) return undefined;
  if ((cognome === undefined && !isFlag(senzaCognome)) || (nome === undefined && !isFlag(senzaNome))) return undefined;
  const nomi = toNomi(generalita);
  return dellaScheda(({ generalita: sue = {} }) => toNomi(sue) === nomi && isNascitaUguale(generalita, sue));
}

function dellaScheda(isSua: (scheda: Soggetto) => boolean | undefined): Criterio<SoggettoRegistrato> {
  return ({ scheda }) => (scheda === undefined ? undefined : isSua(scheda));
}

function toCodice(generalita: Generalita | undefined): string | undefined {
  return generalita?.codiceFiscale?.codFiscale?.trim().toUpperCase();
}

function toComunale(generalita: Generalita | undefined): string | undefined {
  return generalita?.idSchedaSoggettoComune?.idSchedaSoggetto?.trim();
}

/** Who has no surname, or no name, is found by whom has none. */
function toNomi({ cognome, nome }: Generalita): string {
  return JSON.stringify([cognome?.trim().toUpperCase() ?? null, nome?.trim().toUpperCase() ?? null]);
}

/** Without identifier of ANPR, by that of the comune. */
function toCriterioFamiglia(scheda: FamigliaConvivenza): Criterio<FamigliaRegistrata> {
  const { idFamigliaConvivenza, idFamigliaConvivenzaComuneIstat: comune } = scheda.idFamigliaConvivenzaComune ?? {};
  const comunale = idFamigliaConvivenza?.trim();
  if (comunale === undefined) return undefined;
  return (una) => {
    if (comune !== undefined && una.comune !== comune.trim()) return false;
    return una.idComune === undefined ? undefined : una.idComune === comunale;
  };
}

/** By the number of ANPR, or by that of the comune. */
function isNumerato(
  ricerca: Exclude<RicercaProcedimenti, { readonly soggetto: string }>,
): (procedimento: Procedimento) => boolean {
  if ('id' in ricerca) return ({ id }) => id === ricerca.id;
  return ({ comune, numeroPratica }) => comune === ricerca.comune && numeroPratica === ricerca.numeroPratica;
}

function isRichiesta(richiesta: RichiestaRegistrata, ricerca: RicercaRichieste): boolean {
  if ('idOperazioneANPR' in ricerca) return richiesta.idOperazioneANPR === ricerca.idOperazioneANPR;
  if (richiesta.comune !== ricerca.comune) return false;
  return 'operazione' in ricerca
    ? richiesta.operazione === ricerca.operazione
    : richiesta.idOperazioneComune === ricerca.idOperazioneComune;
}
