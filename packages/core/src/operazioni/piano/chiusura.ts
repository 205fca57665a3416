import {
  findServizioAnnullamento,
  isCollegata,
  isContraCancellazione,
  isContraRipristino,
  isDatiAnagrafici,
  isOstacolo,
  isRipristinabile,
  toSuccessive,
} from '../annullamento/successive.js';
import type { OperazioneRegistrata } from '../registro.js';
import { isAnnullabileInParte, isParte } from './parti.js';
import type { ContestoPiano, Ostacolo } from './piano.js';

type Operazioni = ReadonlySet<OperazioneRegistrata>;

/**
 * All that has to be annulled so that some operations are: each with the later ones that stand in its way. A change of
 * residence is restored (RA), which fewer stand in the way of; so the set is the least there is.
 *
 * @param partenza - What is to be annulled.
 * @param fisse - What may not be: it is undone in another way, and its registration stays.
 * @returns The operations, or why one of them cannot be annulled.
 */
export function toChiusura(
  partenza: Operazioni,
  fisse: Operazioni,
  contesto: ContestoPiano,
): { readonly annullate: Operazioni; readonly ostacoli: readonly Ostacolo[] } {
  const annullate = new Set(partenza);
  const ostacoli: Ostacolo[] = [];
  for (const una of annullate) {
    const ostacolo = fisse.has(una) ? toFissa(una) : toOstacolo(una, contesto);
    if (ostacolo !== undefined) ostacoli.push(ostacolo);
    for (const altra of toPrecedenza(una, contesto)) annullate.add(altra);
  }
  return { annullate, ostacoli };
}

/** Is an operation annulled with RA=1 where later ones ask for it? Of one soggetto alone (RP=1) it is not. */
export function isConRipristino(operazione: OperazioneRegistrata): boolean {
  return isRipristinabile(operazione) && !isParte(operazione);
}

/** Are there later operations that hold an operation back for some of its soggetti, and not for all? */
export function isUtileDividere(operazione: OperazioneRegistrata, { registro }: ContestoPiano): boolean {
  const { soggetti } = operazione;
  if (soggetti.length < 2) return false;
  const componenti = registro?.componenti;
  return toSuccessive(registro?.operazioni ?? [], operazione).some(
    (una) =>
      isOstacolo(una) === true &&
      isCollegata(operazione, una, componenti) &&
      soggetti.some((uno) => !isCollegata({ ...operazione, soggetti: [uno] }, una, componenti)),
  );
}

/** The later operations that have to be annulled before one is. */
function toPrecedenza(operazione: OperazioneRegistrata, contesto: ContestoPiano): OperazioneRegistrata[] {
  const successive = toSuccessive(contesto.registro?.operazioni ?? [], operazione);
  return isConRipristino(operazione)
    ? successive.filter((una) => isContraRipristino(operazione, una))
    : successive.filter(
        (una) => isOstacolo(una) === true && isCollegata(operazione, una, contesto.registro?.componenti),
      );
}

/** The later operations that have to be annulled before one is undone by cancelling its soggetti and entering them again. */
export function toPrimaDellaCancellazione(
  operazione: OperazioneRegistrata,
  { registro }: ContestoPiano,
): OperazioneRegistrata[] {
  return toSuccessive(registro?.operazioni ?? [], operazione).filter((una) => isContraCancellazione(operazione, una));
}

/** Can an operation be undone by cancelling its soggetti (2003 motivo 12) and entering them where they were (1002 motivo 10)? */
export function isCancellabile(operazione: OperazioneRegistrata, contesto: ContestoPiano): boolean {
  const suo = operazione.operazione === '1002' || isRipristinabile(operazione);
  return suo && operazione.soggetti.length > 0 && toDiAltri(operazione, contesto) === undefined;
}

/** The later operations of which it is not known whether they stand in the way, now that others are annulled. */
export function toIncerte(
  operazione: OperazioneRegistrata,
  annullate: Operazioni,
  { registro }: ContestoPiano,
): OperazioneRegistrata[] {
  return toSuccessive(registro?.operazioni ?? [], operazione).filter(
    (una) => !annullate.has(una) && isOstacolo(una) === undefined && isCollegata(operazione, una, registro?.componenti),
  );
}

/** Is an operation the last one where it counts, now that others are annulled? */
export function isUltima(
  operazione: OperazioneRegistrata,
  annullate: Operazioni,
  { registro }: ContestoPiano,
): boolean {
  return toSuccessive(registro?.operazioni ?? [], operazione).every(
    (una) => annullate.has(una) || isOstacolo(una) === false || !isCollegata(operazione, una, registro?.componenti),
  );
}

function toFissa({ idOperazioneANPR: operazione }: OperazioneRegistrata): Ostacolo {
  return {
    codice: 'EN077',
    operazione,
    messaggio: `L’operazione ${operazione} resta registrata e non lascia annullare le precedenti.`,
  };
}

/** Why an operation cannot be annulled at all. */
function toOstacolo(operazione: OperazioneRegistrata, contesto: ContestoPiano): Ostacolo | undefined {
  const { idOperazioneANPR: id, operazione: servizio } = operazione;
  if (findServizioAnnullamento(servizio) === undefined) {
    return { codice: 'EN314', operazione: id, messaggio: `L’operazione ${id} (${servizio}) non si può annullare.` };
  }
  if (isDatiAnagrafici(operazione) === true) {
    return {
      codice: 'EN234',
      operazione: id,
      messaggio: `L’operazione ${id} ha cambiato i dati anagrafici (5008 di tipo 1): non si annulla, si registra una nuova mutazione.`,
    };
  }
  if (isParte(operazione) && !isAnnullabileInParte(operazione)) return toIndivisa(operazione);
  return toDiAltri(operazione, contesto);
}

function toIndivisa({ idOperazioneANPR: operazione, operazione: servizio }: OperazioneRegistrata): Ostacolo {
  return {
    ...(servizio === '5001' ? { codice: 'EN351' } : {}),
    operazione,
    messaggio: `L’operazione ${operazione} (${servizio}) non si annulla per alcuni soggetti soltanto.`,
  };
}

function toDiAltri(
  { idOperazioneANPR: id, comune }: OperazioneRegistrata,
  { mittente, altriComuni = false }: ContestoPiano,
): Ostacolo | undefined {
  if (altriComuni || comune === undefined || mittente === undefined || comune === mittente) return undefined;
  return {
    codice: 'EN145',
    operazione: id,
    messaggio: `L’operazione ${id} è del comune ${comune}: può annullarla solo quello.`,
  };
}
