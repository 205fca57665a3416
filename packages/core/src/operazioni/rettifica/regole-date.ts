import type { Regola } from '../../regole/regola.js';
import { regolaDate } from './regola-date.js';
import type { RettificaInEsame } from './rettifica.js';

const GUIDA = 'Guida ANPR 28-04-2021';

/** The rules on the order of the dates after a rettifica are named by their code; ES127, EN481, EF031 and EF033 have namesakes on a scheda. */
export const ES127: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'ES127',
  titolo: 'Dopo la rettifica la prima iscrizione precede residenza, ingresso in famiglia e ultimo aggiornamento',
  tipi: ['101', '103'],
  nomi: ['d1', 'd2', 'd3'],
  messaggio: 'Dopo la rettifica le date non sarebbero coerenti: {violazioni}.',
  rimedio:
    'Correggere insieme le date che non vanno d’accordo: la prima iscrizione nel comune non supera le altre tre.',
  fonte: ['Elenco errori ANPR 2017, riga 798', GUIDA, 'italia/anpr, segnalazione 690'],
  versione: '3.7.3',
  nota: 'Nel servizio 5014 respinge; l’elenco ufficiale ne dà la severità solo al subentro.',
});

export const EN415: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'EN415',
  titolo: 'La residenza rettificata non comincia prima della prima iscrizione nel comune',
  tipi: ['101'],
  nomi: ['d3'],
  messaggio: 'Decorrenza della residenza non ammessa: {violazioni}.',
  rimedio:
    'Se è sbagliata la prima iscrizione, correggere prima quella con la rettifica 103; altrimenti scegliere una decorrenza da quel giorno in poi.',
  fonte: ['Elenco errori ANPR 2018, riga 635', 'italia/anpr, segnalazione 4963'],
  nota: 'Qui per la rettifica 101; 5001 e 5005 hanno una regola loro.',
});

export const EN420: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'EN420',
  titolo: 'La residenza rettificata non comincia dopo l’ultimo aggiornamento della scheda',
  tipi: ['101'],
  nomi: ['d5'],
  messaggio: 'Decorrenza della residenza non ammessa: {violazioni}.',
  rimedio:
    'Se è sbagliato l’ultimo aggiornamento, correggere prima quello con la rettifica 103; altrimenti scegliere una decorrenza fino a quel giorno.',
  fonte: ['Elenco errori ANPR 2018, riga 640', 'italia/anpr, segnalazioni 2455 e 2618'],
});

export const EN426: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'EN426',
  titolo: 'La residenza rettificata non comincia dopo il subentro del comune',
  tipi: ['101'],
  nomi: ['d6'],
  messaggio: 'Decorrenza della residenza non ammessa: {violazioni}.',
  rimedio:
    'La rettifica corregge ciò che è stato inviato al subentro: un cambio successivo si registra con una mutazione.',
  serve: 'la data del subentro del comune (registro.dataSubentro)',
  fonte: ['Elenco errori ANPR 2018, riga 646'],
  nota: 'Qui per la rettifica 101; il 5001 di tipo 6 ha una regola sua.',
});

export const EN481: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'EN481',
  titolo: 'Dopo la rettifica nessuna data è nel futuro',
  severita: 'ignota',
  tipi: ['101', '103'],
  nomi: ['d7'],
  messaggio: 'Date future: {violazioni}.',
  rimedio: 'Riprendere le date dalle pratiche.',
  fonte: ['Elenco errori ANPR 2018, riga 684', GUIDA],
  nota: 'Respinge al subentro; per i servizi l’elenco ufficiale non dice la severità.',
});

export const EF031: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'EF031',
  titolo: 'L’ingresso rettificato non precede l’origine della famiglia',
  tipi: ['103'],
  nomi: ['d8'],
  messaggio: 'Ingresso in famiglia non ammesso: {violazioni}.',
  rimedio: 'Nessuno entra in una famiglia prima che esista: la data di origine non si corregge, quella di ingresso sì.',
  serve: 'la data di origine della famiglia (registro.dataOrigineFamiglia)',
  fonte: ['Elenco errori ANPR 2018, riga 187'],
  nota: 'L’elenco lo dà per iscrizioni e mutazioni; qui per la rettifica 103, che tocca le stesse date.',
});

export const EF033: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'EF033',
  titolo: 'L’ingresso rettificato non precede la nascita',
  tipi: ['103'],
  nomi: ['d9'],
  messaggio: 'Ingresso in famiglia non ammesso: {violazioni}.',
  rimedio: 'Chi nasce in una famiglia vi entra il giorno della nascita.',
  fonte: ['Elenco errori ANPR 2018, riga 189'],
  nota: 'L’elenco lo dà per iscrizioni e mutazioni; qui per la rettifica 103, che tocca le stesse date.',
});

/** Ours: the guide states it for the form of the rettifiche, and no code is published. */
export const RETTIFICA_INGRESSO: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'RETTIFICA-INGRESSO',
  titolo: 'Dopo la rettifica l’ingresso in famiglia non è successivo alla residenza',
  tipi: ['101', '103'],
  nomi: ['d4'],
  messaggio: 'Dopo la rettifica le date non sarebbero coerenti: {violazioni}.',
  rimedio:
    'La maschera delle rettifiche vuole l’ingresso in famiglia non oltre la residenza: correggere prima la data che lo permette (101 e 103 sono due richieste).',
  fonte: [GUIDA],
  nota: 'Vale solo per la rettifica: nella vita di una famiglia le due date stanno in qualunque ordine.',
});

/** Ours: what EN420 holds for the date of residence, seen from the other date; no source says whether ANPR looks. */
export const RETTIFICA_AGGIORNAMENTO: Regola<RettificaInEsame> = /* @__PURE__ */ regolaDate({
  codice: 'RETTIFICA-AGGIORNAMENTO',
  titolo: 'Dopo la rettifica l’ultimo aggiornamento non precede la residenza',
  severita: 'ignota',
  tipi: ['103'],
  nomi: ['d5'],
  messaggio: 'Ipotesi: dopo la rettifica le date non sarebbero coerenti: {violazioni}.',
  rimedio: 'Scegliere un ultimo aggiornamento che non preceda la decorrenza della residenza.',
  fonte: [GUIDA, 'italia/anpr, segnalazione 2618'],
  nota: 'Ipotesi: per la rettifica 101 è EN420; nessuna fonte dice se ANPR lo guardi anche nella 103.',
});
