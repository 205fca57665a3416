import { gzipSync } from 'node:zlib';

import { type Nodo, toDiscendenti, toTesto } from '../../src/xml/nodo.js';
import { type Rispondi, type Testata, toNegativa, toPositiva } from './anpr.js';

/** Something that happened in the register: an operation of the comune, or a notification to it. */
export interface Accaduta {
  readonly idOperazioneANPR: string;
  readonly tipoOperazione: string;
  readonly quando: number;
  stato: string;
  readonly richiesta?: string;
  readonly risposta?: string;
}

/** How the engine works. */
export interface OpzioniMotore {
  /** Its clock: only tests move it. */
  readonly adesso: () => number;
  /** How long it says that a list takes, in milliseconds; absent, an hour. */
  readonly stima?: number;
  /** How much later than that it is ready. */
  readonly ritardo?: number;
  readonly perParte?: number;
  /** Is what happened just at the end of a period in it? It is not published. */
  readonly fineCompresa?: boolean;
}

interface Lavoro {
  readonly operazione: string;
  readonly pronto: number;
  readonly stima: number;
  readonly voci: readonly Accaduta[];
}

const GIORNO = 86_400_000;
const DELLE_NOTIFICHE = /^[789]$/;

/**
 * The part of ANPR that works in its own time: lists (4005) that are ordered, made and read in parts, and files of extractions
 * (7002). It refuses what ANPR refuses: long periods, old ones, an early reading. A notification is taken once it was put into a
 * list: whoever loses the ticket has lost it.
 */
export class Asincrone {
  readonly accadute: Accaduta[] = [];
  /** The files of extractions, by the number of the request. */
  readonly file = new Map<string, { readonly contenuto: string; readonly formato: string }>();
  /** What was asked for, in order. */
  readonly chieste: string[] = [];
  readonly #lavori = new Map<string, Lavoro>();
  readonly #opzioni: Required<OpzioniMotore>;
  #biglietto = 7_000_000_000_000;

  constructor(opzioni: OpzioniMotore) {
    this.#opzioni = { stima: 3_600_000, ritardo: 0, perParte: 2, fineCompresa: true, ...opzioni };
  }

  /** How it answers; what is none of its own is left to others. */
  readonly rispondi: Rispondi = async ({ operazione, testata, numero, corpo }) => {
    if (/^400[1-4]$/.test(operazione)) this.#accetta(numero, operazione, []);
    if (operazione === '7002') return this.#scarica(testata, toDato(corpo, 'idOperazioneANPR') ?? '');
    if (operazione !== '4005') return undefined;
    const elaborazione = toFiglio(corpo, 'elaborazione');
    if (elaborazione !== undefined) return this.#ordina(testata, elaborazione);
    return this.#leggi(testata, toDato(corpo, 'idOperazioneANPR') ?? '', Number(toDato(corpo, 'progressivo')));
  };

  #accetta(biglietto: string, operazione: string, voci: readonly Accaduta[]): Lavoro {
    const stima = this.#opzioni.adesso() + this.#opzioni.stima;
    const lavoro = { operazione, stima, pronto: stima + this.#opzioni.ritardo, voci };
    this.#lavori.set(biglietto, lavoro);
    return lavoro;
  }

