import { type ClientAsincrono, type VoceGrezza, leggiPagina, ordina } from './biglietto.js';
import { type Contenuto, MASSIMO_CONTENUTO, readContenuto } from './contenuto.js';
import { ErroreAsincrono } from './errore-asincrono.js';
import { type RicercaAsincrona, pretendiAmmessa } from './ricerca.js';
import { type Segno, type SegnoAperto, createSegno, openFinestra, pretendiPeriodo, pretendiSegno, toChiuso } from './segno.js'; // prettier-ignore
import { type Tempi, createAttesa, toOrologio } from './tempi.js';

/** How lists are read. */
export interface OpzioniAsincrone extends Tempi {
  /** Where to go on from: that of the last entry that was kept, or the last one given to `annota`, whichever came later. */
  readonly segno?: Segno;
  /**
   * Writes down how far the reading is, where no entry says so: before a list is ordered, once it is, when a window is over.
   * The reading goes on when it resolves. Without it, notifications that were ordered and not read may be lost in a crash.
   */
  readonly annota?: (segno: Segno) => Promise<void>;
  /** The largest content that is read, in bytes, no longer compressed; absent, 64 million. */
  readonly massimo?: number;
}

/** An operation or a notification. */
export interface VoceAsincrona {
  /** A text: it is beyond 32 bits. */
  readonly idOperazioneANPR: string;
  readonly statoLavorazione?: string;
  /** The operation (`5005`) or the notification (`N010`). */
  readonly tipoOperazione?: string;
  /** What was sent to ANPR. */
  readonly richiesta?: Contenuto;
  /** What ANPR answered, or notifies. */
  readonly risposta?: Contenuto;
  /**
   * To be kept with the entry, in the same transaction: a reading that is resumed from it begins with the next one. It has the
   * keys of what was read in its window, some 20 bytes an entry, and is made when it is asked for.
   */
  readonly segno: Segno;
}

/**
 * Reads the operations or the notifications of a period (4005), as ANPR makes the lists ready. A period is asked for in windows
 * of thirty days at most, each ordered once, waited for, and read part by part. If the mark of each entry is kept with the entry,
 * and those given to `annota` too, then after a crash nothing is lost and nothing comes twice.
 *
 * @param client - It asks ANPR; what it throws goes on to the caller, who resumes from the last mark.
 * @param ricerca - Registrations or notifications, of when.
 * @param opzioni - From which mark, where marks are kept, by which clock.
 * @returns The entries, in the order of ANPR's lists. A content that cannot be read is told as such, and comes as it was.
 * @throws ErroreAsincrono at once, before anything is sent: `stati-mescolati` | `operazione-esclusa` | `periodo-non-valido` |
 * `periodo-troppo-vecchio` | `segno-non-valido`. While it reads: `attesa-esaurita` | `biglietto-sconosciuto` |
 * `richiesta-respinta` | `risposta-incoerente`.
 *
 * Source: schema 9.2.7; italia/anpr 1410, 1541, 2122; changelog 5.3.6, 8.0.0.
 * @example
 * const client = await createClient({ ambiente: 'test', identita, tabelle, trasporto });
 * const voci = [];
 * const ricerca = { statoLavorazione: '7', dal: new Date(Date.now() - 86_400_000) } as const;
 * for await (const voce of readRichiesteAsincrone(client, ricerca)) voci.push(voce);
 * voci.map(({ tipoOperazione, idOperazioneANPR }) => [tipoOperazione, idOperazioneANPR]) // → [['N010', '9000000001']]
 * const risposta = voci[0]?.risposta;
 * risposta?.type === 'letto' && new TextDecoder().decode(risposta.byte) // → '<notifica/>'
 */
export function readRichiesteAsincrone(
  client: ClientAsincrono,
  ricerca: RicercaAsincrona,
  opzioni: OpzioniAsincrone = {},
): AsyncGenerator<VoceAsincrona, void, undefined> {
  pretendiAmmessa(ricerca);
  const adesso = toOrologio(opzioni)();
  const { al = adesso } = ricerca;
  const { segno = createSegno(ricerca) } = opzioni;
  pretendiSegno(segno, ricerca);
  pretendiPeriodo(segno, al, adesso);
  return leggi({ client, ricerca, opzioni, al }, segno);
}

