import type { DatiFornitura, DatiInvio, EsitoRicevuto, PianoSubentro } from '@anagrafe/core';

import type { VoceDifetto } from './difetto.js';

/** What stands around the records of a file: its name, its totals, whether it is whole. */
export interface Busta {
  readonly nome: {
    readonly codiceIstat: string;
    readonly versione: number;
    readonly progressivo: number;
    readonly totale: number;
  };
  readonly datiFornitura: DatiFornitura;
  readonly datiInvio?: DatiInvio;
  readonly troncata: boolean;
}

/**
 * All the files of a fornitura from the outside: the comune that says it sends them, what is agreed with ANPR on the
 * sending, and the files that ANPR has already.
 */
export interface Spedizione {
  readonly mittente: string;
  readonly buste: readonly Busta[];
  readonly piano: PianoSubentro;
  readonly ricevuti: readonly { readonly nome: Busta['nome']; readonly esito: EsitoRicevuto }[];
}

/** A defect of the files, not of their records. */
export interface DifettoFornitura extends VoceDifetto {
  /** How many files it takes; one if absent. */
  readonly minimoFile?: number;
  /** The fornitura with the defect, and the files that the checks will name. */
  readonly applica: (spedizione: Spedizione) => {
    readonly spedizione: Spedizione;
    readonly colpiti: readonly number[];
  };
}

export const EN001: DifettoFornitura = suBusta({
  codice: 'EN001',
  descrizione: 'il nome del file dice un’altra versione della fornitura',
  cambia: (busta) => ({ ...busta, nome: { ...busta.nome, versione: busta.nome.versione + 1 } }),
});

export const EN008: DifettoFornitura = suBusta({
  codice: 'EN008',
  descrizione: 'nel nome del file il progressivo supera il totale',
  cambia: (busta) => {
    const progressivo = busta.nome.totale + 1;
    const datiInvio = { ...busta.datiInvio, progressivoInvio: String(progressivo) };
    return { ...busta, nome: { ...busta.nome, progressivo }, datiInvio };
  },
});

export const EN009: DifettoFornitura = suBusta({
  codice: 'EN009',
  descrizione: 'il file si interrompe a metà',
  validoXsd: false,
  cambia: (busta) => ({ ...busta, troncata: true }),
});

export const EN031: DifettoFornitura = {
  codice: 'EN031',
  descrizione: 'il file non dichiara i dati dell’invio',
  minimoFile: 2,
  applica: (spedizione) => {
    const ultimo = spedizione.buste.length - 1; // the totals that other defects spoil are in the first
    const buste = spedizione.buste.map(({ datiInvio, ...busta }, i) =>
      i === ultimo || datiInvio === undefined ? busta : { ...busta, datiInvio },
    );
    return { spedizione: { ...spedizione, buste }, colpiti: [ultimo] };
  },
};

/** Two comuni that may send the fornitura of another: Rome, and Milan when it is Rome's. */
const ROMA = '058091';
const MILANO = '015146';

export const EN039: DifettoFornitura = {
  codice: 'EN039',
  descrizione: 'il comune del nome del file non è il mittente',
  applica: (spedizione) => ({
    spedizione: { ...spedizione, mittente: spedizione.mittente === ROMA ? MILANO : ROMA },
    colpiti: [...spedizione.buste.keys()],
  }),
};

/** Codes of the totals of a file, and of the whole fornitura. */
export const TOTALI: readonly DifettoFornitura[] = [
  totaleInvio('EN011', 'numeroSchedeSoggettoInvio', 'una scheda soggetto'),
  totaleFornitura('EN012', 'numeroTotaleSchedeSoggetto', 'una scheda soggetto'),
  totaleInvio('EN017', 'numeroPersoneSessoFemminileInvio', 'una persona di sesso femminile'),
  totaleFornitura('EN018', 'numeroTotalePersoneSessoFemminile', 'una persona di sesso femminile'),
  totaleInvio('EN019', 'numeroPersoneSessoMaschileInvio', 'una persona di sesso maschile'),
  totaleFornitura('EN020', 'numeroTotalePersoneSessoMaschile', 'una persona di sesso maschile'),
  totaleInvio('EN021', 'numeroTotaleSchedeFamigliaInvio', 'una scheda famiglia'),
  totaleFornitura('EN022', 'numeroTotaleSchedeFamiglia', 'una scheda famiglia'),
  totaleInvio('EN023', 'numeroTotaleSchedeConvivenzaInvio', 'una scheda convivenza'),
  totaleFornitura('EN024', 'numeroTotaleSchedeConvivenza', 'una scheda convivenza'),
];

function totaleInvio(codice: string, campo: keyof DatiInvio, cosa: string): DifettoFornitura {
  return suBusta({
    codice,
    descrizione: `il file dichiara ${cosa} di troppo`,
    cambia: (busta) => ({ ...busta, datiInvio: { ...busta.datiInvio, [campo]: unoInPiu(busta.datiInvio?.[campo]) } }),
  });
}

/** Every file repeats the totals of the fornitura: all are wrong alike, and the first is named. */
function totaleFornitura(codice: string, campo: keyof DatiFornitura, cosa: string): DifettoFornitura {
  return {
    codice,
    descrizione: `la fornitura dichiara ${cosa} di troppo`,
    applica: (spedizione) => {
      const buste = spedizione.buste.map((busta) => ({
        ...busta,
        datiFornitura: { ...busta.datiFornitura, [campo]: unoInPiu(busta.datiFornitura[campo]) },
      }));
      return { spedizione: { ...spedizione, buste }, colpiti: [0] };
    },
  };
}

/** A defect of the first file. */
function suBusta({ cambia, ...voce }: VoceDifetto & { readonly cambia: (busta: Busta) => Busta }): DifettoFornitura {
  return {
    ...voce,
    applica: (spedizione) => ({
      spedizione: { ...spedizione, buste: spedizione.buste.map((busta, i) => (i === 0 ? cambia(busta) : busta)) },
      colpiti: [0],
    }),
  };
}

function unoInPiu(totale: string | undefined): string {
  return String(Number(totale) + 1);
}
