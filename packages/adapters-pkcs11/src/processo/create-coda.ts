/** What is done one at a time, in the order of arrival. */
export interface Coda {
  readonly accoda: <T>(lavoro: () => Promise<T>) => Promise<T>;
}

/** A queue; what fails in it does not stop it. */
export function createCoda(): Coda {
  let ultimo: Promise<unknown> = Promise.resolve();
  return {
    accoda: (lavoro) => {
      const esito = ultimo.then(lavoro);
      ultimo = esito.catch(() => undefined);
      return esito;
    },
  };
}
