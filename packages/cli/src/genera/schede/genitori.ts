import type { Sesso } from '@anagrafe/codice-fiscale';

import { anni, toData } from '../caso/calendario.js';
import { inventaNomi } from '../identita/create-identita.js';
import { ITALIA } from '../luoghi/stati.js';
import type { Persona } from '../popolazione/persona.js';
import { toCittadinanza, toGeneralita } from './generalita.js';
import type { Cantiere, Membro } from './membro.js';
import type { Genitore, SoggettoSintetico } from './scheda-sintetica.js';

/** Father and mother: in full if they are members of the nucleo, else what the record of birth says of them. */
export function createGenitori(
  cantiere: Cantiere,
  persona: Persona,
  figlio: Membro,
): Pick<SoggettoSintetico, 'paternita' | 'maternita'> {
  const { padre, madre } = persona;
  return {
    paternita:
      nelNucleo(cantiere, padre) ?? altrove(cantiere, persona, { sesso: 'M', cognome: figlio.identita.cognome }),
    maternita: nelNucleo(cantiere, madre) ?? altrove(cantiere, persona, { sesso: 'F', cognome: undefined }),
  };
}

function nelNucleo({ mondo, membri }: Cantiere, posizione: number | undefined): Genitore | undefined {
  const membro = posizione === undefined ? undefined : membri[posizione];
  if (membro === undefined) return undefined;
  return { generalita: toGeneralita(mondo, membro), cittadinanza: toCittadinanza(mondo, membro.persona.cittadinanza) };
}

function altrove(
  { mondo, caso }: Cantiere,
  { nascita, cittadinanza }: Persona,
  { sesso, cognome }: { readonly sesso: Sesso; readonly cognome: string | undefined },
): Genitore {
  const nomi = inventaNomi(caso, { sesso, cittadinanza });
  const generalita = {
    cognome: cognome ?? nomi.cognome,
    nome: nomi.nome,
    sesso,
    ...(caso.accade(0.6) ? { dataNascita: toData(nascita - caso.intero(anni(20), anni(38))) } : {}),
  };
  return { generalita, ...(cittadinanza === ITALIA ? {} : { cittadinanza: toCittadinanza(mondo, cittadinanza) }) };
}
