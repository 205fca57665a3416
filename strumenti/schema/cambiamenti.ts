/**
 * What changed between two generations of the module of a schema, a line each, in Italian: types added, removed or
 * changed, and of a changed group its elements.
 */
export function toCambiamenti(prima: string, dopo: string): readonly string[] {
  const [vecchi, nuovi] = [toParti(prima), toParti(dopo)];
  const nomi = [...new Set([...vecchi.keys(), ...nuovi.keys()])].sort();
  return nomi.flatMap((nome) => {
    const [vecchio, nuovo] = [vecchi.get(nome), nuovi.get(nome)];
    if (vecchio === nuovo) return [];
    if (vecchio === undefined) return [`aggiunto ${nome}`];
    if (nuovo === undefined) return [`tolto ${nome}`];
    const elementi = toCambiamentiElementi(vecchio, nuovo);
    return elementi.length === 0 ? [`cambiato ${nome}`] : elementi.map((cosa) => `cambiato ${nome}: ${cosa}`);
  });
}

const PARTE = /^export const (\w+): (?:Tipo|Elemento)[^\n]*(?:\n[ }][^\n]*)*/gm;

/** Each descriptor of a module by its name. */
function toParti(modulo: string): ReadonlyMap<string, string> {
  return new Map(Array.from(modulo.matchAll(PARTE), ([testo, nome = '']) => [nome, testo]));
}

const ELEMENTO = /\{ elemento: '(\w+)', ([^}]*)\}/g;

function toCambiamentiElementi(vecchio: string, nuovo: string): readonly string[] {
  const [prima, dopo] = [toElementi(vecchio), toElementi(nuovo)];
  return [
    ...[...dopo.keys()].filter((nome) => !prima.has(nome)).map((nome) => `aggiunto l’elemento ${nome}`),
    ...[...prima.keys()].filter((nome) => !dopo.has(nome)).map((nome) => `tolto l’elemento ${nome}`),
    ...[...dopo]
      .filter(([nome, come]) => prima.has(nome) && prima.get(nome) !== come)
      .map(([nome, come]) => `l’elemento ${nome} era ${prima.get(nome) ?? ''}, è ${come}`),
  ];
}

function toElementi(parte: string): ReadonlyMap<string, string> {
  return new Map(Array.from(parte.matchAll(ELEMENTO), ([, nome = '', come = '']) => [nome, come.trim()]));
}
