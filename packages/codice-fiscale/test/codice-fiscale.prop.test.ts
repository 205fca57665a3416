import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  compareCodiceFiscale,
  computeCodiceFiscale,
  isAnagrafeError,
  isCodiceFiscale,
  parseCodiceFiscale,
  toBase,
  toOmocodie,
  toTraslitterato,
  type CampoCodiceFiscale,
  type CodiceFiscaleAlfanumerico,
  type DatiConfronto,
} from '../src/index.js';
import { ALFABETO, CIFRE, codici, codiciCatastali, giorni, nomi, numerici, persone } from './persone.js';

const OMOCODICHE: readonly string[] = 'LMNPQRSTUV'.split('');

function leggi(cf: string, oggi?: string): CodiceFiscaleAlfanumerico {
  const letto = parseCodiceFiscale(cf, { oggi });
  if (!letto.ok || letto.value.tipo !== 'alfanumerico') throw new Error('the generator made no 16-character code');
  return letto.value;
}

/** Any text, and texts one step away from being a code: the second kind finds what the first never reaches. */
const testi = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ minLength: 16, maxLength: 16 }),
  fc.string({ unit: fc.constantFrom(...CIFRE), minLength: 11, maxLength: 11 }),
  fc
    .tuple(
      fc.oneof(codici, numerici),
      fc.nat({ max: 15 }),
      fc.oneof(
        fc.constantFrom(...ALFABETO, ...CIFRE, 'ı', 'ſ', 'K', '１'),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
    )
    .map(([cf, posto, segno]) => cf.slice(0, posto) + segno + cf.slice(posto + 1)),
);

