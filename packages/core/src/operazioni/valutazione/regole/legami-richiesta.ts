import { isPrima } from '../../../data/data-anagrafica.js';
import { CONFORME, type Verdetto, mancano } from '../../../regole/regola.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import { type Legame, type SpecieLegame, isStessoInizio, leggiData } from '../registro/legame.js';
import type { RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import { isStessaPersona } from '../registro/stessa-persona.js';
import type { Corpo, RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { type SulloStato, SERVE, dellaScheda, diTutti, diUno } from './regola-registro.js';

/** Types of 5008 that complete a scheda with whatever they carry. */
const COMPLETAMENTI: readonly number[] = [20, 21];

/** The tie of a body; A002 has another name for how a marriage ended. */
export function toInviato(corpo: Corpo, specie: SpecieLegame): Legame | undefined {
  if (corpo.annullamentoMatrimonio === undefined) return specie.leggi(corpo);
  return specie.leggi({ ...corpo, separazioneAnnullamentoCessazioneMatrimonio: corpo.annullamentoMatrimonio });
}

/** The tie that a request enters into a scheda, still going on; `undefined` if it enters none of that kind. */
export function toIniziato({ operazione, tipi, corpo }: RichiestaInEsame, specie: SpecieLegame): Legame | undefined {
  if (operazione === '5008' && !tipi.includes(specie.apre) && !tipi.some((tipo) => COMPLETAMENTI.includes(tipo)))
    return undefined;
  const inviato = toInviato(corpo, specie);
  return inviato?.fine === undefined ? inviato : undefined;
}

/** Does a 5008 open a tie of that kind, or correct it? */
export function isApertura({ tipi }: RichiestaInEsame, { apre }: SpecieLegame): boolean {
  return tipi.includes(apre);
}

/** Does a 5008 end a tie of that kind? */
export function isChiusura({ tipi }: RichiestaInEsame, { chiude }: SpecieLegame): boolean {
  return chiude.some((tipo) => tipi.includes(tipo));
}

/** What a check on a recorded tie is told. */
export interface LegameInEsame {
  /** What the request has of it. */
  readonly inviato: Legame | undefined;
  /** What is recorded. */
  readonly registrato: Legame | undefined;
  readonly soggetto: SoggettoRegistrato;
  readonly scheda: Soggetto;
  readonly registro: RegistroAnagrafico;
}

/** A check on the tie that is recorded, of one kind. */
export interface SulLegame extends Omit<SulloStato, 'verifica' | 'riguarda'> {
  readonly specie: SpecieLegame;
  readonly riguarda: (richiesta: RichiestaInEsame, specie: SpecieLegame) => boolean;
  readonly verifica: (legame: LegameInEsame, richiesta: RichiestaInEsame) => Verdetto;
}

/** The factory of the checks that compare the tie of a request with the one that is recorded. */
export function regolaLegame({ specie, riguarda, verifica, ...r }: SulLegame): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    serve: SERVE,
    verifica: (richiesta) => {
      if (!riguarda(richiesta, specie)) return CONFORME;
      const inviato = toInviato(richiesta.corpo, specie);
      return diTutti(richiesta, ({ soggetto, registro }) =>
        dellaScheda(soggetto, (scheda) =>
          verifica({ inviato, registrato: specie.leggi(scheda), soggetto, scheda, registro }, richiesta),
        ),
      );
    },
  });
}

/** What is missing to know whether two people are one. */
export function mancaParte({ campoParte }: SpecieLegame): Verdetto {
  return mancano(campoParte, `registro.soggetto.scheda.${campoParte}`);
}

/** What is missing to know whether two days are one. */
export function mancaInizio({ campoInizio }: SpecieLegame): Verdetto {
  return mancano(campoInizio, `registro.soggetto.scheda.${campoInizio}`);
}

/** What is missing to know whether two ties are one. */
export function mancaLegame({ campoParte, campoInizio }: SpecieLegame): Verdetto {
  return mancano(campoParte, campoInizio);
}

/** Asks of the other one of a tie, in the register. Whoever is not there is for nobody to ask. */
export function dellaParte(
  parte: Generalita | undefined,
  registro: RegistroAnagrafico | undefined,
  verifica: (parte: SoggettoRegistrato) => Verdetto,
): Verdetto {
  if (parte === undefined) return CONFORME;
  if (registro === undefined) return mancano('registro');
  return diUno(registro.findSoggetti(parte), 'registro.parte', verifica);
}

/** Asks of the scheda of the other one of a tie. */
export function dellaSchedaParte(
  parte: Generalita | undefined,
  registro: RegistroAnagrafico | undefined,
  verifica: (scheda: Soggetto, parte: SoggettoRegistrato) => Verdetto,
): Verdetto {
  return dellaParte(parte, registro, (trovata) =>
    trovata.scheda === undefined ? mancano('registro.parte.scheda') : verifica(trovata.scheda, trovata),
  );
}

/** Who the other one is: of a tie that is recorded, the one of whom more is known. */
export function toParte({ inviato, registrato, registro }: LegameInEsame): Generalita | undefined {
  const inviata = inviato?.parte;
  if (inviata === undefined) return registrato?.parte;
  if (inviata.idSchedaSoggettoANPR !== undefined) return inviata;
  return isStessaPersona(inviata, registrato?.parte, registro) === true ? registrato?.parte : inviata;
}

/**
 * Is a tie in a request another one, that was over before, and is not recorded (since 4.0.12)? It must then be whole. With the
 * same person, it must have ended before the one that is recorded began.
 */
export function isPregresso(inviato: Legame, registrato: Legame, registro: RegistroAnagrafico): boolean | undefined {
  if (inviato.parte === undefined || inviato.inizio === undefined) return false;
  const inizio = isStessoInizio(inviato, registrato);
  if (inizio !== false) return inizio === true ? false : undefined;
  const fine = inviato.fine === undefined || inviato.fine === 'ignota' ? undefined : leggiData(inviato.fine.data);
  const suo = leggiData(registrato.inizio);
  if (fine !== undefined && suo !== undefined && isPrima(fine, suo) === true) return true;
  const parte = isStessaPersona(inviato.parte, registrato.parte, registro);
  return parte === undefined ? undefined : !parte;
}

/** Asks with what is known of the person: of 5008 what is recorded, of a registration what the request brings. */
export function toPersona(richiesta: RichiestaInEsame, verifica: (persona: Generalita) => Verdetto): Verdetto {
  if (richiesta.operazione !== '5008') return verifica(richiesta.generalita.valore ?? {});
  return diTutti(richiesta, ({ soggetto: { id, scheda } }) =>
    verifica({ ...scheda?.generalita, idSchedaSoggettoANPR: id }),
  );
}
