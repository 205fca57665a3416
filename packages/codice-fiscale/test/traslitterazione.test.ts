import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { generaTraslitterazione, readCaratteri } from '../../../strumenti/traslitterazione/genera.js';
import { toTraslitterato } from '../src/index.js';
import { assenza, leggiFonte } from './fonti.js';

const PERCORSO = 'ANPR_archivio_comuni.csv';

/**
 * Rows of the archive that break its own rule, by name, and how many: the published ASCII form keeps the accent inside the
 * word. This list may only shrink.
 */
const DIFETTI_DELL_ARCHIVIO: Readonly<Record<string, number>> = { PLÀUS: 2 };

/** A name and its published ASCII form, for every row that has the name; no field of the archive holds a comma. */
function leggiCoppie(righe: readonly string[], colonna: string): (readonly [string, string])[] {
  const [intestazione = [], ...resto] = righe.map((riga) => riga.replaceAll('"', '').split(','));
  const indice = intestazione.indexOf(colonna);
  return resto.map((campi) => [campi[indice] ?? '', campi[indice + 1] ?? ''] as const).filter(([nome]) => nome !== '');
}

describe('the transliteration table', () => {
  it('is what the generator makes of caratteri.tsv, in both packages', async () => {
    for (const { percorso, contenuto } of await generaTraslitterazione()) {
      const attuale = readFileSync(new URL(`../../../${percorso}`, import.meta.url), 'utf8');
      expect(attuale === contenuto, `${percorso} differs: run pnpm genera`).toBe(true);
    }
  });

  it('loses nothing of caratteri.tsv in its compact form', async () => {
    for (const { carattere, esito, finale, provenienza } of await readCaratteri()) {
      const ufficiale = provenienza !== 'icao-ipotesi';
      expect(toTraslitterato(`${carattere}B`)).toEqual({
        testo: `${esito}B`,
        nonUfficiali: ufficiale ? [] : [carattere],
      });
      expect(toTraslitterato(carattere.toLowerCase()).testo).toBe(finale === '' ? esito : finale);
    }
  });

  it('writes every name of the archive of comuni as the archive does', (ctx) => {
    const righe = leggiFonte(PERCORSO);
    if (righe === undefined) return ctx.skip(assenza(PERCORSO));
    const italiane = leggiCoppie(righe, 'DENOMINAZIONE_IT');
    const altre = leggiCoppie(righe, 'ALTRADENOMINAZIONE');
    const diversi: Record<string, number> = {};
    for (const [nome, ascii] of [...italiane, ...altre]) {
      if (toTraslitterato(nome).testo !== ascii) diversi[nome] = (diversi[nome] ?? 0) + 1;
    }
    expect(italiane).toHaveLength(19_352);
    expect(diversi).toEqual(DIFETTI_DELL_ARCHIVIO);
  });
});
