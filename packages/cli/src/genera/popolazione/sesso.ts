import type { Sesso } from '@anagrafe/codice-fiscale';

import type { Caso } from '../caso/caso.js';

/** The sex of somebody, a man this often. */
export function sorteggiaSesso(caso: Caso, quotaUomini: number): Sesso {
  return caso.accade(quotaUomini) ? 'M' : 'F';
}

/** The other one. */
export function altroSesso(sesso: Sesso): Sesso {
  return sesso === 'M' ? 'F' : 'M';
}
