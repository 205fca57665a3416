import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Richiesta, isOperazione } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { RICHIESTE } from '../../core/test/operazioni/richieste/richieste-di-prova.js';
import { type OpzioniClient, type Traccia, createClient, openTraccia } from '../src/index.js';
import { toStruttura } from '../src/traccia/to-struttura.js';
import { isTenuto } from '../src/traccia/tenuti.js';
import { type Nodo, toDiscendenti, toTesto } from '../src/xml/nodo.js';
import { readNodo } from '../src/xml/read-nodo.js';
import { Anpr, type Rispondi, toPositiva } from './anpr-di-prova/anpr.js';
import { preparaIdentita } from './identita-di-prova.js';

const tabelle = await openTabelle();
const identita = preparaIdentita();
let cartella: string;
let file: string;
beforeEach(async () => {
  cartella = await mkdtemp(join(tmpdir(), 'anagrafe-traccia-'));
  file = join(cartella, 'traccia.txt');
});
afterEach(async () => rm(cartella, { recursive: true, force: true }));

/** A value that nothing else in a trace looks like. */
const segreto = fc
  .string({ unit: fc.constantFrom('À', 'à', 'Q', 'q', '°', '’', ' '), minLength: 1, maxLength: 12 })
  .map((s) => `Ž${s}ž`);
const NOMI = ['cognome', 'testataRichiesta', 'testataRisposta', 'errore', 'idOperazioneComune', 'idOperazioneANPR', 'codiceErroreAnomalia', 'esitoOperazione', 'faultcode', 'Fault', 'Timestamp', 'Created', 'constructor', 'a'] as const; // prettier-ignore

interface Prova {
  readonly xml: string;
  readonly segreti: readonly string[];
}

/** Documents whose every value is a secret, wherever values may stand in XML. */
const { documento } = fc.letrec<{ documento: Prova }>((tie) => ({
  documento: fc
    .record({
      nome: fc.constantFrom(...NOMI),
      valore: segreto,
      modo: fc.constantFrom('testo', 'cdata', 'riferimenti'),
      attributo: fc.option(segreto, { nil: undefined }),
      fuori: fc.option(segreto, { nil: undefined }),
      figli: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant<Prova[]>([]), fc.array(tie('documento'), { maxLength: 3 })), // prettier-ignore
    })
    .map(({ nome, valore, modo, attributo, fuori, figli }) => {
      const scritto =
        modo === 'testo'
          ? valore
          : modo === 'cdata'
            ? `<![CDATA[${valore}]]>`
            : valore.replace(/./g, (c) => `&#${String(c.codePointAt(0))};`);
      const con = attributo === undefined ? '' : ` Id="${attributo}"`;
      const altro = fuori === undefined ? '' : `<!--${fuori}--><?p ${fuori}?>`;
      return {
        xml: `<${nome}${con}>${scritto}${altro}${figli.map(({ xml }) => xml).join('')}</${nome}>`,
        segreti: [valore, attributo, fuori, ...figli.flatMap(({ segreti }) => segreti)].filter(
          (uno) => uno !== undefined,
        ),
      };
    }),
}));

