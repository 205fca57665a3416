/** The characters that a pattern of the form `(…)*` or `(…)+` admits: what nearly every official type says of its text. */
export interface ClasseCaratteri {
  /** Closed intervals of code points. */
  readonly intervalli: readonly (readonly [da: number, a: number])[];
  /** Any decimal digit of Unicode: what XML Schema means by `\d`. */
  readonly cifre: boolean;
  /** `+`: the empty text does not match. */
  readonly almenoUno: boolean;
}

/** Below this code point a table answers. */
const IN_TABELLA = 0x200;
const CIFRA = /^\p{Nd}$/u;
const RIPETUTA = /^(?:\((.*)\)|([^(].*))([*+])$/su;
const [LINEA, APERTA, CHIUSA, ROVESCIATA] = ['-', '[', ']', '\\'];
const ESCAPE: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const PLURALI = 'sSiIcCwWDpP';

/** The class of a pattern that is one class repeated; `undefined` for a pattern of another form. */
export function toClasseCaratteri(modello: string): ClasseCaratteri | undefined {
  const [, fraParentesi, nuda, segno] = RIPETUTA.exec(modello) ?? [];
  const corpo = fraParentesi ?? nuda;
  if (corpo === undefined) return undefined;
  const almenoUno = segno === '+';
  if (corpo === String.raw`\d`) return { intervalli: [], cifre: true, almenoUno };
  if (!corpo.startsWith(APERTA) || !corpo.endsWith(CHIUSA) || corpo.startsWith('[^')) return undefined;
  const contenuto = leggiContenuto(Array.from(corpo.slice(1, -1)));
  return contenuto && { ...contenuto, almenoUno };
}

function leggiContenuto(caratteri: readonly string[]): Omit<ClasseCaratteri, 'almenoUno'> | undefined {
  const intervalli: [number, number][] = [];
  let cifre = false;
  for (let i = 0; i < caratteri.length;) {
    if (caratteri[i] === ROVESCIATA && caratteri[i + 1] === 'd') {
      cifre = true;
      i += 2;
      continue;
    }
    const da = leggiCarattere(caratteri, i);
    if (da === undefined) return undefined;
    i = da.fine;
    if (caratteri[i] !== LINEA || i + 1 >= caratteri.length) {
      intervalli.push([da.codice, da.codice]);
      continue;
    }
    const a = leggiCarattere(caratteri, i + 1);
    if (a === undefined || a.codice < da.codice) return undefined;
    intervalli.push([da.codice, a.codice]);
    i = a.fine;
  }
  return { intervalli, cifre };
}

function leggiCarattere(
  caratteri: readonly string[],
  da: number,
): { readonly codice: number; readonly fine: number } | undefined {
  const carattere = caratteri[da];
  if (carattere === undefined || carattere === APERTA || carattere === CHIUSA) return undefined;
  if (carattere !== ROVESCIATA) return { codice: carattere.codePointAt(0) ?? 0, fine: da + 1 };
  const dopo = caratteri[da + 1];
  if (dopo === undefined || PLURALI.includes(dopo)) return undefined;
  return { codice: (ESCAPE[dopo] ?? dopo).codePointAt(0) ?? 0, fine: da + 2 };
}

/** Answers where the first character stands that a class does not admit: -1 if there is none. */
export function createCercaEstraneo({ intervalli, cifre }: ClasseCaratteri): (testo: string) => number {
  const isAmmesso = (codice: number): boolean =>
    intervalli.some(([da, a]) => codice >= da && codice <= a) || (cifre && CIFRA.test(String.fromCodePoint(codice)));
  const tabella = Uint8Array.from({ length: IN_TABELLA }, (_, codice) => (isAmmesso(codice) ? 1 : 0));
  return (testo) => {
    for (let i = 0; i < testo.length; i += 1) {
      const unita = testo.charCodeAt(i);
      if (unita < IN_TABELLA) {
        if (tabella[unita] === 0) return i;
        continue;
      }
      const codice = testo.codePointAt(i) ?? 0;
      if (!isAmmesso(codice)) return i;
      if (codice > 0xff_ff) i += 1;
    }
    return -1;
  };
}

const GRUPPI: readonly (readonly [da: string, a: string, nome: string])[] = [
  ['0', '9', 'cifre'],
  ['a', 'z', 'lettere minuscole'],
  ['A', 'Z', 'lettere maiuscole'],
  ['À', 'ž', 'lettere accentate (da À a ž)'],
];
const NOMI: Readonly<Record<string, string>> = {
  ' ': 'spazio',
  '\n': 'a capo',
  '\r': 'ritorno a capo',
  '\t': 'tabulazione',
};

/** A class in words, for people: «cifre, lettere maiuscole, spazio e i segni - ' .». Control characters are left out. */
export function formatClasseCaratteri({ intervalli, cifre }: ClasseCaratteri): string {
  const copre = (da: number, a: number): boolean => intervalli.some(([x, y]) => x <= da && y >= a);
  const gruppi = GRUPPI.map(([da, a, nome]) => ({ da: da.charCodeAt(0), a: a.charCodeAt(0), nome })).filter(
    ({ da, a, nome }) => copre(da, a) || (cifre && nome === 'cifre'),
  );
  const [singoli, segni] = [new Set<string>(), new Set<string>()];
  for (const [da, a] of intervalli) {
    if (gruppi.some((gruppo) => gruppo.da <= da && gruppo.a >= a) || isDiControllo(da)) continue;
    const nome = da === a ? toNome(da) : `da ${toNome(da)} a ${toNome(a)}`;
    (SEGNO.test(nome) ? segni : singoli).add(nome);
  }
  const parole = [...gruppi.map(({ nome }) => nome), ...singoli].join(', ');
  const senzaSegni = parole.replace('lettere minuscole, lettere maiuscole', 'lettere');
  return segni.size === 0 ? senzaSegni : `${senzaSegni} e i segni ${[...segni].join(' ')}`;
}

const SEGNO = /^[\p{P}\p{S}]$/u;

function isDiControllo(codice: number): boolean {
  return codice >= 0x7f && codice < 0xa0;
}

function toNome(codice: number): string {
  const carattere = String.fromCodePoint(codice);
  return NOMI[carattere] ?? carattere;
}
