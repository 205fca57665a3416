import { CONFORME, type Severita, type Verdetto, mancano } from '../../../regole/regola.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import { toNumero } from '../../../subentro/numero.js';
import type { FamigliaRegistrata, RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import { findUnico } from '../registro/to-stato-registro.js';
import type { Posto, RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

/** What the checks on the state of the register take. */
export const SERVE = 'lo stato del registro (contesto.registro)';
const REGISTRO = 'registro';
const SOGGETTO = 'registro.soggetto';

const INTESTATARIO = 1;

/** The operations on those whom they list; 2009 is on a scheda alone. */
const DI_ELENCO: readonly string[] = ['1014', '2009', '5001', '5005'];
/** Of 5001: what changes the residence, or the address, of all who are in the scheda; only type 5 lists anybody. */
const DI_TUTTA_LA_SCHEDA: readonly number[] = [4, 5, 6, 7, 8, 9];

/** Whom the request is about, with where each stands: the one it names, or those it lists. */
function toPersone({ generalita, elenco, operazione }: RichiestaInEsame): readonly Posto<Generalita>[] {
  if (!DI_ELENCO.includes(operazione)) return [generalita];
  return (elenco.valore ?? []).map((uno) => ({
    campo: operazione === '1014' ? elenco.campo : `${elenco.campo}.generalita`,
    valore: uno.generalita,
  }));
}

/** A person of the request, and of the register. */
export interface Trovato {
  readonly soggetto: SoggettoRegistrato;
  readonly registro: RegistroAnagrafico;
  readonly campo: string;
  /** By what he was looked for. */
  readonly cercato: Generalita;
}

/**
 * Asks of everybody in the request; of a 5001 on a whole scheda, of all who are in it. Whoever the register does not have is for
 * the codes that say so; one that it does not know, or has twice, leaves the check open.
 */
export function diTutti(richiesta: RichiestaInEsame, verifica: (trovato: Trovato) => Verdetto): Verdetto {
  const { registro, operazione, tipi, scheda } = richiesta;
  if (operazione !== '5001' || !tipi.some((tipo) => DI_TUTTA_LA_SCHEDA.includes(tipo)))
    return diElencati(richiesta, verifica);
  return dellaFamiglia(richiesta, (famiglia) =>
    registro === undefined ? CONFORME : deiComponenti({ famiglia, registro, campo: scheda.campo }, verifica),
  );
}

/** Asks of those whom the request names or lists, and of nobody else. */
export function diElencati(richiesta: RichiestaInEsame, verifica: (trovato: Trovato) => Verdetto): Verdetto {
  const { registro } = richiesta;
  if (registro === undefined) return mancano(REGISTRO);
  return diOgnuno(toPersone(richiesta), ({ campo, valore }) =>
    valore === undefined
      ? mancano(SOGGETTO)
      : diUno(registro.findSoggetti(valore), SOGGETTO, (soggetto) =>
          verifica({ soggetto, registro, campo, cercato: valore }),
        ),
  );
}

/** A scheda of the register, and where the request names it. */
export interface Scheda {
  readonly famiglia: FamigliaRegistrata;
  readonly registro: RegistroAnagrafico;
  readonly campo: string;
}

/** Asks of all who are in a scheda; one that the register does not know leaves the check open. */
export function deiComponenti(
  { famiglia, registro, campo }: Scheda,
  verifica: (trovato: Trovato) => Verdetto,
): Verdetto {
  return diOgnuno(famiglia.componenti, ({ soggetto: id }) => {
    const cercato = { idSchedaSoggettoANPR: id };
    const soggetto = findUnico(registro, cercato);
    return soggetto === undefined ? mancano(SOGGETTO) : verifica({ soggetto, registro, campo, cercato });
  });
}

/** Asks of the family that the request names, as {@link diTutti} does of people. */
export function dellaFamiglia(
  { registro, scheda: { valore } }: RichiestaInEsame,
  verifica: (famiglia: FamigliaRegistrata) => Verdetto,
): Verdetto {
  if (registro === undefined) return mancano(REGISTRO);
  return diUno(valore === undefined ? undefined : registro.findFamiglie(valore), 'registro.famiglia', verifica);
}

/** Asks of the family or convivenza that a person is in. */
export function dellaSua(
  { famiglia }: SoggettoRegistrato,
  registro: RegistroAnagrafico,
  verifica: (famiglia: FamigliaRegistrata) => Verdetto,
): Verdetto {
  if (famiglia === undefined) return mancano('registro.soggetto.famiglia');
  return diUno(registro.findFamiglie({ idFamigliaConvivenzaANPR: famiglia }), 'registro.famiglia', verifica);
}

/** Asks of the one that was found. */
export function diUno<T>(trovati: readonly T[] | undefined, nome: string, verifica: (uno: T) => Verdetto): Verdetto {
  const [uno, ...altri] = trovati ?? [];
  if (trovati === undefined || altri.length > 0) return mancano(nome);
  return uno === undefined ? CONFORME : verifica(uno);
}

/** The identifier of somebody whom the request names: what it says, or what the register has; `undefined` if not known. */
export function toId(generalita: Generalita, registro: RegistroAnagrafico | undefined): string | undefined {
  if (generalita.idSchedaSoggettoANPR !== undefined) return generalita.idSchedaSoggettoANPR;
  return registro === undefined ? undefined : findUnico(registro, generalita)?.id;
}

/** Asks of the scheda that is recorded. */
export function dellaScheda({ scheda }: SoggettoRegistrato, verifica: (scheda: Soggetto) => Verdetto): Verdetto {
  return scheda === undefined ? mancano('registro.soggetto.scheda') : verifica(scheda);
}

/** Is it the relation of whoever has the family in his name? */
export function isIntestatario(codiceLegame: string | undefined): boolean {
  return toNumero(codiceLegame) === INTESTATARIO;
}

type Campi = RegolaRichiesta['campi'];

/** A check on the state of each person of the request. */
export interface SulloStato {
  readonly codice: string;
  readonly fonte: number | readonly string[];
  readonly titolo: string;
  readonly messaggio: string;
  readonly rimedio: string;
  readonly campi: Campi;
  readonly nota?: string;
  readonly severita?: Severita;
  /** Of a code that other rules have for other operations; without it, all of the list but those of `altrove.ts`. */
  readonly operazioni?: RegolaRichiesta['operazioni'];
  readonly verifica: (trovato: Trovato, richiesta: RichiestaInEsame) => Verdetto;
  /** Which requests it is about; all where absent. */
  readonly riguarda?: (richiesta: RichiestaInEsame) => boolean;
}

/** The factory of the checks on the state of each person of a request. */
export function regolaStato({ verifica, riguarda, ...r }: SulloStato): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    serve: SERVE,
    verifica: (richiesta) =>
      riguarda?.(richiesta) === false ? CONFORME : diTutti(richiesta, (trovato) => verifica(trovato, richiesta)),
  });
}
