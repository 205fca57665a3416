import { describe, expect, it } from 'vitest';

import { EN010, type FileSubentro, evaluateRilievi } from '../../src/index.js';
import { contesto } from '../scheda-di-prova.js';

const FILE: FileSubentro = {
  nome: { codiceIstat: '058091', progressivo: 1, totale: 1, compresso: true },
  nomeScritto: '058091_SUBAIRE_11.gz',
  compresso: true,
  dimensioneCompressa: 100,
  limiteCompresso: 15_000_000,
  lettura: { ok: true },
  testoAire: { righe: 2, difetti: [] },
};

const messaggi = (cambi: Partial<FileSubentro>) =>
  evaluateRilievi({ regole: [EN010], oggetto: { ...FILE, ...cambi } }, contesto).map(({ messaggio }) => messaggio);

describe('EN010: an AIRE file', () => {
  it('of lines in ISO-8859-1 that end in CR LF is as it should be', () => {
    expect(messaggi({})).toEqual([]);
  });

  it.each([
    ['empty', 'vuoto', 1, 'è vuoto'],
    ['in UTF-8', 'utf-8', 1, 'è scritto in UTF-8 invece che in ISO-8859-1 (riga 4)'],
    ['with a degree sign', 'grado', 1, 'c’è il carattere «°», con cui il file viene scartato (riga 4)'],
    ['with lines of another kind', 'fine-riga', 7, 'ci sono righe non chiuse da CR LF (7 righe, la prima è la 4)'],
  ] as const)('%s is not', (_, tipo, righe, causa) => {
    expect(messaggi({ testoAire: { righe: 9, difetti: [{ tipo, righe, prima: 4 }] } })).toEqual([
      `Il file AIRE non è il testo atteso: ${causa}.`,
    ]);
  });

  it('that cannot be unpacked is not', () => {
    expect(messaggi({ lettura: { ok: false, malformato: true, motivo: 'il file compresso è interrotto' } })).toEqual([
      'Il file AIRE non è il testo atteso: il file compresso è interrotto.',
    ]);
  });
});
