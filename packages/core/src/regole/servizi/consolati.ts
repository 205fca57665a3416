import type { Consolato } from '@anagrafe/decodifica';

import type { Soggetto } from '../../scheda/soggetto.js';
import { CONFORME, type Contesto, type Regola, mancano, violata } from '../regola.js';

const SOLO_SERVIZI = { subentro: null, servizi: 'errore' } as const;
const CONSOLATO_RESIDENZA = 'residenza.localitaEstera.consolato.codiceConsolato';
const STATO_RESIDENZA = 'residenza.localitaEstera.indirizzoEstero.localita.codiceStato';
const CONSOLATO_CARTA = 'cartaIdentita.consolatoRilascio.codiceConsolato';

export const EC033: Regola<Soggetto> = {
  codice: 'EC033',
  titolo: 'Il consolato è competente per lo stato di residenza',
  severita: SOLO_SERVIZI,
  daRimuoverePrimaDelSubentro: false,
  campi: [CONSOLATO_RESIDENZA, STATO_RESIDENZA],
  messaggio: 'Consolato {codiceConsolato} ({sede}) non competente per lo stato di residenza {codiceStato}.',
  rimedio: 'Prendere dalla tabella 41 un consolato competente per lo stato, o correggere lo stato di residenza.',
  fonte: ['Elenco errori ANPR 2018, riga 27', 'Tabella 41'],
  verifica: ({ residenza }, contesto) => {
    const estera = residenza?.localitaEstera;
    const codiceConsolato = estera?.consolato?.codiceConsolato;
    const codiceStato = estera?.indirizzoEstero?.localita?.codiceStato;
    if (codiceConsolato === undefined || codiceStato === undefined) return CONFORME;
    const consolato = findConsolato(codiceConsolato, contesto);
    // ANPR knows the ceased offices and what they served, the published tables do not.
    if (consolato === undefined) return mancano(CONSOLATO_RESIDENZA);
    return consolato.codiciStato.includes(codiceStato.trim())
      ? CONFORME
      : violata({ codiceConsolato, sede: consolato.sede, codiceStato });
  },
};

export const EC034: Regola<Soggetto> = {
  codice: 'EC034',
  titolo: 'Il consolato di residenza ha il nome della sua sede',
  severita: SOLO_SERVIZI,
  daRimuoverePrimaDelSubentro: false,
  campi: ['residenza.localitaEstera.consolato.descrizioneConsolato', CONSOLATO_RESIDENZA],
  messaggio: 'Consolato {descrizione}: con il codice {codiceConsolato} la tabella 40 ha {sede}.',
  rimedio: 'Scrivere il nome della città dove ha sede il consolato, come nella tabella 40, o correggere il codice.',
  fonte: ['Elenco errori ANPR 2018, riga 28', 'Tabella 40'],
  verifica: ({ residenza }, contesto) => verificaSede(residenza?.localitaEstera?.consolato, contesto),
};

export const EC099: Regola<Soggetto> = {
  codice: 'EC099',
  titolo: 'Il consolato che rilasciò la carta d’identità è nella tabella 40',
  severita: SOLO_SERVIZI,
  daRimuoverePrimaDelSubentro: false,
  campi: [CONSOLATO_CARTA],
  messaggio: 'Carta d’identità rilasciata dal consolato {codiceConsolato} ({descrizione}), che non è nella tabella 40.',
  rimedio:
    'Prendere il codice del consolato dalla tabella 40; quella pubblicata è del 31-05-2016 e non ha i consolati aperti dopo o già cessati.',
  fonte: ['Elenco errori ANPR 2018, riga 80', 'Tabella 40'],
  vigore: { versione: '5.2.5', nota: 'Da questa versione le maiuscole non contano.' },
  verifica: ({ cartaIdentita }, contesto) => {
    const rilascio = cartaIdentita?.consolatoRilascio;
    if (rilascio === undefined) return CONFORME;
    const { codiceConsolato, descrizioneConsolato: descrizione = 'senza nome' } = rilascio;
    if (codiceConsolato === undefined) return mancano(CONSOLATO_CARTA);
    return findConsolato(codiceConsolato, contesto) === undefined
      ? violata({ codiceConsolato, descrizione })
      : CONFORME;
  },
};

export const EC100: Regola<Soggetto> = {
  codice: 'EC100',
  titolo: 'Il consolato che rilasciò la carta d’identità ha il nome della sua sede',
  severita: SOLO_SERVIZI,
  daRimuoverePrimaDelSubentro: false,
  campi: ['cartaIdentita.consolatoRilascio.descrizioneConsolato', CONSOLATO_CARTA],
  messaggio:
    'Carta d’identità rilasciata dal consolato {descrizione}: con il codice {codiceConsolato} la tabella 40 ha {sede}.',
  rimedio: 'Scrivere il nome della città dove ha sede il consolato, come nella tabella 40, o correggere il codice.',
  fonte: ['Elenco errori ANPR 2018, riga 81', 'Tabella 40'],
  verifica: ({ cartaIdentita }, contesto) => verificaSede(cartaIdentita?.consolatoRilascio, contesto),
};

/** An office as a record names it. */
interface ConsolatoIndicato {
  readonly codiceConsolato?: string | undefined;
  readonly descrizioneConsolato?: string | undefined;
}

/** The name of an office is that of the city where it stands; an office that is not in the table is another rule's. */
function verificaSede(
  indicato: ConsolatoIndicato | undefined,
  contesto: Contesto,
): ReturnType<typeof violata> | typeof CONFORME {
  const { codiceConsolato, descrizioneConsolato: descrizione } = indicato ?? {};
  if (codiceConsolato === undefined || descrizione === undefined) return CONFORME;
  const sede = findConsolato(codiceConsolato, contesto)?.sede;
  if (sede === undefined || toNome(sede) === toNome(descrizione)) return CONFORME;
  return violata({ descrizione, codiceConsolato, sede: sede.replaceAll("''", "'") });
}

function findConsolato(codice: string, { tabelle }: Contesto): Consolato | undefined {
  const trovato = tabelle.consolati.findByCodice(codice.trim());
  return trovato.ok ? trovato.value : undefined;
}

const NON_LETTERE = /[^A-Z]/g;

/** A city by its letters alone: the table doubles apostrophes, and accents are written in many ways. */
function toNome(citta: string): string {
  return citta.toUpperCase().normalize('NFD').replace(NON_LETTERE, '');
}
