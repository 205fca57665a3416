/** A failure of a call, by what ANPR says or does. */
export type CodiceGuasto =
  | 'errore-interno-client'
  | 'errore-interno-server'
  | 'respinto-dalla-politica'
  | 'firma-mancante'
  | 'impronta-errata'
  | 'certificato-revocato'
  | 'postazione-firmata-errata'
  | 'sede-incoerente'
  | 'richiesta-non-valida-nl'
  | 'servizio-non-disponibile'
  | 'fault-ignoto'
  | 'connessione-non-riuscita'
  | 'tls-non-riuscito'
  | 'tempo-scaduto'
  | 'risposta-illeggibile';

/** Something that may have caused a failure, and what to look at. */
export interface Causa {
  readonly perche: string;
  readonly controllare: string;
}

/** What a failure means, in Italian, for who has to mend it. */
export interface Guasto {
  readonly codice: CodiceGuasto;
  readonly significato: string;
  /** From the likeliest to the least likely. */
  readonly cause: readonly Causa[];
  /** May ANPR have recorded the operation all the same? Then its outcome has to be settled before anything is sent again. */
  readonly forseRegistrata: boolean;
  /** Where the sources tell of it: threads of italia/anpr. */
  readonly fonti: readonly string[];
}
