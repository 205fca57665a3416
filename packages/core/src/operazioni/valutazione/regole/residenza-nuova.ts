import { parseDataXml } from '../../../data/data-xml.js';
import { CONFORME, type Verdetto, mancano } from '../../../regole/regola.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type Scheda, deiComponenti, dellaScheda } from './regola-registro.js';

/** The recorded first day of a residence. */
export const RESIDENZA_REGISTRATA = 'registro.soggetto.scheda.residenza.dataDecorrenzaResidenza';

/** Asks of the first day of the residence that the request brings, if it brings one: what is no day leaves the check open. */
export function dellaResidenzaNuova(
  { residenze }: RichiestaInEsame,
  verifica: (nuova: string, campo: string) => Verdetto,
): Verdetto {
  const scritta = residenze.valore?.find(({ dataDecorrenzaResidenza: data }) => data !== undefined);
  if (scritta === undefined) return CONFORME;
  const campo = `${residenze.campo}.dataDecorrenzaResidenza`;
  const nuova = parseDataXml(scritta.dataDecorrenzaResidenza);
  return nuova === undefined ? mancano(campo) : verifica(nuova, campo);
}

/** Since when a family lives where it does. */
export interface PrimaDecorrenza {
  /** The first day among those that are known. */
  readonly prima: string | undefined;
  /** What is not known of the others: it can only be earlier. */
  readonly aperto: Verdetto;
}

/** The earliest of the recorded residences of those who are in a family. */
export function findPrimaDecorrenza(scheda: Scheda): PrimaDecorrenza {
  let prima: string | undefined;
  const aperto = deiComponenti(scheda, ({ soggetto }) =>
    dellaScheda(soggetto, ({ residenza }) => {
      const sua = parseDataXml(residenza?.dataDecorrenzaResidenza);
      if (sua === undefined) return mancano(RESIDENZA_REGISTRATA);
      if (prima === undefined || sua < prima) prima = sua;
      return CONFORME;
    }),
  );
  return { prima, aperto };
}
