import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type ContenutoRegistro,
  type RichiestaParziale,
  createRegistro,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '../../../src/operazioni/index.js';
import { type Soggetto, toPosti } from '../../../src/index.js';
import { regoleRichiesta } from '../../../src/operazioni/valutazione/regole/elenco.js';
import { toRichiestaInEsame } from '../../../src/operazioni/valutazione/richiesta-in-esame.js';
import { contesto, neiServizi } from '../../scheda-di-prova.js';
import {
  CASI_REGISTRO_LEGAMI,
  convivente,
  divorziata,
  muta,
  registroCon,
  sposata,
  unita,
} from './casi-registro-legami.js';
import { type Cambi, richiesta } from './richieste-di-prova.js';
import { scelte, spoglia } from './spoglia.js';

/** The codes that a change of a scheda gets, in a register; and those that it leaves open. */
const codici = (cambi: Cambi, contenuto: ContenutoRegistro, operazione = '5008'): string[] =>
  evaluateOperazione(richiesta(operazione, cambi), { ...contesto, registro: createRegistro(contenuto) }).map(
    ({ codice }) => codice,
  );
const aperti = (cambi: Cambi, contenuto: ContenutoRegistro): string[] =>
  evaluateOperazioneNonVerificati(richiesta('5008', cambi), {
    ...contesto,
    registro: createRegistro(contenuto),
  }).map(({ codice }) => codice);

const conConiuge = (coniuge: object, dal: string): Soggetto => ({
  matrimonio: { coniuge, datiMatrimonio: { dataEvento: dal } },
});
const NOZZE = muta('12', sposata('8', '2026-03-01'));

