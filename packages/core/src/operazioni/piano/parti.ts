import type { OperazioneRegistrata } from '../registro.js';

/** An operation as far as it is on one of its soggetti: what RP=1 annuls of it, or 2003 and 1002 undo. */
interface Parte extends OperazioneRegistrata {
  readonly parteDi: OperazioneRegistrata;
}

/** Is it an operation on one of its soggetti alone? */
export function isParte(operazione: OperazioneRegistrata): operazione is Parte {
  return 'parteDi' in operazione;
}

/** The mutazioni that 5012 annuls for some of their soggetti: not those of a whole scheda (EN351). */
const IN_PARTE: readonly string[] = ['5005', '5008', 'A006'];

/** May an operation be annulled for some of its soggetti (RP=1)? */
export function isAnnullabileInParte({ operazione }: OperazioneRegistrata): boolean {
  return IN_PARTE.includes(operazione);
}

/** A history some of whose operations stand there once for each of their soggetti. */
export interface StoriaDivisa {
  readonly operazioni: readonly OperazioneRegistrata[];
  /** What stands for an operation on those people: its parts, or all of it if it is not divided. */
  readonly findParti: (
    operazione: OperazioneRegistrata,
    soggetti?: readonly string[],
  ) => readonly OperazioneRegistrata[];
}

/** Divides some operations of a history. */
export function dividi(
  operazioni: readonly OperazioneRegistrata[],
  divise: ReadonlySet<OperazioneRegistrata>,
): StoriaDivisa {
  const parti = new Map(
    [...divise].map((una) => [una, una.soggetti.map((uno): Parte => ({ ...una, soggetti: [uno], parteDi: una }))]),
  );
  return {
    operazioni: operazioni.flatMap((una): readonly OperazioneRegistrata[] => parti.get(una) ?? [una]),
    findParti: (operazione, soggetti) =>
      parti
        .get(operazione)
        ?.filter((una) => soggetti === undefined || una.soggetti.some((uno) => soggetti.includes(uno))) ?? [operazione],
  };
}

/** The history once some operations, or parts of them, are annulled. */
export function toRestanti(
  operazioni: readonly OperazioneRegistrata[],
  { findParti }: StoriaDivisa,
  annullate: ReadonlySet<OperazioneRegistrata>,
): readonly OperazioneRegistrata[] {
  return operazioni.map((una) => {
    const parti = findParti(una);
    const restano = parti.filter((parte) => !annullate.has(parte));
    if (restano.length === parti.length) return una;
    return restano.length === 0
      ? { ...una, annullata: true }
      : { ...una, soggetti: restano.flatMap(({ soggetti }) => soggetti) };
  });
}
