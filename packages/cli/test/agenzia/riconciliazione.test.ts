import { type PersonaIscritta, createAnagrafeTributariaSimulata, createRegistroAccessi } from '@anagrafe/adapters-ae';
import type { Soggetto } from '@anagrafe/core';
import { type EsitoScheda, type RiepilogoVerificaAe, regoleAe, verifyConAgenzia } from '@anagrafe/core/agenzia-entrate';
import { readFornitura } from '@anagrafe/subentro';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createArchivio } from '../../src/agenzia/create-archivio.js';
import { DIFFERENZE } from '../../src/agenzia/differenze.js';
import { crea, tabelle } from '../genera/fornitura-di-prova.js';

const OGGI = '2026-11-21';
const TUTTE = DIFFERENZE.map(({ codice }) => codice);

/** The schede individuali of a synthetic fornitura. */
async function schedeDi(soggetti: number, seme: string): Promise<Soggetto[]> {
  const schede: Soggetto[] = [];
  for (const { byte } of crea({ soggetti, seme }).file) {
    for await (const record of readFornitura(byte())) if (record.tipo === 'soggetto') schede.push(record.soggetto);
  }
  return schede;
}

// eslint-disable-next-line @typescript-eslint/require-await -- an archive is made of schede that are read
async function* lette(schede: readonly Soggetto[]) {
  for (const soggetto of schede) yield { soggetto };
}

/** Puts schede to a simulated Agenzia that has these people: what there is something to say about, and how it ended. */
async function verifica(schede: readonly Soggetto[], persone: readonly PersonaIscritta[]) {
  const accessi = createRegistroAccessi((testo) => String(testo.length));
  const agenzia = createAnagrafeTributariaSimulata({ orologio: () => `${OGGI}T09:00:00`, persone, accessi });
  const daDire: EsitoScheda[] = [];
  let riepilogo: RiepilogoVerificaAe | undefined;
  const eventi = verifyConAgenzia(lette(schede), agenzia, {
    oggi: OGGI,
    tabelle,
    richiedente: 'collaudo',
    attendi: () => Promise.resolve(),
  });
  for await (const evento of eventi) {
    if (evento.tipo === 'riepilogo') riepilogo = evento;
    else if (evento.mosse.length > 0 || evento.nonVerificata !== undefined) daDire.push(evento);
  }
  return { daDire, riepilogo, domande: accessi.accessi().length, scarti: agenzia.scarti };
}

const inBreve = (esiti: readonly EsitoScheda[]): string[] =>
  esiti
    .map(({ indice, rilievi, mosse }) => `${indice} ${rilievi.map(({ codice }) => codice).join()} ${mosse.join()}`)
    .sort();

/** A scheda with other generalità: what the comune has got wrong. */
const sbaglia = (soggetto: Soggetto, cambi: NonNullable<Soggetto['generalita']>): Soggetto => ({
  ...soggetto,
  generalita: { ...soggetto.generalita, ...cambi },
});

