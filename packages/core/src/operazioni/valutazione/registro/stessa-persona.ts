import { compareDataAnagrafica, parseNascita } from '../../../data/data-anagrafica.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { RegistroAnagrafico } from './registro-anagrafico.js';
import { findUnico } from './to-stato-registro.js';

/**
 * Do two generalità stand for one person? By the first identifier that both have, then by whom the register has for them, then by
 * name and birth; `undefined` where they are too little to say.
 */
export function isStessaPersona(
  una: Generalita | undefined,
  altra: Generalita | undefined,
  registro: RegistroAnagrafico,
): boolean | undefined {
  if (una === undefined || altra === undefined) return undefined;
  return (
    isUguale(una.idSchedaSoggettoANPR, altra.idSchedaSoggettoANPR) ??
    isUguale(una.codiceFiscale?.codFiscale, altra.codiceFiscale?.codFiscale) ??
    isUgualeNelComune(una, altra) ??
    isUguale(findUnico(registro, una)?.id, findUnico(registro, altra)?.id) ??
    isStessoNome(una, altra)
  );
}

/** `undefined` if one of the two is not there. */
function isUguale(uno: string | undefined, altro: string | undefined): boolean | undefined {
  if (uno === undefined || altro === undefined) return undefined;
  return uno.trim().toUpperCase() === altro.trim().toUpperCase();
}

/** Each comune has identifiers of its own: those of two comuni say nothing of one person. */
function isUgualeNelComune(una: Generalita, altra: Generalita): boolean | undefined {
  const [id, suo] = [una.idSchedaSoggettoComune, altra.idSchedaSoggettoComune];
  return isUguale(id?.idSchedaSoggettoComuneIstat, suo?.idSchedaSoggettoComuneIstat) === true
    ? isUguale(id?.idSchedaSoggetto, suo?.idSchedaSoggetto)
    : undefined;
}

/** Whatever differs makes two people; to be one, they must have the same surname, name and day of birth. */
function isStessoNome(una: Generalita, altra: Generalita): boolean | undefined {
  const confronti = [isUguale(una.cognome, altra.cognome), isUguale(una.nome, altra.nome), isStessaNascita(una, altra)];
  if (confronti.includes(false)) return false;
  return confronti.includes(undefined) ? undefined : true;
}

function isStessaNascita(una: Generalita, altra: Generalita): boolean | undefined {
  const [nascita, sua] = [parseNascita(una), parseNascita(altra)];
  if (nascita === undefined || sua === undefined) return undefined;
  const ordine = compareDataAnagrafica(nascita, sua);
  return ordine === 'indecidibile' ? undefined : ordine === 'uguale';
}
