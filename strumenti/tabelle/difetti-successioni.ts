import { giornoDopo } from '../../packages/core/src/data/calendario.js';
import type { Comune } from '../../packages/decodifica/src/comuni/comune.js';
import { toChiave } from '../../packages/decodifica/src/nomi/chiave.js';
import { toDifettoComune, toNomi } from './difetto-comune.js';
import type { Difetto } from './difetti.js';

/** Where one version does not take over from another on the day after: a day with none, or a day with both. */
export function findDifettiSuccessioni(comuni: readonly Comune[]): readonly Difetto[] {
  return [...findLacune(comuni), ...findGiorniInComune(comuni)];
}

/** Two versions of one code with a single day between: longer gaps are suppressions, nobody is suppressed for a day. */
function findLacune(comuni: readonly Comune[]): readonly Difetto[] {
  return comuni.flatMap((comune, i) => {
    const precedente = comuni[i - 1];
    if (comune.codiceCatastale === null || precedente?.codiceCatastale !== comune.codiceCatastale) return [];
    if (precedente.al === null) return [];
    const vuoto = giornoDopo(precedente.al);
    if (giornoDopo(vuoto) !== comune.dal) return [];
    return [toDifettoComune(comune, 'lacuna-di-un-giorno', `no version is in force on ${vuoto}`)];
  });
}

/** A comune that begins on the very last day of a namesake of the same province: on that day the name is ambiguous. */
function findGiorniInComune(comuni: readonly Comune[]): readonly Difetto[] {
  const finite = new Map<string, Comune[]>();
  for (const comune of comuni) {
    if (comune.al === null) continue;
    for (const chiave of toChiavi(comune, comune.al)) finite.set(chiave, [...(finite.get(chiave) ?? []), comune]);
  }
  return comuni.flatMap((comune) => {
    const omonimi = new Set(toChiavi(comune, comune.dal).flatMap((chiave) => finite.get(chiave) ?? []));
    return [...omonimi]
      .filter((altro) => altro !== comune && altro.codiceCatastale !== comune.codiceCatastale)
      .map((altro) => {
        const chi = `${altro.codiceCatastale ?? 'ND'} ${altro.denominazione}`;
        return toDifettoComune(comune, 'giorno-in-comune', `${comune.dal} is also the last day of its namesake ${chi}`);
      });
  });
}

/** Each name in its province on a day. */
function toChiavi(comune: Comune, giorno: string): readonly string[] {
  const nomi = toNomi(comune).filter((nome) => nome !== '');
  return [...new Set(nomi.map((nome) => `${toChiave(nome)} ${comune.siglaProvincia} ${giorno}`))];
}
