import { openTabelle } from '@anagrafe/decodifica';

import { type Voce, toTabelle } from './catalogo.js';
import { toTesto } from './testo.js';

/** The page of the decode tables: what each is, how old, which rules read it; its rows are loaded when they are asked for. */
export async function toPaginaTabelle(voci: readonly Voce[]): Promise<string> {
  const { tabella, versione } = await openTabelle();
  const parti = Object.entries(versione.tabelle)
    .sort(([a], [b]) => a.localeCompare(b, 'it', { numeric: true }))
    .map(([numero, { file, nota }]) => {
      const { nome, righe } = tabella(numero);
      return `## ${numero}. ${toTesto(nome.charAt(0).toUpperCase() + nome.slice(1))} {#tabella-${numero}}

File ${toTesto(file)}.${nota === null ? '' : ` ${toTesto(nota)}`}${toRegole(voci, numero)}

<VistaTabella numero="${numero}" :quante="${righe.length}" />`;
    });
  const { righe, estratta } = versione.comuni;
  return `---
title: Tabelle di decodifica
editLink: false
outline: 2
---

# Tabelle di decodifica

Le tabelle di ANPR come sono in \`@anagrafe/decodifica\`, con la loro validità nel tempo. Si aprono nel browser e nulla ne esce. Lo
stesso dal terminale: \`anagrafe tabelle 5\`.

## 3. Comuni {#tabella-3}

Archivio dei comuni dal 1861: ${righe.toLocaleString('it')} versioni, aggiornato al ${(estratta ?? '').split('-').reverse().join('/')}.${toRegole(voci, '3')}

[La storia di un comune](./comuni)

${parti.join('\n\n')}
`;
}

function toRegole(voci: readonly Voce[], numero: string): string {
  const sue = voci.filter(({ regole }) => regole.some((regola) => toTabelle(regola).includes(numero)));
  if (sue.length === 0) return '';
  return `\n\nRegole che la leggono: ${sue.map(({ codice }) => `[${codice}](/regole/${codice})`).join(', ')}.`;
}
