import type { Result, Soggetto } from '@anagrafe/core';
import { type ErroreParte, toParteAnpr } from '@anagrafe/core/agenzia-entrate';

import type { PersonaIscritta } from './persona-iscritta.js';

/** The tables, and for which comune the Agenzia has the person marked. */
export interface OpzioniPersona {
  readonly tabelle: Parameters<typeof toParteAnpr>[1]['tabelle'];
  /** ISTAT code; absent: not marked. */
  readonly comune?: string;
}

/**
 * A scheda as the Agenzia delle Entrate would have the person, if the two agreed: to fill a simulated archive from a fornitura.
 *
 * @param soggetto - The scheda, as `readFornitura` of `@anagrafe/subentro` gives it.
 * @param opzioni - The tables, and for which comune the person is marked. Whoever is not marked is validated if the scheda says so.
 * @returns Error `dati-insufficienti` with the paths of the fields: sex, birth or place of birth cannot be told.
 * @example
 * const { openTabelle } = await import('@anagrafe/decodifica');
 * const luogoNascita = { comune: { nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FO' } };
 * const soggetto = { generalita: { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1946-10-10', luogoNascita } };
 * const persona = toPersonaIscritta(soggetto, { tabelle: await openTabelle(), comune: '099030' });
 * const ae = createAnagrafeTributariaSimulata({ orologio: () => '2026-11-21T09:00:00', persone: persona.ok ? [persona.value] : [] });
 * [...ae.write()].join('').includes('PRVDAA46R50F641J') // → true
 */
export function toPersonaIscritta(soggetto: Soggetto, opzioni: OpzioniPersona): Result<PersonaIscritta, ErroreParte> {
  const parte = toParteAnpr(soggetto, opzioni);
  if (!parte.ok) return parte;
  const { dati, domicilio, codiceFiscale } = parte.value;
  const persona = {
    codiceFiscale: codiceFiscale?.valore,
    dati,
    domicilio,
    comune: opzioni.comune,
    validato: codiceFiscale?.validato,
  };
  return { ok: true, value: persona };
}
