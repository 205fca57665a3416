import { toCoperture } from '@anagrafe/core';
import { catalogoCertificati } from '@anagrafe/core/certificati';
import { catalogoOperazioni } from '@anagrafe/core/operazioni';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { anagrafe } from './anagrafe.js';

describe('anagrafe regola', () => {
  it('explains a check', () => {
    const { stato, uscita } = anagrafe('regola', 'es010');
    expect(stato).toBe(0);
    expect(uscita).toContain('ES010  Il matrimonio segue la nascita e non è futuro');
    expect(uscita).toMatch(/al subentro +avviso, da rimuovere prima del subentro/);
    expect(uscita).toMatch(/condizione +Scatta se la data del matrimonio viene dopo oggi/);
  });

  it('explains all that a code means, in different services', () => {
    const { uscita } = anagrafe('regola', 'EN148');
    expect(uscita.match(/^EN148 {2}.+/gm)).toHaveLength(4);
    const { regola, altre } = JSON.parse(anagrafe('regola', 'EN148', '--formato', 'json').uscita) as {
      readonly regola: { readonly condizione: string };
      readonly altre: readonly { readonly condizione: string }[];
    };
    expect(new Set([regola, ...altre].map(({ condizione }) => condizione)).size).toBe(4);
  });

  it('says of an official code without a rule what it would take', () => {
    expect(anagrafe('regola', 'EN122').uscita).toContain('dipende dallo stato del registro di ANPR');
  });

  it('refuses a code that is not published', () => {
    expect(anagrafe('regola', 'ZZ998')).toMatchObject({
      stato: 2,
      errori: 'anagrafe: ZZ998: ANPR non pubblica un controllo con questo codice.\n',
    });
  });

  it('explains a check that ANPR publishes without a code, and says so', () => {
    const { stato, uscita } = anagrafe('regola', 'cert-elettore');
    expect(stato).toBe(0);
    expect(uscita).toContain('CERT-ELETTORE  I certificati elettorali sono per chi è nella lista generale');
    expect(uscita).toMatch(/stato +controllato; senza codice ufficiale/);
    expect(anagrafe('regola', 'RETTIFICA-COMUNE').uscita).toMatch(/nei servizi +gravità non pubblicata/);
  });

  it('explains all checks that share such a code', () => {
    const { uscita } = anagrafe('regola', 'STRUTTURA');
    expect(uscita.match(/^STRUTTURA {2}.*$/gm)).toEqual([
      'STRUTTURA  Il file ha la struttura dello schema ufficiale',
      'STRUTTURA  Una richiesta porta una rettifica sola',
      'STRUTTURA  La richiesta è su una scheda sola',
    ]);
    expect(uscita).toMatch(/al subentro +errore/);
    expect(uscita).toMatch(/condizione +Scatta a ogni differenza fra il file e lo schema ufficiale/);
    const { codice, ufficiale, regole } = JSON.parse(anagrafe('regola', 'STRUTTURA', '--formato', 'json').uscita) as {
      readonly codice: string;
      readonly ufficiale: boolean;
      readonly regole: readonly { readonly codice: string }[];
    };
    expect([codice, ufficiale, ...regole.map((una) => una.codice)]).toEqual([
      'STRUTTURA',
      false,
      'STRUTTURA',
      'STRUTTURA',
      'STRUTTURA',
    ]);
  });

  it('suggests what a mistyped code may have meant', () => {
    expect(anagrafe('regola', 'CERT-DATE').errori).toMatch(/Forse: CERT-DATA\./);
    expect(anagrafe('regola', 'ES10').errori).toMatch(/con questo codice\. Forse: ES010, /);
  });

  it('explains a check of the certificates', () => {
    const { stato, uscita } = anagrafe('regola', 'en153');
    expect(stato).toBe(0);
    expect(uscita).toContain('EN153  Morte, cancellazione e certificati storici si chiedono da soli');
    expect(uscita).toMatch(/al subentro +non applicata/);
  });

  it('explains a check of the annulments', () => {
    const { stato, uscita } = anagrafe('regola', 'en077');
    expect(stato).toBe(0);
    expect(uscita).toContain('EN077  Si annulla l’ultima operazione sul soggetto e sulle famiglie che ha mosso');
    expect(uscita).toContain('5012 con RA=1');
  });

  it('lists the rules', () => {
    const conRegola = toCoperture([catalogoCertificati, catalogoOperazioni]).filter(({ stato }) => stato === 'regola');
    expect(anagrafe('regola').uscita.trim().split('\n')).toHaveLength(conRegola.length + 1);
  });

  it('lists every official code with what is done about it', () => {
    const voci = JSON.parse(anagrafe('regola', '--elenco', '--formato', 'json').uscita) as Record<string, unknown>[];
    expect(voci).toHaveLength(923);
    expect(voci.find(({ codice }) => codice === 'EN115')).toEqual({
      codice: 'EN115',
      stato: 'non-verificabile',
      classe: 'S',
      subentro: null,
      servizi: 'errore',
      daRimuoverePrimaDelSubentro: false,
      alias: null,
      titolo: null,
      campi: null,
      fonte: null,
      motivo: 'ANPR non pubblica quante occorrenze siano troppe; per le persone con gli stessi dati vale EN175',
      serve: 'il numero massimo di occorrenze',
    });
    expect(anagrafe('regola', '--elenco').uscita).toMatch(/^CC030 +nome-interno +avviso +errore +EC030$/m);
  });

  it('lists the codes of one state, as a table too', () => {
    const { uscita } = anagrafe('regola', '--elenco', '--stato', 'nome-interno', '--formato', 'csv');
    const righe = parse<Record<string, string>>(uscita, { columns: true });
    expect(new Set(righe.map(({ stato }) => stato))).toEqual(new Set(['nome-interno']));
    expect(righe.find(({ codice }) => codice === 'CC030')).toMatchObject({ alias: 'EC030', subentro: 'avviso' });
  });

  it.each([
    [['ES010', '--elenco'], 'valgono per l’elenco, senza un codice'],
    [['--stato', 'boh'], 'si può scegliere fra regola, non-verificabile, non-ancora, nome-interno'],
  ])('refuses %j', (argomenti, messaggio) => {
    const { stato, errori } = anagrafe('regola', ...argomenti);
    expect(stato).toBe(2);
    expect(errori).toContain(messaggio);
  });
});
