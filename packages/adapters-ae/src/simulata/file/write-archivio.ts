import { ANNULLATO, type Archivio, BASE, NESSUNA } from '../archivio/archivio.js';
import { toGiorno } from '../archivio/persone.js';
import { BASE_DI_OMOCODIA, CODICE_ANNULLATO, FINE, INTESTAZIONE, PERSONA, toCampo } from './riga.js';

/** How many lines a piece has: of a million people, a thousand pieces. */
const RIGHE_PER_PEZZO = 1000;

/** The file of an archive: a line for each person, for each base, for each code taken back, in pieces. */
export function* writeArchivio(archivio: Archivio): Generator<string, void> {
  let pezzo = [INTESTAZIONE];
  let scritte = 0;
  for (const riga of toRighe(archivio)) {
    pezzo.push(riga);
    scritte++;
    if (pezzo.length < RIGHE_PER_PEZZO) continue;
    yield `${pezzo.join('\n')}\n`;
    pezzo = [];
  }
  pezzo.push(`${FINE}\t${scritte}`);
  yield `${pezzo.join('\n')}\n`;
}

function* toRighe(archivio: Archivio): Generator<string, void> {
  const { persone, codici } = archivio;
  for (let persona = 0; persona < persone.lunghezza; persona++) {
    if (persone.codice(persona) !== NESSUNA) yield toRiga(archivio, persona);
  }
  for (let codice = 0; codice < codici.lunghezza; codice++) {
    const stato = codici.stato(codice);
    if (stato === BASE) yield `${BASE_DI_OMOCODIA}\t${codici.testo(codice)}`;
    if (stato === ANNULLATO) yield `${CODICE_ANNULLATO}\t${codici.testo(codice)}`;
  }
}

function toRiga(archivio: Archivio, persona: number): string {
  const { persone, codici, attribuite } = archivio;
  const dati = persone.dati(persona);
  const domicilio = persone.domicilio(persona);
  const ultima = persone.ultima(persona);
  const attribuita = attribuite.get(persona);
  return [
    PERSONA,
    codici.testo(persone.codice(persona)),
    toCampo(dati.cognome ?? ''),
    toCampo(dati.nome ?? ''),
    dati.sesso,
    dati.dataNascita,
    (dati.senzaGiorno ? 'g' : '') + (dati.senzaGiornoMese ? 'm' : ''),
    dati.codiceCatastale,
    toCampo(domicilio?.comune ?? ''),
    toCampo(domicilio?.indirizzo ?? ''),
    persone.isValidato(persona) ? 'v' : '',
    toCampo(persone.marcatoDa(persona)),
    ultima === 0 ? '' : toGiorno(ultima),
    attribuita?.quando ?? '',
    toCampo(attribuita?.comune ?? ''),
    attribuita?.superata ? 's' : '',
    archivio
      .collegati(persona)
      .map(({ codiceFiscale, dal = '' }) => `${codiceFiscale}@${dal}`)
      .join(','),
  ].join('\t');
}
