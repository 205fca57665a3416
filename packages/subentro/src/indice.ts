import type { ComposizioneScheda, LegamiSoggetto, OccorrenzaScheda, Provenienza, SpecieScheda } from '@anagrafe/core';

import { ContiSchede } from './indice/conti-schede.js';
import type { SchedaIscritta, SoggettoIscritto } from './indice/iscrizione.js';
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
 * each has. No record is kept, only identifiers and counts, in bytes: some forty for a scheda (ten more with the checks of
 * the services), some ten for a soggetto until its file ends.
 */
export interface Indice {
  readonly aggiungiSoggetto: (soggetto: SoggettoIscritto, file: string) => void;
  /** Answers which appearance of its identifier this scheda is; undefined for a scheda without one. */
  readonly aggiungiScheda: (scheda: SchedaIscritta, file: string) => OccorrenzaScheda | undefined;
  /** The soggetti of the file just read some of whose links it does not settle. Those that it settles are forgotten. */
  readonly chiudiFile: (lettoTutto: boolean) => Iterable<LegamiAperti>;
  /** The soggetti whose scheda was not in their own file, as the whole fornitura settles their links. */
  readonly legamiFuoriFile: (completa: boolean) => Iterable<LegamiAperti>;
  /** Every scheda once, in the order of the fornitura, if need be with what the checks of the services ask. */
  readonly schede: (completa: boolean, conServizi: boolean) => Iterable<SchedaVista>;
}

/** An empty index. */
export function createIndice(): Indice {
  const file: string[] = [];
  const conti = new ContiSchede();
  let inLettura = false;
  let attesa = new LegamiInAttesa();
  const fuori = new LegamiInAttesa();

  const numeroFile = (nome: string): number => {
    if (!inLettura) file.push(nome);
    inLettura = true;
    return file.length - 1;
  };
  const toAperti = (
    { file: numero, riga, soggetto, famiglia, convivenza }: SoggettoInAttesa,
    cerca: (scheda: number) => boolean | undefined,
  ): LegamiAperti => {
    const legami: LegamiSoggetto['legami'][number][] = [];
    const aggiungi = (gruppo: SpecieScheda, legame: LegameInAttesa | undefined): void => {
      if (legame === undefined) return;
      const { scheda, schedaNelFile } = legame;
      legami.push({ gruppo, id: conti.id(scheda), schedaNelFile, schedaNellaFornitura: cerca(scheda) });
    };
    aggiungi('famiglia', famiglia);
    aggiungi('convivenza', convivenza);
    return {
      file: file[numero] ?? '',
      provenienza: toProvenienza(soggetto, legami[0]?.id, riga),
      legami: { legami },
    };
  };

  return {
    aggiungiSoggetto: ({ riga, id, famiglia, convivenza }, nome) => {
      const inFamiglia = famiglia && conti.toNumero(famiglia.id);
      const inConvivenza = convivenza && conti.toNumero(convivenza.id);
      if (famiglia !== undefined && inFamiglia !== undefined)
        conti.addComponente(inFamiglia, famiglia, inConvivenza === inFamiglia ? convivenza : undefined);
      if (convivenza !== undefined && inConvivenza !== undefined && inConvivenza !== inFamiglia)
        conti.addComponente(inConvivenza, convivenza);
      attesa.add({
        file: numeroFile(nome),
        riga,
        soggetto: id,
        famiglia: toInAttesa(inFamiglia),
        convivenza: toInAttesa(inConvivenza),
      });
    },
    aggiungiScheda: ({ riga, id, specie, tutoreIntestatario, servizi }, nome) => {
      const numero = id === undefined ? undefined : conti.toNumero(id);
      const trovata = { file: numeroFile(nome), riga, specie, tutoreIntestatario };
      const occorrenza = conti.addScheda(numero, trovata, servizi);
      if (numero === undefined) return undefined;
      const prima = conti.scheda(conti.posto(numero));
      return { id: conti.id(numero), occorrenza, prima: { file: file[prima.file] ?? '', riga: prima.riga } };
    },
    chiudiFile: function* (lettoTutto) {
      const ultimo = file.length - 1;
      const isNelFile = (scheda: number): boolean => conti.isNelFile(scheda, ultimo);
      const trova = (legame: LegameInAttesa | undefined): LegameInAttesa | undefined => {
        if (legame === undefined) return undefined;
        const { scheda } = legame;
        return { scheda, schedaNelFile: isNelFile(scheda) ? true : lettoTutto ? false : undefined };
      };
      for (const { file: numero, riga, soggetto, famiglia, convivenza } of attesa.soggetti(isNelFile)) {
        const aperto = { file: numero, riga, soggetto, famiglia: trova(famiglia), convivenza: trova(convivenza) };
        fuori.add(aperto);
        yield toAperti(aperto, () => undefined);
      }
      attesa = new LegamiInAttesa();
      inLettura = false;
    },
    legamiFuoriFile: function* (completa) {
      for (const soggetto of fuori.soggetti(() => false)) {
        yield toAperti(soggetto, (scheda) => (conti.isNellaFornitura(scheda) ? true : completa ? false : undefined));
      }
    },
    schede: function* (completa, conServizi) {
      for (let posto = 0; posto < conti.posti; posto += 1) {
        const numero = conti.numero(posto);
        const { file: suo, riga, specie, tutoreIntestatario } = conti.scheda(posto);
        const id = numero === undefined ? undefined : conti.id(numero);
        // Engines are slow at objects that are spread into the beginning of others: one for each scheda is one too many.
        const { componenti, intestatari, progressiviRipetuti } =
          numero === undefined ? SENZA_MEMBRI : conti.membri(numero);
        const composizione = { specie, tutoreIntestatario, completa, componenti, intestatari, progressiviRipetuti };
        const conId = id === undefined ? composizione : Object.assign(composizione, { id });
        yield {
          file: file[suo] ?? '',
          provenienza: toProvenienza(undefined, id, riga),
          composizione: conServizi ? Object.assign(conId, { servizi: conti.servizi(posto) }) : conId,
        };
      }
    },
  };
}

function toProvenienza(soggetto: string | undefined, famiglia: string | undefined, riga: number): Provenienza {
  if (soggetto === undefined) return famiglia === undefined ? { riga } : { famiglia, riga };
  return famiglia === undefined ? { soggetto, riga } : { soggetto, famiglia, riga };
}

function toInAttesa(scheda: number | undefined): LegameInAttesa | undefined {
  return scheda === undefined ? undefined : { scheda, schedaNelFile: undefined };
}

/** Nobody can name a scheda without an identifier. */
const SENZA_MEMBRI = { componenti: 0, intestatari: 0, progressiviRipetuti: [] } as const;
