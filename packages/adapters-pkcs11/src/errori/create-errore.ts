import { type CircostanzeErrore, type CodiceErroreCarta, ErroreCarta } from './errore-carta.js';

const MESSAGGI: Readonly<Record<CodiceErroreCarta, string>> = {
  ARCHITETTURA:
    'Il driver è per un altro tipo di processore: installare quello adatto a questo programma (32 o 64 bit).',
  CARTA_ASSENTE: 'Nel lettore non c’è la carta: inserirla.',
  CARTA_RIMOSSA: 'La carta è stata rimossa durante l’operazione: inserirla di nuovo, e ripetere con il PIN.',
  CHIAVE_ASSENTE: 'Nella carta non c’è la chiave del certificato.',
  CHIUSA: 'La carta, o la sessione, è già stata chiusa da chi la usava.',
  DRIVER_CADUTO: 'Il driver della carta si è interrotto: ripetere l’operazione.',
  DRIVER_FERMO: 'Il driver della carta non ha risposto in tempo ed è stato chiuso: controllare il lettore e ripetere.',
  IMPREVISTO: 'Il driver della carta ha risposto con un errore non previsto: segnalarne il numero.',
  LETTORE: 'Errore del lettore: controllare che sia collegato, togliere e inserire la carta.',
  MECCANISMO: 'La carta non firma nel modo richiesto.',
  MODULO_ASSENTE: 'Il driver della carta non è installato.',
  MODULO_NON_ADATTO: 'Il driver non è adatto a questa carta: installare quello del suo produttore.',
  NON_PKCS11: 'Il file indicato non si carica come driver di carte: non lo è, o gli manca una libreria.',
  NON_SUPPORTATA: 'Il driver della carta non può farlo: usare lo strumento del produttore.',
  OCCUPATA: 'La carta sta eseguendo un’altra operazione.',
  PIN_BLOCCATO: 'PIN bloccato: sbloccarlo con il PUK.',
  PIN_DA_CAMBIARE: 'PIN scaduto o da cambiare.',
  PIN_ERRATO: 'PIN errato: la carta ha contato un tentativo.',
  PIN_FORMATO: 'PIN di lunghezza o caratteri non ammessi dalla carta: nessun tentativo consumato.',
  PIN_NON_DATO: 'Il PIN non è stato dato.',
  PKCS11JS_ASSENTE:
    'Manca il pacchetto npm «pkcs11js», che usa i driver delle carte: installarlo con «npm install pkcs11js».',
  SESSIONE_CONTESA: 'La carta è in uso da un altro programma o da un’altra sessione: chiuderla e ripetere.',
};

const ULTIMO_PIN = 'PIN errato: resta un solo tentativo, poi la carta si blocca.';

/** The same, where the PUK was asked for. */
const MESSAGGI_PUK: Partial<Readonly<Record<CodiceErroreCarta, string>>> = {
  PIN_BLOCCATO: 'PUK bloccato: la carta è da sostituire.',
  PIN_ERRATO: 'PUK errato: la carta ha contato un tentativo.',
  PIN_FORMATO: 'PUK o nuovo PIN di lunghezza o caratteri non ammessi dalla carta.',
  PIN_NON_DATO: 'Il PUK, o il nuovo PIN, non è stato dato.',
};

const ULTIMO_PUK = 'PUK errato: resta un solo tentativo, poi la carta è da sostituire.';

/** The error of a code, with its message. */
export function createErrore(codice: CodiceErroreCarta, circostanze: CircostanzeErrore = {}): ErroreCarta {
  const puk = circostanze.segreto === 'puk';
  const ultimo = codice === 'PIN_ERRATO' && circostanze.ultimoTentativo === true;
  const messaggio = ultimo
    ? puk
      ? ULTIMO_PUK
      : ULTIMO_PIN
    : ((puk ? MESSAGGI_PUK[codice] : undefined) ?? MESSAGGI[codice]);
  return new ErroreCarta(codice, messaggio, circostanze);
}
