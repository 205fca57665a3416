import { formatGiorno } from '@anagrafe/core';
import type { FonteAperta, Riga, Tabella, Tabelle } from '@anagrafe/decodifica';

import { STATO } from '../stato-uscita.js';
import { leggiGiorno } from '../giorno-corrente.js';
import { apriTabelle } from '../tabelle/apri-tabelle.js';
import { toJson } from '../stampa-json.js';
import { toColonne, toScheda } from '../stampa-scheda.js';

/** The options, as they were typed. */
export interface OpzioniTabelle {
  readonly numero: string | undefined;
  readonly codice: string | undefined;
  readonly il?: string;
  readonly comuni?: string;
  readonly formato: string;
}

/** The versions of all tables, the rows of one, or one row. Exit status 1 if the code is not there, or a given file is bad. */
export async function tabelle({ numero, codice, il, comuni, formato }: OpzioniTabelle): Promise<number> {
  const aperte = await apriTabelle(comuni);
  const json = formato === 'json';
  if (numero === undefined) {
    process.stdout.write(json ? toJson(aperte.versione) : toVersioni(aperte.versione, (n) => aperte.tabella(n).nome));
    return aperte.problemi.length === 0 ? STATO.bene : STATO.trovato;
  }
  const tabella = aperte.tabella(numero);
  if (codice === undefined) {
    process.stdout.write(json ? toJson(tabella.righe) : toRighe(tabella, tabella.righe));
    return STATO.bene;
  }
  const esito = tabella.find(codice, il === undefined ? undefined : leggiGiorno('--il', il));
  if (json) process.stdout.write(toJson(esito));
  else if (esito.ok) process.stdout.write(toRighe(tabella, [esito.value]));
  else process.stdout.write(toScheda(`${codice}, tabella ${tabella.numero}`, [['non c’è', toPerche(esito.error)]]));
  return esito.ok ? STATO.bene : STATO.trovato;
}

function toPerche(errore: Extract<ReturnType<Tabella['find']>, { ok: false }>['error']): string {
  switch (errore.type) {
    case 'inesistente':
      return 'nessuna riga ha questo codice';
    case 'scaduto':
      return `«${errore.riga.descrizione}» valeva fino al ${formatGiorno(errore.al)}`;
    case 'non-ancora-in-vigore':
      return `«${errore.riga.descrizione}» vale dal ${formatGiorno(errore.dal)}`;
    case 'ambiguo':
      return `più righe: ${errore.candidati.map(({ descrizione }) => descrizione).join('; ')}`;
  }
}

function toVersioni(versione: Tabelle['versione'], nome: (numero: string) => string): string {
  const righe: readonly (readonly [numero: string, titolo: string, fonte: FonteAperta])[] = [
    ['3', 'Comuni dal 1861', versione.comuni],
    ...Object.entries(versione.tabelle).map(([numero, fonte]) => [numero, nome(numero), fonte] as const),
    ['', 'Stati cessati', versione.statiCessati],
    ['', 'Codici catastali degli stati', versione.codiciStato],
    ['', 'Codici catastali ignoti ad ANPR', versione.codiciCatastali],
  ];
  const nota = versione.comuni.nota === null ? '' : `\n${versione.comuni.nota}\n`;
  const intere = toColonne([TITOLI, ...righe.map((riga) => toCelle(riga))]);
  const larghezza = Math.max(...intere.split('\n').map((riga) => riga.length));
  if (!process.stdout.isTTY || larghezza <= process.stdout.columns) return `${intere}${nota}`;
  const strette = toColonne([TITOLI, ...righe.map((riga) => toCelle(riga, CIFRE_BREVI))]);
  return `${strette}${nota}\nLe impronte SHA-256 intere: «anagrafe tabelle --formato json», o una finestra larga ${larghezza} caratteri.\n`;
}

const TITOLI = ['n.', 'tabella', 'righe', 'aggiornata al', 'origine', 'SHA-256'];
/** Of a digest, where the screen has no room for it all. */
const CIFRE_BREVI = 12;

function toCelle(
  [numero, titolo, { righe, estratta, sha256, origine }]: readonly [string, string, FonteAperta],
  cifre?: number,
): readonly string[] {
  const aggiornata = estratta === null ? '' : formatGiorno(estratta);
  return [numero, titolo, String(righe), aggiornata, origine, (sha256 ?? '').slice(0, cifre)];
}

function toRighe(tabella: Tabella, righe: readonly Riga[]): string {
  const celle = righe.map(({ codice, descrizione, al, nota }) => [
    codice,
    descrizione,
    [al === null || al === '9999-12-31' ? [] : `fino al ${formatGiorno(al)}`, nota ?? []].flat().join('; '),
  ]);
  return `Tabella ${tabella.numero}: ${tabella.nome}\n\n${toColonne([['codice', 'descrizione', 'note'], ...celle])}`;
}
