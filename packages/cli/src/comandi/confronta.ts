import { resolve } from 'node:path';

import { findRegola } from '@anagrafe/core';
import { parseNomeFile } from '@anagrafe/subentro';

import { compareRilievi } from '../confronta/compare-rilievi.js';
import { type Confronto, LISTE, toConfronto } from '../confronta/confronto.js';
import type { EsitoLetto } from '../confronta/esito-letto.js';
import { leggiEsito } from '../confronta/leggi-esito.js';
import { toTesto } from '../confronta/stampa-testo.js';
import { ErroreUso } from '../errore-uso.js';
import { apriTabelle } from '../tabelle/apri-tabelle.js';
import { toPezziJson } from '../stampa-json.js';
import { STATO } from '../stato-uscita.js';
import { nomeComune } from '../verifica/nome-comune.js';
import { type Uscita, apriUscita } from '../verifica/uscita.js';
import { pretendiUsciteDistinte } from '../verifica/uscite-distinte.js';

/** The options of `anagrafe confronta`, as they were typed. */
export interface OpzioniConfronta {
  readonly formato: 'testo' | 'json';
  readonly uscita?: string;
  readonly rapporto?: string;
}

/**
 * Compares two outcomes of `anagrafe verifica`: what was mended, what is new, what remains. Exit status: 0 if nothing that
 * blocks is left, 1 if something is, 2 if the second check was not complete or the two cannot be compared.
 */
export async function confronta(primo: string, secondo: string, opzioni: OpzioniConfronta): Promise<number> {
  await pretendiUsciteDistinte([primo, secondo], { '--uscita': opzioni.uscita, '--rapporto': opzioni.rapporto });
  const prima = await leggiEsito(primo);
  const dopo = await leggiEsito(secondo);
  pretendiConfrontabili(prima, dopo);
  const confronto = toConfronto(prima, dopo, compareRilievi(prima.rilievi, dopo.rilievi));

  const aperte: Uscita[] = [];
  const scrivi = async (percorso: string | undefined, pezzi: Iterable<string>): Promise<void> => {
    const uscita = await apriUscita(percorso);
    aperte.push(uscita);
    for (const pezzo of pezzi) await uscita.scrivi(pezzo);
  };
  try {
    await scrivi(opzioni.uscita, opzioni.formato === 'json' ? toPezziJson(confronto) : [toTesto(confronto)]);
    if (opzioni.rapporto !== undefined) await scrivi(opzioni.rapporto, await toPaginaHtml(confronto));
    for (const uscita of aperte) await uscita.chiudi();
  } catch (errore) {
    for (const uscita of aperte) await uscita.abbandona();
    throw errore;
  }
  if (opzioni.rapporto !== undefined) process.stderr.write(`\nRapporto HTML: ${resolve(opzioni.rapporto)}\n`);
  if (confronto.dopo.file.some(({ letto }) => !letto)) return STATO.nonRiuscito;
  return confronto.riepilogo.bloccanti.dopo > 0 ? STATO.trovato : STATO.bene;
}

/** Between two versions the rules are others, between two comuni everything is. */
function pretendiConfrontabili(prima: EsitoLetto, dopo: EsitoLetto): void {
  if (prima.versione !== dopo.versione)
    throw new ErroreUso(
      `${prima.documento} è di Anagrafe SDK ${prima.versione}, ${dopo.documento} della ${dopo.versione}: i controlli non sono gli stessi. Rifare la verifica più vecchia con la versione nuova.`,
    );
  const [comunePrima, comuneDopo] = [toComuni(prima), toComuni(dopo)];
  if (comunePrima.length > 0 && comuneDopo.length > 0 && comunePrima.join() !== comuneDopo.join())
    throw new ErroreUso(
      `${prima.documento} è del comune ${comunePrima.join(', ')}, ${dopo.documento} del comune ${comuneDopo.join(', ')}: non sono due verifiche dello stesso comune.`,
    );
}

/** The ISTAT codes in the names of the files; none if no name says it. */
function toComuni({ file }: EsitoLetto): string[] {
  const codici = file.flatMap(({ nome }) => {
    const parti = parseNomeFile(nome);
    return parti.ok ? [parti.value.codiceIstat] : [];
  });
  return [...new Set(codici)].sort();
}

async function toPaginaHtml(confronto: Confronto): Promise<Iterable<string>> {
  const { createConfronto, createRaccolta, leggiRisorse } = await import('../rapporto/index.js');
  const raccolta = createRaccolta();
  for (const [posto, lista] of LISTE.entries()) {
    for (const rilievo of confronto[lista]) raccolta.aggiungi(rilievo, posto);
  }
  const codici = Object.keys(confronto.riepilogo.perCodice);
  const titoli = Object.fromEntries(codici.map((codice) => [codice, findRegola(codice)?.titolo ?? codice]));
  const comune = nomeComune(confronto.dopo.file, confronto.dopo.oggi, await apriTabelle(undefined));
  const dati = { confronto, titoli, ...(comune === undefined ? {} : { comune }) };
  return createConfronto(dati, raccolta, await leggiRisorse());
}
