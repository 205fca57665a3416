import type { Esito } from '../apri.js';
import { fromRiga, SENZA_CODICE, toRighe } from '../comuni/riga.js';
import type { Dati } from '../dati.js';
import { toCella, toCelle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
import type { VersioneFonte } from '../versione.js';
import { COLONNE_ARCHIVIO, parseArchivio, type ArchivioLetto } from './archivio-comuni.js';
import { controllaConfronto } from './confronto-tabella.js';
import { controllaEta, toEstratta } from './eta.js';
import type { FonteTabelle } from './fonte-tabelle.js';
import { controllaPerdite } from './perdite.js';
import { createAnnotatore, type Problema } from './problema.js';
import { controllaConsolati } from './riferimenti.js';
import { parseTabella } from './tabella.js';
import { toByte, type TestoOByte } from './testo.js';

/** The data after one given file: replaced, or as they were and why. */
interface Passo {
  readonly dati: Dati;
  readonly problemi: readonly Problema[];
}

/**
 * The data with the given files in place of the embedded ones, wherever a file has no problem at all. A file is checked
 * by itself first, then against the data that it would replace: it must not be older, nor have lost any code.
 */
export async function aggiorna(
  dati: Dati,
  fonte: FonteTabelle,
): Promise<{ readonly dati: Dati; readonly esito: Esito }> {
  const fornite: string[] = [];
  const problemi: Problema[] = [];
  let attuali = dati;
  const applica = (numero: string, passo: Passo): void => {
    attuali = passo.dati;
    problemi.push(...passo.problemi);
    if (passo.problemi.length === 0) fornite.push(numero);
  };
  if (fonte.comuni !== undefined) applica('3', await conComuni(attuali, fonte.comuni, fonte));
  // Numbers come in their order, so that table 41 is checked against the table 40 given with it.
  for (const [numero, file] of Object.entries(fonte.tabelle ?? {})) {
    applica(numero, await conTabella(attuali, { numero, file }, fonte));
  }
  return { dati: attuali, esito: { fornite, problemi } };
}

async function conComuni(dati: Dati, file: TestoOByte, fonte: FonteTabelle): Promise<Passo> {
  const letto = parseArchivio(file);
  const { comuni, estratta } = letto;
  const problemi = letto.problemi.length > 0 ? letto.problemi : confrontaArchivio(letto, dati);
  if (problemi.length > 0) return { dati, problemi };
  const versione = await toVersione({ file, righe: comuni.length, estratta }, dati.versione.comuni, fonte);
  return { dati: { ...dati, comuni: toRighe(comuni), versione: { ...dati.versione, comuni: versione } }, problemi };
}

function confrontaArchivio({ comuni, estratta }: ArchivioLetto, dati: Dati): readonly Problema[] {
  const note = createAnnotatore('3');
  controllaEta({ letta: estratta, incorporata: dati.versione.comuni.estratta, colonne: COLONNE_ARCHIVIO }, note);
  const incorporati = new Map<string, string>();
  for (const riga of dati.comuni.split('\n')) {
    const { codiceCatastale, denominazione } = fromRiga(riga);
    if (codiceCatastale !== null) incorporati.set(codiceCatastale, denominazione);
  }
  const letti = new Set(comuni.map(({ codiceCatastale }) => codiceCatastale ?? SENZA_CODICE));
  controllaPerdite({ letti, incorporati, colonna: 'CODCATASTALE' }, note);
  return note.problemi;
}

async function conTabella(
  dati: Dati,
  { numero, file }: { readonly numero: string; readonly file: TestoOByte },
  fonte: FonteTabelle,
): Promise<Passo> {
  const attesa = Object.hasOwn(dati.tabelle, numero) ? dati.tabelle[numero] : undefined;
  const vecchia = dati.versione.tabelle[numero];
  if (attesa === undefined || vecchia === undefined) {
    const note = createAnnotatore(numero);
    note.add('tabella-sconosciuta', 'Nessuna tabella incorporata ha questo numero.');
    return { dati, problemi: note.problemi };
  }
  const { dati: letta, righe, problemi: suoi } = parseTabella(file, attesa);
  const problemi = [...suoi, ...confrontaRighe(letta, dati)];
  if (problemi.length === 0) problemi.push(...confrontaTabella(letta, { attesa, vecchia }));
  if (problemi.length > 0) return { dati, problemi };
  const versione = await toVersione({ file, righe, estratta: toEstratta(letta) }, vecchia, fonte);
  return {
    dati: {
      ...dati,
      tabelle: { ...dati.tabelle, [numero]: letta },
      versione: { ...dati.versione, tabelle: { ...dati.versione.tabelle, [numero]: versione } },
    },
    problemi,
  };
}

/** What is wrong with single rows. */
function confrontaRighe(letta: DatiTabella, { tabelle }: Dati): readonly Problema[] {
  const note = createAnnotatore(letta.numero);
  const incorporata = tabelle[letta.numero];
  if (incorporata !== undefined) controllaConfronto(letta, incorporata, note);
  const uffici = tabelle['40'];
  if (letta.numero === '41' && uffici !== undefined) controllaConsolati(letta, uffici, note);
  return note.problemi;
}

/** What is wrong with the file as a whole. */
function confrontaTabella(
  letta: DatiTabella,
  { attesa, vecchia }: { readonly attesa: DatiTabella; readonly vecchia: VersioneFonte },
): readonly Problema[] {
  const note = createAnnotatore(letta.numero);
  const { chiave, testo, colonne } = letta;
  controllaEta({ letta: toEstratta(letta), incorporata: vecchia.estratta, colonne }, note);
  const coppie = toCelle(attesa).map((celle) => [toCella(celle, chiave), toCella(celle, testo)] as const);
  const incorporati = new Map(coppie.filter(([codice]) => codice !== ''));
  const letti = new Set(toCelle(letta).map((celle) => toCella(celle, chiave)));
  controllaPerdite({ letti, incorporati, colonna: chiave }, note);
  return note.problemi;
}

async function toVersione(
  letta: { readonly file: TestoOByte; readonly righe: number; readonly estratta: string | null },
  vecchia: VersioneFonte,
  { sha256 }: FonteTabelle,
): Promise<VersioneFonte> {
  const impronta = sha256 === undefined ? null : await sha256(toByte(letta.file));
  return { file: vecchia.file, righe: letta.righe, sha256: impronta, estratta: letta.estratta, nota: null };
}
