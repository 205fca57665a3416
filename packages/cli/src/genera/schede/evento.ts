import type { Atto, ComuneIndicato, DatiEvento, LuogoEvento } from '@anagrafe/core';

import type { Caso } from '../caso/caso.js';
import { type Giorno, ULTIMO_GIORNO, annoDi, toData } from '../caso/calendario.js';
import { paeseDi } from '../luoghi/paesi.js';
import type { Mondo } from '../mondo.js';
import type { Persona } from '../popolazione/persona.js';
import { scriviComune } from './generalita.js';

/** Where in the registers a record stands. */
export interface Registrazione {
  readonly comune: ComuneIndicato;
  readonly giorno: Giorno;
  readonly parte: string;
  readonly serie: string;
}

/** A record of the civil status registers; the day of its making is now and then not known. */
export function createAtto(caso: Caso, { comune, giorno, parte, serie }: Registrazione): Atto {
  return {
    comuneRegistrazione: comune,
    anno: String(annoDi(giorno)),
    parte,
    serie,
    numeroAtto: String(caso.intero(1, 480)),
    ...(caso.accade(0.1) ? {} : { dataFormazioneAtto: toData(giorno) }),
  };
}

/** Something that happened to a person, and how it was recorded. */
export interface Accaduto {
  readonly il: Giorno;
  readonly chi: Pick<Persona, 'cittadinanza' | 'ingresso'>;
  readonly parte: string;
  readonly serie: string;
}

/**
 * An event and its record: in the comune where it happened, as it was that day. Foreigners who had not come yet had it in
 * their own country, and no Italian register knows it.
 */
export function createDatiEvento(
  { italia, estero }: Mondo,
  caso: Caso,
  { il, chi, parte, serie }: Accaduto,
): DatiEvento {
  const paese = il < chi.ingresso ? paeseDi(chi.cittadinanza) : undefined;
  const dataEvento = toData(il);
  if (paese !== undefined) {
    const { descrizioneStato, codiceStato } = estero.stato(paese.codice);
    const luogoEvento: LuogoEvento = {
      localita: { descrizioneLocalita: caso.scegli(paese.citta), descrizioneStato, codiceStato },
    };
    return { dataEvento, luogoEvento };
  }
  const comune = italia.evento(caso, il);
  const giorno = Math.min(il + caso.intero(0, 4), ULTIMO_GIORNO);
  const registrazione = scriviComune(caso, italia.comune(comune.codiceCatastale, giorno));
  return {
    dataEvento,
    luogoEvento: { comune: scriviComune(caso, comune) },
    attoEvento: createAtto(caso, { comune: registrazione, giorno, parte, serie }),
  };
}
