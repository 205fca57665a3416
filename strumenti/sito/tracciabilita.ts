import type { ContestoAnpr } from '@anagrafe/core';
import { formatRigaCsv } from '@anagrafe/subentro';

import type { ProveDiFile } from '../esempi/distilla.js';
import type { Fonti } from './pagina-regola.js';
import { type Controllo, type Voce, toSeverita } from './catalogo.js';
import { toAltreFonti, toFonti } from './fonti.js';
import { STATI } from './parole.js';

/** A rule followed from the document that publishes it to the tests that break it; or a code that has none. */
export interface Riga {
  /** In as many rows as it has meanings. */
  readonly codice: string;
  readonly stato: string;
  readonly subentro: string;
  readonly servizi: string;
  /** The documents that state the check, or publish the code, each with the place. */
  readonly fonti: readonly string[];
  readonly regola: string;
  readonly sorgenti: readonly string[];
  readonly prove: readonly ProveDiFile[];
  readonly esempio: boolean;
  readonly motivo: string;
  readonly serve: string;
}

/** The whole matrix, in order of code. */
export function toRighe(voci: readonly Voce[], fonti: Fonti): readonly Riga[] {
  return voci.flatMap((voce) =>
    voce.regole.length === 0 ? [toSenzaRegola(voce)] : voce.regole.map((regola) => toConRegola(voce, regola, fonti)),
  );
}

function toConRegola(voce: Voce, regola: Controllo, { esempi, sorgenti }: Fonti): Riga {
  const { codice, fonte, titolo, severita } = regola;
  const esempio = esempi.find(regola);
  // What the official list says is of the code; of its meanings each rule says its own.
  const gravita = voce.regole.length > 1 ? severita : toGravita(voce);
  return {
    codice,
    stato: STATI[voce.stato],
    subentro: gravita.subentro ?? '',
    servizi: gravita.servizi ?? '',
    fonti: [...new Set([...fonte, ...(voce.regole[0] === regola ? toAltreFonti(voce) : [])])],
    regola: titolo,
    sorgenti: sorgenti.find(regola, voce.regole),
    prove: esempio?.prove ?? [],
    esempio: esempio?.coppia !== undefined,
    motivo: '',
    serve: '',
  };
}

function toSenzaRegola(voce: Voce): Riga {
  const { codice, stato, ufficiale } = voce;
  const { subentro, servizi } = toGravita(voce);
  const perche = ufficiale !== undefined && 'motivo' in ufficiale ? ufficiale : { motivo: '', serve: '' };
  return {
    codice,
    stato: STATI[stato],
    subentro: subentro ?? '',
    servizi: servizi ?? '',
    fonti: toFonti(voce),
    regola: '',
    sorgenti: [],
    prove: [],
    esempio: false,
    motivo: ufficiale?.alias === undefined ? perche.motivo : `nome interno di ${ufficiale.alias}`,
    serve: perche.serve,
  };
}

function toGravita(voce: Voce): Record<ContestoAnpr, string | null> {
  return { subentro: toSeverita(voce, 'subentro'), servizi: toSeverita(voce, 'servizi') };
}

/** What is missing from the chain of a rule, or of a code that has none: an orphan fails the check. */
export function toOrfani(righe: readonly Riga[]): readonly string[] {
  return righe.flatMap(({ codice, fonti, regola, sorgenti, prove, motivo }) => {
    const chi = regola === '' ? codice : `${codice}, «${regola}»`;
    if (fonti.length === 0) return [`${chi}: nessuna fonte`];
    if (regola === '') return motivo === '' ? [`${chi}: né regola né motivo`] : [];
    return [
      ...(sorgenti.length === 0 ? [`${chi}: nessun sorgente`] : []),
      ...(prove.length === 0 ? [`${chi}: nessuna prova`] : []),
    ];
  });
}

const COLONNE = [
  'codice',
  'stato',
  'subentro',
  'servizi',
  'fonti',
  'regola',
  'sorgenti',
  'prove',
  'esempio',
  'motivo',
  'serve',
] as const satisfies readonly (keyof Riga)[];

/** The matrix for a spreadsheet, as Excel in Italian opens it in columns: a row a rule, or a code without one; the members of a list after semicolons. */
export function toCsv(righe: readonly Riga[]): string {
  const celle = [COLONNE, ...righe.map((riga) => COLONNE.map((colonna) => toScritto(riga[colonna])))];
  return `\uFEFF${celle.map((riga) => formatRigaCsv(riga, { excel: true })).join('')}`;
}

function toScritto(valore: Riga[keyof Riga]): string {
  if (typeof valore === 'boolean') return valore ? 'sì' : 'no';
  if (typeof valore === 'string') return valore;
  return valore
    .map((uno) => (typeof uno === 'string' ? uno : [uno.file, uno.nomi.join(' | ')].filter(Boolean).join(': ')))
    .join('; ');
}
