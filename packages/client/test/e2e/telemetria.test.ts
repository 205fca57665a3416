import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { downloadFile } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { type Tracer, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { expect, it } from 'vitest';

import { type Osservatori, ErroreTrasporto, createClient } from '../../src/index.js';
import { TEMPO_SCADUTO } from '../../src/guasti/trasporto.js';
import { Anpr } from '../anpr-di-prova/anpr.js';
import { toFault } from '../anpr-di-prova/rifiuto.js';
import { preparaIdentita } from '../identita-di-prova.js';

const ESEMPIO = resolve(import.meta.dirname, '../../../../esempi/client/telemetria.mjs');
const tabelle = await openTabelle();
const identita = preparaIdentita();

it('the example of telemetry makes a span of each message, with how it ended and nothing of the people', async () => {
  const { toOsservatori } = (await import(pathToFileURL(ESEMPIO).href)) as {
    toOsservatori: (tracer: Tracer) => Required<Osservatori>;
  };
  const raccolti = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(raccolti)] });
  const anpr = new Anpr();
  const fati = ['arriva', 'respinto', 'si perde', 'arriva'];
  const client = await createClient({
    ambiente: 'test',
    identita: identita(),
    tabelle,
    orologio: () => new Date(Date.now() + 120_000),
    trasporto: async ({ byte }) => {
      const fato = fati.shift();
      if (fato === 'si perde') throw new ErroreTrasporto(TEMPO_SCADUTO, undefined);
      if (fato === 'respinto')
        return { stato: 500, tipo: 'text/xml', byte: Buffer.from(toFault('Rejected by policy. (from client)')) };
      return anpr.esegui(byte);
    },
    ...toOsservatori(provider.getTracer('prova')),
  });
  const scarica = () => downloadFile({ idOperazioneANPR: '1234567890' }, client.toTestata({ tipoOperazione: 'C' }));
  await client.downloadFile(scarica());
  await client.downloadFile(scarica()).catch(() => undefined);
  const persa = scarica();
  const id = persa.corpo.testataRichiesta.idOperazioneComune;
  await client.downloadFile(persa);
  await client.recover(id, persa);

  const span = raccolti.getFinishedSpans();
  expect(span.map(({ name, kind, parentSpanContext }) => [name, kind, parentSpanContext])).toEqual(
    Array.from({ length: 4 }, () => ['ANPR 7002', SpanKind.CLIENT, undefined]),
  );
  const { ERROR, UNSET } = SpanStatusCode;
  expect(
    span.map(({ status, attributes }) => [status.code, attributes['anpr.esito'], attributes['anpr.tentativo']]),
  ).toEqual([
    [UNSET, 'ok', 1],
    [ERROR, 'respinta', 1],
    [ERROR, 'incerto', 1],
    [UNSET, 'ok', 2],
  ]);
  expect(span[1]?.status.message).toBe('respinto-dalla-politica');
  expect(span[0]?.attributes).toMatchObject({
    'anpr.id_operazione_anpr': '1000000000',
    'http.response.status_code': 200,
  });
  for (const { attributes, duration } of span) {
    const [secondi, nano] = duration;
    expect(secondi * 1000 + nano / 1e6).toBeGreaterThan(attributes['anpr.ms.firma'] as number);
    expect(JSON.stringify(attributes)).not.toContain('PRVDAA');
  }
});
