import {
  type DataAnagrafica,
  compareDataAnagrafica,
  formatDataAnagrafica,
  isPrima,
} from '../../../data/data-anagrafica.js';
import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { unisciVerdetti } from '../../../regole/unisci-verdetti.js';
import type { Soggetto } from '../../../scheda/soggetto.js';
import {
  CONVIVENZA,
  type Legame,
  MATRIMONIO,
  type SpecieLegame,
  UNIONE,
  isStesso,
  leggiData,
  toLegami,
} from '../registro/legame.js';
import type { RegistroAnagrafico } from '../registro/registro-anagrafico.js';
import { isStessaPersona } from '../registro/stessa-persona.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { dellaSchedaParte, mancaLegame, toIniziato, toPersona } from './legami-richiesta.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, dellaScheda, diTutti } from './regola-registro.js';

/** The ties that one may have only one of. */
const DI_COPPIA: readonly SpecieLegame[] = [MATRIMONIO, UNIONE];

/** A tie that a request begins on a day, and who is asked. */
interface Nuovo {
  readonly specie: SpecieLegame;
  readonly legame: Legame;
  readonly data: DataAnagrafica;
  readonly registro: RegistroAnagrafico;
}

/** Asks of the marriage and of the civil union that the request begins on a day. */
function deiNuovi(richiesta: RichiestaInEsame, verifica: (nuovo: Nuovo) => Verdetto): Verdetto {
  const { registro } = richiesta;
  let esito: Verdetto = CONFORME;
  for (const specie of DI_COPPIA) {
    const legame = toIniziato(richiesta, specie);
    if (legame?.inizio === undefined) continue;
    const data = leggiData(legame.inizio);
    if (registro === undefined) esito = unisciVerdetti(esito, mancano('registro'));
    else if (data === undefined) esito = unisciVerdetti(esito, mancano(specie.campoInizio));
    else esito = unisciVerdetti(esito, verifica({ specie, legame, data, registro }));
  }
  return esito;
}

export const EN272: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN272',
  titolo: 'Chi si sposa o si unisce civilmente non ha un altro coniuge',
  campi: ['matrimonio.datiMatrimonio.dataEvento', 'unioneCivile.attoUnione.dataEvento'],
  messaggio: 'Il {data} {chi} risulta già coniugata o unita civilmente con un’altra persona.',
  rimedio:
    'Registrare prima come è finito l’altro legame; se il coniuge registrato è la stessa persona ma con dati parziali, completarlo prima con la stessa data.',
  serve: SERVE,
  fonte: [
    'Elenco errori ANPR 2018, riga 502',
    'italia/anpr, segnalazione 767',
    'italia/anpr, segnalazione 1217',
    'italia/anpr, segnalazione 1879',
  ],
  nota: 'Vale anche per un legame registrato senza date, e non per la correzione di quello registrato. Di un legame finito della persona dice EN289; di uno dell’altra si guarda se quel giorno era in corso.',
  verifica: (richiesta) =>
    deiNuovi(richiesta, (nuovo) =>
      unisciVerdetti(
        diTutti(richiesta, ({ soggetto }) =>
          dellaScheda(soggetto, (scheda) =>
            verificaAltri(scheda, nuovo, {
              chi: 'la persona',
              registrata: 'registro.soggetto.scheda',
              finiti: false,
              isQuello: (legame, specie) => isQuelloNuovo(legame, specie, nuovo),
            }),
          ),
        ),
        dellaSchedaParte(nuovo.legame.parte, nuovo.registro, (scheda) =>
          toPersona(richiesta, (persona) =>
            verificaAltri(scheda, nuovo, {
              chi: 'l’altra persona',
              registrata: 'registro.parte.scheda',
              finiti: true,
              isQuello: (legame) => isStessaPersona(legame.parte, persona, nuovo.registro),
            }),
          ),
        ),
      ),
    ),
});

/** Whose scheda is looked at, and how the new tie is known among those that are recorded in it. */
interface Confronto {
  readonly chi: string;
  readonly registrata: string;
  /** Do ties that are over count, for the days on which they were going on? Those of the person are for EN289. */
  readonly finiti: boolean;
  readonly isQuello: (legame: Legame, specie: SpecieLegame) => boolean | undefined;
}

/** Is a recorded tie the new one: corrected, or of another kind with the same person? */
function isQuelloNuovo(legame: Legame, specie: SpecieLegame, nuovo: Nuovo): boolean | undefined {
  return specie === nuovo.specie
    ? isStesso(nuovo.legame, legame, nuovo.registro)
    : isStessaPersona(nuovo.legame.parte, legame.parte, nuovo.registro);
}

