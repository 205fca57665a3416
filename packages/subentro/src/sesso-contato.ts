/** As which sex the totals of a file count a person; one whose `sesso` is N counts as neither. */
export function toSessoContato(sesso: string | undefined): 'F' | 'M' | undefined {
  const lettera = sesso?.toUpperCase(); // blanks count: the official type does not collapse them
  return lettera === 'F' || lettera === 'M' ? lettera : undefined;
}
