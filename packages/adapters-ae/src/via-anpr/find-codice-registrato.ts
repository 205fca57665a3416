import type { Risposta } from '@anagrafe/core/operazioni';

/** A codice fiscale as ANPR has it. */
export interface CodiceRegistrato {
  readonly codiceFiscale: string;
  /** Table 22: 1 validated, 9 not. */
  readonly validato: boolean;
}

type Corpo = Risposta['corpo'];

/** The codice fiscale of whom an operation registered or changed, as its answer shows it; `undefined` if it shows none, or several people. */
export function findCodiceRegistrato(corpo: Corpo): CodiceRegistrato | undefined {
  const variati = 'Risposta_Comune' in corpo ? corpo.Risposta_Comune.listaSoggettiVariati?.datiSoggetto : undefined;
  return toUnico(variati?.map(({ generalitaAttuali }) => generalitaAttuali?.codiceFiscale));
}

/** The codice fiscale of whom a consultation (3002) found; `undefined` if it found nobody, or several people. */
export function findCodiceConsultato(corpo: Corpo): CodiceRegistrato | undefined {
  const trovati = 'Risposta3002_OK' in corpo ? corpo.Risposta3002_OK.listaSoggetti?.datiSoggetto : undefined;
  return toUnico(trovati?.map(({ generalita }) => generalita?.codiceFiscale));
}

interface Indicato {
  readonly codFiscale?: string | undefined;
  readonly validitaCF?: string | undefined;
}

function toUnico(codici: readonly (Indicato | undefined)[] | undefined): CodiceRegistrato | undefined {
  const [primo] = codici ?? [];
  if (codici?.length !== 1 || primo?.codFiscale === undefined) return undefined;
  return { codiceFiscale: primo.codFiscale, validato: primo.validitaCF === '1' };
}
