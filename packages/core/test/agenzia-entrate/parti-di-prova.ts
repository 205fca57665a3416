import type { DatiAnagrafici, ParteAe, ParteAnpr, StatoCodiceFiscale } from '@anagrafe/core/agenzia-entrate';

export const OGGI = '2026-11-21';
export const DOMICILIO = { comune: '058091', indirizzo: 'VIA DEI FIORI 1' };
export const GIOVANNI: DatiAnagrafici = {
  cognome: 'PROVA',
  nome: 'GIOVANNI',
  sesso: 'M',
  dataNascita: '1955-01-14',
  codiceCatastale: 'C210',
};
export const DI_GIOVANNI = 'PRVGNN55A14C210D';
export const GIUSEPPE: DatiAnagrafici = { ...GIOVANNI, nome: 'GIUSEPPE', dataNascita: '1955-02-14' };
export const DI_GIUSEPPE = 'PRVGPP55B14C210N';
/** A provisional number: serial 4927392, office 900. */
export const NUMERICO = '49273929007';
/** The first variant of Giovanni's code. */
export const OMOCODICE = 'PRVGNN55A14C21LG';

export const MARCATO: StatoCodiceFiscale = {
  valore: DI_GIOVANNI,
  origine: 'attribuito',
  validato: true,
  marcato: true,
  collegati: [],
};
export const codice = (cambi: Partial<StatoCodiceFiscale> = {}): StatoCodiceFiscale => ({ ...MARCATO, ...cambi });
export const NON_MARCATO = codice({ marcato: false });
/** Computed by a program: the Agenzia has not attributed it. */
export const CALCOLATO = codice({ origine: 'calcolato', validato: false, marcato: false });

/** Giovanni as ANPR has him: validated and marked, at home in Rome. */
export const anpr = (cambi: Partial<ParteAnpr> = {}): ParteAnpr => ({
  dati: GIOVANNI,
  codiceFiscale: MARCATO,
  domicilio: DOMICILIO,
  sospesa: false,
  ...cambi,
});
/** Giovanni as the Agenzia has him. */
export const ae = (cambi: Partial<ParteAe> = {}): ParteAe => ({
  dati: GIOVANNI,
  codiceFiscale: MARCATO,
  domicilio: DOMICILIO,
  situazione: 'utilizzabile',
  ...cambi,
});
/** Another position of the same person, under another name and month of birth. */
export const altraPosizione = (cambi: Partial<ParteAe> = {}): ParteAe =>
  ae({ dati: GIUSEPPE, codiceFiscale: codice({ valore: DI_GIUSEPPE, marcato: false }), ...cambi });
