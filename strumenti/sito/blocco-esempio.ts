import type { Regola } from '@anagrafe/core';

import type { Chiamata, Funzione } from '../esempi/chiamata.js';
import { esegui } from '../esempi/chiamata.js';
import type { Coppia } from '../esempi/riduci.js';
import { toCodice, toTesto } from './testo.js';

/** What the arguments of each function are called, in order. */
const ARGOMENTI: Readonly<Record<Funzione, readonly string[]>> = {
  evaluateAnnullamento: ['annullamento'],
  evaluateCertificato: ['soggetto', 'richiesta'],
  evaluateEliminazione: ['scheda', 'eliminazione'],
  evaluateFamiglia: ['famiglia', 'soggetti'],
  evaluateGestioneCF: ['richiesta'],
  evaluateOperazione: ['richiesta'],
  evaluateRettifica: ['scheda', 'rettifica'],
  evaluateRilievi: ['oggetto'],
  evaluateScheda: ['scheda'],
};

/** Longer records are shown as far as here: EN175 is about lists of a thousand people. */
const RIGHE = 90;

/** The pair of calls of a rule, with what the rule answers to the one that breaks it. */
export function toBlocchiEsempio(regola: Regola<never>, { viola, conforme }: Coppia): string {
  const rilievo = esegui(viola, regola).rilievi.get(regola);
  const [scrittaConforme, scrittaViola] = [toRighe(conforme), toRighe(viola)];
  return `Sono due chiamate di ${toCodice(toFirma(viola))}, prese dalle prove e ridotte a ciò che decide questa regola: a una scheda o a
una richiesta intera servono anche gli altri dati. Le righe evidenziate sono quelle in cui le due differiscono.

**Conforme**

${toBlocco(scrittaConforme, scrittaViola)}

**Che viola la regola**

${toBlocco(scrittaViola, scrittaConforme)}

${rilievo === undefined ? '' : `> ${toTesto(rilievo.messaggio)}\n>\n> campo ${toCodice(rilievo.campo)}${rilievo.valore === null ? '' : `, valore ${toCodice(rilievo.valore)}`}\n`}`;
}

function toFirma({ funzione, argomenti }: Chiamata): string {
  const nomi = argomenti.map((_, i) => ARGOMENTI[funzione][i] ?? 'dati');
  if (funzione === 'evaluateRilievi') return `evaluateRilievi({ regole, ${nomi.join(', ')} }, contesto)`;
  return `${funzione}(${[...nomi, 'contesto'].join(', ')})`;
}

function toRighe({ funzione, argomenti, contesto }: Chiamata): readonly string[] {
  const nomi = ARGOMENTI[funzione];
  const dati = Object.fromEntries(argomenti.map((valore, i) => [nomi[i] ?? 'dati', valore]));
  const { contesto: dove, ...altro } = contesto;
  const conDove = ['evaluateFamiglia', 'evaluateRilievi', 'evaluateScheda'].includes(funzione);
  return JSON.stringify({ ...dati, contesto: { ...(conDove ? { contesto: dove } : {}), ...altro } }, null, 2).split(
    '\n',
  );
}

function toBlocco(righe: readonly string[], altre: readonly string[]): string {
  const mostrate = righe.slice(0, RIGHE);
  const proprie = toProprie(righe, altre).filter((riga) => riga <= RIGHE);
  const segni = proprie.length === 0 ? '' : `{${proprie.join(',')}}`;
  const resto = righe.length > RIGHE ? `\n… altre ${righe.length - RIGHE} righe` : '';
  return `\`\`\`json${segni}\n${mostrate.join('\n')}${resto}\n\`\`\``;
}

/** The numbers, from 1, of the lines that the other text does not have: what is left when the longest common text is taken away. */
function toProprie(righe: readonly string[], altre: readonly string[]): readonly number[] {
  let [inizio, fine] = [0, 0];
  while (inizio < righe.length && righe[inizio] === altre[inizio]) inizio += 1;
  const massimo = Math.min(righe.length, altre.length) - inizio;
  while (fine < massimo && righe[righe.length - 1 - fine] === altre[altre.length - 1 - fine]) fine += 1;
  return righe.map((_, i) => i + 1).slice(inizio, righe.length - fine);
}
