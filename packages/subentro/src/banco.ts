import { type Contesto, type Esame, evaluateRegole } from '@anagrafe/core';

import type { EventoFornitura } from './evento-fornitura.js';
import { type Indice, createIndice } from './indice.js';
import { type Aperti, createAperti } from './non-verificati.js';
import { type Contatore, createContatore } from './riepilogo.js';
import { toRilievoStaccato } from './rilievo-staccato.js';

/** Where a fornitura is examined: what it must remember, and what has been found so far. */
export interface Banco {
  readonly indice: Indice;
  readonly aperti: Aperti;
  readonly contatore: Contatore;
  /** Puts a record of a file to its rules; what they leave open goes among the `aperti`. */
  readonly esamina: <S>(file: string, esame: Esame<S>) => EventoFornitura[];
  /** A violation of the official structure. */
  readonly struttura: (file: string, violazione: ViolazioneStruttura) => EventoFornitura;
}

/** What the official structure does not allow: the path of the element, the line, the cause in Italian. */
interface ViolazioneStruttura {
  readonly percorso: string;
  readonly riga: number;
  readonly motivo: string;
}

/** An empty bench. */
export function createBanco(contesto: Contesto): Banco {
  const aperti = createAperti();
  const contatore = createContatore();
  return {
    indice: createIndice(),
    aperti,
    contatore,
    esamina: (file, esame) => {
      const eventi: EventoFornitura[] = [];
      evaluateRegole(esame, contesto, {
        rilievo: (rilievo) => {
          contatore.conta(rilievo);
          eventi.push({ tipo: 'rilievo', ...toRilievoStaccato(rilievo), file });
        },
        nonValutabile: aperti.aggiungi,
      });
      return eventi;
    },
    struttura: (file, { percorso, riga, motivo }) => {
      const rilievo = {
        codice: 'STRUTTURA',
        severita: 'errore',
        daRimuovere: false,
        campo: percorso,
        valore: null,
        parametri: { percorso, motivo },
        messaggio: `Riga ${riga}, ${percorso}: ${motivo}.`,
        rimedio: 'Scrivere il file come vuole lo schema ufficiale subentro.xsd, versione 9.2.7.',
        riga,
      } as const;
      contatore.conta(rilievo);
      return { tipo: 'rilievo', ...rilievo, file };
    },
  };
}
