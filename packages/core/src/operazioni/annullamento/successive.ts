import {
  type OperazioneRegistrata,
  type StatoRegistro,
  isAnnullamento,
  isCambioResidenza,
  isMovimento,
} from '../registro.js';

/** The service that annuls an operation, by the operation (EN314). What is not here is never annulled: rettifiche, eliminazioni, the subentro. */
const SERVIZI: Readonly<Record<string, ServizioAnnullamento>> = {
  '1001': '1013',
  '1002': '1013',
  '1010': '1013',
  A001: '1013',
  A002: '1013',
  '2001': '2011',
  '2003': '2011',
  '2009': '2011',
  '5001': '5012',
  '5005': '5012',
  '5008': '5012',
  A006: '5012',
};

/** The services that annul: registrations, cancellations, changes. */
export type ServizioAnnullamento = '1013' | '2011' | '5012';

/** The service that annuls an operation of a kind; `undefined` if none does. */
export function findServizioAnnullamento(operazione: string): ServizioAnnullamento | undefined {
  return Object.hasOwn(SERVIZI, operazione) ? SERVIZI[operazione] : undefined;
}

/**
 * Is it a change of anagraphic data, which is never annulled but changed again (EN234)? `undefined` of a 5008 whose types are
 * not known.
 */
export function isDatiAnagrafici({ operazione, tipiMutazione }: OperazioneRegistrata): boolean | undefined {
  return operazione === '5008' ? tipiMutazione?.map(Number).includes(1) : false;
}

/** Does `RA` restore what the operation changed (EN352)? */
export function isRipristinabile(operazione: OperazioneRegistrata): boolean {
  return operazione.operazione !== 'A006' && isCambioResidenza(operazione);
}

/** Registrations of which no source says whether they stand in the way of an annulment. */
const INCERTE: readonly string[] = ['1014', '2012', '5010', '5011', '5014', '5021'];

/** Does an operation stand in the way of annulling an earlier one? Consultations, certificates and annulments do not. */
export function isOstacolo(operazione: OperazioneRegistrata): boolean | undefined {
  if (isAnnullamento(operazione)) return false;
  const { operazione: servizio } = operazione;
  if (servizio === '5013' || findServizioAnnullamento(servizio) !== undefined) return true;
  return INCERTE.includes(servizio) ? undefined : false;
}

/** The operations recorded after one and still in effect, oldest first. */
export function toSuccessive(
  operazioni: readonly OperazioneRegistrata[],
  operazione: OperazioneRegistrata,
): OperazioneRegistrata[] {
  return operazioni
    .slice(operazioni.indexOf(operazione) + 1)
    .filter((una) => una.annullata !== true && una.idOperazioneANPR !== operazione.idOperazioneANPR);
}

/**
 * Does a later operation touch what an earlier one moved: its soggetti, the families it moved, origin included, or whoever is
 * or was in them?
 */
export function isCollegata(
  prima: OperazioneRegistrata,
  poi: OperazioneRegistrata,
  componenti: StatoRegistro['componenti'],
): boolean {
  if (poi.soggetti.some((uno) => prima.soggetti.includes(uno))) return true;
  return prima.famiglie.some(
    (famiglia) =>
      poi.famiglie.includes(famiglia) ||
      (componenti !== undefined &&
        Object.hasOwn(componenti, famiglia) &&
        componenti[famiglia]?.some((uno) => poi.soggetti.includes(uno)) === true),
  );
}

/**
 * Does a later operation keep `RA` from restoring what a change of residence changed? Another change of residence of the same
 * people or families does, and whatever enters or cancels the same people.
 */
export function isContraRipristino(prima: OperazioneRegistrata, poi: OperazioneRegistrata): boolean {
  const stesseFamiglie = poi.famiglie.some((una) => prima.famiglie.includes(una));
  return isContraCancellazione(prima, poi) || (stesseFamiglie && isCambioResidenza(poi));
}

/** Does a later operation keep the way of cancelling and entering again (2003 motivo 12, 1002 motivo 10) from undoing one? */
export function isContraCancellazione(prima: OperazioneRegistrata, poi: OperazioneRegistrata): boolean {
  return isMovimento(poi) && poi.soggetti.some((uno) => prima.soggetti.includes(uno));
}
