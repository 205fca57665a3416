import type {
  FamigliaRegistrata,
  OperazioneInRegistro,
  ProcedimentoAperto,
  RegistroAnagrafico,
  SoggettoRegistrato,
} from './registro-anagrafico.js';

/** An operation, and whom it was on. */
export interface OperazioneConSoggetti extends OperazioneInRegistro {
  /** By `idSchedaSoggettoANPR`. */
  readonly soggetti: readonly string[];
}

/** A procedimento, and on whom it is open. */
export interface ProcedimentoConSoggetti extends ProcedimentoAperto {
  readonly soggetti: readonly string[];
}

/** All that a register in memory holds; operations are its history, oldest first. */
export interface ContenutoRegistro {
  readonly soggetti?: readonly SoggettoRegistrato[];
  readonly famiglie?: readonly FamigliaRegistrata[];
  readonly operazioni?: readonly OperazioneConSoggetti[];
  readonly procedimenti?: readonly ProcedimentoConSoggetti[];
}

/**
 * A register in memory, for whoever has the state at hand: a gestionale that knows its own people, a test.
 *
 * @param contenuto - People, families, history, open procedimenti. What is absent is not known; an empty list is.
 * @returns The port that {@link evaluateOperazione} asks.
 * @example
 * const registro = createRegistro({ soggetti: [{ id: '7', comune: '058091', stato: 'deceduto' }] });
 * registro.findSoggetto({ idSchedaSoggettoANPR: '7' })?.stato // → 'deceduto'
 */
export function createRegistro(contenuto: ContenutoRegistro): RegistroAnagrafico {
  const soggetti = new Map<string, SoggettoRegistrato>();
  for (const soggetto of contenuto.soggetti ?? []) {
    soggetti.set(soggetto.id, soggetto);
    if (soggetto.codiceFiscale !== undefined) soggetti.set(soggetto.codiceFiscale, soggetto);
  }
  const famiglie = new Map((contenuto.famiglie ?? []).map((famiglia) => [famiglia.id, famiglia]));
  return {
    findSoggetto: ({ idSchedaSoggettoANPR: id, codiceFiscale }) =>
      cerca(soggetti, id) ?? cerca(soggetti, codiceFiscale?.codFiscale),
    findFamiglia: ({ idFamigliaConvivenzaANPR: id }) => cerca(famiglie, id),
    findOperazioni: (id) => contenuto.operazioni?.filter(({ soggetti: suoi }) => suoi.includes(id)),
    findProcedimenti: (id) => contenuto.procedimenti?.filter(({ soggetti: suoi }) => suoi.includes(id)),
  };
}

function cerca<T>(dove: ReadonlyMap<string, T>, chiave: string | undefined): T | undefined {
  return chiave === undefined ? undefined : dove.get(chiave.trim());
}
