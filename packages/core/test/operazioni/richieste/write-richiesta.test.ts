import { readXml } from '@anagrafe/subentro';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';

import {
  ErroreRichiesta,
  type Operazione,
  type Richiesta,
  isOperazione,
  openTracciato,
  codiciOperazioni,
  readRichiesta,
  scaricoTabelle,
  writeRichiesta,
} from '../../../src/operazioni/index.js';
import { createSchema } from '../../../src/schemi/index.js';
import { createCaso, scegli } from '../../xsd/istanza.js';
import { toRichiestaACaso } from './richiesta-a-caso.js';
import { testata } from './persone-di-prova.js';
import { RICHIESTE } from './richieste-di-prova.js';

async function leggi(xml: string) {
  const esito = await readRichiesta(readXml(new TextEncoder().encode(xml)));
  if (!esito.ok) throw new Error(esito.error.type);
  return esito.value;
}

const schemi = new Map<Operazione, z.ZodType>();

async function toSchema(operazione: Operazione): Promise<z.ZodType> {
  const schema = schemi.get(operazione) ?? createSchema((await openTracciato(operazione)).tipo);
  schemi.set(operazione, schema);
  return schema;
}

/** What a reader leaves out, and what the writer cuts off: empty elements, the zone of a day. */
function toLetto(valore: unknown): unknown {
  if (typeof valore === 'string') return valore.replace(/^(\d{4}-\d\d-\d\d)(?:Z|\+01:00)$/, '$1');
  if (Array.isArray(valore)) return valore.map(toLetto).filter((uno) => !isVuoto(uno));
  const campi = Object.entries(valore as object).map(([nome, suo]) => [nome, toLetto(suo)] as const);
  return Object.fromEntries(campi.filter(([, suo]) => !isVuoto(suo)));
}

function isVuoto(valore: unknown): boolean {
  return typeof valore === 'string' ? valore.trim() === '' : Object.keys(valore as object).length === 0;
}

/** Of what the schema refuses, where and what is allowed. */
async function rifiuti(richiesta: unknown): Promise<string[]> {
  const errore: unknown = await writeRichiesta(richiesta as Richiesta).catch((suo: unknown) => suo);
  expect(errore).toBeInstanceOf(ErroreRichiesta);
  return (errore as ErroreRichiesta).violazioni.map(({ campo, motivo }) => `${campo}: ${motivo}`);
}

describe('le funzioni che compongono le richieste', () => {
  it('coprono ogni operazione dei comuni', () => {
    expect([...new Set(RICHIESTE.map(({ operazione }) => operazione))].sort()).toStrictEqual([...codiciOperazioni]);
    expect(codiciOperazioni).toHaveLength(39);
  });

  it.for(RICHIESTE)('$operazione: ciò che fanno si scrive, si rilegge uguale e va bene allo schema zod', async (r) => {
    const xml = await writeRichiesta(r);
    const { richiesta, violazioni } = await leggi(xml);
    expect(violazioni).toStrictEqual([]);
    expect(toLetto(richiesta)).toStrictEqual(toLetto(r));
    expect((await toSchema(r.operazione)).safeParse(r.corpo).error?.issues).toBeUndefined();
    expect(r.corpo.testataRichiesta).toMatchObject({ codDestinatario: 'ANPR05', operazioneRichiesta: r.operazione });
  });
});

