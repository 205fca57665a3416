import type { NonVerificabile } from '../../regole/non-verificabili.js';

const DOPPIONE_EN136: NonVerificabile = {
  motivo: 'dice di una famiglia ciò che dicono EF001, EF002 ed EN136: negli esiti noti ANPR dà quelli',
  serve: 'nulla: valgono EF001, EF002 ed EN136',
};
const ANNCSU: NonVerificabile = {
  motivo: 'cerca la via e il civico nell’archivio nazionale degli indirizzi (ANNCSU), che ANPR interroga da sé',
  serve: 'l’ANNCSU del comune',
};
const LISTE_ELETTORALI =
  'le liste elettorali registrate in ANPR, ognuna con il suo comune: la scheda anagrafica non le porta';

/** The codes on schede of the register that are no rules, and why. */
export const SENZA_REGOLA_SCHEDE: Readonly<Record<string, NonVerificabile>> = {
  CN558: ANNCSU,
  EN118: {
    motivo:
      'preso alla lettera rifiuterebbe ogni 5005 dentro il comune, che ANPR accetta (italia/anpr, segnalazioni 862 e 1932): le fonti non dicono quali schede si intendano da acquisire',
    serve: 'il testo ufficiale della condizione',
  },
  EN119: DOPPIONE_EN136,
  EN204: {
    motivo:
      'nel 5010 dipende dal comune che ha l’elettore in lista e, per le liste aggiunte, dal motivo di ciascuna (italia/anpr, segnalazioni 3990 e 4508); delle altre registrazioni le fonti non mostrano esiti, e della competenza dicono EN117, EN180, EN429 ed ES034',
    serve: LISTE_ELETTORALI,
  },
  EN236: {
    motivo: 'ANPR lo ha tolto il 21 febbraio 2018: rifiutava il cambio di una famiglia AIRE di un altro comune',
    serve: 'nulla: non può dare esiti',
  },
  EN245: {
    motivo:
      'preso alla lettera vorrebbe che ogni 5001 e A006 decorresse dalla residenza già registrata: le fonti non dicono di quali tipi sia',
    serve: 'i tipi di mutazione a cui si applica; della rettifica dell’indirizzo (5001 tipo 9) dice EN526',
  },
  EN344: {
    motivo:
      'ANPR lo ha tolto dalla versione 5.1.1, proprio per la cancellazione che lo chiedeva (italia/anpr, segnalazione 1097)',
    serve: 'nulla: non può dare esiti',
  },
  EN392: {
    motivo:
      'preso alla lettera rifiuterebbe ogni cambio di responsabile, che il 5001 tipo 1 registra (italia/anpr, segnalazioni 570 e 2753); il solo esito noto è di un 1002 (segnalazione 453)',
    serve: 'il testo ufficiale della condizione',
  },
  EN428: {
    motivo: 'non è pubblicato quali tipi del 5008 siano esclusi per chi è in AIRE',
    serve: 'l’elenco dei tipi ammessi per AIRE',
  },
  EN504: {
    motivo:
      'confronta l’indirizzo in un’altra lingua con il bilinguismo del comune di arrivo, e ANPR non pubblica quali comuni siano bilingui e in che lingua',
    serve: 'l’elenco dei comuni bilingui di ANPR, con la lingua di ciascuno',
  },
  EN558: ANNCSU,
  EN560: {
    motivo:
      'chiede se l’elettore è ancora nella lista generale di un altro comune, che non lo ha messo fra i cancellandi: è nelle liste elettorali, non nella scheda anagrafica',
    serve: LISTE_ELETTORALI,
  },
  EN563: {
    motivo: 'chiede se l’elettore di una lista aggiunta (BZ, TN, AO) è già nella lista generale',
    serve: LISTE_ELETTORALI,
  },
};
