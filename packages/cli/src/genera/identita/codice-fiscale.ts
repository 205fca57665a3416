import { computeCodiceFiscale, isCodiceFiscale, toOmocodie } from '@anagrafe/codice-fiscale';

import type { Caso } from '../caso/caso.js';
import { toData } from '../caso/calendario.js';
import { ITALIA } from '../luoghi/stati.js';
import type { Persona } from '../popolazione/persona.js';
import type { Identita } from './identita.js';

/** A person of a nucleo, by two numbers that no other person has together. */
export interface Chi {
  readonly nucleo: number;
  readonly posizione: number;
}

/** No nucleo has as many people. */
const POSTI = 32;

const SENZA = 0.015;
const PROVVISORI = 0.01;
const OMOCODIE = 0.003;

/** One number for a person. */
export function chiaveDi({ nucleo, posizione }: Chi): number {
  return nucleo * POSTI + posizione;
}

/** The codice fiscale of a person: mostly the computed one, now and then an omocodia, a provisional number, or none. */
export function codiceFiscaleDi(
  caso: Caso,
  persona: Persona,
  { chi, ...identita }: Omit<Identita, 'codiceFiscale'> & { chi: Chi },
): string | undefined {
  if (caso.accade(SENZA)) return undefined;
  if (persona.cittadinanza !== ITALIA && caso.accade(PROVVISORI)) return toProvvisorio(chiaveDi(chi));
  const { cognome, nome, luogo } = identita;
  const codice = computeCodiceFiscale({
    cognome,
    nome,
    sesso: persona.sesso,
    dataNascita: toData(persona.nascita),
    codiceCatastale: luogo.tipo === 'comune' ? luogo.comune.codiceCatastale : luogo.stato.codiceCatastale,
  });
  return caso.accade(OMOCODIE) ? caso.scegli(toOmocodie(codice).slice(0, 3)) : codice;
}

/** The first of the offices that give provisional numbers to people, and how many there are from it on without a gap. */
const UFFICI = { primo: 151, quanti: 95 } as const;
const NUMERI_PER_UFFICIO = 10_000_000;

/** A provisional number: seven digits, three of the office, the check digit that makes it right. */
function toProvvisorio(chiave: number): string | undefined {
  const numero = String(chiave % NUMERI_PER_UFFICIO).padStart(7, '0');
  const ufficio = UFFICI.primo + (Math.floor(chiave / NUMERI_PER_UFFICIO) % UFFICI.quanti);
  return Array.from({ length: 10 }, (_, cifra) => `${numero}${ufficio}${cifra}`).find(isCodiceFiscale);
}
