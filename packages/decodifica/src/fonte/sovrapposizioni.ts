import type { Comune } from '../comuni/comune.js';
import type { Annotatore } from './problema.js';
import type { VersioneLetta } from './versione-letta.js';

/** The one overlap of the source itself: MARNE and FILAGO, two comuni, bear D588 on all these days. */
const NOTA = { codice: 'D588', dal: '1861-03-17', al: '1928-01-25', istat: ['016098', '016828'] };

/**
 * Notes every code that stands for two versions on one day: a codice catastale, and an ISTAT code of different comuni.
 *
 * @param versioni - By codice catastale, first day and ISTAT code.
 */
export function controllaSovrapposizioni(versioni: readonly VersioneLetta[], note: Annotatore): void {
  versioni.forEach((versione, i) => {
    const precedente = versioni[i - 1];
    const codice = versione.comune.codiceCatastale;
    if (codice === null || precedente?.comune.codiceCatastale !== codice) return;
    if (!siSovrappongono(precedente.comune, versione.comune) || isNota(precedente.comune, versione.comune)) return;
    const messaggio = `Il codice catastale ${codice} ha due versioni in vigore il ${versione.comune.dal}.`;
    note.add('sovrapposizione', messaggio, { riga: versione.riga, colonna: 'DATAISTITUZIONE' });
  });
  for (const sue of toPerIstat(versioni)) controllaCodiceIstat(sue, note);
}

/** The versions of each ISTAT code, by first day. */
function toPerIstat(versioni: readonly VersioneLetta[]): Iterable<readonly VersioneLetta[]> {
  const perIstat = new Map<string, VersioneLetta[]>();
  for (const versione of versioni) {
    const sue = perIstat.get(versione.comune.codiceIstat);
    if (sue === undefined) perIstat.set(versione.comune.codiceIstat, [versione]);
    else sue.push(versione);
  }
  for (const sue of perIstat.values()) sue.sort((a, b) => (a.comune.dal < b.comune.dal ? -1 : 1));
  return perIstat.values();
}

function controllaCodiceIstat(versioni: readonly VersioneLetta[], note: Annotatore): void {
  let precedente: Comune | undefined;
  for (const { riga, comune } of versioni) {
    // Of one codice catastale it has been said already.
    const altro = precedente?.codiceCatastale !== comune.codiceCatastale || comune.codiceCatastale === null;
    if (precedente !== undefined && altro && siSovrappongono(precedente, comune)) {
      const messaggio = `Il codice ISTAT ${comune.codiceIstat} ha due comuni in vigore il ${comune.dal}.`;
      note.add('sovrapposizione', messaggio, { riga, colonna: 'CODISTAT' });
    }
    if (precedente === undefined || toFine(precedente) < toFine(comune)) precedente = comune;
  }
}

/** Of two versions, the first of which does not begin after the second. */
function siSovrappongono(prima: Comune, seconda: Comune): boolean {
  return seconda.dal <= toFine(prima);
}

function toFine({ al }: Comune): string {
  return al ?? '9999-12-31';
}

function isNota(prima: Comune, seconda: Comune): boolean {
  const coppia = [prima, seconda];
  return coppia.every(
    ({ codiceCatastale, codiceIstat, dal, al }, i) =>
      codiceCatastale === NOTA.codice && codiceIstat === NOTA.istat[i] && dal === NOTA.dal && al === NOTA.al,
  );
}
