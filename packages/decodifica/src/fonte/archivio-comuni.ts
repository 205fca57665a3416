import type { Comune } from '../comuni/comune.js';
import { SENZA_CODICE } from '../comuni/riga.js';
import { parseGiorno } from '../giorno.js';
import { controllaCella } from './cella.js';
import { parseLineaCsv } from './csv.js';
import { isAggiornamento, isOltreOgniAggiornamento } from './eta.js';
import { controllaIntestazione, toColonna } from './intestazione.js';
import { createAnnotatore, type Annotatore, type Problema } from './problema.js';
import { controllaSovrapposizioni } from './sovrapposizioni.js';
import { toLinee, toTesto, type TestoOByte } from './testo.js';
import type { VersioneLetta } from './versione-letta.js';

/** The archive of comuni ready to be opened, or what is wrong with it. */
export interface ArchivioLetto {
  /** Every version, in the order in which they are stored; to be used only if there are no problems. */
  readonly comuni: readonly Comune[];
  /** The newest DATAULTIMOAGG: the day of the extract. */
  readonly estratta: string;
  readonly problemi: readonly Problema[];
}

/** The header of the archive as ANPR publishes it. */
export const COLONNE_ARCHIVIO = [
  'ID',
  'DATAISTITUZIONE',
  'DATACESSAZIONE',
  'CODISTAT',
  'CODCATASTALE',
  'DENOMINAZIONE_IT',
  'DENOMTRASLITTERATA',
  'ALTRADENOMINAZIONE',
  'ALTRADENOMTRASLITTERATA',
  'ID_PROVINCIA',
  'IDPROVINCIAISTAT',
  'IDREGIONE',
  'IDPREFETTURA',
  'STATO',
  'SIGLAPROVINCIA',
  'FONTE',
  'DATAULTIMOAGG',
  'COD_DENOM',
] as const;

type Colonna = (typeof COLONNE_ARCHIVIO)[number];
type Celle = Readonly<Record<Colonna, string>>;

/** The form of every cell that is not a date or a name. */
const FORME: Readonly<Partial<Record<Colonna, RegExp>>> = {
  ID: /^\d+$/,
  CODISTAT: /^\d{6}$/,
  CODCATASTALE: /^(?:[A-Z]\d{3}|ND)$/,
  DENOMINAZIONE_IT: /\S/,
  DENOMTRASLITTERATA: /\S/,
  ID_PROVINCIA: /^\d+$/,
  IDPROVINCIAISTAT: /^\d{3}$/,
  IDREGIONE: /^[0-9A-Z]{2}$/,
  IDPREFETTURA: /^(?:[A-Z]{2})?$/,
  STATO: /^[AC]$/,
  SIGLAPROVINCIA: /^[A-Z]{2}$/,
  COD_DENOM: /^(?:\d{6})?$/,
};
const DATE: readonly Colonna[] = ['DATAISTITUZIONE', 'DATACESSAZIONE', 'DATAULTIMOAGG'];
const MAI = '9999-12-31';

/** Reads and checks the whole archive. Nothing is mended: one problem is enough to refuse the file. */
export function parseArchivio(file: TestoOByte): ArchivioLetto {
  const note = createAnnotatore('3');
  const lette = leggi(file, note);
  const versioni = controllaDoppioni(lette, note).map(toVersione).sort(confronta);
  controllaSovrapposizioni(versioni, note);
  const comuni = versioni.map(({ comune }) => comune);
  return {
    comuni,
    estratta: comuni.reduce((ultima, { dataUltimoAgg }) => (dataUltimoAgg > ultima ? dataUltimoAgg : ultima), ''),
    problemi: note.problemi,
  };
}

/** A row of the file that has all its cells, and its line number. */
interface RigaLetta {
  readonly riga: number;
  readonly celle: Celle;
}

function leggi(file: TestoOByte, note: Annotatore): readonly RigaLetta[] {
  const testo = toTesto(file);
  if (!testo.ok) {
    const { riga, prima, messaggio } = testo.error;
    const celle = parseLineaCsv(prima);
    const posto = celle.ok ? celle.value.length - 1 : celle.error;
    note.add('codifica', messaggio, { riga, colonna: toColonna(COLONNE_ARCHIVIO, posto) });
    return [];
  }
  const [intestazione = '', ...linee] = toLinee(testo.value);
  const lette = parseLineaCsv(intestazione);
  if (!controllaIntestazione(lette.ok ? lette.value : intestazione.split(','), COLONNE_ARCHIVIO, note)) return [];
  if (linee.length === 0) {
    note.add('numero-campi', 'Il file non contiene comuni.', { riga: 1, colonna: toColonna(COLONNE_ARCHIVIO, 0) });
  }
  return linee.flatMap((linea, i) => leggiRiga(linea, i + 2, note));
}

