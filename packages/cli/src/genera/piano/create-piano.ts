import { chiaveDi } from '../identita/chi.js';
import { createIdentita } from '../identita/create-identita.js';
import type { Identita } from '../identita/identita.js';
import type { DifettoScheda, Guasto } from '../difetti/difetto.js';
import type { Mondo } from '../mondo.js';
import type { OpzioniFornituraSintetica } from '../opzioni.js';
import { type Posto, createAbbozzo, postoDi } from '../popolazione/create-abbozzo.js';
import type { Abbozzo } from '../popolazione/persona.js';
import { createNucleo } from '../schede/create-nucleo.js';
import { createCodiciAssegnati } from './codici-assegnati.js';
import { type ConteggiFile, contaAbbozzo, contaNucleo, createConteggi } from './conteggi.js';
import { createSceltaDifetti } from './scelta-difetti.js';

/**
 * What must be known of a whole population before its first line is written: how many there are in each file, who has
 * which defect, whose code was taken. The people themselves are not kept: they are drawn again when they are written.
 */
export interface Piano {
  readonly parti: readonly Parte[];
  readonly difetti: ReadonlyMap<number, DifettoScheda>;
  readonly guasti: readonly GuastoPrevisto[];
  /** By {@link chiaveDi}: the codes of those whose own was taken. */
  readonly omocodie: ReadonlyMap<number, string>;
}

/** The nuclei of one file. */
export interface Parte {
  /** The number of its first nucleo. */
  readonly primo: number;
  readonly soggetti: number;
  readonly conteggi: ConteggiFile;
  /** Where its convivenze are drawn, so that it need not be searched for them. */
  readonly convivenze: readonly Posto[];
  /** The nuclei of the file before whose scheda is here. */
  readonly ospiti: readonly Posto[];
}

/** What the checks will find because of a defect of a record. */
interface GuastoPrevisto extends Pick<Guasto, 'soggetto' | 'famiglia'> {
  readonly difetto: DifettoScheda;
  readonly parte: number;
}

/** Draws the whole population once. */
export function createPiano(mondo: Mondo, opzioni: OpzioniFornituraSintetica): Piano {
  const scelta = createSceltaDifetti(opzioni, mondo.seme);
  const codici = createCodiciAssegnati(opzioni.soggetti);
  const difetti = new Map<number, DifettoScheda>();
  const guasti: GuastoPrevisto[] = [];
  const omocodie = new Map<number, string>();
  const parti = toQuote(opzioni).map((soggetti) => createParte(soggetti));

  let numero = 0;
  for (const [parte, corrente] of parti.entries()) {
    corrente.primo = numero;
    for (const abbozzo of nucleiDi(mondo.seme, corrente)) {
      numero = abbozzo.numero + 1;
      if (abbozzo.specie.tipo === 'convivenza') corrente.convivenze.push(postoDi(mondo.seme, abbozzo));
      const identita = createIdentita(mondo, abbozzo);
      assegnaCodici(abbozzo, identita, { codici, omocodie });
      const fatto = scelta.perNucleo(abbozzo.numero, () => createNucleo(mondo, abbozzo, identita));
      if (fatto === undefined) {
        contaAbbozzo(corrente.conteggi, abbozzo);
        continue;
      }
      const { difetto, guasto } = fatto;
      contaNucleo(corrente.conteggi, guasto.nucleo);
      difetti.set(abbozzo.numero, difetto);
      guasti.push({ difetto, parte, soggetto: guasto.soggetto, famiglia: guasto.famiglia });
      const vicina = guasto.schedeAltrove === true ? parti[(parte + 1) % parti.length] : undefined;
      if (vicina !== undefined) ospita(postoDi(mondo.seme, abbozzo), { da: corrente, a: vicina });
    }
  }
  scelta.concludi();
  return { parti, difetti, guasti, omocodie };
}

/** The nuclei of a file, in order; the last one has as many people as there is still room for. */
export function* nucleiDi(
  seme: number,
  { primo, soggetti }: Pick<Parte, 'primo' | 'soggetti'>,
): Generator<Abbozzo, void, undefined> {
  let resto = soggetti;
  for (let numero = primo; resto > 0; numero++) {
    const abbozzo = createAbbozzo({ seme, numero, resto });
    resto -= abbozzo.persone.length;
    yield abbozzo;
  }
}

/** How many people go into each file: as evenly as they can. */
function toQuote({ soggetti, file }: OpzioniFornituraSintetica): number[] {
  return Array.from(
    { length: file },
    (_, i) => Math.floor((soggetti * (i + 1)) / file) - Math.floor((soggetti * i) / file),
  );
}

function assegnaCodici(
  { numero }: Abbozzo,
  identita: readonly Identita[],
  {
    codici,
    omocodie,
  }: { readonly codici: ReturnType<typeof createCodiciAssegnati>; readonly omocodie: Map<number, string> },
): void {
  for (const [posizione, { codiceFiscale }] of identita.entries()) {
    if (codiceFiscale?.length !== 16) continue; // provisional numbers are all different
    const assegnato = codici.assegna(codiceFiscale);
    if (assegnato !== codiceFiscale) omocodie.set(chiaveDi({ nucleo: numero, posizione }), assegnato);
  }
}

interface ParteInCorso {
  primo: number;
  readonly soggetti: number;
  readonly conteggi: ConteggiFile;
  readonly convivenze: Posto[];
  readonly ospiti: Posto[];
}

function createParte(soggetti: number): ParteInCorso {
  return { primo: 0, soggetti, conteggi: createConteggi(), convivenze: [], ospiti: [] };
}

function ospita(posto: Posto, { da, a }: { readonly da: ParteInCorso; readonly a: ParteInCorso }): void {
  a.ospiti.push(posto);
  da.conteggi.famiglie -= 1;
  a.conteggi.famiglie += 1;
}
