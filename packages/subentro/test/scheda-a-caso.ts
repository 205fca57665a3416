import { vocabolarioSubentro } from '@anagrafe/core/schemi';
import type { Soggetto } from '@anagrafe/core';

import { type Caso, type Istanza, createCaso, scegli, toIstanza } from '../../core/test/xsd/istanza.js';

/** A group under its official names, texts everywhere. */
export interface Oggetto {
  [nome: string]: string | Oggetto | (string | Oggetto)[];
}

const ELEMENTO = { elemento: 'soggetto', tipo: vocabolarioSubentro.tipoGeneralitaSoggetto };

/** The elements that the schema lets a scheda repeat. */
const RIPETUTI = new Set(['altraLingua', 'altraCittadinanza']);

/** A scheda by chance: as the official schema wants it, then spoilt somewhere so many times. */
export function schedaACaso(seme: number, { guasti }: { readonly guasti: number }): Oggetto {
  const caso = createCaso(seme);
  const { contenuto } = toIstanza(ELEMENTO, caso, { facoltativi: 2 + caso(4), ripetizioni: 2 });
  const oggetto = toOggetto(contenuto as readonly Istanza[]);
  for (let volte = caso(guasti + 1); volte > 0; volte -= 1) guasta(oggetto, caso);
  return oggetto;
}

/** The domain calls `generalita` what the file calls `generalitaSubIscr`. */
export function toSoggetto({ generalitaSubIscr, ...altri }: Oggetto): Soggetto {
  return generalitaSubIscr === undefined ? altri : { generalita: generalitaSubIscr as object, ...altri };
}

function toOggetto(figli: readonly Istanza[]): Oggetto {
  const oggetto: Oggetto = {};
  for (const { nome, contenuto } of figli) {
    const valore = typeof contenuto === 'string' ? contenuto : toOggetto(contenuto);
    const gia = oggetto[nome];
    if (Array.isArray(gia)) gia.push(valore);
    else oggetto[nome] = RIPETUTI.has(nome) ? [valore] : valore;
  }
  return oggetto;
}

const NUOVI = [
  '',
  ' ',
  '1',
  '7',
  'X',
  '2021-02-30',
  ' 2021-02-28 ',
  'ſ',
  'A'.repeat(81),
  '\u0001',
  '߁',
  'ROSSI\r',
  '\uD800',
  'D’A',
];

/** Changes something in an object, somewhere. */
function guasta(oggetto: Oggetto, caso: Caso): void {
  const nomi = Object.keys(oggetto);
  const nome = nomi.length === 0 ? 'senzaNome' : scegli(caso, nomi);
  const figlio = oggetto[nome];
  if (typeof figlio === 'object' && !Array.isArray(figlio) && caso(4) > 0) {
    guasta(figlio, caso);
    return;
  }
  switch (caso(6)) {
    case 0:
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a field is missing
      delete oggetto[nome];
      break;
    case 1:
      oggetto[scegli(caso, ['senzaCognome', 'senzaNome', 'localita', 'metrico', 'cognome'])] = '1';
      break;
    case 2:
      if (typeof figlio === 'object' && !RIPETUTI.has(nome)) oggetto[nome] = {};
      break;
    case 3:
      if (RIPETUTI.has(nome)) oggetto[nome] = [];
      break;
    default:
      if (typeof figlio === 'string') oggetto[nome] = scegli(caso, NUOVI);
  }
}