function leggiRiga(linea: string, riga: number, note: Annotatore): readonly RigaLetta[] {
  const valori = parseLineaCsv(linea);
  if (!valori.ok) {
    const colonna = toColonna(COLONNE_ARCHIVIO, valori.error);
    note.add('virgolette', 'Virgolette non chiuse o fuori posto.', { riga, colonna });
    return [];
  }
  const campi = valori.value.length;
  if (campi !== COLONNE_ARCHIVIO.length) {
    const colonna = toColonna(COLONNE_ARCHIVIO, campi);
    note.add('numero-campi', `Campi: ${campi}, attesi ${COLONNE_ARCHIVIO.length}.`, { riga, colonna });
    return [];
  }
  const celle = Object.fromEntries(COLONNE_ARCHIVIO.map((colonna, i) => [colonna, valori.value[i] ?? ''])) as Celle;
  controllaCelle(celle, riga, note);
  return [{ riga, celle }];
}

function controllaCelle(celle: Celle, riga: number, note: Annotatore): void {
  for (const colonna of COLONNE_ARCHIVIO) {
    const valore = celle[colonna];
    if (!controllaCella(valore, { riga, colonna }, note)) continue;
    if (FORME[colonna]?.test(valore) === false) {
      note.add('codice', `Il valore «${valore}» non ha la forma prevista.`, { riga, colonna });
    }
    if (DATE.includes(colonna)) controllaGiorno(valore, { riga, colonna }, note);
  }
  const { DATAISTITUZIONE: dal, DATACESSAZIONE: al, STATO: stato } = celle;
  if (al < dal) {
    note.add('intervallo', `La cessazione (${al}) precede l'istituzione (${dal}).`, {
      riga,
      colonna: 'DATACESSAZIONE',
    });
  }
  if ((stato === 'A') !== (al === MAI)) {
    note.add('stato', `STATO ${stato} non si accorda con la data di cessazione ${al}.`, { riga, colonna: 'STATO' });
  }
}

function controllaGiorno(
  giorno: string,
  dove: { readonly riga: number; readonly colonna: Colonna },
  note: Annotatore,
): void {
  if (parseGiorno(giorno) < 0) note.add('data', `«${giorno}» non è una data AAAA-MM-GG esistente.`, dove);
  else if (isAggiornamento(dove.colonna) && isOltreOgniAggiornamento(giorno)) {
    note.add('data', `Nessun aggiornamento può essere del ${giorno}.`, dove);
  }
}

/** Notes an identifier, or all the rest of a row, that has been there already; the rows without such copies. */
function controllaDoppioni(righe: readonly RigaLetta[], note: Annotatore): readonly RigaLetta[] {
  const identificativi = new Map<string, number>();
  const contenuti = new Map<string, number>();
  return righe.filter(({ riga, celle }) => {
    const { ID, ...resto } = celle;
    const contenuto = Object.values(resto).join('\t');
    const stesso = identificativi.get(ID);
    const uguale = contenuti.get(contenuto);
    if (stesso !== undefined) {
      note.add('doppione', `L'identificativo ${ID} è già alla riga ${stesso}.`, { riga, colonna: 'ID' });
    } else if (uguale !== undefined) {
      note.add('doppione', `La riga ripete la ${uguale} con un altro identificativo.`, { riga, colonna: 'ID' });
    }
    identificativi.set(ID, riga);
    contenuti.set(contenuto, riga);
    return uguale === undefined;
  });
}

function toVersione({ riga, celle }: RigaLetta): VersioneLetta {
  const toNull = (cella: string): string | null => (cella === '' ? null : cella);
  return {
    riga,
    comune: {
      codiceCatastale: celle.CODCATASTALE === SENZA_CODICE ? null : celle.CODCATASTALE,
      codiceIstat: celle.CODISTAT,
      denominazione: celle.DENOMINAZIONE_IT,
      denominazioneTraslitterata: celle.DENOMTRASLITTERATA,
      altraDenominazione: toNull(celle.ALTRADENOMINAZIONE),
      altraDenominazioneTraslitterata: toNull(celle.ALTRADENOMTRASLITTERATA),
      siglaProvincia: celle.SIGLAPROVINCIA,
      idProvincia: celle.ID_PROVINCIA,
      idProvinciaIstat: celle.IDPROVINCIAISTAT,
      idRegione: celle.IDREGIONE,
      idPrefettura: toNull(celle.IDPREFETTURA),
      codiceVariazione: toNull(celle.COD_DENOM),
      fonte: toNull(celle.FONTE),
      dataUltimoAgg: celle.DATAULTIMOAGG,
      dal: celle.DATAISTITUZIONE,
      al: celle.DATACESSAZIONE === MAI ? null : celle.DATACESSAZIONE,
    },
  };
}

/** The stored order: codice catastale (those without one together), first day, ISTAT code. */
function confronta({ comune: a }: VersioneLetta, { comune: b }: VersioneLetta): number {
  return (
    confrontaTesti(a.codiceCatastale ?? SENZA_CODICE, b.codiceCatastale ?? SENZA_CODICE) ||
    confrontaTesti(a.dal, b.dal) ||
    confrontaTesti(a.codiceIstat, b.codiceIstat)
  );
}

function confrontaTesti(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