interface Lettura {
  readonly client: ClientAsincrono;
  readonly ricerca: RicercaAsincrona;
  readonly opzioni: OpzioniAsincrone;
  readonly al: Date;
}

async function* leggi(lettura: Lettura, da: Segno): AsyncGenerator<VoceAsincrona, void, undefined> {
  const { client, al, opzioni } = lettura;
  let segno = da;
  while (segno.finestra !== undefined || new Date(segno.finoA) < al) {
    const aperto = isAperto(segno) ? segno : openFinestra(segno, al, client.toTestata({ tipoOperazione: 'C' }));
    if (aperto !== segno) await opzioni.annota?.(aperto);
    segno = yield* leggiFinestra(lettura, aperto);
    await opzioni.annota?.(segno);
  }
}

async function* leggiFinestra(lettura: Lettura, aperto: SegnoAperto): AsyncGenerator<VoceAsincrona, Segno, undefined> {
  const { client, opzioni } = lettura;
  const { massimo = MASSIMO_CONTENUTO } = opzioni;
  const ordinato = await conBiglietto(lettura, aperto);
  if (ordinato === undefined) return toChiuso(aperto, []);
  const { segno, biglietto } = ordinato;
  const gia = new Set(segno.gia);
  const lette = [...segno.finestra.lette];
  let { progressivo, posizione } = segno.finestra;
  const prima = createAttesa(opzioni);
  const { disponibile } = segno.finestra;
  if (disponibile !== undefined) await prima.finoA(new Date(disponibile));
  for (let totale = progressivo, attesa = prima; progressivo <= totale; progressivo++, posizione = 0) {
    const pagina = await leggiPagina(client, { biglietto, progressivo }, attesa);
    if (pagina.voci.length < posizione)
      throw new ErroreAsincrono('risposta-incoerente', 'L’elenco ha meno voci di quante ne sono già state lette');
    totale = pagina.totale;
    attesa = createAttesa(opzioni);
    for (const grezza of pagina.voci.slice(posizione)) {
      posizione++;
      const chiave = toChiave(grezza);
      lette.push(chiave);
      if (gia.has(chiave)) continue;
      const qui = { progressivo, posizione };
      const quante = lette.length;
      yield {
        ...(await toVoce(grezza, massimo)),
        // Made when it is asked for: each has all the keys before it.
        get segno() {
          return { ...segno, finestra: { ...segno.finestra, ...qui, lette: lette.slice(0, quante) } };
        },
      };
    }
  }
  return toChiuso(segno, lette);
}

/** The window with its ticket, ordered now if it was not before. */
async function conBiglietto(
  { client, ricerca, opzioni }: Lettura,
  aperto: SegnoAperto,
): Promise<{ readonly segno: SegnoAperto; readonly biglietto: string } | undefined> {
  const { finestra } = aperto;
  if (finestra.biglietto !== undefined) return { segno: aperto, biglietto: finestra.biglietto };
  const ordine = await ordina(client, { ricerca, tempi: opzioni }, aperto);
  if (ordine === undefined) return undefined;
  const segno = { ...aperto, finestra: { ...finestra, ...ordine } };
  await opzioni.annota?.(segno);
  return { segno, biglietto: ordine.biglietto };
}

function isAperto(segno: Segno): segno is SegnoAperto {
  return segno.finestra !== undefined;
}

/** By what an entry is known again: an operation and its notifications may have one number. */
function toChiave({ idOperazioneANPR, tipoOperazione = '' }: VoceGrezza): string {
  if (idOperazioneANPR === undefined)
    throw new ErroreAsincrono('risposta-incoerente', 'Una voce dell’elenco non ha il numero di ANPR');
  return `${idOperazioneANPR}/${tipoOperazione}`;
}

async function toVoce(grezza: VoceGrezza, massimo: number): Promise<Omit<VoceAsincrona, 'segno'>> {
  const { idOperazioneANPR = '', statoLavorazione, tipoOperazione, contenutoRichiesta, contenutoRisposta } = grezza;
  return {
    idOperazioneANPR,
    ...(statoLavorazione === undefined ? {} : { statoLavorazione }),
    ...(tipoOperazione === undefined ? {} : { tipoOperazione }),
    ...(contenutoRichiesta === undefined ? {} : { richiesta: await readContenuto(contenutoRichiesta, massimo) }),
    ...(contenutoRisposta === undefined ? {} : { risposta: await readContenuto(contenutoRisposta, massimo) }),
  };
}
