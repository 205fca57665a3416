import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';

/** What each member of a rilievo must be. */
const FORMA: Readonly<Record<keyof Omit<RilievoPubblico, 'mosse' | 'profilo'>, (valore: unknown) => boolean>> = {
  codice: isTesto,
  severita: (valore) => valore === 'E' || valore === 'W',
  daRimuovere: (valore) => typeof valore === 'boolean',
  file: isTesto,
  riga: (valore) => valore === null || typeof valore === 'number',
  soggetto: isTestoONullo,
  famiglia: isTestoONullo,
  campo: isTesto,
  valore: isTestoONullo,
  messaggio: isTesto,
  rimedio: isTesto,
};

const MEMBRI = Object.entries(FORMA);

/** The name of the first member that is missing or is something else; undefined if it is a rilievo. */
export function findMembroErrato(letto: Readonly<Record<string, unknown>>): string | undefined {
  return MEMBRI.find(([nome, va]) => !va(letto[nome]))?.[0];
}

/** Keeps each text that comes back thousands of times once. */
export function createCondivisione(): (rilievo: RilievoPubblico) => RilievoPubblico {
  const noti = new Map<string, string>();
  const condividi = (testo: string): string => {
    const noto = noti.get(testo);
    if (noto === undefined) noti.set(testo, testo);
    return noto ?? testo;
  };
  return (r) => ({
    codice: condividi(r.codice),
    severita: r.severita,
    daRimuovere: r.daRimuovere,
    file: condividi(r.file),
    riga: r.riga,
    soggetto: r.soggetto,
    famiglia: r.famiglia,
    campo: condividi(r.campo),
    valore: r.valore,
    messaggio: r.messaggio,
    rimedio: condividi(r.rimedio),
  });
}

function isTesto(valore: unknown): boolean {
  return typeof valore === 'string';
}

function isTestoONullo(valore: unknown): boolean {
  return valore === null || typeof valore === 'string';
}
