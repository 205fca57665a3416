import { describe, expect, it } from 'vitest';

import {
  type EventoFornitura,
  type FileFornitura,
  type ParteFile,
  evaluateFornitura,
  evaluateParti,
} from '../src/index.js';
import { OPZIONI, file, invio, soggetto } from './file-di-prova.js';

/** Two files that need each other: a family that comes twice, one that is elsewhere, one that has no scheda. */
const FILE: readonly FileFornitura[] = [
  file(invio({ soggetti: [soggetto('A', 'F1'), soggetto('B', 'F2', { sesso: 'M' }), soggetto('C', null)], famiglie: ['F1', 'F1', 'F3'], totaleInvii: 2 }), '058091_SUBAPR_1_1_2.xml'),
  file(invio({ soggetti: [soggetto('D', 'F1', { progressivo: '1' }), soggetto('E', 'F1', { progressivo: '1' })], famiglie: ['F1', 'F2'], convivenze: ['F3'], progressivo: 2, totaleInvii: 2 }).replace('<nome>ADA', '<nome>&nulla;'), '058091_SUBAPR_1_2_2.xml'),
  file('<a/>', '058091_SUBAPR_1_3_3.xml'),
]; // prettier-ignore

/** The file as another thread leaves it: everything it says is cloned. */
function inParti(uno: FileFornitura, opzioni: Parameters<typeof evaluateParti>[1]): FileFornitura {
  async function* parti(): AsyncGenerator<ParteFile> {
    for await (const parte of evaluateParti(uno, opzioni)) {
      yield structuredClone(parte, { transfer: parte.pagine.map(({ buffer }) => buffer) });
    }
  }
  return { ...uno, parti, byte: () => expect.unreachable() };
}

async function eventi(files: readonly FileFornitura[], opzioni: typeof OPZIONI): Promise<EventoFornitura[]> {
  const tutti: EventoFornitura[] = [];
  for await (const evento of evaluateFornitura(files, opzioni)) tutti.push(evento);
  return tutti;
}

describe('files whose records another thread has examined', () => {
  it.each([OPZIONI, { ...OPZIONI, profilo: 'servizi' as const }])(
    'give the same, in the same order',
    async (opzioni) => {
      const insieme = await eventi(FILE, opzioni);
      const codici = insieme.flatMap((evento) => (evento.tipo === 'rilievo' ? [evento.codice] : []));
      expect(codici).toEqual(expect.arrayContaining(['EF003', 'EN009', 'EN063', 'STRUTTURA']));
      expect(await eventi(FILE.map((uno) => inParti(uno, opzioni)), opzioni)).toEqual(insieme); // prettier-ignore
    },
  );
});
