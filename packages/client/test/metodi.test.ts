import * as operazioni from '@anagrafe/core/operazioni';
import type { Operazione, Richiesta, Risposta } from '@anagrafe/core/operazioni';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { type Client, type EsitoInvio, METODI, type Metodi } from '../src/index.js';

/**
 * What each method takes and gives. The types are held when this folder is compiled (`pnpm types`); a line marked
 * `@ts-expect-error` that compiles is an error too.
 */
type Metodo = keyof Metodi;
type Presa<M extends Metodo> = Parameters<Client[M]>[0];
type Data<M extends Metodo> = Awaited<ReturnType<Client[M]>>;
type Fatta<M extends Metodo> = Extract<Data<M>, { readonly type: 'ok' | 'ok-con-avvisi' }>;
type Costruttori = typeof operazioni;

/** The element of a positive answer, as the official schemas call it. */
type Positivo<O extends Operazione> = O extends `3${string}`
  ? `Risposta${O}_OK`
  : O extends `${'4' | '7'}${string}`
    ? `RispostaMultipla${O}`
    : O extends `P${string}`
      ? `RispostaOK${O}`
      : O extends '6001'
        ? 'Risposta6001OK'
        : 'Risposta_Comune';

/** The methods of which something does not hold: a union of names, to be empty. */
type SenzaCostruttore = Exclude<Metodo, keyof Costruttori>;
type AltraRichiesta = {
  [M in Metodo]: [Presa<M>, ReturnType<Costruttori[M]>] extends [ReturnType<Costruttori[M]>, Presa<M>] ? never : M;
}[Metodo];
type AltraRisposta = {
  [M in Metodo]: Risposta<Metodi[M]>['corpo'] extends Fatta<M>['risposta'] ? never : M;
}[Metodo];
type SenzaPositivo = {
  [M in Metodo]: Positivo<Metodi[M]> extends keyof Fatta<M>['risposta'] ? never : M;
}[Metodo];
type Scambiabili = {
  [M in Metodo]: {
    [N in Exclude<Metodo, M>]: Richiesta<Metodi[N]> extends Presa<M> ? `${N} a ${M}` : never;
  }[Exclude<Metodo, M>];
}[Metodo];

describe('the methods of a client', () => {
  it('are as many as the operations of the comune, and are called as what puts the requests together', () => {
    expect(Object.values(METODI).sort()).toEqual([...operazioni.codiciOperazioni]);
    for (const nome of Object.keys(METODI)) expect(operazioni).toHaveProperty(nome, expect.any(Function));
    expectTypeOf<SenzaCostruttore>().toBeNever();
    expectTypeOf<Metodi[Metodo]>().toEqualTypeOf<Operazione>();
  });

  it('take the request of their operation, and of no other', () => {
    expectTypeOf<AltraRichiesta>().toBeNever();
    expectTypeOf<Scambiabili>().toBeNever();
    const prova = (client: Client, mutazione: Richiesta<'5008'>): unknown[] => [
      () => client.mutazioneScheda(mutazione),
      // @ts-expect-error -- a mutation is no search
      () => client.consultazioneScheda(mutazione),
      // @ts-expect-error -- a request is more than its body
      () => client.mutazioneScheda(mutazione.corpo),
      // @ts-expect-error -- not an option
      () => client.mutazioneScheda(mutazione, { ancheSeRespinto: true }),
      () => client.invia(mutazione),
      () => {
        expectTypeOf(client.invia(mutazione)).resolves.toEqualTypeOf<EsitoInvio<'5008'>>();
      },
    ];
    expect(prova).toHaveLength(2);
  });

  it('give the outcome of their operation', () => {
    expectTypeOf<AltraRisposta>().toBeNever();
    expectTypeOf<SenzaPositivo>().toBeNever();
    const prova = (esito: EsitoInvio<'3002'>): unknown => {
      // Whether there is an answer has to be asked first.
      expectTypeOf(esito).not.toHaveProperty('risposta');
      switch (esito.type) {
        case 'ok':
        case 'ok-con-avvisi':
          expectTypeOf(esito).not.toHaveProperty('errori');
          expectTypeOf(esito.risposta).not.toHaveProperty('Risposta3003_OK');
          expectTypeOf(esito.idOperazioneANPR).toEqualTypeOf<string | undefined>();
          return esito.risposta.Risposta3002_OK?.listaSoggetti?.datiSoggetto?.[0]?.generalita?.dataNascita;
        case 'ko':
          return esito.errori.map(({ codice }) => codice);
        case 'incerto':
          expectTypeOf(esito).not.toHaveProperty('risposta');
          return esito.guasto.codice;
        case 'non-inviata':
          return esito.controllo.violazioni;
        default:
          expectTypeOf(esito).toBeNever();
          return undefined;
      }
    };
    expect(prova).toHaveLength(1);
  });
});
