import { codiciOperazioni } from '../richieste/open-tracciato.js';
import type { Operazione } from '../richiesta.js';
import { SERVIZI_PER_CODICE } from './servizi-per-codice.data.js';

/** What enters, changes or takes away something in the register, `REG` in the official list: these families of services. */
const isRegistrazione = (operazione: Operazione): boolean => /^[125A]/.test(operazione);

const NESSUNA: readonly Operazione[] = [];
let perCodice: ReadonlyMap<string, readonly Operazione[]> | undefined;

/**
 * The operations whose requests ANPR puts to a check, as the official list says.
 *
 * @param codice - As ANPR writes it: `EN250`.
 * @returns Empty if the list names none.
 */
export function findOperazioniDi(codice: string): readonly Operazione[] {
  perCodice ??= leggi();
  return perCodice.get(codice) ?? NESSUNA;
}

/** The codes that the official list has for an operation, in order. */
export function findCodiciDi(operazione: Operazione): readonly string[] {
  perCodice ??= leggi();
  return [...perCodice].flatMap(([codice, operazioni]) => (operazioni.includes(operazione) ? [codice] : [])).sort();
}

function leggi(): ReadonlyMap<string, readonly Operazione[]> {
  const operazioni = new Map<string, readonly Operazione[]>();
  for (const riga of SERVIZI_PER_CODICE.trim().split('\n')) {
    const [servizi = '', codici = ''] = riga.split(': ');
    const indicati = new Set(servizi.split(' ').flatMap(toOperazioni));
    const ordinati = codiciOperazioni.filter((operazione) => indicati.has(operazione));
    for (const codice of codici.split(' ')) operazioni.set(codice, ordinati);
  }
  return operazioni;
}

function toOperazioni(servizio: string): readonly string[] {
  switch (servizio) {
    case 'tutti':
      return codiciOperazioni;
    case 'REG':
      return codiciOperazioni.filter(isRegistrazione);
    default:
      return [servizio];
  }
}