describe('a marriage in a register that has another', () => {
  it('is a correction if it is of the same day, and another marriage if it is later', () => {
    expect(codici(NOZZE, registroCon(sposata('9', '2026-03-01')))).not.toContain('EN272');
    expect(codici(NOZZE, registroCon(sposata('9', '2026-02-28')))).toContain('EN272');
    expect(codici(NOZZE, registroCon(sposata('9', '2026-02-28')))).not.toContain('EN241');
  });

  it('is left open if of the recorded spouse only the surname is known (italia/anpr #1879)', () => {
    const registrato = registroCon(conConiuge({ cognome: 'PROVA' }, '1993-09-04'));
    const inviato = muta('12', {
      matrimonio: {
        coniuge: { idSchedaSoggettoANPR: '8', cognome: 'PROVA', nome: 'UGO', sesso: 'M' },
        datiMatrimonio: { dataEvento: '1993-09-05' },
      },
    });
    expect(codici(inviato, registrato)).not.toContain('EN272');
    expect(aperti(inviato, registrato)).toContain('EN272');
    const altro = registroCon(conConiuge({ cognome: 'FINTO' }, '1993-09-04'));
    expect(codici(inviato, altro)).toContain('EN272');
  });

  it('is refused even if the recorded one has no date (italia/anpr #487)', () => {
    const registrato = { matrimonio: { coniuge: { idSchedaSoggettoANPR: '9' } } };
    expect(codici(NOZZE, registroCon(registrato))).toContain('EN272');
  });

  it('looks at the spouse too, who may be married to this person', () => {
    expect(codici(NOZZE, registroCon({}, sposata('9', '2000-01-01')))).toContain('EN272');
    expect(codici(NOZZE, registroCon({}, sposata('7', '2000-01-01')))).not.toContain('EN272');
  });

  it('looks at a tie of the spouse that is over, for the days on which it was going on', () => {
    const finita = (fine: string): ContenutoRegistro => registroCon({}, sposata('9', '2000-01-01', divorziata(fine)));
    expect(codici(NOZZE, finita('2026-03-02'))).toContain('EN272');
    expect(codici(NOZZE, finita('2026-03-01'))).not.toContain('EN272');
    expect(aperti(NOZZE, finita('2026-03-01'))).not.toContain('EN272');
    const conQuesta = registroCon({}, sposata('7', '2000-01-01', divorziata('2026-03-02')));
    expect(codici(NOZZE, conQuesta)).not.toContain('EN272');
    const futura = registroCon({}, sposata('9', '2026-03-02', divorziata('2026-03-05')));
    expect(codici(NOZZE, futura)).not.toContain('EN272');
  });

  it('is left open where it is not known when the tie of the spouse ended', () => {
    const senzaData = { separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1' } };
    expect(codici(NOZZE, registroCon({}, sposata('9', '2000-01-01', senzaData)))).not.toContain('EN272');
    expect(aperti(NOZZE, registroCon({}, sposata('9', '2000-01-01', senzaData)))).toContain('EN272');
  });

  it('is left open where only the year of the recorded one is known', () => {
    const anno = {
      matrimonio: {
        coniuge: { idSchedaSoggettoANPR: '9' },
        datiMatrimonio: { dataEvento: '2026-01-01', senzaGiornoMese: '1' },
      },
    };
    expect(codici(NOZZE, registroCon(anno))).not.toContain('EN272');
    expect(aperti(NOZZE, registroCon(anno))).toContain('EN272');
  });

  it('asks a registration too, of whoever was in the register before', () => {
    const ripresa = {
      ...sposata('8', '2020-01-01'),
      'generalita1002.generalita.idSchedaSoggettoANPR': '7',
    };
    expect(codici(ripresa, registroCon(sposata('9', '2000-01-01')), '1002')).toContain('EN272');
    expect(codici(ripresa, registroCon(sposata('8', '2020-01-01')), '1002')).not.toContain('EN272');
  });
});

describe('a marriage after a convivenza di fatto', () => {
  const chiusa = (dal: string): ContenutoRegistro =>
    registroCon(
      convivente('8', '2020-01-01', { contrattoRisoluzione: { motivoRisoluzione: '34', contratto: { data: dal } } }),
    );

  it('may begin on the day that it ends, not while it goes on (4.0.9, italia/anpr #705)', () => {
    expect(codici(NOZZE, chiusa('2026-03-01'))).not.toContain('EN289');
    expect(codici(NOZZE, chiusa('2026-03-02'))).toContain('EN289');
    expect(codici(NOZZE, registroCon(convivente('8', '2020-01-01')))).toContain('EN289');
  });
});

describe('the end of a tie', () => {
  const fine = (con: string, dal: string, cessa: string): Cambi =>
    muta('14', { ...sposata(con, dal), ...divorziata(cessa), statoCivile: { statoCivile: '4' } });
  const DAL_2000 = registroCon(sposata('8', '2000-01-01'));
  const DEL_MATRIMONIO = ['EN243', 'EN369', 'EN380'];
  const delMatrimonio = (cambi: Cambi): string[] =>
    codici(cambi, DAL_2000).filter((codice) => DEL_MATRIMONIO.includes(codice));

  it('is of the tie that is recorded', () => {
    expect(delMatrimonio(fine('8', '2000-01-01', '2026-03-01'))).toEqual([]);
    expect(delMatrimonio(fine('9', '2000-01-01', '2026-03-01'))).toEqual(['EN243']);
    expect(delMatrimonio(fine('8', '2001-01-01', '2026-03-01'))).toEqual(['EN369']);
  });

  it('or of a whole one of the past, with another or with the same person (4.0.12)', () => {
    expect(delMatrimonio(fine('9', '1990-01-01', '1995-01-01'))).toEqual([]);
    expect(delMatrimonio(fine('8', '1990-01-01', '1995-01-01'))).toEqual([]);
  });

  it('is not before it began (italia/anpr #2186)', () => {
    expect(delMatrimonio(fine('8', '2000-01-01', '1999-12-31'))).toEqual(['EN243']);
  });

  it('of a marriage that is not recorded wants its day', () => {
    const intera = fine('8', '2000-01-01', '2026-03-01');
    expect(codici(intera, registroCon({}))).not.toContain('EN369');
    const senzaData = { ...intera, matrimonio: { coniuge: { idSchedaSoggettoANPR: '8', sesso: 'M' } } };
    expect(codici(senzaData, registroCon({}))).toContain('EN369');
    expect(codici(senzaData, DAL_2000)).not.toContain('EN369');
  });

  it('of a union that is not recorded wants its day', () => {
    const sciolta = { scioglimentoUnione: { motivoScioglimento: '1', sentenza: { data: '2026-03-01' } } };
    const vuoto = registroCon({});
    expect(codici(muta('19', unita('8', '2020-01-01', sciolta)), vuoto)).not.toContain('EN274');
    const senzaData = muta('19', unita('8', '2020-01-01', { ...sciolta, attoUnione: {} }));
    expect(codici(senzaData, vuoto)).toContain('EN274');
  });
});

describe('a convivenza di fatto', () => {
  it('of who enters is with somebody of that family, never of a new one', () => {
    const nuova = convivente('8', '2026-03-01');
    expect(codici({ ...nuova }, registroCon({}), '1002')).toContain('EN253');
    const esistente = {
      ...nuova,
      'famiglia.famiglia': { idFamigliaConvivenzaANPR: '70', tipoScheda: '3' },
      'datiControllo.attribuzioneFamiglia': '1',
    };
    expect(codici(esistente, registroCon({}), '1002')).not.toContain('EN253');
    expect(codici(esistente, registroCon({}, {}, { famiglia: '71' }), '1002')).toContain('EN253');
  });
});

describe('the civil status of the spouse', () => {
  it('is for the comune of the spouse to change, which may be this one', () => {
    const altrove = registroCon({}, { statoCivile: { statoCivile: '1' } }, { comune: '015146' });
    expect(codici(NOZZE, altrove).filter((codice) => codice === 'EN195' || codice === 'EN310')).toEqual(['EN195']);
    const qui = registroCon({}, { statoCivile: { statoCivile: '1' } });
    expect(codici(NOZZE, qui).filter((codice) => codice === 'EN195' || codice === 'EN310')).toEqual(['EN310']);
  });
});

describe('the end of a marriage, with a type of cessation', () => {
  const fine = (tipoCessazione: string): Cambi => ({
    ...muta('14', { ...sposata('8', '2000-01-01'), ...divorziata('2026-03-01') }),
    'separazioneAnnullamentoCessazioneMatrimonio.tipoCessazione': tipoCessazione,
  });
  const AVVISI: readonly string[] = ['EN195', 'EN219', 'EN310'];
  const avvisi = (trovati: readonly string[]): string[] => trovati.filter((codice) => AVVISI.includes(codice));
  const sposati = registroCon(sposata('8', '2000-01-01'), sposata('7', '2000-01-01'));
  const lontani = registroCon(sposata('8', '2000-01-01'), sposata('7', '2000-01-01'), { comune: '015146' });

  it('that is a divorce is told to whom it concerns, and a separation is not', () => {
    expect(avvisi(codici(fine('1'), sposati))).toEqual(['EN219', 'EN310']);
    expect(avvisi(codici(fine('1'), lontani))).toEqual(['EN195', 'EN219']);
    expect(avvisi(codici(fine('5'), sposati))).toEqual([]);
    expect(avvisi(aperti(fine('5'), sposati))).toEqual([]);
  });

  it('that cannot be read is left open: it may be a separation', () => {
    expect(avvisi(codici(fine('?'), sposati))).toEqual([]);
    expect(avvisi(aperti(fine('?'), sposati))).toEqual(['EN219', 'EN310']);
    expect(avvisi(aperti(fine('?'), lontani))).toEqual(['EN195', 'EN219']);
  });
});

describe('a residence permit', () => {
  it('is no matter of the register where the request has the citizenship', () => {
    const permesso = { permessoSoggiorno: { tipoSoggiorno: '1' } };
    const iscritta = evaluateOperazione(richiesta('1002', permesso), contesto).map(({ codice }) => codice);
    expect(iscritta).toContain('EN368');
    const francese = { ...permesso, 'cittadinanza.0': { codiceStato: '215', descrizioneStato: 'FRANCIA' } };
    expect(codici(francese, registroCon({}), '1002')).not.toContain('EN368');
  });
});

describe('the rules on ties', () => {
  it('answer on any partial request and scheda, with every place of their messages filled, and no other', () => {
    let rotte = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(CASI_REGISTRO_LEGAMI)),
        fc.boolean(),
        scelte,
        scelte,
        ([operazione, rompe, conserva, cambi = {}], rotto, perCorpo, perScheda) => {
          const intera = richiesta(operazione, cambi);
          const una = { operazione, corpo: spoglia(intera.corpo, perCorpo) } as RichiestaParziale;
          const noto = rotto ? rompe : conserva;
          const soggetti = (noto.soggetti ?? []).map((soggetto) => ({
            ...soggetto,
            scheda: spoglia(soggetto.scheda, perScheda) as Soggetto,
          }));
          const inEsame = toRichiestaInEsame(una, createRegistro({ ...noto, soggetti }));
          for (const regola of regoleRichiesta) {
            if (!regola.operazioni.includes(inEsame.operazione)) continue;
            const verdetto = regola.verifica(inEsame, neiServizi);
            expect(regola.verifica(inEsame, neiServizi)).toEqual(verdetto);
            if (verdetto.type !== 'violata') continue;
            rotte++;
            expect(Object.keys(verdetto.parametri).sort()).toEqual([...new Set(toPosti(regola.messaggio))].sort());
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(rotte).toBeGreaterThan(500);
  });
});
