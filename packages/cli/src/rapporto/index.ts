export { createConfronto } from './create-confronto.js';
export { createRapporto } from './create-rapporto.js';
export { leggiRisorse } from './leggi-risorse.js';
export { createRaccolta } from './raccolta.js';
