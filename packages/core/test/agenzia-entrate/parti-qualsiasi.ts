import type { DatiAnagrafici, ParteAe, ParteAnpr, StatoCodiceFiscale } from '@anagrafe/core/agenzia-entrate';
import fc from 'fast-check';

import { DI_GIOVANNI, DI_GIUSEPPE, NUMERICO, OGGI, OMOCODICE } from './parti-di-prova.js';

const dati: fc.Arbitrary<DatiAnagrafici> = fc.record({
  cognome: fc.constantFrom('PROVA', 'PROVA', 'PROVA', 'FINTO'),
  nome: fc.constantFrom('GIOVANNI', 'GIOVANNI', 'GIUSEPPE'),
  sesso: fc.constantFrom('M', 'M', 'M', 'F'),
  dataNascita: fc.constantFrom('1955-01-14', '1955-01-14', '1955-02-14', '1956-03-15'),
  codiceCatastale: fc.constantFrom('C210', 'C210', 'H501'),
});

/** Marked implies validated, validated implies attributed. */
const stato: fc.Arbitrary<StatoCodiceFiscale> = fc
  .record({
    valore: fc.constantFrom(DI_GIOVANNI, DI_GIOVANNI, DI_GIUSEPPE, NUMERICO, OMOCODICE),
    grado: fc.constantFrom('calcolato', 'validato', 'marcato', 'ignoto'),
    collegati: fc.subarray([DI_GIOVANNI, DI_GIUSEPPE], { maxLength: 1 }),
  })
  .map(({ valore, grado, collegati }) => ({
    valore,
    origine: grado === 'calcolato' ? 'calcolato' : 'attribuito',
    validato: grado !== 'calcolato',
    marcato: grado === 'ignoto' ? 'ignoto' : grado === 'marcato',
    collegati: collegati.filter((codice) => codice !== valore),
  }));

const domicilio = fc.record({
  comune: fc.constantFrom('058091', '058091', '015146'),
  indirizzo: fc.constantFrom('VIA DEI FIORI 1', 'VIA ROMA 2'),
});

export const parteAnpr: fc.Arbitrary<ParteAnpr> = fc.record(
  {
    dati,
    codiceFiscale: stato,
    domicilio,
    sospesa: fc.constantFrom(false, false, false, true),
    iscrittoIl: fc.constantFrom(OGGI, '2020-01-01', '2020-01-01'),
  },
  { requiredKeys: ['dati'] },
);

export const parteAe: fc.Arbitrary<ParteAe> = fc.record(
  {
    dati,
    codiceFiscale: stato,
    domicilio,
    situazione: fc.constantFrom(
      'utilizzabile',
      'utilizzabile',
      'utilizzabile',
      'base-omocodia',
      'in-lavorazione',
      'non-utilizzabile',
    ),
    comune: fc.constantFrom('058091', '058091', '015146'),
    trattataIl: fc.constantFrom(OGGI, '2026-11-20', '2026-11-20', '2026-11-20'),
  },
  { requiredKeys: ['dati', 'codiceFiscale', 'situazione'] },
);
