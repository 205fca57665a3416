import type { RichiestaInEsame } from '../richiesta-in-esame.js';

/** Of 5001 and 5005: the types that bring another residence. */
const RESIDENZA: Readonly<Record<string, readonly number[]>> = { '5001': [4, 5, 6], '5005': [1, 2, 6] };
/** Of 5001: those that write the same residence in another way. */
const STESSA_RESIDENZA: readonly number[] = [7, 8, 9];

/** Does the request bring another residence? */
export function isCambioResidenza({ operazione, tipi }: RichiestaInEsame): boolean {
  return tipi.some((tipo) => RESIDENZA[operazione]?.includes(tipo) === true);
}

/** Does the request write a residence, another one or the same? */
export function isSullaResidenza(richiesta: RichiestaInEsame): boolean {
  const { operazione, tipi } = richiesta;
  return (
    isCambioResidenza(richiesta) || (operazione === '5001' && tipi.some((tipo) => STESSA_RESIDENZA.includes(tipo)))
  );
}
