import type { ClasseCodice, StatoCopertura } from '@anagrafe/core';

/** How the site calls what is done about a code. */
export const STATI: Readonly<Record<StatoCopertura | 'senza-codice', string>> = {
  regola: 'Regola',
  'non-verificabile': 'Non verificabile',
  'non-ancora': 'Non ancora',
  'nome-interno': 'Nome interno',
  'senza-codice': 'Regola senza codice ufficiale',
};

/** What it takes to decide a code. */
export const CLASSI: Readonly<Record<ClasseCodice, string>> = {
  L: 'si decide su una scheda o su una richiesta',
  F: 'si decide su una famiglia o sul file intero',
  S: 'dipende da ciò che ANPR ha già registrato',
  A: 'dipende dall’Agenzia delle Entrate',
  P: 'dipende dal protocollo, dal piano, dai file inviati',
  X: 'ANPR non ne pubblica la condizione',
};

type Gravita = 'avviso' | 'entrambe' | 'errore' | 'ignota' | null;

/** How serious a violation is. */
export function toGravita(gravita: Gravita): string {
  switch (gravita) {
    case null:
      return 'non applicato';
    case 'entrambe':
      return 'errore o avviso, secondo i casi';
    case 'ignota':
      return 'non pubblicata';
    case 'avviso':
    case 'errore':
      return gravita;
  }
}
