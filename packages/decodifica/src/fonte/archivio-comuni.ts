import type { Comune } from '../comuni/comune.js';
import { SENZA_CODICE } from '../comuni/riga.js';
import { parseGiorno } from '../giorno.js';
import { parseLineaCsv } from './csv.js';
import { createAnnotatore, type Annotatore, type Problema } from './problema.js';
import { toLinee, toTesto, type TestoOByte } from './testo.js';

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
const DATE = ['DATAISTITUZIONE', 'DATACESSAZIONE', 'DATAULTIMOAGG'] as const;
const MAI = '9999-12-31';

/** Codes whose versions overlap in the source itself: FILAGO and MARNE share D588 until 1928-01-25. */
const SOVRAPPOSTI: readonly string[] = ['D588'];

/** Reads and checks the whole archive. Nothing is mended: one problem is enough to refuse the file. */
export function parseArchivio(file: TestoOByte): ArchivioLetto {
  const note = createAnnotatore('3');
  const lette = leggi(file, note);
  controllaIdentificativi(lette, note);
  const versioni = lette.map(toVersione).sort(confronta);
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
  if (testo === undefined) {
    note.add('codifica', 'Il file non è in UTF-8.');
    return [];
  }
  const [intestazione = '', ...linee] = toLinee(testo);
  if (parseLineaCsv(intestazione)?.join() !== COLONNE_ARCHIVIO.join()) {
    note.add(
      'intestazione',
      `La prima riga non elenca le ${COLONNE_ARCHIVIO.length} colonne attese, in quest'ordine.`,
      {
        riga: 1,
      },
    );
    return [];
  }
  if (linee.length === 0) note.add('numero-campi', 'Il file non contiene comuni.', { riga: 1 });
  return linee.flatMap((linea, i) => leggiRiga(linea, i + 2, note));
}

function leggiRiga(linea: string, riga: number, note: Annotatore): readonly RigaLetta[] {
  const valori = parseLineaCsv(linea);
  if (valori === undefined) {
    note.add('virgolette', 'Virgolette non chiuse o fuori posto.', { riga });
    return [];
  }
  if (valori.length !== COLONNE_ARCHIVIO.length) {
    note.add('numero-campi', `Campi: ${valori.length}, attesi ${COLONNE_ARCHIVIO.length}.`, { riga });
    return [];
  }
  const celle = Object.fromEntries(COLONNE_ARCHIVIO.map((colonna, i) => [colonna, valori[i] ?? ''])) as Celle;
  controllaCelle(celle, riga, note);
  return [{ riga, celle }];
}

function controllaCelle(celle: Celle, riga: number, note: Annotatore): void {
  for (const colonna of COLONNE_ARCHIVIO) {
    const valore = celle[colonna];
    if (/\p{Cc}/u.test(valore))
      note.add('carattere', 'La cella contiene un carattere di controllo.', { riga, colonna });
    if (FORME[colonna]?.test(valore) === false) {
      note.add('codice', `Il valore «${valore}» non ha la forma prevista.`, { riga, colonna });
    }
  }
  for (const colonna of DATE) {
    if (parseGiorno(celle[colonna]) < 0) {
      note.add('data', `«${celle[colonna]}» non è una data AAAA-MM-GG esistente.`, { riga, colonna });
    }
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

function controllaIdentificativi(righe: readonly RigaLetta[], note: Annotatore): void {
  const visti = new Map<string, number>();
  for (const { riga, celle } of righe) {
    const prima = visti.get(celle.ID);
    if (prima !== undefined) {
      note.add('doppione', `L'identificativo ${celle.ID} è già alla riga ${prima}.`, { riga, colonna: 'ID' });
    }
    visti.set(celle.ID, riga);
  }
}

/** Versions of one code follow one another: each must begin after the one before has ended. */
function controllaSovrapposizioni(versioni: readonly Versione[], note: Annotatore): void {
  versioni.forEach(({ riga, comune }, i) => {
    const precedente = versioni[i - 1]?.comune;
    const codice = comune.codiceCatastale;
    if (codice === null || precedente?.codiceCatastale !== codice || SOVRAPPOSTI.includes(codice)) return;
    if (precedente.al === null || comune.dal <= precedente.al) {
      const messaggio = `Il codice catastale ${codice} ha due versioni in vigore il ${comune.dal}.`;
      note.add('sovrapposizione', messaggio, { riga, colonna: 'DATAISTITUZIONE' });
    }
  });
}

/** A version and the line it comes from. */
interface Versione {
  readonly riga: number;
  readonly comune: Comune;
}

function toVersione({ riga, celle }: RigaLetta): Versione {
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
function confronta({ comune: a }: Versione, { comune: b }: Versione): number {
  return (
    confrontaTesti(a.codiceCatastale ?? SENZA_CODICE, b.codiceCatastale ?? SENZA_CODICE) ||
    confrontaTesti(a.dal, b.dal) ||
    confrontaTesti(a.codiceIstat, b.codiceIstat)
  );
}

function confrontaTesti(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
