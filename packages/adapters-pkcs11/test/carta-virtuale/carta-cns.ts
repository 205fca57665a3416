import { type KeyObject, constants, privateEncrypt } from 'node:crypto';

import { type Comando, STATO, parseComando, toRisposta } from './apdu.js';
import { type COSTRUTTORI, toAtr } from './atr.js';
import { type ContenutoCns, type FileCns, toFileCns } from './file-cns.js';

/** A card to be made. */
export interface OpzioniCarta extends ContenutoCns {
  readonly chiave: KeyObject;
  readonly pin: string;
  readonly puk: string;
  readonly costruttore?: keyof typeof COSTRUTTORI;
}

/** A secret of the card: eight bytes, the shorter ones padded with FF, and the tries that are left. */
interface Segreto {
  valore: Buffer;
  rimasti: number;
  readonly tentativi: number;
}

const [PIN, PUK] = [0x10, 0x11];
const TENTATIVI_PIN = 3;
const TENTATIVI_PUK = 10;
const LUNGHEZZA = 8;

/**
 * A CNS made of software: it answers the commands of a real one, those that OpenSC sends, with the same words of status. Its PIN
 * locks after three wrong tries, its PUK unlocks it; its key signs only after the PIN, and the reader's power is its memory of it.
 */
export class CartaCns {
  readonly atr: Buffer;
  /** Called before each command: a test may take the card out, or make it wait. */
  prima: (comando: Comando) => void | Promise<void> = () => undefined;
  /** How many tries of a secret were made, right or wrong, since the card exists. */
  prove = 0;

  readonly #file: ReadonlyMap<string, FileCns>;
  readonly #chiave: KeyObject;
  readonly #segreti: ReadonlyMap<number, Segreto>;
  readonly #verificati = new Set<number>();
  #corrente: Buffer | undefined;
  #catena: Buffer[] = [];

