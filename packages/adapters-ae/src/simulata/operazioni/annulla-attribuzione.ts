import { isCodiceFiscale } from '@anagrafe/codice-fiscale';
import { type AnnullamentoAttribuzione, type EsitoAe, isAttribuzioneAnnullabile } from '@anagrafe/core/agenzia-entrate';

import { nonAmmessa } from '../../esiti.js';
import { ANNULLATO, ATTIVO, NESSUNA } from '../archivio/archivio.js';
import type { Ambito } from './ambito.js';

/** Takes back, within 24 hours, what the comune had attributed, if nothing has followed. */
export function annullaAttribuzione(ambito: Ambito, richiesta: AnnullamentoAttribuzione): EsitoAe<undefined> {
  const { archivio, esiti, adesso } = ambito;
  const { codiceFiscale, comune } = richiesta;
  if (!isCodiceFiscale(codiceFiscale)) return esiti.rifiutata('24');
  const codice = archivio.codici.find(codiceFiscale);
  const stato = archivio.codici.stato(codice);
  if (codice === NESSUNA || stato === ANNULLATO) return esiti.rifiutata('90');
  if (stato !== ATTIVO) return nonAmmessa('operazioni-successive');
  const persona = archivio.codici.persona(codice);
  const attribuita = archivio.attribuite.get(persona);
  if (attribuita?.comune !== comune) return nonAmmessa('attribuzione-di-altri');
  if (attribuita.superata) return nonAmmessa('operazioni-successive');
  if (!isAttribuzioneAnnullabile(attribuita.quando, adesso)) return nonAmmessa('oltre-24-ore');
  archivio.remove(persona);
  return esiti.eseguita('EAC00', undefined);
}
