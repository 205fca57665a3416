import type { Guasto } from './guasto.js';

const DISSERVIZIO = { perche: 'un disservizio di ANPR', controllare: 'aspettare; poi l’esito, con recover' } as const;

/** The answer cannot be read: it says nothing of what was done. */
export const RISPOSTA_ILLEGGIBILE: Guasto = {
  codice: 'risposta-illeggibile',
  significato: 'È arrivata una risposta che non si legge: non dice se l’operazione è stata fatta.',
  cause: [DISSERVIZIO, { perche: 'un proxy ha risposto al posto di ANPR', controllare: 'che cosa c’è fra qui e ANPR' }],
  forseRegistrata: true,
  fonti: ['4332', '4831'],
};

/** ANPR answers that it broke (999, 998), which says nothing of what it had done by then. */
export const ERRORE_GENERICO: Guasto = {
  codice: 'errore-interno-server',
  significato: 'ANPR dice di non poter effettuare l’operazione, ma può averla già eseguita.',
  cause: [
    DISSERVIZIO,
    { perche: 'un valore fuori dalle tabelle', controllare: 'i rilievi della richiesta; poi l’esito, con recover' },
  ],
  forseRegistrata: true,
  fonti: ['891', '1231', '1447', '4057'],
};

/** What an HTTP status without a message of ANPR means. Outages answer 502 and 504. */
export function explainStato(stato: number): Guasto {
  return {
    codice: 'servizio-non-disponibile',
    significato: `ANPR, o chi sta davanti, ha risposto con lo stato HTTP ${stato}.`,
    cause: stato >= 500 ? [DISSERVIZIO] : [{ perche: 'l’indirizzo non è quello di un servizio', controllare: 'ambiente e percorso' }, DISSERVIZIO], // prettier-ignore
    forseRegistrata: stato >= 500,
    fonti: ['3864', '4628'],
  };
}

/** The connection was never made: nothing was sent. */
export const CONNESSIONE_NON_RIUSCITA: Guasto = {
  codice: 'connessione-non-riuscita',
  significato: 'Non si è riusciti a collegarsi ad ANPR: nulla è stato inviato.',
  cause: [
    { perche: 'l’indirizzo IP da cui si esce non è abilitato', controllare: 'l’indirizzo pubblico, e l’asterisco accanto nella web application' },
    { perche: 'un firewall o il fornitore di rete non lascia passare', controllare: 'se da un’altra rete ci si collega' },
    DISSERVIZIO,
  ],
  forseRegistrata: false,
  fonti: ['2492', '4007', '4864', '5257'],
}; // prettier-ignore

/** The two sides did not agree on how to talk: nothing was sent. */
export const TLS_NON_RIUSCITO: Guasto = {
  codice: 'tls-non-riuscito',
  significato: 'La connessione cifrata non si è stabilita: nulla è stato inviato.',
  cause: [
    { perche: 'l’autorità che ha firmato il certificato di ANPR non è fra quelle conosciute', controllare: 'le autorità della macchina: il certificato di ANPR cambia, l’autorità no' },
    { perche: 'i cifrari ammessi qui sono troppo vecchi', controllare: 'che ci siano TLS 1.2 con ECDHE e AES-GCM' },
  ],
  forseRegistrata: false,
  fonti: ['1905', '5148', '5274', '5341'],
}; // prettier-ignore

/** The message went, the answer did not come. */
export const TEMPO_SCADUTO: Guasto = {
  codice: 'tempo-scaduto',
  significato: 'Il messaggio è partito, la risposta non è arrivata: l’operazione può essere stata fatta.',
  cause: [
    { perche: 'ANPR è lenta', controllare: 'l’esito, con recover, dopo almeno mezzo minuto' },
    { perche: 'la connessione è caduta', controllare: 'la rete; l’esito, con recover' },
  ],
  forseRegistrata: true,
  fonti: ['2172', '4864', '5257'],
};
