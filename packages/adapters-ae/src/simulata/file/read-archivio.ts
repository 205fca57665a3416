import { isCodiceFiscale } from '@anagrafe/codice-fiscale';
import { AnagrafeError } from '@anagrafe/core';
import type { CodiceCollegato, DatiAnagrafici } from '@anagrafe/core/agenzia-entrate';

import { ANNULLATO, Archivio, BASE, NESSUNA } from '../archivio/archivio.js';
import { toNumeroGiorno } from '../archivio/persone.js';
import { BASE_DI_OMOCODIA, CODICE_ANNULLATO, FINE, INTESTAZIONE, PERSONA, fromCampo } from './riga.js';

const GIORNO = /^\d{4}-\d{2}-\d{2}$/;
const CAMPI = 17;

/** The archive of a file in pieces, however it was cut. */
export function readArchivio(pezzi: Iterable<string>): Archivio {
  const archivio = new Archivio();
  let numero = 0;
  let chiuso = false;
  for (const riga of toRighe(pezzi)) {
    numero++;
    if (chiuso) throw nonValido(numero, 'segue la fine dell’archivio');
    if (numero === 1) {
      if (riga !== INTESTAZIONE) throw nonValido(numero, 'non è l’intestazione di un archivio');
      continue;
    }
    chiuso = leggiRiga(archivio, riga, numero);
  }
  if (!chiuso) throw nonValido(numero + 1, 'l’archivio è incompleto');
  return archivio;
}

/** Takes in what a line tells; is it the last? */
function leggiRiga(archivio: Archivio, riga: string, numero: number): boolean {
  const campi = riga.split('\t');
  const [tipo = '', codice = ''] = campi;
  if (tipo === FINE) {
    if (codice !== String(numero - 2)) throw nonValido(numero, 'il numero delle righe non è questo');
    return true;
  }
  if (tipo === PERSONA && campi.length === CAMPI) leggiPersona(archivio, campi, numero);
  else if (tipo === BASE_DI_OMOCODIA) archivio.addSenzaPersona(toNuovo(archivio, codice, numero), BASE);
  else if (tipo === CODICE_ANNULLATO) archivio.addSenzaPersona(toNuovo(archivio, codice, numero), ANNULLATO);
  else throw nonValido(numero, 'non è di un archivio');
  return false;
}

function leggiPersona(archivio: Archivio, campi: readonly string[], numero: number): void {
  const leggi = (posto: number): string => fromCampo(campi[posto] ?? '');
  const dataNascita = toGiornoLetto(campi[5], numero);
  const dati: { -readonly [K in keyof DatiAnagrafici]: DatiAnagrafici[K] } = {
    sesso: campi[4] === 'F' ? 'F' : 'M',
    dataNascita,
    codiceCatastale: leggi(7),
  };
  if (campi[2] !== '') dati.cognome = leggi(2);
  if (campi[3] !== '') dati.nome = leggi(3);
  if (campi[6]?.includes('g')) dati.senzaGiorno = true;
  if (campi[6]?.includes('m')) dati.senzaGiornoMese = true;
  const domicilio = campi[8] === '' ? undefined : { comune: leggi(8), indirizzo: leggi(9) };
  const persona = archivio.add({ dati, domicilio }, toNuovo(archivio, campi[1], numero));
  for (const collegato of toCollegati(campi[16] ?? '')) {
    archivio.addCollegato(persona, { ...collegato, codiceFiscale: toNuovo(archivio, collegato.codiceFiscale, numero) });
  }
  if (campi[10] === 'v') archivio.persone.setValidato(persona);
  if (campi[11] !== '') archivio.persone.setMarcato(persona, leggi(11));
  if (campi[12] !== '') archivio.persone.setUltima(persona, toNumeroGiorno(toGiornoLetto(campi[12], numero)));
  if (campi[13] !== '') {
    archivio.attribuite.set(persona, { quando: leggi(13), comune: leggi(14), superata: campi[15] === 's' });
  }
}

function toGiornoLetto(campo: string | undefined, numero: number): string {
  if (campo !== undefined && GIORNO.test(campo)) return campo;
  throw nonValido(numero, 'giorno non valido');
}

function toCollegati(campo: string): CodiceCollegato[] {
  if (campo === '') return [];
  return campo.split(',').map((uno) => {
    const [codiceFiscale = '', dal = ''] = uno.split('@');
    return dal === '' ? { codiceFiscale } : { codiceFiscale, dal };
  });
}

/** A code that is well formed, and not here yet. */
function toNuovo(archivio: Archivio, codice: string | undefined, numero: number): string {
  if (codice === undefined || !isCodiceFiscale(codice)) throw nonValido(numero, 'codice fiscale non valido');
  if (archivio.codici.find(codice) !== NESSUNA) throw nonValido(numero, 'codice fiscale ripetuto');
  return codice;
}

function* toRighe(pezzi: Iterable<string>): Generator<string, void> {
  let resto = '';
  for (const pezzo of pezzi) {
    const testo = resto + pezzo;
    let inizio = 0;
    for (let fine = testo.indexOf('\n'); fine >= 0; fine = testo.indexOf('\n', inizio)) {
      yield testo.slice(inizio, fine);
      inizio = fine + 1;
    }
    resto = testo.slice(inizio);
  }
  if (resto !== '') yield resto;
}

function nonValido(riga: number, perche: string): AnagrafeError<'archivio-non-valido'> {
  return new AnagrafeError('archivio-non-valido', `Riga ${riga}: ${perche}.`);
}
