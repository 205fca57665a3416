import type { CausaIncerta } from '@anagrafe/core/agenzia-entrate';

import { type Clausola, esigi, toEsito, viola } from './caso.js';
import { ADA, CF_ADA, MARCATA, RICHIESTA, VIA } from './persone.js';

const VALIDAZIONE = { ...RICHIESTA, codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA };
const INDISPONIBILE = ['AEE95', 'AEE97'] as const;
const CAUSE: readonly CausaIncerta[] = [
  'tempo-scaduto',
  'collegamento-interrotto',
  'risposta-incompleta',
  'risposte-discordi',
];

/** What the contract asks when the Agenzia, or the way to it, breaks down. */
export const GUASTI: readonly Clausola[] = [
  ...INDISPONIBILE.map((codice): Clausola => ({
    nome: `${codice}: l’Agenzia non è disponibile, e si riprova dopo`,
    scena: { persone: [MARCATA], primaRisposta: { codice } },
    verifica: async (agenzia) => {
      const esito = await toEsito(() => agenzia.valida(VALIDAZIONE));
      if (esito.type !== 'indisponibile') return viola(`atteso «indisponibile», non «${esito.type}»`);
      esigi(esito.codice.codice === codice && esito.codice.riprova === 'dopo-attesa', `atteso ${codice}`);
    },
  })),
  ...CAUSE.map((causa): Clausola => ({
    nome: `${causa}: nessuno sa che cosa è stato fatto`,
    scena: { persone: [MARCATA], primaRisposta: { causa } },
    verifica: async (agenzia) => {
      const esito = await toEsito(() => agenzia.valida(VALIDAZIONE));
      if (esito.type !== 'incerta') return viola(`atteso «incerta», non «${esito.type}»`);
      esigi(esito.causa === causa, `attesa la causa «${causa}»`);
    },
  })),
  {
    nome: 'un codice non pubblicato non si prende per un altro, e se ne dice la funzione',
    scena: { persone: [MARCATA], primaRisposta: { codice: 'EAV77' } },
    verifica: async (agenzia) => {
      const esito = await toEsito(() => agenzia.valida(VALIDAZIONE));
      if (esito.type !== 'codice-non-pubblicato') return viola(`atteso «codice-non-pubblicato», non «${esito.type}»`);
      esigi(esito.testo === 'EAV77' && esito.codice?.funzione === 'validazione', 'atteso EAV77, di una validazione');
    },
  },
];
