import type { DatiAnagrafici } from '@anagrafe/core/agenzia-entrate';
import type { DatiIdentificativi, Generalita, NominativoCercato } from '@anagrafe/core/operazioni';

import type { OpzioniPersona } from '../simulata/to-persona-iscritta.js';

/** The tables that tell a place by its codice catastale. */
export type TabelleLuoghi = Pick<OpzioniPersona['tabelle'], 'comuni' | 'stati'>;

/** The five data of a person, without a code. */
export type SenzaCodice = Generalita & DatiIdentificativi & { readonly codiceFiscale?: never };

/** The names of a person as ANPR writes them: one who has none says so. */
export function toNominativo({ cognome, nome }: DatiAnagrafici): NominativoCercato {
  return {
    ...(cognome === undefined ? { senzaCognome: '1' } : { cognome }),
    ...(nome === undefined ? { senzaNome: '1' } : { nome }),
  };
}

/** The five data as ANPR writes them; `undefined` if the place of birth was not there on that day, or never. */
export function toGeneralita(dati: DatiAnagrafici, tabelle: TabelleLuoghi): SenzaCodice | undefined {
  const luogoNascita = toLuogo(dati, tabelle);
  if (luogoNascita === undefined) return undefined;
  const { sesso, dataNascita, senzaGiorno, senzaGiornoMese } = dati;
  return {
    ...toNominativo(dati),
    sesso,
    dataNascita,
    ...(senzaGiorno === true && { senzaGiorno: '1' }),
    ...(senzaGiornoMese === true && { senzaGiornoMese: '1' }),
    luogoNascita,
  };
}

/** NON ATTRIBUIBILE, of table 2: a state that is no more goes by its name. */
const STATO_CESSATO = '998';

function toLuogo(
  { codiceCatastale, dataNascita: il }: DatiAnagrafici,
  { comuni, stati }: TabelleLuoghi,
): DatiIdentificativi['luogoNascita'] | undefined {
  if (!codiceCatastale.toUpperCase().startsWith('Z')) {
    const comune = comuni.findByCatastale(codiceCatastale, il);
    if (!comune.ok) return undefined;
    const { denominazione, siglaProvincia } = comune.value;
    return { comune: { nomeComune: denominazione, siglaProvinciaIstat: siglaProvincia } };
  }
  const stato = stati.findByCatastale(codiceCatastale, il);
  if (stato.ok) {
    return { localita: { descrizioneStato: stato.value.denominazione, codiceStato: stato.value.codice } };
  }
  return stato.error.type === 'cessato'
    ? { localita: { descrizioneStato: stato.error.denominazione, codiceStato: STATO_CESSATO } }
    : undefined;
}