  constructor({ chiave, pin, puk, costruttore = 'incard', ...contenuto }: OpzioniCarta) {
    this.atr = toAtr(costruttore);
    this.#chiave = chiave;
    this.#file = toFileCns(contenuto);
    this.#segreti = new Map([
      [PIN, { valore: riempi(pin), rimasti: TENTATIVI_PIN, tentativi: TENTATIVI_PIN }],
      [PUK, { valore: riempi(puk), rimasti: TENTATIVI_PUK, tentativi: TENTATIVI_PUK }],
    ]);
  }

  /** The tries of the PIN that are left. */
  get pinRimasti(): number {
    return this.#segreti.get(PIN)?.rimasti ?? 0;
  }

  /** The tries of the PUK that are left. */
  get pukRimasti(): number {
    return this.#segreti.get(PUK)?.rimasti ?? 0;
  }

  /** Without power, what the card knew of its holder is gone. */
  spegni(): void {
    this.#verificati.clear();
    this.#corrente = undefined;
    this.#catena = [];
  }

  async rispondi(byte: Buffer): Promise<Buffer> {
    const comando = parseComando(byte);
    await this.prima(comando);
    switch (comando.ins) {
      case 0xa4:
        return this.#seleziona(comando);
      case 0xb0:
        return this.#leggi(comando);
      case 0x20:
        return this.#verifica(comando);
      case 0x24:
        return this.#cambia(comando);
      case 0x2c:
        return this.#sblocca(comando);
      case 0x22:
        return toRisposta(STATO.bene); // there is one key, hence one security environment
      case 0x2a:
        return this.#opera(comando);
      default:
        return toRisposta(STATO.istruzione);
    }
  }

  /** SELECT FILE, by its path from the root or by its name alone. */
  #seleziona({ p1, p2, dati }: Comando): Buffer {
    if (p1 === 0x04) return toRisposta(STATO.fileAssente); // applications: a CNS has none
    const nome = dati.toString('hex').toUpperCase();
    const percorso = nome.startsWith('3F00') || nome === '' ? nome || '3F00' : `3F00${nome}`;
    const file = this.#file.get(percorso);
    if (file === undefined) return toRisposta(STATO.fileAssente);
    this.#corrente = file === 'cartella' ? undefined : file;
    return (p2 & 0x0c) === 0x0c ? toRisposta(STATO.bene) : toRisposta(STATO.bene, toFci(percorso, file));
  }

  #leggi({ p1, p2, le }: Comando): Buffer {
    if (this.#corrente === undefined) return toRisposta(STATO.condizioni);
    const da = (p1 << 8) | p2;
    if (da > this.#corrente.length) return toRisposta(STATO.offset);
    return toRisposta(STATO.bene, this.#corrente.subarray(da, da + le));
  }

  /** VERIFY: without data it tells how many tries are left, and costs none. */
  #verifica({ p2, dati }: Comando): Buffer {
    const quale = p2 & 0x7f;
    const segreto = this.#segreti.get(quale);
    if (segreto === undefined) return toRisposta(STATO.riferimentoAssente);
    if (dati.length === 0) return toRisposta(this.#verificati.has(quale) ? STATO.bene : toRimasti(segreto));
    const stato = this.#prova(segreto, dati);
    if (stato === STATO.bene) this.#verificati.add(quale);
    else this.#verificati.delete(quale);
    return toRisposta(stato);
  }

  /** CHANGE REFERENCE DATA: the old one, then the new one. */
  #cambia({ p2, dati }: Comando): Buffer {
    const segreto = this.#segreti.get(p2 & 0x7f);
    if (segreto === undefined) return toRisposta(STATO.riferimentoAssente);
    if (dati.length !== 2 * LUNGHEZZA) return toRisposta(STATO.lunghezza);
    const stato = this.#prova(segreto, dati.subarray(0, LUNGHEZZA));
    if (stato === STATO.bene) segreto.valore = Buffer.from(dati.subarray(LUNGHEZZA));
    return toRisposta(stato);
  }

  /** RESET RETRY COUNTER: the PUK, then the new PIN. */
  #sblocca({ p2, dati }: Comando): Buffer {
    const [pin, puk] = [this.#segreti.get(p2 & 0x7f), this.#segreti.get(PUK)];
    if (pin === undefined || puk === undefined) return toRisposta(STATO.riferimentoAssente);
    if (dati.length !== 2 * LUNGHEZZA) return toRisposta(STATO.lunghezza);
    const stato = this.#prova(puk, dati.subarray(0, LUNGHEZZA));
    if (stato === STATO.bene) {
      pin.valore = Buffer.from(dati.subarray(LUNGHEZZA));
      pin.rimasti = pin.tentativi;
    }
    return toRisposta(stato);
  }

  /** PERFORM SECURITY OPERATION, in one command or in a chain of them: the key alone, the padding is whoever asks. */
  #opera({ cla, p1, p2, dati, le }: Comando): Buffer {
    this.#catena.push(Buffer.from(dati));
    if ((cla & 0x10) !== 0) return toRisposta(STATO.bene);
    const tutto = Buffer.concat(this.#catena);
    this.#catena = [];
    if (!this.#verificati.has(PIN)) return toRisposta(STATO.sicurezza);
    const decifra = p1 === 0x80 && p2 === 0x86;
    if (!decifra && !(p1 === 0x9e && p2 === 0x9a)) return toRisposta(STATO.istruzione);
    try {
      // A cryptogram comes with a byte before it that says how it is padded.
      const blocco = decifra ? tutto.subarray(1) : tutto;
      const esito = privateEncrypt({ key: this.#chiave, padding: constants.RSA_NO_PADDING }, blocco);
      return toRisposta(STATO.bene, le === 0 ? Buffer.alloc(0) : esito.subarray(0, le));
    } catch {
      return toRisposta(STATO.dati);
    }
  }

  #prova(segreto: Segreto, dati: Buffer): number {
    if (segreto.rimasti === 0) return STATO.bloccato;
    this.prove++;
    if (segreto.valore.equals(dati)) {
      segreto.rimasti = segreto.tentativi;
      return STATO.bene;
    }
    segreto.rimasti--;
    return toRimasti(segreto);
  }
}

function toRimasti({ rimasti }: Segreto): number {
  return rimasti === 0 ? STATO.bloccato : 0x63c0 | rimasti;
}

function riempi(segreto: string): Buffer {
  return Buffer.concat([Buffer.from(segreto), Buffer.alloc(LUNGHEZZA, 0xff)]).subarray(0, LUNGHEZZA);
}

/** What a card says of a file that was chosen: its size, its kind, its name. */
function toFci(percorso: string, file: FileCns): Buffer {
  const misura = file === 'cartella' ? 0 : file.length;
  const voci = [
    [0x80, 2, misura >> 8, misura & 0xff],
    [0x82, 1, file === 'cartella' ? 0x38 : 0x01],
    [0x83, 2, ...Buffer.from(percorso.slice(-4), 'hex')],
  ].flat();
  return Buffer.from([0x6f, voci.length, ...voci]);
}
