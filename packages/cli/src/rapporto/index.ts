export { createRapporto } from './create-rapporto.js';
export { leggiRisorse } from './leggi-risorse.js';
