import type { Riga } from './tracciato.js';

/**
 * An invented layout: no channel of the Agenzia takes it. It shows how one is written.
 *
 * @example
 * const [riga] = createEsportatoreMassivo(TRACCIATO_DI_ESEMPIO).write([{ progressivo: 1, comune: '058091', cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1980-01-01', codiceCatastale: 'H501' }]);
 * riga.ok && riga.value.length // → 130
 */
export const TRACCIATO_DI_ESEMPIO = [
  { tipo: 'costante', valore: '1' },
  { tipo: 'numero', nome: 'progressivo', lunghezza: 7 },
  { tipo: 'testo', nome: 'comune', lunghezza: 6 },
  { tipo: 'testo', nome: 'codiceFiscale', lunghezza: 16, facoltativo: true },
  { tipo: 'testo', nome: 'cognome', lunghezza: 40, facoltativo: true },
  { tipo: 'testo', nome: 'nome', lunghezza: 36, facoltativo: true },
  { tipo: 'testo', nome: 'sesso', lunghezza: 1, ammessi: ['M', 'F'] },
  { tipo: 'data', nome: 'dataNascita', formato: 'GGMMAAAA' },
  { tipo: 'testo', nome: 'codiceCatastale', lunghezza: 4 },
  { tipo: 'costante', valore: '         ' },
] as const;

/** A record of the invented layout. */
export type RigaDiEsempio = Riga<typeof TRACCIATO_DI_ESEMPIO>;
