import { AnagrafeError } from '@anagrafe/core';

/** Why a message could not be read. */
export type CodiceXml = 'xml-malformato' | 'codifica-non-valida' | 'doctype-rifiutato' | 'limite-superato';

/** A message that is no XML, or none that is read; the error has nothing of what it says. */
export class ErroreXml extends AnagrafeError<CodiceXml> {
  override readonly name = 'ErroreXml';
  readonly riga: number;

  constructor(code: CodiceXml, motivo: string, riga: number) {
    super(code, `Riga ${riga}: ${motivo}.`);
    this.riga = riga;
  }
}
