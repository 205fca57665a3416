import { execFileSync } from 'node:child_process';

import type { Carta, CodiceErroreCarta, FamigliaModulo, Lettore, StatoModulo } from '@anagrafe/adapters-pkcs11';
import { ErroreCarta } from '@anagrafe/adapters-pkcs11';
import { beforeEach, describe, expect, it } from 'vitest';

import { motivoSenza } from '../../../../strumenti/prove/comando-esterno.js';
import { readArchivi } from '../../src/postazione/archivi.js';
import { esaminaCarta, esaminaLettori } from '../../src/postazione/carta.js';
import { esaminaPostazione } from '../../src/postazione/certificato-postazione.js';
import { esaminaConflitti } from '../../src/postazione/conflitti.js';
import { esaminaDriver } from '../../src/postazione/driver.js';
import { esaminaFirefox, readModuliFirefox } from '../../src/postazione/firefox.js';
import { esaminaServizio } from '../../src/postazione/servizio.js';
import { creaMacchina } from './macchina-di-prova.js';

const modulo = (nome: string, famiglia?: FamigliaModulo, errore?: CodiceErroreCarta): StatoModulo => ({
  modulo: {
    percorso: `/usr/lib/${nome}`,
    nome,
    origine: 'percorso-noto',
    idoneita: { type: 'idoneo' },
    ...(famiglia === undefined ? {} : { famiglia }),
  },
  ...(errore === undefined ? {} : { errore: new ErroreCarta(errore, 'Il driver della carta non è installato.') }),
});
const carta = (seriale: string, { modulo: suo }: StatoModulo) => ({ seriale, modulo: suo, lettore: 'Lettore', generazione: 'cns' }) as Carta; // prettier-ignore
const lettore = (cartaPresente: boolean) => ({ nome: 'Lettore', cartaPresente }) as Lettore;

describe('i driver', () => {
  it('nessuno, o nessuno che si carichi, è un guasto', () => {
    expect(esaminaDriver([])).toMatchObject({ esito: 'guasto', rimedio: expect.stringContaining('SafeDive') as string });
    const [assente] = [modulo('libASEP11.so', 'athena', 'MODULO_ASSENTE')];
    expect(esaminaDriver([assente])).toMatchObject({ esito: 'guasto', detto: expect.stringContaining('libASEP11.so') as string });
  });

  it('di quello per l’altra architettura si dice, se non c’è anche quello giusto', () => {
    const a32: StatoModulo = {
      ...modulo('stPKCS11.dll', 'safedive', 'ARCHITETTURA'),
      modulo: {
        ...modulo('stPKCS11.dll', 'safedive').modulo,
        idoneita: { type: 'altra-architettura', file: 'ia32', processo: 'x64', motivo: 'la libreria è per ia32' },
      },
    };
    const buono = modulo('asepkcs.dll', 'athena');
    expect(esaminaDriver([buono, a32])).toMatchObject({ esito: 'attenzione', detto: expect.stringContaining('la libreria è per ia32') as string });
    expect(esaminaDriver([modulo('stPKCS11.dll', 'safedive'), a32]).esito).toBe('bene');
  });

  it('quelli delle carte regionali accanto a quelli di ANPR sono un conflitto noto; Athena e Infocert no', () => {
    const [athena, safedive, crs] = [modulo('a', 'athena'), modulo('s', 'safedive'), modulo('SI_PKCS11.dll', 'cardos')];
    expect(esaminaConflitti([athena, safedive], []).esito).toBe('bene');
    expect(esaminaConflitti([athena, crs], [])).toMatchObject({ esito: 'attenzione', detto: expect.stringContaining('SI_PKCS11.dll') as string });
    expect(esaminaConflitti([crs], []).esito).toBe('bene');
    expect(esaminaConflitti([athena, safedive], [carta('1', athena), carta('1', safedive)]).esito).toBe('attenzione');
    expect(esaminaConflitti([athena, safedive], [carta('1', athena), carta('2', safedive)]).esito).toBe('bene');
    expect(esaminaConflitti([], []).esito).toBe('saltato');
  });
}); // prettier-ignore

describe('lettori e carte', () => {
  it('si dice se manca il lettore, la carta, o il driver di quella carta', () => {
    expect(esaminaLettori([]).esito).toBe('guasto');
    expect(esaminaLettori([lettore(true), lettore(false)])).toEqual({ esito: 'bene', detto: 'Lettore: Lettore.' });
    expect(esaminaCarta([], []).esito).toBe('saltato');
    expect(esaminaCarta([lettore(false)], []).esito).toBe('attenzione');
    expect(esaminaCarta([lettore(true)], [])).toMatchObject({ esito: 'guasto', detto: expect.stringContaining('nessun driver riconosce') as string });
  });
}); // prettier-ignore

