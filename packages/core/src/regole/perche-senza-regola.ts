import type { CodiceUfficiale } from './codici-ufficiali.js';
import { type NonVerificabile, findNonVerificabile } from './non-verificabili.js';

/** Why there is no rule for a code, and what it would take. */
export interface Perche extends NonVerificabile {
  readonly stato: 'non-verificabile' | 'non-ancora';
}

const AGENZIA: Perche = {
  stato: 'non-verificabile',
  motivo: 'la risposta viene dall’Agenzia delle Entrate',
  serve: 'l’interrogazione dell’Anagrafe Tributaria',
};

const REGISTRO: Perche = {
  stato: 'non-verificabile',
  motivo: 'dipende da ciò che ANPR ha già registrato',
  serve: 'lo stato del registro di ANPR, che le regole di @anagrafe/core/operazioni chiedono a chi le usa',
};

const PROTOCOLLO: Perche = {
  stato: 'non-verificabile',
  motivo: 'dipende dallo scambio con i servizi di ANPR, non dai dati',
  serve: 'la risposta di ANPR, che @anagrafe/client legge e spiega',
};

const IGNOTA: Perche = {
  stato: 'non-verificabile',
  motivo: 'ANPR non ne pubblica la condizione',
  serve: 'il testo ufficiale del controllo',
};

const DEI_SERVIZI: Perche = {
  stato: 'non-ancora',
  motivo: 'si applica alle richieste ai servizi',
  serve: 'le regole di @anagrafe/core/operazioni',
};

/** In its own words for each check of the subentro, and two of the services; for the others, by what the code depends on. */
export function toPerche({ codice, classe }: CodiceUfficiale): Perche {
  const suo = findNonVerificabile(codice);
  if (suo !== undefined) return { stato: 'non-verificabile', ...suo };
  switch (classe) {
    case 'A':
      return AGENZIA;
    case 'S':
      return REGISTRO;
    case 'P':
      return PROTOCOLLO;
    case 'X':
      return IGNOTA;
    case 'L':
    case 'F':
      return DEI_SERVIZI;
  }
}
