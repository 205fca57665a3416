import { GUIDA, type VoceCodice } from './voce-codice.js';

/** The tails that the WebApp shows alone («Esito AE … Codice 00») and that are published with no prefix. */
export type CodiceWebapp = '00' | '02' | '24' | '90';

/** What the WebApp shows without a prefix. Of what is done without a code of its own, `00` is the outcome. */
export const WEBAPP: Readonly<Record<CodiceWebapp, VoceCodice>> = {
  '00': {
    significato: 'Fatto: ANPR e Agenzia sono allineate',
    agisce: ['nessuno'],
    rimedio: 'Nulla.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
  '02': {
    significato: 'Fatto: per la persona l’Agenzia aveva già un codice fiscale più recente',
    agisce: ['comune'],
    rimedio: 'Usare d’ora in poi il codice più recente.',
    riprova: 'mai',
    fonte: [GUIDA],
  },
  '24': {
    significato: 'Il codice fiscale è formalmente errato',
    agisce: ['comune'],
    rimedio: 'Correggere il codice fiscale.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
  '90': {
    significato: 'L’Agenzia non ha questo codice fiscale',
    agisce: ['comune'],
    rimedio: 'Controllare il codice; se lo ha calcolato il gestionale, toglierlo e chiederne l’attribuzione.',
    riprova: 'dopo-rimedio',
    fonte: [GUIDA],
  },
};