describe('il servizio delle smart card', () => {
  it('su Linux è pcscd: in funzione, fermo, interrotto, assente', async () => {
    const [presa, programma] = ['/run/pcscd/pcscd.comm', '/usr/sbin/pcscd'];
    const esame = async (...di: Parameters<typeof creaMacchina>) => (await esaminaServizio(creaMacchina(...di))).detto;
    expect(await esame('linux', { prese: [presa] })).toBe('pcscd è in funzione.');
    expect(await esame('linux', { file: { [presa]: '' } })).toBe('pcscd si è interrotto.');
    expect(await esame('linux', { file: { [programma]: '' } })).toBe('pcscd non è in funzione.');
    expect(await esame('linux')).toContain('Manca pcscd');
  });

  it('su Windows è SCardSvr; su macOS non c’è', async () => {
    const conStato = (stato: string | undefined) => creaMacchina('win32', { programmi: { 'powershell.exe': () => stato } });
    expect((await esaminaServizio(conStato('Running\r\n'))).esito).toBe('bene');
    expect((await esaminaServizio(conStato('Stopped\r\n'))).esito).toBe('guasto');
    expect((await esaminaServizio(conStato(undefined))).esito).toBe('saltato');
    expect((await esaminaServizio(creaMacchina('darwin'))).esito).toBe('saltato');
  });
}); // prettier-ignore

describe('Firefox', () => {
  const profilo = 'C:\\Users\\ada\\AppData\\Roaming\\Mozilla\\Firefox\\Profiles\\x.default';
  const [st, asepkcs] = ['C:\\WINDOWS\\SYSTEM32\\stPKCS11.dll', 'C:\\WINDOWS\\SYSTEM32\\asepkcs.dll'];
  const lista = (...percorsi: readonly string[]) =>
    ['library=\r\nname=NSS Internal PKCS #11 Module\r\nparameters=x', ...percorsi.map((uno) => `library=${uno}\r\nname=Carta\r\n`)].join('\r\n\r\n');
  const con = (testo: string, ...presenti: readonly string[]) =>
    creaMacchina('win32', {
      file: { [`${profilo}\\cert9.db`]: '', [`${profilo}\\pkcs11.txt`]: testo, ...Object.fromEntries(presenti.map((uno) => [uno, ''])) },
    });

  it('dal suo elenco si leggono i driver aggiunti', () => {
    expect(readModuliFirefox(lista(st))).toEqual([{ nome: 'Carta', percorso: st }]);
    expect(readModuliFirefox('library=/usr/lib/libnssckbi.so\nname=Roots\n')).toEqual([]);
  });

  it('con uno o con i due di ANPR va bene; nessuno, uno che non c’è, tre: si dice', async () => {
    const esito = async (...di: Parameters<typeof con>) => (await esaminaFirefox(con(...di))).esito;
    expect(await esito(lista(st), st)).toBe('bene');
    expect(await esito(lista(st, asepkcs), st, asepkcs)).toBe('bene');
    expect(await esito(lista())).toBe('attenzione');
    expect(await esito(lista(st))).toBe('attenzione');
    expect(await esito(lista(st, asepkcs, 'C:\\x.dll'), st, asepkcs, 'C:\\x.dll')).toBe('attenzione');
    expect((await esaminaFirefox(creaMacchina('linux'))).esito).toBe('saltato');
  });
}); // prettier-ignore

const motivo = motivoSenza('openssl', ['version']);
describe('il certificato di postazione, negli archivi di Windows', () => {
  beforeEach((ctx) => {
    if (motivo !== undefined) ctx.skip(motivo);
  });
  const crea = (cn: string): string =>
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', '/dev/null', '-days', '400', '-subj', `/C=IT/CN=${cn}`, '-outform', 'DER', '-addext', 'extendedKeyUsage=clientAuth'], { stdio: 'pipe' }).toString('base64'); // prettier-ignore
  const esame = async (...righe: readonly string[]) => {
    const macchina = creaMacchina('win32', { programmi: { 'powershell.exe': () => righe.map((riga) => `${riga}\r\n`).join('') } });
    return esaminaPostazione(await readArchivi(macchina), { oggi: new Date().toISOString().slice(0, 10), sistema: 'win32' });
  };
  const postazione = motivo === undefined ? crea('058091-PC-0001') : '';

  it('in Personale con la sua chiave va bene', async () => {
    expect(await esame(`CurrentUser/My True ${postazione}`)).toMatchObject({ esito: 'bene', detto: expect.stringContaining('Windows, Personale (utente)') as string });
  });

  it('in Altri utenti, o senza chiave, è un guasto', async () => {
    const altrove = await esame(`CurrentUser/AddressBook False ${postazione}`);
    expect(altrove).toMatchObject({ esito: 'guasto', detto: expect.stringContaining('Windows, Altri utenti') as string });
    expect((await esame(`LocalMachine/My False ${postazione}`)).esito).toBe('guasto');
    expect((await esame(`CurrentUser/AddressBook False ${postazione}`, `LocalMachine/My True ${postazione}`)).esito).toBe('bene');
  });

  it('nessuno, o quello del comune, si segnala', async () => {
    expect((await esame()).esito).toBe('attenzione');
    expect((await esame(`CurrentUser/My True ${crea('058091-CO-9999')}`)).detto).toContain('è per i server');
    expect((await esame('CurrentUser/My True non-base64')).esito).toBe('attenzione');
  });

  it('se gli archivi non si leggono si dice come guardare', () => {
    expect(esaminaPostazione(undefined, { oggi: '2026-11-22', sistema: 'win32' })).toMatchObject({ esito: 'saltato', detto: expect.stringContaining('Opzioni Internet') as string });
  });
}); // prettier-ignore
