import type { TipiPerNome } from '../../xsd/struttura.js';
import type { Operazione } from '../richiesta.js';

const MODULI: Readonly<Record<string, () => Promise<{ readonly tipi: TipiPerNome }>>> = {
  1: () => import('../../xsd/tipi-1000-iscrizione.data.js'),
  2: () => import('../../xsd/tipi-2000-cancellazione.data.js'),
  3: () => import('../../xsd/tipi-3000-consultazione.data.js'),
  4: () => import('../../xsd/tipi-4000-estrazione.data.js'),
  5: () => import('../../xsd/tipi-5000-mutazione.data.js'),
  6: () => import('../../xsd/tipi-6001-certificazione.data.js'),
  7: () => import('../../xsd/tipi-7001-scarico-tabelle.data.js'),
  A: () => import('../../xsd/tipi-a000-aire.data.js'),
  P: () => import('../../xsd/tipi-p000-sc.data.js'),
};

const NESSUNO: TipiPerNome = {};

/** The official types that `xsi:type` may name in a request: those that the schema of its family knows. */
export async function openTipi(operazione: Operazione): Promise<TipiPerNome> {
  return (await MODULI[operazione.charAt(0)]?.())?.tipi ?? NESSUNO;
}
