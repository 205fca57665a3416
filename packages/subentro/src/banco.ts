import {
  type Contesto,
  type ContestoAnpr,
  type Esame,
  type Provenienza,
  type Regola,
  type Rilievo,
  evaluateRegole,
} from '@anagrafe/core';

import { controlloStruttura } from './controllo-struttura.js';
import type { EventoFornitura, RilievoFornitura } from './evento-fornitura.js';
import { type Indice, createIndice } from './indice.js';
import { toMessaggioStruttura } from './messaggio-struttura.js';
import { type Aperti, type CasoAperto, createAperti } from './non-verificati.js';
import { type EsitoProfilo, type NomeProfilo, createContatoreProfilo } from './profilo.js';
import { type Contatore, type Riepilogo, createContatore } from './riepilogo.js';
import { toRilievoStaccato } from './rilievo-staccato.js';
import type { ViolazioneStruttura } from './xml/lettura.js';

/** Where a fornitura is examined: what it must remember, and what has been found so far. */
export interface Banco {
  readonly indice: Indice;
  /** Are the checks of the services asked too? */
  readonly conServizi: boolean;
  readonly aperti: Aperti;
  readonly contatore: Contatore<Riepilogo>;
  /** Puts a record of a file to its rules, of the subentro and then of the profile; what they leave open is noted. */
  readonly esamina: <S>(file: string, esame: Esame<S>) => EventoFornitura[];
  /** Rules that could not even be put, and what it would have taken. */
  readonly lasciaAperte: (regole: readonly Regola<never>[], manca: string) => void;
  /** What the rules left open, of the subentro and then of the profile: for another bench. */
  readonly casiAperti: () => readonly (readonly CasoAperto[])[];
  /** What the rules left open on another bench. */
  readonly riprendiAperti: (casi: readonly (readonly CasoAperto[])[]) => void;
  /** A rilievo that another bench found. */
  readonly conta: (rilievo: RilievoFornitura) => void;
  /** What the profile found, if one was asked for. */
  readonly profilo: () => EsitoProfilo | undefined;
  /** A violation of the official structure, and the scheda that it was found in. */
  readonly struttura: (file: string, violazione: ViolazioneTrovata, provenienza: Provenienza) => EventoFornitura;
}

type ViolazioneTrovata = Pick<ViolazioneStruttura, 'percorso' | 'riga' | 'motivo' | 'valore'>;

/** Where the rules of one context are put to records. */
interface Lettura<R> {
  /** Adds what is found to the events. */
  readonly esamina: <S>(file: string, esame: Esame<S>, eventi: EventoFornitura[]) => void;
  readonly aperti: Aperti;
  readonly contatore: Contatore<R>;
}

/** An empty bench. */
export function createBanco(contesto: Omit<Contesto, 'contesto'>, nomeProfilo?: NomeProfilo): Banco {
  const alSubentro = createLettura({ ...contesto, contesto: 'subentro' }, createContatore());
  const { aperti, contatore } = alSubentro;
  // The same rules as the services apply them: what they find is never counted with the verdict on the file.
  const profilo =
    nomeProfilo && createLettura({ ...contesto, contesto: nomeProfilo }, createContatoreProfilo(), nomeProfilo);
  return {
    indice: createIndice(),
    conServizi: profilo !== undefined,
    aperti,
    contatore,
    esamina: (file, esame) => {
      const eventi: EventoFornitura[] = [];
      alSubentro.esamina(file, esame, eventi);
      profilo?.esamina(file, esame, eventi);
      return eventi;
    },
    lasciaAperte: (regole, manca) => {
      lascia(aperti, codiciApplicati(regole, 'subentro'), manca);
      if (profilo !== undefined) lascia(profilo.aperti, codiciApplicati(regole, 'servizi'), manca);
    },
    casiAperti: () => [aperti.casi(), profilo?.aperti.casi() ?? []],
    riprendiAperti: ([suoi = [], delProfilo = []]) => {
      for (const caso of suoi) aperti.riprendi(caso);
      for (const caso of delProfilo) profilo?.aperti.riprendi(caso);
    },
    conta: (rilievo) => {
      if (rilievo.profilo === undefined) contatore.conta(rilievo);
      else profilo?.contatore.conta(rilievo);
    },
    profilo: () =>
      nomeProfilo && profilo
        ? { nome: nomeProfilo, riepilogo: profilo.contatore.riepilogo(), nonVerificati: profilo.aperti.elenco() }
        : undefined,
    struttura: (file, { percorso, riga, motivo, valore = null }, provenienza) => {
      const rilievo = {
        codice: controlloStruttura.codice,
        severita: 'errore',
        daRimuovere: false,
        campo: percorso,
        valore,
        parametri: { percorso, motivo },
        messaggio: toMessaggioStruttura({ riga, percorso, motivo }),
        rimedio: controlloStruttura.rimedio,
        ...provenienza,
        riga,
      } as const;
      contatore.conta(rilievo);
      return { tipo: 'rilievo', ...rilievo, file };
    },
  };
}

function createLettura<R>(contesto: Contesto, contatore: Contatore<R>, profilo?: NomeProfilo): Lettura<R> {
  const aperti = createAperti();
  const trovati: Rilievo[] = [];
  const raccolta = { rilievo: (rilievo: Rilievo) => trovati.push(rilievo), nonValutabile: aperti.aggiungi };
  const segno = profilo === undefined ? {} : { profilo };
  return {
    aperti,
    contatore,
    esamina: (file, esame, eventi) => {
      evaluateRegole(esame, contesto, raccolta);
      if (trovati.length === 0) return;
      for (const rilievo of trovati.splice(0)) {
        contatore.conta(rilievo);
        eventi.push({ tipo: 'rilievo', ...segno, ...toRilievoStaccato(rilievo), file });
      }
    },
  };
}

function codiciApplicati(regole: readonly Regola<never>[], contesto: ContestoAnpr): string[] {
  return regole.filter(({ severita }) => severita[contesto] !== null).map(({ codice }) => codice);
}

function lascia(aperti: Aperti, codici: readonly string[], manca: string): void {
  for (const codice of codici) aperti.aggiungi(codice, [manca]);
}
