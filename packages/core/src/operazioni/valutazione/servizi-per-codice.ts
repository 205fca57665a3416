import type { Operazione } from '../richiesta.js';
import { SERVIZI_PER_CODICE } from './servizi-per-codice.data.js';

/** What enters, changes or takes away something in the register: `REG` in the official list. */
const REGISTRAZIONI: readonly Operazione[] = [
  '1001', '1002', '1010', '1013', '1014',
  '2001', '2003', '2009', '2011', '2012',
  '5001', '5005', '5008', '5010', '5011', '5012', '5013', '5014', '5021',
  'A001', 'A002', 'A006',
]; // prettier-ignore

const ALTRE: readonly Operazione[] = [
  '3002', '3003', '3004', '3007', '3008',
  '4001', '4002', '4003', '4004', '4005',
  '6001', '7001', '7002', '7003',
  'P001', 'P002', 'P003',
]; // prettier-ignore

/** Every operation of the comune. */
const OPERAZIONI: readonly Operazione[] = /* @__PURE__ */ REGISTRAZIONI.concat(ALTRE);

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

function leggi(): ReadonlyMap<string, readonly Operazione[]> {
  const operazioni = new Map<string, readonly Operazione[]>();
  for (const riga of SERVIZI_PER_CODICE.trim().split('\n')) {
    const [servizi = '', codici = ''] = riga.split(': ');
    const indicati = new Set(servizi.split(' ').flatMap(toOperazioni));
    const ordinati = OPERAZIONI.filter((operazione) => indicati.has(operazione));
    for (const codice of codici.split(' ')) operazioni.set(codice, ordinati);
  }
  return operazioni;
}

function toOperazioni(servizio: string): readonly string[] {
  switch (servizio) {
    case 'tutti':
      return OPERAZIONI;
    case 'REG':
      return REGISTRAZIONI;
    default:
      return [servizio];
  }
}
