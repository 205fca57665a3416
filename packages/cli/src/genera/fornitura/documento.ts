import { type DocumentoSubentro, formatFornitura } from '@anagrafe/subentro';

import type { Busta } from '../difetti/fornitura.js';
import { chiaveDi } from '../identita/chi.js';
import { createIdentita } from '../identita/create-identita.js';
import type { Identita } from '../identita/identita.js';
import type { Mondo } from '../mondo.js';
import { type Parte, type Piano, nucleiDi } from '../piano/create-piano.js';
import { createAbbozzo } from '../popolazione/create-abbozzo.js';
import type { Abbozzo } from '../popolazione/persona.js';
import { type Nucleo, createNucleo, createSchede } from '../schede/create-nucleo.js';
import type { FamigliaSintetica, SoggettoSintetico } from '../schede/scheda-sintetica.js';
import { AVVERTENZA } from './manifesto.js';

/** What the XML of one file is written from. */
export interface Stesura {
  readonly mondo: Mondo;
  readonly piano: Piano;
  readonly parte: Parte;
  readonly busta: Busta;
}

/** The XML of one file, a record at a time. The population is drawn again for the soggetti and for the famiglie. */
export function* toXml(stesura: Stesura): Generator<string, void, undefined> {
  const { busta, parte } = stesura;
  const { datiFornitura, datiInvio, troncata } = busta;
  const documento: DocumentoSubentro = {
    commento: AVVERTENZA,
    datiFornitura,
    ...(datiInvio === undefined ? {} : { datiInvio }),
    soggetti: soggettiDi(stesura),
    famiglie: famiglieDi(stesura),
    convivenze: convivenzeDi(stesura),
  };
  if (troncata) yield* tronca(formatFornitura(documento), Math.ceil(parte.soggetti / 2));
  else yield* formatFornitura(documento);
}

function* soggettiDi({ mondo, piano, parte }: Stesura): Generator<SoggettoSintetico, void, undefined> {
  for (const abbozzo of nucleiDi(mondo.seme, parte)) {
    const identita = createIdentita(mondo, abbozzo).map((i, posizione) =>
      conCodice(piano, i, { nucleo: abbozzo.numero, posizione }),
    );
    yield* guasta(piano, abbozzo, createNucleo(mondo, abbozzo, identita)).soggetti;
  }
}

function* famiglieDi({ mondo, piano, parte }: Stesura): Generator<FamigliaSintetica, void, undefined> {
  for (const abbozzo of nucleiDi(mondo.seme, parte)) {
    if (abbozzo.specie.tipo === 'famiglia') yield* schedeDi(mondo, piano, abbozzo).famiglie;
  }
  for (const posto of parte.ospiti) yield* createSchede(mondo, createAbbozzo(posto)).famiglie;
}

function* convivenzeDi({ mondo, piano, parte }: Stesura): Generator<FamigliaSintetica, void, undefined> {
  for (const posto of parte.convivenze) yield* schedeDi(mondo, piano, createAbbozzo(posto)).convivenze;
}

function schedeDi(mondo: Mondo, piano: Piano, abbozzo: Abbozzo): Pick<Nucleo, 'famiglie' | 'convivenze'> {
  if (!piano.difetti.has(abbozzo.numero)) return createSchede(mondo, abbozzo);
  const intero = createNucleo(mondo, abbozzo, createIdentita(mondo, abbozzo));
  const guasto = piano.difetti.get(abbozzo.numero)?.applica(intero);
  if (guasto?.schedeAltrove === true) return { famiglie: [], convivenze: [] };
  return guasto?.nucleo ?? intero;
}

function guasta(piano: Piano, { numero }: Abbozzo, nucleo: Nucleo): Nucleo {
  return piano.difetti.get(numero)?.applica(nucleo)?.nucleo ?? nucleo;
}

function conCodice({ omocodie }: Piano, identita: Identita, chi: Parameters<typeof chiaveDi>[0]): Identita {
  const codiceFiscale = omocodie.get(chiaveDi(chi));
  return codiceFiscale === undefined ? identita : { ...identita, codiceFiscale };
}

/** The pieces up to the middle of the n-th record. */
function* tronca(pezzi: Iterable<string>, record: number): Generator<string, void, undefined> {
  let visti = 0;
  for (const pezzo of pezzi) {
    if (pezzo.startsWith('    <soggetto>')) visti += 1;
    if (visti < record) {
      yield pezzo;
      continue;
    }
    yield pezzo.slice(0, pezzo.length / 2);
    return;
  }
}
