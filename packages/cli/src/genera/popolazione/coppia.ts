import type { Sesso } from '@anagrafe/codice-fiscale';

import type { Caso } from '../caso/caso.js';
import { type Giorno, ULTIMO_GIORNO, anni } from '../caso/calendario.js';
import { type Eta, MAGGIORE_ETA, giornoFra, nascita } from './eta.js';
import type { StatoCivile } from './persona.js';
import { altroSesso, sorteggiaSesso } from './sesso.js';

/** Two people who live together: who they are, since when they are bound, how. */
export interface Coppia {
  readonly tipo: 'coniugato' | 'unito' | 'convivente';
  /** The first is the intestatario. */
  readonly chi: readonly [Compagno, Compagno];
  readonly il: Giorno;
}

/** One of the two. */
interface Compagno {
  readonly sesso: Sesso;
  readonly nascita: Giorno;
}

/** Law 76/2016: unioni civili and contracts of convivenza are not older. */
const LEGGE_CIRINNA: Giorno = 16957;

/** How couples are bound, in hundredths. */
const TIPI = [
  { peso: 88, tipo: 'coniugato' },
  { peso: 9, tipo: 'convivente' },
  { peso: 3, tipo: 'unito' },
] as const;

/** Code of table 5 of the partner of the intestatario. */
export const RUOLO_COMPAGNO = { coniugato: '2', unito: '28', convivente: '23' } as const;

/** A couple; the age is that of the intestatario. */
export function createCoppia(caso: Caso, eta: Eta): Coppia {
  const { tipo } = caso.pesa(TIPI);
  const primo = nascita(caso, eta);
  const secondo = Math.min(primo + caso.intero(-1500, 2500), ULTIMO_GIORNO - anni(19));
  const sesso = sorteggiaSesso(caso, 0.7);
  const maggiori = Math.max(primo, secondo) + MAGGIORE_ETA + 30;
  const da = tipo === 'coniugato' ? maggiori : Math.max(maggiori, LEGGE_CIRINNA);
  const il = giornoFra(caso, da, Math.min(ULTIMO_GIORNO - 45, da + anni(tipo === 'coniugato' ? 18 : 9)));
  return {
    tipo,
    il,
    chi: [
      { sesso, nascita: primo },
      { sesso: tipo === 'unito' ? sesso : altroSesso(sesso), nascita: secondo },
    ],
  };
}

/** The tie of one of the two with the other. */
export function legame({ tipo, il }: Coppia, con: number): StatoCivile {
  return { tipo, il, con };
}

/** When the woman of a couple was born; undefined for two men. */
export function nascitaMadre({ chi }: Coppia): Giorno | undefined {
  return chi.find(({ sesso }) => sesso === 'F')?.nascita;
}
