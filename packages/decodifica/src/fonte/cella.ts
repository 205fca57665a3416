import type { Annotatore, Dove } from './problema.js';

/** What no official cell holds: control and invisible characters, halves of one, and the mark of one that was lost. */
const ESTRANEO = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\uFFFD]/u;

/** Notes what cannot be in a cell whatever its column; whether there is nothing of the kind. */
export function controllaCella(valore: string, dove: Dove, note: Annotatore): boolean {
  const estraneo = ESTRANEO.exec(valore)?.[0].codePointAt(0);
  if (estraneo !== undefined) {
    const codice = estraneo.toString(16).toUpperCase().padStart(4, '0');
    note.add('carattere', `La cella contiene il carattere U+${codice}, che non può starvi.`, dove);
    return false;
  }
  if (valore === valore.trim()) return true;
  note.add('spazi', `Il valore «${valore}» comincia o finisce con uno spazio.`, dove);
  return false;
}
