import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type EsitoRicezione, type OpzioniRicezione, createRicezioneNotifiche } from '../src/index.js';
import { createFirmatarioPem } from '../src/identita/firmatario-locale.js';
import { toNotifica, toRichiesta } from './notifica-di-prova.js';
import { CONTENUTO, RicezioneDiProva, toDetti } from './ricezione-di-prova.js';

const prova = new RicezioneDiProva();
const { opzioni, ricevi, scrivi } = prova;

describe('a message that is no good notification', () => {
  const doctype = (testo: string) => `<!DOCTYPE a [<!ENTITY b "c">]>${testo}`;
  const casi: readonly [string, () => Promise<Buffer | Uint8Array>, Partial<EsitoRicezione>, (() => Partial<OpzioniRicezione>)?][] = [
    ['no XML', async () => Promise.resolve(Buffer.from('ciao')), { codice: 'xml-non-valido' }],
    ['a DOCTYPE', async () => Buffer.from(doctype((await scrivi()).toString())), { codice: 'xml-non-valido' }],
    ['something else', async () => Promise.resolve(Buffer.from('<a/>')), { codice: 'non-notifica' }],
    ['too large', scrivi, { codice: 'troppo-grande' }, () => ({ massimo: 1000 })],
    ['no signature', async () => Buffer.from((await scrivi()).toString().replace(/<ds:Signature.*<\/ds:Signature>/, '')), { codice: 'firma-mancante' }],
    ['no certificate', async () => scrivi({ dove: 'altrove' }), { codice: 'certificato-mancante' }],
    ['signed by another authority’s', async () => scrivi({ firmatario: prova.co }), { codice: 'certificato-non-fidato' }],
    ['signed by somebody else', async () => scrivi({ firmatario: prova.utenti.emetti('FNTGUO80A01H501A') }), { codice: 'firmatario-inatteso', firmatario: 'FNTGUO80A01H501A' }],
    ['signed otherwise than is taken', scrivi, { codice: 'algoritmo-non-ammesso' }, () => ({ algoritmi: ['RSA-SHA256'] })],
    ['signed before its certificate begins', scrivi, { codice: 'certificato-non-fidato' }, () => ({ orologio: () => new Date('2020-01-01') })],
    ['without a number', async () => scrivi({ testata: { idOperazioneANPR: undefined } }), { codice: 'testata-incompleta' }],
    ['for another comune', async () => scrivi({ testata: { codDestinatario: '015146' } }), { codice: 'altro-comune' }],
    ['encrypted for the key of another', async () => scrivi({ comune: prova.altro }), { codice: 'altra-chiave' }],
    ['encrypted for the comune by a key of another', async () => scrivi({ comune: prova.altro }), { codice: 'altro-comune' }, () => ({ chiavi: [prova.co, prova.altro] })],
    ['without content', async () => toNotifica({ firmatario: prova.anpr, contenuto: ' ' }), { codice: 'senza-contenuto' }],
    ['with an empty content', async () => scrivi({ contenuto: '' }), { codice: 'senza-contenuto' }],
    ['in clear', async () => toNotifica({ firmatario: prova.anpr, contenuto: Buffer.from(CONTENUTO).toString('base64') }), { codice: 'cifratura-ignota' }],
    ['encrypted otherwise', async () => scrivi({ openssl: ['-aes-128-cbc'] }), { codice: 'cifratura-ignota' }],
    ['with a content that has a DOCTYPE', async () => scrivi({ contenuto: doctype('<a/>') }), { codice: 'contenuto-non-valido' }],
    ['with a content that does not end', async () => scrivi({ contenuto: '<a>' }), { codice: 'contenuto-non-valido' }],
    ['with a content that grows', async () => scrivi({ contenuto: gzipSync('x'.repeat(200_000)) }), { codice: 'contenuto-non-valido' }, () => ({ massimo: 100_000 })],
  ]; // prettier-ignore

  it.each(casi)('%s, is refused', async (_, messaggio, atteso, cambi) => {
    const risposta = await ricevi(await messaggio(), cambi?.());
    expect(risposta.esito).toMatchObject({ type: 'rifiutata', ...atteso });
    expect(prova.tenute).toEqual([]);
    const { codice } = risposta.esito as { codice: string };
    const stato = { 'xml-non-valido': 500, 'non-notifica': 500, 'troppo-grande': 413 }[codice] ?? 200;
    expect(risposta.stato).toBe(stato);
    const esito = codice === 'senza-contenuto' ? '6' : '5';
    expect(toDetti(risposta)).toMatchObject(
      stato === 200 ? { codiceEsito: esito, esito } : { faultcode: 'soap:Client' },
    );
    expect(risposta.corpo).not.toMatch(/PROV|FNTGUO|9876543210/);
  });

  it('is not asked for with GET', async () => {
    const riceve = await createRicezioneNotifiche(opzioni());
    expect(await riceve({ metodo: 'GET', corpo: new Uint8Array() })).toMatchObject({
      stato: 405,
      intestazioni: { allow: 'POST' },
      esito: { codice: 'metodo-non-ammesso' },
    });
  });

  it('is not read beyond what is taken', async () => {
    let dati = 0;
    const infinito = async function* () {
      for (;;) {
        dati++;
        yield await Promise.resolve(new Uint8Array(1000));
      }
    };
    const riceve = await createRicezioneNotifiche(opzioni({ massimo: 10_000 }));
    const { stato } = await riceve({ metodo: 'POST', corpo: infinito() });
    expect([stato, dati]).toEqual([413, 11]);
  });

  it('may not have another body than the signed one, wherever that is put', async () => {
    const messaggio = (await scrivi()).toString();
    const [corpo = ''] = /<soap:Body.*<\/soap:Body>/s.exec(messaggio) ?? [];
    const falso = `<soap:Body>${toRichiesta({ comune: prova.co, contenuto: '<falso/>' })}</soap:Body>`;
    const avvolti = [
      messaggio.replace(corpo, `${falso}${corpo}`),
      messaggio.replace(corpo, falso).replace('</wsse:Security>', `${corpo}</wsse:Security>`),
      messaggio.replace(corpo, falso.replace('<soap:Body>', `<soap:Body Id="corpo">`)).replace('</wsse:Security>', `${corpo}</wsse:Security>`),
      messaggio.replace(corpo, `<soap:Body>${corpo}${falso.slice('<soap:Body>'.length)}`),
    ]; // prettier-ignore
    for (const uno of avvolti) {
      const { esito } = await ricevi(Buffer.from(uno));
      expect(esito).toMatchObject({ type: 'rifiutata', codice: 'firma-non-valida' });
    }
    // Behind the signed one nobody looks at it.
    await ricevi(Buffer.from(messaggio.replace(corpo, `${corpo}${falso}`)));
    expect(prova.tenute.map(({ contenuto }) => Buffer.from(contenuto).toString())).toEqual([CONTENUTO]);
  });

  it('with any byte changed says the same as before, or is refused', async () => {
    const byte = await scrivi();
    const riceve = await createRicezioneNotifiche(opzioni());
    const { esito: intera } = await riceve({ metodo: 'POST', corpo: byte });
    const esiti = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: byte.length - 1 }), fc.integer({ min: 0, max: 255 }), async (posto, nuovo) => {
        const guasta = Uint8Array.from(byte);
        guasta[posto] = nuovo === byte[posto] ? nuovo ^ 1 : nuovo;
        const { esito } = await riceve({ metodo: 'POST', corpo: guasta });
        esiti.set(esito.type, (esiti.get(esito.type) ?? 0) + 1);
        if (esito.type !== 'rifiutata')
          expect(esito).toEqual({ type: 'ripetuta', notifica: 'notifica' in intera ? intera.notifica : undefined });
      }),
      { numRuns: 600 },
    );
    expect(esiti.get('rifiutata')).toBeGreaterThan(400);
  });
});