describe('the structure of a message', () => {
  it('has its elements, and no value of any, whatever they are called and however it is written', () => {
    fc.assert(
      fc.property(documento, ({ xml, segreti }) => {
        const struttura = toStruttura('text/xml', Buffer.from(xml));
        for (const uno of segreti) expect(struttura).not.toContain(uno);
        expect(struttura).not.toMatch(/[àž°’]/i);
        const nomi = [...xml.matchAll(/<([a-z]\w*)[ >]/gi)].map(([, nome]) => nome);
        expect([...struttura.matchAll(/<([a-z]\w*)[ >]/gi)].map(([, nome]) => nome)).toEqual(nomi);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what tells one operation from another, and the length of the rest', () => {
    const xml =
      '<r xmlns:s="urn:x"><testataRichiesta><idOperazioneComune>A1</idOperazioneComune><codMittente>058091</codMittente>' +
      '<tipoInvio>TEST</tipoInvio><nomeApplicativo>Mio</nomeApplicativo></testataRichiesta><s:cognome Id="x1">PROVA</s:cognome><nome/></r>';
    expect(toStruttura('text/xml', Buffer.from(xml))).toBe(
      [
        '<r>',
        '  <testataRichiesta>',
        '    <idOperazioneComune>A1</idOperazioneComune>',
        '    <codMittente>058091</codMittente>',
        '    <tipoInvio>TEST</tipoInvio>',
        '    <nomeApplicativo>[3]</nomeApplicativo>',
        '  </testataRichiesta>',
        '  <s:cognome Id="[2]">[5]</s:cognome>',
        '  <nome/>',
        '</r>',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['testataRichiesta', 'idOperazioneComune', 'PRVDAA90A41H501A', false],
    ['testataRichiesta', 'idOperazioneComune', 'xPRVDAA9LA41H5LMA1', false],
    ['testataRichiesta', 'idOperazioneComune', 'MARIO', true],
    ['datiOperazione', 'idOperazioneComune', 'A1', false],
    ['testataRisposta', 'esitoOperazione', 'ROSSI', false],
    ['testataRisposta', 'esitoOperazione', '0000', true],
    ['errore', 'codiceErroreAnomalia', 'EN148', true],
    ['errore', 'testoErroreAnomalia', 'EN148', false],
    ['constructor', 'name', 'EN148', false],
  ])('%s/%s «%s»: kept, %s', (padre, nome, testo, tenuto) => {
    expect(isTenuto(padre, nome, testo)).toBe(tenuto);
  });

  it('of what is no XML, or too long, is not told', () => {
    expect(toStruttura('text/html', Buffer.from('<p>Ciao ADA'))).toBe('non si legge: xml-malformato\n');
    expect(toStruttura('multipart/related', Buffer.from('ADA'))).toBe('non si legge: parti-non-valide\n');
    expect(toStruttura('text/xml', Buffer.from(`<a>${'x'.repeat(1_000_000)}</a>`))).toBe('non riportata: oltre 1000000 byte\n'); // prettier-ignore
  });

  it('of several parts has the first, and the size of the others', () => {
    const corpo = '--b\r\n\r\n<a>ADA</a>\r\n--b\r\nContent-ID: <p>\r\n\r\n%PDF di ADA\r\n--b--\r\n';
    expect(toStruttura('multipart/related; boundary=b', Buffer.from(corpo))).toBe('<a>[3]</a>\nparte di 11 byte\n');
  });
});

const comunque = { ancheSeRespinta: true };
const crea = async (traccia: Traccia, rispondi: Rispondi = () => undefined) => {
  const anpr = new Anpr({ rispondi });
  const passati: Uint8Array[] = [];
  const opzioni: OpzioniClient = {
    ambiente: 'test',
    identita: identita(),
    tabelle,
    orologio: () => new Date(Date.now() + 120_000),
    trasporto: async ({ byte }) => {
      const risposta = await anpr.esegui(byte);
      passati.push(byte, risposta.byte);
      return risposta;
    },
    traccia,
  };
  return { client: await createClient(opzioni), passati };
};

/** The values of a message that are not among those that are kept of it: texts, and attributes that no protocol prescribes. */
function toValori(documento: Nodo): string[] {
  const tenuti = new Set<string>();
  const valori: string[] = [];
  for (const nodo of toDiscendenti(documento)) {
    for (const figlio of nodo.figli) {
      if (typeof figlio === 'string') continue;
      const testo = toTesto(figlio);
      if (isTenuto(nodo.nome, figlio.nome, testo)) tenuti.add(testo);
      else valori.push(testo);
    }
    for (const { nome, valore } of nodo.attributi) if (/^id$/i.test(nome)) valori.push(valore);
  }
  // What is shorter may stand anywhere by chance: in a length, in a name.
  return valori.map((uno) => uno.trim()).filter((uno) => uno.length > 3 && !tenuti.has(uno));
}

describe('a trace', () => {
  it('has the messages of every operation, and no value of a request, of an answer, of the header, of a key', async () => {
    const traccia = await openTraccia(file);
    const persona = '<listaSoggettiVariati><datiSoggetto><generalita><cognome>FANTASÌA</cognome><nome>EVA MARIA</nome></generalita></datiSoggetto></listaSoggettiVariati>'; // prettier-ignore
    const { client, passati } = await crea(traccia, async ({ operazione, testata, numero }) =>
      toPositiva(operazione, testata, numero, persona),
    );
    for (const [i, richiesta] of RICHIESTE.entries()) {
      const testataRichiesta = { ...richiesta.corpo.testataRichiesta, idOperazioneComune: `T${String(i)}` };
      await client.invia({ ...richiesta, corpo: { ...richiesta.corpo, testataRichiesta } } as Richiesta, comunque);
    }
    await traccia.chiudi();
    const testo = await readFile(file, 'utf8');
    expect(testo.match(/^\S+ richiesta \d+: /gm)).toHaveLength(RICHIESTE.length);
    expect(testo.match(/^\S+ risposta \d+: .*, HTTP 200, \d+ byte$/gm)).toHaveLength(RICHIESTE.length);
    const valori = new Set(passati.flatMap((byte) => toValori(readNodo(byte))));
    // The code of an operation stands in the trace where that operation was asked for.
    const rimasti = [...valori].filter((uno) => testo.includes(uno) && !isOperazione(uno));
    expect(rimasti).toEqual([]);
    expect(valori.size).toBeGreaterThan(300);
    for (const pem of [identita().comune, identita().postazione] as { chiave: string; certificato: string }[])
      for (const riga of [...pem.chiave.split('\n'), ...pem.certificato.split('\n')])
        if (riga.length > 3) expect(testo).not.toContain(riga);
    expect(testo).not.toMatch(/PRVDAA|FANTAS|EVA MARIA|058091-(?:PC|CO)/);
  });

  it('is for its owner alone, and stops when it is full', async () => {
    const traccia = await openTraccia(file, { massimo: 4000 });
    const { client } = await crea(traccia);
    const richiesta = RICHIESTE.find(({ operazione }) => operazione === '7001')!;
    for (let i = 0; i < 3; i++) {
      const testataRichiesta = { ...richiesta.corpo.testataRichiesta, idOperazioneComune: `P${String(i)}` };
      await client.invia({ ...richiesta, corpo: { ...richiesta.corpo, testataRichiesta } } as Richiesta, comunque);
    }
    await traccia.chiudi();
    const testo = await readFile(file, 'utf8');
    expect(testo.endsWith('La traccia è piena.\n')).toBe(true);
    expect(testo.match(/piena/g)).toHaveLength(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(file)).size).toBeLessThan(4050);
  });

  it('that cannot be written changes no outcome, and it is told', async () => {
    const avvisi = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const traccia = await openTraccia(file);
    await traccia.chiudi();
    const { client } = await crea(traccia);
    const richiesta = RICHIESTE.find(({ operazione }) => operazione === '7001')!;
    expect(await client.invia(richiesta, comunque)).toMatchObject({ type: 'ok' });
    await vi.waitFor(() => {
      expect(avvisi).toHaveBeenCalledWith('La traccia ha dato un errore (Error): l’esito delle chiamate non cambia.', { code: 'ANAGRAFE_OSSERVATORE' }); // prettier-ignore
    });
    avvisi.mockRestore();
  });
});
