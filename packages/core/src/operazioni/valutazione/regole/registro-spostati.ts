import { CONFORME, type Verdetto, mancano } from '../../../regole/regola.js';
import type { FamigliaRegistrata, RegistroAnagrafico } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type Trovato, dellaFamiglia, diTutti } from './regola-registro.js';

/** Of 5001 and 5005: the types that bring another residence. */
const RESIDENZA: Readonly<Record<string, readonly number[]>> = { '5001': [4, 5, 6], '5005': [1, 2, 6] };
/** Of 5001: those that write the same residence in another way. */
const STESSA_RESIDENZA: readonly number[] = [7, 8, 9];

/** Does the request bring another residence? */
export function isCambioResidenza({ operazione, tipi }: RichiestaInEsame): boolean {
  return tipi.some((tipo) => RESIDENZA[operazione]?.includes(tipo) === true);
}

/** Does the request write a residence, another one or the same? */
export function isSullaResidenza(richiesta: RichiestaInEsame): boolean {
  const { operazione, tipi } = richiesta;
  return (
    isCambioResidenza(richiesta) || (operazione === '5001' && tipi.some((tipo) => STESSA_RESIDENZA.includes(tipo)))
  );
}

/** Asks of everybody whose residence the request writes: of 5005 those whom it lists, of 5001 all who are in the scheda. */
export function diChiSiSposta(richiesta: RichiestaInEsame, verifica: (trovato: Trovato) => Verdetto): Verdetto {
  const { registro, operazione, scheda } = richiesta;
  if (operazione !== '5001') return diTutti(richiesta, verifica);
  return dellaFamiglia(richiesta, (famiglia) =>
    registro === undefined ? CONFORME : deiComponenti({ famiglia, registro, campo: scheda.campo }, verifica),
  );
}

/** A scheda of the register, and where the request names it. */
interface Scheda {
  readonly famiglia: FamigliaRegistrata;
  readonly registro: RegistroAnagrafico;
  readonly campo: string;
}

/** Asks of all who are in a scheda; one that the register does not know leaves the check open. */
export function deiComponenti(
  { famiglia, registro, campo }: Scheda,
  verifica: (trovato: Trovato) => Verdetto,
): Verdetto {
  let esito: Verdetto = CONFORME;
  for (const { soggetto: id } of famiglia.componenti) {
    const [soggetto, ...altri] = registro.findSoggetti({ idSchedaSoggettoANPR: id }) ?? [];
    const verdetto =
      soggetto === undefined || altri.length > 0
        ? mancano('registro.soggetto')
        : verifica({ soggetto, registro, campo });
    if (verdetto.type === 'violata') return verdetto;
    if (verdetto.type === 'non-valutabile') esito = verdetto;
  }
  return esito;
}
