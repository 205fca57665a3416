import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { CONVIVENZA, MATRIMONIO, type SpecieLegame, UNIONE, isStessoInizio } from '../registro/legame.js';
import { isStessaPersona } from '../registro/stessa-persona.js';
import {
  type LegameInEsame,
  type SulLegame,
  isApertura,
  isChiusura,
  isPregresso,
  mancaInizio,
  mancaLegame,
  mancaParte,
  regolaLegame,
} from './legami-richiesta.js';
import type { RegolaRichiesta } from './regola-richiesta.js';

/** What the checks that each kind of tie has under a code of its own differ in. */
type DelLegame = Pick<SulLegame, 'codice' | 'fonte' | 'specie'>;

/** Of a tie that is not recorded, whoever ends it must say at least with whom it was. */
function regolaSenzaLegame({ specie, ...r }: DelLegame): RegolaRichiesta {
  return regolaLegame({
    ...r,
    specie,
    titolo: `Se ${specie.nome} non è nel registro, chi lo chiude dice con chi era`,
    campi: [specie.campoParte],
    messaggio: `Nel registro non c’è ${specie.nome} da chiudere, e nella richiesta manca con chi era.`,
    rimedio: `Completare ${specie.campoParte} e la data di inizio; o registrare prima ${specie.nome}.`,
    riguarda: isChiusura,
    verifica: ({ inviato, registrato }) =>
      registrato === undefined && inviato?.parte === undefined ? violata({}) : CONFORME,
  });
}

export const EN380: RegolaRichiesta = /* @__PURE__ */ regolaSenzaLegame({ codice: 'EN380', fonte: 604, specie: MATRIMONIO }); // prettier-ignore
export const EN326: RegolaRichiesta = /* @__PURE__ */ regolaSenzaLegame({ codice: 'EN326', fonte: 554, specie: UNIONE }); // prettier-ignore
export const EN323: RegolaRichiesta = /* @__PURE__ */ regolaSenzaLegame({ codice: 'EN323', fonte: 551, specie: CONVIVENZA }); // prettier-ignore

const PREGRESSO =
  'Dalla versione 4.0.12 si può chiudere anche un legame pregresso che non è nel registro, se ha l’altra persona e la data di inizio: qui non conta.';

/** Whoever ends a tie must mean the one that is recorded, or bring a whole one of the past. */
function regolaNonTrovato({ specie, ...r }: DelLegame): RegolaRichiesta {
  return regolaLegame({
    ...r,
    specie,
    titolo: `${specie.gruppo === 'unioneCivile' ? 'L’unione civile' : 'La convivenza di fatto'} da chiudere è nel registro`,
    campi: [specie.gruppo, specie.campoParte, specie.campoInizio],
    messaggio: `Nel registro non c’è ${specie.nome} da chiudere: {perche}.`,
    rimedio: 'Riprendere dal registro l’altra persona e la data; se è un legame pregresso, indicare tutti i suoi dati.',
    nota: PREGRESSO,
    riguarda: isChiusura,
    verifica: (legame) => verificaTrovato(legame, specie, true),
  });
}

/** Does what is sent stand for the tie that is recorded? Another person under the same date is not always for this code to say. */
function verificaTrovato(
  { inviato, registrato, registro }: LegameInEsame,
  specie: SpecieLegame,
  conParte: boolean,
): Verdetto {
  if (inviato === undefined) return CONFORME;
  if (registrato === undefined)
    return inviato.parte !== undefined && inviato.inizio === undefined
      ? violata({ perche: 'non ce n’è nessuno, e manca la data di inizio' })
      : CONFORME;
  const inizio = inviato.inizio === undefined ? true : isStessoInizio(inviato, registrato);
  if (inizio === undefined) return mancaInizio(specie);
  if (!inizio) {
    const pregresso = isPregresso(inviato, registrato, registro);
    if (pregresso === undefined) return mancaParte(specie);
    return pregresso ? CONFORME : violata({ perche: 'la data di inizio è un’altra' }, { campo: specie.campoInizio });
  }
  if (!conParte || inviato.parte === undefined) return CONFORME;
  const parte = isStessaPersona(inviato.parte, registrato.parte, registro);
  if (parte === undefined) return mancaParte(specie);
  return parte ? CONFORME : violata({ perche: 'è con un’altra persona' }, { campo: specie.campoParte });
}

