/** What the numbered places of a document are called: one, several. */
const NOMI = { segnalazioni: ['segnalazione', 'segnalazioni'], versioni: ['versione', 'versioni'] } as const;

/** `italia/anpr, segnalazioni 1, 2 e 3`. */
export function toCitazione(documento: string, luoghi: keyof typeof NOMI, numeri: readonly string[]): string {
  const [uno, molti] = NOMI[luoghi];
  const ultimo = numeri.at(-1) ?? '';
  if (numeri.length === 1) return `${documento}, ${uno} ${ultimo}`;
  return `${documento}, ${molti} ${numeri.slice(0, -1).join(', ')} e ${ultimo}`;
}

/** A citation of several places with only some of them. Any other is as it was. */
export function restringi(citazione: string, numeri: readonly string[]): string {
  const trovata = /^(?<documento>.+), (?<luoghi>segnalazioni|versioni) /.exec(citazione)?.groups;
  return trovata === undefined
    ? citazione
    : toCitazione(trovata['documento'] ?? '', trovata['luoghi'] as keyof typeof NOMI, numeri);
}
