import type { Caso } from '../caso/caso.js';
import { type Giorno, ULTIMO_GIORNO, anni } from '../caso/calendario.js';
import { MAGGIORE_ETA, giornoFra } from './eta.js';
import { LIBERO, type StatoCivile } from './persona.js';

/** How a marriage went, and how often. */
interface Esito {
  readonly peso: number;
  readonly tipo: 'coniugato' | 'divorziato' | 'vedovo';
}

const ESITI: readonly Esito[] = [
  { peso: 70, tipo: 'divorziato' },
  { peso: 15, tipo: 'coniugato' },
  { peso: 15, tipo: 'vedovo' },
];

const ESITI_ANZIANI: readonly Esito[] = [
  { peso: 15, tipo: 'divorziato' },
  { peso: 5, tipo: 'coniugato' },
  { peso: 80, tipo: 'vedovo' },
];

/** The ties of whoever lives without a partner: the older, the more are widowed; some are married to somebody who lives elsewhere. */
export function createVitaPassata(caso: Caso, nascita: Giorno): StatoCivile {
  const eta = ULTIMO_GIORNO - nascita;
  const sposato = caso.accade(eta > anni(70) ? 0.75 : eta > anni(35) ? 0.4 : 0);
  if (!sposato) return LIBERO;
  const il = nozze(caso, nascita);
  const { tipo } = caso.pesa(eta > anni(70) ? ESITI_ANZIANI : ESITI);
  if (tipo !== 'coniugato') return { tipo, il, fine: giornoFra(caso, il + anni(3), ULTIMO_GIORNO - 60) };
  return caso.accade(0.5) ? { tipo, il, separato: giornoFra(caso, il + anni(2), ULTIMO_GIORNO - 60) } : { tipo, il };
}

/** The day of the wedding of somebody who married young. */
export function nozze(caso: Caso, nascita: Giorno): Giorno {
  return nascita + MAGGIORE_ETA + 30 + caso.intero(0, anni(12));
}
