import type { EsitoRicevuto, PianoSubentro } from '@anagrafe/core';

import type { VoceDifetto } from './difetto.js';
import type { Busta, DifettoFornitura } from './fornitura.js';

/** The defects that show only to who is told the plan of the subentro, or what ANPR has already. */

export const EN003: DifettoFornitura = suPiano({
  codice: 'EN003',
  descrizione: 'il subentro del comune non è ancora aperto',
  cambia: (piano) => ({ ...piano, stato: 'non-aperto' }),
});

export const EN032: DifettoFornitura = suPiano({
  codice: 'EN032',
  descrizione: 'i giorni di invio del piano sono passati',
  cambia: (piano) => ({ ...piano, invio: { inizio: '1990-01-01', fine: '1990-01-31' } }),
});

export const EN033: DifettoFornitura = suPiano({
  codice: 'EN033',
  anche: ['EN032'],
  descrizione: 'nel piano l’invio finisce prima di cominciare: quindi nessun giorno va bene',
  cambia: (piano) => ({ ...piano, invio: { inizio: '1990-01-31', fine: '1990-01-01' } }),
});

export const EN034: DifettoFornitura = suPiano({
  codice: 'EN034',
  descrizione: 'il comune è già subentrato',
  cambia: (piano) => ({ ...piano, stato: 'subentrato' }),
});

export const EN036: DifettoFornitura = suPiano({
  codice: 'EN036',
  descrizione: 'per l’invio è stato scelto il file AIRE',
  cambia: (piano) => ({ ...piano, tipoFile: 'AIRE' }),
});

export const EN038: DifettoFornitura = suPiano({
  codice: 'EN038',
  descrizione: 'il piano prevede un file di meno',
  minimoFile: 2,
  cambia: (piano, buste) => ({ ...piano, totaleFile: buste.length - 1 }),
});

export const EN362: DifettoFornitura = suPiano({
  codice: 'EN362',
  descrizione: 'il comune non ha indicato la PEC',
  cambia: (piano) => ({ ...piano, pec: false }),
});

export const EN363: DifettoFornitura = suPiano({
  codice: 'EN363',
  descrizione: 'più di un file nell’ambiente di prova',
  minimoFile: 2,
  cambia: (piano) => ({ ...piano, ambiente: 'test' }),
});

export const EN007: DifettoFornitura = suUltimoRicevuto({
  codice: 'EN007',
  descrizione: 'un file con lo stesso nome è già stato inviato, e scartato',
  esito: 'KO',
  quale: (nome) => nome,
});

export const EN040: DifettoFornitura = suUltimoRicevuto({
  codice: 'EN040',
  descrizione: 'un file con lo stesso progressivo, di una fornitura più lunga, è già stato accettato',
  esito: 'OK',
  quale: (nome) => ({ ...nome, totale: nome.totale + 1 }),
});

export const EN037: DifettoFornitura = {
  codice: 'EN037',
  descrizione: 'un’altra fornitura del comune è ancora in elaborazione',
  applica: (spedizione) => {
    const [prima] = spedizione.buste;
    if (prima === undefined) throw new RangeError('A fornitura has at least one file.');
    const nome = { ...prima.nome, progressivo: 1, totale: prima.nome.totale + 1 };
    return {
      spedizione: { ...spedizione, ricevuti: [...spedizione.ricevuti, { nome, esito: 'IN ELABORAZIONE' }] },
      colpiti: [...spedizione.buste.keys()],
    };
  },
};

/** A defect of the plan: every file shows it. */
function suPiano({
  cambia,
  ...voce
}: VoceDifetto & {
  readonly minimoFile?: number;
  readonly cambia: (piano: PianoSubentro, buste: readonly Busta[]) => PianoSubentro;
}): DifettoFornitura {
  return {
    ...voce,
    applica: (spedizione) => ({
      spedizione: { ...spedizione, piano: cambia(spedizione.piano, spedizione.buste) },
      colpiti: [...spedizione.buste.keys()],
    }),
  };
}

/** ANPR has a file already that is in the way of the last one. */
function suUltimoRicevuto({
  esito,
  quale,
  ...voce
}: VoceDifetto & {
  readonly esito: EsitoRicevuto;
  readonly quale: (nome: Busta['nome']) => Busta['nome'];
}): DifettoFornitura {
  return {
    ...voce,
    applica: (spedizione) => {
      const ultimo = spedizione.buste.length - 1;
      const nome = spedizione.buste[ultimo]?.nome;
      if (nome === undefined) throw new RangeError('A fornitura has at least one file.');
      return {
        spedizione: { ...spedizione, ricevuti: [...spedizione.ricevuti, { nome: quale(nome), esito }] },
        colpiti: [ultimo],
      };
    },
  };
}
