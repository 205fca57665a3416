/**
 * The Agenzia delle Entrate: a simulated Anagrafe Tributaria, and access to any that is accounted for.
 *
 * @module adapters-ae
 */
export {
  type OpzioniSorvegliata,
  createAgenziaEntrateSorvegliata,
} from './accessi/create-agenzia-entrate-sorvegliata.js';
export { type RegistroAccessiInMemoria, createRegistroAccessi } from './accessi/create-registro-accessi.js';
export { type EsportatoreMassivo, createEsportatoreMassivo } from './esportatore/create-esportatore-massivo.js';
export type { ErroreTracciato } from './esportatore/errore-tracciato.js';
export { type RigaDiEsempio, TRACCIATO_DI_ESEMPIO } from './esportatore/tracciato-di-esempio.js';
export type {
  Campo,
  CampoCostante,
  CampoData,
  CampoNumero,
  CampoTesto,
  Riga,
  Tracciato,
  ValoreCampo,
} from './esportatore/tracciato.js';
export { toEsitoDaCodice } from './esiti.js';
export {
  type AnagrafeTributariaSimulata,
  type OpzioniSimulata,
  createAnagrafeTributariaSimulata,
  readAnagrafeTributariaSimulata,
} from './simulata/create-anagrafe-tributaria-simulata.js';
export type { EffettoGuasto, Guasto } from './simulata/guasti.js';
export type { MotivoScarto, PersonaIscritta, Scarto } from './simulata/persona-iscritta.js';
export { type OpzioniPersona, toPersonaIscritta } from './simulata/to-persona-iscritta.js';
export { type EsitiLotto, type RispostaLotto, toEsitiLotto } from './to-esiti-lotto.js';
export type {
  ClientAnpr,
  ControlloAnpr,
  DettoDaAnpr,
  EsitoAnpr,
  OperazioneViaAnpr,
  RichiestaViaAnpr,
} from './via-anpr/client-anpr.js';
export {
  type AgenziaEntrateViaAnpr,
  type Chiesto,
  type OpzioniViaAnpr,
  createAgenziaEntrateViaAnpr,
} from './via-anpr/create-agenzia-entrate-via-anpr.js';
export type { TabelleLuoghi } from './via-anpr/to-generalita.js';
