import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RIGHE } from '../../src/comuni/comuni.data.js';
import { openIndice } from '../../src/comuni/indice.js';
import { fromRiga, toRighe } from '../../src/comuni/riga.js';
import { toChiave } from '../../src/nomi/chiave.js';
import { toTraslitterata } from '../../src/nomi/traslitterazione.js';
import type { Comune } from '../../src/index.js';
import { tabelle } from '../aperte.js';
import { spostaGiorno } from '../calendario.js';

const { comuni } = tabelle;
const versioni = RIGHE.split('\n').map(fromRiga);
const conCodice = versioni.filter(({ codiceCatastale }) => codiceCatastale !== null);
const isInVigore = ({ dal, al }: Comune, il: string): boolean => dal <= il && (al === null || il <= al);

describe('the archive itself', () => {
  it('is sorted; every version ends after it begins; no code has two on one day but D588', () => {
    const sovrapposte = conCodice.filter((comune, i) => {
      const precedente = conCodice[i - 1];
      if (precedente?.codiceCatastale !== comune.codiceCatastale) {
        expect((precedente?.codiceCatastale ?? '') < (comune.codiceCatastale ?? '')).toBe(true);
        return false;
      }
      expect(precedente.dal <= comune.dal).toBe(true);
      return precedente.al === null || comune.dal <= precedente.al;
    });
    expect(sovrapposte.map(({ codiceCatastale }) => codiceCatastale)).toEqual(['D588']);
    expect(versioni.filter(({ dal, al }) => al !== null && al < dal)).toEqual([]);
  });

  it('has the sizes that were published', () => {
    expect(versioni).toHaveLength(19_352);
    expect(versioni.filter(({ al }) => al === null)).toHaveLength(7_901);
    expect(new Set(conCodice.map(({ codiceCatastale }) => codiceCatastale)).size).toBe(9_859);
    expect(versioni.length - conCodice.length).toBe(28);
  });
});

