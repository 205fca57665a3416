import type { LegamiSoggetto } from '../subentro/legami.js';
import { CONFORME, type Regola, mancano, violata } from './regola.js';

const ID_FAMIGLIA = 'famiglia.idFamConvComune';
const ID_CONVIVENZA = 'convivenza.idFamConvComune';
const CAMPO_ID = { famiglia: ID_FAMIGLIA, convivenza: ID_CONVIVENZA } as const;

export const EN063: Regola<LegamiSoggetto> = {
  codice: 'EN063',
  titolo: 'La scheda famiglia o convivenza del soggetto è nello stesso file',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: [ID_FAMIGLIA, ID_CONVIVENZA],
  messaggio: 'La scheda {gruppo} {id} del soggetto non è in questo file.',
  rimedio: 'Mettere nello stesso file i soggetti e la loro scheda famiglia o convivenza.',
  serve: 'il file letto fino in fondo',
  fonte: ['Elenco errori ANPR 2017, riga 338', 'Tabella anomalie del subentro, procedura 008'],
  verifica: ({ legami }) => {
    const fuori = legami.find(({ schedaNelFile }) => schedaNelFile === false);
    if (fuori !== undefined)
      return violata({ gruppo: fuori.gruppo, id: fuori.id }, { campo: CAMPO_ID[fuori.gruppo], valore: fuori.id });
    return legami.some(({ schedaNelFile }) => schedaNelFile === undefined) ? mancano('file') : CONFORME;
  },
};

export const ES092: Regola<LegamiSoggetto> = {
  codice: 'ES092',
  titolo: 'Ogni soggetto appartiene a una famiglia o a una convivenza',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: [ID_FAMIGLIA, ID_CONVIVENZA],
  messaggio: 'Soggetto senza scheda: {causa}.',
  rimedio: 'Collegare il soggetto alla sua scheda famiglia o convivenza e mettere anche questa nella fornitura.',
  serve: 'tutti i file della fornitura, letti fino in fondo',
  fonte: ['Elenco errori ANPR 2017, riga 776', 'Tabella anomalie del subentro, procedura 004', 'Guida ANPR 28-04-2021'],
  vigore: { dal: '2017-02-17' },
  verifica: ({ legami }) => {
    if (legami.length === 0) return violata({ causa: 'non indica né una famiglia né una convivenza' });
    const perso = legami.find(({ schedaNellaFornitura }) => schedaNellaFornitura === false);
    if (perso !== undefined) {
      const causa = `la scheda ${perso.gruppo} ${perso.id} non è in nessun file della fornitura`;
      return violata({ causa }, { campo: CAMPO_ID[perso.gruppo], valore: perso.id });
    }
    return legami.some(({ schedaNellaFornitura }) => schedaNellaFornitura === undefined)
      ? mancano('fornitura')
      : CONFORME;
  },
};
