import type { FileSubentro, Lettura } from '@anagrafe/core';

import { parseNomeFile } from './nome-file.js';
import type { ParteFile } from './parti.js';
import type { Byte } from './read-fornitura.js';

/** One file to check. */
export interface FileFornitura {
  /** Its name, without folders. */
  readonly nome: string;
  /** Opens it: the XML, already unpacked. Called once, when its turn comes. */
  readonly byte: () => Byte;
  /** What {@link evaluateParti} gave of it in another thread: then `byte` is not asked for. Called once. */
  readonly parti?: () => AsyncIterable<ParteFile>;
  /** How many bytes it has as it is sent; absent for plain XML. */
  readonly dimensioneCompressa?: number;
}

/** What is known of the sending, beside the file. */
export type Invio = Pick<FileSubentro, 'limiteCompresso' | 'mittente' | 'piano' | 'ricevuti'>;

/** A file as the rules see it, before what was read in it. */
export function toFileSubentro(
  { nome: nomeScritto, dimensioneCompressa }: FileFornitura,
  invio: Invio,
  lettura: Lettura,
): FileSubentro {
  const nome = parseNomeFile(nomeScritto);
  return {
    ...invio,
    nome: nome.ok ? nome.value : null,
    nomeScritto,
    compresso: dimensioneCompressa !== undefined || /\.gz$/i.test(nomeScritto),
    lettura,
    ...(dimensioneCompressa === undefined ? {} : { dimensioneCompressa }),
  };
}

/** Is there anything to judge of a file? Not even a name, if it could not be opened. */
export function isGiudicabile({
  arrivati,
  lettura,
}: {
  /** Did bytes come? */
  readonly arrivati: boolean;
  readonly lettura: Lettura;
}): boolean {
  return arrivati || lettura.ok || lettura.malformato;
}