describe('scrivere una richiesta', () => {
  it('la radice è nel suo spazio dei nomi, gli altri elementi in nessuno e nell’ordine ufficiale', async () => {
    const { corpo } = scaricoTabelle({ idTabella: '005' }, testata);
    const { testataRichiesta, datiRichiesta } = corpo;
    const xml = await writeRichiesta({ operazione: '7001', corpo: { datiRichiesta, testataRichiesta } });
    expect(xml).toBe(
      `<r:Richiesta7001 xmlns:r="http://sogei.it/ANPR/7001scaricoTabelle">
  <testataRichiesta>
    <idOperazioneComune>2026112100001</idOperazioneComune>
    <codMittente>058091</codMittente>
    <codDestinatario>ANPR05</codDestinatario>
    <operazioneRichiesta>7001</operazioneRichiesta>
    <dataOraRichiesta>2026-11-21T09:30:00.000+01:00</dataOraRichiesta>
    <tipoOperazione>C</tipoOperazione>
    <tipoInvio>TEST</tipoInvio>
  </testataRichiesta>
  <datiRichiesta>
    <idTabella>005</idTabella>
  </datiRichiesta>
</r:Richiesta7001>
`,
    );
  });

  it('un giorno perde il fuso, un istante no', async () => {
    const corpo = {
      ...scaricoTabelle({ idTabella: '005' }, { ...testata, dataProtocolloComune: ' 2026-11-20+01:00 ' }).corpo,
    };
    const xml = await writeRichiesta({ operazione: '7001', corpo });
    expect(xml).toContain('<dataProtocolloComune>2026-11-20</dataProtocolloComune>');
    expect(xml).toContain('<dataOraRichiesta>2026-11-21T09:30:00.000+01:00</dataOraRichiesta>');
  });

  it('dice tutto ciò che lo schema non ammette, e mai un valore', async () => {
    const { datiRichiesta, ...altro } = scaricoTabelle({ idTabella: 'SEGRETO' }, testata).corpo;
    const corpo = {
      testataRichiesta: { ...altro.testataRichiesta, tipoInvio: undefined, codMittente: 58091, segnalibro: 'SEGRETO' },
      datiRichiesta: [datiRichiesta],
      nota: 'SEGRETO\u0001',
    };
    expect(await rifiuti({ operazione: '7001', corpo })).toStrictEqual([
      'nota: elemento non previsto',
      'testataRichiesta.tipoInvio: manca tipoInvio',
      'testataRichiesta.segnalibro: elemento non previsto',
      'testataRichiesta.codMittente: è ammesso solo un testo',
      'datiRichiesta: è ammesso solo un gruppo',
    ]);
    const errore: unknown = await writeRichiesta({
      operazione: '7001',
      corpo: { ...altro, datiRichiesta },
    }).catch((suo: unknown) => suo);
    expect(String(errore)).toBe('AnagrafeError: Richiesta 7001, datiRichiesta.idTabella: ammessi solo 3 caratteri.');
    expect((errore as ErroreRichiesta).code).toBe('richiesta-non-valida');
  });

  it('rifiuta ciò che XML non può portare, un elemento al posto di un elenco, più scelte insieme', async () => {
    const { testataRichiesta } = scaricoTabelle({ idTabella: '005' }, testata).corpo;
    const generalita = { cognome: 'PROVA', senzaCognome: '1', nome: 'A\u0001DA' };
    const datiControllo = { tipoMutazione: '12' };
    expect(
      await rifiuti({
        operazione: '5008',
        corpo: { testataRichiesta, generalitaPerRicerca: generalita, datiControllo },
      }),
    ).toStrictEqual([
      'generalitaPerRicerca.senzaCognome: non è ammesso insieme agli altri: qui può esserci nome o senzaNome',
      'generalitaPerRicerca.nome: contiene un carattere che XML non ammette',
      'datiControllo.tipoMutazione: è ammesso solo un elenco',
    ]);
  });

  it('non conosce le operazioni degli altri', async () => {
    expect(['5008', 'A006', '3006', 'toString', ''].map(isOperazione)).toStrictEqual([true, true, false, false, false]);
    await expect(openTracciato('S001' as '1001')).rejects.toMatchObject({ code: 'operazione-sconosciuta' });
  });
});

const GUASTI = ['', ' ', '1', 'X', '2021-02-30', 'ſ', 'A'.repeat(301), '\u0001', 7, {}, []];

/** Changes something in a request, somewhere. */
function guasta(oggetto: Record<string, unknown>, caso: ReturnType<typeof createCaso>): void {
  const nome = scegli(caso, [...Object.keys(oggetto), 'cognome']);
  const figlio = oggetto[nome];
  if (typeof figlio === 'object' && !Array.isArray(figlio) && caso(4) > 0) {
    guasta(figlio as Record<string, unknown>, caso);
  } else if (caso(2) === 0) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a field is missing
    delete oggetto[nome];
  } else
    oggetto[nome] = Array.isArray(figlio) && caso(2) === 0 ? [...(figlio as unknown[]), 'X'] : scegli(caso, GUASTI);
}

describe('su richieste a caso di ogni operazione', () => {
  it('leggere ciò che si è scritto dà ciò che si voleva scrivere, e riscriverlo lo stesso XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...codiciOperazioni), fc.nat(2 ** 31 - 1), async (operazione, seme) => {
        const voluta = await toRichiestaACaso(operazione, createCaso(seme));
        const { richiesta, violazioni } = await leggi(await writeRichiesta(voluta));
        expect(violazioni).toStrictEqual([]);
        expect(toLetto(richiesta)).toStrictEqual(toLetto(voluta));
        const riletta = await leggi(await writeRichiesta(richiesta as Richiesta));
        expect(riletta.richiesta).toStrictEqual(richiesta);
      }),
      { numRuns: 300 },
    );
  });

  it('si scrive ciò che lo schema zod accetta, e nient’altro', async () => {
    const conteggi = { scritte: 0, rifiutate: 0 };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...codiciOperazioni), fc.nat(2 ** 31 - 1), async (operazione, seme) => {
        const caso = createCaso(seme);
        const richiesta = await toRichiestaACaso(operazione, caso);
        if (caso(3) > 0) guasta(richiesta.corpo as unknown as Record<string, unknown>, caso);
        const schema = await toSchema(operazione);
        const scritta = await writeRichiesta(richiesta).then(
          () => true,
          (errore: unknown) => !(errore instanceof ErroreRichiesta),
        );
        conteggi[scritta ? 'scritte' : 'rifiutate'] += 1;
        expect(schema.safeParse(richiesta.corpo).success).toBe(scritta);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(conteggi.scritte, conteggi.rifiutate)).toBeGreaterThan(20);
  });
});
