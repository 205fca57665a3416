import {
  type CodiceAe,
  type CodiceNoto,
  type EsitoAe,
  type Eseguita,
  type MotivoNonAmmessa,
  type NonAmmessa,
  type Rifiutata,
  findCodiceAe,
  toCodiciAe,
} from '@anagrafe/core/agenzia-entrate';

/** The answers that say that the systems of the Agenzia did not do anything because they could not. */
const INDISPONIBILE: readonly CodiceAe[] = ['AEE95', 'AEE97', 'EAA0A'];

/** The outcomes of a simulated archive. */
export interface Esiti {
  readonly eseguita: <P>(codice: CodiceAe, posizione: P) => Eseguita<P>;
  readonly rifiutata: (codice: CodiceAe, mostra?: Pick<Rifiutata, 'posizione' | 'campi'>) => Rifiutata;
}

/** How outcomes are made from codes. */
export function createEsiti(): Esiti {
  const voci = Object.fromEntries(toCodiciAe().map((voce) => [voce.codice, voce])) as Record<CodiceAe, CodiceNoto>;
  return {
    eseguita: (codice, posizione) => ({ type: 'eseguita', codice: voci[codice], posizione }),
    rifiutata: (codice, mostra) => ({ type: 'rifiutata', codice: voci[codice], ...mostra }),
  };
}

/** Refused without a published code. */
export function nonAmmessa(motivo: MotivoNonAmmessa, campi?: NonAmmessa['campi']): NonAmmessa {
  return campi === undefined ? { type: 'non-ammessa', motivo } : { type: 'non-ammessa', motivo, campi };
}

/**
 * The outcome that a code alone tells, for an answer that brings nothing else.
 *
 * @param testo - What came as a code.
 * @returns `indisponibile` for those of an outage, `rifiutata` for any other published one, `codice-non-pubblicato` for the rest. A text
 * that is no code is not repeated: it may be anything.
 */
export function toEsitoDaCodice(testo: string): Exclude<EsitoAe, Eseguita> {
  const codice = findCodiceAe(testo);
  if (codice === undefined) {
    const scritto = testo.trim();
    return { type: 'codice-non-pubblicato', testo: /^[A-Z0-9]{2,5}$/i.test(scritto) ? scritto : '' };
  }
  if (codice.type === 'coda-ignota') return { type: 'codice-non-pubblicato', testo: codice.codice, codice };
  return { type: INDISPONIBILE.includes(codice.codice) ? 'indisponibile' : 'rifiutata', codice };
}
