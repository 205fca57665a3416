import type { Tabelle } from '@anagrafe/decodifica';

import type { VoceDifetto } from '../difetti/difetto.js';
import type { Spedizione } from '../difetti/fornitura.js';
import { DIFETTI_INVIO } from '../difetti/registro.js';
import { createMondo } from '../mondo.js';
import { type OpzioniFornituraSintetica, completaOpzioni } from '../opzioni.js';
import { createPiano } from '../piano/create-piano.js';
import { toByte } from './byte.js';
import { toXml } from './documento.js';
import {
  AVVERTENZA,
  type DifettoManifesto,
  type Manifesto,
  NOMI_INVIO,
  VERSIONE_MANIFESTO,
  contaAttesi,
} from './manifesto.js';
import { createSpedizione, toNomeFile } from './spedizione.js';

/** A fornitura of people who do not exist: what it contains, and its files. */
export interface FornituraSintetica {
  readonly manifesto: Manifesto;
  readonly file: readonly FileSintetico[];
  /** What has to be known of the sending for all defects to show; absent where the files alone show them. */
  readonly invio?: InvioSintetico;
}

/** The plan of the subentro and the list of what ANPR has, as the checks take them. */
interface InvioSintetico {
  readonly piano: string;
  readonly ricevuti: string;
}

/** One file; its XML, UTF-8, is written anew, and alike, each time it is asked for. */
interface FileSintetico {
  readonly nome: string;
  readonly byte: () => Iterable<Uint8Array>;
}

/**
 * Makes a synthetic fornitura. The population is drawn once here, to count it and to place its defects, and again while
 * each file is written: it is never held in memory.
 *
 * @param opzioni - Those not given are as in `OPZIONI_PREDEFINITE`.
 * @param tabelle - From `openTabelle()`.
 * @returns The same manifest and the same XML for the same options, on every machine, in every time zone, on every day.
 * @throws ErroreUso for options that cannot be met, and for a defect by name that no nucleo can bear.
 */
export function createFornituraSintetica(
  opzioni: Partial<OpzioniFornituraSintetica>,
  tabelle: Tabelle,
): FornituraSintetica {
  const parametri = completaOpzioni(opzioni);
  const mondo = createMondo(parametri, tabelle);
  const piano = createPiano(mondo, parametri);
  const { spedizione, guasti } = createSpedizione(parametri, piano);
  const nomi = spedizione.buste.map(toNomeFile);
  const nome = (i: number): string => nomi[i] ?? '';

  const difetti = [
    ...guasti.flatMap(({ difetto, colpiti }) =>
      colpiti.map((i) => toDifetto(difetto, { file: nome(i), soggetto: null, famiglia: null })),
    ),
    ...piano.guasti.map(({ difetto, parte, soggetto, famiglia }) =>
      toDifetto(difetto, { file: nome(parte), soggetto, famiglia }),
    ),
  ];
  const conInvio = guasti.some(({ difetto }) => DIFETTI_INVIO.includes(difetto));
  const file = piano.parti.map(({ conteggi: { soggetti, famiglie, convivenze } }, i) => ({
    nome: nome(i),
    soggetti,
    famiglie,
    convivenze,
    validoXsd: difetti.every((difetto) => difetto.file !== nome(i) || difetto.validoXsd),
  }));
  return {
    manifesto: {
      versione: VERSIONE_MANIFESTO,
      sintetica: true,
      avvertenza: AVVERTENZA,
      parametri,
      mittente: spedizione.mittente,
      ...(conInvio ? { invio: NOMI_INVIO } : {}),
      file,
      difetti,
      attesi: { perCodice: contaAttesi(difetti) },
    },
    file: spedizione.buste.map((busta, i) => {
      const parte = piano.parti[i];
      if (parte === undefined) throw new RangeError('More envelopes than files.');
      return { nome: nome(i), byte: () => toByte(toXml({ mondo, piano, parte, busta })) };
    }),
    ...(conInvio ? { invio: toInvio(spedizione) } : {}),
  };
}

function toInvio({ piano, ricevuti }: Spedizione): InvioSintetico {
  const righe = ricevuti.map((uno) => `${toNomeFile(uno)};${uno.esito}`);
  return { piano: `${JSON.stringify(piano, null, 2)}\n`, ricevuti: ['nome;esito', ...righe, ''].join('\n') };
}

function toDifetto(
  { codice, anche = [], descrizione, validoXsd = true }: VoceDifetto,
  dove: Pick<DifettoManifesto, 'file' | 'soggetto' | 'famiglia'>,
): DifettoManifesto {
  return { codice, anche, ...dove, descrizione, validoXsd };
}
