import type { Richiesta } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { describe, expect, it } from 'vitest';

import { RICHIESTE } from '../../core/test/operazioni/richieste/richieste-di-prova.js';
import { type EsitoInvio, createClient } from '../src/index.js';
import { Anpr, type Rispondi, toNegativa, toPositiva } from './anpr-di-prova/anpr.js';
import { preparaIdentita } from './identita-di-prova.js';

const tabelle = await openTabelle();
const identita = preparaIdentita();

/** What becomes of a request, if ANPR answers so. */
const chiedi = async (richiesta: Richiesta, rispondi: Rispondi): Promise<EsitoInvio> => {
  const anpr = new Anpr({ rispondi });
  const client = await createClient({
    ambiente: 'test',
    identita: identita(),
    tabelle,
    orologio: () => new Date(Date.now() + 120_000),
    trasporto: async ({ byte }) => anpr.esegui(byte),
  });
  return client.invia(richiesta, { ancheSeRespinta: true });
};
const CERTIFICATO = RICHIESTE.find(({ operazione }) => operazione === '6001')!;

describe('an answer', () => {
  it('that is no to a certificate, in the way of 6001, is told as any other', async () => {
    const esito = await chiedi(CERTIFICATO, async ({ testata }) =>
      toNegativa('6001', testata, [
        { codice: 'EN449', testo: 'Decorrenza' },
        { codice: 'EN527', testo: 'idOperazioneANPR 5' },
      ]),
    );
    expect(esito).toMatchObject({ type: 'ko', riferimentoAssistenza: 'idOperazioneANPR 5' });
    expect('errori' in esito && esito.errori.map(({ codice }) => codice)).toEqual(['EN449']);
    expect('risposta' in esito && Object.keys(esito.risposta)).toEqual(['Risposta6001KO']);
  });

  it.each([
    ['%PDF-1.7 della prova del file', 'application/pdf'],
    ['\x1f\x8b\x08 della prova del file', 'application/gzip'],
    ['PK\x03\x04 della prova del file', 'application/zip'],
    ['\xEF\xBB\xBF<a>della prova del file</a>', 'application/xml'],
    ['della prova, e basta', 'application/octet-stream'],
  ])(
    'with a file written in its place, and not in a part of its own, has it among the attachments: %s',
    async (file, tipo) => {
      const byte = Buffer.from(file, 'latin1');
      const esito = await chiedi(CERTIFICATO, async ({ testata, numero }) =>
        toPositiva('6001', testata, numero, `<file><certificatoPdf>${byte.toString('base64')}</certificatoPdf></file>`),
      );
      expect(esito).toMatchObject({ type: 'ok', allegati: [{ elemento: 'certificatoPdf', tipo }] });
      expect('allegati' in esito && Buffer.from(esito.allegati[0]!.byte).equals(byte)).toBe(true);
    },
  );

  it('that departs from the official schema is read all the same, and where it does is told', async () => {
    const esito = await chiedi(CERTIFICATO, async ({ testata, numero }) =>
      toPositiva(
        '6001',
        testata,
        numero,
        '<nuovo>1</nuovo><file><certificatoPdf>§ questo non è base64 §</certificatoPdf></file>',
      ),
    );
    expect(esito).toMatchObject({ type: 'ok', allegati: [] });
    const campi = 'difformita' in esito ? esito.difformita.map(({ campo }) => campo) : [];
    expect(campi).toEqual(expect.arrayContaining([expect.stringContaining('nuovo'), expect.stringContaining('certificatoPdf')])); // prettier-ignore
  });
});
