import type { DatiAnagrafici, DomicilioFiscale } from '@anagrafe/core/agenzia-entrate';

import type { PersonaIscritta } from '../simulata/persona-iscritta.js';

/** Invented people, all of one comune. */
export const COMUNE = '099030';
export const RICHIESTA: { readonly richiedente: string; readonly comune: string } = {
  richiedente: 'contratto',
  comune: COMUNE,
};
export const VIA: DomicilioFiscale = { comune: COMUNE, indirizzo: 'VIA DEL CONTRATTO 1' };

export const ADA: DatiAnagrafici = {
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1946-10-10',
  codiceCatastale: 'F641',
};
export const CF_ADA = 'PRVDAA46R50F641J';
/** Another person with the code of Ada. */
export const OMONIMA: DatiAnagrafici = { ...ADA, cognome: 'PROVI' };
export const ADELE: DatiAnagrafici = { ...ADA, nome: 'ADELE' };
export const CF_ADELE = 'PRVDLA46R50F641M';

export const MARCATA: PersonaIscritta = { codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA, comune: COMUNE };
export const NON_MARCATA: PersonaIscritta = { codiceFiscale: CF_ADELE, dati: ADELE, domicilio: VIA };
