import type { AlgoritmoFirma } from '@anagrafe/core';
import type { Operazione } from '@anagrafe/core/operazioni';

import type { Ambiente } from '../ambiente.js';
import { verifyBusta } from '../busta/verify-busta.js';
import { writeBusta } from '../busta/write-busta.js';
import type { Esito } from '../esito.js';
import type { Identita } from '../identita/create-identita.js';
import { createCronometro } from '../osservatori/cronometro.js';
import { type Ascoltatori, createRacconto } from '../osservatori/create-racconto.js';
import type { TempiRichiesta } from '../osservatori/eventi.js';
import { type Indirizzi, toIndirizzo } from '../trasporto/percorsi.js';
import type { Trasporto } from '../trasporto/trasporto.js';
import { invia } from './invia.js';
import type { Messaggio } from './messaggio.js';
import { toAttesa } from './operazioni.js';

/** What messages are signed and sent with. */
export interface MezziSpedizione extends Ascoltatori {
  readonly ambiente: Ambiente;
  readonly identita: Identita;
  readonly trasporto: Trasporto;
  readonly indirizzi: Indirizzi;
  readonly algoritmo: AlgoritmoFirma;
  readonly orologio: () => Date;
}

/** On whose behalf a message goes, and why. */
interface Scopo {
  readonly scopo: 'invio' | 'recupero';
  /** Another operator than that of the client. */
  readonly operatore?: string;
  /** The message that is asked after with this one. */
  readonly perConto?: string;
}

/** A message that is ready to leave. */
interface Pronto {
  readonly byte: Uint8Array;
  readonly tempi: TempiRichiesta;
}

/** Signs messages, verifies what was signed, and sends them. */
export interface Spedizione {
  /** All but the sending. */
  readonly prepara: (messaggio: Pick<Messaggio, 'corpo'>, operatore?: string) => Promise<Pronto>;
  /** Sends a message once. */
  readonly spedisci: <O extends Operazione>(messaggio: Messaggio<O>, scopo: Scopo) => Promise<Esito<O>>;
}

/** Puts together what sends messages, and tells of each whoever wants to know. */
export function createSpedizione(mezzi: MezziSpedizione): Spedizione {
  const { ambiente, identita, trasporto, indirizzi, algoritmo, orologio } = mezzi;
  const { racconta } = createRacconto(mezzi, orologio);

  const prepara: Spedizione['prepara'] = async ({ corpo }, operatore) => {
    const inizio = performance.now();
    const chiamante = await identita.toChiamante();
    const nominata = performance.now();
    const comune = createCronometro(identita.comune);
    const byte = await writeBusta({
      chiamante: operatore === undefined ? chiamante : { ...chiamante, operatore },
      comune,
      corpo,
      adesso: orologio(),
      algoritmo,
    });
    const scritta = performance.now();
    verifyBusta(byte, comune.certificato);
    const firma = comune.toDurata();
    const tempi = {
      scrittura: scritta - nominata - firma,
      firma: nominata - inizio + firma,
      verifica: performance.now() - scritta,
    };
    return { byte, tempi };
  };

  const spedisci: Spedizione['spedisci'] = async (messaggio, { operatore, ...scopo }) => {
    const { operazione } = messaggio.richiesta;
    const { idOperazioneComune, dataOraRichiesta } = messaggio.richiesta.corpo.testataRichiesta;
    const { byte, tempi } = await prepara(messaggio, operatore);
    const inviata = { operazione, idOperazioneComune, dataOraRichiesta };
    const chiamata = { indirizzo: toIndirizzo(operazione, ambiente, indirizzi), byte, attesa: toAttesa(operazione) };
    return racconta(
      { operazione, idOperazioneComune, ...scopo, byte: byte.length, tempi },
      trasporto,
      async (osservato) => invia(inviata, chiamata, osservato),
    );
  };
  return { prepara, spedisci };
}
