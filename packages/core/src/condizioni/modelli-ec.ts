/** Words for the places where a scheda or a request names a comune, and the sentences that the EC codes share. */

/** A comune as a sentence names it, and the date on which it counts. */
export interface PostoComune {
  /** What stands after «il»: `comune di nascita`. */
  readonly comune: string;
  /** What stands after «la»: `data di nascita`. Not read of an act. */
  readonly data: string;
  /** A whole day; a date that may lack its day or its month; the day, or the year, of an act. */
  readonly tipo: 'giorno' | 'incompleta' | 'atto';
}

const giorno = (comune: string, data: string): PostoComune => ({ comune, data, tipo: 'giorno' });
const incompleta = (comune: string, data: string): PostoComune => ({ comune, data, tipo: 'incompleta' });
const atto = (comune: string): PostoComune => ({ comune, data: 'data di formazione dell’atto', tipo: 'atto' });

export const NASCITA: PostoComune = incompleta('comune di nascita', 'data di nascita');
export const NASCITA_GENITORE: PostoComune = incompleta(
  'comune di nascita del padre o della madre',
  'sua data di nascita',
);
export const NASCITA_CONIUGE: PostoComune = incompleta('comune di nascita del coniuge', 'sua data di nascita');
export const NASCITA_UNITO: PostoComune = incompleta(
  'comune di nascita della persona unita civilmente',
  'sua data di nascita',
);
export const NASCITA_CONVIVENTE: PostoComune = incompleta(
  'comune di nascita del convivente di fatto',
  'sua data di nascita',
);
export const RESIDENZA: PostoComune = giorno('comune di residenza', 'decorrenza della residenza');
export const MATRIMONIO: PostoComune = incompleta('comune del matrimonio', 'data del matrimonio');
export const MORTE_CONIUGE: PostoComune = incompleta('comune di morte del coniuge', 'data della morte');
export const SCIOGLIMENTO: PostoComune = incompleta(
  'comune dello scioglimento dell’unione civile',
  'data dello scioglimento',
);
export const STIPULA: PostoComune = giorno(
  'comune di stipula del contratto di convivenza',
  'data del documento di stipula',
);
export const REGISTRAZIONE_STIPULA: PostoComune = giorno(
  'comune di registrazione del contratto di convivenza',
  'data del contratto di stipula',
);
export const RISOLUZIONE: PostoComune = giorno(
  'comune di risoluzione della convivenza di fatto',
  'data del contratto di risoluzione',
);
export const REGISTRAZIONE_RISOLUZIONE: PostoComune = giorno(
  'comune di registrazione della risoluzione della convivenza di fatto',
  'data del contratto di risoluzione',
);
export const CARTA: PostoComune = giorno('comune di rilascio della carta d’identità', 'data di rilascio della carta');
export const PERMESSO: PostoComune = giorno('comune del permesso di soggiorno', 'data di rilascio del permesso');
export const MORTE: PostoComune = incompleta('comune di morte', 'data della morte');
export const DESTINAZIONE: PostoComune = giorno('comune di destinazione', 'decorrenza della cancellazione');
export const PROVENIENZA: PostoComune = giorno('comune di provenienza', 'decorrenza della richiesta');

export const ATTO_NASCITA: PostoComune = atto('comune di registrazione dell’atto di nascita');
export const ATTO_MATRIMONIO: PostoComune = atto('comune di registrazione dell’atto di matrimonio');
export const ATTO_MORTE_CONIUGE: PostoComune = atto('comune di registrazione dell’atto di morte del coniuge');
export const ATTO_ANNULLAMENTO: PostoComune = atto(
  'comune di registrazione dell’atto di annullamento o cessazione del matrimonio',
);
export const ATTO_UNIONE: PostoComune = atto('comune di registrazione dell’atto di unione civile');
export const ATTO_SCIOGLIMENTO: PostoComune = atto(
  'comune di registrazione dell’atto di scioglimento dell’unione civile',
);
export const ATTO_MORTE: PostoComune = atto('comune di registrazione dell’atto di morte');

/** The comune was there on some day. */
export function esistente({ comune }: PostoComune): string {
  return (
    `Scatta se l’archivio dei comuni (tabella 3) non ha in nessun giorno un comune con il nome e la sigla di provincia scritti per il ${comune}. ` +
    'La data non conta, né maiuscole o accenti; vale ogni nome ufficiale, anche traslitterato o nella seconda lingua. ' +
    'Resta aperta se manca il nome o la provincia.'
  );
}

/** The comune was there on the day too. */
export function inVigoreSeEsistito({ comune, data, tipo }: PostoComune): string {
  const inizio = `Scatta se l’archivio (tabella 3) ha un comune con il nome e la provincia scritti per il ${comune}, ma non in vigore`;
  switch (tipo) {
    case 'giorno':
      return (
        `${inizio} alla ${data}. ` +
        'Non guarda chi non ha la data, né i comuni mai esistiti con quel nome e quella provincia. ' +
        'Resta aperta se manca il nome o la provincia, o se la data non si legge.'
      );
    case 'incompleta':
      return (
        `${inizio} alla ${data} o, se è incompleta, in nessun giorno di quel mese o anno. ` +
        'Non guarda chi non ha la data, né i comuni mai esistiti. ' +
        'Resta aperta se manca nome o provincia, se la data non si legge, o se è incompleta e nessuna versione copre tutto il periodo.'
      );
    case 'atto':
      return (
        `${inizio} il giorno di formazione dell’atto o, se manca o non si legge, in nessun giorno del suo anno. ` +
        'Non guarda gli atti senza data né anno, né i comuni mai esistiti. ' +
        'Resta aperta se manca nome o provincia, o se data e anno scritti non si leggono.'
      );
  }
}

