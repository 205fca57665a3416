import {
  type ContenutoRegistro,
  type RichiestaParziale,
  createRegistro,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '../../../src/operazioni/index.js';
import { contesto } from '../../scheda-di-prova.js';
import { type Cambi, richiesta } from './richieste-di-prova.js';

export type Esito = 'violata' | 'aperta' | 'conforme';

/** What a check answers of a right request with changes, in a register: broken, open, or kept. */
export function esito(codice: string, [operazione, cambi]: readonly [string, Cambi], dove: ContenutoRegistro): Esito {
  return esitoDi(codice, richiesta(operazione, cambi), dove);
}

/** The same, of any request; without a register where none is given. */
export function esitoDi(codice: string, chiesta: RichiestaParziale, contenuto?: ContenutoRegistro): Esito {
  const dove = contenuto === undefined ? contesto : { ...contesto, registro: createRegistro(contenuto) };
  if (evaluateOperazione(chiesta, dove).some((rilievo) => rilievo.codice === codice)) return 'violata';
  const aperti = evaluateOperazioneNonVerificati(chiesta, dove).map((aperto) => aperto.codice);
  return aperti.includes(codice) ? 'aperta' : 'conforme';
}
