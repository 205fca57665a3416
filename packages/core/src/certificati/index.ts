/**
 * Certificates: what ANPR would refuse of a request of service 6001, and which types a person can have.
 *
 * @packageDocumentation
 */
export { type CertificatoEmettibile, type EsitoEmissione, certificatiEmettibili } from './certificati-emettibili.js';
export type {
  Cancellazione,
  Certificazione,
  ComuneEmittente,
  ContestoCertificato,
  PeriodoCancellato,
  RichiestaCertificato,
  SchedaTrovata,
  StatoElettorale,
  StatoFamiglia,
  StatoRegistro,
  StatoRichiedente,
} from './certificazione.js';
export { catalogoCertificati } from './catalogo-certificati.js';
export { regoleCertificati } from './elenco.js';
export { evaluateCertificato, evaluateNonVerificatiCertificato } from './evaluate-certificato.js';
export type { RegolaCertificato } from './regola-certificato.js';
export {
  type LinguaCertificato,
  type SoggettoAmmesso,
  type TipoCertificato,
  findTipoCertificato,
  toTipiCertificato,
} from './tipo-certificato.js';
