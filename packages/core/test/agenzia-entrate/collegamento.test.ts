import { type ParteAe, type ParteAnpr, possibileCollegamento } from '@anagrafe/core/agenzia-entrate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  CALCOLATO,
  DI_GIOVANNI,
  DI_GIUSEPPE,
  GIUSEPPE,
  MARCATO,
  NUMERICO,
  altraPosizione,
  anpr,
  codice,
} from './parti-di-prova.js';
import { parteAe, parteAnpr } from './parti-qualsiasi.js';

const motivi = (nostra: ParteAnpr, sua: ParteAe): string[] =>
  possibileCollegamento(nostra, sua).motivi.map(({ type }) => type);

describe('possibileCollegamento', () => {
  it('Giovanni e Giuseppe, nati in gennaio e in febbraio, sono due posizioni della stessa persona', () => {
    expect(possibileCollegamento(anpr(), altraPosizione())).toEqual({
      ok: true,
      campiDiversi: ['nome', 'meseNascita'],
      motivi: [],
    });
  });

  it('ANPR deve avere un codice validato e marcato', () => {
    const { codiceFiscale: _, ...senza } = anpr();
    expect(motivi(senza, altraPosizione())).toEqual(['anpr-senza-codice']);
    expect(motivi(anpr({ codiceFiscale: CALCOLATO }), altraPosizione())).toEqual([
      'anpr-non-validato',
      'anpr-non-marcato',
    ]);
    expect(motivi(anpr({ codiceFiscale: codice({ marcato: 'ignoto' }) }), altraPosizione())).toEqual([
      'anpr-marcatura-ignota',
    ]);
  });

  it('quello dell’Agenzia deve essere corretto e non marcato', () => {
    const conMarcatura = (marcato: boolean | 'ignoto') =>
      altraPosizione({ codiceFiscale: codice({ valore: DI_GIUSEPPE, marcato }) });
    expect(motivi(anpr(), conMarcatura(true))).toEqual(['ae-marcato']);
    expect(motivi(anpr(), conMarcatura('ignoto'))).toEqual(['ae-marcatura-ignota']);
    expect(motivi(anpr(), altraPosizione({ situazione: 'non-utilizzabile' }))).toEqual(['ae-non-corretto']);
    const storto = codice({ valore: 'PRVGPP55B14C210A', marcato: false });
    expect(motivi(anpr(), altraPosizione({ codiceFiscale: storto }))).toEqual(['ae-non-corretto']);
  });

  it('tre dati possono cambiare, quattro no: una data di nascita tutta diversa ne vale tre', () => {
    const nato = (dati: object) => altraPosizione({ dati: { ...GIUSEPPE, nome: 'GIOVANNI', ...dati } });
    expect(possibileCollegamento(anpr(), nato({ dataNascita: '1956-02-15' }))).toMatchObject({
      ok: true,
      campiDiversi: ['giornoNascita', 'meseNascita', 'annoNascita'],
    });
    expect(motivi(anpr(), nato({ dataNascita: '1956-02-15', cognome: 'PROVE' }))).toEqual(['troppi-dati-diversi']);
  });

  it('dal numerico all’alfanumerico si va, indietro no', () => {
    const numerico = codice({ valore: NUMERICO });
    expect(motivi(anpr({ codiceFiscale: numerico }), altraPosizione())).toEqual([]);
    expect(motivi(anpr(), altraPosizione({ codiceFiscale: { ...numerico, marcato: false } }))).toEqual([
      'numerico-in-ae',
    ]);
  });

  it('le due residenze sono nello stesso comune, e si deve sapere', () => {
    expect(motivi(anpr(), altraPosizione({ domicilio: { comune: '015146', indirizzo: 'VIA ROMA 1' } }))).toEqual([
      'comuni-diversi',
    ]);
    const { domicilio: _, ...senza } = altraPosizione();
    expect(motivi(anpr(), senza)).toEqual(['comune-ignoto']);
  });

  it('due codici uguali, o già collegati, non si collegano', () => {
    expect(motivi(anpr(), altraPosizione({ codiceFiscale: MARCATO }))).toEqual(['stesso-codice']);
    const collegato = codice({ valore: DI_GIUSEPPE, marcato: false, collegati: [DI_GIOVANNI] });
    expect(motivi(anpr(), altraPosizione({ codiceFiscale: collegato }))).toEqual(['gia-collegati']);
  });

  it('every reason says what is wrong and what to do, and names nobody', () => {
    fc.assert(
      fc.property(parteAnpr, parteAe, (nostra, sua) => {
        for (const { messaggio, rimedio } of possibileCollegamento(nostra, sua).motivi) {
          expect(messaggio).toMatch(/\.$/);
          expect(rimedio).toMatch(/\.$/);
          expect(`${messaggio}${rimedio}`).not.toMatch(/[A-Z]{6}\d/);
        }
      }),
    );
  });

  it('whatever is linked keeps all the conditions', () => {
    let collegati = 0;
    const nostre = fc.oneof(fc.constant(anpr()), parteAnpr);
    const sue = fc.oneof(fc.constant(altraPosizione()), parteAe);
    fc.assert(
      fc.property(nostre, sue, (nostra, sua) => {
        const { ok, campiDiversi, motivi: perche } = possibileCollegamento(nostra, sua);
        expect(ok).toBe(perche.length === 0);
        if (!ok) return;
        collegati++;
        expect(nostra.codiceFiscale).toMatchObject({ validato: true, marcato: true });
        expect(sua).toMatchObject({ situazione: 'utilizzabile', codiceFiscale: { marcato: false } });
        expect(campiDiversi.length).toBeLessThanOrEqual(3);
        expect(nostra.domicilio?.comune).toBe(sua.comune ?? sua.domicilio?.comune);
      }),
      { numRuns: 500 },
    );
    expect(collegati).toBeGreaterThan(10);
  });
});
