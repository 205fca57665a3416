import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { findRegola, formatComune } from '@anagrafe/core';
import type { Tabelle } from '@anagrafe/decodifica';
import { type EventoFornitura, LIMITE_COMPRESSO, evaluateFornitura, parseNomeFile } from '@anagrafe/subentro';

import { ErroreUso } from '../errore-uso.js';
import { STATO } from '../stato-uscita.js';
import { type FileTrovato, trovaFile } from '../fornitura/apri-file.js';
import { toErroreFile } from '../fornitura/errore-file.js';
import { leggiGiorno, oggiInItalia } from '../giorno-corrente.js';
import { apriTabelle } from '../opzioni-tabelle.js';
import { createAvanzamento } from '../verifica/avanzamento.js';
import type { Chiusura, Documento, Stampa, Testata } from '../verifica/documento.js';
import { toRilievoPubblico } from '../verifica/rilievo-pubblico.js';
import { createStampaTesto } from '../verifica/stampa-testo.js';
import { createStampaCsv, createStampaDocumento, createStampaJson, createStampaNdjson } from '../verifica/stampe.js';
import { type Uscita, apriUscita } from '../verifica/uscita.js';
import { versioneCli } from '../versione.js';

/** The options of `anagrafe verifica`, as they were typed. */
export interface OpzioniVerifica {
  readonly formato: 'testo' | 'json' | 'ndjson' | 'csv' | 'html';
  readonly uscita?: string;
  readonly rapporto?: string;
  readonly oggi?: string;
  readonly mittente?: string;
  readonly limiteCompresso?: string;
  readonly comuni?: string;
  readonly tutti?: true;
  readonly excel?: true;
}

/** The forms that are written while the files are read: on a screen they leave no room for a progress bar. */
const SUBITO: ReadonlySet<string> = new Set(['ndjson', 'csv']);

/** Checks the files of one fornitura and prints what ANPR would find. Answers the exit status. */
export async function verifica(percorsi: readonly string[], opzioni: OpzioniVerifica): Promise<number> {
  const oggi = opzioni.oggi === undefined ? oggiInItalia() : leggiGiorno('--oggi', opzioni.oggi);
  const limiteCompresso = leggiLimite(opzioni.limiteCompresso);
  const mittente = leggiMittente(opzioni.mittente);
  let file: readonly FileTrovato[] = [];
  const visibile = !(process.stdout.isTTY && opzioni.uscita === undefined && SUBITO.has(opzioni.formato));
  const avanzamento = createAvanzamento(visibile, () => file.reduce((somma, uno) => somma + uno.dimensione, 0));
  file = senzaAire(await trovaFile(percorsi, avanzamento.letti));
  unaFornituraSola(file);

  const tabelle = await apriTabelle(opzioni.comuni);
  const testata: Testata = { versione: versioneCli(), tabelle: tabelle.versione, oggi };
  const uscita = apriUscita(opzioni.uscita);
  const stampe = [
    toStampa(uscita, opzioni, { testata, tabelle }),
    ...(opzioni.rapporto === undefined ? [] : [toRapporto(opzioni.rapporto, { testata, tabelle })]),
  ];
  const eventi = evaluateFornitura(file, {
    oggi,
    tabelle,
    limiteCompresso,
    ...(mittente === undefined ? {} : { mittente }),
  });
  try {
    const chiusura = await stampa(eventi, stampe, avanzamento.fine);
    await uscita.chiudi();
    return toStato(chiusura);
  } finally {
    avanzamento.fine();
  }
}

/** What every form may need beside the events. */
interface Sfondo {
  readonly testata: Testata;
  readonly tabelle: Tabelle;
}

/** Hands every event to every form, says when all is read; answers the end. */
async function stampa(
  eventi: AsyncIterable<EventoFornitura>,
  stampe: readonly Stampa[],
  letti: () => void,
): Promise<Chiusura> {
  let chiusura: Chiusura | undefined;
  for await (const evento of eventi) {
    if (evento.tipo === 'rilievo') {
      const rilievo = toRilievoPubblico(evento);
      for (const una of stampe) await una.rilievo(rilievo);
    } else if (evento.tipo === 'riepilogo') {
      chiusura = evento;
    }
  }
  if (chiusura === undefined) throw new Error('evaluateFornitura ended without its riepilogo');
  letti();
  for (const una of stampe) await una.fine(chiusura);
  return chiusura;
}

