/**
 * Somebody who is told of something, and cannot change it: what they throw, or a promise of theirs that fails, is told once with
 * a warning of the process, by the name of the error alone, and goes no further.
 *
 * @param nome - How the warning calls them.
 * @param osservatore - Absent: nobody is told.
 */
export function toInnocuo<E>(nome: string, osservatore: ((evento: E) => unknown) | undefined): (evento: E) => void {
  let detto = false;
  const avverti = (errore: unknown): void => {
    if (detto) return;
    detto = true;
    const tipo = errore instanceof Error ? errore.name : typeof errore;
    process.emitWarning(`${nome} ha dato un errore (${tipo}): l’esito delle chiamate non cambia.`, {
      code: 'ANAGRAFE_OSSERVATORE',
    });
  };
  return (evento) => {
    try {
      const fatto = osservatore?.(evento);
      if (fatto !== undefined) Promise.resolve(fatto).catch(avverti);
    } catch (errore) {
      avverti(errore);
    }
  };
}
