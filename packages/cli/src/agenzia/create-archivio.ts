import { type PersonaIscritta, toPersonaIscritta } from '@anagrafe/adapters-ae';
import type { Tabelle } from '@anagrafe/decodifica';
import type { MossaVerifica } from '@anagrafe/core/agenzia-entrate';
import { type Provenienza, type Soggetto, toProvenienza } from '@anagrafe/core';

import { ErroreUso } from '../errore-uso.js';
import { DIFFERENZE, type Persona, toPersona } from './differenze.js';

/** A difference that was put into an archive, and of whom: what the verification must find, no more and no fewer. */
export interface DifferenzaMessa {
  /** Null where there is something to do about the scheda, of which the Agenzia has nothing to say. */
  readonly codice: string | null;
  /** The place of the scheda in the fornitura, from 0. */
  readonly indice: number;
  readonly soggetto: string | null;
  readonly mosse: readonly MossaVerifica[];
  readonly descrizione: string;
}

/** Whom an archive has, and how it differs from the fornitura. */
export interface ArchivioDiFornitura {
  readonly persone: readonly PersonaIscritta[];
  readonly differenze: readonly DifferenzaMessa[];
}

/** Of each scheda that has all that the Agenzia is told. */
interface Posto {
  readonly indice: number;
  readonly provenienza: Provenienza;
  /** If a difference can be made of it. */
  readonly persona?: Persona;
  persone: readonly PersonaIscritta[];
  /** Neither the scheda nor the archive has a code. */
  readonly daAttribuire: boolean;
}

/**
 * The people of a fornitura as the Agenzia would have them, with some differences, one for each code asked for, in the first schede that
 * can bear them. Who has no code gets one: that is EA002; but for whose birth is not known to the day, of whom the archive has
 * nothing, since a code does not follow from what is known.
 *
 * @throws ErroreUso for a code that is no difference, and where the fornitura is too small for all.
 */
export async function createArchivio(
  schede: AsyncIterable<{ readonly soggetto: Soggetto }>,
  codici: readonly string[],
  tabelle: Tabelle,
): Promise<ArchivioDiFornitura> {
  const posti = await toPosti(schede, tabelle);
  const liberi = posti.flatMap((posto) => (posto.persona === undefined ? [] : [{ posto, persona: posto.persona }]));
  const prendi = (codice: string): { readonly posto: Posto; readonly persona: Persona } => {
    const libero = liberi.shift();
    if (libero !== undefined) return libero;
    throw new ErroreUso(`--differenza ${codice}: nella fornitura non ci sono più schede su cui metterla.`);
  };
  const differenze: DifferenzaMessa[] = [];
  for (const codice of codici) {
    const differenza = DIFFERENZE.find((una) => una.codice === codice.toUpperCase());
    if (differenza === undefined) {
      throw new ErroreUso(`--differenza ${codice}: sono ${DIFFERENZE.map((una) => una.codice).join(', ')}.`);
    }
    const [{ posto, persona: sua }, altro] = [prendi(codice), prendi(codice)];
    const { persona, altra } = differenza.persone(sua, altro.persona);
    posto.persone = persona;
    if (altra !== undefined) altro.posto.persone = altra;
    const { mosse, descrizione } = differenza;
    differenze.push({ ...toDove(posto), codice: differenza.codice, mosse, descrizione });
  }
  return { persone: posti.flatMap(({ persone }) => persone), differenze: [...differenze, ...toSenzaCodice(posti)] };
}

async function toPosti(schede: AsyncIterable<{ readonly soggetto: Soggetto }>, tabelle: Tabelle): Promise<Posto[]> {
  const posti: Posto[] = [];
  let indice = 0;
  for await (const { soggetto } of schede) {
    const iscritta = toPersonaIscritta(soggetto, { tabelle });
    if (iscritta.ok) {
      const persona = toPersona(iscritta.value);
      const daAttribuire = isSenzaCodicePossibile(iscritta.value);
      posti.push({
        indice,
        provenienza: toProvenienza(soggetto),
        ...(persona === undefined ? {} : { persona }),
        persone: daAttribuire ? [] : [iscritta.value],
        daAttribuire,
      });
    }
    indice++;
  }
  return posti;
}

function toDove({ indice, provenienza }: Posto): Pick<DifferenzaMessa, 'indice' | 'soggetto'> {
  return { indice, soggetto: provenienza.soggetto ?? null };
}

/** Nobody has a code for them, and none follows from what is known of their birth. */
function isSenzaCodicePossibile({ codiceFiscale, dati }: PersonaIscritta): boolean {
  return codiceFiscale === undefined && (dati.senzaGiorno === true || dati.senzaGiornoMese === true);
}

/** Those to whom the archive gives a code that the scheda does not have, and those who have none anywhere. */
function toSenzaCodice(posti: readonly Posto[]): DifferenzaMessa[] {
  return posti.flatMap((posto): DifferenzaMessa[] => {
    if (posto.daAttribuire) {
      const descrizione = 'né la scheda né l’Agenzia hanno un codice: della nascita non si sa il giorno';
      return [{ ...toDove(posto), codice: null, mosse: ['attribuisci'], descrizione }];
    }
    const [prima] = posto.persone;
    if (prima === undefined || prima.codiceFiscale !== undefined) return [];
    const descrizione = 'la scheda non ha codice, l’Agenzia sì';
    return [{ ...toDove(posto), codice: 'EA002', mosse: ['prendi-codice-ae'], descrizione }];
  });
}
