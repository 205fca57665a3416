import type { TipoDatoTestataRichiesta } from '../../xsd/tipo-dato.data.js';
import type { Operazione } from '../richiesta.js';

/** What every request says of itself, beside the operation that it asks for. */
export interface Testata extends Pick<
  TipoDatoTestataRichiesta,
  | 'protocolloComune'
  | 'dataProtocolloComune'
  | 'dataDefinizionePratica'
  | 'nomeApplicativo'
  | 'versioneApplicativo'
  | 'fornitoreApplicativo'
> {
  /** 1 to 30 letters and digits, never used before by the comune: to the same one ANPR repeats its first answer. */
  readonly idOperazioneComune: string;
  /** ISTAT code of the comune that sends. */
  readonly codMittente: string;
  /** By the clock of who sends, `AAAA-MM-GGThh:mm:ss`; a zone may follow. */
  readonly dataOraRichiesta: string;
  /** `C` the citizen asked for it, `V` the office varies data to mend them, `R` rettifica. */
  readonly tipoOperazione: 'C' | 'V' | 'R';
  /** The environment: ANPR refuses a request for another (EN148). */
  readonly tipoInvio: 'TEST' | 'PRE_SUB' | 'PROD' | 'FREE';
}

/** Of the services that are no rettifica, where that is published: 5012 and 5013 (SP000). */
export type TestataSenzaRettifica = Testata & { readonly tipoOperazione: 'C' | 'V' };

/** The day from which the operation has effect. */
export interface ConDecorrenza {
  /** `AAAA-MM-GG`. */
  readonly dataDecorrenza: string;
}

/** Says which version of the services is spoken: older ones are refused since July 2024. */
const DESTINATARIO = 'ANPR05';

/** The `testataRichiesta` of a request. */
export function toTestata(operazione: Operazione, testata: Testata, dataDecorrenza?: string): TipoDatoTestataRichiesta {
  return {
    ...testata,
    codDestinatario: DESTINATARIO,
    operazioneRichiesta: operazione,
    ...(dataDecorrenza !== undefined && { dataDecorrenza }),
  };
}
