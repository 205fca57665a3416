import type { Fault } from './read-fault.js';
import type { Causa, CodiceGuasto, Guasto } from './guasto.js';

/** A fault of the gateway before ANPR, and how to recognise it. */
interface Riconosciuto extends Guasto {
  readonly isSuo: (fault: Fault) => boolean;
}

const OROLOGIO: Causa = {
  perche:
    'l’orologio della macchina non va d’accordo con quello di ANPR: il messaggio è già scaduto o non ancora valido',
  controllare: 'sincronizzare l’orologio con un server NTP; bastano 30 secondi di differenza per un rifiuto',
};
const SCHEMA: Causa = {
  perche: 'il corpo non è come vuole lo schema ufficiale: un carattere non ammesso, un campo mancante o fuori ordine',
  controllare: 'i rilievi STRUTTURA della richiesta: `anagrafe verifica --operazione` li dà con la riga',
};
const FIRMA: Causa = {
  perche: 'la firma manca, o i suoi riferimenti non sono agli elementi del messaggio',
  controllare: 'che nulla tocchi il messaggio dopo la firma: proxy, rientri, cambi di codifica',
};
const TESTATA: Causa = {
  perche: 'l’intestazione di sicurezza non è come ANPR la vuole: asserzione, tempi, attributi',
  controllare: 'che l’intestazione sia quella di questo client, non riscritta da altri programmi',
};

const NOTI: readonly Riconosciuto[] = [
  {
    codice: 'errore-interno-server',
    isSuo: ({ testo, lato }) => /^internal error/i.test(testo) && lato === 'server',
    significato: 'ANPR non è riuscita a rispondere, ma può avere già eseguito l’operazione.',
    cause: [
      { perche: 'un dato già in ANPR rende non valida la sua risposta', controllare: 'l’esito, con recover; poi aprire una segnalazione all’assistenza' },
      { perche: 'un servizio di ANPR è lento o guasto', controllare: 'lo stato dei servizi di ANPR; l’esito, con recover' },
    ],
    forseRegistrata: true,
    fonti: ['54', '625', '1058', '1207', '2653'],
  },
  {
    codice: 'errore-interno-client',
    isSuo: ({ testo }) => /^internal error/i.test(testo),
    significato: 'ANPR respinge il messaggio prima di leggerlo, e non dice perché.',
    cause: [SCHEMA, FIRMA, TESTATA],
    forseRegistrata: false,
    fonti: ['556', '2343', '2572', '3285', '3463'],
  },
  {
    codice: 'respinto-dalla-politica',
    isSuo: ({ testo }) => /rejected by policy/i.test(testo),
    significato: 'ANPR non accetta chi chiama, da dove, o quando.',
    cause: [
      OROLOGIO,
      { perche: 'l’operatore non è utente di ANPR per il comune, o il suo profilo non ammette l’operazione', controllare: 'codice fiscale e profilo dell’operatore, nella console di sicurezza' },
      { perche: 'un certificato è scaduto, sostituito, rovinato o di un altro ambiente', controllare: 'scadenze e ambiente del certificato del comune e di quello della postazione' },
      { perche: 'l’indirizzo IP da cui si esce non è fra quelli abilitati', controllare: 'l’indirizzo pubblico, e l’asterisco accanto nella web application' },
      { perche: 'il messaggio è cambiato dopo la firma', controllare: 'proxy e programmi fra qui e ANPR' },
      { perche: 'un disservizio di ANPR', controllare: 'lo stato dei servizi, se il resto è a posto' },
    ],
    forseRegistrata: false,
    fonti: ['192', '481', '970', '2675', '2871', '3099', '4564'],
  },
  {
    codice: 'firma-mancante',
    isSuo: ({ testo }) => /not covered by signature/i.test(testo),
    significato: 'La firma non copre il corpo e il tempo del messaggio.',
    cause: [FIRMA],
    forseRegistrata: false,
    fonti: ['2330', '2394', '2483'],
  },
  {
    codice: 'impronta-errata',
    isSuo: ({ testo }) => /incorrect reference digest/i.test(testo),
    significato: 'Il messaggio arrivato non è quello firmato.',
    cause: [{ perche: 'qualcosa ha cambiato i byte dopo la firma', controllare: 'proxy, antivirus e programmi fra qui e ANPR' }],
    forseRegistrata: false,
    fonti: ['2697'],
  },
  {
    codice: 'certificato-revocato',
    isSuo: ({ testo }) => /certificate revoked/i.test(testo),
    significato: 'Il certificato è stato revocato o cancellato nella console di sicurezza.',
    cause: [{ perche: 'ne è stato generato un altro', controllare: 'scaricare dalla console il certificato in uso' }],
    forseRegistrata: false,
    fonti: ['1918', '2246'],
  },
  {
    codice: 'postazione-firmata-errata',
    isSuo: ({ testo }) => /malformed DER|PKCS#7/i.test(testo),
    significato: 'Il nome firmato della postazione non è un CMS che ANPR legge.',
    cause: [{ perche: 'IdPostazioneFirmato è stato codificato due volte, spezzato in righe o rovinato', controllare: 'che sia quello prodotto da questo client' }],
    forseRegistrata: false,
    fonti: ['3997'],
  },
  {
    codice: 'sede-incoerente',
    isSuo: ({ testo }) => /IdSede.*IdPostazione/i.test(testo),
    significato: 'Il codice del comune non è quello con cui comincia il nome della postazione.',
    cause: [{ perche: 'uno zero davanti al codice ISTAT è andato perso', controllare: 'che IdSede sia un testo di sei cifre' }],
    forseRegistrata: false,
    fonti: ['730'],
  },
  {
    codice: 'richiesta-non-valida-nl',
    isSuo: ({ testo }) => /ErrorNL/i.test(testo),
    significato: 'ANPR dice che la richiesta non è valida; le fonti non ne conoscono la causa, ed è saltuario.',
    cause: [{ perche: 'ignota', controllare: 'riprovare più tardi con lo stesso identificativo; se continua, aprire una segnalazione' }],
    forseRegistrata: false,
    fonti: ['3571', '5256'],
  },
  {
    codice: 'servizio-non-disponibile',
    isSuo: ({ testo }) => /malformed content/i.test(testo),
    significato: 'I sistemi di ANPR dietro il gateway non rispondono come devono.',
    cause: [{ perche: 'un disservizio di ANPR', controllare: 'aspettare; poi l’esito, con recover' }],
    forseRegistrata: true,
    fonti: ['3864', '4332', '4628', '5167'],
  },
]; // prettier-ignore

/** What a fault of the gateway means; one that nobody has told of is `fault-ignoto`, and may hide anything. */
export function explainFault(fault: Fault): Guasto {
  const noto = NOTI.find(({ isSuo }) => isSuo(fault));
  if (noto === undefined) return toIgnoto(fault);
  const { isSuo: _, ...guasto } = noto;
  return guasto;
}

function toIgnoto({ lato }: Fault): Guasto {
  const codice: CodiceGuasto = 'fault-ignoto';
  return {
    codice,
    significato: 'ANPR ha risposto con un errore che nessuna fonte descrive.',
    cause: [SCHEMA, FIRMA, TESTATA, OROLOGIO],
    forseRegistrata: lato !== 'client',
    fonti: [],
  };
}
