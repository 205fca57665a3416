import {
  type AgenziaEntrate,
  type DatiAnagrafici,
  type EsitoAe,
  type RegistroAccessi,
} from '@anagrafe/core/agenzia-entrate';
import {
  type AnagrafeTributariaSimulata,
  type OpzioniSimulata,
  type PersonaIscritta,
  createAnagrafeTributariaSimulata,
  createRegistroAccessi,
} from '@anagrafe/adapters-ae';

export const COMUNE = '099030';
export const ALTROVE = '058091';
export const VIA = { comune: COMUNE, indirizzo: 'VIA DEI FIORI 3' };
export const ALTRA_VIA = { comune: COMUNE, indirizzo: 'PIAZZA GRANDE 8' };
export const CHI = { richiedente: 'sportello 1' };

/** Ada, and the code that follows from her data. */
export const ADA: DatiAnagrafici = {
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1946-10-10',
  codiceCatastale: 'F641',
};
export const CF_ADA = 'PRVDAA46R50F641J';
/** Her namesake, whose code would be hers: other vowels. */
export const ADEA: DatiAnagrafici = { ...ADA, cognome: 'PROVÌ', nome: 'DAA' };
/** A number that the Agenzia gives before a code. */
export const NUMERO = '12345673011';

/** Ada, marked for the comune. */
export const ADA_MARCATA: PersonaIscritta = { codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA, comune: COMUNE };
/** Ada, as the Agenzia may have her under a code of its own: not marked. */
export const ADA_NON_MARCATA: PersonaIscritta = { codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA };

/** A clock that stands still until it is set. */
export interface OrologioDiProva {
  readonly leggi: () => string;
  readonly metti: (istante: string) => void;
}

export function createOrologio(inizio = '2026-11-21T09:00:00'): OrologioDiProva {
  let adesso = inizio;
  return { leggi: () => adesso, metti: (istante) => (adesso = istante) };
}

/** What the tests use for a fingerprint: of a few letters, so that it is no key to anybody. */
export const impronta = (testo: string): string => {
  let somma = 7;
  for (const segno of testo) somma = (somma * 31 + (segno.codePointAt(0) ?? 0)) % 1_000_003;
  return `#${somma}`;
};

/** An archive with these people, and a clock to move. */
export function createProva(
  persone: readonly PersonaIscritta[],
  opzioni: Partial<OpzioniSimulata> = {},
): { readonly ae: AnagrafeTributariaSimulata; readonly orologio: OrologioDiProva } {
  const orologio = createOrologio();
  const accessi: RegistroAccessi = createRegistroAccessi(impronta);
  const ae = createAnagrafeTributariaSimulata({ orologio: orologio.leggi, accessi, persone, ...opzioni });
  return { ae, orologio };
}

/** The code of an outcome, whichever kind it is; the reason of one that has none. */
export function toCodice(esito: EsitoAe<unknown>): string | undefined {
  if (esito.type === 'non-ammessa') return esito.motivo;
  if (esito.type === 'incerta') return esito.causa;
  return esito.codice?.codice;
}

/** The usable code of whom an outcome is about. */
export async function findUsabile(ae: AgenziaEntrate, codiceFiscale: string): Promise<string | undefined> {
  const esito = await ae.interroga({ codiceFiscale, ...CHI });
  return esito.type === 'eseguita' ? esito.posizione.codiceFiscale : undefined;
}
