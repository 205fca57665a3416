import { entra } from './accesso.js';
import { CKF, CKR } from './costanti.js';
import { type Aperta, chiudiSessione, createSessioni, isCollegata } from './create-sessioni.js';
import type { Cryptoki, InformazioniToken, Maniglia } from './cryptoki.js';
import { ErroreCkr, ErroreConCodice, toConErrori, toErroreInviato } from './errore-ckr.js';
import { cercaCertificati, cercaChiave, firma } from './firma-oggetto.js';
import type { Comandi, Comando } from './protocollo.js';
import { leggiInformazioni, leggiSlot, toPin, toPulito, toSlot } from './token.js';

/** A driver at the service of whoever asks: it does what it is asked, and knows which sessions it has open. */
export interface Servitore {
  /** Its maker and what it calls itself. */
  readonly descrizione: string;
  /** Blocks for as long as the driver does. What it throws `toErroreInviato` reads. */
  readonly esegui: <C extends Comando>(comando: C, dati: Comandi[C]['chiede']) => Comandi[C]['risponde'];
  /** Closes its sessions and the driver. */
  readonly termina: () => void;
}

type Esecutori = { readonly [C in Comando]: (dati: Comandi[C]['chiede']) => Comandi[C]['risponde'] };
type Dove = Aperta['dove'];
type DaFirmare = Comandi['firma']['chiede'];

/** After these there may be sessions that are no more. */
const PERSA: readonly string[] = ['CARTA_ASSENTE', 'CARTA_RIMOSSA'];

/** Initializes a driver that was loaded, and serves with it. */
export function createServitore(originale: Cryptoki): Servitore {
  const cryptoki = toConErrori(originale);
  inizializza(cryptoki);
  const sessioni = createSessioni(cryptoki);
  /** Tokens on which a PIN was tried, by serial number: their flags tell the truth. */
  const provati = new Set<string>();

  const trova = ({ slot, seriale }: Dove): { readonly slot: Maniglia; readonly token: InformazioniToken } => {
    // Some drivers look at their readers only when they are asked for the list.
    const maniglia = cryptoki.C_GetSlotList(true).find((una) => toSlot(una) === slot);
    const token = maniglia === undefined ? 'assente' : leggiInformazioni(cryptoki, maniglia);
    if (maniglia !== undefined && typeof token === 'object' && toPulito(token.serialNumber) === seriale)
      return { slot: maniglia, token };
    sessioni.dimentica(slot);
    if (token === 'ignota') throw new ErroreConCodice({ codice: 'MODULO_NON_ADATTO' });
    throw new ErroreConCodice({ codice: token === 'assente' ? 'CARTA_ASSENTE' : 'CARTA_RIMOSSA' });
  };

  const inSessione = <T>(nome: string, azione: (aperta: Aperta) => T): T => {
    const aperta = sessioni.leggi(nome);
    try {
      return azione(aperta);
    } catch (errore) {
      if (PERSA.includes(toErroreInviato(errore).codice)) sessioni.verifica(aperta.dove.slot);
      throw errore;
    }
  };

  const firmaCon = ({ sessione, meccanismi, chiavi }: Aperta, { id, dati, meccanismo }: DaFirmare): Buffer => {
    const nome = Buffer.from(id).toString('hex');
    const tenta = (): Buffer => {
      const chiave = chiavi.get(nome) ?? cercaChiave(cryptoki, sessione, id);
      chiavi.set(nome, chiave);
      return firma({ cryptoki, sessione, chiave, meccanismi }, dati, meccanismo);
    };
    const ricordata = chiavi.has(nome);
    try {
      return tenta();
    } catch (errore) {
      chiavi.delete(nome);
      if (!ricordata || toErroreInviato(errore).codice !== 'CHIAVE_ASSENTE') throw errore;
      return tenta(); // where it is now; no PIN is spent on that
    }
  };

  /** Opens a session that can write, does something, closes it. A card that had not had its PIN before has not afterwards. */
  const inScrittura = (dove: Dove, azione: (sessione: Maniglia, slot: Maniglia) => void): null => {
    const { slot } = trova(dove);
    const sessione = cryptoki.C_OpenSession(slot, CKF.SERIAL_SESSION | CKF.RW_SESSION);
    const gia = isCollegata(cryptoki, sessione);
    try {
      azione(sessione, slot);
    } finally {
      chiudiSessione(cryptoki, sessione, !gia);
    }
    return null;
  };

  const esecutori: Esecutori = {
    elenco: () => leggiSlot(cryptoki, provati),
    stato: (dove) => toPin(trova(dove).token, provati.has(dove.seriale)),
    certificati: (dove) => {
      const sessione = cryptoki.C_OpenSession(trova(dove).slot, CKF.SERIAL_SESSION);
      try {
        return cercaCertificati(cryptoki, sessione);
      } finally {
        chiudiSessione(cryptoki, sessione, false);
      }
    },
    apri: (dove) => {
      const { slot, token } = trova(dove);
      const { nome, sessione } = sessioni.apri(dove, slot);
      const pin = toPin(token, provati.has(dove.seriale));
      return { sessione: nome, collegata: isCollegata(cryptoki, sessione), pin };
    },
    entra: ({ sessione, pin }) =>
      inSessione(sessione, (aperta) => {
        provati.add(aperta.dove.seriale);
        entra(cryptoki, aperta, { chi: 'utente', segreto: pin });
        return null;
      }),
    firma: (cosa) => inSessione(cosa.sessione, (aperta) => new Uint8Array(firmaCon(aperta, cosa))),
    chiudi: ({ sessione }) => {
      sessioni.chiudi(sessione);
      return null;
    },
    'cambia-pin': ({ attuale, nuovo, ...dove }) =>
      inScrittura(dove, (sessione, slot) => {
        provati.add(dove.seriale);
        // A wrong PIN is found out here, and the card counts one try: the change is not even asked for.
        entra(cryptoki, { sessione, slot }, { chi: 'utente', segreto: attuale });
        cryptoki.C_SetPIN(sessione, attuale, nuovo);
      }),
    sblocca: ({ puk, nuovo, ...dove }) => {
      // Drivers let nobody in with the PUK while there are other sessions.
      if (sessioni.isInUso(dove.slot)) throw new ErroreConCodice({ codice: 'SESSIONE_CONTESA' });
      return inScrittura(dove, (sessione, slot) => {
        entra(cryptoki, { sessione, slot }, { chi: 'responsabile', segreto: puk });
        cryptoki.C_InitPIN(sessione, nuovo);
      });
    },
  };

  return {
    descrizione: descrivi(cryptoki),
    esegui: (comando, dati) => esecutori[comando](dati),
    termina: () => {
      sessioni.chiudiTutte();
      cryptoki.C_Finalize();
    },
  };
}

function inizializza(cryptoki: Cryptoki): void {
  try {
    cryptoki.C_Initialize();
  } catch (errore) {
    if (!(errore instanceof ErroreCkr && errore.ckr === CKR.CRYPTOKI_ALREADY_INITIALIZED)) throw errore;
  }
}

function descrivi(cryptoki: Cryptoki): string {
  const { manufacturerID, libraryDescription } = cryptoki.C_GetInfo();
  return [manufacturerID, libraryDescription]
    .map(toPulito)
    .filter((testo) => testo !== '')
    .join(', ');
}
