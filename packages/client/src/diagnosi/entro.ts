/** The code of what did not end in time. */
export const SCADUTO = 'TEMPO_SCADUTO';

/** Waits so long for something that cannot be told to stop, and fails with {@link SCADUTO} after. */
export async function entro<T>(attesa: number, promessa: Promise<T>): Promise<T> {
  let sveglia: NodeJS.Timeout | undefined;
  const fine = new Promise<never>((_, fallisci) => {
    sveglia = setTimeout(() => {
      fallisci(Object.assign(new Error('Tempo scaduto.'), { code: SCADUTO }));
    }, attesa);
  });
  try {
    return await Promise.race([promessa, fine]);
  } finally {
    clearTimeout(sveglia);
  }
}
