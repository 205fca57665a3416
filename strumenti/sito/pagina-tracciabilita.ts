import { toCella, toCodice, toTabella } from './testo.js';
import type { Riga } from './tracciabilita.js';

/** The page of the matrix: every chain, then the codes that have none. */
export function toPaginaTracciabilita(righe: readonly Riga[]): string {
  const conRegola = righe.filter(({ regola }) => regola !== '');
  const contaCodici = (alcune: readonly Riga[]): number => new Set(alcune.map(({ codice }) => codice)).size;
  const file = new Set(righe.flatMap(({ prove }) => prove.map((una) => una.file)));
  return `---
title: Tracciabilità
outline: [2, 2]
---

# Tracciabilità

Dal documento che pubblica un controllo alla prova che lo viola: ${contaCodici(righe)} codici, ${contaCodici(conRegola)} con una regola o più, ${conRegola.length} regole, ${righe.filter(({ esempio }) => esempio).length} con una
coppia di esempi, ${file.size} file di prove. Un codice che in servizi diversi ha significati diversi ha una regola per ognuno. La pagina è
scritta dagli oggetti e dalle prove; un controllo automatico non passa se a una regola manca la fonte, il sorgente o una prova, o a un
codice che non ne ha il motivo.

Delle prove di un file sono elencate le tre che violano meno altre regole, con il nome dei loro gruppi.

Per un foglio di calcolo: [tracciabilita.csv](/tracciabilita.csv){target="_blank"}, che Excel in italiano apre già in colonne: UTF-8, con un
punto e virgola fra un campo e l’altro. Nel verso opposto, da ogni punto di un documento ai suoi codici: [i documenti](/documenti/).

## La catena di ogni regola

${toTabella(
  ['Codice', 'Regola', 'Fonti', 'Sorgente', 'Prove'],
  conRegola.map(({ codice, regola, fonti, sorgenti, prove: sue }) => [
    `[${codice}](./regole/${codice})`,
    toCella(regola),
    toCella(fonti.join('; ')),
    sorgenti.map((uno) => toCodice(toBreve(uno))).join('<br>'),
    sue.map(({ file: dove, nomi }) => [toCodice(toBreve(dove)), ...nomi.map(toCella)].join('<br>')).join('<br>'),
  ]),
)}

## I codici senza regola

${toTabella(
  ['Codice', 'Fonti', 'Stato', 'Perché', 'Che cosa servirebbe'],
  righe
    .filter(({ regola }) => regola === '')
    .map(({ codice, fonti, stato, motivo, serve }) => [
      `[${codice}](./regole/${codice})`,
      toCella(fonti.join('; ')),
      stato,
      toCella(motivo),
      serve === '' ? '–' : toCella(serve),
    ]),
)}
`;
}

function toBreve(percorso: string): string {
  return percorso.replace(/^packages\/core\/(?:src|test)\//, '');
}
