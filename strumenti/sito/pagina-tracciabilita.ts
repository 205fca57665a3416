import { toCella, toCodice, toTabella } from './testo.js';
import type { Riga } from './tracciabilita.js';

/** The documents, without what tells one place in them from another. */
const DOCUMENTI: readonly (readonly [forma: RegExp, nome: string])[] = [
  [/^Elenco errori ANPR/, 'Elenco errori ANPR'],
  [/^Tabella anomalie del subentro/, 'Tabella delle anomalie del subentro'],
  [/^Tabella \d/, 'Tabelle di decodifica'],
  [/^Guida ANPR/, 'Guide di ANPR'],
  [/^italia\/anpr/, 'Segnalazioni di italia/anpr'],
  [/^(?:Aggiornamenti|Storico)/, 'Aggiornamenti e storico delle versioni'],
  [/^Controlli sui certificati/, 'Controlli sui certificati'],
  [/^(?:Schema ufficiale|Elenco dei (?:codici|servizi))/, 'Specifica 9.2.7: schemi, elenchi di codici e servizi'],
  [/^Legge/, 'Leggi'],
];

/** The page of the matrix: how many codes each document gives, then every chain. */
export function toPaginaTracciabilita(righe: readonly Riga[]): string {
  const conRegola = righe.filter(({ regola }) => regola !== '');
  const file = new Set(righe.flatMap(({ prove }) => prove.map((una) => una.file)));
  return `---
title: Tracciabilità
outline: [2, 2]
---

# Tracciabilità

Dal documento che pubblica un controllo alla prova che lo viola: ${righe.length} codici, ${conRegola.length} con una regola, ${righe.filter(({ esempio }) => esempio).length} con una
coppia di esempi, ${file.size} file di prove. La pagina è scritta dagli oggetti e dalle prove; un controllo automatico non passa se a un
codice manca la fonte, il sorgente, una prova o, dove la regola non c’è, il motivo.

Delle prove di un file sono elencate le tre che violano meno altre regole, con il nome dei loro gruppi.

Per un foglio di calcolo: [tracciabilita.csv](/tracciabilita.csv){target="_blank"}, che Excel in italiano apre già in colonne: UTF-8, con un
punto e virgola fra un campo e l’altro.

## I documenti

${toTabella(
  ['Documento', 'Codici che ne vengono'],
  [...DOCUMENTI.map(([, nome]) => nome), 'Altro'].map((nome) => [
    nome,
    righe.filter(({ fonti }) => fonti.some((fonte) => toDocumento(fonte) === nome)).length,
  ]),
)}

## La catena di ogni regola

${toTabella(
  ['Codice', 'Fonti', 'Sorgente', 'Prove'],
  conRegola.map(({ codice, fonti, sorgenti, prove: sue }) => [
    `[${codice}](./regole/${codice})`,
    toCella(fonti.join('; ')),
    sorgenti.map((uno) => toCodice(toBreve(uno))).join('<br>'),
    sue.map(({ file: dove, nomi }) => [toCodice(toBreve(dove)), ...nomi.map(toCella)].join('<br>')).join('<br>'),
  ]),
)}

## I codici senza regola

${toTabella(
  ['Codice', 'Stato', 'Perché', 'Che cosa servirebbe'],
  righe
    .filter(({ regola }) => regola === '')
    .map(({ codice, stato, motivo, serve }) => [
      `[${codice}](./regole/${codice})`,
      stato,
      toCella(motivo),
      serve === '' ? '–' : toCella(serve),
    ]),
)}
`;
}

function toDocumento(fonte: string): string {
  return DOCUMENTI.find(([forma]) => forma.test(fonte))?.[1] ?? 'Altro';
}

function toBreve(percorso: string): string {
  return percorso.replace(/^packages\/core\/(?:src|test)\//, '');
}
