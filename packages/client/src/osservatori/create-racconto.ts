import type { Esito } from '../esito.js';
import type { RispostaHttp } from '../risposta/to-esito.js';
import { createAnnotatore } from '../traccia/create-annotatore.js';
import type { Traccia } from '../traccia/traccia.js';
import type { Trasporto } from '../trasporto/trasporto.js';
import type { EventoRichiesta, Osservatori } from './eventi.js';
import { toFine, toFineInterrotta } from './to-fine.js';
import { toInnocuo } from './to-innocuo.js';

/** A message that is about to leave. */
type Partenza = Omit<EventoRichiesta, 'chiamata' | 'tentativo'>;

/** Tells of the messages of a client. */
export interface Racconto {
  /** Tells that a message leaves, has it sent by the transport that `spedisci` is given, and tells how it ended. */
  readonly racconta: <E extends Esito>(
    partenza: Partenza,
    trasporto: Trasporto,
    spedisci: (osservato: Trasporto) => Promise<E>,
  ) => Promise<E>;
}

/** Who is told, and where it is noted. */
export interface Ascoltatori extends Osservatori {
  /** Absent: nothing is noted. */
  readonly traccia?: Traccia;
}

/** Tells whoever wants to know; what they do with it changes nothing. */
export function createRacconto(osservatori: Ascoltatori, orologio: () => Date): Racconto {
  const onRichiesta = toInnocuo('onRichiesta', osservatori.onRichiesta);
  const onRisposta = toInnocuo('onRisposta', osservatori.onRisposta);
  const annota = createAnnotatore(osservatori.traccia, orologio);
  /** How many times something was sent under each identifier that is not settled yet. */
  const tentativi = new Map<string, number>();
  let chiamate = 0;
  return {
    racconta: async (partenza, trasporto, spedisci) => {
      const { byte, tempi, ...messaggio } = partenza;
      const { idOperazioneComune: id, scopo, perConto } = messaggio;
      const tentativo = (tentativi.get(id) ?? 0) + 1;
      if (perConto === undefined) tentativi.set(id, tentativo);
      const di = { ...messaggio, chiamata: ++chiamate, tentativo };
      onRichiesta({ ...di, byte, tempi });

      let partita = performance.now();
      let arrivata = partita;
      let http: RispostaHttp | undefined;
      const { operazione, chiamata } = di;
      const passata = { operazione, idOperazioneComune: id, chiamata };
      const osservato: Trasporto = async (messaggio) => {
        annota({ ...passata, verso: 'richiesta', tipo: 'text/xml', byte: messaggio.byte });
        partita = performance.now();
        try {
          http = await trasporto(messaggio);
        } finally {
          arrivata = performance.now();
        }
        const { stato, tipo } = http;
        annota({ ...passata, verso: 'risposta', stato, tipo, byte: http.byte });
        return http;
      };
      const finisci = (fine: ReturnType<typeof toFine>): void => {
        const [attesa, lettura] = [arrivata - partita, performance.now() - arrivata];
        const totale = tempi.scrittura + tempi.firma + tempi.verifica + attesa + lettura;
        const venuta = http === undefined ? {} : { stato: http.stato, byte: http.byte.length };
        onRisposta({ ...di, ...fine, ...venuta, tempi: { ...tempi, attesa, lettura, totale } });
      };
      try {
        const esito = await spedisci(osservato);
        if (esito.type !== 'incerto') tentativi.delete(id);
        finisci(toFine(esito));
        return esito;
      } catch (errore) {
        // Sent the first time and not taken, it is settled; sent again, it is still not known what became of the first.
        if (scopo === 'invio') tentativi.delete(id);
        finisci(toFineInterrotta(errore));
        throw errore;
      }
    },
  };
}
