/** The common name of a certificate of ANPR, in its parts. */
export interface NomeCertificato {
  /** ISTAT code of the comune, six digits: zeros in front count. */
  readonly idSede: string;
  /** `PC` a workstation, `CO` the comune itself. */
  readonly genere: 'PC' | 'CO';
  readonly numero: string;
}

const NOME = /^(\d{6})-(PC|CO)-([0-9A-Z]{4})$/;

/** Reads `058091-PC-0001`; `undefined` if it is no such name. */
export function parseNomeCertificato(cn: string): NomeCertificato | undefined {
  const [, idSede, genere, numero] = NOME.exec(cn) ?? [];
  if (idSede === undefined || numero === undefined) return undefined;
  return { idSede, genere: genere === 'CO' ? 'CO' : 'PC', numero };
}