describe('what fails on this side', () => {
  it.each<[string, () => Partial<OpzioniRicezione>]>([
    ['it is not kept', () => ({ tieni: async () => Promise.reject(new Error('disco pieno: PROVÀ')) })],
    [
      'the key cannot be used',
      () => {
        const { certificato } = createFirmatarioPem(prova.co);
        return { chiavi: { certificato, decrypt: async () => Promise.reject(new Error('tessera assente')) } };
      },
    ],
  ])('when %s, has ANPR send it again, and says nothing of it', async (_, cambi) => {
    const risposta = await ricevi(await scrivi(), cambi());
    expect(risposta).toMatchObject({ stato: 500, esito: { type: 'interrotta', errore: expect.any(Error) as Error } });
    expect(toDetti(risposta)).toMatchObject({ faultcode: 'soap:Server' });
    expect(risposta.corpo).not.toMatch(/PROV|disco|tessera/);
  });

  it('is told before anything comes: no authority, no key', async () => {
    await expect(createRicezioneNotifiche(opzioni({ autorita: 'ciao' }))).rejects.toMatchObject({ code: 'certificato-illeggibile' }); // prettier-ignore
    await expect(createRicezioneNotifiche(opzioni({ chiavi: { chiave: prova.co.chiave, certificato: prova.anpr.certificato } }))).rejects.toMatchObject({ code: 'identita-incoerente' }); // prettier-ignore
  });

  it('a padding that is not as it should be is not told from a wrong key', async () => {
    const { decrypt } = createFirmatarioPem(prova.co);
    expect(await decrypt(new Uint8Array(256).fill(1))).toBeUndefined();
    expect(await decrypt(new Uint8Array(3))).toBeUndefined();
    const guasta = async () => Promise.resolve(undefined);
    const { certificato } = createFirmatarioPem(prova.co);
    const { esito } = await ricevi(await scrivi(), { chiavi: { certificato, decrypt: guasta } });
    expect(esito).toMatchObject({ codice: 'contenuto-non-valido' });
  });
});
