import { type OperazioneRegistrata, isIscrizione } from '../registro.js';
import type { Piano } from './piano.js';

/** What fell without being asked: of an operation that stays for others, the soggetti for whom it fell. */
export interface Caduta {
  readonly operazione: OperazioneRegistrata;
  /** Absent: for all of them. */
  readonly soloPer?: readonly string[];
}

type Esito = Pick<Piano, 'daRipetere' | 'decadono' | 'soloPer'>;

/** What of it has to be registered again, and what has nothing left to be registered on, once others have no effect. */
export function toEsito(cadute: readonly Caduta[], togliere: readonly OperazioneRegistrata[]): Esito {
  const sparita = isSparita(togliere);
  const ripetute = cadute.filter((una) => !sparita(una));
  const daRipetere = toIdentificativi(ripetute);
  const decadute = cadute.filter((una) => sparita(una) && !daRipetere.includes(una.operazione.idOperazioneANPR));
  const soloPer: Record<string, readonly string[]> = {};
  for (const { operazione, soloPer: chi } of [...ripetute, ...decadute]) {
    const id = operazione.idOperazioneANPR;
    if (chi !== undefined) soloPer[id] = [...(soloPer[id] ?? []), ...chi];
  }
  return {
    daRipetere,
    decadono: toIdentificativi(decadute),
    ...(Object.keys(soloPer).length === 0 ? {} : { soloPer }),
  };
}

function toIdentificativi(cadute: readonly Caduta[]): readonly string[] {
  return [...new Set(cadute.map(({ operazione }) => operazione.idOperazioneANPR))];
}

/** Those who lose their registration. */
export function toSpariti(togliere: readonly OperazioneRegistrata[]): ReadonlySet<string> {
  return new Set(togliere.filter(isIscrizione).flatMap((una) => una.soggetti));
}

/** Which operations have nothing left to be registered on, once others have no effect. */
function isSparita(togliere: readonly OperazioneRegistrata[]): (caduta: Caduta) => boolean {
  const spariti = toSpariti(togliere);
  const convivenze = new Set(togliere.filter(({ operazione }) => operazione === '1010').flatMap((una) => una.famiglie));
  return ({ operazione, soloPer: chi = operazione.soggetti }) =>
    (chi.length > 0 && chi.every((uno) => spariti.has(uno))) ||
    operazione.famiglie.some((famiglia) => convivenze.has(famiglia));
}
