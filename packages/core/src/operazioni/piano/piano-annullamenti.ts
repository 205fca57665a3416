import { findServizioAnnullamento } from '../annullamento/successive.js';
import { type OperazioneRegistrata, isCambioResidenza } from '../registro.js';
import { type Caduta, toEsito, toSpariti } from './cadute.js';
import {
  isCancellabile,
  isConRipristino,
  isUltima,
  isUtileDividere,
  toChiusura,
  toIncerte,
  toPrimaDellaCancellazione,
} from './chiusura.js';
import { type StoriaDivisa, dividi, isAnnullabileInParte, isParte, toRestanti } from './parti.js';
import type { ContestoPiano, Ostacolo, Passo, Piano } from './piano.js';

/** What a plan of annulments starts from. */
interface Domanda {
  /** What should have no effect. */
  readonly togliere: readonly OperazioneRegistrata[];
  /** What should have none on some of its soggetti. */
  readonly togliereDa: ReadonlyMap<OperazioneRegistrata, readonly string[]>;
  /** What has to be annulled for a while, and registered again. */
  readonly sospendere: readonly OperazioneRegistrata[];
  /** May soggetti be cancelled and entered again? Not if what follows asks that nothing was recorded. */
  readonly conCancellazioni: boolean;
}

/** A way to undo all that is asked. */
interface Via extends Pick<Piano, 'passi' | 'daRipetere' | 'decadono' | 'soloPer' | 'ipotesi'> {
  /** The history after it. */
  readonly restanti: readonly OperazioneRegistrata[];
}

/** Beyond this many operations that could be undone in two ways, all pairs of ways are too many to try. */
const SCELTE_MASSIME = 10;

/** The shortest way to undo some operations, counting what has to be registered again; or why there is none. */
export function toVia(domanda: Domanda, contesto: ContestoPiano): Via | readonly Ostacolo[] {
  const scelte = SCELTE_MASSIME - toCancellabili(toDivisa(domanda, new Set(), contesto)).length;
  if (scelte < 0) return [{ messaggio: MOLTE }];
  const divisibili = toDivisibili(domanda, contesto);
  let tutte = divisibili.length <= scelte;
  let migliore: Via | undefined;
  let ostacoli: readonly Ostacolo[] | undefined;
  for (const divise of sottoinsiemi(divisibili.slice(0, scelte))) {
    const divisa = toDivisa(domanda, divise, contesto);
    const cancellabili = toCancellabili(divisa);
    if (cancellabili.length + divise.size > SCELTE_MASSIME) {
      tutte = false;
      continue;
    }
    for (const cancellate of sottoinsiemi(cancellabili)) {
      const via = toUnaVia(divisa, cancellate);
      if (isVia(via)) migliore = migliore === undefined || costo(via) < costo(migliore) ? via : migliore;
      else ostacoli ??= via;
    }
  }
  if (migliore === undefined) return ostacoli ?? [];
  return tutte ? migliore : { ...migliore, ipotesi: [...migliore.ipotesi, NON_TUTTE] };
}

const NON_TUTTE =
  'Non c’è una via più breve: di quelle con annullamenti parziali (RP=1) se ne sono confrontate solo una parte, perché sono troppe.';
const MOLTE = 'Le operazioni da togliere sono troppe per confrontare tutte le vie: chiederne meno per volta.';

/** Is it a way, and not the reasons why there is none? */
export function isVia(via: Via | readonly Ostacolo[]): via is Via {
  return 'passi' in via;
}

/** Of two ways with as many requests, the one that disturbs fewer operations. */
function costo({ passi, daRipetere }: Via): number {
  return passi.length + daRipetere.length * 1.001;
}

/**
 * The operations that it may help to undo for some of their soggetti: those asked so, those that later ones hold back for
 * others, and those on somebody who loses the registration and on somebody who does not.
 */
function toDivisibili({ togliere, togliereDa, sospendere }: Domanda, contesto: ContestoPiano): OperazioneRegistrata[] {
  const partenza = [...togliere, ...togliereDa.keys(), ...sospendere];
  const prima = partenza.flatMap((una) => toPrimaDellaCancellazione(una, contesto));
  const { annullate } = toChiusura(new Set([...partenza, ...prima]), new Set(), contesto);
  const spariti = toSpariti([...togliere, ...toConChi(togliereDa)]);
  const utili = [...annullate].filter(
    (una) =>
      !togliere.includes(una) &&
      !togliereDa.has(una) &&
      isAnnullabileInParte(una) &&
      (isUtileDividere(una, contesto) || una.soggetti.some((uno) => spariti.has(uno))),
  );
  return [...togliereDa.keys(), ...utili.filter(({ soggetti }) => soggetti.length > 1)];
}

