import type { Esito } from '../apri.js';
import { toRighe } from '../comuni/riga.js';
import type { Dati } from '../dati.js';
import { toCella, toCelle } from '../tabelle/celle.js';
import type { DatiTabella } from '../tabelle/dati-tabella.js';
import type { VersioneFonte } from '../versione.js';
import { parseArchivio } from './archivio-comuni.js';
import type { FonteTabelle } from './fonte-tabelle.js';
import { createAnnotatore, type Problema } from './problema.js';
import { parseTabella } from './tabella.js';
import { toByte, type TestoOByte } from './testo.js';

/** The data after one given file: replaced, or as they were and why. */
interface Passo {
  readonly dati: Dati;
  readonly problemi: readonly Problema[];
}

/** The data with the given files in place of the embedded ones, wherever a file has no problem at all. */
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
  for (const [numero, file] of Object.entries(fonte.tabelle ?? {})) {
    applica(numero, await conTabella(attuali, { numero, file }, fonte));
  }
  return { dati: attuali, esito: { fornite, problemi } };
}

async function conComuni(dati: Dati, file: TestoOByte, fonte: FonteTabelle): Promise<Passo> {
  const { comuni, estratta, problemi } = parseArchivio(file);
  if (problemi.length > 0) return { dati, problemi };
  const versione = await toVersione({ file, righe: comuni.length, estratta }, dati.versione.comuni, fonte);
  return { dati: { ...dati, comuni: toRighe(comuni), versione: { ...dati.versione, comuni: versione } }, problemi };
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
  const { dati: letta, righe, problemi } = parseTabella(file, attesa);
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

async function toVersione(
  letta: { readonly file: TestoOByte; readonly righe: number; readonly estratta: string | null },
  vecchia: VersioneFonte,
  { sha256 }: FonteTabelle,
): Promise<VersioneFonte> {
  const impronta = sha256 === undefined ? null : await sha256(toByte(letta.file));
  return { file: vecchia.file, righe: letta.righe, sha256: impronta, estratta: letta.estratta, nota: null };
}

/** Columns in which a table says when it was last touched. */
const AGGIORNAMENTI = ['DATAULTIMOAGG', 'DATASUBENTRO'];

/** The newest day on which a table says that one of its rows was touched, or `null` if it never says. */
export function toEstratta(tabella: DatiTabella): string | null {
  const giorni = toCelle(tabella).flatMap((celle) => AGGIORNAMENTI.map((colonna) => toCella(celle, colonna)));
  return giorni.reduce<string | null>((ultimo, giorno) => (giorno > (ultimo ?? '') ? giorno : ultimo), null);
}
