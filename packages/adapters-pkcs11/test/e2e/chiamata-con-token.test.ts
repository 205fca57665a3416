import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type ServerDiProva, apriServer } from '../../../client/test/anpr-di-prova/server.js';
import { type AutoritaDiProva, creaAutorita } from '../../../client/test/certificati-di-prova.js';
import { PIN, type TokenDiProva, creaToken, motivo } from './softhsm.js';

const ESEMPIO = resolve(import.meta.dirname, '../../../../esempi/adapters-pkcs11/chiamata-con-token.mjs');

describe('una chiamata ad ANPR con le chiavi in un token', () => {
  let autorita: AutoritaDiProva;
  let server: ServerDiProva;
  let token: TokenDiProva;
  let env: Record<string, string>;

  beforeAll(async () => {
    if (motivo !== undefined) return;
    autorita = creaAutorita();
    server = await apriServer({
      ...autorita.emetti('localhost', { nomi: ['DNS:localhost'] }),
      gateway: { autorita: autorita.certificato, adesso: () => new Date() },
    });
    token = creaToken([
      { id: '01', ...autorita.emetti('058091-CO-9999') },
      { id: '02', ...autorita.emetti('058091-PC-0001') },
    ]);
    env = {
      ANAGRAFE_PKCS11_MODULI: token.driver,
      OPERATORE: 'PRVDAA80A41H501A',
      CERCA_CF: 'PRVDAA90A41H501A',
      CERCA_COGNOME: 'PROVA',
      CERCA_NOME: 'ADA',
      SERVER: server.base,
      AUTORITA: autorita.fileCa,
    };
  });
  afterAll(async () => {
    if (motivo !== undefined) return;
    await server.chiudi();
    autorita.chiudi();
    token.chiudi();
  });
  beforeEach((ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
  });

  /** Runs the example, types a line where it asks for the PIN; answers all that it wrote. */
  const esegui = async (pin: string): Promise<string> =>
    new Promise((fatto, guasto) => {
      const processo = spawn(process.execPath, [ESEMPIO], { env: { ...process.env, ...env } });
      let uscita = '';
      for (const flusso of [processo.stdout, processo.stderr]) flusso.on('data', (pezzo) => (uscita += String(pezzo)));
      processo.on('error', guasto);
      processo.on('close', () => {
        fatto(uscita);
      });
      processo.stdin.end(`${pin}\n`);
    });

  it('il server di prova, che verifica ogni firma, la accetta; il PIN si chiede una volta per due chiavi', async () => {
    const uscita = await esegui(PIN);
    expect(server.rifiuti).toEqual([]);
    expect(uscita).toMatch(/^PIN del token in «[^»]+»: \nFatto: operazione ANPR 1000000000\.\n$/);
    expect(server.chiamate).toHaveLength(1);
  });

  it('con il PIN errato non parte niente, e si legge perché', async () => {
    const prima = server.chiamate.length;
    expect(await esegui('99999')).toMatch(/PIN errato: la carta ha contato un tentativo\.\n$/);
    expect(server.chiamate).toHaveLength(prima);
  });
});
