import type { Causa } from './guasto.js';

/** What a code of ANPR means for who called, beyond its words. In Italian. */
export interface Chiarimento {
  readonly significato: string;
  /** From the likeliest to the least likely. */
  readonly cause: readonly Causa[];
  /** Where the sources tell of it: threads of italia/anpr, where a number alone; else the document. */
  readonly fonti: readonly string[];
}

interface Noto extends Chiarimento {
  readonly codici: readonly string[];
  /** Of a code that means many things: the words that this one comes with. */
  readonly testo?: RegExp;
}

const TABELLA = 'tabella degli errori';

/** What is known of the codes that speak of the call rather than of its data. The first that suits is taken. */
const NOTI: readonly Noto[] = [
  {
    codici: ['XXXX'],
    testo: /destinatario/i,
    significato: 'La versione dei servizi che la richiesta indica non è più accettata.',
    cause: [{ perche: 'codDestinatario è di una versione passata', controllare: 'che nella testata sia ANPR05' }],
    fonti: ['3705', '3923'],
  },
  {
    codici: ['XXXX'],
    significato: 'L’operatore non può chiedere questa operazione.',
    cause: [{ perche: 'il suo profilo non la comprende', controllare: 'il profilo dell’operatore, nella console di sicurezza' }],
    fonti: ['3463', '3722', '3859'],
  },
  {
    codici: ['EN079'],
    significato: 'Con questo identificativo il comune ha già chiesto un’altra operazione.',
    cause: [{ perche: 'due programmi del comune fanno gli stessi identificativi', controllare: 'chi altro li genera, anche un programma di prima' }],
    fonti: ['751', TABELLA],
  },
  {
    codici: ['EN148'],
    testo: /tipo\s*invio/i,
    significato: 'La richiesta è per un altro ambiente.',
    cause: [{ perche: 'tipoInvio non è dell’ambiente a cui è arrivata', controllare: 'l’ambiente del client, e gli indirizzi se sono stati cambiati' }],
    fonti: ['2373', '2450'],
  },
  {
    codici: ['EN148'],
    testo: /elaborazion/i,
    significato: 'ANPR sta ancora lavorando alla richiesta con questo identificativo.',
    cause: [{ perche: 'la stessa richiesta è arrivata due volte', controllare: 'l’esito, con recover, dopo almeno mezzo minuto' }],
    fonti: ['4031', '4053'],
  },
  {
    codici: ['EN148'],
    significato: 'Un codice generico: che cosa non va lo dice il testo.',
    cause: [{ perche: 'dipende dal testo', controllare: 'il testo che accompagna il codice' }],
    fonti: ['2359', '2384'],
  },
  {
    codici: ['EN493'],
    significato: 'La ricerca non ha trovato nessuno, oppure ha trovato chi l’operatore non può vedere.',
    cause: [
      { perche: 'i dati cercati non sono di nessuno, o non vanno d’accordo fra loro', controllare: 'codice fiscale, identificativi e generalità' },
      { perche: 'l’operatore non ha titolo su quella scheda o famiglia', controllare: 'il profilo, e di quale comune è la scheda' },
    ],
    fonti: ['816', '1433', '1870', '2283', '2421'],
  },
  {
    codici: ['EN122'],
    significato: 'La ricerca non ha trovato niente: è una risposta, non un guasto.',
    cause: [
      { perche: 'nulla corrisponde a ciò che è stato chiesto', controllare: 'i criteri' },
      { perche: 'la famiglia è di un altro comune, che non l’ha completata', controllare: 'con quel comune' },
    ],
    fonti: ['576', '1367', TABELLA],
  },
  {
    codici: ['EN214', 'EN492'],
    significato: 'La famiglia non si può vedere adesso.',
    cause: [{ perche: 'il comune che l’ha in carico non l’ha completata, o ha un’operazione a metà', controllare: 'con quel comune, che deve completarla (5001, tipo 3)' }],
    fonti: ['1194', '3516'],
  },
  {
    codici: ['AEE95', 'AEE97'],
    significato: 'L’Agenzia delle Entrate non risponde ad ANPR.',
    cause: [{ perche: 'un disservizio dell’Agenzia', controllare: 'riprovare più tardi' }],
    fonti: ['3252', '5352'],
  },
  {
    codici: ['EN203'],
    significato: 'Il soggetto è fermo per un’operazione lasciata a metà nella web application.',
    cause: [{ perche: 'qualcuno l’ha cominciata e non conclusa', controllare: 'l’elenco delle operazioni sospese nella web application: solo da lì si chiude' }],
    fonti: ['679', '1735', '1874'],
  },
  {
    codici: ['EN077'],
    significato: 'Si annulla solo l’ultima operazione.',
    cause: [{ perche: 'dopo quella da annullare ce ne sono state altre, sul soggetto o sulla famiglia', controllare: 'quali, e annullarle dall’ultima all’indietro' }],
    fonti: ['585', '1010', '1766', '2309'],
  },
  {
    codici: ['EN078', 'EN145', 'EN314'],
    significato: 'L’operazione da annullare non è di quelle che questo servizio annulla.',
    cause: [
      { perche: 'gli identificativi non sono di nessuna operazione', controllare: 'idOperazioneComune e idOperazioneANPR di allora' },
      { perche: 'è di un altro comune, o la annulla un altro servizio', controllare: 'chi l’ha fatta; 1013 annulla iscrizioni, 2011 cancellazioni, 5012 mutazioni' },
    ],
    fonti: [TABELLA],
  },
  {
    codici: ['EN096', 'EN097', 'EN099', 'EN108', 'EN109', 'EN179'],
    significato: 'L’estrazione non è pronta, o non è in uno stato che ammetta la richiesta.',
    cause: [
      { perche: 'ANPR ci sta lavorando', controllare: 'riprovare più tardi: readFileEstrazione aspetta da sé' },
      { perche: 'ne era già stata chiesta una dello stesso tipo', controllare: 'l’esito di quella' },
    ],
    fonti: ['1706', TABELLA],
  },
  {
    codici: ['EN106', 'EN167', 'EN204'],
    significato: 'Il comune che chiede non è quello competente, o non lo era a quella data.',
    cause: [{ perche: 'la scheda è di un altro comune, o il comune non era ancora in ANPR', controllare: 'di chi è la scheda, e le date' }],
    fonti: [TABELLA],
  },
  {
    codici: ['EN151'],
    significato: 'Il numero della pratica è già di un altro procedimento.',
    cause: [{ perche: 'la pratica è già stata inserita', controllare: 'i procedimenti del soggetto (3004)' }],
    fonti: ['1168'],
  },
  {
    codici: ['EN379'],
    significato: 'Da questa versione dei servizi la richiesta non si fa più così.',
    cause: [{ perche: 'gli elenchi non si chiedono a 3003 e 3007', controllare: 'chiederli con 4005: readRichiesteAsincrone' }],
    fonti: [TABELLA],
  },
  {
    codici: ['EN043', 'EN095'],
    significato: 'A ciò che è stato cercato corrisponde più di una scheda.',
    cause: [{ perche: 'la persona è iscritta due volte, o i criteri sono pochi', controllare: 'cercarla con idSchedaSoggettoANPR' }],
    fonti: ['1234', '2133'],
  },
  {
    codici: ['EN531', 'CN531'],
    significato: 'Un altro comune ha un procedimento aperto sul soggetto.',
    cause: [{ perche: 'la pratica non è chiusa', controllare: 'con il comune e il numero di pratica che il testo indica' }],
    fonti: ['2305'],
  },
  {
    codici: ['EHR16', 'EHR78'],
    significato: 'Il periodo non è ammesso: finisce prima di cominciare, o dopo adesso.',
    cause: [{ perche: 'la fine è più avanti dell’orologio di ANPR', controllare: 'farlo finire un minuto prima; l’orologio di questa macchina' }],
    fonti: ['changelog 5.3.2'],
  },
  {
    codici: ['EHR26', 'EC022', 'EHR49'],
    significato: 'Il tipo dell’operazione non è fra quelli ammessi.',
    cause: [{ perche: 'tipoOperazione o operazioneRichiesta non sono della tabella', controllare: 'la testata; per 3003 tipoOperazione è 1 o 2' }],
    fonti: [TABELLA],
  },
  {
    codici: ['EHR97', 'EHR18', 'EHR84'],
    significato: 'Le date della testata non sono come devono.',
    cause: [{ perche: 'dataDecorrenza manca, è futura, o segue la definizione della pratica', controllare: 'dataDecorrenza e dataDefinizionePratica' }],
    fonti: [TABELLA],
  },
  {
    codici: ['EN240', 'EN389'],
    significato: 'La decorrenza viene prima di quella dell’ultima operazione.',
    cause: [{ perche: 'sul soggetto o sul dato c’è già un’operazione più recente', controllare: 'le operazioni registrate, e la data dell’evento' }],
    fonti: [TABELLA],
  },
  {
    codici: ['EN528'],
    significato: 'La risposta è sintetica: più schede corrispondono, o non si può dare di più.',
    cause: [{ perche: 'i criteri trovano più persone', controllare: 'cercare con l’identificativo della scheda' }],
    fonti: ['changelog 5.2.0'],
  },
  {
    codici: ['EN558', 'CN558'],
    significato: 'L’indirizzo non è come in ANNCSU.',
    cause: [{ perche: 'toponimo o civico non sono nell’archivio delle strade', controllare: 'l’indirizzo, nell’archivio del comune' }],
    fonti: ['changelog 9.1.2'],
  },
]; // prettier-ignore

/** What a code of ANPR means; `undefined` of those that speak of the data, which the checks before sending explain. */
export function explainCodice(codice: string, testo: string): Chiarimento | undefined {
  const noto = NOTI.find((uno) => uno.codici.includes(codice) && uno.testo?.test(testo) !== false);
  if (noto === undefined) return undefined;
  const { significato, cause, fonti } = noto;
  return { significato, cause, fonti };
}
