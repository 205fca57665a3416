import { type Caso, createCaso } from '../caso/caso.js';
import { toGiorno } from '../caso/calendario.js';
import { PAESI, PAESI_DI_EMIGRAZIONE, type Paese } from '../luoghi/paesi.js';
import { ITALIA } from '../luoghi/stati.js';
import type { Mondo } from '../mondo.js';
import type { Abbozzo, Persona } from '../popolazione/persona.js';
import { codiceFiscaleDi } from './codice-fiscale.js';
import type { Identita, LuogoDiNascita } from './identita.js';
import { nomiDi } from './nomi.js';

const NATI_ALL_ESTERO = 0.03;
const SECONDO_NOME = 0.06;
const NOME_ITALIANO = 0.25;
const SENZA_UNA_PARTE = 0.06;

/** Codes of table 5: whoever bears the surname of the intestatario, and of the partner. */
const PARENTE_DI: Readonly<Record<string, number>> = { 6: 0, 9: 0, 17: 1 };

/** Surname and name. */
export interface Nominativo {
  readonly cognome: string;
  readonly nome: string;
}

/** The identities of the members of a nucleo, in its order. */
export function createIdentita(mondo: Mondo, { numero, persone }: Abbozzo): readonly Identita[] {
  const caso = createCaso(mondo.seme, 'identita', numero);
  const altroGenitore = inventaCognome(caso, persone[0]?.cittadinanza ?? ITALIA);
  const identita: Identita[] = [];
  for (const [posizione, persona] of persone.entries()) {
    const nomi = inventaNomi(caso, persona);
    const cognome = cognomeDi(persona, { identita, altroGenitore }) ?? nomi.cognome;
    const chiamata = comeSiChiama(caso, persona.cittadinanza, { ...nomi, cognome });
    const luogo = inventaLuogo(mondo, caso, persona);
    const codiceFiscale = codiceFiscaleDi(caso, persona, { ...chiamata, luogo, chi: { nucleo: numero, posizione } });
    identita.push({ ...chiamata, luogo, ...(codiceFiscale === undefined ? {} : { codiceFiscale }) });
  }
  return identita;
}

/** Somebody who does not live in the nucleo, such as a former spouse. They have no codice fiscale in the records. */
export function inventaEstraneo(
  mondo: Mondo,
  caso: Caso,
  persona: Pick<Persona, 'sesso' | 'nascita' | 'cittadinanza' | 'ingresso'>,
): Identita {
  return { ...inventaNomi(caso, persona), luogo: inventaLuogo(mondo, caso, persona) };
}

/** The surname that a person has from the others; undefined if it is their own. */
function cognomeDi(
  { padre, madre, ruolo, sesso }: Persona,
  { identita, altroGenitore }: { readonly identita: readonly Identita[]; readonly altroGenitore: string },
): string | undefined {
  if (padre !== undefined && padre < identita.length) return identita[padre]?.cognome;
  if (madre !== undefined && madre < identita.length) return altroGenitore;
  const parente = PARENTE_DI[ruolo];
  return parente !== undefined && sesso === 'M' ? identita[parente]?.cognome : undefined;
}

/** Surname and name, as in the country of citizenship; the names of some foreigners are Italian. */
export function inventaNomi(caso: Caso, { sesso, cittadinanza }: Pick<Persona, 'sesso' | 'cittadinanza'>): Nominativo {
  const area = areaDi(cittadinanza);
  const nomi = nomiDi(area !== undefined && caso.accade(NOME_ITALIANO) ? undefined : area);
  const elenco = sesso === 'M' ? nomi.maschili : nomi.femminili;
  const primo = caso.scegli(elenco);
  const nome = caso.accade(SECONDO_NOME) ? `${primo} ${caso.scegli(elenco)}` : primo;
  return { cognome: inventaCognome(caso, cittadinanza), nome };
}

/** In some countries a person may have no surname, or no name. */
function comeSiChiama(caso: Caso, cittadinanza: string, { cognome, nome }: Nominativo): Partial<Nominativo> {
  if (areaDi(cittadinanza) !== 'indiana' || !caso.accade(SENZA_UNA_PARTE)) return { cognome, nome };
  return caso.accade(0.5) ? { cognome } : { nome };
}

function inventaCognome(caso: Caso, cittadinanza: string): string {
  return caso.scegli(nomiDi(areaDi(cittadinanza)).cognomi);
}

/** Whoever came after birth was born in their own country; of the Italians, a few abroad. */
function inventaLuogo(
  { italia, estero }: Mondo,
  caso: Caso,
  { cittadinanza, nascita, ingresso }: Pick<Persona, 'cittadinanza' | 'nascita' | 'ingresso'>,
): LuogoDiNascita {
  const paese = paeseDi(cittadinanza);
  if (paese === undefined && caso.accade(NATI_ALL_ESTERO)) {
    const { codice, citta } = caso.scegli(PAESI_DI_EMIGRAZIONE);
    return { tipo: 'estero', stato: estero.stato(codice), localita: caso.scegli(citta) };
  }
  if (paese === undefined || nascita >= ingresso) return { tipo: 'comune', comune: italia.nascita(caso, nascita) };
  const { codice, citta, cessato } = paese;
  const allora = cessato !== undefined && nascita <= toGiorno(cessato.fino) && caso.accade(0.5);
  return {
    tipo: 'estero',
    stato: allora ? estero.cessato(cessato.denominazione) : estero.stato(codice),
    localita: caso.scegli(citta),
  };
}

function paeseDi(cittadinanza: string): Paese | undefined {
  return cittadinanza === ITALIA ? undefined : PAESI.find(({ codice }) => codice === cittadinanza);
}

function areaDi(cittadinanza: string): Paese['area'] | undefined {
  return paeseDi(cittadinanza)?.area;
}