export const EN274: RegolaRichiesta = /* @__PURE__ */ regolaNonTrovato({ codice: 'EN274', fonte: 504, specie: UNIONE }); // prettier-ignore
export const EN260: RegolaRichiesta = /* @__PURE__ */ regolaNonTrovato({ codice: 'EN260', fonte: 490, specie: CONVIVENZA }); // prettier-ignore

export const EN369: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN369',
  titolo: 'Il matrimonio che finisce è quello registrato',
  specie: MATRIMONIO,
  campi: ['matrimonio', 'matrimonio.datiMatrimonio.dataEvento'],
  messaggio: 'Il matrimonio della richiesta non è quello registrato: {perche}.',
  rimedio: 'Riprendere dal registro la data; se è un matrimonio pregresso, indicare anche il coniuge.',
  fonte: 594,
  nota: PREGRESSO,
  riguarda: isChiusura,
  verifica: (legame) => verificaTrovato(legame, MATRIMONIO, false),
});

/** A tie that death ended is not ended again. */
function regolaGiaFinito({ specie, ...r }: DelLegame): RegolaRichiesta {
  return regolaLegame({
    ...r,
    specie,
    titolo: 'Non si chiude un legame che il decesso ha già chiuso',
    campi: [specie.gruppo],
    messaggio: `Nel registro ${specie.nome} risulta già finita per decesso.`,
    rimedio: 'Non serve chiuderla: il decesso l’ha già fatto; resta da aggiornare lo stato civile, con 5008 tipo 01.',
    nota: PREGRESSO,
    riguarda: isChiusura,
    verifica: ({ inviato, registrato, registro }) => {
      if (registrato?.fine === undefined || registrato.fine === 'ignota' || !registrato.fine.perMorte) return CONFORME;
      const pregresso = inviato === undefined ? false : isPregresso(inviato, registrato, registro);
      if (pregresso === undefined) return mancaLegame(specie);
      return pregresso ? CONFORME : violata({});
    },
  });
}

export const EN324: RegolaRichiesta = /* @__PURE__ */ regolaGiaFinito({ codice: 'EN324', fonte: 552, specie: CONVIVENZA }); // prettier-ignore
export const EN327: RegolaRichiesta = /* @__PURE__ */ regolaGiaFinito({ codice: 'EN327', fonte: 555, specie: UNIONE }); // prettier-ignore

/** Of a tie that death ended, the other one stays who it was. */
function regolaParteDeceduta({ specie, ...r }: DelLegame): RegolaRichiesta {
  return regolaLegame({
    ...r,
    specie,
    titolo: 'Di un legame finito per decesso non si cambia l’altra persona',
    campi: [specie.campoParte],
    messaggio: `Nel registro il legame di quel giorno (${specie.nome}) è con un’altra persona, ed è finito per decesso.`,
    rimedio: 'Annullare prima il decesso registrato per errore, e poi correggere; o usare la data di un legame nuovo.',
    nota: 'È una correzione se la data di inizio è quella registrata.',
    riguarda: isApertura,
    verifica: ({ inviato, registrato, registro }) => {
      if (inviato?.parte === undefined || registrato?.fine === undefined) return CONFORME;
      const inizio = isStessoInizio(inviato, registrato);
      if (inizio === false) return CONFORME;
      const parte = isStessaPersona(inviato.parte, registrato.parte, registro);
      if (parte === true) return CONFORME;
      if (registrato.fine === 'ignota') return mancano('registro.soggetto.scheda.separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione'); // prettier-ignore
      if (!registrato.fine.perMorte) return CONFORME;
      if (inizio === undefined) return mancaInizio(specie);
      return parte === undefined ? mancaParte(specie) : violata({});
    },
  });
}

export const EN400: RegolaRichiesta = /* @__PURE__ */ regolaParteDeceduta({ codice: 'EN400', fonte: 621, specie: MATRIMONIO }); // prettier-ignore
export const EN401: RegolaRichiesta = /* @__PURE__ */ regolaParteDeceduta({ codice: 'EN401', fonte: 622, specie: CONVIVENZA }); // prettier-ignore
export const EN402: RegolaRichiesta = /* @__PURE__ */ regolaParteDeceduta({ codice: 'EN402', fonte: 623, specie: UNIONE }); // prettier-ignore
