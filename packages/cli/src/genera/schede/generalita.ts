import type { ComuneIndicato, Generalita, LuogoEvento } from '@anagrafe/core';
import type { Comune } from '@anagrafe/decodifica';

import { type Caso } from '../caso/caso.js';
import { toData } from '../caso/calendario.js';
import type { LuogoDiNascita } from '../identita/identita.js';
import type { Mondo } from '../mondo.js';
import type { Membro } from './membro.js';
import type { Cittadinanza } from './scheda-sintetica.js';

/** A comune as a record names it. */
export function toComuneIndicato({ denominazione, codiceIstat, siglaProvincia }: Comune): ComuneIndicato {
  return { nomeComune: denominazione, codiceIstat, siglaProvinciaIstat: siglaProvincia };
}

/** The same, now and then as other offices write it: without accents, in the second language, without the code. */
export function scriviComune(caso: Caso, comune: Comune): ComuneIndicato {
  if (!caso.accade(0.08)) return toComuneIndicato(comune);
  const { denominazioneTraslitterata, altraDenominazione, siglaProvincia } = comune;
  const nomeComune = altraDenominazione !== null && caso.accade(0.5) ? altraDenominazione : denominazioneTraslitterata;
  return { nomeComune, siglaProvinciaIstat: siglaProvincia };
}

/** A place of birth as a record names it. */
function toLuogoNascita(luogo: LuogoDiNascita): LuogoEvento {
  if (luogo.tipo === 'comune') return { comune: toComuneIndicato(luogo.comune) };
  const { descrizioneStato, codiceStato } = luogo.stato;
  return { localita: { descrizioneLocalita: luogo.localita, descrizioneStato, codiceStato } };
}

/** Who a person is, as every group of a record says it. */
export function toGeneralita({ comune }: Mondo, { persona, identita, idScheda }: Membro): Generalita {
  const { cognome, nome, luogo, codiceFiscale } = identita;
  return {
    ...(codiceFiscale === undefined ? {} : { codiceFiscale: { codFiscale: codiceFiscale } }),
    ...(cognome === undefined ? { senzaCognome: '1' } : { cognome }),
    ...(nome === undefined ? { senzaNome: '1' } : { nome }),
    sesso: persona.sesso,
    dataNascita: toData(persona.nascita),
    ...(persona.precisione === 'mese' ? { senzaGiorno: '1' } : {}),
    ...(persona.precisione === 'anno' ? { senzaGiornoMese: '1' } : {}),
    luogoNascita: toLuogoNascita(luogo),
    ...(idScheda === undefined
      ? {}
      : { idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: comune.codiceIstat, idSchedaSoggetto: idScheda } }),
  };
}

/** A citizenship, without the day from which it holds. */
export function toCittadinanza({ estero }: Mondo, codice: string): Cittadinanza {
  const { descrizioneStato, codiceStato } = estero.stato(codice);
  return { descrizioneStato, codiceStato };
}
