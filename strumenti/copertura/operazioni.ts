import type { Copertura } from '@anagrafe/core';
import { type CodiceAltrove, type Operazione, codiciOperazioni, findCodiciOperazione } from '@anagrafe/core/operazioni';

import { toTabella } from './tabella.js';

/** How many codes of an operation are where: each code that ANPR publishes for it is in one of these. */
interface Conti {
  readonly regole: number;
  readonly altrimenti: number;
  readonly nonVerificabili: number;
  /** Rules of other operations that give no reason for not being rules of this one. */
  readonly senzaMotivo: number;
}

/** The counts of each operation, and their sums; then why a code is a rule of some and not of others. */
export function toOperazioni(tutte: readonly Copertura[]): string {
  const perCodice = new Map(tutte.map((una) => [una.codice, una]));
  const righe = codiciOperazioni.map((operazione) => ({ operazione, ...toConti(operazione, perCodice) }));
  const somma = (nome: keyof Conti): number => righe.reduce((totale, riga) => totale + riga[nome], 0);
  const tutti = {
    regole: somma('regole'),
    altrimenti: somma('altrimenti'),
    nonVerificabili: somma('nonVerificabili'),
    senzaMotivo: somma('senzaMotivo'),
  };
  return `I codici che le liste danno a ognuna delle ${righe.length} operazioni dei comuni, senza i nomi interni. Un codice può stare in molte
operazioni, e le somme lo contano in ciascuna. _Decisi altrimenti_ sono quelli che in questa operazione decide un altro codice, o
che la richiesta non può violare: il motivo di ciascuno è qui sotto. Le regole di altre operazioni che qui non hanno né controllo
né motivo sono ${tutti.senzaMotivo}.

${toTabella(
  ['Operazione', 'Codici', 'Regole', 'Decisi altrimenti', 'Non verificabili'],
  [
    ...righe.map(({ operazione, ...conti }) => [operazione, ...toCelle(conti)]),
    ['**Somma**', ...toCelle(tutti).map((quanti) => `**${quanti}**`)],
  ],
)}
### Regole di altre operazioni

Perché un codice che le liste danno a più operazioni è una regola solo di alcune. Dove si dice che cosa servirebbe il codice è, in
quelle operazioni, fra i non verificabili.

${toTabella(['Codici', 'Operazioni', 'Perché', 'Che cosa servirebbe'], toMotivi())}`;
}

function toCelle({ regole, altrimenti, nonVerificabili, senzaMotivo }: Conti): readonly number[] {
  return [regole + altrimenti + nonVerificabili + senzaMotivo, regole, altrimenti, nonVerificabili];
}

function toConti(operazione: Operazione, perCodice: ReadonlyMap<string, Copertura>): Conti {
  const { pubblicati, conRegola, altrove } = findCodiciOperazione(operazione);
  const qui = new Set(conRegola);
  const motivi = new Map(altrove.map((uno) => [uno.codice, uno]));
  const conti = { regole: 0, altrimenti: 0, nonVerificabili: 0, senzaMotivo: 0 };
  for (const codice of pubblicati) {
    const stato = perCodice.get(codice)?.stato;
    if (stato === 'nome-interno') continue;
    const motivo = motivi.get(codice);
    if (qui.has(codice)) conti.regole += 1;
    else if (stato !== 'regola' || motivo?.serve !== undefined) conti.nonVerificabili += 1;
    else if (motivo !== undefined) conti.altrimenti += 1;
    else conti.senzaMotivo += 1;
  }
  return conti;
}

/** A row for each reason and list of operations, with all the codes that have both. */
function toMotivi(): readonly (readonly string[])[] {
  const perCodice = new Map<string, { readonly altrove: CodiceAltrove; readonly operazioni: Operazione[] }>();
  for (const operazione of codiciOperazioni)
    for (const altrove of findCodiciOperazione(operazione).altrove) {
      const chiave = [altrove.codice, altrove.motivo].join(' ');
      const gia = perCodice.get(chiave) ?? { altrove, operazioni: [] };
      gia.operazioni.push(operazione);
      perCodice.set(chiave, gia);
    }
  const righe = new Map<string, { readonly codici: string[]; readonly celle: readonly string[] }>();
  for (const { altrove, operazioni } of perCodice.values()) {
    const celle = [operazioni.join(', '), altrove.motivo, altrove.serve ?? '–'];
    const riga = righe.get(celle.join('|')) ?? { codici: [], celle };
    riga.codici.push(altrove.codice);
    righe.set(celle.join('|'), riga);
  }
  return [...righe.values()]
    .map(({ codici, celle }) => [[...codici].sort().join(', '), ...celle])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
