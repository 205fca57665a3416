import { computeCodiceFiscale, isCodiceFiscale, toOmocodie } from '@anagrafe/codice-fiscale';

import type { Caso } from '../caso/caso.js';
import { toData } from '../caso/calendario.js';
import { ITALIA } from '../luoghi/stati.js';
import type { Persona } from '../popolazione/persona.js';
import { type Chi, chiaveDi } from './chi.js';
import type { Identita, LuogoDiNascita } from './identita.js';

const SENZA = 0.015;
const PROVVISORI = 0.01;
const OMOCODIE = 0.003;

/** The codice fiscale of a person: mostly the computed one, now and then an omocodia, a provisional number, or none. */
export function codiceFiscaleDi(
  caso: Caso,
  persona: Persona,
  { cognome, nome, luogo, chi }: Omit<Identita, 'codiceFiscale'> & { readonly chi: Chi },
): string | undefined {
  if (caso.accade(SENZA)) return undefined;
  if (persona.cittadinanza !== ITALIA && caso.accade(PROVVISORI)) return toProvvisorio(chiaveDi(chi));
  const codice = computeCodiceFiscale({
    cognome,
    nome,
    sesso: persona.sesso,
    dataNascita: toData(persona.nascita),
    codiceCatastale: codiceCatastaleDi(luogo),
  });
  return caso.accade(OMOCODIE) ? caso.scegli(toOmocodie(codice).slice(0, 3)) : codice;
}

function codiceCatastaleDi(luogo: LuogoDiNascita): string {
  const { codiceCatastale } = luogo.tipo === 'comune' ? luogo.comune : luogo.stato;
  if (codiceCatastale === null) throw new RangeError('Whoever was born in Italy was born in a comune.');
  return codiceCatastale;
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
