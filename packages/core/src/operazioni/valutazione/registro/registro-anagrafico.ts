import type { OperazioneRegistrata } from '../../registro.js';
import type { FamigliaConvivenza } from '../../../scheda/famiglia-convivenza.js';
import type { Generalita } from '../../../scheda/generalita.js';

/** A person as the register has him: what the checks on requests ask of it. Days are `AAAA-MM-GG`. */
export interface SoggettoRegistrato {
  /** `idSchedaSoggettoANPR`. */
  readonly id: string;
  readonly codiceFiscale?: string;
  /** ISTAT code of the comune where he is, or last was, registered. */
  readonly comune: string;
  readonly stato: 'iscritto' | 'cancellato' | 'deceduto';
  /** `dataDecorrenzaResidenza`. */
  readonly decorrenzaResidenza?: string;
  readonly dataPrimaIscrizioneComune?: string;
  readonly soggettoAIRE?: boolean;
  /** Did he enter ANPR with the subentro of his comune, and on what day was it? */
  readonly subentro?: string;
  /** His family or convivenza, by `idFamigliaConvivenzaANPR`. */
  readonly famiglia?: string;
}

/** Who is in a family or convivenza, and since when. */
export interface ComponenteRegistrato {
  /** `idSchedaSoggettoANPR`. */
  readonly soggetto: string;
  readonly codiceLegame: string;
  /** `dataIngressoFamiglia`. */
  readonly dal?: string;
}

/** A family or convivenza as the register has it, with those who are in it now. */
export interface FamigliaRegistrata {
  /** `idFamigliaConvivenzaANPR`. */
  readonly id: string;
  /** 3 a family, 4 a convivenza, 5 an AIRE family. */
  readonly tipoScheda: string;
  /** ISTAT code. */
  readonly comune: string;
  readonly dataOrigine?: string;
  /** Was it left open (`FI`), to be completed? */
  readonly incompleta?: boolean;
  readonly componenti: readonly ComponenteRegistrato[];
}

/** An operation that the register holds on a person or on his families. */
export type OperazioneInRegistro = Pick<
  OperazioneRegistrata,
  'idOperazioneANPR' | 'operazione' | 'dataDecorrenza' | 'annullata'
>;

/** A procedimento that is still open on a person. */
export interface ProcedimentoAperto {
  /** ISTAT code of the comune that opened it, and can close it. */
  readonly comune: string;
  readonly numeroPratica: string;
}

/**
 * The state of the register, as far as the caller has it: a port, narrow and read-only. `undefined` means not known, never not
 * there: the checks that ask for it stay open.
 */
export interface RegistroAnagrafico {
  /** The person that generalità stand for: by `idSchedaSoggettoANPR` or codice fiscale. */
  readonly findSoggetto: (generalita: Generalita) => SoggettoRegistrato | undefined;
  /** The family or convivenza that a scheda stands for: by `idFamigliaConvivenzaANPR`, or by what else the register knows. */
  readonly findFamiglia: (scheda: FamigliaConvivenza) => FamigliaRegistrata | undefined;
  /** The operations on a person and on his families, oldest first; those of the subentro are none. */
  readonly findOperazioni: (idSoggetto: string) => readonly OperazioneInRegistro[] | undefined;
  readonly findProcedimenti: (idSoggetto: string) => readonly ProcedimentoAperto[] | undefined;
}