/** Is somebody, on the day of the new tie, in another marriage or civil union? */
function verificaAltri(scheda: Soggetto, nuovo: Nuovo, { chi, registrata, finiti, isQuello }: Confronto): Verdetto {
  let esito: Verdetto = CONFORME;
  for (const { legame, specie } of toLegami(scheda)) {
    const conta = DI_COPPIA.includes(specie) && (finiti || !isFinito(legame));
    const inCorso = conta ? isInCorso(legame, nuovo.data) : false;
    const quello = inCorso === false ? true : isQuello(legame, specie);
    if (quello === true) continue;
    if (quello === false && inCorso === true)
      return violata({ data: formatDataAnagrafica(nuovo.data), chi }, { campo: nuovo.specie.campoInizio });
    esito = mancano(`${registrata}.${quello === undefined ? specie.campoParte : specie.gruppo}`);
  }
  return esito;
}

/** Is it known that the tie is over? */
function isFinito({ fine }: Legame): boolean {
  return fine !== undefined && fine !== 'ignota';
}

/** Is the tie going on, on that day? One without a date is. `undefined` where what is known of its dates does not say. */
function isInCorso(legame: Legame, data: DataAnagrafica): boolean | undefined {
  const dura = isPrimaDellaFine(legame, data);
  if (dura === false) return false;
  if (legame.inizio === undefined) return legame.fine === undefined ? true : undefined;
  const suo = leggiData(legame.inizio);
  const prima = suo === undefined ? undefined : isPrima(data, suo);
  if (prima === true) return false;
  return prima === undefined ? undefined : dura;
}

function isPrimaDellaFine({ fine }: Legame, data: DataAnagrafica): boolean | undefined {
  if (fine === undefined) return true;
  const finito = fine === 'ignota' ? undefined : leggiData(fine.data);
  return finito === undefined ? undefined : isPrima(data, finito);
}

export const EN289: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN289',
  titolo: 'Un legame comincia dopo che è finito il precedente',
  campi: ['matrimonio.datiMatrimonio.dataEvento', 'unioneCivile.attoUnione.dataEvento'],
  messaggio: 'La data è {data}, ma nel registro {precedente} della persona {fine}.',
  rimedio: 'Verificare la data; una convivenza di fatto in corso va prima chiusa, con 5008 tipo 17 e motivo 34.',
  serve: SERVE,
  fonte: [
    'Elenco errori ANPR 2018, riga 519',
    'Aggiornamenti ANPR, versione 4.0.9',
    'italia/anpr, segnalazione 705',
    'italia/anpr, segnalazione 2278',
  ],
  nota: 'Dalla versione 4.0.9 un legame può cominciare il giorno in cui finisce una convivenza di fatto. Non riguarda la correzione del legame registrato.',
  verifica: (richiesta) =>
    deiNuovi(richiesta, (nuovo) =>
      diTutti(richiesta, ({ soggetto }) => dellaScheda(soggetto, (scheda) => verificaFine(scheda, nuovo))),
    ),
});

function verificaFine(scheda: Soggetto, nuovo: Nuovo): Verdetto {
  let esito: Verdetto = CONFORME;
  for (const { legame, specie } of toLegami(scheda)) {
    const suo = verificaDopo(legame, specie, nuovo.data);
    if (suo.type === 'conforme') continue;
    const stesso = specie === nuovo.specie ? isStesso(nuovo.legame, legame, nuovo.registro) : false;
    if (stesso === true) continue;
    if (stesso === false && suo.type === 'violata') return suo;
    esito = stesso === undefined ? mancaLegame(specie) : suo;
  }
  return esito;
}

/** Does the day come after the end of the tie? One that is going on, but for a convivenza, is for EN272 to tell of. */
function verificaDopo({ fine }: Legame, specie: SpecieLegame, data: DataAnagrafica): Verdetto {
  const scritta = formatDataAnagrafica(data);
  if (fine === undefined)
    return specie === CONVIVENZA
      ? violata({ data: scritta, precedente: specie.nome, fine: 'è ancora in corso' })
      : CONFORME;
  const finita = fine === 'ignota' ? undefined : leggiData(fine.data);
  if (finita === undefined) return mancano(`registro.soggetto.scheda.${specie.gruppo}`);
  const ordine = compareDataAnagrafica(data, finita);
  if (ordine === 'dopo' || (ordine === 'uguale' && specie === CONVIVENZA)) return CONFORME;
  if (ordine === 'indecidibile') return mancano(`registro.soggetto.scheda.${specie.gruppo}`);
  return violata({ data: scritta, precedente: specie.nome, fine: `finisce il ${formatDataAnagrafica(finita)}` });
}
