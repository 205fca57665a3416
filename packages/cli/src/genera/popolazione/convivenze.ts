import type { Caso } from '../caso/caso.js';
import { type Giorno, ULTIMO_GIORNO, anni } from '../caso/calendario.js';
import { MAGGIORE_ETA, giornoFra, nascita } from './eta.js';
import type { Componente } from './forme-famiglia.js';
import { LIBERO, type SpecieAbbozzo, type StatoCivile } from './persona.js';
import { sorteggiaSesso } from './sesso.js';
import { nozze } from './vita-passata.js';

/** A convivenza: its kind, its members, since when it exists. */
export interface FormaConvivenza {
  readonly specie: SpecieAbbozzo;
  readonly componenti: readonly Componente[];
  readonly origine: Giorno;
}

/** The kinds of table 27: how often in hundredths, how old their members, of which sex (undefined: of either). */
const SPECIE = [
  { peso: 25, codice: '1', eta: [28, 95], sesso: 'F' },
  { peso: 10, codice: '1', eta: [28, 95], sesso: 'M' },
  { peso: 15, codice: '2', eta: [30, 95], sesso: undefined },
  { peso: 30, codice: '3', eta: [70, 104], sesso: undefined },
  { peso: 8, codice: '4', eta: [19, 45], sesso: undefined },
  { peso: 5, codice: '5', eta: [21, 70], sesso: 'M' },
  { peso: 7, codice: '6', eta: [19, 60], sesso: undefined },
] as const;

/** Codes of table 6. */
const RESPONSABILE = '1';
const MEMBRO = '2';

/** A convivenza of 2 to 24 people, or of none. */
export function createConvivenza(caso: Caso): FormaConvivenza {
  const { codice, eta, sesso } = caso.pesa(SPECIE);
  const origine = ULTIMO_GIORNO - caso.intero(anni(3), anni(70));
  const vuota = caso.accade(0.15);
  const tutoreEsterno = vuota || caso.accade(0.35);
  const quanti = vuota ? 0 : caso.intero(2, caso.accade(0.3) ? 24 : 9);
  const componenti = Array.from({ length: quanti }, (_, i): Componente => {
    const nato = nascita(caso, eta);
    return {
      ruolo: i === 0 && !tutoreEsterno ? RESPONSABILE : MEMBRO,
      sesso: sesso ?? sorteggiaSesso(caso, 0.4),
      nascita: nato,
      statoCivile: codice === '1' ? LIBERO : statoDiOspite(caso, nato),
      ingresso: giornoFra(caso, Math.max(origine, nato + MAGGIORE_ETA), ULTIMO_GIORNO - 30),
    };
  });
  return { specie: { tipo: 'convivenza', codice, tutoreEsterno }, componenti, origine };
}

function statoDiOspite(caso: Caso, nato: Giorno): StatoCivile {
  if (ULTIMO_GIORNO - nato < anni(60) || caso.accade(0.35)) return LIBERO;
  const il = nozze(caso, nato);
  return { tipo: 'vedovo', il, fine: giornoFra(caso, il + anni(20), ULTIMO_GIORNO - 60) };
}