describe('laws of the codice fiscale', () => {
  it('1. parse gives an answer to any text, and is says the same', () => {
    fc.assert(
      fc.property(testi, (testo) => {
        expect(isCodiceFiscale(testo)).toBe(parseCodiceFiscale(testo).ok);
      }),
      { numRuns: 20_000 },
    );
  });

  it('1. a wrong check character is told with the right one', () => {
    fc.assert(
      fc.property(codici, fc.constantFrom(...ALFABETO), (cf, lettera) => {
        const letto = parseCodiceFiscale(cf.slice(0, 15) + lettera);
        if (cf.endsWith(lettera)) expect(letto.ok).toBe(true);
        else expect(letto).toEqual({ ok: false, error: { type: 'carattere-controllo', atteso: cf.charAt(15) } });
      }),
    );
  });

  it('2. what is computed is read back: sex, day, month, two-digit year, place', () => {
    fc.assert(
      fc.property(persone, (persona) => {
        const [anno = '', mese = '', giorno = ''] = persona.dataNascita.split('-');
        expect(leggi(computeCodiceFiscale(persona))).toMatchObject({
          sesso: persona.sesso,
          giorno: Number(giorno),
          mese: Number(mese),
          anno: Number(anno) % 100,
          codiceCatastale: persona.codiceCatastale,
          omocodia: { livello: 0 },
        });
      }),
    );
  });

  it('2. the century is lost: 400 years later the same person has the same code', () => {
    fc.assert(
      fc.property(persone, (persona) => {
        const [anno = '', ...resto] = persona.dataNascita.split('-');
        const altra = { ...persona, dataNascita: [String(Number(anno) + 400), ...resto].join('-') };
        expect(computeCodiceFiscale(altra)).toBe(computeCodiceFiscale(persona));
      }),
    );
  });

  it('2. with a reference day the true year is among the candidates, and none is absurd', () => {
    fc.assert(
      fc.property(persone, giorni, (persona, oggi) => {
        const { dataNascita } = persona;
        const nato = Number(dataNascita.slice(0, 4));
        const annoOggi = Number(oggi.slice(0, 4));
        const candidati = leggi(computeCodiceFiscale(persona), oggi).anniCandidati ?? [];
        expect(candidati.includes(nato)).toBe(dataNascita <= oggi && nato >= annoOggi - 125);
        expect([...candidati].sort((a, b) => b - a)).toEqual(candidati);
        for (const anno of candidati) {
          const giorno = `${String(anno)}${dataNascita.slice(4)}`;
          expect(new Date(`${giorno}T00:00Z`).toISOString().slice(0, 10)).toBe(giorno);
          expect(giorno <= oggi && anno >= annoOggi - 125 && anno % 100 === nato % 100).toBe(true);
        }
      }),
    );
  });

  it('3. the 127 variants are distinct, valid, each with its own check character, and lead back to the base', () => {
    fc.assert(
      fc.property(codici, (cf) => {
        const base = toBase(cf);
        const varianti = toOmocodie(cf);
        expect(new Set([base, ...varianti]).size).toBe(128);
        varianti.forEach((variante, i) => {
          const { omocodia } = leggi(variante);
          const cifre = [15, 14, 13, 11, 10, 8, 7];
          const maschera = omocodia.posizioni.reduce((somma, posizione) => somma + 2 ** cifre.indexOf(posizione), 0);
          expect(maschera).toBe(i + 1);
          expect(omocodia.livello).toBe(omocodia.posizioni.length);
          expect(toBase(variante)).toBe(base);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('4. another character of the same kind in any one place always breaks the check', () => {
    fc.assert(
      fc.property(codici, fc.nat({ max: 15 }), fc.nat(), (cf, posto, scelta) => {
        const segno = cf.charAt(posto);
        const isPostoDiCifra = [6, 7, 9, 10, 12, 13, 14].includes(posto);
        const lettere = isPostoDiCifra ? OMOCODICHE : ALFABETO;
        const altri = (/\d/.test(segno) ? CIFRE : lettere).filter((altro) => altro !== segno);
        const altro = altri[scelta % altri.length] ?? '';
        expect(isCodiceFiscale(cf.slice(0, posto) + altro + cf.slice(posto + 1))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('4. of the ten digits that can close a provisional number one is right', () => {
    fc.assert(
      fc.property(numerici, (numero) => {
        const giuste = CIFRE.filter((cifra) => isCodiceFiscale(numero.slice(0, 10) + cifra));
        expect(giuste).toEqual([numero.charAt(10)]);
        expect(parseCodiceFiscale(numero)).toMatchObject({
          value: { tipo: 'numerico', progressivo: numero.slice(0, 7), ufficio: numero.slice(7, 10) },
        });
      }),
    );
  });

  it('5. compare finds nothing in the data a code was computed from, at any omocodia and in any case', () => {
    fc.assert(
      fc.property(persone, fc.nat({ max: 126 }), fc.boolean(), (persona, variante, minuscolo) => {
        const cf = toOmocodie(computeCodiceFiscale(persona))[variante] ?? '';
        expect(compareCodiceFiscale(minuscolo ? cf.toLowerCase() : cf, persona)).toEqual([]);
      }),
    );
  });

  it('5. compare names exactly the fields by which another person has another code', () => {
    fc.assert(
      fc.property(persone, persone, (una, altra) => {
        const [a, b] = [computeCodiceFiscale(una), computeCodiceFiscale(altra)];
        const attesi: CampoCodiceFiscale[] = [];
        if (a.slice(0, 3) !== b.slice(0, 3)) attesi.push('cognome');
        if (a.slice(3, 6) !== b.slice(3, 6)) attesi.push('nome');
        if (una.sesso !== altra.sesso) attesi.push('sesso');
        if (una.dataNascita.slice(2) !== altra.dataNascita.slice(2)) attesi.push('dataNascita');
        if (una.codiceCatastale !== altra.codiceCatastale) attesi.push('codiceCatastale');
        expect(compareCodiceFiscale(a, altra)).toEqual(attesi);
      }),
    );
  });

  it('5. compare changes nothing when the parts not known change', () => {
    fc.assert(
      fc.property(persone, giorni, (persona, altro) => {
        const cf = computeCodiceFiscale(persona);
        const { dataNascita } = persona;
        const senzaGiorno: DatiConfronto = { dataNascita: dataNascita.slice(0, 8) + altro.slice(8), senzaGiorno: true };
        const senzaGiornoMese: DatiConfronto = {
          dataNascita: dataNascita.slice(0, 5) + altro.slice(5),
          senzaGiornoMese: true,
        };
        expect(compareCodiceFiscale(cf, senzaGiorno)).toEqual([]);
        expect(compareCodiceFiscale(cf, senzaGiornoMese)).toEqual([]);
      }),
    );
  });

  it('14. nothing thrown tells the data of the person: message, cause and stack', () => {
    const guasti = fc.constantFrom<Partial<Record<keyof DatiConfronto, unknown>>>(
      { sesso: 'N' },
      { senzaGiorno: true },
      { dataNascita: '1975-02-31' },
      { codiceCatastale: 'QZX9' },
    );
    const persona = fc.record({
      cognome: fc.constantFrom('Bartolomucci7', 'Иванов', 'Quattrociocchi€'),
      nome: nomi,
      sesso: fc.constant('F' as const),
      dataNascita: giorni.filter((giorno) => giorno !== '1980-01-31'), // the example in a message
      codiceCatastale: codiciCatastali,
    });
    fc.assert(
      fc.property(persona, guasti, codici, (dati, guasto, cf) => {
        const guastata = { ...dati, ...guasto } as typeof dati;
        const rotto = cf.slice(0, 15) + (cf.endsWith('A') ? 'B' : 'A');
        const azioni = [
          () => computeCodiceFiscale(guastata),
          () => computeCodiceFiscale({ ...guastata, cognome: 'Rossi' }),
          () => compareCodiceFiscale(cf, { cognome: dati.cognome }),
          () => compareCodiceFiscale(`${cf}0`, {}),
          () => toTraslitterato(`${dati.cognome}€`),
          () => toBase(rotto),
          () => toOmocodie(rotto),
          () => parseCodiceFiscale(cf, { oggi: guastata.codiceCatastale }),
        ];
        for (const azione of azioni) {
          const detto = quantoDice(azione);
          for (const segreto of [dati.cognome, guastata.dataNascita, guastata.codiceCatastale, cf, rotto]) {
            expect(detto).not.toContain(segreto);
          }
        }
      }),
    );
  });
});

/** All that a log would keep of the error that `azione` throws. */
function quantoDice(azione: () => unknown): string {
  try {
    azione();
  } catch (errore) {
    if (isAnagrafeError(errore)) return `${errore.message} ${String(errore.cause)} ${errore.stack ?? ''}`;
  }
  throw new Error('the action was to throw an AnagrafeError');
}
