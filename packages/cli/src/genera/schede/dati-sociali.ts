import type { Caso } from '../caso/caso.js';
import { type Giorno, ULTIMO_GIORNO, anni } from '../caso/calendario.js';
import { ITALIA } from '../luoghi/stati.js';
import type { Persona } from '../popolazione/persona.js';
import { toComuneIndicato } from './generalita.js';
import type { Cantiere } from './membro.js';
import type { SoggettoSintetico } from './scheda-sintetica.js';

/** What the registry keeps of a person beside the registry itself. */
export type DatiSociali = Pick<
  SoggettoSintetico,
  'listaElettorale' | 'listaLeva' | 'censimento' | 'autoveicoli' | 'altriDati'
>;

/** Lists, census, vehicles, work and study. */
export function createDatiSociali(cantiere: Cantiere, persona: Persona): DatiSociali {
  const { caso } = cantiere;
  const eta = ULTIMO_GIORNO - persona.nascita;
  return {
    ...liste(cantiere, persona, eta),
    ...censimento(caso, persona),
    ...(eta >= anni(18) && caso.accade(0.5)
      ? { autoveicoli: { possessoAutoveicoli: toSN(caso, 0.6), possessoPatente: toSN(caso, 0.75) } }
      : {}),
    altriDati: lavoroEStudio(caso, stagioneDi(eta)),
  };
}

/** The electoral roll, and for men until 45 the army's. Of some the comune of the list is registered too. */
function liste({ mondo, caso }: Cantiere, { cittadinanza, sesso }: Persona, eta: number): DatiSociali {
  if (cittadinanza !== ITALIA || eta < anni(18)) return {};
  const dove = caso.accade(0.3) ? { comune: toComuneIndicato(mondo.comune) } : {};
  return {
    listaElettorale: { elettore: toSN(caso, 0.98), ...dove },
    ...(sesso === 'M' && eta < anni(45) ? { listaLeva: { iscritto: 'S', ...dove } } : {}),
  };
}

/** The general census of 9 October 2011. */
const CENSIMENTO: Giorno = 15256;

function censimento(caso: Caso, { ingresso }: Persona): DatiSociali {
  if (ingresso >= CENSIMENTO || caso.accade(0.4)) return {};
  const sezioneCensimento = String(caso.intero(1, 60));
  return { censimento: { annoCensimento: '2011', sezioneCensimento, foglioCensimento: String(caso.intero(1, 9000)) } };
}

type Stagione = 'infanzia' | 'scuola' | 'lavoro' | 'riposo';

function stagioneDi(eta: number): Stagione {
  if (eta < anni(6)) return 'infanzia';
  if (eta < anni(18)) return 'scuola';
  return eta < anni(67) ? 'lavoro' : 'riposo';
}

/** Codes of tables 9, 10 and 11. */
const TITOLI = {
  infanzia: ['0'],
  scuola: ['7', '8', '2'],
  lavoro: ['2', 'A', 'C', 'C', 'F', 'G', 'H'],
  riposo: ['7', '8', '8', '9', 'C', 'G'],
} as const;
const CONDIZIONI = { infanzia: '0', scuola: '2', riposo: '4' } as const;
const POSIZIONI = ['1', '2', '2', '3', '3', '3', '4', '5', '6', '7'] as const;

function lavoroEStudio(caso: Caso, stagione: Stagione): NonNullable<SoggettoSintetico['altriDati']> {
  const titoloStudio = caso.scegli(TITOLI[stagione]);
  if (stagione !== 'lavoro') return { condizioneNonProfessionale: CONDIZIONI[stagione], titoloStudio };
  return caso.accade(0.75)
    ? { posizioneProfessionale: caso.scegli(POSIZIONI), titoloStudio }
    : { condizioneNonProfessionale: caso.scegli(['1', '2', '3']), titoloStudio };
}

function toSN(caso: Caso, quota: number): string {
  return caso.accade(quota) ? 'S' : 'N';
}
