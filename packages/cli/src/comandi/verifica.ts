import { resolve } from 'node:path';

import type { Tabelle } from '@anagrafe/decodifica';
import { LIMITE_COMPRESSO, type NomeProfilo, evaluateFornitura } from '@anagrafe/subentro';

import type { EventoConAgenzia, SfondoAgenzia } from '../agenzia/con-agenzia.js';
import { ErroreUso } from '../errore-uso.js';
import { STATO } from '../stato-uscita.js';
import { type FileTrovato, trovaFile } from '../fornitura/apri-file.js';
import { pretendiFornituraSola } from '../fornitura/fornitura-sola.js';
import { leggiInvio } from '../fornitura/invio.js';
import { leggiGiorno, oggiInItalia } from '../giorno-corrente.js';
import { apriTabelle } from '../tabelle/apri-tabelle.js';
import { toOpzione } from '../to-opzione.js';
import { createAvanzamento } from '../verifica/avanzamento.js';
import { type Consegna, type Consegne, createConsegne } from '../verifica/consegne.js';
import type { Chiusura, Stampa, Testata } from '../verifica/documento.js';
import { STATO_INTERROTTO, ascoltaInterruzione } from '../verifica/interruzione.js';
import { createStampaHtml } from '../verifica/stampa-html.js';
import { type Squadra, createSquadra } from '../verifica/squadra.js';
import { toRilievoPubblico } from '../verifica/rilievo-pubblico.js';
import { createStampaTesto } from '../verifica/stampa-testo.js';
import { createStampaCsv, createStampaJson, createStampaNdjson } from '../verifica/stampe.js';
import { type Uscita, apriUscita } from '../verifica/uscita.js';
import { pretendiUsciteDistinte } from '../verifica/uscite-distinte.js';
import { versioneCli } from '../versione.js';

/** The options of `anagrafe verifica`, as they were typed. */
export interface OpzioniVerifica {
  readonly formato: 'testo' | 'json' | 'ndjson' | 'csv' | 'html';
  readonly uscita?: string;
  readonly rapporto?: string;
  readonly oggi?: string;
  readonly mittente?: string;
  readonly piano?: string;
  readonly ricevuti?: string;
  readonly limiteCompresso?: string;
  readonly comuni?: string;
  readonly processi?: string;
  readonly profilo?: NomeProfilo;
  readonly tutti?: true;
  readonly excel?: true;
  readonly operazione?: true;
  readonly ae?: 'simulata';
  readonly accessi?: string;
  readonly archivio?: string;
  readonly richiedente?: string;
  readonly ripresa?: string;
  readonly alSecondo?: string;
}

/** The forms that are written while the files are read: on a screen they leave no room for a progress bar. */
const SUBITO: ReadonlySet<string> = new Set(['ndjson', 'csv']);

