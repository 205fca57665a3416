import { type NonVerificabile, findIn } from '../regole/non-verificabili.js';

const RICERCA: NonVerificabile = {
  motivo: 'dice, secondo il criterio con cui ANPR ha cercato, ciò che dicono i codici da EN068 a EN075',
  serve: 'la risposta di ANPR: il confronto si fa con i codici da EN068 a EN075',
};

const GENITORE: NonVerificabile = {
  motivo: 'ANPR non pubblica quali certificati mostrano i genitori',
  serve: 'l’elenco dei certificati con paternità e maternità',
};

/** The codes of service 6001 that are no rules, though classes and conditions might let think so. */
const NON_VERIFICABILI: Readonly<Record<string, NonVerificabile>> = {
  EN048: { motivo: 'è un doppione di EN046', serve: 'nulla: vale EN046' },
  EN049: { motivo: 'è un doppione di EN047', serve: 'nulla: vale EN047' },
  EN067: {
    motivo: 'nel servizio 6001 dice con un altro codice che l’intestatario ha più schede',
    serve: 'nulla per i certificati: vale EN043',
  },
  EN083: RICERCA,
  EN084: RICERCA,
  EN085: RICERCA,
  EN086: RICERCA,
  EN087: RICERCA,
  EN088: RICERCA,
  EN089: RICERCA,
  EN090: RICERCA,
  EN121: {
    motivo: 'la richiesta non ha più un motivo di esenzione dai diritti: solo un sì o un no, che giudica EN283',
    serve: 'nulla: con l’XSD di oggi vale EN283',
  },
  EN212: {
    motivo: 'è l’avviso della consultazione 3002; per i certificati la famiglia la giudicano EN221 ed EN222',
    serve: 'la risposta di una 3002; il suo esito si può dare a EN222',
  },
  EN405: GENITORE,
  EN406: GENITORE,
  EN434: {
    motivo: 'ANPR non pubblica che cosa rende certificabile una residenza',
    serve: 'il testo ufficiale del controllo',
  },
  EN542: {
    motivo: 'ANPR non ne pubblica il testo, e le fonti non dicono se rifiuta o avvisa',
    serve: 'il testo ufficiale del controllo; le relazioni cessate o non definite le giudica EN045',
  },
};

/** Why a code of service 6001 is no rule; `undefined` for the others. */
export function findNonVerificabile6001(codice: string): NonVerificabile | undefined {
  return findIn(NON_VERIFICABILI, codice);
}
