import type { NomeFile, Result } from '@anagrafe/core';

/** The name follows another grammar. */
export interface ErroreNomeFile {
  readonly type: 'nome-non-conforme';
}

const NOME = /^(\d{6})_SUBAPR_(\d+)_(\d+)_(\d+)\.(gz|xml)$/;
const NOME_AIRE = /^(\d{6})_SUBAIRE_(\d{2,6})\.(gz|txt)$/;

/** Does a name say, well or badly, that it is of an AIRE file? */
export function isNomeAire(nome: string): boolean {
  return /SUBAIRE/i.test(nome);
}

/**
 * Reads the name of a file di subentro: `codiceIstat_SUBAPR_versione_progressivo_totale`, then `.gz`, or `.xml` for the
 * same file unpacked; of an AIRE file `codiceIstat_SUBAIRE_` and then progressivo and totale together, `.gz` or `.txt`. Of
 * these the first half of the digits is taken as the progressivo, and the longer half of an odd number as the totale:
 * only names of two digits have been seen.
 *
 * @param nome - The name alone, without folders. Upper and lower case count.
 * @returns Its parts, the numbers as numbers. Errors: `nome-non-conforme`. Whether the numbers agree with the file is
 * for the rules EN001 and EN008 to say.
 * @example
 * parseNomeFile('028060_SUBAPR_2_8_9.gz') // → { ok: true, value: { codiceIstat: '028060', versione: 2, progressivo: 8, totale: 9, compresso: true } }
 * parseNomeFile('028060_SUBAIRE_11.gz') // → { ok: true, value: { codiceIstat: '028060', progressivo: 1, totale: 1, compresso: true } }
 * parseNomeFile('subentro.gz').ok // → false
 */
export function parseNomeFile(nome: string): Result<NomeFile, ErroreNomeFile> {
  const parti = NOME.exec(nome);
  if (parti === null) return parseNomeAire(nome);
  const [, codiceIstat = '', versione, progressivo, totale, estensione] = parti;
  return {
    ok: true,
    value: {
      codiceIstat,
      versione: Number(versione),
      progressivo: Number(progressivo),
      totale: Number(totale),
      compresso: estensione === 'gz',
    },
  };
}

function parseNomeAire(nome: string): Result<NomeFile, ErroreNomeFile> {
  const parti = NOME_AIRE.exec(nome);
  if (parti === null) return { ok: false, error: { type: 'nome-non-conforme' } };
  const [, codiceIstat = '', cifre = '', estensione] = parti;
  const meta = cifre.length >> 1;
  return {
    ok: true,
    value: {
      codiceIstat,
      progressivo: Number(cifre.slice(0, meta)),
      totale: Number(cifre.slice(meta)),
      compresso: estensione === 'gz',
    },
  };
}

/**
 * The name of a file di subentro, not of an AIRE one.
 *
 * @param nome - Its parts: the ISTAT code of the comune, six digits, and whole numbers.
 * @returns The name that {@link parseNomeFile} reads back: ending in `.gz`, or in `.xml` if `compresso` is false.
 * @example
 * formatNomeFile({ codiceIstat: '028060', versione: 2, progressivo: 8, totale: 9, compresso: true }) // → '028060_SUBAPR_2_8_9.gz'
 */
export function formatNomeFile(nome: Required<NomeFile>): string {
  const { codiceIstat, versione, progressivo, totale, compresso } = nome;
  return `${codiceIstat}_SUBAPR_${versione}_${progressivo}_${totale}.${compresso ? 'gz' : 'xml'}`;
}
