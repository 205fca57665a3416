import { createRequire } from 'node:module';

import type { Persona } from './codice-fiscale-testi.js';

/** A library that competes: what it offers, in our terms; `undefined` where it has nothing. */
export interface Concorrente {
  readonly nome: string;
  readonly isValido?: (testo: string) => boolean | Promise<boolean>;
  readonly calcola?: (persona: Persona) => string | Promise<string>;
  readonly legge?: (codice: string) => unknown;
}

/** What of each library is used here. Their own types are partly wrong or absent, so these are ours. */
interface CodiceFiscaleJs {
  readonly CodiceFiscale: {
    readonly check: (testo: string) => boolean;
    readonly compute: (dati: object) => string;
    readonly computeInverse: (codice: string) => unknown;
  };
}
interface CodiceFiscaleTs {
  readonly isValidFiscalCode: (testo: string) => boolean;
  readonly calculateFiscalCode: (dati: object) => Promise<string>;
  readonly decodeFiscalCode: (codice: string) => Promise<unknown>;
}
interface Marketto {
  readonly CodiceFiscaleUtils: new (connettore: unknown) => {
    readonly validator: { readonly codiceFiscale: (testo: string) => { readonly valid: Promise<boolean> } };
    readonly parser: {
      readonly encodeCf: (dati: object) => Promise<string>;
      readonly cfDecode: (codice: string) => Promise<unknown>;
    };
  };
}
interface Validator {
  readonly isTaxID: (testo: string, locale: string) => boolean;
}

const require = createRequire(import.meta.url);

/** The four libraries, loaded as CommonJS: one of them cannot be loaded otherwise in Node. */
export function openConcorrenti(): readonly Concorrente[] {
  const { CodiceFiscale } = require('codice-fiscale-js') as CodiceFiscaleJs;
  const ts = require('codice-fiscale-ts') as CodiceFiscaleTs;
  const { CodiceFiscaleUtils } = require('@marketto/codice-fiscale-utils') as Marketto;
  const { belfioreConnector } = require('@marketto/belfiore-connector-embedded') as { belfioreConnector: unknown };
  const { validator, parser } = new CodiceFiscaleUtils(belfioreConnector);
  const { isTaxID } = require('validator') as Validator;
  return [
    {
      nome: 'codice-fiscale-js 2.4.0',
      isValido: (testo) => CodiceFiscale.check(testo),
      calcola: ({ nome, cognome, sesso, giorno, mese, anno, codiceCatastale }) =>
        CodiceFiscale.compute({
          name: nome,
          surname: cognome,
          gender: sesso,
          day: giorno,
          month: mese,
          year: anno,
          birthplace: codiceCatastale,
          birthplaceProvincia: '',
        }),
      legge: (codice) => CodiceFiscale.computeInverse(codice),
    },
    {
      nome: 'codice-fiscale-ts 1.3.3',
      isValido: (testo) => ts.isValidFiscalCode(testo),
      calcola: ({ nome, cognome, sesso, giorno, mese, anno, codiceCatastale }) =>
        ts.calculateFiscalCode({
          firstName: nome,
          lastName: cognome,
          gender: sesso,
          birthDate: new Date(anno, mese - 1, giorno),
          birthPlace: codiceCatastale,
        }),
      legge: (codice) => ts.decodeFiscalCode(codice),
    },
    {
      nome: '@marketto/codice-fiscale-utils 3.1.3',
      isValido: (testo) => validator.codiceFiscale(testo).valid,
      calcola: ({ nome, cognome, sesso, giorno, mese, anno, codiceCatastale }) =>
        parser.encodeCf({
          firstName: nome,
          lastName: cognome,
          gender: sesso,
          year: anno,
          month: mese - 1,
          day: giorno,
          place: codiceCatastale,
        }),
      legge: (codice) => parser.cfDecode(codice),
    },
    { nome: 'validator 13.15.35', isValido: (testo) => isTaxID(testo, 'it-IT') },
  ];
}