describe('findByCatastale', () => {
  it('is a linear scan, for any code on any day near one of its versions, and in the gaps answers nobody', () => {
    const caso = fc.record({
      versione: fc.constantFrom(...conCodice),
      passo: fc.constantFrom(-1, 0, 1, -400, 400),
      bordo: fc.constantFrom<'dal' | 'al'>('dal', 'al'),
    });
    fc.assert(
      fc.property(caso, ({ versione, passo, bordo }) => {
        const il = spostaGiorno(versione[bordo] ?? '2023-01-01', passo);
        const attese = conCodice.filter((c) => c.codiceCatastale === versione.codiceCatastale && isInVigore(c, il));
        const risposta = comuni.findByCatastale(versione.codiceCatastale ?? '', il);
        if (attese.length === 1) expect(risposta).toEqual({ ok: true, value: attese[0] });
        else
          expect(risposta).toMatchObject({
            ok: false,
            error: { type: attese.length === 0 ? 'non-in-quel-giorno' : 'ambiguo' },
          });
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers nobody in every gap between two versions of a code', () => {
    let lacune = 0;
    conCodice.forEach((comune, i) => {
      const seguente = conCodice[i + 1];
      if (comune.al === null || seguente?.codiceCatastale !== comune.codiceCatastale) return;
      const dopo = spostaGiorno(comune.al, 1);
      if (dopo >= seguente.dal) return;
      lacune++;
      for (const il of [dopo, spostaGiorno(seguente.dal, -1)]) {
        expect(comuni.findByCatastale(comune.codiceCatastale ?? '', il)).toMatchObject({
          ok: false,
          error: { type: 'non-in-quel-giorno', inQuelGiorno: null, predecessore: comune, successore: seguente },
        });
      }
    });
    expect(lacune).toBe(949);
  });
});

describe('findByIstat', () => {
  it('finds every version by its code on its first and last day', () => {
    for (const comune of versioni) {
      for (const il of [comune.dal, comune.al ?? '2023-05-16']) {
        const risposta = comuni.findByIstat(comune.codiceIstat, il);
        if (!risposta.ok || risposta.value.codiceIstat !== comune.codiceIstat || !isInVigore(risposta.value, il)) {
          expect.fail(`${comune.codiceIstat} ${il}`);
        }
      }
    }
  });

  it('no code of a variation is a code of a comune', () => {
    const istat = new Set(versioni.map(({ codiceIstat }) => codiceIstat));
    const variazioni = new Set(versioni.flatMap(({ codiceVariazione }) => codiceVariazione ?? []));
    expect(variazioni.size).toBe(746);
    for (const codice of variazioni)
      expect([istat.has(codice), comuni.isCodiceVariazione(codice)]).toEqual([false, true]);
  });
});

describe('isInVigore', () => {
  it('is: some version of that name and province meets the interval', () => {
    const giorno = fc.integer({ min: 0, max: 60_000 }).map((n) => spostaGiorno('1861-03-17', n));
    fc.assert(
      fc.property(fc.constantFrom(...versioni), giorno, giorno, ({ denominazione, siglaProvincia }, a, b) => {
        const [dal, al] = a <= b ? [a, b] : [b, a];
        const attesa = comuni
          .findVersioni({ denominazione, siglaProvincia })
          .some((versione) => versione.dal <= al && (versione.al === null || dal <= versione.al));
        expect(comuni.isInVigore({ denominazione, siglaProvincia, dal, al })).toBe(attesa);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the index', () => {
  it('has every name of every version as a key, and no key that is not a name', () => {
    const nomi = versioni.flatMap((c) => [
      c.denominazione,
      c.denominazioneTraslitterata,
      c.altraDenominazione ?? '',
      c.altraDenominazioneTraslitterata ?? '',
    ]);
    const chiavi = new Set(nomi.filter((nome) => nome !== '').map(toChiave));
    expect(new Set(openIndice(RIGHE).perNome.chiavi())).toEqual(chiavi);
  });

  it('has an ASCII form that follows no rule as a key too', () => {
    const [riga = ''] = RIGHE.split('\n');
    const strana = {
      ...fromRiga(riga),
      denominazioneTraslitterata: 'ALTRO MODO',
      altraDenominazioneTraslitterata: 'WEG',
    };
    const { perNome } = openIndice(toRighe([strana]));
    expect(['ABANO', 'ALTRO MODO', 'WEG'].map((nome) => perNome.righe(nome))).toEqual([[0], [0], [0]]);
  });

  it('of nothing is empty', () => {
    expect(openIndice('').righe).toBe(0);
  });
});

describe('the stored lines', () => {
  it('hold every version without loss', () => {
    expect(toRighe(versioni)).toBe(RIGHE);
  });

  it('hold any version at all, also one that follows no rule of the archive', () => {
    const testo = fc.stringMatching(/^[A-ZÀÈÌ' -]{1,12}$/);
    const oNull = fc.option(testo);
    const uno = fc.record<Comune>({
      codiceCatastale: fc.option(fc.constantFrom('A001', 'M999')),
      codiceIstat: fc.constantFrom('001001', '999999'),
      denominazione: testo,
      denominazioneTraslitterata: fc.oneof(testo, fc.constant('')),
      altraDenominazione: oNull,
      altraDenominazioneTraslitterata: oNull,
      siglaProvincia: fc.constantFrom('RM', 'LT', 'XX', 'ZZ'),
      idProvincia: fc.constantFrom('58', '111', '900'),
      idProvinciaIstat: fc.constantFrom('058', '059', '900'),
      idRegione: fc.constantFrom('12', '00', 'EX'),
      idPrefettura: fc.option(fc.constantFrom('RM', 'LT', 'XX')),
      codiceVariazione: fc.option(fc.constant('058500')),
      fonte: fc.option(fc.constantFrom('I', 'AE')),
      dataUltimoAgg: fc.constant('2016-06-17'),
      dal: fc.constant('1900-01-01'),
      al: fc.option(fc.constant('1950-12-31')),
    });
    fc.assert(
      fc.property(uno, (comune) => {
        expect(fromRiga(toRighe([comune]))).toEqual(comune);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave a transliteration out only when the rule gives it', () => {
    const forli = versioni.find(({ denominazione }) => denominazione === 'FORLÌ');
    expect(toTraslitterata('FORLÌ')).toBe(forli?.denominazioneTraslitterata);
  });
});
