import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toJson, toPezziJson } from '../src/stampa-json.js';

describe('a document written a part at a time', () => {
  it('is the same text as written at once', () => {
    const valore = fc.oneof(fc.array(fc.jsonValue(), { maxLength: 20 }), fc.jsonValue());
    fc.assert(
      fc.property(fc.dictionary(fc.string(), valore), (oggetto) => {
        expect([...toPezziJson(oggetto)].join('')).toBe(toJson(oggetto));
      }),
    );
    const lungo = { testa: 1, rilievi: Array.from({ length: 1501 }, (_, i) => ({ i, testo: 'a\n' })), coda: undefined };
    expect([...toPezziJson(lungo)].join('')).toBe(toJson(lungo));
  });
});
