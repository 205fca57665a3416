import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { esito, SENZA_CONDIVISO, tabelle, toCondiviso } from './aperte.js';

const { comuni, stati } = tabelle;

/** A `place` or `state` row of `casi.tsv`, whose cells are written for people. */
interface Caso {
  readonly kind: string;
  readonly input: string;
  readonly expected: string;
}

/** The codes that a cell names: `E623 (CO) / E624 (TN)`. */
function toCodici(testo: string): readonly string[] {
  return testo.match(/\b[A-Z]\d{3}\b/g) ?? [];
}

/** A year alone is a day in its middle. */
function toGiorno(testo: string): string {
  return testo.length === 4 ? `${testo}-07-01` : testo;
}

/** Rows that are not `NAME [DAY] → CODE`, each with what it asks of the tables. */
const PARTICOLARI: Readonly<Record<string, (attesi: readonly string[]) => void>> = {
  'PIRANO 1977-04-04': ([z]) => {
    expect(esito(comuni.find({ denominazione: 'PIRANO', il: '1977-04-04' }))).toBe('non-in-quel-giorno');
    expect(stati.findCessato(z ?? '')?.denominazione).toBe('Jugoslavia');
  },
  PATERNÒ: ([codice]) => {
    expect(esito(comuni.find({ denominazione: 'PATERNÒ', il: '2020-01-01' }))).toBe(codice);
  },
  'PATERNO (PZ)': ([codice]) => {
    expect(esito(comuni.find({ denominazione: 'PATERNO', siglaProvincia: 'PZ', il: '2020-01-01' }))).toBe(codice);
  },
  SAMONE: (codici) => {
    expectAmbiguo('SAMONE', codici);
  },
  LIVO: (codici) => {
    expectAmbiguo('LIVO', codici);
  },
  'PEGLIO PU': ([codice]) => {
    expect(esito(comuni.find({ denominazione: 'PEGLIO', siglaProvincia: 'PU', il: '2020-01-01' }))).toBe(codice);
  },
  'CASTRO LE': ([codice]) => {
    expect(esito(comuni.find({ denominazione: 'CASTRO', siglaProvincia: 'LE', il: '2020-01-01' }))).toBe(codice);
  },
  'SAN TEODORO (ME / SS)': (codici) => {
    const trovati = ['ME', 'SS'].map((siglaProvincia) =>
      esito(comuni.find({ denominazione: 'SAN TEODORO', siglaProvincia, il: '2020-01-01' })),
    );
    expect(trovati).toEqual(codici);
  },
  'ROMA, 11 records 1884-09-11..today': ([codice]) => {
    const versioni = comuni.findVersioni({ denominazione: 'ROMA' });
    expect(versioni).toHaveLength(11);
    expect(versioni.every(({ codiceCatastale }) => codiceCatastale === codice)).toBe(true);
    expect([versioni[0]?.dal, versioni.at(-1)?.al]).toEqual(['1884-09-11', null]);
  },
  'BUGGERRU/CASAGIOVE/ORATINO 1928–1948 gap': () => {
    for (const codice of ['B250', 'B860', 'G086']) {
      expect(esito(comuni.findByCatastale(codice, '1935-01-01'))).toBe('non-in-quel-giorno');
    }
  },
  'MARNE / FILAGO 1861-1928': ([codice]) => {
    expect(esito(comuni.findByCatastale(codice ?? '', '1900-01-01'))).toBe('ambiguo');
    for (const denominazione of ['MARNE', 'FILAGO']) {
      expect(esito(comuni.find({ denominazione, il: '1900-01-01' }))).toBe(codice);
    }
  },
  'code ND': () => {
    expect(esito(comuni.find({ denominazione: 'SENALE', il: '1950-01-01' }))).toBe('senza codice');
  },
  'ANPR rule': () => {
    // The place of a code is told on any day at all, in force or not.
    expect(comuni.findVersioni('F991').length).toBeGreaterThan(0);
  },
  'born in ceded comuni': () => {
    for (const denominazione of ['FIUME', 'POLA', 'ZARA']) {
      expect(comuni.findVersioni({ denominazione }).some(({ idRegione }) => idRegione === 'EX')).toBe(true);
    }
  },
  'ANPR states table': ([esempio]) => {
    expect(esempio).toBeUndefined();
    const righe = tabelle.tabella(2).righe;
    expect(righe.filter(({ campi }) => campi['CODAT'] !== '')).toHaveLength(208);
    expect(righe.every(({ al }) => al === null)).toBe(true);
    expect(stati.findByCodice('998', { il: '2020-01-01', uso: 'nascita' }).ok).toBe(true);
  },
  "person born in 1985 in today's Croatia": (codici) => {
    for (const codice of codici) expect(isDecodificato(codice, '1985-01-01')).toBe(true);
  },
};

