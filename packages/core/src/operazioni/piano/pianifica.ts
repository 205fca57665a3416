import { type Result, toErr, toOk } from '../../result.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { isOstacolo } from '../annullamento/successive.js';
import type { DatoEliminabile } from '../eliminazione/tipi-revoca.js';
import { type OperazioneRegistrata, isMovimento, toInVigore } from '../registro.js';
import { toSuccessiveAlSubentro } from '../rettifica/regole-registro.js';
import { type Correzioni, isRifiuto, toDati, toEliminazioni, toRettifiche } from './correzioni.js';
import type { ContestoPiano, Ostacolo, Piano, StatoVoluto } from './piano.js';
import { isVia, toVia } from './piano-annullamenti.js';

/**
 * The shortest legal sequence of annulments, rettifiche and deletions that leads from the operations recorded to a wished
 * state; or why there is none.
 *
 * Operations are annulled from the most recent one backwards, on the soggetto and on the families it moved (EN077); a change
 * of residence is restored though others follow (5012 with RA=1) if the residence did not change again; what cannot be annulled
 * so is undone by cancelling (2003 motivo 12) and entering again (1002 motivo 10). What falls on the way without being asked
 * counts as work too: it has to be registered again.
 *
 * @param scheda - The scheda as ANPR has it.
 * @param voluto - What should be different.
 * @param contesto - Who asks, and the register: `registro.operazioni` is necessary, in the order in which they were recorded.
 * @returns The plan, with no steps if all is already so; or the obstacles of the plainest way. Never throws for wrong data.
 * @example
 * const operazioni = [
 *   { idOperazioneANPR: '101', operazione: '5005', tipiMutazione: ['02'], comune: '058091', dataDecorrenza: '2024-02-01', soggetti: ['A'], famiglie: ['F', 'G'] },
 *   { idOperazioneANPR: '102', operazione: '5008', tipiMutazione: ['01'], comune: '058091', dataDecorrenza: '2024-06-10', soggetti: ['A'], famiglie: [] },
 * ];
 * const esito = pianifica({}, { senza: ['101'] }, { ...contesto, mittente: '058091', registro: { operazioni } });
 * esito.ok && esito.value.passi.map(({ servizio, operazione, ripristino }) => [servizio, operazione, ripristino]) // → [['5012', '101', true]]
 */
export function pianifica(
  scheda: Soggetto,
  voluto: StatoVoluto,
  contesto: ContestoPiano,
): Result<Piano, readonly Ostacolo[]> {
  const operazioni = contesto.registro?.operazioni;
  if (operazioni === undefined) return toErr([{ messaggio: SENZA_STORIA }]);
  const ignote = (voluto.senza ?? []).filter((id) => !operazioni.some((una) => una.idOperazioneANPR === id));
  if (ignote.length > 0) return toErr(ignote.map(toIgnota));

  const dati = toDati(voluto).map((dato) => ({ dato, portato: toPortatoDa(dato, contesto) }));
  const togliere = operazioni.filter(
    (una) =>
      una.annullata !== true &&
      (voluto.senza?.includes(una.idOperazioneANPR) === true || dati.some(({ portato }) => portato === una)),
  );
  const daEliminare = dati.filter(({ portato }) => portato === undefined).map(({ dato }) => dato);
  const conDate = Object.keys(voluto.date ?? {}).length > 0;
  if (conDate && togliere.some(isMovimento)) return toErr([{ messaggio: DATE_IGNOTE }]);

  const sospendere = toSospendere({ scheda, voluto, contesto }, daEliminare).filter((una) => !togliere.includes(una));
  const conCancellazioni = !daEliminare.some(isDopoSubentro) && !conDate;
  const via = toVia({ togliere, sospendere, conCancellazioni }, contesto);
  if (!isVia(via)) return toErr(via);

  const poi = toDopo(contesto, via.annullate);
  const rettifiche = toRettifiche(scheda, voluto, poi);
  const eliminazioni = toEliminazioni(scheda, daEliminare, poi);
  const ostacoli = toOstacoli(rettifiche, eliminazioni);
  if (ostacoli.length > 0) return toErr(ostacoli);
  return toOk({
    passi: [...via.passi, ...rettifiche.passi, ...eliminazioni.passi],
    daRipetere: via.daRipetere,
    decadono: via.decadono,
    ipotesi: [...via.ipotesi, ...toIpotesi(rettifiche, eliminazioni)],
    nonVerificati: [...rettifiche.nonVerificati, ...eliminazioni.nonVerificati],
  });
}

