/**
 * Remembers which idANPR a codice fiscale stands for: the services are asked by idANPR, and finding it is a call. What is kept
 * joins two identifiers of a person: whoever keeps it beyond the process answers for it.
 */
export interface CacheIdAnpr {
  readonly find: (codiceFiscale: string) => string | undefined | Promise<string | undefined>;
  readonly write: (codiceFiscale: string, idANPR: string) => void | Promise<void>;
}

/** A memory that ends with the process, and forgets those asked for longest ago. */
export function createCacheIdAnpr(massimo = 10_000): CacheIdAnpr {
  const noti = new Map<string, string>();
  return {
    find: (codiceFiscale) => noti.get(codiceFiscale),
    write: (codiceFiscale, idANPR) => {
      noti.delete(codiceFiscale);
      noti.set(codiceFiscale, idANPR);
      const [primo] = noti.keys();
      if (noti.size > massimo && primo !== undefined) noti.delete(primo);
    },
  };
}
