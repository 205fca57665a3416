import { describe, expect, it } from 'vitest';

import { type Regola, type Soggetto, evaluateNonVerificati, findRegola } from '../../../src/index.js';
import { ADA, ada, nata, neiServizi } from '../../scheda-di-prova.js';
import { codici, rilievo } from '../esempi.js';
import { scheda } from './famiglie-comuni.js';
import { vedova } from './schede-servizi.js';

const regola = (codice: string) => findRegola(codice) as unknown as Regola<Soggetto>;
const FINE_UNIONE = 'unioneCivile.scioglimentoUnione.datiEvento.luogoEvento.localita';
const STIPULA = 'convivenzaDiFatto.contrattoStipula.luogoEvento.localita';
const RISOLUZIONE = 'convivenzaDiFatto.contrattoRisoluzione.contratto.luogoEvento.localita';

/** Transcribed from the official list: where a scheda names a state, the code on its number, the code on its name. */
const STATI: readonly (readonly [campo: string, codice: string | undefined, descrizione: string])[] = [
  ['generalita.luogoNascita.localita', undefined, 'EC031'],
  ['cittadinanza', undefined, 'EC038'],
  ['matrimonio.datiMatrimonio.luogoEvento.localita', undefined, 'EC041'],
  ['vedovanza.datiMorteconiuge.luogoEvento.localita', 'EC046', 'EC048'],
  ['residenza.localitaEstera.indirizzoEstero.localita', undefined, 'EC055'],
  [FINE_UNIONE, 'EC142', 'EC143'],
  [STIPULA, 'EC144', 'EC145'],
  [RISOLUZIONE, 'EC146', 'EC147'],
];

/** What a scheda may have there, and whether the number and the name are right. */
const CASI: readonly (readonly [codiceStato: string, descrizioneStato: string, isCodice: boolean, isNome: boolean])[] =
  [
    ['215', 'FRANCIA', true, true],
    [' 215 ', 'Francia', true, true],
    ['314', 'REPUBBLICA POPOLARE CINESE', true, true],
    ['314', 'CINESE, REPUBBLICA POPOLARE', true, true], // the name of ISTAT
    ['404', 'COSTA D’AVORIO', true, true],
    ['215', 'GERMANIA', true, false],
    ['215', 'FRANCIAA', true, false],
    ['215', '215', true, false],
    ['215', 'Z110', true, false],
    ['998', 'JUGOSLAVIA', true, true],
    ['888', 'RICONOSCIUTI NON CITTADINI', true, true], // the table gives it no name
    ['000', 'NESSUNO', false, true],
    ['FRANCIA', 'FRANCIA', false, true],
  ];

describe.each(STATI)('%s: %s %s', (campo, codice, descrizione) => {
  it.each(CASI)('%s %s', (codiceStato, descrizioneStato, isCodice, isNome) => {
    const soggetto = scheda({ [campo]: { codiceStato, descrizioneStato } });
    if (codice !== undefined) {
      expect(regola(codice).verifica(soggetto, neiServizi).type).toBe(isCodice ? 'conforme' : 'violata');
    }
    expect(regola(descrizione).verifica(soggetto, neiServizi).type).toBe(isNome ? 'conforme' : 'violata');
  });

  it('of a state half told says nothing, or what is missing', () => {
    const soggetto = scheda({ [campo]: { descrizioneStato: 'FRANCIA' } });
    expect(regola(descrizione).verifica(soggetto, neiServizi)).toEqual({ type: 'conforme' });
    if (codice === undefined) return;
    expect(evaluateNonVerificati(soggetto, neiServizi)).toContainEqual({ codice, mancano: [`${campo}.codiceStato`] });
  });
});

