import { afterAll, beforeAll, beforeEach } from 'vitest';

import type { OpzioniClient } from '../src/index.js';
import { type AutoritaDiProva, creaAutorita, motivo } from './certificati-di-prova.js';

/**
 * Has the certificates of a comune and of one of its workstations made before the tests of a file, and taken away after; without
 * openssl each test is skipped, with the reason.
 *
 * @returns The identity, to be asked for within a test.
 */
export function preparaIdentita(): () => OpzioniClient['identita'] {
  let autorita: AutoritaDiProva;
  let identita: OpzioniClient['identita'];
  beforeAll(() => {
    if (motivo !== undefined) return;
    autorita = creaAutorita();
    const [comune, postazione] = [autorita.emetti('058091-CO-9999'), autorita.emetti('058091-PC-0001')];
    identita = { comune, postazione, operatore: 'PRVDAA80A41H501A' };
  });
  afterAll(() => {
    if (motivo !== undefined) return;
    autorita.chiudi();
  });
  beforeEach((ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
  });
  return () => identita;
}
