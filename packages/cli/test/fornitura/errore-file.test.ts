import { isAnagrafeError } from '@anagrafe/core';
import { describe, expect, it } from 'vitest';

import { toErroreFile, toErroreScrittura } from '../../src/fornitura/errore-file.js';

describe('an error of the file system', () => {
  it.each([
    ['ENOENT', 'x.gz: il file non esiste.'],
    ['EACCES', 'x.gz: manca il permesso di leggerlo o di scriverlo.'],
    ['EISDIR', 'x.gz: è una cartella.'],
    ['ENOSPC', 'x.gz: il disco è pieno.'],
    ['EIO', 'x.gz: errore del sistema EIO.'],
  ])('%s is said in Italian', (code, message) => {
    const errore = toErroreFile('x.gz', Object.assign(new Error('native'), { code }));
    expect(isAnagrafeError(errore)).toBe(true);
    expect(errore).toMatchObject({ code: 'file-illeggibile', message });
  });

  it('when writing, is about the folder', () => {
    expect(toErroreScrittura('a/x.gz', { code: 'ENOENT' })).toMatchObject({
      code: 'file-non-scritto',
      message: 'a/x.gz: la sua cartella non esiste.',
    });
    expect(toErroreScrittura('x.gz', { code: 'ENOSPC' }).message).toBe('x.gz: il disco è pieno.');
  });

  it('without a code is said to be unknown', () => {
    expect(toErroreFile('x.gz', 'boh').message).toBe('x.gz: errore del sistema sconosciuto.');
  });
});
