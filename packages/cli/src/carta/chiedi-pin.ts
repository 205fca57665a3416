import type { ChiediPin, DomandaPin } from '@anagrafe/adapters-pkcs11';

import type { FonteSegreti } from './chiedi-segreto.js';

const NOMI: Readonly<Record<DomandaPin['segreto'], string>> = { pin: 'PIN', puk: 'PUK', 'nuovo-pin': 'Nuovo PIN' };

/** Asks the operator for what the card wants; a new PIN twice, where it cannot be seen. */
export function createChiediPin({ chiedi, conversa }: FonteSegreti): ChiediPin {
  return async (domanda) => {
    const dato = await chiedi(formatDomanda(domanda));
    if (domanda.segreto !== 'nuovo-pin' || !conversa || dato === null) return dato;
    if ((await chiedi('Nuovo PIN, di nuovo')) === dato) return dato;
    process.stderr.write('I due nuovi PIN non sono uguali: la carta è rimasta com’era.\n');
    return null;
  };
}

/** What stands before the cursor: which secret, how long, and what is at stake. */
export function formatDomanda({ segreto, lunghezza, ultimoTentativo, tentativiRidotti }: DomandaPin): string {
  const quanto = lunghezza === undefined ? '' : ` (da ${lunghezza.minima} a ${lunghezza.massima} caratteri)`;
  const domanda = `${NOMI[segreto]}${quanto}`;
  if (segreto === 'nuovo-pin') return domanda;
  if (ultimoTentativo) return `Resta un solo tentativo: se è errato, la carta si blocca.\n${domanda}`;
  return tentativiRidotti ? `L’ultimo dato alla carta era errato.\n${domanda}` : domanda;
}
