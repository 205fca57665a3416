import { isAnagrafeError } from '@anagrafe/core';
import { type AgenziaEntrate, type EsitoAe, findCodiceAe } from '@anagrafe/core/agenzia-entrate';
import { createAnagrafeTributariaSimulata, createRegistroAccessi } from '@anagrafe/adapters-ae';
import { type PreparaAdapter, type Scena, toCasiContratto } from '@anagrafe/adapters-ae/contratto';
import { describe, expect, it } from 'vitest';

import { ADA, CF_ADA, impronta } from './persone-di-prova.js';

const simulata: PreparaAdapter = ({ persone, adesso, primaRisposta }: Scena) =>
  createAnagrafeTributariaSimulata({
    orologio: () => adesso,
    accessi: createRegistroAccessi(impronta),
    persone,
    guasti:
      primaRisposta === undefined
        ? []
        : [{ volte: 1, effetto: 'causa' in primaRisposta ? { ...primaRisposta, eseguita: false } : primaRisposta }],
  });

describe('il contratto, tenuto dall’archivio simulato', () => {
  it.each(toCasiContratto(simulata).map((caso) => [caso.nome, caso] as const))('%s', async (_, caso) => {
    await expect(caso.esegui()).resolves.toBe('rispettato');
  });
});

const METODI = [
  'interroga',
  'valida',
  'attribuisci',
  'attribuisciOmocodice',
  'varia',
  'allinea',
  'collega',
  'annullaAttribuzione',
] as const satisfies readonly (keyof AgenziaEntrate)[];

/** An adapter that answers everything in one way. */
function sempre(risposta: () => Promise<unknown>): PreparaAdapter {
  return () => Object.fromEntries(METODI.map((nome) => [nome, risposta])) as unknown as AgenziaEntrate;
}

const eseguita: EsitoAe = {
  type: 'eseguita',
  codice: findCodiceAe('00') as never,
  posizione: { codiceFiscale: CF_ADA, dati: ADA, validato: false, marcato: false, omocodice: false, collegati: [] },
};

describe('il contratto, contro adapter che non lo tengono', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['lancia un’eccezione', () => Promise.reject(new Error('rotto'))],
    ['dice sempre di sì', () => Promise.resolve(eseguita)],
    ['dice sempre di no', () => Promise.resolve({ type: 'rifiutata', codice: findCodiceAe('EAM94') })],
    [
      'scrive le voci di suo',
      () => Promise.resolve({ ...eseguita, codice: { ...findCodiceAe('EAI20'), significato: 'Sì' } }),
    ],
    ['non sa mai', () => Promise.resolve({ type: 'incerta', causa: 'altro' })],
  ])('nessun caso passa a chi %s', async (_, risposta) => {
    const passati: string[] = [];
    for (const { nome, esegui } of toCasiContratto(sempre(risposta))) {
      try {
        await esegui();
        passati.push(nome);
      } catch (causa) {
        expect(causa).toSatisfy(isAnagrafeError);
        expect(causa).toMatchObject({ code: 'contratto-violato' });
      }
    }
    // Of what is no code, and of other data, nobody can do other than say no.
    expect(passati.filter((nome) => !nome.startsWith('interroga: ciò che non è un codice'))).toEqual([]);
  });

  it('chi non può mettersi in una scena non è né promosso né bocciato', async () => {
    const [caso] = toCasiContratto(() => undefined);
    await expect(caso?.esegui()).resolves.toBe('non-applicabile');
  });
});
