/** Which of the two installations: `collaudo` has made-up people, and its own authority of TLS («Sogei Certification Authority Test»). */
export type AmbientePdnd = 'collaudo' | 'produzione';

/** Where the services answer. */
export interface IndirizziPdnd {
  /** The gateway of ANPR. */
  readonly anpr: string;
  /** Where the PDND gives vouchers. */
  readonly voucher: string;
  /** For whom the assertion is that asks for a voucher: no address, though it looks like one. */
  readonly asserzione: string;
}

export const INDIRIZZI: Readonly<Record<AmbientePdnd, IndirizziPdnd>> = {
  collaudo: {
    anpr: 'https://modipa-val.anpr.interno.it',
    voucher: 'https://auth.uat.interop.pagopa.it/token.oauth2',
    asserzione: 'auth.uat.interop.pagopa.it/client-assertion',
  },
  produzione: {
    anpr: 'https://modipa.anpr.interno.it',
    voucher: 'https://auth.interop.pagopa.it/token.oauth2',
    asserzione: 'auth.interop.pagopa.it/client-assertion',
  },
};

/** An e-service of ANPR on the PDND. All have the same shape (E002); the catalogue has their names. */
export interface ServizioAnpr {
  /** The use case: `C030`. */
  readonly casoUso: string;
  /** Its part of the address, with the version, as the catalogue writes it: `C030-servizioAccertamentoIdUnicoNazionale/v1`. */
  readonly percorso: string;
}

/** Verifies the generalità that somebody has declared. */
export const C003: ServizioAnpr = { casoUso: 'C003', percorso: 'C003-servizioVerificaDichGeneralita/v1' };
/** Finds the idANPR of a person. */
export const C030: ServizioAnpr = { casoUso: 'C030', percorso: 'C030-servizioAccertamentoIdUnicoNazionale/v1' };

/** Where a service takes requests. */
export function toIndirizzo({ anpr }: IndirizziPdnd, { percorso }: ServizioAnpr): string {
  return `${anpr}/govway/rest/in/MinInternoPortaANPR-PDND/${percorso}/anpr-service-e002`;
}

/** For whom its tokens are: its address without `-PDND` and without the operation. */
export function toDestinatario({ anpr }: IndirizziPdnd, { percorso }: ServizioAnpr): string {
  return `${anpr}/govway/rest/in/MinInternoPortaANPR/${percorso}`;
}
