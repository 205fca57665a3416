import { findServizioAnnullamento, isRipristinabile } from '../annullamento/successive.js';
import { type OperazioneRegistrata, isCambioResidenza, isIscrizione } from '../registro.js';
import { isCancellabile, isUltima, toChiusura, toIncerte, toPrimaDellaCancellazione } from './chiusura.js';
import type { ContestoPiano, Ostacolo, Passo, Piano } from './piano.js';

/** What a plan of annulments starts from. */
interface Domanda {
  /** What should have no effect. */
  readonly togliere: readonly OperazioneRegistrata[];
  /** What has to be annulled for a while, and registered again. */
  readonly sospendere: readonly OperazioneRegistrata[];
  /** May soggetti be cancelled and entered again? Not if what follows asks that nothing was recorded. */
  readonly conCancellazioni: boolean;
}

/** A way to undo all that is asked. */
interface Via extends Pick<Piano, 'passi' | 'daRipetere' | 'decadono' | 'ipotesi'> {
  readonly annullate: ReadonlySet<OperazioneRegistrata>;
}

/** Beyond this many operations that could be undone in two ways, all pairs of ways are too many to try. */
const SCELTE_MASSIME = 10;

/** The shortest way to undo some operations, counting what has to be registered again; or why there is none. */
export function toVia(domanda: Domanda, contesto: ContestoPiano): Via | readonly Ostacolo[] {
  const cancellabili = domanda.conCancellazioni ? domanda.togliere.filter((una) => isCancellabile(una, contesto)) : [];
  if (cancellabili.length > SCELTE_MASSIME) return [{ messaggio: MOLTE }];
  let migliore: Via | undefined;
  let ostacoli: readonly Ostacolo[] = [];
  for (const cancellate of sottoinsiemi(cancellabili)) {
    const via = toUnaVia(domanda, cancellate, contesto);
    if (isVia(via)) migliore = migliore === undefined || costo(via) < costo(migliore) ? via : migliore;
    else if (cancellate.size === 0) ostacoli = via;
  }
  return migliore ?? ostacoli;
}

const MOLTE = 'Le operazioni da togliere sono troppe per confrontare tutte le vie: chiederne meno per volta.';

/** Is it a way, and not the reasons why there is none? */
export function isVia(via: Via | readonly Ostacolo[]): via is Via {
  return 'passi' in via;
}

function costo({ passi, daRipetere }: Via): number {
  return passi.length + daRipetere.length;
}

function toUnaVia(
  { togliere, sospendere }: Domanda,
  cancellate: ReadonlySet<OperazioneRegistrata>,
  contesto: ContestoPiano,
): Via | readonly Ostacolo[] {
  const operazioni = contesto.registro?.operazioni ?? [];
  const partenza = new Set([
    ...togliere.filter((una) => !cancellate.has(una)),
    ...sospendere,
    ...[...cancellate].flatMap((una) => toPrimaDellaCancellazione(una, contesto)),
  ]);
  const { annullate, ostacoli } = toChiusura(partenza, cancellate, contesto);
  if (ostacoli.length > 0) return ostacoli;
  const cadute = operazioni.filter((una) => annullate.has(una) && !togliere.includes(una));
  const sparite = isSparita(togliere);
  return {
    annullate,
    passi: [
      ...operazioni
        .filter((una) => annullate.has(una))
        .reverse()
        .map((una) => toAnnullamento(una, annullate, contesto)),
      ...operazioni
        .filter((una) => cancellate.has(una))
        .reverse()
        .flatMap(toCancellazione),
    ],
    daRipetere: cadute.filter((una) => !sparite(una)).map(({ idOperazioneANPR }) => idOperazioneANPR),
    decadono: cadute.filter(sparite).map(({ idOperazioneANPR }) => idOperazioneANPR),
    ipotesi: toIpotesi(annullate, contesto),
  };
}

function toAnnullamento(
  operazione: OperazioneRegistrata,
  annullate: ReadonlySet<OperazioneRegistrata>,
  contesto: ContestoPiano,
): Passo {
  const { idOperazioneANPR, operazione: operazioneRichiesta, comune, dataDecorrenza } = operazione;
  const ripristino = isRipristinabile(operazione) && !isUltima(operazione, annullate, contesto);
  return {
    type: 'annullamento',
    servizio: findServizioAnnullamento(operazioneRichiesta) ?? '5012',
    operazione: idOperazioneANPR,
    operazioneRichiesta,
    ripristino,
    ...(ripristino && dataDecorrenza !== undefined ? { dataDecorrenza } : {}),
    ...(comune === undefined ? {} : { comune }),
  };
}

function toCancellazione(operazione: OperazioneRegistrata): Passo[] {
  const { idOperazioneANPR, soggetti, comune, comunePrecedente, dataDecorrenza } = operazione;
  const eraIscritto = isCambioResidenza(operazione) || comunePrecedente !== undefined;
  return soggetti.flatMap((soggetto): Passo[] => [
    {
      type: 'cancellazione',
      servizio: '2003',
      motivo: '12',
      operazione: idOperazioneANPR,
      soggetto,
      ...(dataDecorrenza === undefined ? {} : { dataDecorrenza }),
      ...(comune === undefined ? {} : { comune }),
    },
    ...(eraIscritto
      ? [
          {
            type: 'reiscrizione',
            servizio: '1002',
            motivo: '10',
            soggetto,
            ...(comunePrecedente === undefined ? {} : { comune: comunePrecedente }),
          } as const,
        ]
      : []),
  ]);
}

/** Which operations have nothing left to be registered on, once others have no effect. */
function isSparita(togliere: readonly OperazioneRegistrata[]): (operazione: OperazioneRegistrata) => boolean {
  const soggetti = new Set(togliere.filter(isIscrizione).flatMap((una) => una.soggetti));
  const convivenze = new Set(togliere.filter(({ operazione }) => operazione === '1010').flatMap((una) => una.famiglie));
  return (una) =>
    (una.soggetti.length > 0 && una.soggetti.every((uno) => soggetti.has(uno))) ||
    una.famiglie.some((famiglia) => convivenze.has(famiglia));
}

function toIpotesi(annullate: ReadonlySet<OperazioneRegistrata>, contesto: ContestoPiano): string[] {
  const incerte = [...annullate].flatMap((una) => (isRipristinabile(una) ? [] : toIncerte(una, annullate, contesto)));
  return [...new Set(incerte)].map(
    ({ idOperazioneANPR, operazione }) =>
      `L’operazione ${idOperazioneANPR} (${operazione}) non blocca gli annullamenti: nessuna fonte lo dice.`,
  );
}

function* sottoinsiemi<T>(elementi: readonly T[]): Generator<ReadonlySet<T>> {
  for (let maschera = 0; maschera < 2 ** elementi.length; maschera++) {
    yield new Set(elementi.filter((_, i) => (maschera & (1 << i)) !== 0));
  }
}
