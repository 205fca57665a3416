import { describe, expect, it } from 'vitest';

import { type Verdetto, toVerdetto as perVoci } from '../../src/rapporto/to-verdetto.js';
import { type DatiDiProva, raccogli, toDati, unRilievo } from './dati-sintetici.js';

const bloccante = unRilievo();
const daRimuovere = unRilievo({ codice: 'ES010', severita: 'W', daRimuovere: true });
const avviso = unRilievo({ codice: 'EC007', severita: 'W' });
const file = (nome: string, letto: boolean) => ({ nome, soggetti: 0, famiglie: 0, convivenze: 0, letto });

const toVerdetto = (dati: DatiDiProva): Verdetto => perVoci(dati, raccogli(dati.rilievi).toPagina(dati).dati.voci);

describe('toVerdetto', () => {
  it('a single blocking anomaly blocks', () => {
    expect(toVerdetto(toDati([bloccante]))).toEqual({
      tono: 'grave',
      frase: 'Il subentro sarebbe bloccato: 1 anomalia bloccante.',
      seguito: [],
    });
  });

  it('says of how many kinds they are, and what else there is', () => {
    const rilievi = [bloccante, bloccante, unRilievo({ codice: 'EN481' }), daRimuovere, daRimuovere, avviso];
    expect(toVerdetto(toDati(rilievi))).toEqual({
      tono: 'grave',
      frase: 'Il subentro sarebbe bloccato: 3 anomalie bloccanti, di 2 tipi.',
      seguito: ['Ci sono poi: 2 da rimuovere prima del subentro, 1 avviso.'],
    });
  });

  it('what must be removed before the subentro does not block it, and is not called fine', () => {
    expect(toVerdetto(toDati([daRimuovere, avviso, avviso]))).toEqual({
      tono: 'attenzione',
      frase: 'Nessuna anomalia bloccante, ma 1 anomalia va rimossa prima del subentro.',
      seguito: ['Ci sono poi: 2 avvisi.'],
    });
    expect(toVerdetto(toDati([daRimuovere, daRimuovere])).frase).toBe(
      'Nessuna anomalia bloccante, ma 2 anomalie vanno rimosse prima del subentro.',
    );
  });

  it('only warnings', () => {
    expect(toVerdetto(toDati([avviso])).frase).toBe('Nessuna anomalia bloccante: resta 1 avviso.');
    expect(toVerdetto(toDati([avviso, avviso]))).toEqual({
      tono: 'buono',
      frase: 'Nessuna anomalia bloccante: restano 2 avvisi.',
      seguito: [],
    });
  });

  it('nothing found speaks only for the checks that were made', () => {
    expect(toVerdetto(toDati([]))).toEqual({
      tono: 'buono',
      frase: 'Nessuna anomalia nei controlli eseguiti.',
      seguito: [],
    });
  });

  it('a file not read to its end comes before anything else', () => {
    const monco = { file: [file('a.gz', true), file('b.gz', false)] };
    expect(toVerdetto(toDati([], monco))).toEqual({
      tono: 'grave',
      frase: 'Verifica incompleta: il file b.gz non è stato letto fino in fondo.',
      seguito: ['In ciò che è stato letto non ci sono anomalie bloccanti, ma il resto non si conosce.'],
    });
    expect(toVerdetto(toDati([bloccante, avviso], monco)).seguito).toEqual([
      'In ciò che è stato letto c’è già 1 anomalia bloccante.',
      'Ci sono poi: 1 avviso.',
    ]);
    expect(
      toVerdetto(toDati([bloccante, bloccante], { file: [file('a', false), file('b', false), file('c', true)] })),
    ).toEqual({
      tono: 'grave',
      frase: 'Verifica incompleta: 2 file su 3 non sono stati letti fino in fondo.',
      seguito: ['In ciò che è stato letto ci sono già 2 anomalie bloccanti.'],
    });
  });

  it('no file at all is no good news', () => {
    expect(toVerdetto(toDati([], { file: [] })).frase).toBe('Verifica incompleta: non è stato dato nessun file.');
  });
});
