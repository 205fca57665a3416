import type { CatalogoAggiunto } from '../regole/copertura.js';
import type { Regola } from '../regole/regola.js';
import { regoleAnnullamento } from './annullamento/elenco.js';
import { regoleEliminazione } from './eliminazione/elenco.js';
import { regoleRettifica } from './rettifica/elenco.js';
import { regoleOperazioni } from './valutazione/catalogo-operazioni.js';
import { altreRegoleRichiesta } from './valutazione/regole/elenco.js';
import { findSenzaRegola } from './valutazione/senza-regola.js';

/**
 * The rules of this entry, for `toCoperture` of `@anagrafe/core`. A code that several services check has a rule for each.
 *
 * @example
 * catalogoOperazioni.regole.find(({ codice }) => codice === 'EN420')?.titolo // → 'La residenza rettificata non comincia dopo l’ultimo aggiornamento della scheda'
 */
export const catalogoOperazioni: CatalogoAggiunto = {
  regole: /* @__PURE__ */ toRegole(),
  findNonVerificabile: findSenzaRegola,
};

/** A spread at the top of a module would keep every rule in every bundle; a call does not. */
function toRegole(): readonly Regola<never>[] {
  return [
    ...regoleRettifica,
    ...regoleEliminazione,
    ...regoleAnnullamento,
    ...regoleOperazioni,
    ...altreRegoleRichiesta,
  ];
}
