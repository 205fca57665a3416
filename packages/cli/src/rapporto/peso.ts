/** How much a rilievo weighs, heaviest first. */
export const PESI = ['bloccante', 'da-rimuovere', 'avviso'] as const;

/** What a rilievo means for the subentro: it stops it, it must be mended before it, or it is to be known. */
export type Peso = (typeof PESI)[number];

/** The words for a weight; `segno` is a shape, so that no meaning hangs on a colour alone. */
export interface NomePeso {
  readonly uno: string;
  readonly molti: string;
  readonly segno: string;
  readonly effetto: string;
}

export const NOMI_PESO: Readonly<Record<Peso, NomePeso>> = {
  bloccante: {
    uno: 'Bloccante',
    molti: 'Bloccanti',
    segno: '■',
    effetto: 'ANPR rifiuta la fornitura finché ci sono.',
  },
  'da-rimuovere': {
    uno: 'Da rimuovere',
    molti: 'Da rimuovere prima del subentro',
    segno: '▲',
    effetto: 'L’invio passa, ma il comune deve correggerle prima.',
  },
  avviso: {
    uno: 'Avviso',
    molti: 'Avvisi',
    segno: '●',
    effetto: 'ANPR accetta i dati e li segnala.',
  },
};

/** What a rilievo weighs. */
export function toPeso({
  severita,
  daRimuovere,
}: {
  readonly severita: 'E' | 'W';
  readonly daRimuovere: boolean;
}): Peso {
  if (severita === 'E') return 'bloccante';
  return daRimuovere ? 'da-rimuovere' : 'avviso';
}
