import { findCodiceAe } from '../../agenzia-entrate/find-codice-ae.js';
import type { Rilievo } from '../../regole/rilievo.js';
import { type Copertura, findCopertura } from '../../regole/copertura.js';
import type { RichiestaParziale } from '../richiesta.js';
import { catalogoOperazioni } from '../catalogo.js';
import type { Regola } from '../../regole/regola.js';
import { findAltrove } from './altrove.js';
import { type Cura, findCure } from './cure.js';
import { toRegoleDi } from './find-codici-operazione.js';
import { type ContestoOperazione, evaluateOperazione, evaluateOperazioneNonVerificati } from './evaluate-operazione.js';

/** A request that a code is asked about, and what is known beside it. */
export interface CasoDaSpiegare {
  readonly richiesta: RichiestaParziale;
  readonly contesto: ContestoOperazione;
}

/** What a code means, why it fires here, what to send instead, which operation cures it. Italian, for the operator. */
export interface Spiegazione {
  /** The public code: CN531 is EN531. */
  readonly codice: string;
  /** What the check asks; of a code without a rule, why it has none. */
  readonly significato: string;
  /** What to send instead; of a code without a rule, what it would take to decide. */
  readonly rimedio: string;
  /** Operations that mend it, in the order in which to try them. */
  readonly cure: readonly Cura[];
  readonly fonte: readonly string[];
  /** Why it fires on the request that is asked about: empty if it does not, or if none is. */
  readonly qui: readonly Rilievo[];
  /** What the request leaves open of it; empty if nothing. */
  readonly mancano: readonly string[];
  /** Of a code that the list has for the operation of the request, and that is checked for others: why not here. */
  readonly altrove?: string;
}

/**
 * Explains a code that ANPR answers with.
 *
 * @param codice - As ANPR writes it, any case; an internal name is taken for its public code.
 * @param caso - The request that it is about, if there is one.
 * @returns `undefined` if no such code is published.
 * @example
 * spiega('EN077')?.cure.map(({ operazione }) => operazione) // → ['5012', '5012', '2003', '1002']
 */
export function spiega(codice: string, caso?: CasoDaSpiegare): Spiegazione | undefined {
  const agenzia = toRispostaAgenzia(codice);
  if (agenzia !== undefined) return agenzia;
  const chiesta = findCopertura(codice, [catalogoOperazioni]);
  const copertura = chiesta?.alias === undefined ? chiesta : findCopertura(chiesta.alias, [catalogoOperazioni]);
  if (copertura === undefined) return undefined;
  const suo = copertura.codice;
  const altrove = caso && findAltrove(suo, caso.richiesta.operazione)?.motivo;
  return {
    codice: suo,
    ...toSignificato(copertura, findRegola(suo, caso)),
    cure: findCure(suo),
    qui: caso === undefined ? [] : evaluateOperazione(caso.richiesta, caso.contesto).filter((r) => r.codice === suo),
    mancano:
      caso === undefined
        ? []
        : evaluateOperazioneNonVerificati(caso.richiesta, caso.contesto)
            .filter((aperto) => aperto.codice === suo)
            .flatMap((aperto) => aperto.mancano),
    ...(altrove === undefined ? {} : { altrove }),
  };
}

/** Of an answer of the Agenzia delle Entrate, what its table says: nothing in a request tells of it. */
function toRispostaAgenzia(codice: string): Spiegazione | undefined {
  const voce = findCodiceAe(codice);
  if (voce?.type !== 'noto' || voce.funzione === undefined) return undefined;
  const { codice: suo, significato, rimedio, fonte } = voce;
  return { codice: suo, significato, rimedio, fonte, cure: findCure(suo), qui: [], mancano: [] };
}

/** The rule that the operation has for the code: another service may mean something else by it. */
function findRegola(codice: string, caso: CasoDaSpiegare | undefined): Regola<never> | undefined {
  return caso && toRegoleDi(caso.richiesta.operazione).find((regola) => regola.codice === codice);
}

type Significato = Pick<Spiegazione, 'significato' | 'rimedio' | 'fonte'>;

/** The codes that mean one thing here and another there: without a request nobody can say which. */
const GENERICI: Readonly<Record<string, Significato>> = {
  EN148: {
    significato: 'È un codice generico: che cosa non va lo dice il testo della risposta',
    rimedio:
      'Leggere il testo che accompagna il codice: fra i casi noti un’operazione già annullata, una seconda rettifica 101, un 4005 di più di 31 giorni, una carta d’identità elettronica nel 5008, un tipoInvio che non è dell’ambiente.',
    fonte: ['italia/anpr, segnalazioni 1906, 2235, 2450, 3554, 4590 e 5401'],
  },
};

function toSignificato(copertura: Copertura, sua: Regola<never> | undefined): Significato {
  const generico = Object.hasOwn(GENERICI, copertura.codice) ? GENERICI[copertura.codice] : undefined;
  if (sua === undefined && generico !== undefined) return generico;
  if (copertura.stato === 'regola') {
    const { titolo: significato, rimedio, fonte } = sua ?? copertura.regola;
    return { significato, rimedio, fonte };
  }
  if (copertura.stato === 'nome-interno')
    return { significato: 'è il nome interno di un altro codice', rimedio: '', fonte: [] };
  return { significato: copertura.motivo, rimedio: copertura.serve, fonte: [] };
}
