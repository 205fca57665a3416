import { ALTRI } from './altri.js';
import type { Condizioni } from './condizioni.js';
import { EA } from './ea.js';
import { EC_000 } from './ec-000.js';
import { EC_100 } from './ec-100.js';
import { EF } from './ef.js';
import { EHR } from './ehr.js';
import { EN_000 } from './en-000.js';
import { EN_100 } from './en-100.js';
import { EN_200 } from './en-200.js';
import { EN_300 } from './en-300.js';
import { EN_330 } from './en-330.js';
import { EN_400 } from './en-400.js';
import { ES } from './es.js';
import { SENZA_CODICE } from './senza-codice.js';

/** Every condition. */
export const CONDIZIONI: Condizioni = {
  ...ALTRI,
  ...EA,
  ...EC_000,
  ...EC_100,
  ...EF,
  ...EHR,
  ...EN_000,
  ...EN_100,
  ...EN_200,
  ...EN_300,
  ...EN_330,
  ...EN_400,
  ...ES,
  ...SENZA_CODICE,
};
