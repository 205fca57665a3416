import type { Corpo, RichiestaInEsame } from '../richiesta-in-esame.js';

type Elenco = NonNullable<Corpo['ricercaElenchiRichieste']>;

const ELENCO = 'ricercaElenchiRichieste';

/** The search for a list of requests, which 4005 has inside `elaborazione`. */
export function toRicerca({ operazione, corpo }: RichiestaInEsame): {
  readonly campo: string;
  readonly ricerca: Elenco | undefined;
} {
  return operazione === '4005'
    ? { campo: `elaborazione.${ELENCO}`, ricerca: corpo.elaborazione?.ricercaElenchiRichieste }
    : { campo: ELENCO, ricerca: corpo.ricercaElenchiRichieste };
}

/** A period: two days, of dates or of instants, and how they are written. */
export interface Periodo {
  readonly inizio: string | undefined;
  readonly fine: string | undefined;
  readonly campoInizio: string;
  readonly campoFine: string;
}

/** The period that a request searches, if it searches one. */
export function toPeriodo(richiesta: RichiestaInEsame): Periodo | undefined {
  if (richiesta.operazione === '4001') {
    const suo = richiesta.corpo.criteriRicerca?.riferimentoRichiesta;
    const campo = 'criteriRicerca.riferimentoRichiesta';
    return suo === undefined
      ? undefined
      : {
          inizio: suo.dataIniziale,
          fine: suo.dataFinale,
          campoInizio: `${campo}.dataIniziale`,
          campoFine: `${campo}.dataFinale`,
        };
  }
  const { campo, ricerca } = toRicerca(richiesta);
  const suo = ricerca?.periodoRiferimentoRichieste;
  const periodo = `${campo}.periodoRiferimentoRichieste`;
  return suo === undefined
    ? undefined
    : {
        inizio: suo.dataOraIniziale,
        fine: suo.dataOraFinale,
        campoInizio: `${periodo}.dataOraIniziale`,
        campoFine: `${periodo}.dataOraFinale`,
      };
}