function expectAmbiguo(denominazione: string, codici: readonly string[]): void {
  const risposta = comuni.find({ denominazione, il: '2020-01-01' });
  const candidati = !risposta.ok && risposta.error.type === 'ambiguo' ? risposta.error.candidati : [];
  expect(candidati.map(({ codiceCatastale }) => codiceCatastale).sort()).toEqual(codici);
}

function isDecodificato(codice: string, il: string): boolean {
  const risposta = stati.findByCatastale(codice, il);
  return risposta.ok || risposta.error.type === 'cessato' || risposta.error.type === 'ignoto-ad-anpr';
}

function verifica({ kind, input, expected }: Caso): void {
  const particolare = PARTICOLARI[input];
  const codici = toCodici(expected);
  const [, denominazione = '', giorno] = /^(\S.*?)(?: (\d{4}(?:-\d\d-\d\d)?))?$/.exec(input) ?? [];
  if (particolare !== undefined) particolare(codici);
  else if (kind === 'state') verificaStato(input, expected);
  else if (expected.includes('warning')) {
    expect(esito(comuni.findByCatastale(codici[0] ?? '', toGiorno(giorno ?? '')))).toBe('non-in-quel-giorno');
  } else {
    const sigla = /^[A-Z]\d{3} \(?([A-Z]{2})\b/.exec(expected)?.[1];
    const risposta = comuni.find({ denominazione, siglaProvincia: sigla, il: toGiorno(giorno ?? '2020-01-01') });
    expect(esito(risposta)).toBe(codici[0]);
  }
}

/** `Z136 → Georgia, first code (now Z254)`: not a row of ANPR, yet it has a name; where there is a new code, that too. */
function verificaStato(codice: string, expected: string): void {
  const risposta = stati.findByCatastale(codice, '2020-01-01');
  if (risposta.ok) throw new Error(`${codice} is a row of table 2`);
  const [oggi] = toCodici(expected);
  if (risposta.error.type === 'cessato') expect(risposta.error.codiceDaUsare).toBe('998');
  else if (risposta.error.type !== 'ignoto-ad-anpr') throw new Error(`${codice}: ${risposta.error.type}`);
  else if (oggi !== undefined) expect(risposta.error.stato?.codiceCatastale).toBe(oggi);
}

describe('the cases collected from the archive, the guides and the issues', () => {
  it.each([
    ['place', 'FIUME 1930-01-01', 'D620 (FU)'],
    ['place', 'FIUME 1905-01-01', 'D621 (UD; today Fiume Veneto)'],
    ['place', 'PATERNÒ', 'G371 (CT)'],
    ['place', 'SAMONE', 'ambiguous: H753 (TO) / H754 (TN)'],
    ['place', 'PIRANO 1977-04-04', 'none: Jugoslavia Z118'],
    ['place', 'NUXIS 1930-06-26', 'F991: warning'],
    ['place', 'SECONDIGLIANO 1963', 'I560: warning'],
    ['place', 'MARNE / FILAGO 1861-1928', 'D588 twice'],
    ['place', 'code ND', 'no code'],
    ['state', 'Z118', 'Jugoslavia'],
    ['state', 'Z152', 'Kazakistan, first code (now Z255)'],
    ['state', 'Z221', 'Hong Kong'],
    ['state', "person born in 1985 in today's Croatia", 'both Z118 and Z149 are seen'],
  ])('%s: %s', (kind, input, expected) => {
    verifica({ kind, input, expected });
  });

  it('all sure place and state rows of casi.tsv', (ctx) => {
    const file = toCondiviso('dati/cf/casi.tsv');
    if (file === undefined) return ctx.skip(SENZA_CONDIVISO);
    const righe = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((riga) => riga.split('\t'))
      .filter(([kind, , , , fiducia]) => (kind === 'place' || kind === 'state') && fiducia === 'sure');
    expect(righe).toHaveLength(66);
    for (const [kind = '', input = '', expected = ''] of righe) {
      try {
        verifica({ kind, input, expected });
      } catch (causa) {
        throw new Error(`${kind} ${input} → ${expected}`, { cause: causa });
      }
    }
  });
});
