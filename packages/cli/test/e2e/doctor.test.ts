import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Accertamento } from '@anagrafe/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { type ServerDiProva, apriServer } from '../../../client/test/anpr-di-prova/server.js';
import {
  type AutoritaDiProva,
  type CertificatoDiProva,
  creaAutorita,
  motivo,
} from '../../../client/test/certificati-di-prova.js';
import { toComandi } from '../../../../test/blocchi-eseguibili.js';
import { anagrafe, anagrafeIntanto } from './anagrafe.js';

const PAROLE = {
  ANAGRAFE_COMUNE_PAROLA: 'segreta del comune',
  ANAGRAFE_POSTAZIONE_PAROLA: 'segreta=della #postazione',
};

let autorita: AutoritaDiProva;
let server: ServerDiProva;
let chiavi: readonly string[];
let scaduto: string;
/** How far the clock of ANPR is behind. */
let ritardo = 0;

const p12 = (nome: string, parola: string, { fileChiave, fileCertificato }: CertificatoDiProva): string => {
  const file = join(autorita.cartella, `${nome}.p12`);
  execFileSync('openssl', ['pkcs12', '-export', '-inkey', fileChiave, '-in', fileCertificato, '-passout', `pass:${parola}`, '-out', file]); // prettier-ignore
  return file;
};

beforeAll(async () => {
  if (motivo !== undefined) return;
  autorita = creaAutorita();
  const { ANAGRAFE_COMUNE_PAROLA: delComune, ANAGRAFE_POSTAZIONE_PAROLA: dellaPostazione } = PAROLE;
  chiavi = [
    '--p12-comune',
    p12('comune', delComune, autorita.emetti('058091-CO-9999')),
    '--p12-postazione',
    p12('postazione', dellaPostazione, autorita.emetti('058091-PC-0001')),
    '--operatore',
    'PRVDAA80A41H501A',
  ];
  scaduto = p12('scaduto', delComune, autorita.emetti('058091-CO-9998', { giorni: 0 }));
  server = await apriServer({
    ...autorita.emetti('localhost', { nomi: ['DNS:localhost'] }),
    gateway: { autorita: autorita.certificato, adesso: () => new Date(Date.now() - ritardo) },
  });
});
afterAll(async () => {
  if (motivo !== undefined) return;
  await server.chiudi();
  autorita.chiudi();
});
beforeEach((ctx) => {
  ritardo = 0;
  if (motivo !== undefined) ctx.skip(motivo);
});

const chiama = async (altro: readonly string[], env: NodeJS.ProcessEnv = PAROLE) => {
  const qui = ['--indirizzo', server.base, '--autorita', autorita.fileCa];
  return anagrafeIntanto(env, 'doctor', '--ambiente', 'test', ...qui, ...altro);
};

const esiti = (uscita: string): Record<string, string> =>
  Object.fromEntries(
    (JSON.parse(uscita) as { accertamenti: Accertamento[] }).accertamenti.map(({ nome, esito }) => [nome, esito]),
  );

