import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseNomeFile } from '../src/index.js';

describe('the name of a file di subentro', () => {
  it('says comune, versione, progressivo and totale', () => {
    expect(parseNomeFile('028060_SUBAPR_2_8_9.gz')).toEqual({
      ok: true,
      value: { codiceIstat: '028060', versione: 2, progressivo: 8, totale: 9, compresso: true },
    });
    expect(parseNomeFile('028060_SUBAPR_2_8_9.xml')).toMatchObject({ ok: true, value: { compresso: false } });
  });

  it.each([
    '28060_SUBAPR_2_8_9.gz',
    '028060_subapr_2_8_9.gz',
    '028060_SUBAPR_2_8.gz',
    '028060_SUBAPR_2_8_9.zip',
    'x028060_SUBAPR_2_8_9.gz',
    '',
  ])('is not %s', (nome) => {
    expect(parseNomeFile(nome)).toEqual({ ok: false, error: { type: 'nome-non-conforme' } });
  });

  it('is read back from its parts', () => {
    const numero = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{6}$/),
        numero,
        numero,
        numero,
        fc.boolean(),
        (codiceIstat, versione, progressivo, totale, compresso) => {
          const nome = `${codiceIstat}_SUBAPR_${versione}_${progressivo}_${totale}.${compresso ? 'gz' : 'xml'}`;
          expect(parseNomeFile(nome)).toEqual({
            ok: true,
            value: { codiceIstat, versione, progressivo, totale, compresso },
          });
        },
      ),
    );
  });

  it('is read or refused, whatever the text, and says nothing that is not in it', () => {
    const testi = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^\d{6,7}_SUBAPR_\d{1,2}_\d_\d\.(?:gz|xml|zip)$/),
    );
    fc.assert(
      fc.property(testi, (nome) => {
        const letto = parseNomeFile(nome);
        if (letto.ok) expect(nome.startsWith(letto.value.codiceIstat)).toBe(true);
        else expect(letto.error).toEqual({ type: 'nome-non-conforme' });
      }),
    );
  });
});
