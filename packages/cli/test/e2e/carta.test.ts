import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CartaCns } from '../../../adapters-pkcs11/test/carta-virtuale/carta-cns.js';
import {
  type LettoriVirtuali,
  OPENSC,
  apriLettori,
  motivoSenzaLettori,
} from '../../../adapters-pkcs11/test/carta-virtuale/lettori.js';
import {
  type AutoritaOperatori,
  creaAutoritaOperatori,
  creaCarta,
} from '../../../adapters-pkcs11/test/carta-virtuale/operatore-di-prova.js';
import {
  CF_DI_PROVA,
  PIN as PIN_TOKEN,
  type TokenDiProva,
  creaToken,
  motivo as motivoSenzaSoftHsm,
} from '../../../adapters-pkcs11/test/e2e/softhsm.js';
import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { toComandi } from '../../../../test/blocchi-eseguibili.js';
import { type Corsa, anagrafe, anagrafeIntanto } from './anagrafe.js';

const motivo =
  motivoSenzaLettori ?? motivoSenzaSoftHsm ?? motivoSenza('script', ['--version']) ?? motivoSenza('certutil', ['-H']);
const BIN = resolve(import.meta.dirname, '../../dist/bin.js');

let autorita: AutoritaOperatori;
let lettori: LettoriVirtuali;
let token: TokenDiProva;
let cartella: string;
let prima: CartaCns;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  if (motivo !== undefined) return;
  autorita = creaAutoritaOperatori();
  token = creaToken();
  cartella = mkdtempSync(join(tmpdir(), 'anagrafe-carta-'));
  lettori = await apriLettori();
  const operatore = autorita.creaOperatore('PRVDAA80A41H501A', 2000);
  prima = creaCarta(operatore);
  await lettori.inserisci(0, prima);
  await lettori.inserisci(1, creaCarta(operatore, { seriale: '7340000000000002' }));
  // Nothing of whoever runs the tests: neither their drivers nor their browsers.
  env = { ...lettori.ambiente, HOME: cartella, ANAGRAFE_PKCS11_MODULI: OPENSC };
});
afterAll(async () => {
  if (motivo !== undefined) return;
  await lettori.chiudi();
  token.chiudi();
  autorita.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});
beforeEach((ctx) => {
  if (motivo !== undefined) ctx.skip(motivo);
});

const carta = async (...argomenti: readonly string[]): Promise<Corsa> => anagrafeIntanto(env, 'carta', ...argomenti);

/** The same, with lines on the standard input. */
async function cartaConRighe(righe: string, ...argomenti: readonly string[]): Promise<Corsa> {
  const figlio = spawn(process.execPath, [BIN, 'carta', ...argomenti], { env: { ...process.env, NO_COLOR: '1', ...env } });
  const corsa = { uscita: '', errori: '' };
  figlio.stdout.on('data', (pezzo) => (corsa.uscita += String(pezzo)));
  figlio.stderr.on('data', (pezzo) => (corsa.errori += String(pezzo)));
  figlio.stdin.end(righe);
  const [stato] = (await once(figlio, 'close')) as [number | null];
  return { stato, ...corsa };
} // prettier-ignore