describe('anagrafe doctor', () => {
  it('says that all is well, and shows neither password nor operator', async () => {
    const { stato, uscita, errori } = await chiama(chiavi);
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
    expect(uscita.match(/^ {2}bene {8}/gm)).toHaveLength(8);
    expect(uscita).toContain('Nessun guasto.\n');
    expect(uscita).not.toMatch(/segreta|PRVDAA/);
  });

  it('is called as the documentation of the first call says', async () => {
    const testo = readFileSync(resolve(import.meta.dirname, '../../../../docs/prima-chiamata.md'), 'utf8');
    const comando = toComandi(testo).find((uno) => uno.includes('anagrafe doctor')) ?? '';
    expect(comando).toMatch(
      /^ANAGRAFE_COMUNE_PAROLA=… ANAGRAFE_POSTAZIONE_PAROLA=… npx anagrafe doctor --ambiente test /,
    );
    const dati = new Map(chiavi.flatMap((uno, i) => (i % 2 === 0 ? [[uno, chiavi[i + 1] ?? '']] : [])));
    const scritti = comando.split('--ambiente test ')[1]?.split(' ') ?? [];
    const argomenti = scritti.map((uno, i) => (uno.startsWith('--') ? uno : (dati.get(scritti[i - 1] ?? '') ?? '')));
    expect(await chiama(argomenti)).toMatchObject({ stato: 0, errori: '' });
  });

  it('takes the passwords from a file', async () => {
    const file = join(autorita.cartella, 'parole');
    writeFileSync(file, `# del comune\n\n${Object.entries(PAROLE).map(([nome, parola]) => `${nome}=${parola}\r\n`).join('')}`); // prettier-ignore
    const { stato, errori } = await chiama([...chiavi, '--parole', file], {});
    expect({ stato, errori }).toEqual({ stato: 0, errori: '' });
    writeFileSync(file, 'ANAGRAFE_COMUNE_PAROLA=segreta\nsegreta\n');
    const sbagliato = await chiama([...chiavi, '--parole', file], {});
    expect(sbagliato.stato).toBe(2);
    expect(sbagliato.errori).toContain('--parole: la riga 2 deve essere');
    expect(sbagliato.errori).not.toContain('segreta');
  });

  it('looks at the network alone where there are no certificates', async () => {
    const prima = server.anpr.quante('7003');
    const { stato, uscita } = await chiama(['--formato', 'json']);
    expect(stato).toBe(0);
    expect(JSON.parse(uscita)).toMatchObject({
      ambiente: 'test',
      indirizzo: server.base,
      riepilogo: { bene: 4, attenzione: 0, guasto: 0, saltato: 4 },
    });
    expect(server.anpr.quante('7003')).toBe(prima);
  });

  it('calls nobody if it is asked not to', async () => {
    const prima = server.anpr.quante('7003');
    const { stato, uscita } = await chiama([...chiavi, '--no-chiamata', '--formato', 'json']);
    expect([stato, esiti(uscita)['identita'], esiti(uscita)['chiamata']]).toEqual([0, 'bene', 'saltato']);
    expect(server.anpr.quante('7003')).toBe(prima);
  });

  it('says what is wrong, with status 1', async () => {
    ritardo = 60_000;
    const avanti = await chiama([...chiavi, '--formato', 'json']);
    expect(avanti.stato).toBe(1);
    expect(esiti(avanti.uscita)).toMatchObject({
      tls: 'bene',
      orologio: 'guasto',
      identita: 'bene',
      chiamata: 'saltato',
    });
    ritardo = 0;
    const finito = await chiama(['--p12-comune', scaduto, '--operatore', 'PRVDAA80A41H501A', '--formato', 'json']);
    expect(finito.stato).toBe(1);
    expect(esiti(finito.uscita)).toMatchObject({ orologio: 'bene', 'certificato-comune': 'guasto', identita: 'saltato', chiamata: 'saltato' }); // prettier-ignore
    const chiusa = await chiama(['--indirizzo', 'https://localhost:1']);
    expect(chiusa.stato).toBe(1);
    expect(chiusa.uscita).toMatch(/guasto {6}Connessione \(TCP\)\n.*\(ECONNREFUSED\)\.\n {14}→ /);
    const sbagliata = await chiama(chiavi, { ...PAROLE, ANAGRAFE_COMUNE_PAROLA: 'segreta di altri' });
    expect(sbagliata.stato).toBe(1);
    expect(sbagliata.uscita).toContain('controllare la parola chiave');
    expect(sbagliata.uscita + sbagliata.errori).not.toContain('segreta');
  });

  it.each([
    [[], 'manca un’opzione'],
    [['-a', 'collaudo'], 'valore non ammesso «collaudo», si può scegliere fra produzione, test, pre-subentro, free'],
    [['-a', 'test', '--p12-comune', 'c.p12'], 'serve --operatore'],
    [['-a', 'test', '--operatore', 'X'], 'Serve anche --p12-comune'],
    [['-a', 'test', '--p12-comune', 'c.p12', '--operatore', 'X'], 'Manca la parola chiave di c.p12: metterla in ANAGRAFE_COMUNE_PAROLA'],
    [['-a', 'test', '--autorita', '/non/c/e.pem'], '/non/c/e.pem: il file non esiste.'],
    [['-a', 'test', '--autorita', import.meta.filename], '--autorita: in'],
  ])('used as %j is used wrongly', (argomenti, motivo) => {
    const { stato, errori } = anagrafe('doctor', ...argomenti);
    expect(errori).toContain(motivo);
    expect(stato).toBe(2);
  }); // prettier-ignore
});
