/**
 * Operators' smart cards and tokens: found, read, signed with.
 *
 * @module adapters-pkcs11
 */
export { type CartaDaAtr, findCartaPerAtr } from './carte/atr.js';
export type {
  AlgoritmoCarta,
  CambioPin,
  Carta,
  GenerazioneCarta,
  OpzioniSessione,
  SbloccoPin,
  SessioneCarta,
} from './carte/carta.js';
export type { Annotazione, Attese, Carte, EventoCarta, Lettore, OpzioniCarte, StatoModulo } from './carte/carte.js';
export type { ChiediPin, DomandaPin, StatoPin } from './carte/pin.js';
export type { CertificatoCarta, UsoCertificato } from './certificati/certificato-carta.js';
export {
  type AvvisoCertificato,
  type OpzioniValutazione,
  evaluateCertificatoCarta,
} from './certificati/evaluate-certificato.js';
export { parseCertificatoCarta } from './certificati/parse-certificato.js';
export { type ChiediMeta, type DueMeta, createPinDaDueMeta } from './create-pin-da-due-meta.js';
export { type CircostanzeErrore, type CodiceErroreCarta, ErroreCarta, isErroreCarta } from './errori/errore-carta.js';
export { type OpzioniModuli, findModuli } from './moduli/find-moduli.js';
export type { FamigliaModulo, IdoneitaModulo, Modulo, OrigineModulo } from './moduli/modulo.js';
export { openCarte } from './open-carte.js';
