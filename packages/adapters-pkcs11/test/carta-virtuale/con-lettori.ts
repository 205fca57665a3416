import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

import { type LettoriVirtuali, apriLettori } from './lettori.js';
import { type AutoritaOperatori, type OperatoreDiProva, creaAutoritaOperatori } from './operatore-di-prova.js';

/** What the tests of a file work with: two virtual readers, an operator whose card can be made, a folder of their own. */
export interface BancoDiProva {
  readonly lettori: LettoriVirtuali;
  readonly operatore: OperatoreDiProva;
  readonly cartella: string;
}

/** Opens it before the tests of a file and closes it after them; each finds the readers empty. With a reason they are skipped. */
export function conLettori(motivo: string | undefined): BancoDiProva {
  const banco: { autorita?: AutoritaOperatori } & Partial<BancoDiProva> = {};
  const aperto = banco as BancoDiProva & { readonly autorita: AutoritaOperatori };
  beforeAll(async () => {
    if (motivo !== undefined) return;
    const autorita = creaAutoritaOperatori();
    const operatore = autorita.creaOperatore('PRVDAA80A41H501A');
    const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-carte-'));
    Object.assign(banco, { autorita, operatore, cartella, lettori: await apriLettori() });
  });
  afterAll(async () => {
    if (motivo !== undefined) return;
    await aperto.lettori.chiudi();
    aperto.autorita.chiudi();
    rmSync(aperto.cartella, { recursive: true, force: true });
  });
  beforeEach((ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
  });
  afterEach(() => {
    if (motivo !== undefined) return;
    aperto.lettori.estrai(0);
    aperto.lettori.estrai(1);
  });
  return aperto;
}