/** Operations as far as they should have no effect. */
function toConChi(togliereDa: Domanda['togliereDa']): readonly OperazioneRegistrata[] {
  return [...togliereDa].map(([una, soggetti]) => ({ ...una, soggetti }));
}

/** The question, and the history in which some operations are divided. */
interface Divisa extends Pick<Domanda, 'togliereDa' | 'conCancellazioni'> {
  readonly storia: StoriaDivisa;
  readonly togliere: readonly OperazioneRegistrata[];
  readonly sospendere: readonly OperazioneRegistrata[];
  readonly contesto: ContestoPiano;
  /** As it was given. */
  readonly operazioni: readonly OperazioneRegistrata[];
}

function toDivisa(
  { togliere, togliereDa, sospendere, conCancellazioni }: Domanda,
  divise: ReadonlySet<OperazioneRegistrata>,
  contesto: ContestoPiano,
): Divisa {
  const { registro = {} } = contesto;
  const { operazioni = [], soggetto } = registro;
  const storia = dividi(operazioni, divise);
  return {
    storia,
    operazioni,
    togliereDa,
    conCancellazioni,
    togliere: [...togliere, ...[...togliereDa].flatMap(([una, chi]) => storia.findParti(una, chi))],
    sospendere: sospendere.flatMap((una) => storia.findParti(una, soggetto === undefined ? undefined : [soggetto])),
    contesto: { ...contesto, registro: { ...registro, operazioni: storia.operazioni } },
  };
}

/** What may be undone by cancelling: not the whole of what should have no effect on some alone. */
function toCancellabili({ togliere, togliereDa, conCancellazioni, contesto }: Divisa): OperazioneRegistrata[] {
  if (!conCancellazioni) return [];
  return togliere.filter((una) => !togliereDa.has(una) && isCancellabile(una, contesto));
}

function toUnaVia(
  { togliere, togliereDa, sospendere, storia, operazioni, contesto }: Divisa,
  cancellate: ReadonlySet<OperazioneRegistrata>,
): Via | readonly Ostacolo[] {
  const partenza = new Set([
    ...togliere.filter((una) => !cancellate.has(una)),
    ...sospendere.filter((una) => !togliere.includes(una)),
    ...[...cancellate].flatMap((una) => toPrimaDellaCancellazione(una, contesto)),
  ]);
  const { annullate, ostacoli } = toChiusura(partenza, cancellate, contesto);
  if (ostacoli.length > 0) return ostacoli;
  const fatte = storia.operazioni.filter((una) => annullate.has(una)).reverse();
  const cadute = [...fatte].reverse().flatMap((operazione): readonly Caduta[] => {
    const chi = togliereDa.get(operazione);
    if (chi !== undefined) return [{ operazione, soloPer: operazione.soggetti.filter((uno) => !chi.includes(uno)) }];
    if (togliere.includes(operazione)) return [];
    return [{ operazione, ...(isParte(operazione) ? { soloPer: operazione.soggetti } : {}) }];
  });
  return {
    restanti: toRestanti(operazioni, storia, annullate),
    passi: [
      ...fatte.map((una) => toAnnullamento(una, annullate, contesto)),
      ...storia.operazioni
        .filter((una) => cancellate.has(una))
        .reverse()
        .flatMap(toCancellazione),
    ],
    ...toEsito(cadute, [...togliere.filter((una) => !togliereDa.has(una)), ...toConChi(togliereDa)]),
    ipotesi: [...toIpotesi(annullate, contesto), ...(fatte.some(isParte) ? [SOLO_LUI] : [])],
  };
}

const SOLO_LUI =
  'Un annullamento parziale (RP=1) lo impediscono solo le operazioni sul suo soggetto e sulle famiglie coinvolte: è dedotto dal testo di EN077.';

function toAnnullamento(
  operazione: OperazioneRegistrata,
  annullate: ReadonlySet<OperazioneRegistrata>,
  contesto: ContestoPiano,
): Passo {
  const { idOperazioneANPR, operazione: operazioneRichiesta, comune, dataDecorrenza } = operazione;
  const ripristino = isConRipristino(operazione) && !isUltima(operazione, annullate, contesto);
  return {
    type: 'annullamento',
    servizio: findServizioAnnullamento(operazioneRichiesta) ?? '5012',
    operazione: idOperazioneANPR,
    operazioneRichiesta,
    ripristino,
    ...(isParte(operazione) ? { soggetto: operazione.soggetti[0] ?? '' } : {}),
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

function toIpotesi(annullate: ReadonlySet<OperazioneRegistrata>, contesto: ContestoPiano): string[] {
  const incerte = [...annullate].flatMap((una) => (isConRipristino(una) ? [] : toIncerte(una, annullate, contesto)));
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
