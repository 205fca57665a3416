import type { Operazione } from '@anagrafe/core/operazioni';

/** The methods of a client, by the operation that each asks for: they bear the names of what puts the requests together. */
export const METODI = {
  iscrizioneNascita: '1001',
  iscrizioneAltriMotivi: '1002',
  iscrizioneConvivenza: '1010',
  annullamentoIscrizione: '1013',
  procedimentoAmministrativo: '1014',
  decesso: '2001',
  cancellazioneAltriMotivi: '2003',
  archiviazioneConvivenza: '2009',
  annullamentoCancellazione: '2011',
  cancellazioneSezione: '2012',
  consultazioneScheda: '3002',
  gestioneRichieste: '3003',
  consultazioneProcedimento: '3004',
  ricercaIdentificativi: '3007',
  consultazioneSezione: '3008',
  estrazioneCittadini: '4001',
  rivestimentoCf: '4002',
  prospettoStatistico: '4003',
  elencoAusilio: '4004',
  richiesteAsincrone: '4005',
  mutazioneFamiglia: '5001',
  mutazioneResidenza: '5005',
  mutazioneScheda: '5008',
  mutazioneListeElettorali: '5010',
  mutazioneSezione: '5011',
  annullamentoMutazione: '5012',
  revocaDato: '5013',
  rettificaDati: '5014',
  gestionePoligamia: '5021',
  emissioneCertificato: '6001',
  scaricoTabelle: '7001',
  downloadFile: '7002',
  elencoVersioni: '7003',
  iscrizioneAireNascita: 'A001',
  iscrizioneAireAltriMotivi: 'A002',
  mutazioneAire: 'A006',
  elencoPratiche: 'P001',
  dettaglioPratica: 'P002',
  aggiornamentoPratica: 'P003',
} as const;

/** The name of a method, and the operation it asks for. */
export type Metodi = typeof METODI;

/** Does an operation change the register? Sent twice with two identifiers, it would be done twice. */
export function isRegistrazione(operazione: Operazione): boolean {
  return /^[125A]|^P003/.test(operazione);
}

const ATTESA_REGISTRAZIONE = 120_000;
const ATTESA_CONSULTAZIONE = 60_000;

/** How long to wait for an answer, in milliseconds; ANPR publishes no limit. */
export function toAttesa(operazione: Operazione): number {
  return isRegistrazione(operazione) || operazione === '6001' ? ATTESA_REGISTRAZIONE : ATTESA_CONSULTAZIONE;
}
