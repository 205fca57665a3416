import {
  type Componente,
  type ComposizioneScheda,
  type FamigliaConvivenza,
  type LegamiSoggetto,
  type OccorrenzaScheda,
  type Provenienza,
  type Soggetto,
  type SpecieScheda,
  toComponente,
  toLegami,
  toProvenienza,
} from '@anagrafe/core';

import { stacca } from './stacca.js';

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
 * each has. No record is kept, only identifiers and counts; identifiers are copies, so that they keep no record either.
 */
export interface Indice {
  readonly aggiungiSoggetto: (soggetto: Soggetto, dove: Luogo) => void;
  /** Answers which appearance of its identifier this scheda is; undefined for a scheda without one. */
  readonly aggiungiScheda: (
    scheda: FamigliaConvivenza,
    dove: Luogo & { readonly specie: SpecieScheda },
  ) => OccorrenzaScheda | undefined;
  /** The soggetti of the file just read, as that file settles their links. Those it does settle are then forgotten. */
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

/** What is known of the scheda of one identifier, and of those who name it. */
interface Conto {
  readonly id: string | undefined;
  scheda: (Luogo & { readonly specie: SpecieScheda; readonly tutoreIntestatario: boolean }) | undefined;
  schede: number;
  componenti: number;
  intestatari: number;
  readonly progressivi: Set<number>;
  readonly ripetuti: Set<number>;
}

/** An empty index. */
export function createIndice(): Indice {
  const conti = new Map<string, Conto & { readonly id: string }>();
  const schede: Conto[] = [];
  const nelFile = new Set<string>();
  let attesa: LegamiAperti[] = [];
  const fuori: LegamiAperti[] = [];

  const conto = (letto: string): Conto & { readonly id: string } => {
    let trovato = conti.get(letto);
    if (trovato === undefined) {
      const id = stacca(letto);
      trovato = createConto(id);
      conti.set(id, trovato);
    }
    return trovato;
  };

  return {
    aggiungiSoggetto: (soggetto, { file, riga }) => {
      const letti = toLegami(soggetto, () => ({ schedaNelFile: undefined, schedaNellaFornitura: undefined }));
      const legami = letti.legami.map((legame) => ({ ...legame, id: conto(legame.id).id }));
      for (const id of new Set(legami.map((legame) => legame.id))) {
        const suoi = legami.filter((legame) => legame.id === id);
        conta(conto(id), toComponente(suoi.map(({ gruppo }) => soggetto[gruppo]?.legameSoggetto)));
      }
      const provenienza = { ...toProvenienzaStaccata(soggetto, legami[0]?.id), riga };
      attesa.push({ file, provenienza, legami: { legami } });
    },
    aggiungiScheda: (scheda, { file, riga, specie }) => {
      const letto = scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
      const c = letto === undefined ? createConto(undefined) : conto(letto);
      if (c.id !== undefined) nelFile.add(c.id);
      if (c.scheda === undefined) {
        c.scheda = { file, riga, specie, tutoreIntestatario: scheda.tipoTutoreIntestatario !== undefined };
        schede.push(c);
      }
      c.schede += 1;
      return c.id === undefined
        ? undefined
        : { id: c.id, occorrenza: c.schede, prima: { file: c.scheda.file, riga: c.scheda.riga } };
    },
    chiudiFile: function* (lettoTutto) {
      for (const aperti of attesa) {
        const legami = aperti.legami.legami.map((l) => ({
          ...l,
          schedaNelFile: nelFile.has(l.id) ? true : lettoTutto ? false : undefined,
        }));
        yield { ...aperti, legami: { legami } };
        if (legami.length === 0 || legami.some((l) => l.schedaNelFile !== true))
          fuori.push({ ...aperti, legami: { legami } });
      }
      attesa = [];
      nelFile.clear();
    },
    legamiFuoriFile: function* (completa) {
      for (const aperti of fuori) {
        const legami = aperti.legami.legami.map((l) => ({
          ...l,
          schedaNellaFornitura: conti.get(l.id)?.scheda !== undefined ? true : completa ? false : undefined,
        }));
        yield { ...aperti, legami: { legami } };
      }
    },
    schede: function* (completa) {
      for (const { id, scheda, componenti, intestatari, ripetuti } of schede) {
        if (scheda === undefined) continue;
        const { file, riga, specie, tutoreIntestatario } = scheda;
        const progressiviRipetuti = [...ripetuti];
        const suo = id === undefined ? {} : { id };
        yield {
          file,
          provenienza: { ...(id === undefined ? {} : { famiglia: id }), riga },
          composizione: { ...suo, specie, tutoreIntestatario, completa, componenti, intestatari, progressiviRipetuti },
        };
      }
    },
  };
}

function createConto<I extends string | undefined>(id: I): Conto & { readonly id: I } {
  const conteggi = { schede: 0, componenti: 0, intestatari: 0 };
  return { id, scheda: undefined, ...conteggi, progressivi: new Set(), ripetuti: new Set() };
}

function conta(conto: Conto, { intestatario, progressivi }: Componente): void {
  conto.componenti += 1;
  if (intestatario) conto.intestatari += 1;
  for (const progressivo of progressivi) {
    if (conto.progressivi.has(progressivo)) conto.ripetuti.add(progressivo);
    conto.progressivi.add(progressivo);
  }
}

/** Whose record it is; `famiglia`, the identifier of its first link, is remembered already. */
function toProvenienzaStaccata(letto: Soggetto, famiglia: string | undefined): Provenienza {
  const { soggetto } = toProvenienza(letto);
  return {
    ...(soggetto === undefined ? {} : { soggetto: stacca(soggetto) }),
    ...(famiglia === undefined ? {} : { famiglia }),
  };
}
