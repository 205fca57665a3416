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
 * so is undone by cancelling (2003 motivo 12) and entering again (1002 motivo 10). A mutazione on several soggetti, unless it is a
 * 5001, is annulled for some of them alone (5012 with RP=1) where that is wished, or shorter. What falls on the way without being asked
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
 * esito.ok && esito.value.passi.map(formatPasso) // → ['Annullare con 5012 l’operazione 101 (5005), con ripristino della posizione anagrafica (RA=1) dal 01/02/2024.']
 */
export function pianifica(
  scheda: Soggetto,
  voluto: StatoVoluto,
  contesto: ContestoPiano,
): Result<Piano, readonly Ostacolo[]> {
  const operazioni = contesto.registro?.operazioni;
  if (operazioni === undefined) return toErr([{ messaggio: SENZA_STORIA }]);
  const ignote = toIgnote(voluto, operazioni);
  if (ignote.length > 0) return toErr(ignote);

  const dati = toDati(voluto).map((dato) => ({ dato, portato: toPortatoDa(dato, contesto) }));
  const togliere = operazioni.filter(
    (una) => una.annullata !== true && (isVolutaSenza(una, voluto) || dati.some(({ portato }) => portato === una)),
  );
  const togliereDa = toTogliereDa(voluto, operazioni, togliere);
  const daEliminare = dati.filter(({ portato }) => portato === undefined).map(({ dato }) => dato);
  const conDate = Object.keys(voluto.date ?? {}).length > 0;
  if (conDate && [...togliere, ...togliereDa.keys()].some(isMovimento)) return toErr([{ messaggio: DATE_IGNOTE }]);

  const sospendere = toSospendere({ scheda, voluto, contesto }, daEliminare).filter((una) => !togliere.includes(una));
  const conCancellazioni = !daEliminare.some(isDopoSubentro) && !conDate;
  const via = toVia({ togliere, togliereDa, sospendere, conCancellazioni }, contesto);
  if (!isVia(via)) return toErr(via);

  const poi: ContestoPiano = { ...contesto, registro: { ...contesto.registro, operazioni: via.restanti } };
  const rettifiche = toRettifiche(scheda, voluto, poi);
  const eliminazioni = toEliminazioni(scheda, daEliminare, poi);
  const ostacoli = toOstacoli(rettifiche, eliminazioni);
  if (ostacoli.length > 0) return toErr(ostacoli);
  return toOk({
    passi: [...via.passi, ...rettifiche.passi, ...eliminazioni.passi],
    daRipetere: via.daRipetere,
    decadono: via.decadono,
    ...(via.soloPer === undefined ? {} : { soloPer: via.soloPer }),
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

/** What is wished of operations that are not recorded, or not on those soggetti. */
function toIgnote(
  { senza = [], senzaPer = {} }: StatoVoluto,
  operazioni: readonly OperazioneRegistrata[],
): readonly Ostacolo[] {
  const trova = (id: string): OperazioneRegistrata | undefined => operazioni.find((una) => una.idOperazioneANPR === id);
  const diNessuno = [...senza, ...Object.keys(senzaPer)].filter((id) => trova(id) === undefined).map(toIgnota);
  const diAltri = Object.entries(senzaPer).flatMap(([id, chi]) =>
    chi
      .filter((uno) => trova(id)?.soggetti.includes(uno) === false)
      .map((uno): Ostacolo => ({ operazione: id, messaggio: `L’operazione ${id} non è sul soggetto ${uno}.` })),
  );
  return [...diNessuno, ...diAltri];
}

/** Should an operation have no effect at all: named as such, or for each of its soggetti? */
function isVolutaSenza({ idOperazioneANPR: id, soggetti }: OperazioneRegistrata, voluto: StatoVoluto): boolean {
  if (voluto.senza?.includes(id) === true) return true;
  const chi = toSoggettiVoluti(voluto, id);
  return chi.length > 0 && soggetti.every((uno) => chi.includes(uno));
}

function toSoggettiVoluti({ senzaPer = {} }: StatoVoluto, id: string): readonly string[] {
  return Object.hasOwn(senzaPer, id) ? (senzaPer[id] ?? []) : [];
}

/** The operations that should have no effect on some of their soggetti, and on whom. */
function toTogliereDa(
  voluto: StatoVoluto,
  operazioni: readonly OperazioneRegistrata[],
  togliere: readonly OperazioneRegistrata[],
): ReadonlyMap<OperazioneRegistrata, readonly string[]> {
  return new Map(
    operazioni.flatMap((una) => {
      const chi = toSoggettiVoluti(voluto, una.idOperazioneANPR);
      return chi.length === 0 || una.annullata === true || togliere.includes(una) ? [] : [[una, chi] as const];
    }),
  );
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
