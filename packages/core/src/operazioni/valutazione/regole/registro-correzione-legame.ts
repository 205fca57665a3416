import { compareDataAnagrafica, formatDataAnagrafica } from '../../../data/data-anagrafica.js';
import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { CONVIVENZA, type SpecieLegame, UNIONE, isStessoInizio, leggiData } from '../registro/legame.js';
import { isStessaPersona } from '../registro/stessa-persona.js';
import { isApertura, isChiusura, mancaLegame, mancaParte, regolaLegame } from './legami-richiesta.js';
import type { RegolaRichiesta } from './regola-richiesta.js';

/** A check on the correction of a tie that is recorded. */
interface SullaCorrezione {
  readonly codice: string;
  readonly fonte: number | readonly string[];
  readonly specie: SpecieLegame;
}

/** Of a tie that is going on, either the other one or the day is corrected: what differs in both would be another tie. */
function regolaUnaPerVolta({ specie, ...r }: SullaCorrezione): RegolaRichiesta {
  return regolaLegame({
    ...r,
    specie,
    titolo: 'L’altra persona e la data di un legame si correggono una per volta',
    campi: [specie.campoParte, specie.campoInizio],
    messaggio: `Rispetto al registro (${specie.nome} dal {registrata}) cambiano insieme l’altra persona e la data, {data}.`,
    rimedio: 'Inviare due richieste: una per l’altra persona, con la data registrata, e una per la data.',
    nota: 'Con una data successiva è un altro legame: decidono EN265 ed EN272.',
    riguarda: isApertura,
    verifica: ({ inviato, registrato, registro }) => {
      if (inviato?.parte === undefined || inviato.inizio === undefined) return CONFORME;
      if (registrato?.inizio === undefined || registrato.fine !== undefined) return CONFORME;
      const data = leggiData(inviato.inizio);
      const registrata = leggiData(registrato.inizio);
      if (data === undefined) return mancano(specie.campoInizio);
      if (registrata === undefined) return mancano(`registro.soggetto.scheda.${specie.campoInizio}`);
      if (isStessoInizio(inviato, registrato) === true) return CONFORME;
      const ordine = compareDataAnagrafica(data, registrata);
      if (ordine === 'dopo') return CONFORME;
      const parte = isStessaPersona(inviato.parte, registrato.parte, registro);
      if (parte === true) return CONFORME;
      if (parte === undefined) return mancaParte(specie);
      if (ordine === 'indecidibile') return mancaLegame(specie);
      return violata({ data: formatDataAnagrafica(data), registrata: formatDataAnagrafica(registrata) });
    },
  });
}

export const EN305: RegolaRichiesta = /* @__PURE__ */ regolaUnaPerVolta({ codice: 'EN305', fonte: ['Elenco errori ANPR 2018, riga 534', 'italia/anpr, segnalazione 3644'], specie: UNIONE }); // prettier-ignore
export const EN307: RegolaRichiesta = /* @__PURE__ */ regolaUnaPerVolta({ codice: 'EN307', fonte: ['Elenco errori ANPR 2018, riga 536', 'italia/anpr, segnalazione 3644'], specie: CONVIVENZA }); // prettier-ignore

/** Says a group nothing that the recorded one does not say? */
function isCompreso(inviato: unknown, registrato: unknown): boolean {
  if (typeof inviato !== 'object' || inviato === null) return inviato === registrato;
  if (typeof registrato !== 'object' || registrato === null) return false;
  const suoi: Readonly<Record<string, unknown>> = { ...registrato };
  return Object.entries(inviato).every(([nome, valore]) => isCompreso(valore, suoi[nome]));
}

/** Of a union that is recorded, whatever is sent again must change something. */
function regolaQualcosa(
  r: Omit<SullaCorrezione, 'specie'> & { readonly riguarda: typeof isApertura; readonly isFinita: boolean },
): RegolaRichiesta {
  const { isFinita, ...resto } = r;
  return regolaLegame({
    ...resto,
    specie: UNIONE,
    titolo: isFinita
      ? 'Chi corregge uno scioglimento ne cambia qualcosa'
      : 'Chi corregge un’unione civile ne cambia qualcosa',
    campi: ['unioneCivile'],
    messaggio: 'La richiesta non cambia nulla: nel registro l’unione civile è già così.',
    rimedio: 'Inviare i dati che cambiano; se non ne cambia nessuno, la richiesta non serve.',
    nota: 'Si confrontano i dati inviati con quelli registrati, stato civile compreso.',
    verifica: ({ inviato, registrato, scheda }, { corpo }) => {
      if (inviato === undefined || registrato === undefined) return CONFORME;
      if ((registrato.fine !== undefined) !== isFinita) return CONFORME;
      const isUguale = isCompreso(corpo.unioneCivile, scheda.unioneCivile);
      return isUguale && isCompreso(corpo.statoCivile ?? {}, scheda.statoCivile ?? {}) ? violata({}) : CONFORME;
    },
  });
}

export const EN273: RegolaRichiesta = /* @__PURE__ */ regolaQualcosa({ codice: 'EN273', fonte: 503, riguarda: isApertura, isFinita: false }); // prettier-ignore
export const EN279: RegolaRichiesta = /* @__PURE__ */ regolaQualcosa({ codice: 'EN279', fonte: 509, riguarda: isChiusura, isFinita: true }); // prettier-ignore
