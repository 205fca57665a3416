import type { Comune, Comuni, ErroreComune } from '@anagrafe/decodifica';

import type { Result } from '../result.js';
import { toNomeComune } from './nome-comune.js';

/** A comune as people write it, on a day. */
export interface ComuneScritto {
  /** A name, a name with its province between brackets (`Fiume (FU)`), a codice catastale or an ISTAT code. */
  readonly testo: string;
  /** The sign of the province, where it is written apart: then no brackets of the name are read. */
  readonly siglaProvincia?: string | undefined;
  /** The day, `AAAA-MM-GG`. */
  readonly il: string;
}

/** A province sign that no comune ever had; `senza` is what the name by itself answers. */
export interface ProvinciaMaiEsistita {
  readonly type: 'provincia-mai-esistita';
  readonly siglaProvincia: string;
  readonly senza: Result<Comune, ErroreComune>;
}

const CATASTALE = /^[A-Z]\d{3}$/i;
const ISTAT = /^\d{6}$/;

/**
 * The comune that a text names on a day, for what people type or copy from a document. A record is not read so: in ANPR
 * the province has a field of its own, and brackets are no part of any name.
 *
 * @param comuni - The archive, `tabelle.comuni`.
 * @returns What the lookup by name or by code answers. Errors: those of `comuni.find`, and `provincia-mai-esistita`.
 * {@link formatErroreComune} says any of them in Italian.
 * @example
 * const fiume = findComune(tabelle.comuni, { testo: 'Fiume (FU)', il: '1930-01-01' });
 * fiume.ok && fiume.value.codiceCatastale // → 'D620'
 * const errato = findComune(tabelle.comuni, { testo: 'Fiume (XX)', il: '1930-01-01' });
 * !errato.ok && formatErroreComune(errato.error) // → 'nessuna provincia ha mai avuto la sigla «XX»; in quel giorno c’era FIUME (FU)'
 */
export function findComune(
  comuni: Comuni,
  { testo, siglaProvincia, il }: ComuneScritto,
): Result<Comune, ErroreComune | ProvinciaMaiEsistita> {
  const scritto = testo.trim();
  if (CATASTALE.test(scritto)) return comuni.findByCatastale(scritto, il);
  if (ISTAT.test(scritto)) return comuni.findByIstat(scritto, il);
  const nome = siglaProvincia === undefined ? toNomeComune(scritto) : { denominazione: scritto, siglaProvincia };
  if (nome.siglaProvincia === undefined || comuni.isSiglaProvincia(nome.siglaProvincia))
    return comuni.find({ ...nome, il });
  const { denominazione } = nome;
  return {
    ok: false,
    error: {
      type: 'provincia-mai-esistita',
      siglaProvincia: nome.siglaProvincia.toUpperCase(),
      senza: comuni.find({ denominazione, il }),
    },
  };
}