/** The same at a terminal: what is on its screen at the end. Each key is typed when the text before it has appeared. */
async function cartaAlTerminale(
  tasti: readonly (readonly [quando: string, cosa: string])[],
  ...argomenti: readonly string[]
): Promise<{ readonly stato: number | null; readonly schermo: string }> {
  const comando = [process.execPath, BIN, 'carta', ...argomenti].join(' ');
  const figlio = spawn('script', ['--quiet', '--return', '--echo', 'never', '--command', comando, '/dev/null'], {
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  let schermo = '';
  const daFare = [...tasti];
  figlio.stdout.on('data', (pezzo) => {
    schermo += String(pezzo);
    if (daFare[0] !== undefined && schermo.includes(daFare[0][0])) figlio.stdin.write(daFare.shift()![1]);
  });
  const [stato] = (await once(figlio, 'close')) as [number | null];
  return { stato, schermo };
}

describe('anagrafe carta elenco e mostra', () => {
  it('elencano le carte di più driver, senza PIN', async () => {
    const { stato, uscita } = await carta('elenco', '--modulo', OPENSC, token.driver);
    expect(stato).toBe(0);
    expect(uscita.split('\n').map((riga) => riga.split(/ {2,}/))).toEqual([
      ['n.', 'lettore', 'carta', 'seriale', 'driver'],
      ['1', 'Lettore di prova 00 00', 'CNS', '7340000000000001', 'opensc-pkcs11.so'],
      ['2', 'Lettore di prova 00 01', 'CNS', '7340000000000002', 'opensc-pkcs11.so'],
      ['3', expect.any(String), 'SoftHSM, per prove', token.seriale, expect.any(String)],
      [''],
    ]);
    const json = JSON.parse((await carta('elenco', '--formato', 'json')).uscita) as { carte: object[] };
    expect(json.carte).toMatchObject([{ seriale: '7340000000000001' }, { seriale: '7340000000000002' }]);
  });

  it('dicono di chi è il certificato e quando scade; con due carte si sceglie', async () => {
    const senza = await carta('mostra');
    expect(senza.stato).toBe(2);
    expect(senza.errori).toContain('Ci sono 2 carte: scegliere con --carta');
    const { stato, uscita } = await carta('mostra', '--carta', '2', '--utente', 'PRVDAA80A41H501A');
    expect(stato).toBe(0);
    expect(uscita).toMatch(/Certificato per operatore ANPR\n.*PRVDAA80A41H501A\n/);
    expect(uscita).toMatch(/scade il +\d\d\/\d\d\/20\d\d\n/);
    const scaduto = await carta('mostra', '--carta', '7340000000000001', '--oggi', '2099-01-01');
    expect(scaduto.stato).toBe(1);
    expect(scaduto.uscita).toContain('Il certificato è scaduto');
    const diAltri = await carta('mostra', '--carta', '1', '--utente', CF_DI_PROVA);
    expect(diAltri.stato).toBe(1);
    expect(diAltri.uscita).toContain('è di un’altra persona');
  });
});

describe('il PIN', () => {
  it('si scrive al terminale, che non lo mostra', async () => {
    const { stato, schermo } = await cartaAlTerminale([['PIN (da 5 a 8 caratteri): ', '12399\u007f\u007f45\r']], 'prova', '--carta', '1'); // prettier-ignore
    expect(stato).toBe(0);
    expect(schermo).toMatch(/^PIN \(da 5 a 8 caratteri\): \r\nLa carta firma: PIN, chiave e certificato/);
    expect(schermo).not.toMatch(/123|45/);
    const interrotto = await cartaAlTerminale([['PIN (', '123\u0003']], 'prova', '--carta', '1');
    expect(interrotto.stato).toBe(130);
  });

  it('senza terminale si dà dallo standard input, se lo si chiede; fra gli argomenti mai', async () => {
    const prove = prima.prove;
    const senza = await cartaConRighe('12345\n', 'prova', '--carta', '1');
    expect(senza).toMatchObject({ stato: 2, uscita: '' });
    expect(senza.errori).toContain('serve --pin-da-stdin');
    const argomento = anagrafe('carta', 'prova', '--pin=12345');
    expect(argomento).toMatchObject({ stato: 2, errori: 'anagrafe: opzione sconosciuta «--pin». Aiuto: anagrafe carta prova --help\n' });
    expect(prima.prove).toBe(prove);
    const { stato, uscita, errori } = await cartaConRighe('12345\n', 'prova', '--carta', '1', '--pin-da-stdin');
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
    expect(uscita).toContain('La carta firma');
    expect((await cartaConRighe('', 'prova', '--carta', '1', '--pin-da-stdin')).stato).toBe(2);
  }); // prettier-ignore

  it('errato costa un tentativo; si cambia, si blocca, si sblocca con il PUK', async () => {
    const stdin = ['--carta', '7340000000000002', '--pin-da-stdin'];
    const errato = await cartaConRighe('99887\n99886\n', 'prova', ...stdin);
    expect(errato).toEqual({ stato: 1, uscita: '', errori: 'anagrafe: PIN errato: la carta ha contato un tentativo.\n' });
    expect(await cartaConRighe('12345\n54321\n', 'cambia-pin', ...stdin)).toMatchObject({ stato: 0, uscita: 'PIN cambiato.\n' });
    expect((await cartaConRighe('12345\n', 'prova', ...stdin)).errori).toContain('PIN errato');
    const seconda = await cartaConRighe('12345\n', 'prova', ...stdin);
    expect(seconda.errori).toContain('resta un solo tentativo');
    expect((await cartaConRighe('12345\n', 'prova', ...stdin)).errori).toContain('PIN bloccato');
    expect(await cartaConRighe('87654321\n12345\n', 'sblocca', ...stdin)).toMatchObject({ stato: 2, errori: expect.stringContaining('strumento del produttore') as string });
    const conf = join(cartella, 'opensc.conf');
    writeFileSync(conf, 'app opensc-pkcs11 { pkcs11 { user_pin_unblock_style = init_pin_in_so_session; } }\n');
    env = { ...env, OPENSC_CONF: conf };
    expect(await cartaConRighe('87654321\n12345\n', 'sblocca', ...stdin)).toMatchObject({ stato: 0, uscita: 'Carta sbloccata: vale il nuovo PIN.\n' });
    expect((await cartaConRighe('12345\n', 'prova', ...stdin)).stato).toBe(0);
  }); // prettier-ignore

  it('ogni comando di docs/carte.md va come vi è scritto', async () => {
    const testo = readFileSync(resolve(import.meta.dirname, '../../../../docs/carte.md'), 'utf8');
    const comandi = toComandi(testo).map((comando) => comando.replace(/^anagrafe carta /, '').split(' '));
    const righe: Record<string, string> = { prova: '12345\n', 'cambia-pin': '12345\n54321\n', sblocca: '87654321\n12345\n' };
    const stati: Record<string, number | null> = {};
    for (const [nome = '', ...altro] of comandi) {
      const segreti = righe[nome] === undefined ? [] : ['--pin-da-stdin'];
      const una = nome === 'doctor' || nome === 'elenco' ? [] : ['--carta', '1'];
      stati[nome] = (await cartaConRighe(righe[nome] ?? '', nome, ...altro, ...una, ...segreti)).stato;
    }
    expect(stati).toEqual({ doctor: 0, elenco: 0, mostra: 0, prova: 0, 'cambia-pin': 0, sblocca: 0 });
  }); // prettier-ignore

  it('con il token di SoftHSM va allo stesso modo', async () => {
    const scelta = ['--modulo', token.driver, '--pin-da-stdin'];
    expect((await cartaConRighe(`${PIN_TOKEN}\n`, 'prova', ...scelta)).stato).toBe(0);
    expect(await cartaConRighe('00000\n', 'prova', ...scelta)).toMatchObject({ stato: 1, uscita: '' });
  });
});

interface Diagnosi {
  readonly accertamenti: readonly { readonly nome: string; readonly esito: string; readonly detto: string }[];
}
const esiti = ({ uscita }: Corsa): Record<string, string> =>
  Object.fromEntries((JSON.parse(uscita) as Diagnosi).accertamenti.map(({ nome, esito }) => [nome, esito]));

describe('anagrafe carta doctor', () => {
  const json = ['doctor', '--formato', 'json'];

  it('su una postazione a posto non trova guasti', async () => {
    const { stato, uscita, errori } = await carta('doctor', '--utente', 'PRVDAA80A41H501A');
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
    expect(uscita.match(/^ {2}bene {8}/gm)).toHaveLength(7);
    expect(uscita).toContain('pcscd è in funzione');
    expect(uscita).not.toMatch(/PRVDAA|ADA/);
  });

  it('dice quale parte manca', async () => {
    const casi: readonly (readonly [NodeJS.ProcessEnv, readonly string[], object])[] = [
      [{ PCSCLITE_CSOCK_NAME: join(cartella, 'nessuno') }, [], { servizio: 'guasto', lettore: 'saltato', carta: 'saltato' }],
      [{ ANAGRAFE_PKCS11_MODULI: '/nessuno/libASEP11.so' }, [], { driver: 'guasto', lettore: 'guasto', servizio: 'bene' }],
      [{}, ['--oggi', '2099-01-01'], { 'certificato-operatore': 'guasto', carta: 'bene' }],
      [{}, ['--utente', CF_DI_PROVA], { 'certificato-operatore': 'guasto' }],
    ];
    for (const [altro, opzioni, attesi] of casi) {
      const corsa = await anagrafeIntanto({ ...env, ...altro }, 'carta', ...json, ...opzioni);
      expect(corsa.stato).toBe(1);
      expect(esiti(corsa)).toMatchObject(attesi);
    }
  }); // prettier-ignore

  it('si accorge di due driver sulla stessa carta', async () => {
    const altro = join(cartella, 'libbit4xpki.so');
    copyFileSync(OPENSC, altro);
    const corsa = await carta(...json, '--modulo', OPENSC, altro);
    expect(corsa.stato).toBe(0);
    expect(esiti(corsa)).toMatchObject({ conflitti: 'attenzione', driver: 'bene' });
    expect(corsa.uscita).toContain('La stessa carta è letta da più driver: opensc-pkcs11.so, libbit4xpki.so.');
  });

  it('trova il certificato di postazione in Firefox, e dice se è senza la sua chiave', async () => {
    const profilo = join(cartella, '.mozilla/firefox/prova.default');
    mkdirSync(profilo, { recursive: true });
    const nss = (...argomenti: readonly string[]) => execFileSync('certutil', [...argomenti, '-d', `sql:${profilo}`], { stdio: 'pipe' });
    nss('-N', '--empty-password');
    const file = join(cartella, 'postazione.pem');
    const { certificato, chiave } = autorita.creaServer('058091-PC-0001');
    writeFileSync(file, certificato.toString());
    nss('-A', '-n', 'postazione del comune', '-t', ',,', '-i', file);
    writeFileSync(join(profilo, 'pkcs11.txt'), `library=\nname=NSS Internal PKCS #11 Module\n\nlibrary=${OPENSC}\nname=Carta\n\n`);
    const senza = await carta(...json);
    expect(esiti(senza)).toMatchObject({ firefox: 'bene', 'certificato-postazione': 'guasto' });
    nss('-D', '-n', 'postazione del comune');
    writeFileSync(join(cartella, 'k.pem'), chiave.export({ type: 'pkcs8', format: 'pem' }));
    const p12 = join(cartella, 'postazione.p12');
    execFileSync('openssl', ['pkcs12', '-export', '-in', file, '-inkey', join(cartella, 'k.pem'), '-name', 'postazione', '-passout', 'pass:prova', '-out', p12]);
    execFileSync('pk12util', ['-i', p12, '-W', 'prova', '-d', `sql:${profilo}`], { stdio: 'pipe' });
    const con = await carta(...json);
    expect(esiti(con)).toMatchObject({ firefox: 'bene', 'certificato-postazione': 'attenzione' }); // it ends in 30 days
    expect(con.uscita).toContain('058091-PC-0001, in «Firefox»');
  }); // prettier-ignore
});