/** Without a date, the archive has one version of the comune. `eccezione` is a sentence that stands before what is left open. */
export function individuato({ comune, data, tipo }: PostoComune, eccezione = ''): string {
  const inizio = `Scatta se per il ${comune} l’archivio (tabella 3) ha due o più versioni (righe) con quel nome e quella provincia`;
  if (tipo === 'atto')
    return (
      `${inizio}: nell’anno dell’atto, se della formazione si legge solo l’anno; in ogni tempo, se mancano data e anno. ` +
      'Non guarda se si legge la data di formazione, o se data e anno scritti non si leggono. ' +
      'Resta aperta, con o senza data, se manca nome o provincia.'
    );
  const lettura = tipo === 'incompleta' ? 'incompleta o illeggibile' : 'illeggibile';
  return (
    `${inizio}, in ogni tempo, e manca la ${data}. ` +
    'Contano anche le versioni con lo stesso codice ISTAT. ' +
    `Non guarda se la data c’è, anche ${lettura}. ${eccezione === '' ? '' : `${eccezione} `}` +
    'Resta aperta, con o senza data, se manca il nome o la provincia.'
  );
}

const OMONIMI = 'Fra omonimi di quel giorno basta che sia di uno.';

/** The ISTAT code is one of the comune on the day. `eccezione` as for {@link individuato}, of a date that may be incomplete. */
export function codiceIstat({ comune, data, tipo }: PostoComune, eccezione = ''): string {
  const inizio = `Scatta se il codice ISTAT del ${comune} non è quello che un comune di quel nome e provincia aveva`;
  switch (tipo) {
    case 'giorno':
      return (
        `${inizio} alla ${data} (se manca, in un giorno qualunque). ` +
        `${OMONIMI} Non guarda se il codice manca, o se il comune allora non c’era. ` +
        'Resta aperta se manca nome o provincia, o se la data non si legge.'
      );
    case 'incompleta':
      return (
        `${inizio} alla ${data} o, se è incompleta o manca, in alcun giorno possibile. ` +
        `${OMONIMI} Non guarda se il codice manca, o se il comune allora non c’era. ${eccezione === '' ? '' : `${eccezione} `}` +
        'Resta aperta se manca nome o provincia, o se la data non si legge o, incompleta, non decide.'
      );
    case 'atto':
      return (
        `${inizio} il giorno di formazione o, se non si legge, nell’anno dell’atto (senza data né anno, in un giorno qualunque); anche se allora non c’era, ma in altri giorni sì. ` +
        'Non guarda se il codice manca, o se il comune non è mai esistito. ' +
        'Resta aperta se manca nome o provincia, o se data e anno scritti non si leggono.'
      );
  }
}

/** The comune of a list is there today. */
export function inVigoreOggi(comune: string): string {
  return (
    `Scatta se nell’archivio dei comuni (tabella 3) non è in vigore, il giorno del controllo, un comune con il nome e la sigla di provincia scritti per il ${comune}. ` +
    'Maiuscole e accenti non contano; vale ogni nome ufficiale, anche traslitterato o nella seconda lingua. ' +
    'Resta aperta se manca il nome o la provincia.'
  );
}

/** The ISTAT code of a list is that of today. */
export function codiceIstatOggi(comune: string): string {
  return (
    `Scatta se il codice ISTAT del ${comune} non è quello che il comune con quel nome e quella provincia ha il giorno del controllo. ` +
    `${OMONIMI} Non guarda chi non ha il codice, né i comuni che l’archivio (tabella 3) non ha in vigore quel giorno. ` +
    'Resta aperta se manca il nome o la provincia.'
  );
}

/** What is said of a code beside its table: which codes that has, what else is to know. */
export interface AltroDiTabella {
  readonly codici?: string;
  readonly coda?: string;
}

/** A code stands in a decode table. */
export function inTabella(cosa: string, tabella: number, { codici, coda }: AltroDiTabella = {}): string {
  const quali = codici === undefined ? '' : ` (${codici})`;
  const resto = coda === undefined ? '' : ` ${coda}`;
  return `Scatta se ${cosa} ha un codice che non è nella tabella ${tabella}${quali}. Gli zeri iniziali e gli spazi attorno non contano.${resto}`;
}

/** The code of a state is in table 2. `quale` stands after «stato». */
export function codiceStato(quale: string): string {
  return (
    `Scatta se lo stato ${quale} ha un codice che non è nella tabella 2. ` +
    'Vale ogni riga, quali che siano le sue date e i suoi usi (nascita, cittadinanza, residenza); gli spazi attorno non contano, gli zeri iniziali sì. ' +
    'Resta aperta se il luogo estero c’è ma il codice manca.'
  );
}

/** The name of a state is one that table 2 gives to its code. */
export function nomeStato(quale: string): string {
  return (
    `Scatta se il nome dello stato ${quale} non è uno dei due, di ANPR e dell’ISTAT, che la tabella 2 dà al codice scritto accanto; maiuscole, accenti e spazi doppi non contano. ` +
    'Non guarda se manca il nome o il codice, i codici 998 (non attribuibile) e 888 (che non ha nome), né quelli fuori tabella.'
  );
}

/** The seat of a consulate is that of its code. */
export function sedeConsolato(quale: string): string {
  return (
    `Scatta se la descrizione del consolato ${quale} non è il nome della città che la tabella 40 dà come sede al codice scritto. ` +
    'Si confrontano le sole lettere: maiuscole, accenti, spazi e apostrofi non contano. ' +
    'Non guarda se manca la descrizione o il codice, né i codici che la tabella non ha.'
  );
}
