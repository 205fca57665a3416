import { describe, expect, it, vi } from 'vitest';

import { createChiediPin, formatDomanda } from '../../src/carta/chiedi-pin.js';

const DOMANDA = { segreto: 'pin', lettore: 'Lettore', tentativiRidotti: false, ultimoTentativo: false } as const;

/** Who types these, one after the other. */
function fonte(conversa: boolean, ...scritti: readonly (string | null)[]) {
  const domande: string[] = [];
  return {
    domande,
    conversa,
    chiedi: async (domanda: string) => Promise.resolve(scritti[domande.push(domanda) - 1] ?? null),
    chiudi: () => undefined,
  };
}

describe('la domanda', () => {
  it('dice quanto è lungo il PIN, e quando ne resta uno solo', () => {
    expect(formatDomanda({ ...DOMANDA, lunghezza: { minima: 5, massima: 8 } })).toBe('PIN (da 5 a 8 caratteri)');
    expect(formatDomanda({ ...DOMANDA, tentativiRidotti: true })).toMatch(
      /^L’ultimo dato alla carta era errato\.\nPIN$/,
    );
    expect(formatDomanda({ ...DOMANDA, ultimoTentativo: true })).toMatch(/^Resta un solo tentativo.*\nPIN$/);
    expect(formatDomanda({ ...DOMANDA, segreto: 'nuovo-pin', ultimoTentativo: true })).toBe('Nuovo PIN');
  });
});

describe('il nuovo PIN', () => {
  it('al terminale si scrive due volte, e se non è lo stesso non si dà', async () => {
    const scritto = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const uguali = fonte(true, '54321', '54321');
    expect(await createChiediPin(uguali)({ ...DOMANDA, segreto: 'nuovo-pin' })).toBe('54321');
    expect(uguali.domande).toEqual(['Nuovo PIN', 'Nuovo PIN, di nuovo']);
    expect(await createChiediPin(fonte(true, '54321', '54322'))({ ...DOMANDA, segreto: 'nuovo-pin' })).toBe(null);
    expect(scritto).toHaveBeenCalledWith('I due nuovi PIN non sono uguali: la carta è rimasta com’era.\n');
    expect(JSON.stringify(scritto.mock.calls)).not.toContain('5432');
    scritto.mockRestore();
  });

  it('da un programma si riceve una volta; un PIN che c’è già, una volta sempre', async () => {
    expect(await createChiediPin(fonte(false, '54321'))({ ...DOMANDA, segreto: 'nuovo-pin' })).toBe('54321');
    expect(await createChiediPin(fonte(true, '12345'))(DOMANDA)).toBe('12345');
    expect(await createChiediPin(fonte(true, null))({ ...DOMANDA, segreto: 'nuovo-pin' })).toBe(null);
  });
});
