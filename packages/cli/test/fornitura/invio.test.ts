import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { parsePiano, parseRicevuti } from '@anagrafe/subentro';
import { describe, expect, it } from 'vitest';

import { leggiInvio } from '../../src/fornitura/invio.js';

const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-invio-'));
const scrivi = (nome: string, testo: string): string => {
  const percorso = join(cartella, nome);
  writeFileSync(percorso, testo);
  return percorso;
};

describe('what is said of the sending', () => {
  it('is nothing, the plan, the files that ANPR has, or both', async () => {
    expect(await leggiInvio({})).toEqual({});
    const piano = scrivi('piano.json', '{ "comune": "028060", "pec": true }');
    const ricevuti = scrivi('ricevuti.csv', 'nome;esito\n028060_SUBAPR_1_1_1.gz;KO\n');
    expect(await leggiInvio({ piano, ricevuti })).toMatchObject({
      piano: { comune: '028060', pec: true },
      ricevuti: [{ nomeScritto: '028060_SUBAPR_1_1_1.gz', esito: 'KO' }],
    });
  });

  it('is refused with what is wrong in it, of a long list the first lines', async () => {
    const piano = scrivi('storto.json', '{ "comune": "028060", "stato": "pronto" }');
    await expect(leggiInvio({ piano })).rejects.toThrow(
      `--piano ${piano}: «stato»: serve uno fra "non-aperto", "aperto", "in-elaborazione", "subentrato".`,
    );
    const ricevuti = scrivi('storti.csv', 'a.gz;boh\n'.repeat(7));
    await expect(leggiInvio({ ricevuti })).rejects.toThrow(
      /riga 5: l’esito è uno fra OK, KO, IN ELABORAZIONE; e altri 2\.$/,
    );
  });

  it('is an error of the file if it is not there', async () => {
    await expect(leggiInvio({ piano: join(cartella, 'manca.json') })).rejects.toMatchObject({
      code: 'file-illeggibile',
      message: expect.stringMatching(/il file non esiste\.$/) as string,
    });
  });
});

it('the examples of the README are good ones', () => {
  const leggimi = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8');
  const sezione = leggimi.slice(leggimi.indexOf('## The plan and what was sent before'));
  const [, piano = ''] = /```json\n([^`]+)```/.exec(sezione) ?? [];
  const [, ricevuti = ''] = /```\n(nome[^`]+)```/.exec(sezione) ?? [];
  expect(parsePiano(piano)).toMatchObject({ ok: true, value: { totaleFile: 9, ambiente: 'produzione' } });
  expect(parseRicevuti(ricevuti)).toMatchObject({ ok: true, value: [{ esito: 'KO' }, { esito: 'OK' }] });
});