/** Checks the files of one fornitura and prints what ANPR would find. Answers the exit status. */
export async function verifica(percorsi: readonly string[], opzioni: OpzioniVerifica): Promise<number> {
  const oggi = opzioni.oggi === undefined ? oggiInItalia() : leggiGiorno('--oggi', opzioni.oggi);
  const limiteCompresso = leggiLimite(opzioni.limiteCompresso);
  const mittente = leggiMittente(opzioni.mittente);
  const invio = await leggiInvio(opzioni);
  const alSecondo = leggiRitmo(opzioni.alSecondo);
  pretendiAe(opzioni);
  let file: readonly FileTrovato[] = [];
  const visibile = !(process.stdout.isTTY && opzioni.uscita === undefined && SUBITO.has(opzioni.formato));
  const avanzamento = createAvanzamento(visibile, () => file.reduce((somma, uno) => somma + uno.dimensione, 0));
  const interruzione = ascoltaInterruzione();
  const suLetti = (byte: number): void => {
    interruzione.prosegui();
    avanzamento.letti(byte);
  };
  file = await trovaFile(percorsi, suLetti);
  await pretendiUsciteDistinte(
    [...file.map(({ percorso }) => percorso), opzioni.archivio, opzioni.comuni, opzioni.piano, opzioni.ricevuti].filter(
      (letto) => letto !== undefined,
    ),
    {
      '--uscita': opzioni.uscita,
      '--rapporto': opzioni.rapporto,
      '--accessi': opzioni.accessi,
      '--ripresa': opzioni.ripresa,
    },
  );
  await pretendiFornituraSola(file);

  const tabelle = await apriTabelle(opzioni.comuni);
  const testata: Testata = { versione: versioneCli(), tabelle: tabelle.versione, oggi };
  const processi = leggiProcessi(opzioni.processi);
  const aperte: Uscita[] = [];
  let squadra: Squadra | undefined;
  let agenzia: SfondoAgenzia | undefined;
  const apri = async (
    percorso: string | undefined,
    crea: (uscita: Uscita) => Stampa | Promise<Stampa>,
  ): Promise<Consegna> => {
    const uscita = await apriUscita(percorso);
    aperte.push(uscita);
    return { uscita, stampa: await crea(uscita) };
  };
  try {
    if (opzioni.ae !== undefined) {
      const { apriSfondoAgenzia } = await import('../agenzia/apri-sfondo.js');
      agenzia = await apriSfondoAgenzia(opzioni, { file, oggi, tabelle, alSecondo, interruzione });
    }
    const sfondo = { testata, tabelle };
    const consegne = createConsegne([
      await apri(opzioni.uscita, (uscita) => toStampa(uscita, opzioni, sfondo)),
      ...(opzioni.rapporto === undefined
        ? []
        : [await apri(opzioni.rapporto, (uscita) => createStampaHtml(uscita, sfondo))]),
    ]);
    if (processi > 1) {
      const lavoro = { oggi, comuni: opzioni.comuni, profilo: opzioni.profilo };
      squadra = await createSquadra(file, { processi, lavoro, suLetti });
    }
    const eventi = evaluateFornitura(squadra?.file ?? file, {
      oggi,
      tabelle,
      limiteCompresso,
      ...(mittente === undefined ? {} : { mittente }),
      ...(opzioni.profilo === undefined ? {} : { profilo: opzioni.profilo }),
      ...invio,
    });
    const tutti =
      agenzia === undefined ? eventi : (await import('../agenzia/con-agenzia.js')).conAgenzia(eventi, agenzia);
    const chiusura = await stampa(tutti, consegne, avanzamento.fine);
    await consegne.chiudi();
    if (opzioni.rapporto !== undefined) process.stderr.write(`\nRapporto HTML: ${resolve(opzioni.rapporto)}\n`);
    return interruzione.arrivata() ? STATO_INTERROTTO : toStato(chiusura);
  } catch (errore) {
    for (const uscita of aperte) await uscita.abbandona();
    throw errore;
  } finally {
    interruzione.chiudi();
    await squadra?.chiudi();
    await agenzia?.ripresa.chiudi();
    await agenzia?.aperta.chiudi();
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
  eventi: AsyncIterable<EventoConAgenzia>,
  consegne: Consegne,
  letti: () => void,
): Promise<Chiusura> {
  let chiusura: Chiusura | undefined;
  for await (const evento of eventi) {
    if (evento.tipo === 'rilievo') {
      const rilievo = toRilievoPubblico(evento);
      await consegne.ognuna((stampa) => stampa.rilievo(rilievo));
    } else if (evento.tipo === 'riepilogo') {
      chiusura = evento;
    }
  }
  if (chiusura === undefined) throw new Error('evaluateFornitura ended without its riepilogo');
  letti();
  const ultimo = chiusura;
  await consegne.ognuna((stampa) => stampa.fine(ultimo));
  return ultimo;
}

function toStampa(
  uscita: Uscita,
  { formato, tutti, excel, profilo, ae }: OpzioniVerifica,
  { testata, tabelle }: Sfondo,
): Stampa | Promise<Stampa> {
  switch (formato) {
    case 'json':
      return createStampaJson(uscita, testata);
    case 'ndjson':
      return createStampaNdjson(uscita, testata);
    case 'csv':
      return createStampaCsv(uscita, {
        excel: excel === true,
        profilo: profilo !== undefined,
        agenzia: ae !== undefined,
      });
    case 'html':
      return createStampaHtml(uscita, { testata, tabelle });
    case 'testo':
      return createStampaTesto(uscita, { testata, tutti: tutti === true });
  }
}

/** What a profile found does not count: the file passes. */
function toStato({ file, riepilogo, agenzia }: Chiusura): number {
  if (file.some(({ letto }) => !letto) || agenzia?.interrotta !== undefined) return STATO.nonRiuscito;
  return riepilogo.bloccanti > 0 ? STATO.trovato : STATO.bene;
}

function leggiLimite(testo: string | undefined): number {
  if (testo === undefined) return LIMITE_COMPRESSO;
  if (!/^\d{1,15}$/.test(testo)) throw new ErroreUso('--limite-compresso: serve un numero di byte.');
  return Number(testo);
}

/** Options that mean something only when the Agenzia is asked. */
const DI_AE = ['accessi', 'alSecondo', 'archivio', 'richiedente', 'ripresa'] as const;

function pretendiAe(opzioni: OpzioniVerifica): void {
  const sola = opzioni.ae === undefined ? DI_AE.find((nome) => opzioni[nome] !== undefined) : undefined;
  if (sola !== undefined) throw new ErroreUso(`--${toOpzione(sola)} vuole --ae.`);
}

function leggiRitmo(scritto: string | undefined): number | undefined {
  if (scritto === undefined) return undefined;
  const numero = scritto.trim() === '' ? Number.NaN : Number(scritto);
  if (!(numero > 0 && Number.isFinite(numero))) throw new ErroreUso('--al-secondo: serve un numero maggiore di zero.');
  return numero;
}

/** How many threads may read files. */
function leggiProcessi(testo: string | undefined): number {
  if (testo === undefined) return 1;
  if (!/^[1-9]\d?$/.test(testo)) throw new ErroreUso('--processi: serve un numero da 1 a 99.');
  return Number(testo);
}

function leggiMittente(testo: string | undefined): string | undefined {
  if (testo !== undefined && !/^\d{6}$/.test(testo))
    throw new ErroreUso('--mittente: serve un codice ISTAT di sei cifre.');
  return testo;
}
