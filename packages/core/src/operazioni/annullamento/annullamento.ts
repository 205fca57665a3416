import { isFlag } from '../../data/data-anagrafica.js';
import type { Lacunoso } from '../../scheda/lacunoso.js';
import type { TipoDatiOperazione } from '../../xsd/tipo-dato.data.js';
import type { TipoDatiControllo5012 } from '../../xsd/vocabolario-5000-mutazione.data.js';
import { toControlli } from '../controlli.js';
import type { ContestoOperazioni, OperazioneRegistrata, StatoRegistro } from '../registro.js';
import type { ServizioAnnullamento } from './successive.js';

/**
 * The annulment of an operation. The groups are those of `Richiesta5012` (5000mutazione.xsd, 9.2.7); 2011 has the same, 1013
 * calls the first `datiOperazione`.
 */
export interface Annullamento {
  readonly servizio: ServizioAnnullamento;
  /** Of the `testataRichiesta`. */
  readonly dataDecorrenza?: string;
  readonly datiOperazioneDaAnnullare?: Lacunoso<TipoDatiOperazione>;
  readonly datiControllo?: Lacunoso<TipoDatiControllo5012>;
}

/** An annulment as its rules see it. */
export interface AnnullamentoInEsame {
  readonly annullamento: Annullamento;
  /** `listaControlli` RA: restore the anagraphic position. */
  readonly ripristino: boolean;
  /** `listaControlli` RP: of some of the soggetti only. */
  readonly parziale: boolean;
  /** The operation to annul; `undefined` if it is not among those known. */
  readonly operazione: OperazioneRegistrata | undefined;
  readonly mittente: string | undefined;
  readonly registro: StatoRegistro;
}

/** Puts together what the rules look at. */
export function toAnnullamentoInEsame(
  annullamento: Annullamento,
  { mittente, registro = {} }: ContestoOperazioni,
): AnnullamentoInEsame {
  const id = annullamento.datiOperazioneDaAnnullare?.idOperazioneANPR;
  return {
    annullamento,
    ripristino: isControllo(annullamento, 'RA'),
    parziale: isControllo(annullamento, 'RP'),
    operazione: registro.operazioni?.find(({ idOperazioneANPR }) => idOperazioneANPR === id),
    mittente,
    registro,
  };
}

function isControllo({ datiControllo }: Annullamento, codice: string): boolean {
  return toControlli(datiControllo).some((controllo) => controllo.codice === codice && isFlag(controllo.valore));
}
