import type { CodiceUfficiale } from './codici-ufficiali.js';

/** Why there is no rule for a code, and what it would take. */
export interface Perche {
  readonly stato: 'non-verificabile' | 'non-ancora';
  readonly motivo: string;
  readonly serve: string;
}

const AGENZIA: Perche = {
  stato: 'non-verificabile',
  motivo: 'la risposta viene dall’Agenzia delle Entrate',
  serve: 'l’interrogazione dell’Anagrafe Tributaria',
};

const REGISTRO: Perche = {
  stato: 'non-verificabile',
  motivo: 'dipende da ciò che ANPR ha già registrato',
  serve: 'lo stato del registro di ANPR; il passo 3 (operazioni) valuterà i codici per cui lo si può fornire',
};

const PIANO: Perche = {
  stato: 'non-verificabile',
  motivo: 'dipende dal piano di subentro, dal mittente o da quanto già inviato',
  serve: 'il piano di subentro e l’elenco dei file già inviati',
};

const PROTOCOLLO: Perche = {
  stato: 'non-verificabile',
  motivo: 'dipende dallo scambio con i servizi di ANPR, non dai dati',
  serve: 'la risposta di ANPR: passo 4 (client dei servizi)',
};

const IGNOTA: Perche = {
  stato: 'non-verificabile',
  motivo: 'ANPR non ne pubblica la condizione',
  serve: 'il testo ufficiale del controllo',
};

const DEL_FILE: Perche = {
  stato: 'non-ancora',
  motivo: 'regola non ancora compresa in questa versione',
  serve: 'una versione successiva di Anagrafe SDK',
};

const DEI_SERVIZI: Perche = {
  stato: 'non-ancora',
  motivo: 'si applica alle richieste ai servizi',
  serve: 'passo 3 (operazioni)',
};

/** By what the code depends on; for the file and for the services where they differ. */
export function toPerche({ classe, subentro }: CodiceUfficiale): Perche {
  switch (classe) {
    case 'A':
      return AGENZIA;
    case 'S':
      return REGISTRO;
    case 'P':
      return subentro === null ? PROTOCOLLO : PIANO;
    case 'X':
      return IGNOTA;
    case 'L':
    case 'F':
      return subentro === null ? DEI_SERVIZI : DEL_FILE;
  }
}
