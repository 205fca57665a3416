import { formatGiorno } from '@anagrafe/core';
import { type FonteAperta, type Tabelle, openTabelle } from '@anagrafe/decodifica';

import { ErroreUso } from '../errore-uso.js';
import { leggi, segnala, toFonte } from '../tabelle/apri-tabelle.js';
import { toJson } from '../stampa-json.js';
import { STATO } from '../stato-uscita.js';
import { leggiImportate, tieniImportata, togliImportata } from '../tabelle/importate.js';

/** A number of a table, as it is published. */
const NUMERO = /^\d{1,3}[a-z]?$/;

/** The options, as they were typed. */
export interface OpzioniImporta {
  readonly file: string | undefined;
  readonly tabella?: string;
  readonly togli?: boolean;
  readonly formato: string;
}

/**
 * Keeps a newer file of a table, that all commands use from now on; or takes it away. Exit status 1 if there is anything
 * wrong in it: what was there stays.
 */
export async function importa({ file, tabella: numero, togli = false, formato }: OpzioniImporta): Promise<number> {
  if (numero !== undefined && !NUMERO.test(numero))
    throw new ErroreUso('--tabella: serve il numero di una tabella (5, 16b)');
  if (togli === (file !== undefined)) throw new ErroreUso('serve un file da importare, oppure «--togli»');
  const json = formato === 'json';
  if (file === undefined) {
    const tolta = await togliImportata(numero);
    process.stdout.write(json ? toJson({ tolta }) : toTolta(numero, tolta));
    return STATO.bene;
  }
  const letto = await leggi(file);
  const importate = await leggiImportate();
  const scelte =
    numero === undefined
      ? { ...importate, comuni: letto }
      : { ...importate, tabelle: new Map(importate.tabelle).set(numero, letto) };
  const aperte = await openTabelle(toFonte(scelte));
  const suoi = aperte.problemi.filter(({ tabella }) => tabella === (numero ?? '3'));
  if (suoi.length > 0) {
    segnala(letto.percorso, suoi, 'non è importato: resta ciò che c’era');
    return STATO.trovato;
  }
  const versione = toVersione(aperte, numero);
  const percorso = await tieniImportata(numero, letto.byte);
  const incorporata = toVersione(await openTabelle(), numero);
  process.stdout.write(json ? toJson({ percorso, ...versione }) : toDetto(percorso, versione, incorporata));
  return STATO.bene;
}

function toVersione({ versione }: Tabelle, numero: string | undefined): FonteAperta {
  const quale = numero === undefined ? versione.comuni : versione.tabelle[numero];
  if (quale === undefined) throw new Error('a table without problems has a version');
  return quale;
}

function toDetto(percorso: string, nuova: FonteAperta, incorporata: FonteAperta): string {
  return `Importata: ${toRighe(nuova)} (quella incorporata: ${toRighe(incorporata)}).
Da ora la usano tutti i comandi di questo utente; sta in ${percorso}.
`;
}

function toRighe({ righe, estratta }: FonteAperta): string {
  return `${righe} righe${estratta === null ? '' : `, aggiornata al ${formatGiorno(estratta)}`}`;
}

function toTolta(numero: string | undefined, tolta: boolean): string {
  const quale = numero === undefined ? 'l’archivio dei comuni incorporato' : `la tabella ${numero} incorporata`;
  return tolta ? `Da ora si usa di nuovo ${quale}.\n` : `Niente era importato: si usa ${quale}.\n`;
}
