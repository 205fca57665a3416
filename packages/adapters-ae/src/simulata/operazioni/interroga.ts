import { isCodiceFiscale } from '@anagrafe/codice-fiscale';
import type { EsitoAe, Interrogazione } from '@anagrafe/core/agenzia-entrate';

import { findDatiNonUtilizzabili } from '../../dati-non-utilizzabili.js';
import { nonAmmessa } from '../../esiti.js';
import { ANNULLATO, BASE, COLLEGATO, NESSUNA } from '../archivio/archivio.js';
import { type Ambito, isCongruente } from './ambito.js';

/** By data: who has these very ones; of several, only that the code they share is a base. */
export function interroga(ambito: Ambito, richiesta: Interrogazione): EsitoAe {
  return richiesta.dati === undefined
    ? interrogaCodice(ambito, richiesta.codiceFiscale)
    : interrogaDati(ambito, richiesta.dati);
}

function interrogaCodice({ archivio, esiti }: Ambito, codiceFiscale: string): EsitoAe {
  if (!isCodiceFiscale(codiceFiscale)) return esiti.rifiutata('24');
  const codice = archivio.codici.find(codiceFiscale);
  if (codice === NESSUNA) return esiti.rifiutata('EAI90');
  const stato = archivio.codici.stato(codice);
  if (stato === BASE) return esiti.rifiutata('EAI59');
  if (stato === ANNULLATO) return esiti.rifiutata('EAI80');
  const posizione = archivio.posizione(archivio.codici.persona(codice));
  if (stato === COLLEGATO) return esiti.eseguita('EAI40', posizione);
  return esiti.eseguita(isCongruente(posizione.codiceFiscale, posizione.dati) ? 'EAI20' : 'EAI22', posizione);
}

function interrogaDati({ archivio, esiti }: Ambito, dati: NonNullable<Interrogazione['dati']>): EsitoAe {
  const inutili = findDatiNonUtilizzabili(dati);
  if (inutili.length > 0) return nonAmmessa('dati-non-utilizzabili', inutili);
  const [prima, ...altre] = archivio.persone.find(dati);
  if (prima === undefined) return esiti.rifiutata('EAI90');
  if (altre.length > 0) return esiti.rifiutata('EAI59');
  const posizione = archivio.posizione(prima);
  return esiti.eseguita(isCongruente(posizione.codiceFiscale, posizione.dati) ? 'EAI20' : 'EAI22', posizione);
}
