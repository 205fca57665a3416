import { EN080, EN116, EN120, EN123, EN208, EN209, EN217, EN281, EN282, EN283, EN284, EN345, CERT_PA_ESTERA } from './bollo.js'; // prettier-ignore
import { EN110, EN404, EN407, EN410, EN417 } from './dati.js';
import { EN328, EN412, EN418, EN419, EN422, EN423, EN435 } from './date.js';
import { CERT_ELETTORE } from './elettorali.js';
import { EN045, EN055, EN056, EN057, EN058, EN059, EN062, EN137, EN221, EN222 } from './famiglia.js';
import { EN042, EN043, EN068, EN069, EN070, EN071, EN072, EN073, EN074, EN075, EN469, EN470 } from './identita.js';
import { EN152, EN153, EN154, EN155, EN156, EN157, EN158, EN159, EN287 } from './insieme.js';
import { EN044, EN046, EN047, EN054, EN061, EN163, EN164, EN181, EN228, EN229 } from './posizione.js';
import type { RegolaCertificato } from './regola-certificato.js';
import { CERT_INTERNET, EN169, EN170, EN286, EN294, EN295, EN356 } from './richiedente.js';
import { CERT_DATA, CERT_LINGUE, EC069, EC070, EN066, EN285, EN355, EN391, EN449, ES114, ES115 } from './richiesta.js';
import { EN060, EN138, EN160, EN161, EN162, EN353, EN354 } from './stato-civile.js';

/** The rules that scheda and register decide, whoever asks and however. */
export const regoleIntestatario: readonly RegolaCertificato[] = [
  CERT_ELETTORE,
  EN042, EN043, EN044, EN045, EN046, EN047, EN054, EN055, EN056, EN057, EN058, EN059, EN060, EN061, EN062, EN110, EN137,
  EN138, EN160, EN161, EN162, EN163, EN164, EN181, EN221, EN222, EN228, EN229, EN353, EN354, EN404, EN407, EN410, EN417,
  EN422, EN423, EN469, EN470,
]; // prettier-ignore

/** The rules that look at the request: what is asked together, by whom, at what day, at what price. */
const regoleRichiesta: readonly RegolaCertificato[] = [
  CERT_DATA, CERT_INTERNET, CERT_LINGUE, CERT_PA_ESTERA,
  EC069, EC070,
  EN066, EN068, EN069, EN070, EN071, EN072, EN073, EN074, EN075, EN080, EN116, EN120, EN123, EN152, EN153, EN154, EN155,
  EN156, EN157, EN158, EN159, EN169, EN170, EN208, EN209, EN217, EN281, EN282, EN283, EN284, EN285, EN286, EN287, EN294,
  EN295, EN328, EN345, EN355, EN356, EN391, EN412, EN418, EN419, EN435, EN449,
  ES114, ES115,
]; // prettier-ignore

/**
 * Every check on certificates, in order of code. Those that begin with `CERT-` are blocks that ANPR describes without
 * saying with which code it refuses: the name is ours.
 *
 * @example
 * regoleCertificati.find(({ codice }) => codice === 'EN153')?.severita // → { subentro: null, servizi: 'errore' }
 * regoleCertificati.filter(({ codice }) => codice.startsWith('CERT-')).length // → 5
 */
export const regoleCertificati: readonly RegolaCertificato[] = /* @__PURE__ */ unisci();

function unisci(): readonly RegolaCertificato[] {
  return [...regoleIntestatario, ...regoleRichiesta].sort((a, b) => (a.codice < b.codice ? -1 : 1));
}
