import type { OperazioneRegistrata } from '../../src/operazioni/index.js';
import { type RegistroInMemoria, cambiaResidenza } from './registro-in-memoria.js';

/** Who asks. */
export const NOI = '058091';
const ISCRIZIONI = ['1001', '1002'];

/** What is wished, as the plan is told. */
export interface Voluto {
  readonly senza: readonly string[];
  readonly senzaPer: Readonly<Record<string, readonly string[]>>;
}

/** Should an operation have no effect on somebody? */
export const isVoluta = ({ senza, senzaPer }: Voluto, id: string, soggetto: string): boolean =>
  senza.includes(id) || senzaPer[id]?.includes(soggetto) === true;

/** The operations that lost their effect on somebody though nobody wished it, and on whom; in order. */
export function toPerse(
  prima: RegistroInMemoria,
  poi: RegistroInMemoria,
  voluto: Voluto,
): Record<string, readonly string[]> {
  return Object.fromEntries(
    prima.operazioni.flatMap(({ idOperazioneANPR: id, soggetti: suoi }) => {
      const perse = suoi.filter(
        (uno) => !isVoluta(voluto, id, uno) && !prima.senzaEffettoPer(id, uno) && poi.senzaEffettoPer(id, uno),
      );
      return perse.length === 0 ? [] : [[id, perse] as const];
    }),
  );
}

/**
 * The least number of requests and of operations to register again, by trying everything, annulments in part or not;
 * `undefined` if nothing leads there.
 */
export function toMinimo(inizio: RegistroInMemoria, voluto: Voluto, conParziali = true): number | undefined {
  const visti = new Set([inizio.chiave]);
  const spariti = toSpariti(inizio, voluto);
  let minimo: number | undefined;
  let fronte = [{ stato: inizio, passi: 0 }];
  while (fronte.length > 0) {
    const prossimo: typeof fronte = [];
    for (const { stato, passi } of fronte) {
      if (isRaggiunto(stato, inizio, voluto)) {
        const perse = Object.values(toPerse(inizio, stato, voluto));
        const totale = passi + perse.filter((chi) => !chi.every((uno) => spariti.has(uno))).length;
        minimo = Math.min(minimo ?? totale, totale);
      }
      for (const [poi, quanti] of mosse(stato, conParziali)) {
        if (visti.has(poi.chiave)) continue;
        visti.add(poi.chiave);
        prossimo.push({ stato: poi, passi: passi + quanti });
      }
    }
    fronte = prossimo;
  }
  return minimo;
}

function isRaggiunto(stato: RegistroInMemoria, { operazioni }: RegistroInMemoria, voluto: Voluto): boolean {
  return operazioni.every(({ idOperazioneANPR: id, soggetti: suoi }) =>
    suoi.every((uno) => !isVoluta(voluto, id, uno) || stato.senzaEffettoPer(id, uno)),
  );
}

/** Those who owe their registration to an operation that should have no effect on them. */
function toSpariti({ operazioni }: RegistroInMemoria, voluto: Voluto): ReadonlySet<string> {
  const iscrizioni = operazioni.filter((una) => !una.annullata && ISCRIZIONI.includes(una.operazione));
  return new Set(
    iscrizioni.flatMap(({ idOperazioneANPR: id, soggetti: suoi }) => suoi.filter((uno) => isVoluta(voluto, id, uno))),
  );
}

/** All that can be done next, and how many requests it takes. */
function mosse(stato: RegistroInMemoria, conParziali: boolean): [RegistroInMemoria, number][] {
  const fatte: [RegistroInMemoria, number][] = [];
  for (const operazione of stato.operazioni) {
    const { idOperazioneANPR, operazione: richiesta, dataDecorrenza } = operazione;
    if (idOperazioneANPR.startsWith('nuova')) continue;
    for (const servizio of ['1013', '2011', '5012'] as const) {
      for (const ripristino of [false, true]) {
        const annullata = stato.annulla(NOI, {
          type: 'annullamento',
          servizio,
          operazione: idOperazioneANPR,
          operazioneRichiesta: richiesta,
          ripristino,
          ...(dataDecorrenza === undefined ? {} : { dataDecorrenza }),
        });
        if (typeof annullata !== 'string') fatte.push([annullata, 1]);
      }
    }
    for (const chi of [
      operazione.soggetti,
      ...(operazione.soggetti.length > 1 ? operazione.soggetti.map((uno) => [uno]) : []),
    ]) {
      const cancellata = cancella(stato, operazione, chi);
      if (cancellata !== undefined) fatte.push(cancellata);
    }
    if (conParziali && operazione.soggetti.length > 1) fatte.push(...annullaInParte(stato, operazione));
  }
  return fatte;
}

/** 5012 with RP=1 for each soggetto of an operation. */
function annullaInParte(stato: RegistroInMemoria, operazione: OperazioneRegistrata): [RegistroInMemoria, number][] {
  return operazione.soggetti.flatMap((soggetto): [RegistroInMemoria, number][] => {
    const annullata = stato.annulla(NOI, {
      type: 'annullamento',
      servizio: '5012',
      operazione: operazione.idOperazioneANPR,
      operazioneRichiesta: operazione.operazione,
      ripristino: false,
      soggetto,
    });
    return typeof annullata === 'string' ? [] : [[annullata, 1]];
  });
}

/** 2003 and 1002 for some soggetti of an operation: 1002 only where they were somewhere before. */
function cancella(
  stato: RegistroInMemoria,
  operazione: OperazioneRegistrata,
  chi: readonly string[],
): [RegistroInMemoria, number] | undefined {
  let qui = stato;
  let quanti = 0;
  for (const soggetto of chi) {
    const cancellato = qui.cancella(NOI, soggetto, operazione.dataDecorrenza);
    if (typeof cancellato === 'string') return undefined;
    const prima = cambiaResidenza(operazione) || operazione.comunePrecedente !== undefined;
    const poi = prima ? cancellato.reiscrivi(soggetto) : cancellato;
    if (typeof poi === 'string') return undefined;
    quanti += prima ? 2 : 1;
    qui = poi;
  }
  return chi.every((uno) => qui.senzaEffettoPer(operazione.idOperazioneANPR, uno)) ? [qui, quanti] : undefined;
}
