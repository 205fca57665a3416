/** A number and its noun: `1 famiglia`, `3 famiglie`. */
export function conta(quanti: number, uno: string, molti: string): string {
  return `${quanti} ${quanti === 1 ? uno : molti}`;
}

/** How many schede of each kind, in words; of an AIRE file, whose schede cannot be told apart, how many lines. */
export function contaSchede({
  soggetti,
  famiglie,
  convivenze,
  righeAire,
}: {
  readonly soggetti: number;
  readonly famiglie: number;
  readonly convivenze: number;
  readonly righeAire?: number;
}): string {
  if (righeAire !== undefined) return `AIRE, ${conta(righeAire, 'riga', 'righe')}: campi non controllati`;
  return [
    conta(soggetti, 'soggetto', 'soggetti'),
    conta(famiglie, 'famiglia', 'famiglie'),
    conta(convivenze, 'convivenza', 'convivenze'),
  ].join(', ');
}
