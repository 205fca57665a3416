import { setTimeout } from 'node:timers/promises';

import { ErroreAsincrono } from './errore-asincrono.js';

/** How long to wait for ANPR, and by which clock. */
export interface Tempi {
  /** Absent: the clock of the machine. */
  readonly orologio?: () => Date;
  /** Waits so many milliseconds; absent, a timer. Where it rejects, the reading stops with that error. */
  readonly attendi?: (millisecondi: number) => Promise<void>;
  /** The longest that one answer is waited for, in milliseconds; absent, 48 hours. ANPR was seen to take 24. */
  readonly pazienza?: number;
}

/** One answer that is waited for. */
export interface Attesa {
  /** Waits until ANPR means to be ready, if that is to come. */
  readonly finoA: (istante: Date) => Promise<void>;
  /** Waits before asking again: a minute, then twice as long each time, half an hour at most. */
  readonly ancora: () => Promise<void>;
}

const PAZIENZA = 48 * 3_600_000;
const PRIMO_PASSO = 60_000;
const PASSO_MASSIMO = 30 * 60_000;

/** The clock that counts. */
export function toOrologio({ orologio = () => new Date() }: Tempi): () => Date {
  return orologio;
}

/** Begins to wait for an answer. `ancora` throws ErroreAsincrono `attesa-esaurita` once patience is over. */
export function createAttesa(tempi: Tempi): Attesa {
  const { attendi = async (ms: number) => setTimeout(ms), pazienza = PAZIENZA } = tempi;
  const orologio = toOrologio(tempi);
  let resta = pazienza;
  let passo = PRIMO_PASSO;
  const aspetta = async (millisecondi: number): Promise<void> => {
    const quanto = Math.min(millisecondi, resta);
    resta -= quanto;
    if (quanto > 0) await attendi(quanto);
  };
  return {
    finoA: async (istante) => aspetta(Math.max(0, istante.getTime() - orologio().getTime())),
    ancora: async () => {
      if (resta <= 0) throw new ErroreAsincrono('attesa-esaurita', 'ANPR non ha ancora finito: riprovare più tardi');
      await aspetta(passo);
      passo = Math.min(passo * 2, PASSO_MASSIMO);
    },
  };
}
