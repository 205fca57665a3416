import { formatErroreComune, formatGiorno } from '@anagrafe/core';
import type { Comune, Comuni } from '@anagrafe/decodifica';

import { STATO } from '../stato-uscita.js';
import { leggiGiorno, oggiInItalia } from '../giorno-corrente.js';
import { apriTabelle } from '../tabelle/apri-tabelle.js';
import { cercaComune } from '../tabelle/cerca-comune.js';
import { toJson } from '../stampa-json.js';
import { toColonne, toScheda } from '../stampa-scheda.js';

/** The options, as they were typed. */
export interface OpzioniComune {
  readonly provincia?: string;
  readonly il?: string;
  readonly comuni?: string;
  readonly formato: string;
}

/** The comune of that name or code on a day, and its whole history. Exit status 1 if there is none, or several. */
export async function comune(chiave: string, opzioni: OpzioniComune): Promise<number> {
  const il = opzioni.il === undefined ? oggiInItalia() : leggiGiorno('--il', opzioni.il);
  const { comuni } = await apriTabelle(opzioni.comuni);
  const esito = cercaComune(comuni, { testo: chiave, siglaProvincia: opzioni.provincia, il });
  const storia = toStoria(comuni, esito);
  if (opzioni.formato === 'json') {
    process.stdout.write(toJson({ ...esito, il, storia }));
    return esito.ok ? STATO.bene : STATO.trovato;
  }
  const titolo = `${chiave}${opzioni.provincia === undefined ? '' : ` (${opzioni.provincia})`} il ${formatGiorno(il)}`;
  if (esito.ok) {
    const { value } = esito;
    process.stdout.write(
      toScheda(titolo, [
        ['denominazione', value.denominazione],
        ['altra lingua', value.altraDenominazione],
        ['provincia', value.siglaProvincia],
        ['codice catastale', value.codiceCatastale],
        ['codice ISTAT', value.codiceIstat],
        ['in vigore', toPeriodo(value)],
      ]),
    );
  } else {
    process.stdout.write(toScheda(titolo, [['non c’è', formatErroreComune(esito.error)]]));
  }
  if (storia.length > 0)
    process.stdout.write(
      `\n${toColonne([['periodo', 'denominazione', 'prov.', 'ISTAT', 'catastale'], ...storia.map(toRiga)])}`,
    );
  return esito.ok ? STATO.bene : STATO.trovato;
}

/** All versions of the comune that was meant, if it is known which. */
function toStoria(comuni: Comuni, esito: ReturnType<typeof cercaComune>): readonly Comune[] {
  if (esito.ok)
    return esito.value.codiceCatastale === null ? [esito.value] : comuni.findVersioni(esito.value.codiceCatastale);
  if (esito.error.type !== 'non-in-quel-giorno') return [];
  const codici = new Set(esito.error.versioni.map(({ codiceCatastale }) => codiceCatastale));
  return [...codici].flatMap((codice) => (codice === null ? [] : comuni.findVersioni(codice)));
}

function toRiga(c: Comune): string[] {
  return [toPeriodo(c), c.denominazione, c.siglaProvincia, c.codiceIstat, c.codiceCatastale ?? ''];
}

function toPeriodo({ dal, al }: Comune): string {
  return al === null ? `dal ${formatGiorno(dal)}` : `${formatGiorno(dal)} – ${formatGiorno(al)}`;
}
