import { findRegola, toCoperture } from '@anagrafe/core';

/** A check that could not be decided here: why, and what it would take. */
export interface ControlloNonVerificato {
  readonly codice: string;
  readonly motivo: string;
  readonly serve: string;
}

/** Collects what the rules left open, by code. */
export interface Aperti {
  readonly aggiungi: (codice: string, mancano: readonly string[]) => void;
  readonly elenco: () => ControlloNonVerificato[];
  /** What was collected, for another collection. */
  readonly casi: () => readonly CasoAperto[];
  /** What another collection has. */
  readonly riprendi: (caso: CasoAperto) => void;
}

/** How often a check was left open, and for want of what. */
export interface CasoAperto {
  readonly codice: string;
  readonly quanti: number;
  readonly mancano: readonly string[];
}

const NOMI: Readonly<Record<string, string>> = {
  nomeFile: 'il nome del file non dice comune, versione, progressivo e totale',
  codMittente: 'non si sa quale comune invia il file',
  'file compresso': 'è stato dato il file già decompresso',
  'file AIRE': 'il file AIRE non è stato dato, o letto',
  'file APR': 'il file non è stato letto',
  file: 'il file non è stato letto fino in fondo',
  fornitura: 'non sono stati dati, o letti fino in fondo, tutti i file della fornitura',
  datiFornitura: 'il file non dichiara i dati della fornitura',
  piano: 'non è stato dato il piano di subentro',
  'piano del comune': 'il piano di subentro è di un altro comune',
  'piano.ambiente': 'il piano non dice in quale ambiente si invia',
  'piano.invio': 'il piano non dice i giorni di invio',
  'piano.pec': 'il piano non dice se c’è la PEC',
  'piano.stato': 'non si sa a che punto è il subentro',
  'piano.tipoFile': 'il piano non dice quale tipo di file è stato scelto per l’invio',
  'piano.totaleFile': 'il piano non dice quanti file sono previsti',
  ricevuti: 'non è stato dato l’elenco dei file che ANPR ha già ricevuto',
};

/** An empty collection. */
export function createAperti(): Aperti {
  const casi = new Map<string, { quanti: number; readonly mancano: Set<string> }>();
  const riprendi = ({ codice, quanti, mancano }: CasoAperto): void => {
    const caso = casi.get(codice) ?? { quanti: 0, mancano: new Set<string>() };
    caso.quanti += quanti;
    for (const campo of mancano) caso.mancano.add(campo);
    casi.set(codice, caso);
  };
  return {
    aggiungi: (codice, mancano) => {
      riprendi({ codice, quanti: 1, mancano });
    },
    casi: () => [...casi].map(([codice, { quanti, mancano }]) => ({ codice, quanti, mancano: [...mancano] })),
    riprendi,
    elenco: () =>
      [...casi].map(([codice, { quanti, mancano }]) => toControllo(codice, quanti, [...mancano])).sort(perCodice),
  };
}

/** The official codes of the subentro that no file can decide, and what each would take. */
export function toSenzaRegola(): ControlloNonVerificato[] {
  return toCoperture().flatMap((codice) =>
    codice.subentro === null || !('motivo' in codice)
      ? []
      : [{ codice: codice.codice, motivo: codice.motivo, serve: codice.serve }],
  );
}

/** In order of code. */
export function perCodice(a: { readonly codice: string }, b: { readonly codice: string }): number {
  return a.codice < b.codice ? -1 : a.codice > b.codice ? 1 : 0;
}

function toControllo(codice: string, quanti: number, mancano: readonly string[]): ControlloNonVerificato {
  const cause = mancano.filter((campo) => NOMI[campo] !== undefined).map((campo) => NOMI[campo] ?? '');
  const campi = mancano.filter((campo) => NOMI[campo] === undefined);
  if (campi.length > 0) {
    cause.push(`in ${quanti} ${quanti === 1 ? 'caso' : 'casi'} manca o non si legge ${campi.join(', ')}`);
  }
  return {
    codice,
    motivo: cause.join('; '),
    serve: mancano.every((campo) => campo === 'file APR')
      ? 'il file, leggibile'
      : (findRegola(codice)?.serve ?? 'i campi indicati, completi e leggibili'),
  };
}
