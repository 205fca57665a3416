import type { Copertura } from '@anagrafe/core';
import { type Operazione, codiciOperazioni, findCodiciOperazione } from '@anagrafe/core/operazioni';

import { toTabella } from './tabella.js';

/** How many codes of an operation are where: each code that ANPR publishes for it is in one of the three. */
interface Conti {
  readonly regole: number;
  readonly altrove: number;
  readonly nonVerificabili: number;
}

/** The counts of each operation, and their sums. */
export function toOperazioni(tutte: readonly Copertura[]): string {
  const perCodice = new Map(tutte.map((una) => [una.codice, una]));
  const righe = codiciOperazioni.map((operazione) => ({ operazione, ...toConti(operazione, perCodice) }));
  const somma = (nome: keyof Conti): number => righe.reduce((totale, riga) => totale + riga[nome], 0);
  const tutti = { regole: somma('regole'), altrove: somma('altrove'), nonVerificabili: somma('nonVerificabili') };
  return `I codici che le liste danno a ognuna delle ${righe.length} operazioni dei comuni, senza i nomi interni. Un codice può stare in molte
operazioni, e le somme lo contano in ciascuna. _Regole altrove_ sono quelle che le liste danno anche a questa operazione, ma il
cui caso le fonti dicono, o la richiesta lascia vedere, solo in altre.

${toTabella(
  ['Operazione', 'Codici', 'Regole', 'Regole altrove', 'Non verificabili'],
  [
    ...righe.map(({ operazione, ...conti }) => [operazione, ...toCelle(conti)]),
    ['**Somma**', ...toCelle(tutti).map((quanti) => `**${quanti}**`)],
  ],
)}`;
}

function toCelle({ regole, altrove, nonVerificabili }: Conti): readonly number[] {
  return [regole + altrove + nonVerificabili, regole, altrove, nonVerificabili];
}

function toConti(operazione: Operazione, perCodice: ReadonlyMap<string, Copertura>): Conti {
  const { pubblicati, conRegola } = findCodiciOperazione(operazione);
  const qui = new Set(conRegola);
  let [regole, altrove, nonVerificabili] = [0, 0, 0];
  for (const codice of pubblicati) {
    const stato = perCodice.get(codice)?.stato;
    if (stato === 'nome-interno') continue;
    if (qui.has(codice)) regole += 1;
    else if (stato === 'regola') altrove += 1;
    else nonVerificabili += 1;
  }
  return { regole, altrove, nonVerificabili };
}
