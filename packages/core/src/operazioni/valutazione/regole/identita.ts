import { isNascitaUguale } from '../registro/nascita-uguale.js';
import type { Generalita } from '../../../scheda/generalita.js';
import { toNumero } from '../../../subentro/numero.js';

type Luogo = Generalita['luogoNascita'];

/** The data that say who somebody is, as a message calls them. */
type Confronto = (inviate: Generalita, registrate: Generalita) => boolean | undefined;

const DATI: readonly (readonly [nome: string, isDiverso: Confronto])[] = [
  ['codice fiscale', (a, b) => isDiverso(toCodiceFiscale(a), toCodiceFiscale(b))],
  ['cognome', (a, b) => isDiverso(toTesto(a.cognome), toTesto(b.cognome))],
  ['nome', (a, b) => isDiverso(toTesto(a.nome), toTesto(b.nome))],
  ['sesso', (a, b) => isDiverso(toTesto(a.sesso), toTesto(b.sesso))],
  ['data di nascita', (a, b) => isAltraNascita(a, b)],
  ['luogo di nascita', (a, b) => isAltroLuogo(a.luogoNascita, b.luogoNascita)],
];

/** Those that form a codice fiscale. */
const ANAGRAFICI = /* @__PURE__ */ DATI.slice(1);

/** Of what a birth that may be the same leaves open. */
export const NASCITA_REGISTRATA = 'registro.soggetto.scheda.generalita.dataNascita';

/**
 * What generalità that are sent say otherwise than those recorded, as a message lists it; what is not sent is not compared. `null`
 * if nothing; `undefined` if it is not known, of a birth without day or month that may be the same.
 */
export function toDiversita(inviate: Generalita, registrate: Generalita): string | null | undefined {
  const esiti = DATI.map(([nome, isSuo]) => ({ nome, isSuo: isSuo(inviate, registrate) }));
  const diversi = esiti.filter(({ isSuo }) => isSuo === true);
  if (diversi.length > 0) return diversi.map(({ nome }) => nome).join(', ');
  return esiti.some(({ isSuo }) => isSuo === undefined) ? undefined : null;
}

/**
 * Do generalità that are sent change one of the five data that are recorded? What is not sent stays. `undefined` if it is not known,
 * of a birth without day or month that may be the same.
 */
export function isDatiCambiati(inviate: Generalita, registrate: Generalita): boolean | undefined {
  const esiti = ANAGRAFICI.map(([, isSuo]) => isSuo(inviate, registrate));
  if (esiti.includes(true)) return true;
  return esiti.includes(undefined) ? undefined : false;
}

/** The codice fiscale, as it is compared. */
function toCodiceFiscale({ codiceFiscale }: Generalita): string | undefined {
  return codiceFiscale?.codFiscale?.trim().toUpperCase();
}

function isDiverso(inviato: string | undefined, registrato: string | undefined): boolean {
  return inviato !== undefined && inviato !== registrato;
}

const SPAZI = /\s+/g;

function toTesto(scritto: string | undefined): string | undefined {
  return scritto?.trim().replace(SPAZI, ' ').toUpperCase();
}

function isAltraNascita(inviate: Generalita, registrate: Generalita): boolean | undefined {
  if (inviate.dataNascita === undefined) return false;
  const stessa = isNascitaUguale(inviate, registrate);
  return stessa === undefined ? undefined : !stessa;
}

function isAltroLuogo(inviato: Luogo, registrato: Luogo): boolean {
  const { comune, localita } = inviato ?? {};
  if (comune !== undefined) {
    const suo = registrato?.comune;
    if (suo === undefined) return true;
    if (comune.codiceIstat !== undefined && suo.codiceIstat !== undefined)
      return comune.codiceIstat.trim() !== suo.codiceIstat.trim();
    return isDiverso(toNome(comune.nomeComune), toNome(suo.nomeComune));
  }
  if (localita === undefined) return false;
  const sua = registrato?.localita;
  if (sua === undefined) return true;
  const stato = toNumero(localita.codiceStato);
  return stato === undefined
    ? isDiverso(toNome(localita.descrizioneStato), toNome(sua.descrizioneStato))
    : stato !== toNumero(sua.codiceStato);
}

const NON_LETTERE = /[^A-Z]/g;

/** The name of a place by its letters: `Forlì` and `FORLI'` are one. */
function toNome(scritto: string | undefined): string | undefined {
  return scritto?.toUpperCase().normalize('NFD').replace(NON_LETTERE, '');
}
