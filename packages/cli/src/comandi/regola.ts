import { type CodiceUfficiale, type Regola, findCodiceUfficiale, findRegola, regole } from '@anagrafe/core';

import { ErroreUso } from '../errore-uso.js';
import { STATO } from '../stato-uscita.js';
import { toJson } from '../stampa-json.js';
import { toColonne, toScheda } from '../stampa-scheda.js';

const CLASSI: Readonly<Record<CodiceUfficiale['classe'], string>> = {
  L: 'si decide sulla scheda o sulla richiesta',
  F: 'si decide sulla famiglia o sul file intero',
  S: 'dipende dallo stato del registro di ANPR',
  A: 'dipende dall’Agenzia delle Entrate',
  P: 'dipende dal protocollo e da ciò che accompagna il file',
  X: 'ANPR non ne pubblica la condizione',
};

/** The options, as they were typed. */
export interface OpzioniRegola {
  readonly formato: string;
}

/** Explains a check; without a code lists those that the SDK makes. Exit status 2 for a code that ANPR does not publish. */
export function regola(codice: string | undefined, { formato }: OpzioniRegola): number {
  if (codice === undefined) {
    process.stdout.write(formato === 'json' ? toJson(regole) : toElenco());
    return STATO.bene;
  }
  const ufficiale = findCodiceUfficiale(codice);
  if (ufficiale === undefined) throw new ErroreUso(`${codice}: ANPR non pubblica un controllo con questo codice.`);
  const trovata = findRegola(ufficiale.alias ?? ufficiale.codice);
  if (formato === 'json')
    process.stdout.write(toJson({ ...ufficiale, verificata: trovata !== undefined, regola: trovata ?? null }));
  else process.stdout.write(trovata === undefined ? toSenzaRegola(ufficiale) : toSpiegazione(trovata, ufficiale));
  return STATO.bene;
}

function toSpiegazione(r: Regola<never>, ufficiale: CodiceUfficiale): string {
  return toScheda(`${r.codice}  ${r.titolo}`, [
    [
      'al subentro',
      `${r.severita.subentro ?? 'non applicata'}${r.daRimuoverePrimaDelSubentro ? ', da rimuovere prima del subentro' : ''}`,
    ],
    ['nei servizi', r.severita.servizi ?? 'non applicata'],
    ['campi', r.campi.join(', ')],
    ['messaggio', r.messaggio],
    ['che cosa fare', r.rimedio],
    ['serve', r.serve],
    [
      'vigore',
      [
        r.vigore?.dal === undefined ? [] : `dal ${r.vigore.dal}`,
        r.vigore?.versione === undefined ? [] : `versione ${r.vigore.versione}`,
        r.vigore?.nota ?? [],
      ]
        .flat()
        .join('; '),
    ],
    ['classe', CLASSI[ufficiale.classe]],
    ['fonte', r.fonte.join('; ')],
  ]);
}

function toSenzaRegola({ codice, classe, subentro, servizi, alias }: CodiceUfficiale): string {
  return toScheda(`${codice}  controllo di ANPR che questa versione non fa`, [
    ['al subentro', subentro ?? 'non applicato'],
    ['nei servizi', servizi ?? 'non applicato'],
    ['classe', CLASSI[classe]],
    ['nome interno di', alias],
  ]);
}

function toElenco(): string {
  return toColonne([
    ['codice', 'subentro', 'servizi', 'titolo'],
    ...regole.map((r) => [r.codice, r.severita.subentro ?? '–', r.severita.servizi ?? '–', r.titolo]),
  ]);
}
