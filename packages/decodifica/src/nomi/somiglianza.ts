/** A candidate, by its place in the list, and how much it resembles what was asked. */
interface Simile {
  readonly indice: number;
  readonly punteggio: number;
}

/** What to keep of the candidates: how many, and from which resemblance (0 nothing in common, 1 the same letters). */
interface Scelta {
  readonly limite: number;
  readonly soglia: number;
}

/** The keys that most resemble one, best first. */
export type SearchSimili = (chiave: string, scelta: Scelta) => readonly Simile[];

/** A pair of adjacent letters is a number below 1024: 32 × 32, where 0 is any separator and the edge of the name. */
const COPPIE = 1024;

/**
 * A search by resemblance over some name keys. Resemblance is Dice's coefficient on pairs of adjacent letters, with
 * separators all alike, so that a hyphen for a blank costs nothing; a key that begins with what was asked, or holds it
 * as whole words, gains on the others. For people only: no verdict rests on it.
 */
export function createSimili(chiavi: readonly string[]): SearchSimili {
  const parole = chiavi.map(toParole);
  const coppieDi = chiavi.map(toCoppie);
  const conCoppia = Array.from({ length: COPPIE }, (): number[] => []);
  coppieDi.forEach((coppie, indice) => {
    for (const coppia of coppie) conCoppia[coppia]?.push(indice);
  });

  return (chiave, { limite, soglia }) => {
    if (chiave === '') return [];
    const cercate = toCoppie(chiave);
    const comuni = new Uint16Array(chiavi.length);
    for (const coppia of cercate)
      for (const indice of conCoppia[coppia] ?? []) comuni[indice] = 1 + (comuni[indice] ?? 0);

    const simili: Simile[] = [];
    comuni.forEach((quante, indice) => {
      if (quante === 0) return;
      const dice = (2 * quante) / (cercate.length + (coppieDi[indice]?.length ?? 0));
      // Only a key with all the pairs asked for, but at most those of the two edges, can hold what was asked.
      const punteggio = dice + (quante >= cercate.length - 2 ? premio(parole[indice] ?? '', toParole(chiave)) : 0);
      if (punteggio >= soglia) simili.push({ indice, punteggio });
    });
    return simili.sort((a, b) => b.punteggio - a.punteggio || a.indice - b.indice).slice(0, limite);
  };
}

/** The pairs of a name, each once, its edges included: ROMA has ` R`, `RO`, `OM`, `MA`, `A `. */
function toCoppie(nome: string): Uint16Array {
  const coppie = new Set<number>();
  for (let i = 0; i <= nome.length; i++) {
    coppie.add(toLettera(nome.charCodeAt(i - 1)) * 32 + toLettera(nome.charCodeAt(i)));
  }
  return Uint16Array.from(coppie);
}

/** 1…26 for a letter; 0 for anything else, and past the edges. */
function toLettera(c: number): number {
  return c >= 65 && c <= 90 ? c - 64 : 0;
}

/** The words of a name between single blanks, edges included. */
function toParole(nome: string): string {
  return ` ${nome.replace(/[^A-Z]+/g, ' ')} `;
}

/** REGGIO finds REGGIO DI CALABRIA before REGGIOLO, and that before GREGGIO. */
function premio(candidata: string, cercata: string): number {
  if (candidata.includes(cercata)) return candidata.startsWith(cercata) ? 0.5 : 0.4;
  return candidata.startsWith(cercata.trimEnd()) ? 0.3 : 0;
}