describe('una fornitura e un’Agenzia che non va d’accordo con lei', () => {
  it('senza differenze non c’è niente da dire', async () => {
    const schede = await schedeDi(300, 'concorde');
    const { persone, differenze } = await createArchivio(lette(schede), [], tabelle);
    const { daDire, riepilogo, scarti } = await verifica(schede, persone);
    expect(scarti).toEqual([]);
    expect(inBreve(daDire)).toEqual(differenze.map(({ indice }) => `${indice} EA002 prendi-codice-ae`).sort());
    expect(riepilogo?.schede).toBe(schede.length);
  });

  it('trova esattamente le differenze messe, e per ciascuna la mossa giusta', async () => {
    const schede = await schedeDi(400, 'differenze');
    const senzaCodice = schede.map((soggetto, i) => {
      if (i !== 399) return soggetto;
      const { codiceFiscale: _, ...generalita } = soggetto.generalita!;
      return { ...soggetto, generalita };
    });
    const { persone, differenze } = await createArchivio(lette(senzaCodice), TUTTE, tabelle);
    const { daDire } = await verifica(senzaCodice, persone);
    const messe = differenze.map(({ indice, codice, mosse }) => `${indice} ${codice ?? ''} ${mosse.join()}`).sort();
    expect(inBreve(daDire)).toEqual(messe);
    const trovati = new Set(daDire.flatMap(({ rilievi }) => rilievi.map(({ codice }) => codice)));
    expect([...trovati].sort()).toEqual(regoleAe.map(({ codice }) => codice));
  });

  it('se sbaglia il comune, la mossa giusta è confermare l’Agenzia; se il codice non decide, guardare i documenti', async () => {
    const giuste = await schedeDi(120, 'sbagli');
    const { persone } = await createArchivio(lette(giuste), [], tabelle);
    const vittime = giuste.flatMap(({ generalita }, i) =>
      generalita?.codiceFiscale?.codFiscale?.length === 16 && generalita.nome !== undefined ? [i] : [],
    );
    const [altroNome = 0, altroGiorno = 0, ...altre] = vittime;
    // Three consonants make the code: a vowel at the end changes nothing in it.
    const codaDelNome = altre.find((i) => (giuste[i]?.generalita?.nome?.match(/[^AEIOU' ]/g) ?? []).length >= 3) ?? 0;
    const schede = giuste.map((soggetto, i) => {
      const { nome = '', dataNascita = '' } = soggetto.generalita ?? {};
      if (i === altroNome) return sbaglia(soggetto, { nome: nome.startsWith('Z') ? 'UGO' : 'ZOE' });
      if (i === altroGiorno)
        return sbaglia(soggetto, {
          dataNascita: `${dataNascita.slice(0, 8)}${dataNascita.endsWith('07') ? '08' : '07'}`,
        });
      if (i === codaDelNome) return sbaglia(soggetto, { nome: `${nome}A` });
      return soggetto;
    });
    const { daDire } = await verifica(schede, persone);
    const inConflitto = daDire.filter(({ rilievi }) => rilievi.some(({ codice }) => codice === 'EAA30'));
    expect(inBreve(inConflitto)).toEqual(
      [
        `${altroNome} EAA30 conferma-ae`,
        `${altroGiorno} EAA30 conferma-ae`,
        `${codaDelNome} EAA30 conferma-anpr,conferma-ae`,
      ].sort(),
    );
  });

  it('chi non ha codice, e della cui nascita non si sa il giorno: l’Agenzia non ne ha niente, e il codice si chiede', async () => {
    const [soggetto] = await schedeDi(80, 's803909').then((schede) =>
      schede.filter(({ generalita }) => generalita?.senzaGiornoMese === '1' && !generalita.codiceFiscale),
    );
    const { persone, differenze } = await createArchivio(lette([soggetto!]), [], tabelle);
    const { daDire, scarti } = await verifica([soggetto!], persone);
    expect({ persone, scarti }).toEqual({ persone: [], scarti: [] });
    expect(differenze).toMatchObject([{ codice: null, mosse: ['attribuisci'] }]);
    expect(inBreve(daDire)).toEqual(['0  attribuisci']);
  });

  it('any differences, on any fornitura: found exactly, with at most two questions a scheda', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.array(fc.constantFrom(...TUTTE), { maxLength: 12 }),
        async (seme, codici) => {
          const schede = await schedeDi(80, `s${seme}`);
          const { persone, differenze } = await createArchivio(lette(schede), codici, tabelle);
          const { daDire, domande } = await verifica(schede, persone);
          expect(inBreve(daDire)).toEqual(
            differenze.map(({ indice, codice, mosse }) => `${indice} ${codice ?? ''} ${mosse.join()}`).sort(),
          );
          expect(domande).toBeLessThanOrEqual(schede.length * 2);
        },
      ),
      { numRuns: 12 },
    );
  });
});
