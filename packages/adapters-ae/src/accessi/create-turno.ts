/** One thing after the other, in the order in which they are asked for; one that fails does not stop the next. */
export function createTurno(): <T>(azione: () => Promise<T>) => Promise<T> {
  let ultima: Promise<unknown> = Promise.resolve();
  return (azione) => {
    const questa = ultima.then(azione);
    ultima = questa.catch(() => undefined);
    return questa;
  };
}
