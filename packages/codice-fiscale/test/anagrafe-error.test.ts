import { describe, expect, it } from 'vitest';

import { AnagrafeError, isAnagrafeError } from '../src/index.js';

describe('AnagrafeError', () => {
  it('carries a code, and is not retryable', () => {
    const errore = new AnagrafeError('sesso-non-valido', 'sesso: atteso M o F.');
    expect(errore).toMatchObject({ name: 'AnagrafeError', code: 'sesso-non-valido', retryable: false });
    expect(errore).not.toHaveProperty('cause');
  });

  it('is recognised by its mark, also when another copy of the class made it', () => {
    expect(isAnagrafeError(new AnagrafeError('rete', 'Riprovare.'))).toBe(true);
    expect(isAnagrafeError(Object.assign(new Error('altro'), { '~kind': '@anagrafe/error' }))).toBe(true);
    for (const altro of [new Error('altro'), undefined, null, 'testo', 0, {}]) {
      expect(isAnagrafeError(altro)).toBe(false);
    }
  });
});
