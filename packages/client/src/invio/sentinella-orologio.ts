import { toScarto } from '../diagnosi/orologio.js';
import type { Trasporto } from '../trasporto/trasporto.js';

/** Watches whether the clock of this machine agrees with that of ANPR, by the answers as they come. */
export interface SentinellaOrologio {
  /** A transport that does the same, and looks at the time that answers tell. */
  readonly osserva: (trasporto: Trasporto) => Trasporto;
  /** Why ANPR would not take a message now, in Italian; `undefined` if nothing of late says so. */
  readonly findIncoerenza: () => string | undefined;
}

const SECONDO = 1000;
/** Beyond it ANPR refuses messages, and does not say why. */
const TOLLERANZA = 10 * SECONDO;
/** So long a measure holds: after it a message goes again and brings another, also where the clock was put right meanwhile. */
const VALIDITA = 60 * SECONDO;

/** Nothing is known of the clock until an answer tells the time. */
export function createSentinellaOrologio(orologio: () => Date): SentinellaOrologio {
  let ultima: { readonly scarto: number; readonly quando: number } | undefined;
  return {
    osserva: (trasporto) => async (chiamata) => {
      const prima = orologio();
      const http = await trasporto(chiamata);
      const dopo = orologio();
      const scarto = http.data === undefined ? undefined : toScarto(http.data, prima, dopo);
      ultima = scarto === undefined ? undefined : { scarto, quando: dopo.getTime() };
      return http;
    },
    findIncoerenza: () => {
      if (ultima === undefined || Math.abs(ultima.scarto) <= TOLLERANZA) return undefined;
      const passati = orologio().getTime() - ultima.quando;
      if (passati < 0 || passati > VALIDITA) return undefined;
      const verso = ultima.scarto > 0 ? 'avanti' : 'indietro';
      const secondi = Math.floor(Math.abs(ultima.scarto) / SECONDO);
      return `l’orologio di questa macchina è ${verso} di almeno ${secondi} secondi su quello di ANPR: sincronizzarlo con un server NTP`;
    },
  };
}