function toStampa(uscita: Uscita, { formato, tutti, excel }: OpzioniVerifica, { testata, tabelle }: Sfondo): Stampa {
  switch (formato) {
    case 'json':
      return createStampaJson(uscita, testata);
    case 'ndjson':
      return createStampaNdjson(uscita, testata);
    case 'csv':
      return createStampaCsv(uscita, { excel: excel === true });
    case 'html':
      return createStampaDocumento(testata, async (documento) => uscita.scrivi(await toHtml(documento, tabelle)));
    case 'testo':
      return createStampaTesto(uscita, { testata, tutti: tutti === true });
  }
}

/** The HTML report beside the main output; says on the terminal where it is. */
function toRapporto(percorso: string, { testata, tabelle }: Sfondo): Stampa {
  return createStampaDocumento(testata, async (documento) => {
    const html = await toHtml(documento, tabelle);
    await writeFile(percorso, html).catch((errore: unknown) => {
      throw toErroreFile(percorso, errore);
    });
    process.stderr.write(`\nRapporto HTML: ${resolve(percorso)}\n`);
  });
}

async function toHtml(documento: Documento, tabelle: Tabelle): Promise<string> {
  const { createRapporto, leggiRisorse } = await import('../rapporto/index.js');
  const titoli = Object.fromEntries(
    [...Object.keys(documento.riepilogo.perCodice), ...documento.nonVerificati.map(({ codice }) => codice)].flatMap(
      (codice) => {
        const titolo = findRegola(codice)?.titolo;
        return titolo === undefined ? [] : [[codice, titolo]];
      },
    ),
  );
  const comune = nomeComune(documento, tabelle);
  return createRapporto({ ...documento, titoli, ...(comune === undefined ? {} : { comune }) }, await leggiRisorse());
}

/** The comune that the names of the files speak of, if the tables know it on that day. */
function nomeComune({ file, oggi }: Documento, { comuni }: Tabelle): string | undefined {
  for (const { nome } of file) {
    const parti = parseNomeFile(nome);
    const trovato = parti.ok ? comuni.findByIstat(parti.value.codiceIstat, oggi) : undefined;
    if (trovato?.ok === true)
      return formatComune({
        nomeComune: trovato.value.denominazione,
        siglaProvinciaIstat: trovato.value.siglaProvincia,
      });
  }
  return undefined;
}

function toStato({ file, riepilogo }: Chiusura): number {
  if (file.some(({ letto }) => !letto)) return STATO.nonRiuscito;
  return riepilogo.bloccanti > 0 ? STATO.trovato : STATO.bene;
}

/** The AIRE file has a layout of its own, which is not public: it is set aside, and said so. */
function senzaAire(file: readonly FileTrovato[]): readonly FileTrovato[] {
  const aire = file.filter(({ nome }) => AIRE.test(nome));
  for (const { nome } of aire) {
    process.stderr.write(`${nome}: file AIRE, di cui non è pubblico il tracciato: non verificato.\n`);
  }
  if (file.length > 0 && aire.length === file.length) throw new ErroreUso('non c’è nessun file APR da verificare.');
  return file.filter(({ nome }) => !AIRE.test(nome));
}

const AIRE = /^\d{6}_SUBAIRE_/;

/** The rules on totals and families look at one fornitura: files whose names say otherwise are refused, not mixed. */
function unaFornituraSola(file: readonly FileTrovato[]): void {
  const forniture = new Set(
    file.flatMap(({ nome }) => {
      const parti = parseNomeFile(nome);
      return parti.ok ? [`${parti.value.codiceIstat}, versione ${parti.value.versione}`] : [];
    }),
  );
  if (forniture.size > 1) {
    throw new ErroreUso(`i file sono di forniture diverse (${[...forniture].join('; ')}): verificarle una alla volta.`);
  }
}

function leggiLimite(testo: string | undefined): number {
  if (testo === undefined) return LIMITE_COMPRESSO;
  if (!/^\d{1,15}$/.test(testo)) throw new ErroreUso('--limite-compresso: serve un numero di byte.');
  return Number(testo);
}

function leggiMittente(testo: string | undefined): string | undefined {
  if (testo !== undefined && !/^\d{6}$/.test(testo))
    throw new ErroreUso('--mittente: serve un codice ISTAT di sei cifre.');
  return testo;
}
