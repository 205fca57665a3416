import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatErroreInvio, parseInvio, parsePiano, parseRicevuti } from '../src/index.js';

const PIANO = '{ "comune": "028060", "totaleFile": 2 }';
const RICEVUTI = 'nome;esito\n028060_SUBAPR_1_1_2.gz;KO\n';

/** Why two texts cannot be read, and which of them. */
function perche(piano: string | undefined, ricevuti?: string): string {
  const letto = parseInvio({ piano, ricevuti });
  return letto.ok ? '' : `${letto.error.type}: ${formatErroreInvio(letto.error)}`;
}

describe('parseInvio', () => {
  it('answers what each text says, and nothing of one that is not there', () => {
    const piano = { comune: '028060', totaleFile: 2 };
    const ricevuti = [{ nomeScritto: '028060_SUBAPR_1_1_2.gz', esito: 'KO' }];
    expect(parseInvio({ piano: PIANO, ricevuti: RICEVUTI })).toMatchObject({ ok: true, value: { piano, ricevuti } });
    expect(parseInvio({ piano: PIANO })).toEqual({ ok: true, value: { piano } });
    expect(parseInvio({ ricevuti: '' })).toEqual({ ok: true, value: { ricevuti: [] } });
    expect(parseInvio({})).toEqual({ ok: true, value: {} });
  });

  it('says which text is wrong, the plan before the list', () => {
    expect(perche('{}', 'a')).toBe('piano: manca «comune»: serve il codice ISTAT del comune, sei cifre fra virgolette');
    expect(perche(PIANO, 'a.gz;forse')).toBe('ricevuti: riga 1: l’esito è uno fra OK, KO, IN ELABORAZIONE');
    expect(perche('')).toBe('piano: non è un oggetto JSON');
  });

  it('of many mistakes says five, and how many others there are', () => {
    const righe = (quante: number): string => 'a.gz;forse\n'.repeat(quante);
    expect(perche(undefined, righe(5))).toMatch(/riga 5: [^;]*$/);
    expect(perche(undefined, righe(8))).toMatch(/^ricevuti: riga 1: .*riga 5: [^;]*; e altri 3$/);
  });

  it('takes the texts that both readers take, and no other', () => {
    const piano = fc.oneof(fc.constantFrom(PIANO, '{}', '[]', undefined), fc.string());
    const ricevuti = fc.oneof(fc.constantFrom(RICEVUTI, 'a.gz;forse', undefined), fc.string());
    fc.assert(
      fc.property(piano, ricevuti, (uno, altro) => {
        const bene = (uno === undefined || parsePiano(uno).ok) && (altro === undefined || parseRicevuti(altro).ok);
        expect(parseInvio({ piano: uno, ricevuti: altro }).ok).toBe(bene);
      }),
    );
  });
});
