import {
  type Appartenenza,
  type ComposizioneScheda,
  type FamigliaConvivenza,
  type LegamiSoggetto,
  type OccorrenzaScheda,
  type Provenienza,
  type Soggetto,
  type SpecieScheda,
  isIntestatario,
  toLegami,
  toNumero,
  toProvenienza,
} from '@anagrafe/core';

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
 * each has. No record is kept, only identifiers and counts.
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
  scheda:
    | (Luogo & { readonly id: string | undefined; readonly specie: SpecieScheda; readonly tutoreIntestatario: boolean })
    | undefined;
  schede: number;
  componenti: number;
  intestatari: number;
  readonly progressivi: Set<number>;
  readonly ripetuti: Set<number>;
}

/** An empty index. */
export function createIndice(): Indice {
  const conti = new Map<string, Conto>();
  const schede: Conto[] = [];
  const nelFile = new Set<string>();
  let attesa: LegamiAperti[] = [];
  const fuori: LegamiAperti[] = [];

  const conto = (id: string): Conto => {
    let trovato = conti.get(id);
    if (trovato === undefined) {
      trovato = createConto();
      conti.set(id, trovato);
    }
    return trovato;
  };

  return {
    aggiungiSoggetto: (soggetto, { file, riga }) => {
      const legami = toLegami(soggetto, () => ({ schedaNelFile: undefined, schedaNellaFornitura: undefined }));
      for (const { gruppo, id } of legami.legami) conta(conto(id), soggetto[gruppo]);
      attesa.push({ file, provenienza: { ...toProvenienza(soggetto), riga }, legami });
    },
    aggiungiScheda: (scheda, { file, riga, specie }) => {
      const id = scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza;
      const c = id === undefined ? createConto() : conto(id);
      if (id !== undefined) nelFile.add(id);
      if (c.scheda === undefined) {
        c.scheda = { id, file, riga, specie, tutoreIntestatario: scheda.tipoTutoreIntestatario !== undefined };
        schede.push(c);
      }
      c.schede += 1;
      return id === undefined
        ? undefined
        : { id, occorrenza: c.schede, prima: { file: c.scheda.file, riga: c.scheda.riga } };
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
      for (const { scheda, componenti, intestatari, ripetuti } of schede) {
        if (scheda === undefined) continue;
        const { id, file, riga, specie, tutoreIntestatario } = scheda;
        const progressiviRipetuti = [...ripetuti];
        yield {
          file,
          provenienza: { ...(id === undefined ? {} : { famiglia: id }), riga },
          composizione: { specie, tutoreIntestatario, completa, componenti, intestatari, progressiviRipetuti },
        };
      }
    },
  };
}

function createConto(): Conto {
  return { scheda: undefined, schede: 0, componenti: 0, intestatari: 0, progressivi: new Set(), ripetuti: new Set() };
}

function conta(conto: Conto, appartenenza: Appartenenza | undefined): void {
  const legame = appartenenza?.legameSoggetto;
  conto.componenti += 1;
  if (isIntestatario(legame)) conto.intestatari += 1;
  const progressivo = toNumero(legame?.progressivoComponente);
  if (progressivo === undefined) return;
  if (conto.progressivi.has(progressivo)) conto.ripetuti.add(progressivo);
  conto.progressivi.add(progressivo);
}
