import { type Esame, type Raccolta, evaluateRegole } from '../regole/evaluate-regole.js';
import { type NonVerificato, toNonVerificati, toRilievi } from '../regole/raccogli.js';
import type { Rilievo } from '../regole/rilievo.js';
import { toProvenienza } from '../scheda/provenienza.js';
import type { Soggetto } from '../scheda/soggetto.js';
import type { Certificazione, ContestoCertificato, RichiestaCertificato } from './certificazione.js';
import { regoleCertificati } from './elenco.js';
import { toCodiceTipo } from './tipo-certificato.js';

/**
 * What ANPR would find in a request of certificates, before it is sent.
 *
 * @param soggetto - The scheda of the intestatario. One without `soggettoAIRE` is a resident's.
 * @param richiesta - The request of service 6001; whatever is missing leaves rules undecided, never broken. In
 * `listaTipiCertificati`, `EL1` and `EL2` stand for the electoral certificates, whose numbers are not published.
 * @param contesto - The day, the tables, and what is known of the register, of who asks and of the comune.
 * @returns One rilievo per broken rule, in order of code; empty if none is broken. With `forzaCertificazione` 1 what ANPR
 * lets through with a warning is no rilievo. A rule that could not be decided gives none:
 * {@link evaluateNonVerificatiCertificato} names it. Never throws for wrong data.
 * @example
 * const vedova = { generalita: { nome: 'ADA' }, statoCivile: { statoCivile: '3' } };
 * const richiesta = { listaTipiCertificati: { tipoCertificato: ['11', '17'] } };
 * evaluateCertificato(vedova, richiesta, contesto).map(({ codice }) => codice) // → ['EN158', 'EN159', 'EN404']
 */
export function evaluateCertificato(
  soggetto: Soggetto,
  richiesta: RichiestaCertificato,
  contesto: ContestoCertificato,
): Rilievo[] {
  const certificazione = toCertificazione(soggetto, richiesta, contesto);
  return toRilievi((raccolta) => {
    evaluateCertificazione({ regole: regoleCertificati, oggetto: certificazione }, contesto, raccolta);
  });
}

/**
 * The checks on a request of certificates that scheda, request and context leave open, with what they miss.
 *
 * @param soggetto - The scheda of the intestatario.
 * @param richiesta - The request of service 6001.
 * @param contesto - As for {@link evaluateCertificato}.
 * @example
 * const richiesta = { listaTipiCertificati: { tipoCertificato: ['2'] } };
 * evaluateNonVerificatiCertificato({}, richiesta, contesto).find(({ codice }) => codice === 'EN061') // → { codice: 'EN061', mancano: ['registro.cancellazione'] }
 */
export function evaluateNonVerificatiCertificato(
  soggetto: Soggetto,
  richiesta: RichiestaCertificato,
  contesto: ContestoCertificato,
): NonVerificato[] {
  const certificazione = toCertificazione(soggetto, richiesta, contesto);
  return toNonVerificati((raccolta) => {
    evaluateCertificazione({ regole: regoleCertificati, oggetto: certificazione }, contesto, raccolta);
  });
}

/** The record that the rules read. */
export function toCertificazione(
  soggetto: Soggetto,
  richiesta: RichiestaCertificato,
  { registro = {}, richiedente = {}, comune = {} }: ContestoCertificato,
): Certificazione {
  const tipi = [...new Set((richiesta.listaTipiCertificati?.tipoCertificato ?? []).map(toCodiceTipo))];
  return { ...richiesta, tipi, soggetto, registro, richiedente, comune };
}

/** Puts a record to some rules, as service 6001 does. */
export function evaluateCertificazione(
  { regole, oggetto }: Pick<Esame<Certificazione>, 'regole' | 'oggetto'>,
  { oggi, tabelle }: ContestoCertificato,
  raccolta: Raccolta,
): void {
  const provenienza = toProvenienza(oggetto.soggetto);
  evaluateRegole({ regole, oggetto, provenienza }, { oggi, tabelle, contesto: 'servizi' }, raccolta);
}
