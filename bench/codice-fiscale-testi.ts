import { PESI_DISPARI } from './pavimento.js';

/** A synthetic person with the code that the decree gives: the three letters of each name are written by hand here. */
export interface Persona {
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: 'M' | 'F';
  readonly anno: number;
  readonly mese: number;
  readonly giorno: number;
  readonly codiceCatastale: string;
  readonly dataNascita: string;
  readonly codiceFiscale: string;
}

/** Whether a text is a code, and of which kind it is. */
export interface Testo {
  readonly genere: 'base' | 'omocodia' | 'giorno inesistente' | 'controllo errato';
  readonly testo: string;
  readonly valido: boolean;
}

const COGNOMI = [
  ['Rossi', 'RSS'],
  ['Bianchi', 'BNC'],
  ['Ferrari', 'FRR'],
  ['Esposito', 'SPS'],
  ['De Luca', 'DLC'],
  ["D'Angelo", 'DNG'],
  ['Re', 'REX'],
  ['Bianchi-Verdi', 'BNC'],
  ['Fò', 'FOX'],
  ['Colombo', 'CLM'],
  ['Greco', 'GRC'],
  ['Mair', 'MRA'],
  ['Ricci', 'RCC'],
  ['Marino', 'MRN'],
  ['Bruno', 'BRN'],
  ['Conti', 'CNT'],
  ['Costa', 'CST'],
  ['Giordano', 'GRD'],
  ['Rizzo', 'RZZ'],
  ['Lombardi', 'LMB'],
  ['Moretti', 'MRT'],
  ['Barbieri', 'BRB'],
  ['Fontana', 'FNT'],
  ['Santoro', 'SNT'],
] as const;

const NOMI = [
  ['Mario', 'MRA'],
  ['Giuseppe', 'GPP'],
  ['Anna', 'NNA'],
  ['Giovanni', 'GNN'],
  ['Maria Teresa', 'MTR'],
  ['Francesco', 'FNC'],
  ['Sara', 'SRA'],
  ['Noè', 'NOE'],
  ['Alessandro', 'LSN'],
  ['Al', 'LAX'],
  ['Chiara', 'CHR'],
  ['Luca', 'LCU'],
  ['Paolo', 'PLA'],
  ['Elena', 'LNE'],
  ['Marco', 'MRC'],
  ['Giulia', 'GLI'],
  ['Andrea', 'NDR'],
  ['Stefano', 'SFN'],
  ['Roberto', 'RRT'],
  ['Laura', 'LRA'],
  ['Antonio', 'NTN'],
  ['Silvia', 'SLV'],
  ['Matteo', 'MTT'],
  ['Irene', 'RNI'],
] as const;

/** Places that every contender knows, so that nobody is slower or wrong for lack of a table. */
const LUOGHI = ['H501', 'F205', 'F839', 'L219', 'G273', 'D969', 'A944', 'D612', 'C351', 'L736'] as const;

const CIFRE_OMOCODICHE = [6, 7, 9, 10, 12, 13, 14];

/** `quante` people born 1930–2009, the same at every run. */
export function toPersone(quante: number): readonly Persona[] {
  const caso = toCaso(1);
  return Array.from({ length: quante }, () => {
    const [cognome, ternaCognome] = scegli(COGNOMI, caso);
    const [nome, ternaNome] = scegli(NOMI, caso);
    const nascita = {
      sesso: scegli(['M', 'F'] as const, caso),
      anno: 1930 + caso(80),
      mese: 1 + caso(12),
      giorno: 1 + caso(28),
      codiceCatastale: scegli(LUOGHI, caso),
    };
    const { anno, mese, giorno } = nascita;
    const dataNascita = [anno, due(mese), due(giorno)].join('-');
    return { cognome, nome, ...nascita, dataNascita, codiceFiscale: toCodice(ternaCognome + ternaNome, nascita) };
  });
}

/**
 * Texts of 16 characters, the same at every run: seven in ten are bases (one of these in ten in lower case), one in ten an
 * omocodia of any level, one has a day that never was with the check character to match, one a wrong check character.
 */
export function toTesti(quanti: number): readonly Testo[] {
  const caso = toCaso(2);
  return toPersone(quanti).map((persona, i): Testo => {
    const { codiceFiscale: base } = persona;
    switch (i % 10) {
      case 7:
        return { genere: 'omocodia', testo: toOmocodia(base, 1 + caso(127)), valido: true };
      case 8: {
        const giorno = scegli([0, 32, 40, 72, 99], caso);
        return {
          genere: 'giorno inesistente',
          testo: chiudi(base.slice(0, 9) + due(giorno) + base.slice(11, 15)),
          valido: false,
        };
      }
      case 9: {
        const altro = String.fromCharCode(65 + ((base.charCodeAt(15) - 65 + 1 + caso(25)) % 26));
        return { genere: 'controllo errato', testo: base.slice(0, 15) + altro, valido: false };
      }
      default:
        return { genere: 'base', testo: i % 70 === 0 ? base.toLowerCase() : base, valido: true };
    }
  });
}

type Nascita = Pick<Persona, 'sesso' | 'anno' | 'mese' | 'giorno' | 'codiceCatastale'>;

function toCodice(terne: string, { sesso, anno, mese, giorno, codiceCatastale }: Nascita): string {
  const lettera = 'ABCDEHLMPRST'.charAt(mese - 1);
  return chiudi(terne + due(anno % 100) + lettera + due(sesso === 'F' ? giorno + 40 : giorno) + codiceCatastale);
}

function toOmocodia(base: string, maschera: number): string {
  const segni = base.slice(0, 15).split('');
  CIFRE_OMOCODICHE.forEach((posto, i) => {
    if ((maschera >> i) % 2 === 1) segni[posto] = 'LMNPQRSTUV'.charAt(Number(segni[posto]));
  });
  return chiudi(segni.join(''));
}

/** Adds the check character. */
function chiudi(quindici: string): string {
  const somma = quindici.split('').reduce((parziale, segno, i) => {
    const valore = '0123456789'.includes(segno) ? Number(segno) : segno.charCodeAt(0) - 65;
    return parziale + (i % 2 === 0 ? (PESI_DISPARI[valore] ?? 0) : valore);
  }, 0);
  return [quindici, String.fromCharCode(65 + (somma % 26))].join('');
}

function due(numero: number): string {
  return String(numero).padStart(2, '0');
}

function scegli<T>(voci: readonly T[], caso: (n: number) => number): T {
  const voce = voci[caso(voci.length)];
  if (voce === undefined) throw new Error('nothing to choose from');
  return voce;
}

/** A seeded generator (mulberry32): `caso(n)` is a whole number from 0 to n − 1. */
function toCaso(seme: number): (n: number) => number {
  let stato = seme;
  return (n) => {
    stato = (stato + 0x6d2b79f5) | 0;
    let t = Math.imul(stato ^ (stato >>> 15), 1 | stato);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}
