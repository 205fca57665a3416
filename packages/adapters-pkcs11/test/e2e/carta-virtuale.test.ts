import { type ChildProcess, spawn } from 'node:child_process';
import { verify } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { conLettori } from '../carta-virtuale/con-lettori.js';
import { motivoSenzaLettori } from '../carta-virtuale/lettori.js';
import { creaCarta } from '../carta-virtuale/operatore-di-prova.js';

const motivo = motivoSenzaLettori ?? motivoSenza('openssl', ['version']) ?? motivoSenza('pkcs11-tool', ['--version']);

const banco = conLettori(motivo);

/** Runs OpenSC's own tool, which knows nothing of this package. */
async function pkcs11Tool(...argomenti: readonly string[]): Promise<{ readonly stato: number | null; readonly detto: string }> {
  const figlio: ChildProcess = spawn('pkcs11-tool', argomenti, { env: { ...process.env, ...banco.lettori.ambiente } });
  let detto = '';
  for (const flusso of [figlio.stdout, figlio.stderr]) flusso?.on('data', (pezzo) => (detto += String(pezzo)));
  const [stato] = (await once(figlio, 'close')) as [number | null];
  return { stato, detto };
} // prettier-ignore

describe('la carta virtuale, vista da pkcs11-tool', () => {
  it('è in uno dei due lettori, con il suo certificato', async () => {
    const carta = creaCarta(banco.operatore);
    await banco.lettori.inserisci(0, carta);
    const elenco = await pkcs11Tool('--list-slots');
    expect(elenco.detto).toMatch(/Slot 0 .*Lettore di prova 00 00\n/);
    expect(elenco.detto).toMatch(/serial num +: 7340000000000001/);
    expect(elenco.detto).toMatch(/Slot 1 .*Lettore di prova 00 01\n {2}\(empty\)/);
    const file = join(banco.cartella, 'certificato.der');
    await pkcs11Tool('--read-object', '--type', 'cert', '--id', '01', '--output-file', file);
    expect(readFileSync(file)).toEqual(banco.operatore.certificato.raw);
    expect(carta.prove).toBe(0);
  });

  it('firma con il PIN, e non senza', async () => {
    const carta = creaCarta(banco.operatore, { costruttore: 'athena' });
    await banco.lettori.inserisci(1, carta);
    const [dati, firma] = [join(banco.cartella, 'dati'), join(banco.cartella, 'firma')];
    writeFileSync(dati, 'da firmare');
    const firmare = ['--sign', '--mechanism', 'SHA256-RSA-PKCS', '--id', '01', '--input-file', dati, '--output-file', firma];
    const senza = await pkcs11Tool('--slot-index', '1', ...firmare);
    expect(senza.stato).not.toBe(0);
    expect(existsSync(firma)).toBe(false);
    const con = await pkcs11Tool('--slot-index', '1', '--login', '--pin', '12345', ...firmare);
    expect(con.stato).toBe(0);
    expect(verify('sha256', Buffer.from('da firmare'), banco.operatore.certificato.publicKey, readFileSync(firma))).toBe(true);
    expect(carta.prove).toBe(1);
  }); // prettier-ignore

  it('si blocca dopo tre PIN errati; con il PUK se ne dà uno nuovo', async () => {
    const carta = creaCarta(banco.operatore);
    await banco.lettori.inserisci(0, carta);
    const prova = async (pin: string) => (await pkcs11Tool('--login', '--pin', pin, '--list-mechanisms')).detto;
    expect(await prova('1234')).toContain('CKR_PIN_LEN_RANGE');
    expect(carta.pinRimasti).toBe(3);
    expect(await prova('00001')).toContain('CKR_PIN_INCORRECT');
    expect(await prova('00002')).toContain('CKR_PIN_INCORRECT');
    expect(await prova('00003')).toContain('CKR_PIN_LOCKED');
    expect(await prova('12345')).toContain('CKR_PIN_LOCKED');
    expect(carta.pinRimasti).toBe(0);
    const conf = join(banco.cartella, 'opensc.conf');
    writeFileSync(conf, 'app opensc-pkcs11 { pkcs11 { user_pin_unblock_style = init_pin_in_so_session; } }\n');
    const sblocca = ['--login', '--login-type', 'so', '--so-pin', '87654321', '--init-pin', '--new-pin', '54321'];
    process.env['OPENSC_CONF'] = conf;
    try {
      expect((await pkcs11Tool(...sblocca)).stato).toBe(0);
    } finally {
      delete process.env['OPENSC_CONF'];
    }
    expect(carta.pinRimasti).toBe(3);
    expect(await prova('54321')).toContain('Supported mechanisms');
  });
});
