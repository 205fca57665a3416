import fc from 'fast-check';

import type { RilievoPubblico } from '../../src/verifica/rilievo-pubblico.js';

const testo = fc.oneof(fc.constantFrom('Rossi', 'NICOLÒ', 'd’Amico', '10/10/1946', ''), fc.string());

/** Rilievi of few codes, fields and files, so that they form groups; a code has one severity, as ANPR's have. */
export const rilievi: fc.Arbitrary<readonly RilievoPubblico[]> = fc
  .array(
    fc.record({
      codice: fc.constantFrom('ES092', 'EN481', 'ES010', 'EA038', 'EC007', 'STRUTTURA'),
      file: fc.constantFrom('028060_SUBAPR_2_1_2.gz', '028060_SUBAPR_2_2_2.gz'),
      riga: fc.option(fc.nat()),
      soggetto: fc.option(testo),
      famiglia: fc.option(testo),
      campo: fc.constantFrom('a.b', 'a.c', ''),
      valore: fc.option(testo),
      messaggio: testo,
      rimedio: fc.constantFrom('Correggere.', 'Togliere.'),
    }),
    { maxLength: 60 },
  )
  .map((elenco) => elenco.map((rilievo) => ({ ...rilievo, ...(SEVERITA[rilievo.codice] ?? AVVISO) })));

const AVVISO = { severita: 'W', daRimuovere: false } as const;
const DA_RIMUOVERE = { severita: 'W', daRimuovere: true } as const;
const ERRORE = { severita: 'E', daRimuovere: false } as const;
const SEVERITA: Readonly<Record<string, Pick<RilievoPubblico, 'severita' | 'daRimuovere'>>> = {
  ES092: ERRORE,
  EN481: ERRORE,
  STRUTTURA: ERRORE,
  ES010: DA_RIMUOVERE,
  EA038: DA_RIMUOVERE,
};
