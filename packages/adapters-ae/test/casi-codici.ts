import { computeCodiceFiscale, toOmocodie } from '@anagrafe/codice-fiscale';
import type { EsitoAe } from '@anagrafe/core/agenzia-entrate';
import type { AnagrafeTributariaSimulata, OpzioniSimulata, PersonaIscritta } from '@anagrafe/adapters-ae';

import { ADA, ADA_MARCATA, ADA_NON_MARCATA, ADEA, ALTRA_VIA, CF_ADA, CHI, COMUNE, VIA } from './persone-di-prova.js';

export type Ae = AnagrafeTributariaSimulata;

/** How a code comes up: by what the archive holds, or because it was told to break down. */
export interface Caso {
  readonly codice: string;
  readonly quando: string;
  readonly persone?: readonly PersonaIscritta[];
  readonly guasti?: OpzioniSimulata['guasti'];
  readonly chiedi: (ae: Ae) => Promise<EsitoAe<unknown>>;
}

export const base = { ...CHI, comune: COMUNE };
const VARIANTI = toOmocodie(CF_ADA);
export const PRIMO = VARIANTI[0] ?? '';
const SECONDO = VARIANTI[1] ?? '';
export const OMOCODICI: readonly PersonaIscritta[] = [
  { codiceFiscale: PRIMO, dati: ADA, domicilio: VIA, comune: COMUNE },
  { codiceFiscale: SECONDO, dati: ADEA, domicilio: ALTRA_VIA, comune: COMUNE },
];
export const ADELE = { ...ADA, nome: 'ADELE' };
export const CF_ADELE = computeCodiceFiscale(ADELE);
/** Ada has changed her name: the code she had is linked. */
export const ADELE_GIA_ADA: PersonaIscritta = {
  codiceFiscale: CF_ADELE,
  dati: ADELE,
  domicilio: VIA,
  comune: COMUNE,
  collegati: [{ codiceFiscale: CF_ADA, dal: '2020-03-01' }],
};
export const interroga = (codiceFiscale: string) => (ae: Ae) => ae.interroga({ codiceFiscale, ...CHI });
export const guasto = (
  operazione: NonNullable<OpzioniSimulata['guasti']>[number]['operazione'] & string,
  codice: string,
) => [{ operazione, effetto: { codice } }];
/** Ada's code attributed today and taken back. */
export const annullata = async (ae: Ae): Promise<void> => {
  await ae.attribuisci({ ...base, dati: ADA, domicilio: VIA });
  await ae.annullaAttribuzione({ ...base, codiceFiscale: CF_ADA });
};

/** The tails alone, attribution, annulment, interrogation. */
export const CASI_PRIMI: readonly Caso[] = [
  {
    codice: '00',
    quando: 'le persone che ANPR e Agenzia hanno uguali si validano',
    persone: [ADA_NON_MARCATA],
    chiedi: (ae) => ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA }),
  },
  {
    codice: '02',
    quando: 'si valida un codice al cui posto ce n’è uno più recente',
    persone: [ADELE_GIA_ADA],
    chiedi: (ae) => ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADELE, domicilio: VIA }),
  },
  { codice: '24', quando: 'il codice è formalmente errato', chiedi: interroga('PRVDAA46R50F641X') },
  {
    codice: '90',
    quando: 'si allinea un codice che l’Agenzia non ha',
    chiedi: (ae) => ae.allinea({ ...base, codiceFiscale: CF_ADA, dati: ADA }),
  },
  {
    codice: 'EAA10',
    quando: 'si chiede un codice per chi lo ha già, allo stesso indirizzo',
    persone: [ADA_MARCATA],
    chiedi: (ae) => ae.attribuisci({ ...base, dati: ADA, domicilio: VIA }),
  },
  {
    codice: 'EAA30',
    quando: 'stessi dati, altro indirizzo',
    persone: [ADA_MARCATA],
    chiedi: (ae) => ae.attribuisci({ ...base, dati: ADA, domicilio: ALTRA_VIA }),
  },
  {
    codice: 'EAA30',
    quando: 'il codice che segue dai dati è di un’altra persona dello stesso indirizzo',
    persone: [ADA_MARCATA],
    chiedi: (ae) => ae.attribuisci({ ...base, dati: ADEA, domicilio: VIA }),
  },
  {
    codice: 'EAA31',
    quando: 'il codice che segue dai dati è di un’altra persona, di un altro indirizzo',
    persone: [ADA_MARCATA],
    chiedi: (ae) => ae.attribuisci({ ...base, dati: ADEA, domicilio: ALTRA_VIA }),
  },
  {
    codice: 'EAA40',
    quando: 'il codice che segue dai dati è collegato',
    persone: [ADELE_GIA_ADA],
    chiedi: (ae) => ae.attribuisci({ ...base, dati: ADA, domicilio: VIA }),
  },
  {
    codice: 'EAA41',
    quando: 'il codice che segue dai dati è collegato, di chi ha un altro indirizzo',
    persone: [ADELE_GIA_ADA],
    chiedi: (ae) => ae.attribuisci({ ...base, dati: ADA, domicilio: ALTRA_VIA }),
  },
  {
    codice: 'EAA50',
    quando: 'i dati sono di più omonimi, uno dei quali abita lì',
    persone: [
      { codiceFiscale: PRIMO, dati: ADA, domicilio: VIA },
      { codiceFiscale: SECONDO, dati: ADA, domicilio: ALTRA_VIA },
    ],
    chiedi: (ae) => ae.attribuisci({ ...base, dati: ADA, domicilio: VIA }),
  },
  {
    codice: 'EAA51',
    quando: 'il codice che segue dai dati è una base, e nessuno dei titolari ha quei dati e abita lì',
    persone: OMOCODICI,
    chiedi: (ae) => ae.attribuisci({ ...base, dati: { ...ADA, cognome: 'PROVE' }, domicilio: VIA }),
  },
  {
    codice: 'EAA0A',
    quando: 'i sistemi si guastano durante un’attribuzione (guasto)',
    guasti: guasto('attribuisci', 'EAA0A'),
    chiedi: (ae) => ae.attribuisci({ ...base, dati: ADA }),
  },
  {
    codice: 'EAC00',
    quando: 'si annulla in giornata un’attribuzione',
    chiedi: async (ae) => {
      await ae.attribuisci({ ...base, dati: ADA, domicilio: VIA });
      return ae.annullaAttribuzione({ ...base, codiceFiscale: CF_ADA });
    },
  },
  { codice: 'EAI20', quando: 'il codice c’è', persone: [ADA_MARCATA], chiedi: interroga(CF_ADA) },
  {
    codice: 'EAI22',
    quando: 'il codice c’è e non segue dai dati',
    persone: [{ ...ADA_MARCATA, dati: ADELE }],
    chiedi: interroga(CF_ADA),
  },
  { codice: 'EAI40', quando: 'il codice è collegato', persone: [ADELE_GIA_ADA], chiedi: interroga(CF_ADA) },
  { codice: 'EAI59', quando: 'il codice è una base', persone: OMOCODICI, chiedi: interroga(CF_ADA) },
  {
    codice: 'EAI80',
    quando: 'l’attribuzione del codice fu annullata',
    chiedi: async (ae) => {
      await annullata(ae);
      return interroga(CF_ADA)(ae);
    },
  },
  { codice: 'EAI90', quando: 'il codice non c’è', chiedi: interroga(CF_ADA) },
];
