import { describe, expect, it } from 'vitest';

import { esegui, risultati } from './blocchi-eseguibili.js';
import { CON_ESEMPI, raccogliEsempi } from './esempi-docstring.js';

describe.each(CON_ESEMPI)('the examples in the docstrings of %s', (pacchetto) => {
  const esempi = raccogliEsempi(pacchetto);

  it('are there', () => {
    expect(esempi.length).toBeGreaterThan(0);
  });

  it.each(esempi.map((esempio) => [esempio.dove, esempio] as const))('%s', async (_, esempio) => {
    expect(risultati(esempio.codice), 'an example shows at least one result').toBeGreaterThan(0);
    await esegui(esempio);
  });
});
