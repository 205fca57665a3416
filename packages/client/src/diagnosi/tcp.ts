import { connect } from 'node:net';

import { CONNESSIONE_NON_RIUSCITA } from '../guasti/trasporto.js';
import { toCodice } from '../trasporto/to-codice.js';
import { type Esame, bene, guasto } from './accertamento.js';
import { SCADUTO, entro } from './entro.js';
import { toRimedio } from './to-rimedio.js';
import type { Via } from './via.js';

/** Does anybody answer there? An address that ANPR has not enabled gets no refusal: it gets nothing, until time is over. */
export async function esaminaTcp({ host, porta, attesa }: Via): Promise<Esame> {
  const presa = connect({ host, port: porta });
  try {
    await entro(
      attesa,
      new Promise<void>((fatto, fallisci) => {
        presa.once('connect', fatto);
        presa.on('error', fallisci);
      }),
    );
    return bene(`Collegati a ${presa.remoteAddress ?? host}, porta ${porta}.`);
  } catch (errore) {
    const codice = toCodice(errore);
    return codice === SCADUTO || codice === 'ETIMEDOUT'
      ? guasto(`Nessuno risponde da ${host}, porta ${porta}: tempo scaduto.`, toRimedio(CONNESSIONE_NON_RIUSCITA))
      : guasto(
          `${host}, porta ${porta}: la connessione non riesce (${codice}).`,
          'Controllare l’indirizzo; poi firewall e rete: chi non è abilitato da ANPR di solito non riceve un rifiuto, ma nessuna risposta.',
        );
  } finally {
    presa.destroy();
  }
}
