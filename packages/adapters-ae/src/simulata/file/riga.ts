/** The first line of the file of an archive. */
export const INTESTAZIONE = 'anagrafe-tributaria-simulata 1';
/** What stands before the number of lines in the last one, so that a file cut short is known. */
export const FINE = 'F';
export const PERSONA = 'P';
/** A code that is the base of an omocodia. */
export const BASE_DI_OMOCODIA = 'B';
/** A code whose attribution was taken back. */
export const CODICE_ANNULLATO = 'A';

const SEGNI: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const LETTI: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' };

/** A text as it stands between tabs. */
export function toCampo(testo: string): string {
  return /[\\\t\n\r]/.test(testo) ? testo.replace(/[\\\t\n\r]/g, (segno) => SEGNI[segno] ?? segno) : testo;
}

/** The text that stands between tabs. */
export function fromCampo(campo: string): string {
  if (!campo.includes('\\')) return campo;
  return campo.replace(/\\([\\tnr])/g, (_, segno: string) => LETTI[segno] ?? segno);
}
