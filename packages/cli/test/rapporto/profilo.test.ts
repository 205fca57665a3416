import { describe, expect, it } from 'vitest';

import { profilo } from '../../src/rapporto/sezioni/profilo.js';
import type { RilievoPubblico } from '../../src/verifica/rilievo-pubblico.js';
import { raccogli, toDati, unRilievo } from './dati-sintetici.js';

const trovato = (codice: string, severita: 'E' | 'W', n: number): RilievoPubblico =>
  unRilievo({ codice, severita, soggetto: `S${n}`, messaggio: `<caso ${n}>`, profilo: 'servizi' });

function pagina(rilievi: readonly RilievoPubblico[]): string {
  const riepilogo = { errori: 0, avvisi: 0, perCodice: {} };
  const dati = { ...toDati([]), profilo: { nome: 'servizi', riepilogo, nonVerificati: [] } } as const;
  const raccolta = raccogli(rilievi).toPagina(dati);
  expect(raccolta.dati.voci).toEqual([]); // they are not among the rilievi of the file
  const sezione = profilo(dati, raccolta.profilo);
  return sezione === false ? '' : sezione.html.replace(/\s+/g, ' ');
}

describe('the section of the profile', () => {
  it('is absent if no profile was asked for', () => {
    expect(profilo(toDati([]), [])).toBe(false);
  });

  it('shows the codes that block before those that are only told, the first cases of each, escaped', () => {
    const html = pagina([
      trovato('EN999', 'W', 0),
      trovato('EN999', 'W', 0),
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => trovato('ES888', 'E', n)),
    ]);
    expect(html.indexOf('ES888')).toBeLessThan(html.indexOf('EN999'));
    expect(html).toContain('<li>S5: &lt;caso 5&gt;</li>');
    expect(html).not.toContain('S6');
    expect(html).toContain('e altri 2');
  });

  it('says that nothing was found', () => {
    expect(pagina([])).toContain('Nessun rilievo.');
  });
});
