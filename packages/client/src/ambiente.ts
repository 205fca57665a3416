/** The environments of ANPR. */
export type Ambiente = 'produzione' | 'test' | 'pre-subentro' | 'free';

/** What an environment is, as far as messages go. */
export interface DatiAmbiente {
  /** Base of every address; the web application, at other hosts, takes no messages. */
  readonly base: string;
  /** What the heading of a request calls it (`tipoInvio`); another one is refused (EN148). */
  readonly tipoInvio: 'PROD' | 'TEST' | 'PRE_SUB' | 'FREE';
  /** The common name of the authority that issues its certificates, where it is known. */
  readonly emittente?: string;
}

/** The environments, as `ws.*` hosts answer for them. `free` was dismissed in June 2022; `pre-subentro` has no promised life. */
export const AMBIENTI: Readonly<Record<Ambiente, DatiAmbiente>> = {
  produzione: { base: 'https://ws.anpr.interno.it', tipoInvio: 'PROD', emittente: 'CA Postazioni ANPR' },
  test: { base: 'https://wstest.anpr.interno.it', tipoInvio: 'TEST', emittente: 'CA Postazioni Svil' },
  'pre-subentro': { base: 'https://wspre.anpr.interno.it', tipoInvio: 'PRE_SUB' },
  free: { base: 'https://wsfree.anpr.interno.it', tipoInvio: 'FREE' },
};
