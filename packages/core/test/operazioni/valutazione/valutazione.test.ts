import { describe, expect, it } from 'vitest';

import { findCodiceUfficiale, toPosti } from '../../../src/index.js';
import {
  createRegistro,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
  regoleOperazioni,
} from '../../../src/operazioni/index.js';
import { contesto } from '../../scheda-di-prova.js';
import { CASI } from './casi.js';
import { CASI_REGISTRO } from './casi-registro.js';
import { OPERAZIONI_DI_PROVA, richiesta } from './richieste-di-prova.js';

const REGISTRO = new Set(Object.keys(CASI_REGISTRO));

describe('a right request', () => {
  it.each(OPERAZIONI_DI_PROVA)('%s keeps every rule', (operazione) => {
    expect(evaluateOperazione(richiesta(operazione), contesto)).toEqual([]);
  });
});

describe('the rules on requests', () => {
  it('are those of the cases', () => {
    const provate = [...Object.keys(CASI), ...REGISTRO].sort();
    expect(provate).toEqual(regoleOperazioni.map(({ codice }) => codice).sort());
  });

  it.each(Object.entries(CASI))('%s', (codice, [operazione, rompe, conserva = {}]) => {
    const trovati = evaluateOperazione(richiesta(operazione, rompe), contesto);
    const trovato = trovati.find((rilievo) => rilievo.codice === codice);
    expect(trovato?.messaggio).toMatch(/^.{20,}\.$/);
    expect(trovato?.messaggio).not.toMatch(/[{}]|undefined/);
    expect(trovato?.campo).toMatch(/^[a-z\d.]+$/i);
    const conservati = evaluateOperazione(richiesta(operazione, conserva), contesto);
    expect(conservati.map((rilievo) => rilievo.codice)).not.toContain(codice);
  });

  it('have the severities of the official list', () => {
    for (const { codice, severita, daRimuoverePrimaDelSubentro } of regoleOperazioni) {
      const ufficiale = findCodiceUfficiale(codice);
      expect({ codice, ...severita, daRimuoverePrimaDelSubentro }).toEqual({
        codice,
        subentro: ufficiale?.subentro,
        // EN148 is generic, an error or a warning: on a request, an error.
        servizi: codice === 'EN148' ? 'errore' : ufficiale?.servizi,
        daRimuoverePrimaDelSubentro: ufficiale?.daRimuoverePrimaDelSubentro,
      });
    }
  });

  it('have a title, fields, a remedy, a source, and a code each', () => {
    const codici = regoleOperazioni.map(({ codice }) => codice);
    expect(codici).toEqual([...new Set(codici)].sort());
    for (const { titolo, campi, rimedio, fonte, messaggio } of regoleOperazioni) {
      expect(titolo).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(rimedio).toMatch(/\.$/);
      expect(campi.length).toBeGreaterThan(0);
      expect(fonte.join()).not.toMatch(/riga 0|undefined/);
      expect(toPosti(messaggio)).toEqual([...new Set(toPosti(messaggio))]);
    }
  });
});

describe('the rules that ask the register', () => {
  it.each(Object.entries(CASI_REGISTRO))('%s', (codice, [operazione, rompe, conserva, cambi = {}]) => {
    const chiesta = richiesta(operazione, cambi);
    const con = (contenuto: typeof rompe): string[] =>
      evaluateOperazione(chiesta, { ...contesto, registro: createRegistro(contenuto) }).map((uno) => uno.codice);
    expect(con(rompe)).toContain(codice);
    if (rompe !== conserva) expect(con(conserva)).not.toContain(codice);
    // Without the register, or with one that knows nothing, the check is open: neither broken nor passed.
    for (const vuoto of [contesto, { ...contesto, registro: createRegistro({}) }]) {
      expect(evaluateOperazione(chiesta, vuoto).map((uno) => uno.codice)).not.toContain(codice);
      expect(evaluateOperazioneNonVerificati(chiesta, vuoto).map((uno) => uno.codice)).toContain(codice);
    }
  });
});

describe('the sentence that a request carries out', () => {
  const DOPO = { data: '2026-03-11', dataValidita: '2026-03-10', tipoTribunale: '7' };

  it.each([
    ['1002', 'datiSentenza', ['EHR31', 'EHR90', 'EN242']],
    ['2001', 'datiSentenza', ['EHR31', 'EHR90', 'EN242']],
    ['2003', 'datiCancellazione.datiSentenza', ['EHR31', 'EHR90']],
  ])('of a %s is checked where it stands, in %s', (operazione, campo, attesi) => {
    const trovati = evaluateOperazione(richiesta(operazione, { [campo]: DOPO }), contesto);
    expect(trovati.map(({ codice }) => codice).filter((codice) => codice !== 'EHR98')).toEqual(attesi);
    for (const trovato of trovati) expect(trovato.campo).toContain('datiSentenza.');
    expect(trovati.find(({ codice }) => codice === 'EHR90')?.campo).toBe(`${campo}.data`);
  });
});