  async #ordina(testata: Testata, elaborazione: Nodo): Promise<string> {
    const [da, a] = ['dataOraIniziale', 'dataOraFinale'].map((nome) => Date.parse(toDato(elaborazione, nome) ?? ''));
    const stato = toDato(elaborazione, 'statoLavorazione') ?? '';
    const cercata = toDato(elaborazione, 'operazioneRichiesta');
    this.chieste.push(`elaborazione ${String((a! - da!) / GIORNO)}`);
    const adesso = this.#opzioni.adesso();
    if (!(da! <= a! && a! <= adesso) || a! - da! > 30 * GIORNO) return ko('4005', testata, 'EHR16');
    if (adesso - da! > 180 * GIORNO) return ko('4005', testata, 'EHR15');
    const { fineCompresa } = this.#opzioni;
    const voci = this.accadute.filter(
      ({ quando, stato: suo, tipoOperazione }) =>
        da! <= quando &&
        (fineCompresa ? quando <= a! : quando < a!) &&
        (stato === '9' ? DELLE_NOTIFICHE.test(suo) : suo === stato) &&
        (cercata === undefined || cercata === tipoOperazione),
    );
    const biglietto = String(this.#biglietto++);
    const lavoro = this.#accetta(
      biglietto,
      '4005',
      voci.map((voce) => ({ ...voce })),
    );
    for (const voce of voci) if (voce.stato === '7') voce.stato = '8';
    return this.#lista(testata, biglietto, { stato: '0', lavoro });
  }

  async #leggi(testata: Testata, biglietto: string, progressivo: number): Promise<string> {
    this.chieste.push(`verificaStato ${String(progressivo)}`);
    const lavoro = this.#lavori.get(biglietto);
    if (lavoro?.operazione !== '4005') return ko('4005', testata, 'EN122');
    if (this.#opzioni.adesso() < lavoro.pronto) return this.#lista(testata, biglietto, { stato: '1', lavoro });
    return this.#lista(testata, biglietto, { stato: '2', lavoro, progressivo });
  }

  async #lista(
    testata: Testata,
    biglietto: string,
    { stato, lavoro, progressivo }: { stato: string; lavoro: Lavoro; progressivo?: number },
  ): Promise<string> {
    const { perParte } = this.#opzioni;
    const quando = new Date(lavoro.stima).toISOString();
    const capo = `<statoRichiesta>${stato}</statoRichiesta><idOperazioneANPR>${biglietto}</idOperazioneANPR><dataDisponibilita>${quando}</dataDisponibilita>`;
    if (progressivo === undefined) return toPositiva('4005', testata, '0', capo);
    const totale = Math.ceil(lavoro.voci.length / perParte);
    const voci = lavoro.voci.slice((progressivo - 1) * perParte, progressivo * perParte);
    const dati = `<datiFornitura><progressivoCorrente>${String(progressivo)}</progressivoCorrente><progressivoTotale>${String(totale)}</progressivoTotale></datiFornitura>`;
    return toPositiva('4005', testata, '0', capo + dati + voci.map(toVoce).join(''));
  }

  async #scarica(testata: Testata, numero: string): Promise<string> {
    const lavoro = this.#lavori.get(numero);
    const file = this.file.get(numero);
    this.chieste.push('scarica');
    if (lavoro === undefined) return ko('7002', testata, 'EN122');
    if (lavoro.operazione === '4005') return ko('7002', testata, 'EN107');
    const adesso = this.#opzioni.adesso();
    if (adesso < lavoro.stima) return ko('7002', testata, 'EN108');
    if (adesso < lavoro.pronto) return ko('7002', testata, 'EN109');
    if (file === undefined) return ko('7002', testata, 'EN099');
    const dentro = `<datiRichiesta><idOperazioneANPR>${numero}</idOperazioneANPR></datiRichiesta><file><contenutoFile>${file.contenuto}</contenutoFile></file><formato>${file.formato}</formato>`;
    return toPositiva('7002', testata, '0', dentro);
  }
}

async function ko(operazione: '4005' | '7002', testata: Testata, codice: string): Promise<string> {
  return toNegativa(operazione, testata, [{ codice, testo: 'Rifiutata' }]);
}

/** The answer comes compressed, the request plain: what ANPR says of the format is wrong, as it may be. */
function toVoce({ idOperazioneANPR, tipoOperazione, stato, richiesta, risposta }: Accaduta): string {
  const una = richiesta === undefined ? '' : contenuto('Richiesta', Buffer.from(richiesta));
  const altra = risposta === undefined ? '' : contenuto('Risposta', gzipSync(risposta));
  return (
    `<elencoRisposte><idOperazioneANPR>${idOperazioneANPR}</idOperazioneANPR><statoLavorazione>${stato}</statoLavorazione>` +
    `<tipoOperazione>${tipoOperazione}</tipoOperazione>${una}${altra}</elencoRisposte>`
  );
}

function contenuto(nome: string, byte: Uint8Array): string {
  return `<contenuto${nome}>${Buffer.from(byte).toString('base64')}</contenuto${nome}><formato${nome}>xml</formato${nome}>`;
}

function toFiglio(nodo: Nodo, nome: string): Nodo | undefined {
  return [...toDiscendenti(nodo)].find((uno) => uno.nome === nome);
}

function toDato(nodo: Nodo, nome: string): string | undefined {
  const trovato = toFiglio(nodo, nome);
  return trovato && toTesto(trovato);
}
