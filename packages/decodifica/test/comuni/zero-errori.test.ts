import { describe, expect, it } from 'vitest';

import { tabelle } from '../aperte.js';
import { spostaGiorno } from '../calendario.js';
import { createCaso } from '../caso.js';
import { leggiVersioni, toPerNome, toPiana, type VersioneOracolo } from './oracolo.js';

const { comuni } = tabelle;
const { versioni, fonte } = leggiVersioni();
const perNome = toPerNome(versioni);
const conCodice = versioni.filter(({ codice }) => codice !== 'ND');

/** What became of the questions asked. */
interface Conto {
  giuste: number;
  ambigue: number;
  assenti: number;
  /** The wrong ones, in full. */
  readonly sbagliate: string[];
}

interface Domanda {
  readonly nome: string;
  readonly sigla: string | undefined;
  readonly il: string;
}

/** Asks, and judges the answer against the oracle's scan: right, rightly ambiguous, rightly absent, or wrong. */
function giudica(conto: Conto, { nome, sigla, il }: Domanda): void {
  const attese = (perNome.get(toPiana(nome)) ?? []).filter(
    (v) => v.dal <= il && il <= v.al && (sigla === undefined || v.sigla === sigla),
  );
  const risposta = comuni.find({ denominazione: nome, siglaProvincia: sigla, il });
  if (risposta.ok) {
    const { codiceCatastale, dal } = risposta.value;
    const trovata = attese.find((v) => v.codice === (codiceCatastale ?? 'ND') && v.dal === dal);
    // Of several, one may be chosen only because the accents are written as in its name and in no other.
    const unica = attese.length === 1 || attese.filter((v) => isScritta(v, nome)).length === 1;
    if (trovata !== undefined && unica && (attese.length === 1 || isScritta(trovata, nome))) conto.giuste++;
    else conto.sbagliate.push(`${nome} (${sigla ?? ''}) ${il}: ${codiceCatastale ?? 'ND'}`);
  } else if (risposta.error.type === 'ambiguo' && attese.length > 1) conto.ambigue++;
  else if (risposta.error.type !== 'ambiguo' && attese.length === 0) conto.assenti++;
  else conto.sbagliate.push(`${nome} (${sigla ?? ''}) ${il}: ${risposta.error.type}, ${attese.length} expected`);
}

function isScritta(versione: VersioneOracolo, nome: string): boolean {
  return versione.nomi.includes(nome.normalize('NFC').replaceAll('’', "'").toUpperCase());
}

function createConto(): Conto {
  return { giuste: 0, ambigue: 0, assenti: 0, sbagliate: [] };
}

describe(`name, province, day → codice catastale, against a linear scan of the ${fonte}`, () => {
  it('for every version, on dal-1, dal, the middle, al, al+1: never wrong', () => {
    const conto = createConto();
    for (const { nomi, sigla, dal, al } of conCodice) {
      const fine = al === '9999-12-31' ? '2023-05-16' : al;
      const mezzo = spostaGiorno(dal, Math.floor((Date.parse(fine) - Date.parse(dal)) / 86_400_000 / 2));
      for (const il of [spostaGiorno(dal, -1), dal, mezzo, fine, spostaGiorno(fine, 1)]) {
        for (const nome of nomi) giudica(conto, { nome, sigla, il });
      }
    }
    expect(conto.sbagliate).toEqual([]);
    expect(conto.giuste).toBeGreaterThan(100_000);
    expect(conto.ambigue).toBeGreaterThan(0);
  });

  it('for 1,000,000 random days, in random spellings, with and without the province: never wrong', () => {
    const caso = createCaso(1_861);
    const conto = createConto();
    const spellings: readonly ((nome: string) => string)[] = [
      (nome) => nome,
      (nome) => nome.toLowerCase(),
      (nome) => toPiana(nome),
      (nome) => nome.replaceAll("'", '’'),
      (nome) => nome.normalize('NFD'),
    ];
    // Days are cut from one list, so that a million of them cost no calendar.
    const giorni = Array.from({ length: 59_600 }, (_, i) => spostaGiorno('1860-01-01', i));
    for (let i = 0; i < 1_000_000; i++) {
      const { nomi, sigla } = caso.scegli(conCodice);
      const nome = caso.scegli(spellings)(caso.scegli(nomi));
      giudica(conto, { nome, sigla: caso.intero(4) === 0 ? undefined : sigla, il: caso.scegli(giorni) });
    }
    expect(conto.sbagliate).toEqual([]);
    expect(conto.giuste + conto.ambigue + conto.assenti).toBe(1_000_000);
    expect(conto.giuste).toBeGreaterThan(250_000);
  });
});
