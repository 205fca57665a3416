import { describe, expect, it } from 'vitest';

import { parseIstante, toIstanteItaliano } from '../src/invio/orario.js';

describe('an instant', () => {
  it.each([
    ['2026-03-29T00:59:59.999Z', '2026-03-29T01:59:59.999+01:00'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00.000+02:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00.000+02:00'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00.000+01:00'],
  ])('%s is %s in Italy', (utc, italiano) => {
    expect(toIstanteItaliano(new Date(utc))).toBe(italiano);
    expect(parseIstante(italiano)?.toISOString()).toBe(utc);
  });

  it('without a zone is the time in Italy', () => {
    expect(parseIstante('2026-07-01T10:00:00')?.toISOString()).toBe('2026-07-01T08:00:00.000Z');
    expect(parseIstante(' 2026-01-01T00:30:00.5 ')?.toISOString()).toBe('2025-12-31T23:30:00.500Z');
    expect(parseIstante('domani')).toBeUndefined();
    expect(parseIstante('2026-13-01T10:00:00Z')).toBeUndefined();
  });
});