const SENZA_STORIA = 'Servono le operazioni registrate sul soggetto e sulle famiglie coinvolte.';
const DATE_IGNOTE =
  'Annullando un’iscrizione, una cancellazione o un cambio di residenza le date della scheda cambiano: annullare prima, rileggere la scheda, poi pianificare le date.';
const DOPO_RETTIFICA =
  'La rettifica (5014) non impedisce la successiva eliminazione di dati (5013): nessuna fonte lo dice.';

function toIgnota(operazione: string): Ostacolo {
  return { codice: 'EN078', operazione, messaggio: `L’operazione ${operazione} non è fra quelle registrate.` };
}

/** The operation that brought a datum after the subentro, which is annulled instead of deleting the datum. */
function toPortatoDa(
  { quando, tipoMutazione }: DatoEliminabile,
  { registro }: ContestoPiano,
): OperazioneRegistrata | undefined {
  if (quando === 'sempre' || tipoMutazione === undefined) return undefined;
  return toInVigore(registro)
    ?.filter(
      ({ operazione, tipiMutazione }) => operazione === '5008' && tipiMutazione?.map(Number).includes(tipoMutazione),
    )
    .at(-1);
}

interface Domanda {
  readonly scheda: Soggetto;
  readonly voluto: StatoVoluto;
  readonly contesto: ContestoPiano;
}

/**
 * What has to be annulled for a while: what was recorded since the subentro, if data that came with it are to be deleted
 * (EN505) or dates other than that of residence corrected (EN475). Movements are not: with them the dates would change.
 */
function toSospendere(
  { scheda, voluto, contesto }: Domanda,
  daEliminare: readonly DatoEliminabile[],
): OperazioneRegistrata[] {
  const { registro } = contesto;
  const perDati = daEliminare.some(isDopoSubentro)
    ? (toInVigore(registro) ?? []).filter((una) => isOstacolo(una) === true)
    : [];
  const altreDate = toRettifiche(scheda, voluto, contesto).passi.some(
    (passo) => passo.type === 'rettifica' && passo.rettifica.richiestaRettifica103 !== undefined,
  );
  const perDate = altreDate ? (toSuccessiveAlSubentro(registro ?? {}) ?? []).filter((una) => !isMovimento(una)) : [];
  return [...new Set([...perDati, ...perDate])];
}

function isDopoSubentro({ quando }: DatoEliminabile): boolean {
  return quando === 'dopo-subentro';
}

/** The register once some operations are annulled. */
function toDopo(contesto: ContestoPiano, annullate: ReadonlySet<OperazioneRegistrata>): ContestoPiano {
  const registro = contesto.registro ?? {};
  return {
    ...contesto,
    registro: {
      ...registro,
      operazioni: (registro.operazioni ?? []).map((una) => (annullate.has(una) ? { ...una, annullata: true } : una)),
    },
  };
}

function toOstacoli(...correzioni: readonly Correzioni[]): Ostacolo[] {
  return correzioni
    .flatMap(({ rilievi }) => rilievi)
    .filter(isRifiuto)
    .map(({ codice, messaggio }) => ({ codice, messaggio }));
}

function toIpotesi(rettifiche: Correzioni, eliminazioni: Correzioni): string[] {
  const dette = [...rettifiche.rilievi, ...eliminazioni.rilievi]
    .filter((rilievo) => !isRifiuto(rilievo))
    .map(({ codice, messaggio }) => `${codice} non respinge: ${messaggio}`);
  const insieme = rettifiche.passi.length > 0 && eliminazioni.passi.length > 0;
  return insieme ? [...dette, DOPO_RETTIFICA] : dette;
}
