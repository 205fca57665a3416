import { formatMessaggio } from './format-messaggio.js';
import type { Contesto, ContestoAnpr, Regola, Severita, Violazione } from './regola.js';
import type { Provenienza, Rilievo } from './rilievo.js';

/** A record to check: the rules that concern its kind, the record, and whose it is. */
export interface Esame<S> {
  readonly regole: readonly Regola<S>[];
  readonly oggetto: S;
  readonly provenienza?: Provenienza;
}

/** Who receives what comes of an examination, rule by rule, in the order of the catalogue. */
export interface Raccolta {
  readonly rilievo: (rilievo: Rilievo) => void;
  readonly nonValutabile?: (codice: string, mancano: readonly string[]) => void;
}

/**
 * Puts a record to every rule that ANPR applies in this context. The engine knows no rule and throws nothing.
 *
 * @param esame - Rules, record and its owner.
 * @param contesto - Day, tables, and which ANPR is asking; rules whose severity is null there are passed over.
 * @param raccolta - Receives each rilievo, and each rule that could not be decided.
 */
export function evaluateRegole<S>(esame: Esame<S>, contesto: Contesto, raccolta: Raccolta): void {
  const { oggetto } = esame;
  for (const { regola, severita, verifica } of toApplicate(esame.regole, contesto.contesto)) {
    const verdetto = verifica(oggetto, contesto);
    switch (verdetto.type) {
      case 'conforme':
        break;
      case 'violata':
        raccolta.rilievo({ ...toRilievo(regola, oggetto, verdetto), severita, ...esame.provenienza });
        break;
      case 'non-valutabile':
        raccolta.nonValutabile?.(regola.codice, verdetto.mancano);
        break;
    }
  }
}

/** A rule that ANPR applies in a context, with its severity there. */
interface Applicata<S> {
  readonly regola: Regola<S>;
  readonly severita: Severita | 'ignota';
  /** That of the rule: rules are of many shapes, and engines are slow to find the same property in all of them. */
  readonly verifica: Regola<S>['verifica'];
}

const APPLICATE: Readonly<Record<ContestoAnpr, WeakMap<object, readonly unknown[]>>> = {
  subentro: /* @__PURE__ */ new WeakMap(),
  servizi: /* @__PURE__ */ new WeakMap(),
};

/** The rules of a list that a context applies: chosen once a list, so that no record pays for those of the other context. */
function toApplicate<S>(regole: readonly Regola<S>[], contesto: ContestoAnpr): readonly Applicata<S>[] {
  const note = APPLICATE[contesto].get(regole) as readonly Applicata<S>[] | undefined;
  if (note !== undefined) return note;
  const applicate = regole.flatMap((regola) => {
    const severita = regola.severita[contesto];
    const { verifica } = regola;
    return severita === null ? [] : [{ regola, severita, verifica }];
  });
  APPLICATE[contesto].set(regole, applicate);
  return applicate;
}

/** The rilievi of {@link evaluateRegole} as a list. */
export function evaluateRilievi<S>(esame: Esame<S>, contesto: Contesto): Rilievo[] {
  const rilievi: Rilievo[] = [];
  evaluateRegole(esame, contesto, { rilievo: (r) => rilievi.push(r) });
  return rilievi;
}

function toRilievo<S>(regola: Regola<S>, oggetto: S, violazione: Violazione): Omit<Rilievo, 'severita'> {
  const campo = violazione.campo ?? regola.campi[0];
  return {
    codice: regola.codice,
    daRimuovere: regola.daRimuoverePrimaDelSubentro,
    campo,
    valore: violazione.valore ?? toValore(oggetto, campo),
    parametri: violazione.parametri,
    messaggio: formatMessaggio(regola.messaggio, violazione.parametri),
    rimedio: regola.rimedio,
  };
}

/** The text that stands at a path of a record, be it by an accessor; null if nothing does, or a group. */
function toValore(oggetto: unknown, campo: string): string | null {
  let valore: unknown = oggetto;
  for (const nome of campo.split('.')) {
    if (typeof valore !== 'object' || valore === null) return null;
    valore = (valore as Record<string, unknown>)[nome];
  }
  return typeof valore === 'string' || typeof valore === 'number' ? String(valore) : null;
}
