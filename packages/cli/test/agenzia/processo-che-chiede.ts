/**
 * A process that asks the Agenzia once, with its accesses in a file: `processo-che-chiede.ts FILE risponde|tace`. It says when the
 * request arrives at the Agenzia, and then its outcome.
 */
import { createAgenziaEntrateSorvegliata, createAnagrafeTributariaSimulata } from '@anagrafe/adapters-ae';

import { apriRegistroAccessi } from '../../src/agenzia/registro-accessi.js';

const [, , percorso = '', come] = process.argv;
const orologio = () => '2026-11-21T09:00:00';
const dati = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1946-10-10', codiceCatastale: 'F641' } as const;
const accessi = await apriRegistroAccessi(percorso);
const simulata = createAnagrafeTributariaSimulata({ orologio });
const ae = createAgenziaEntrateSorvegliata(
  {
    ...simulata,
    attribuisci: async (richiesta) => {
      process.stdout.write('arrivata\n');
      if (come === 'tace') await new Promise(() => setInterval(() => undefined, 1000));
      return simulata.attribuisci(richiesta);
    },
  },
  { accessi, orologio },
);
const esito = await ae.attribuisci({ dati, comune: '099030', richiedente: 'sportello 1' });
process.stdout.write(`${esito.type === 'non-ammessa' ? esito.motivo : esito.type}\n`);
await accessi.chiudi();
