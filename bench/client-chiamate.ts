/**
 * `node client-chiamate.ts CARTELLA firma|memoria|insieme [BASE QUANTE]`: what one process of the client does, as JSON.
 * `firma`: calls a second with a transport that answers at once, and how fast a long answer is read; `memoria`: what the process
 * holds after a tenth of the calls and after all; `insieme`: calls that are on their way all at once.
 */
import { toRispostaDiMolti } from '../packages/client/test/anpr-di-prova/risposta-di-molti.js';
import { toEco } from './client-eco.js';
import { type Banco, apriBanco } from './client-identita.js';

const PERSONE = 200;
const LOTTO = 20;
const SCALDO = 25;
const GIRI = 15;
const IN_VOLO = 8;

const [, , cartella = '', cosa = '', base = '', quante = ''] = process.argv;
const banco = await apriBanco(cartella);

/** A client whose messages go nowhere: to each there is at once an answer with so many people. */
async function creaSenzaRete({ crea }: Banco, algoritmo: 'RSA-SHA1' | 'RSA-SHA256', persone: number) {
  const modello = Buffer.from(toRispostaDiMolti(persone, { id: 'IDENTIFICATIVO', quando: 'MOMENTO' })).toString();
  const client = await crea({
    algoritmo,
    trasporto: async ({ byte }) => {
      const { id, quando } = toEco(byte);
      const risposta = Buffer.from(modello.replace('IDENTIFICATIVO', id).replace('MOMENTO', quando));
      return Promise.resolve({ stato: 200, tipo: 'text/xml; charset=utf-8', byte: risposta });
    },
  });
  const chiama = async (): Promise<void> => {
    pretendiFatta(await client.consultazioneScheda(banco.toConsulta(client)));
  };
  return { chiama, byte: modello.length };
}

function pretendiFatta({ type }: { readonly type: string }): void {
  if (type !== 'ok') throw new Error(`the call was not done: ${type}`);
}

/** What goes before a message leaves: the request is checked, written, signed twice and verified. */
async function creaPreparata(algoritmo: 'RSA-SHA1' | 'RSA-SHA256'): Promise<() => Promise<void>> {
  const client = await banco.crea({ algoritmo });
  return async () => {
    const { accettabile } = await client.controlla(banco.toConsulta(client));
    if (!accettabile) throw new Error('the request would not be sent');
  };
}

async function misuraFirma(): Promise<object> {
  const brevi = {
    sha1: await creaSenzaRete(banco, 'RSA-SHA1', 1),
    sha256: await creaSenzaRete(banco, 'RSA-SHA256', 1),
  };
  const lunga = await creaSenzaRete(banco, 'RSA-SHA1', PERSONE);
  const preparate = { sha1: await creaPreparata('RSA-SHA1'), sha256: await creaPreparata('RSA-SHA256') };
  const pronte: Record<'sha1' | 'sha256', number[]> = { sha1: [], sha256: [] };
  const [sha1, sha256, letture]: [number[], number[], number[]] = [[], [], []];
  for (let giro = 0; giro < SCALDO + GIRI; giro += 1) {
    const [breve, breve256, lungo] = [
      await toCpu(brevi.sha1.chiama),
      await toCpu(brevi.sha256.chiama),
      await toCpu(lunga.chiama),
    ];
    const [pronta, pronta256] = [await toCpu(preparate.sha1), await toCpu(preparate.sha256)];
    if (giro < SCALDO) continue;
    pronte.sha1.push(1 / pronta);
    pronte.sha256.push(1 / pronta256);
    sha1.push(1 / breve);
    sha256.push(1 / breve256);
    // What a long answer takes more than a short one.
    letture.push((lunga.byte - brevi.sha1.byte) / 1e6 / (lungo - breve));
  }
  return { pronte, chiamate: { sha1, sha256 }, letture };
}

/** Seconds of processor that a call takes, of all threads: those that sign too. What else the machine does is not in them. */
async function toCpu(azione: () => Promise<void>): Promise<number> {
  const prima = process.cpuUsage();
  for (let i = 0; i < LOTTO; i += 1) await azione();
  const { user, system } = process.cpuUsage(prima);
  return (user + system) / 1e6 / LOTTO;
}

async function misuraMemoria(): Promise<object> {
  const client = await banco.crea({
    indirizzi: { base },
    trasporto: banco.client.createTrasporto({ autorita: banco.autorita }),
  });
  const totale = Number(quante);
  const inizio = performance.now();
  const rss: Record<string, number> = {};
  let partite = 0;
  const lavora = async (fino: number): Promise<void> => {
    while (partite < fino) {
      partite += 1;
      pretendiFatta(await client.consultazioneScheda(banco.toConsulta(client)));
    }
  };
  for (const fino of [totale / 10, totale / 2, totale]) {
    await Promise.all(Array.from({ length: IN_VOLO }, async () => lavora(fino)));
    globalThis.gc?.();
    rss[String(fino)] = process.memoryUsage().rss / 2 ** 20;
    rss[`heap ${String(fino)}`] = process.memoryUsage().heapUsed / 2 ** 20;
  }
  return { rss, secondi: (performance.now() - inizio) / 1000 };
}

async function misuraInsieme(): Promise<object> {
  const client = await banco.crea({
    indirizzi: { base },
    trasporto: banco.client.createTrasporto({ autorita: banco.autorita }),
  });
  const inizio = performance.now();
  const esiti = await Promise.allSettled(
    Array.from({ length: Number(quante) }, async () => client.consultazioneScheda(banco.toConsulta(client))),
  );
  const secondi = (performance.now() - inizio) / 1000;
  const fatte = esiti.filter((esito) => esito.status === 'fulfilled' && esito.value.type === 'ok').length;
  return { fatte, errori: esiti.length - fatte, secondi };
}

const COSE: Readonly<Record<string, () => Promise<object>>> = {
  firma: misuraFirma,
  memoria: misuraMemoria,
  insieme: misuraInsieme,
};
const azione = COSE[cosa];
if (azione === undefined) throw new Error(`what to measure: ${Object.keys(COSE).join(', ')}`);
process.stdout.write(JSON.stringify(await azione()));
process.exit();
