import { CONFORME, type Regola, type Severita, violata } from '../regola.js';

/** A rule that ANPR applies in its services, and not to the file di subentro. */
export interface RegolaServizi<S> extends Pick<
  Regola<S>,
  'codice' | 'titolo' | 'campi' | 'messaggio' | 'rimedio' | 'serve' | 'verifica'
> {
  readonly severita: Severita;
  /** The services that apply it: `1002, 5008`. Absent where the rule does not tell. */
  readonly servizi?: string;
  /** Its row in the official list of the services, or its sources. */
  readonly fonte: number | readonly string[];
  /** What changed in time, or how its sources were read. */
  readonly nota?: string;
}

/** The rule of a code of the services alone. */
export function regolaServizi<S>(r: RegolaServizi<S>): Regola<S> {
  const nota = [r.servizi === undefined ? '' : `La applicano i servizi ${r.servizi}.`, r.nota ?? '']
    .filter(Boolean)
    .join(' ');
  return {
    codice: r.codice,
    titolo: r.titolo,
    severita: { subentro: null, servizi: r.severita },
    daRimuoverePrimaDelSubentro: false,
    campi: r.campi,
    messaggio: r.messaggio,
    rimedio: r.rimedio,
    ...(r.serve === undefined ? {} : { serve: r.serve }),
    fonte: typeof r.fonte === 'number' ? [`Elenco errori ANPR 2018, riga ${r.fonte}`] : r.fonte,
    ...(nota === '' ? {} : { vigore: { nota } }),
    verifica: r.verifica,
  };
}

/** A rule that is broken or not, with nothing of the record to show. */
interface RegolaSenzaValori<S> extends Omit<RegolaServizi<S>, 'verifica'> {
  readonly isViolata: (oggetto: S) => boolean;
}

/** The rule of a code that asks for a group or a field, or for one of two: nothing of the record is in its message. */
export function regolaPresenza<S>(r: RegolaSenzaValori<S>): Regola<S> {
  return regolaServizi({ ...r, verifica: (oggetto) => (r.isViolata(oggetto) ? violata({}) : CONFORME) });
}
