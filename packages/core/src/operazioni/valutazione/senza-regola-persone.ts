import type { NonVerificabile } from '../../regole/non-verificabili.js';

const LETTERE_1014: NonVerificabile = {
  motivo:
    'riguarda chi il 1014 associa a un procedimento già aperto, o ne toglie: le lettere con cui lo chiede non sono pubblicate',
  serve: 'i valori di tipoOperazione del 1014 che associano ed eliminano soggetti',
};
const GUASTO_1014: NonVerificabile = {
  motivo: 'dice che ANPR non è riuscita a registrare la persona nel procedimento, non che la richiesta è sbagliata',
  serve: 'la risposta di ANPR',
};
const FILE_N032: NonVerificabile = {
  motivo: 'dipende dai file che l’elaborazione ha prodotto, e i loro identificativi sono nella notifica N032',
  serve: 'la notifica N032 dell’elaborazione',
};

/** The codes on people, searches and procedimenti that are no rules, and why. */
export const SENZA_REGOLA_PERSONE: Readonly<Record<string, NonVerificabile>> = {
  EN099: {
    motivo: 'dice che il risultato non c’è ancora, come con lo stato della richiesta dicono EN108 ed EN109',
    serve: 'nulla: valgono EN108 ed EN109',
  },
  EN115: {
    motivo: 'ANPR non pubblica quante occorrenze siano troppe; per le persone con gli stessi dati vale EN175',
    serve: 'il numero massimo di occorrenze',
  },
  EN130: {
    motivo:
      'dice che la persona non c’è, come dicono con il dato cercato ES003, ES100, ES101, ES102 ed EN133: le fonti non dicono quando ANPR dà l’uno o gli altri',
    serve: 'nulla: valgono gli altri codici',
  },
  EN176: {
    motivo:
      'le fonti non dicono quali operazioni ferma: con un procedimento del proprio comune aperto le operazioni passano, e di uno aperto altrove dice EN531',
    serve: 'le operazioni che un procedimento aperto ferma, oltre a quelle di EN531',
  },
  EN186: LETTERE_1014,
  EN192: GUASTO_1014,
  EN193: GUASTO_1014,
  EN210: {
    motivo: 'legge i codici fiscali del file che la richiesta 4002 porta dentro, e il cui tracciato non è pubblico',
    serve: 'il tracciato del file; del comune di ogni codice fiscale saprebbe il registro',
  },
  EN393: {
    motivo:
      'è un’informazione: chiuso il procedimento, ANPR ha cambiato la data di definizione delle operazioni collegate, e quali siano lo sa solo lei',
    serve: 'le operazioni collegate a ogni procedimento',
  },
  EN433: LETTERE_1014,
  EN444: {
    motivo: 'avvisa che una persona non è stata associata al procedimento, e le fonti non dicono per quali anomalie',
    serve: 'l’elenco delle anomalie che impediscono l’associazione',
  },
  EN445: LETTERE_1014,
  EN446: LETTERE_1014,
  EN476: FILE_N032,
  EN477: FILE_N032,
  EN492: {
    motivo:
      'le fonti non dicono che cosa sia un’operazione in corso sulla famiglia, oltre alla famiglia da completare, di cui dice EN214',
    serve: 'le operazioni durante le quali ANPR mostra la famiglia solo al comune competente',
  },
  EN493: {
    motivo:
      'dipende dal profilo dell’operatore, oltre che dal comune; se invece la ricerca non trova nessuno lo dicono anche ES003, ES100, ES101 ed EN133',
    serve: 'il profilo con cui l’operatore accede ad ANPR',
  },
};
