import { isFlag } from '../../../data/data-anagrafica.js';
import { CONFORME, type Verdetto, mancano } from '../../../regole/regola.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { Operazione } from '../../richiesta.js';
import type { RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { diOgnuno } from './di-ognuno.js';

/** The services that look for nobody: whom registrations enter is not there yet, or is taken up as he is; three name nobody. */
const SENZA_RICERCA: readonly Operazione[] = ['1001', '1002', '2009', '2012', '5011', 'A001', 'A002'];

/** By what somebody is looked for: the first that there is, as the port does. */
export type Chiave = 'idANPR' | 'codiceFiscale' | 'idComune' | 'dati';

/** The key of a search; `undefined` if there is nothing to look for, or not enough for the port. */
export function toChiave(generalita: Generalita): Chiave | undefined {
  if (generalita.idSchedaSoggettoANPR !== undefined) return 'idANPR';
  if (generalita.codiceFiscale?.codFiscale !== undefined) return 'codiceFiscale';
  if (generalita.idSchedaSoggettoComune?.idSchedaSoggetto !== undefined) return 'idComune';
  return findMancante(generalita) === undefined ? 'dati' : undefined;
}

/** What a search by the data of birth lacks: surname and name, or that there is none, and the day. */
function findMancante(generalita: Generalita): 'cognome' | 'nome' | 'dataNascita' | undefined {
  const { cognome, senzaCognome, nome, senzaNome, dataNascita } = generalita;
  if (cognome === undefined && !isFlag(senzaCognome)) return 'cognome';
  if (nome === undefined && !isFlag(senzaNome)) return 'nome';
  return dataNascita === undefined ? 'dataNascita' : undefined;
}

/** Does it say something of who is looked for? */
function isIndicato({ cognome, nome, dataNascita }: Generalita): boolean {
  return cognome !== undefined || nome !== undefined || dataNascita !== undefined;
}

/** Whom a 3002 looks for, with the place of birth, that its criteria have elsewhere. */
export function toConsultato({ corpo: { datiNascita }, generalita: { valore } }: RichiestaInEsame): Generalita {
  const luogoNascita = datiNascita?.luogoNascita;
  return luogoNascita === undefined ? { ...valore } : { ...valore, luogoNascita };
}

/** Generalità that a request looks for, and where they stand. */
interface Cercato {
  readonly campo: string;
  readonly valore: Generalita;
}

/** Whom a registration looks for in the register: the one that it is about, and those that it lists. */
export function* toCercati(richiesta: RichiestaInEsame): Generator<Cercato> {
  const { operazione, corpo, generalita, elenco } = richiesta;
  if (SENZA_RICERCA.includes(operazione)) return;
  if (generalita.valore !== undefined) yield { campo: generalita.campo, valore: generalita.valore };
  const altro = corpo.matrimonioPerRicerca?.coniuge2;
  if (altro !== undefined) yield { campo: 'matrimonioPerRicerca.coniuge2', valore: altro };
  const campo = operazione === '1014' ? elenco.campo : `${elenco.campo}.generalita`;
  for (const { generalita: valore } of elenco.valore ?? []) if (valore !== undefined) yield { campo, valore };
}

/** Somebody whom a request looks for, and whom the register has for him. */
export interface Ricerca {
  readonly campo: string;
  readonly generalita: Generalita;
  readonly chiave: Chiave;
  readonly trovati: readonly SoggettoRegistrato[];
  /** Can there be nobody else? An identifier of ANPR is of one scheda. */
  readonly isCompleta: boolean;
  readonly registro: RegistroAnagrafico;
}

/** Asks of all whom a request looks for. Of whom it is not known if the register has him, the check is open. */
export function diCercati(richiesta: RichiestaInEsame, verifica: (ricerca: Ricerca) => Verdetto): Verdetto {
  return diOgnuno(toCercati(richiesta), (posto) => diUno(posto, richiesta.registro, verifica));
}

function diUno(
  { campo, valore: generalita }: Cercato,
  registro: RegistroAnagrafico | undefined,
  verifica: (ricerca: Ricerca) => Verdetto,
): Verdetto {
  const chiave = toChiave(generalita);
  if (chiave === undefined)
    return isIndicato(generalita) ? mancano(`${campo}.${findMancante(generalita) ?? 'dataNascita'}`) : CONFORME;
  if (registro === undefined) return mancano('registro');
  const trovati = registro.findSoggetti(generalita);
  if (trovati === undefined) return mancano('registro.soggetto');
  const isCompleta = chiave === 'idANPR' || registro.completo === true;
  return verifica({ campo, generalita, chiave, trovati, isCompleta, registro });
}

/** What a list that may not be whole leaves open. */
export const INCOMPLETO: Verdetto = /* @__PURE__ */ mancano('registro.completo');

/** Is the scheda open? */
export function isViva({ stato }: SoggettoRegistrato): boolean {
  return stato === 'iscritto';
}
