import { resolve } from 'node:path';

import { type Regola, evaluateScheda } from '@anagrafe/core';
import { openTabelle } from '@anagrafe/decodifica';
import { describe, expect, it, vi } from 'vitest';

import { esegui, toVerdetto } from '../esempi/chiamata.js';
import { toDiversi, toFoglie, togli, metti } from '../esempi/foglie.js';
import { leggiEsempi, toNome } from '../esempi/leggi-esempi.js';
import { findOrigine } from '../esempi/origine.js';
import { avvicina } from '../esempi/riduci.js';
import { isRegola, toVoci } from '../sito/catalogo.js';

// Rules are marked before anybody asks them, and other files of this worker may have: this one has its own.
vi.hoisted(() => {
  vi.resetModules();
});

const RADICE = resolve(import.meta.dirname, '../..');
const ESEMPI = await leggiEsempi(resolve(RADICE, 'docs/regole/esempi.ndjson'));
const VOCI = toVoci().filter(({ regole }) => regole.length > 0);
const CONTROLLI = VOCI.flatMap(({ regole }) => regole);
const REGOLE = CONTROLLI.filter(isRegola);

/** What no pair of calls shows, and why. */
const SENZA_COPPIA = [
  // No rule object: the reader of the file finds it while the bytes come in, before there is a record to put to a rule.
  'STRUTTURA: Il file ha la struttura dello schema ufficiale',
];

const regola = (codice: string, titolo: string): Regola<never> => {
  const trovata = REGOLE.find((una) => una.codice === codice && una.titolo === titolo);
  if (trovata === undefined) throw new Error(`no rule ${codice}: ${titolo}`);
  return trovata;
};

describe('the examples of the catalogue of the rules', () => {
  it.each(REGOLE.map((una) => [toNome(una), una] as const))('%s is broken by one and kept by the other', (_, una) => {
    const coppia = ESEMPI.find(una)?.coppia;
    if (coppia === undefined) throw new Error('no pair of calls');
    const { viola, conforme } = coppia;
    expect(toVerdetto(viola, una)).toBe('violata');
    expect(esegui(viola, una).rilievi.get(una)?.messaggio).not.toMatch(/[{}]|undefined/);
    expect(toVerdetto(conforme, una)).toBe('conforme');
    expect(JSON.stringify(viola)).not.toBe(JSON.stringify(conforme));
  });

  it('are there for every meaning of every code', () => {
    const senza = CONTROLLI.filter((uno) => ESEMPI.find(uno)?.coppia === undefined).map(toNome);
    expect(senza).toEqual(SENZA_COPPIA);
    expect(CONTROLLI.filter((uno) => ESEMPI.find(uno)?.prove.length === 0).map(toNome)).toEqual([]);
    expect([VOCI.length, CONTROLLI.length, ESEMPI.tutti.length]).toEqual([760, 787, 787]);
    expect(VOCI.filter(({ regole }) => regole.length > 1)).toHaveLength(23);
  });

  it('tell the meanings of a code by their titles', () => {
    expect(new Set(CONTROLLI.map(toNome)).size).toBe(CONTROLLI.length);
  });
});

describe('the meanings of a code', () => {
  const nelTempo = regola('EHR31', 'La sentenza vale dal suo giorno in poi');
  const dellaRichiesta = regola('EHR31', 'La sentenza della richiesta vale dal suo giorno in poi');

  it('are told apart by the rule that found it, even where they say the same of it', () => {
    expect(nelTempo.messaggio).toBe(dellaRichiesta.messaggio);
    for (const [suo, altro] of [
      [nelTempo, dellaRichiesta],
      [dellaRichiesta, nelTempo],
    ] as const) {
      const viola = ESEMPI.find(suo)?.coppia?.viola;
      if (viola === undefined) throw new Error('no pair of calls');
      expect(esegui(viola).rilievi.get(suo)?.codice).toBe('EHR31');
      expect(toVerdetto(viola, suo)).toBe('violata');
      expect(toVerdetto(viola, altro)).not.toBe('violata');
    }
  });

  it('are not kept by a call that does not ask them', () => {
    const scheda = ESEMPI.find(nelTempo)?.coppia?.conforme;
    if (scheda === undefined) throw new Error('no pair of calls');
    expect(toVerdetto(scheda, nelTempo)).toBe('conforme');
    expect(toVerdetto(scheda, dellaRichiesta)).toBe('aperta');
  });

  it('are known of every rilievo of a marked rule', async () => {
    const contesto = { oggi: '2026-11-21', tabelle: await openTabelle(), contesto: 'subentro' } as const;
    const rilievi = evaluateScheda({ generalita: { senzaNome: '1', nome: 'ADA' } }, contesto);
    expect(rilievi.map((uno) => findOrigine(uno)?.codice)).toEqual(rilievi.map(({ codice }) => codice));
    expect(rilievi).not.toEqual([]);
  });
});

describe('two calls brought near', () => {
  const EN009 = regola('EN009', 'Il file decompresso è XML ben formato');
  const chiamata = (lettura: object, altro: object = {}) =>
    ({
      funzione: 'evaluateRilievi',
      argomenti: [{ lettura, ...altro }],
      contesto: { oggi: '2026-11-21', contesto: 'subentro' },
    }) as const;
  const viola = chiamata({ ok: false, malformato: true, motivo: 'interrotto' }, { dimensioneCompressa: 7 });

  it('have nothing of a failure beside a success, and everything else in common', () => {
    const { conforme } = avvicina(EN009, { viola, conforme: chiamata({ ok: true }, { dimensioneCompressa: 9 }) });
    expect(conforme).toEqual(chiamata({ ok: true }, { dimensioneCompressa: 7 }));
  });

  it('keep no group that has lost its values', () => {
    const { conforme } = avvicina(EN009, {
      viola,
      conforme: chiamata({ ok: true }, { datiInvio: { mittente: { comune: '058091' } } }),
    });
    expect(conforme).toEqual(chiamata({ ok: true }, { dimensioneCompressa: 7 }));
  });
});

describe('the paths of a record', () => {
  const ADA = { generalita: { nome: 'ADA', sesso: 'F' }, lista: ['1', '2'] };

  it('say where two differ, and nothing beyond a maximum', () => {
    const ida = metti(togli(ADA, ['lista', '1']), ['generalita', 'nome'], 'IDA');
    expect(ida).toEqual({ generalita: { nome: 'IDA', sesso: 'F' }, lista: ['1'] });
    expect(toDiversi(toFoglie(ADA), toFoglie(ida), 2)).toEqual(['/generalita/nome', '/lista/1']);
    expect(toDiversi(toFoglie(ida), toFoglie(ADA), 2)).toEqual(['/generalita/nome', '/lista/1']);
    expect(toDiversi(toFoglie(ADA), toFoglie(ida), 1)).toBeUndefined();
    expect(toDiversi(toFoglie(ida), toFoglie(ADA), 1)).toBeUndefined();
  });

  it('that are not there take nothing away, and are made where something is put', () => {
    expect(togli(ADA, ['residenza', 'cap'])).toEqual(ADA);
    expect(metti(ADA, ['residenza', 'cap'], '00184')).toEqual({ ...ADA, residenza: { cap: '00184' } });
  });
});
