/** Far above what a message can need, far below what hurts. */
export const LIMITI = { byte: 64_000_000, profondita: 64, attributi: 64 } as const;
