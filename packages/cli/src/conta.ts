/** A number and its noun: `1 famiglia`, `3 famiglie`. */
export function conta(quanti: number, uno: string, molti: string): string {
  return `${quanti} ${quanti === 1 ? uno : molti}`;
}

/** How many schede of each kind, in words. */
export function contaSchede({
  soggetti,
  famiglie,
  convivenze,
}: {
  readonly soggetti: number;
  readonly famiglie: number;
  readonly convivenze: number;
}): string {
  return [
    conta(soggetti, 'soggetto', 'soggetti'),
    conta(famiglie, 'famiglia', 'famiglie'),
    conta(convivenze, 'convivenza', 'convivenze'),
  ].join(', ');
}
