import type { FamigliaConvivenza } from '../scheda/famiglia-convivenza.js';
import type { Soggetto } from '../scheda/soggetto.js';
import type { FileSubentro } from '../subentro/file-subentro.js';
import type { ComposizioneScheda, LegamiSoggetto, OccorrenzaScheda } from '../subentro/legami.js';
import { EHR69, EHR71, EHR73 } from './anno-atto.js';
import { EHR41 } from './carta-identita.js';
import { EA001, EA038, EA042, EA048 } from './codice-fiscale.js';
import { EN481, ES127, ES128 } from './coerenza-date.js';
import { EC007, EC042, EC075, EC078, EC081, EC087, EC096, EC166 } from './comuni.js';
import { ES008, ES009, ES010, ES012, ES013 } from './date-eventi.js';
import { EN010 } from './file-aire.js';
import { EN001, EN002, EN008, EN009, EN031, EN039 } from './file-subentro.js';
import { ES049, ES057, ES061, ES062, ES063, ES066 } from './generalita.js';
import { EN063, ES092 } from './legami.js';
import { ES048, ES050, ES067 } from './luogo-evento.js';
import { EN003, EN032, EN033, EN034, EN036, EN038, EN362, EN363 } from './piano.js';
import type { Regola } from './regola.js';
import { ES027, ES028 } from './residenza-estera.js';
import { EN007, EN037, EN040 } from './ricevuti.js';
import { EN064, EN306, EN347, EN383, EN524 } from './scheda.js';
import { EF003, EF004, EF008, EF009, EF010 } from './schede-famiglia.js';
import {
  regoleServiziCollocazione,
  regoleServiziComposizione,
  regoleServiziScheda,
  regoleServiziSoggetto,
} from './servizi/elenco.js';
import type { SchedaCollocata } from './servizi/schede.js';
import { EC030 } from './stati-esteri.js';
import { EC004, EC005 } from './tabelle-famiglia.js';
import {
  EC001, EC002, EC003, EC006, EC032, EC036, EC039, EC053, EC063, EC064, EC065, EC066, EC073, EC165, EC177, EN242,
} from './tabelle-soggetto.js'; // prettier-ignore
import { EN011, EN012, EN017, EN018, EN019, EN020, EN021, EN022, EN023, EN024 } from './totali.js';

/** The rules that one scheda individuale decides alone. */
export const regoleSoggetto: readonly Regola<Soggetto>[] = /* @__PURE__ */ unisci<Soggetto>([
  EA001, EA038, EA042, EA048,
  EC001, EC002, EC003, EC006, EC007, EC030, EC032, EC036, EC039, EC042, EC053, EC063, EC064, EC065, EC066, EC073, EC075,
  EC078, EC081, EC087, EC096, EC165, EC166, EC177,
  EHR41, EHR69, EHR71, EHR73,
  EN064, EN242, EN306, EN347, EN383, EN481, EN524,
  ES008, ES009, ES010, ES012, ES013, ES027, ES028, ES048, ES049, ES050, ES057, ES061, ES062, ES063, ES066, ES067, ES127,
  ES128,
], regoleServiziSoggetto); // prettier-ignore

/** The rules that one scheda famiglia or convivenza decides alone, without its members. */
export const regoleScheda: readonly Regola<FamigliaConvivenza>[] = /* @__PURE__ */ unisci<FamigliaConvivenza>(
  [EC004, EC005],
  regoleServiziScheda,
);

/** The rules on where a scheda stands, among the families or among the convivenze. */
export const regoleCollocazione: readonly Regola<SchedaCollocata>[] = regoleServiziCollocazione;

/** The rules on the scheda famiglia or convivenza that a soggetto names. */
export const regoleLegami: readonly Regola<LegamiSoggetto>[] = [EN063, ES092];

/** The rules on the members of a scheda famiglia or convivenza. */
export const regoleComposizione: readonly Regola<ComposizioneScheda>[] = /* @__PURE__ */ unisci<ComposizioneScheda>(
  [EF004, EF008, EF009, EF010],
  regoleServiziComposizione,
);

/** The rules on the identifiers of the schede of a fornitura. */
export const regoleOccorrenza: readonly Regola<OccorrenzaScheda>[] = [EF003];

/** The rules on one file: its name, its size, its form, its own totals, the plan it is part of, what ANPR has already. */
export const regoleFile: readonly Regola<FileSubentro>[] = [
  EN001, EN002, EN003, EN007, EN008, EN009, EN011, EN017, EN019, EN021, EN023, EN031, EN032, EN033, EN034, EN036, EN037,
  EN038, EN039, EN040, EN362, EN363,
]; // prettier-ignore

/** The rules on an AIRE file, whose records have no public layout: its name, its size, its text, its sending. */
export const regoleFileAire: readonly Regola<FileSubentro>[] = [
  EN001, EN002, EN003, EN007, EN008, EN010, EN032, EN034, EN036, EN037, EN039, EN040, EN362,
]; // prettier-ignore

/** The rules on the totals of a whole fornitura. */
export const regoleFornitura: readonly Regola<FileSubentro>[] = [EN012, EN018, EN020, EN022, EN024];

/**
 * The catalogue: every official check that the SDK makes, in order of code, whatever record it is about.
 *
 * @example
 * regole.find(({ codice }) => codice === 'ES010')?.severita // → { subentro: 'avviso', servizi: 'errore' }
 */
export const regole: readonly Regola<never>[] = /* @__PURE__ */ toCatalogo();

/** Lists as one, in order of code. A spread at the top of a module would keep every rule in every bundle; a call does not. */
function unisci<S>(...liste: readonly (readonly Regola<S>[])[]): readonly Regola<S>[] {
  return liste.flat().sort((a, b) => (a.codice < b.codice ? -1 : 1));
}

function toCatalogo(): readonly Regola<never>[] {
  const tutte: readonly Regola<never>[] = [
    ...regoleSoggetto,
    ...regoleScheda,
    ...regoleCollocazione,
    ...regoleLegami,
    ...regoleComposizione,
    ...regoleOccorrenza,
    ...regoleFile,
    EN010,
    ...regoleFornitura,
  ];
  return unisci(tutte);
}

/**
 * The rule of an official code.
 *
 * @param codice - As ANPR writes it, any case: `ES010`.
 * @returns `undefined` if the SDK does not check that code: {@link findCodiceUfficiale} tells whether it exists at all.
 * @example
 * findRegola('es010')?.titolo // → 'Il matrimonio segue la nascita e non è futuro'
 */
export function findRegola(codice: string): Regola<never> | undefined {
  const cercato = codice.trim().toUpperCase();
  return regole.find((regola) => regola.codice === cercato);
}
