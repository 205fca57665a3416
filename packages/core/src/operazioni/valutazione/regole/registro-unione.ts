import { CONFORME, type Verdetto, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import { UNIONE, isStesso } from '../registro/legame.js';
import {
  type LegameInEsame,
  dellaSchedaParte,
  isApertura,
  isChiusura,
  mancaLegame,
  regolaLegame,
  toParte,
} from './legami-richiesta.js';
import type { RegolaRichiesta } from './regola-richiesta.js';

const STATO_CIVILE = 'statoCivile.statoCivile';

/** Of table 1. */
const UNITO = 6;
const LIBERO_PER_DECESSO = 7;
const LIBERO_PER_SCIOGLIMENTO = 8;

/** What the civil status of a party must be, as the rules on an opened or dissolved union ask it. */
interface StatoAtteso {
  readonly attesi: readonly number[];
  readonly anchePerLaParte: boolean;
}

/** Asks whether both have the civil status: the person, with what the request changes of it, and the other one as recorded. */
function verificaStati(legame: LegameInEsame, inviato: string | undefined, atteso: StatoAtteso): Verdetto {
  const { attesi, anchePerLaParte } = atteso;
  const suo = inviato ?? legame.scheda.statoCivile?.statoCivile;
  if (!isAtteso(suo, attesi)) return violata({ chi: 'della persona', stato: suo ?? 'assente' });
  if (!anchePerLaParte) return CONFORME;
  return dellaSchedaParte(toParte(legame), legame.registro, ({ statoCivile }, { stato }) =>
    stato !== 'iscritto' || isAtteso(statoCivile?.statoCivile, attesi)
      ? CONFORME
      : violata(
          { chi: 'dell’altra parte', stato: statoCivile?.statoCivile ?? 'assente' },
          { campo: UNIONE.campoParte },
        ),
  );
}

function isAtteso(scritto: string | undefined, attesi: readonly number[]): boolean {
  const stato = toNumero(scritto);
  return stato !== undefined && attesi.includes(stato);
}

export const EN271: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN271',
  titolo: 'Chi si unisce civilmente ha lo stato civile che ne segue',
  severita: 'avviso',
  specie: UNIONE,
  campi: [STATO_CIVILE, 'unioneCivile.unitoCivilmente'],
  messaggio: 'Lo stato civile {chi} è {stato}: con l’unione civile è 6, unito civilmente.',
  rimedio: 'Aggiungere statoCivile 6; per l’altra parte inviare un 5008 tipo 01, il suo comune se risiede altrove.',
  fonte: ['Elenco errori ANPR 2018, riga 501', 'italia/anpr, segnalazione 180'],
  nota: 'Di chi è nella richiesta conta lo stato civile inviato; dell’altra parte, se è iscritta, quello registrato.',
  riguarda: isApertura,
  verifica: (legame, { corpo }) =>
    verificaStati(legame, corpo.statoCivile?.statoCivile, { attesi: [UNITO], anchePerLaParte: true }),
});

export const EN277: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN277',
  titolo: 'Chi scioglie un’unione civile ha lo stato civile che ne segue',
  severita: 'avviso',
  specie: UNIONE,
  campi: [STATO_CIVILE, 'unioneCivile.unitoCivilmente'],
  messaggio: 'Lo stato civile {chi} è {stato}: sciolta l’unione civile è 8, o 7 se l’altra parte è morta.',
  rimedio: 'Aggiungere statoCivile 7 o 8; per l’altra parte inviare un 5008 tipo 01, il suo comune se risiede altrove.',
  fonte: ['Elenco errori ANPR 2018, riga 507', 'Tabella 1'],
  nota: 'Lo stato civile è quello della tabella 1: 7 dopo un decesso, 8 dopo uno scioglimento.',
  riguarda: isChiusura,
  verifica: (legame, { corpo }) => {
    const fine = legame.inviato?.fine;
    if (fine === undefined || fine === 'ignota') return CONFORME;
    const attesi = [fine.perMorte ? LIBERO_PER_DECESSO : LIBERO_PER_SCIOGLIMENTO];
    return verificaStati(legame, corpo.statoCivile?.statoCivile, { attesi, anchePerLaParte: !fine.perMorte });
  },
});

export const EN291: RegolaRichiesta = /* @__PURE__ */ regolaLegame({
  codice: 'EN291',
  titolo: 'Un’unione civile nuova ha un numero d’ordine suo',
  specie: UNIONE,
  campi: ['unioneCivile.ordineUnione'],
  messaggio: 'Il numero d’ordine {ordine} è già di un’altra unione civile della persona.',
  rimedio: 'Usare il numero successivo, o nessuno.',
  fonte: 521,
  nota: 'Il registro mostra l’ultima unione civile: i numeri di quelle precedenti non si vedono.',
  riguarda: isApertura,
  verifica: ({ inviato, registrato, scheda, registro }, { corpo }) => {
    const ordine = toNumero(corpo.unioneCivile?.ordineUnione);
    if (ordine === undefined || inviato === undefined || registrato === undefined) return CONFORME;
    if (ordine !== toNumero(scheda.unioneCivile?.ordineUnione)) return CONFORME;
    const stessa = isStesso(inviato, registrato, registro);
    if (stessa === undefined) return mancaLegame(UNIONE);
    return stessa ? CONFORME : violata({ ordine });
  },
});
