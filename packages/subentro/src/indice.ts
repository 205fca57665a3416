import {
  type ComposizioneScheda,
  type FamigliaConvivenza,
  type LegamiSoggetto,
  type OccorrenzaScheda,
  type Provenienza,
  type Soggetto,
  type SpecieScheda,
} from '@anagrafe/core';

import { Colonna } from './indice/colonna.js';
import { ContiSchede, type SchedaTrovata } from './indice/conti-schede.js';
import { type LegameInAttesa, LegamiInAttesa, type SoggettoInAttesa } from './indice/legami-in-attesa.js';

/** The links of a soggetto whose scheda is not settled yet, and whose record it is. */
interface LegamiAperti {
  readonly file: string;
  readonly provenienza: Provenienza;
  readonly legami: LegamiSoggetto;
}

/** A scheda of the fornitura, with what its members amount to. */
interface SchedaVista {
  readonly file: string;
  readonly provenienza: Provenienza;
  readonly composizione: ComposizioneScheda;
}

/**
 * What a fornitura must remember across its records: who names which scheda, which schede there are, how many members
 * each has. No record is kept, only identifiers and counts, in columns of bytes: some sixty for a soggetto and its share of a
 * family.
 */
export interface Indice {
  readonly aggiungiSoggetto: (soggetto: Soggetto, dove: Luogo) => void;
  /** Answers which appearance of its identifier this scheda is; undefined for a scheda without one. */
  readonly aggiungiScheda: (
    scheda: FamigliaConvivenza,
    dove: Luogo & { readonly specie: SpecieScheda },
  ) => OccorrenzaScheda | undefined;
  /** The soggetti of the file just read some of whose links it does not settle. Those that it settles are forgotten. */
  readonly chiudiFile: (lettoTutto: boolean) => Iterable<LegamiAperti>;
  /** The soggetti whose scheda was not in their own file, as the whole fornitura settles their links. */
  readonly legamiFuoriFile: (completa: boolean) => Iterable<LegamiAperti>;
  /** Every scheda once, in the order of the fornitura. */
  readonly schede: (completa: boolean) => Iterable<SchedaVista>;
}

/** Where a record begins. */
interface Luogo {
  readonly file: string;
  readonly riga: number;
}

/** An empty index. */
export function createIndice(): Indice {
  const file: string[] = [];
  const conti = new ContiSchede();
  /** The schede in the order of the fornitura: the number of the identifier, or, below zero, the place among those without. */
  const ordine = new Colonna(Int32Array);
  const senzaId: SchedaTrovata[] = [];
  let schede = 0;
  let inLettura = false;
  let attesa = new LegamiInAttesa();
  const fuori = new LegamiInAttesa();

  const numeroFile = (nome: string): number => {
    if (!inLettura) file.push(nome);
    inLettura = true;
    return file.length - 1;
  };
  const toAperti = (
    { file: numero, riga, soggetto, legami }: SoggettoInAttesa,
    cerca: (scheda: number) => Pick<LegamiSoggetto['legami'][number], 'schedaNellaFornitura'>,
  ): LegamiAperti => {
    const interi = legami.map(({ gruppo, scheda, schedaNelFile }) => ({
      gruppo,
      id: conti.id(scheda),
      schedaNelFile,
      ...cerca(scheda),
    }));
    const [primo] = interi;
    return {
      file: file[numero] ?? '',
      provenienza: {
        ...(soggetto === undefined ? {} : { soggetto }),
        ...(primo === undefined ? {} : { famiglia: primo.id }),
        riga,
      },
      legami: { legami: interi },
    };
  };

  return {
    aggiungiSoggetto: ({ generalita, famiglia, convivenza }, { file: nome, riga }) => {
      const legami: LegameInAttesa[] = [];
      const [inFamiglia, inConvivenza] = [famiglia?.idFamConvComune, convivenza?.idFamConvComune].map((id) =>
        id === undefined ? undefined : conti.toNumero(id),
      );
      if (inFamiglia !== undefined) {
        legami.push({ gruppo: 'famiglia', scheda: inFamiglia, schedaNelFile: undefined });
        const anche = inConvivenza === inFamiglia ? convivenza?.legameSoggetto : undefined;
        conti.addComponente(inFamiglia, famiglia?.legameSoggetto, anche);
      }
      if (inConvivenza !== undefined) {
        legami.push({ gruppo: 'convivenza', scheda: inConvivenza, schedaNelFile: undefined });
        if (inConvivenza !== inFamiglia) conti.addComponente(inConvivenza, convivenza?.legameSoggetto);
      }
      const soggetto = generalita?.idSchedaSoggettoComune?.idSchedaSoggetto;
      attesa.add({ file: numeroFile(nome), riga, soggetto, legami });
    },
    aggiungiScheda: (scheda, { file: nome, riga, specie }) => {
      const id = scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
      const tutoreIntestatario = scheda.tipoTutoreIntestatario !== undefined;
      const trovata = { file: numeroFile(nome), riga, specie, tutoreIntestatario };
      if (id === undefined) {
        ordine.set(schede, -senzaId.push(trovata));
        schede += 1;
        return undefined;
      }
      const numero = conti.toNumero(id);
      const occorrenza = conti.addScheda(numero, trovata);
      if (occorrenza === 1) {
        ordine.set(schede, numero);
        schede += 1;
      }
      const prima = conti.scheda(numero) ?? trovata;
      return { id: conti.id(numero), occorrenza, prima: { file: file[prima.file] ?? '', riga: prima.riga } };
    },
    chiudiFile: function* (lettoTutto) {
      const altrove = lettoTutto ? false : undefined;
      for (let i = 0; i < attesa.quanti; i += 1) {
        const letto = attesa.get(i);
        const { legami } = letto;
        if (legami.length > 0 && legami.every(({ scheda }) => conti.isNelFile(scheda, letto.file))) continue;
        const soggetto = {
          ...letto,
          legami: legami.map((l) => ({ ...l, schedaNelFile: conti.isNelFile(l.scheda, letto.file) ? true : altrove })),
        };
        fuori.add(soggetto);
        yield toAperti(soggetto, () => ({ schedaNellaFornitura: undefined }));
      }
      attesa = new LegamiInAttesa();
      inLettura = false;
    },
    legamiFuoriFile: function* (completa) {
      const inNessuno = completa ? false : undefined;
      for (let i = 0; i < fuori.quanti; i += 1) {
        yield toAperti(fuori.get(i), (scheda) => ({
          schedaNellaFornitura: conti.isNellaFornitura(scheda) ? true : inNessuno,
        }));
      }
    },
    schede: function* (completa) {
      for (let i = 0; i < schede; i += 1) {
        const numero = ordine.get(i);
        const scheda = numero < 0 ? senzaId[-numero - 1] : conti.scheda(numero);
        if (scheda === undefined) continue;
        const { file: suo, riga, specie, tutoreIntestatario } = scheda;
        const id = numero < 0 ? undefined : conti.id(numero);
        const membri = numero < 0 ? SENZA_MEMBRI : conti.membri(numero);
        yield {
          file: file[suo] ?? '',
          provenienza: { ...(id === undefined ? {} : { famiglia: id }), riga },
          composizione: { ...(id === undefined ? {} : { id }), specie, tutoreIntestatario, completa, ...membri },
        };
      }
    },
  };
}

/** Nobody can name a scheda without an identifier. */
const SENZA_MEMBRI = { componenti: 0, intestatari: 0, progressiviRipetuti: [] } as const;
