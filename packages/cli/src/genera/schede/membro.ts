import type { Caso } from '../caso/caso.js';
import type { Identita } from '../identita/identita.js';
import type { Mondo } from '../mondo.js';
import type { Abbozzo, Persona } from '../popolazione/persona.js';

/** A person whose identity is settled; `idScheda` if they have a scheda in the fornitura. */
export interface Membro {
  readonly persona: Pick<Persona, 'sesso' | 'nascita' | 'precisione' | 'cittadinanza'>;
  readonly identita: Identita;
  readonly idScheda?: string;
}

/** What the schede of one nucleo are written from. */
export interface Cantiere {
  readonly mondo: Mondo;
  readonly caso: Caso;
  readonly abbozzo: Abbozzo;
  readonly membri: readonly Membro[];
}

/** The identifier of the scheda of a member: whoever sees it knows that the person is invented. */
export function idSoggetto({ numero }: Abbozzo, posizione: number): string {
  return `SINT-${String(numero).padStart(7, '0')}-${String(posizione + 1).padStart(2, '0')}`;
}

/** The identifier of the scheda famiglia or convivenza of a nucleo. */
export function idFamiglia({ numero, specie }: Abbozzo): string {
  return `SINT${specie.tipo === 'famiglia' ? 'F' : 'C'}${String(numero).padStart(7, '0')}`;
}
