import { isCodiceFiscale, toBase } from '@anagrafe/codice-fiscale';
import { parseDataLocale } from '@anagrafe/core';
import type { DatiAnagrafici } from '@anagrafe/core/agenzia-entrate';

import { findDatiNonUtilizzabili, findNascitaIgnota } from '../dati-non-utilizzabili.js';
import { type Archivio, BASE, NESSUNA, isOmocodice } from './archivio/archivio.js';
import type { MotivoScarto, PersonaIscritta, Scarto } from './persona-iscritta.js';

const CODICE_CATASTALE = /^[A-ILMZ](?!000)\d{3}$/i;

/**
 * Takes people in. Those without a code get theirs last, in their order: the one that follows from their data or, if it is
 * someone's, the first variant that is free. The base of whatever variant is there is a base, if nobody has it.
 *
 * @returns Those who were not taken in.
 */
export function iscrivi(archivio: Archivio, persone: Iterable<PersonaIscritta>): Scarto[] {
  const scarti: Scarto[] = [];
  const senzaCodice: { readonly indice: number; readonly persona: PersonaIscritta }[] = [];
  const omocodici: string[] = [];
  let indice = 0;
  for (const persona of persone) {
    if (persona.codiceFiscale === undefined) senzaCodice.push({ indice, persona });
    else {
      const motivo = iscriviUna(archivio, persona, persona.codiceFiscale);
      if (motivo !== undefined) scarti.push({ indice, motivo });
      else if (isOmocodice(persona.codiceFiscale)) omocodici.push(persona.codiceFiscale);
    }
    indice++;
  }
  for (const { indice: suo, persona } of senzaCodice) {
    if (!iscriviSenzaCodice(archivio, persona)) scarti.push({ indice: suo, motivo: 'dati-non-utilizzabili' });
  }
  for (const omocodice of omocodici) addBase(archivio, toBase(omocodice));
  return scarti.sort((a, b) => a.indice - b.indice);
}

function iscriviUna(archivio: Archivio, persona: PersonaIscritta, codiceFiscale: string): MotivoScarto | undefined {
  const { dati, domicilio, collegati } = persona;
  if (!isCodiceFiscale(codiceFiscale)) return 'codice-fiscale-errato';
  if (!isLeggibile(dati)) return 'dati-non-utilizzabili';
  if (archivio.codici.find(codiceFiscale) !== NESSUNA) return 'codice-fiscale-ripetuto';
  if (collegati !== undefined) {
    const tutti = new Set([codiceFiscale.toUpperCase()]);
    for (const { codiceFiscale: suo } of collegati) {
      if (!isCodiceFiscale(suo)) return 'codice-fiscale-errato';
      if (archivio.codici.find(suo) !== NESSUNA || tutti.has(suo.toUpperCase())) return 'codice-fiscale-ripetuto';
      tutti.add(suo.toUpperCase());
    }
  }
  const riga = archivio.add({ dati, domicilio }, codiceFiscale);
  for (const collegato of collegati ?? []) archivio.addCollegato(riga, collegato);
  segna(archivio, riga, persona);
  return undefined;
}

function iscriviSenzaCodice(archivio: Archivio, persona: PersonaIscritta): boolean {
  const { dati, domicilio } = persona;
  if (findDatiNonUtilizzabili(dati).length > 0 || findNascitaIgnota(dati).length > 0) return false;
  const base = archivio.toCodice(dati);
  const codice = archivio.isLibero(base) ? base : archivio.findVariante(base);
  if (codice === undefined) return false;
  segna(archivio, archivio.add({ dati, domicilio }, codice), persona);
  return true;
}

function segna(archivio: Archivio, riga: number, { comune, validato }: PersonaIscritta): void {
  if (validato === true) archivio.persone.setValidato(riga);
  if (comune !== undefined && comune !== '') archivio.persone.setMarcato(riga, comune);
}

function addBase(archivio: Archivio, base: string): void {
  if (archivio.codici.find(base) === NESSUNA) archivio.addSenzaPersona(base, BASE);
}

/** Could the Agenzia have such data? What their names are made of is not asked: a million people are to be taken in. */
function isLeggibile({ sesso, dataNascita, codiceCatastale }: DatiAnagrafici): boolean {
  return /^[MF]$/.test(sesso) && parseDataLocale(dataNascita).ok && CODICE_CATASTALE.test(codiceCatastale);
}