describe('the states, in the services', () => {
  it('a birth in FRANCIA with the number of Germany, which the codice fiscale has too: EC031', () => {
    const inGermania = nata({
      luogoNascita: { localita: { codiceStato: '216', descrizioneStato: 'FRANCIA' } },
      codiceFiscale: { codFiscale: 'PRVDAA80A41Z112L' },
    });
    expect(codici(inGermania, neiServizi)).toEqual(['EC031']);
    expect(codici(inGermania)).toEqual([]);
    expect(rilievo(inGermania, 'EC031', neiServizi)).toMatchObject({
      campo: 'generalita.luogoNascita.localita.descrizioneStato',
      valore: 'FRANCIA',
      messaggio: 'Stato di nascita FRANCIA: con il codice 216 la tabella 2 ha GERMANIA.',
    });
  });

  it('a death in a state that has no number: EC046', () => {
    const localita = { codiceStato: '000', descrizioneStato: 'NESSUNO' };
    const morto = vedova('2020-01-01', { luogoEvento: { localita } });
    expect(codici(morto, neiServizi)).toEqual(['EC046']);
    expect(rilievo(morto, 'EC046', neiServizi).messaggio).toBe(
      'Stato di morte del coniuge NESSUNO: il codice 000 non è nella tabella 2.',
    );
  });
});

describe('the consular offices, in the services', () => {
  const allEstero = (codiceStato: string, consolato: object): Soggetto => {
    const localita = { descrizioneLocalita: 'VALONA', codiceStato };
    return ada({
      residenza: { ...ADA.residenza, localitaEstera: { indirizzoEstero: { cap: '9401', localita }, consolato } },
    });
  };
  const rilasciata = (consolatoRilascio: object) =>
    ada({ cartaIdentita: { numero: 'AA1', dataRilascio: '2015-01-01', consolatoRilascio } });
  const VALONA = { codiceConsolato: '2200303', descrizioneConsolato: 'Valona' };

  it('a resident of Albania under VALONA', () => {
    expect(codici(allEstero('201', VALONA), neiServizi)).toEqual([]);
  });

  it('a resident of France under VALONA: EC033', () => {
    expect(codici(allEstero('215', VALONA), neiServizi)).toEqual(['EC033']);
    expect(rilievo(allEstero('215', VALONA), 'EC033', neiServizi).messaggio).toBe(
      'Consolato 2200303 (VALONA) non competente per lo stato di residenza 215.',
    );
  });

  it('an office that the tables do not have leaves EC033 open', () => {
    const scheda = allEstero('201', { codiceConsolato: '9999999' });
    expect(evaluateNonVerificati(scheda, neiServizi).map(({ codice }) => codice)).toContain('EC033');
  });

  it('VALONA under the name of TIRANA: EC034', () => {
    expect(codici(allEstero('201', { ...VALONA, descrizioneConsolato: 'TIRANA' }), neiServizi)).toEqual(['EC034']);
  });

  it.each([
    ['2420100', 'L’AJA'], // L''AJA in the table
    ['2260100', "CITTA' DEL VATICANO"],
    ['2260100', 'Città del Vaticano'],
  ])('%s is %s', (codiceConsolato, descrizioneConsolato) => {
    expect(codici(rilasciata({ codiceConsolato, descrizioneConsolato }), neiServizi)).toEqual([]);
  });

  it('a card issued by an office that is not in table 40: EC099', () => {
    const scheda = rilasciata({ codiceConsolato: '9999999', descrizioneConsolato: 'ATLANTIDE' });
    expect(codici(scheda, neiServizi)).toEqual(['EC099']);
    expect(rilievo(scheda, 'EC099', neiServizi).messaggio).toBe(
      'Carta d’identità rilasciata dal consolato 9999999 (ATLANTIDE), che non è nella tabella 40.',
    );
  });

  it('a card issued by VALONA under the name of TIRANA: EC100', () => {
    const scheda = rilasciata({ ...VALONA, descrizioneConsolato: 'TIRANA' });
    expect(codici(scheda, neiServizi)).toEqual(['EC100']);
    expect(rilievo(scheda, 'EC100', neiServizi).messaggio).toContain('la tabella 40 ha VALONA');
  });

  it('a card whose office has no code leaves EC099 open', () => {
    expect(evaluateNonVerificati(rilasciata({}), neiServizi).map(({ codice }) => codice)).toContain('EC099');
  });
});
