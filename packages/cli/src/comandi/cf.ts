import {
  type CodiceFiscale,
  type ErroreCodiceFiscale,
  computeCodiceFiscale,
  parseCodiceFiscale,
  toBase,
  toOmocodie,
} from '@anagrafe/codice-fiscale';
import { formatErroreCodiceFiscale, formatErroreComune } from '@anagrafe/core';
import { type Tabelle, openTabelle } from '@anagrafe/decodifica';

import type { OpzioniAgenzia } from '../agenzia/apri-agenzia.js';
import type { RispostaCodice } from '../agenzia/interroga-codici.js';
import { ErroreUso } from '../errore-uso.js';
import { STATO } from '../stato-uscita.js';
import { leggiGiorno, oggiInItalia } from '../giorno-corrente.js';
import { toJson } from '../stampa-json.js';
import { type Voce, toScheda } from '../stampa-scheda.js';
import { cercaComune } from '../tabelle/cerca-comune.js';

/** The options, as they were typed. */
export interface OpzioniVerificaCf extends OpzioniAgenzia {
  readonly oggi?: string;
  readonly formato: string;
}

/**
 * Says of each code whether it is well written and what it contains, and what the Agenzia has of it, if it is to be asked. Exit status 1
 * if one is not, or is not in use.
 */
export async function verificaCf(codici: readonly string[], opzioni: OpzioniVerificaCf): Promise<number> {
  const oggi = opzioni.oggi === undefined ? oggiInItalia() : leggiGiorno('--oggi', opzioni.oggi);
  const tabelle = await openTabelle();
  const esiti = codici.map((codice) => ({ codice, ...parseCodiceFiscale(codice.trim(), { oggi }) }));
  const scritti = esiti.flatMap((esito) => (esito.ok ? [esito.value.testo] : []));
  const risposte = opzioni.ae === undefined ? undefined : await interroga(scritti, opzioni);
  const conAgenzia = esiti.map((esito) => ({
    esito,
    agenzia: esito.ok ? risposte?.get(esito.value.testo) : undefined,
  }));
  if (opzioni.formato === 'json') {
    process.stdout.write(toJson(conAgenzia.map(({ esito, agenzia }) => ({ ...esito, ...(agenzia && { agenzia }) }))));
  } else {
    for (const { esito, agenzia } of conAgenzia)
      process.stdout.write(
        esito.ok ? toSchedaCf(esito.value, { tabelle, agenzia }) : toRifiuto(esito.codice, esito.error),
      );
  }
  const bene = conAgenzia.every(
    ({ esito, agenzia }) => esito.ok && (risposte === undefined || agenzia?.inUso === true),
  );
  return bene ? STATO.bene : STATO.trovato;
}

/** The options, as they were typed. */
export interface OpzioniCalcola {
  readonly cognome?: string;
  readonly nome?: string;
  readonly sesso: string;
  readonly nascita: string;
  readonly comune?: string;
  readonly provincia?: string;
  readonly stato?: string;
  readonly catastale?: string;
}

/** Computes the code of a person; the place may be given by name, as it was called on the day of birth. */
export async function calcolaCf(opzioni: OpzioniCalcola): Promise<number> {
  const dataNascita = leggiGiorno('--nascita', opzioni.nascita);
  const sesso = opzioni.sesso.toUpperCase();
  if (sesso !== 'M' && sesso !== 'F') throw new ErroreUso('--sesso: M oppure F.');
  const codiceCatastale = opzioni.catastale ?? (await trovaLuogo(opzioni, dataNascita));
  const codice = computeCodiceFiscale({
    sesso,
    dataNascita,
    codiceCatastale,
    ...(opzioni.cognome === undefined ? {} : { cognome: opzioni.cognome }),
    ...(opzioni.nome === undefined ? {} : { nome: opzioni.nome }),
  });
  process.stdout.write(`${codice}\n`);
  process.stderr.write('Codice calcolato: vale solo se l’Agenzia delle Entrate lo ha attribuito a questa persona.\n');
  return STATO.bene;
}

/** Prints the base and its 127 variants. */
export function elencaOmocodie(codice: string): number {
  const scritto = codice.trim();
  const esito = parseCodiceFiscale(scritto);
  if (!esito.ok) {
    process.stdout.write(toRifiuto(codice, esito.error));
    return STATO.trovato;
  }
  process.stdout.write(`${[toBase(scritto), ...toOmocodie(scritto)].join('\n')}\n`);
  return STATO.bene;
}

async function trovaLuogo({ comune, provincia, stato }: OpzioniCalcola, il: string): Promise<string> {
  const tabelle = await openTabelle();
  if (comune !== undefined) {
    const trovato = cercaComune(tabelle.comuni, { testo: comune, siglaProvincia: provincia, il });
    if (!trovato.ok) throw new ErroreUso(`--comune: ${formatErroreComune(trovato.error)}.`);
    if (trovato.value.codiceCatastale === null)
      throw new ErroreUso('--comune: l’archivio non ne dà il codice catastale.');
    return trovato.value.codiceCatastale;
  }
  if (stato === undefined) throw new ErroreUso('serve il luogo di nascita: --comune, --stato o --catastale.');
  const trovato = tabelle.stati.find({ denominazione: stato, il });
  const codice = trovato.ok ? trovato.value.codiceCatastale : tabelle.stati.findCessato(stato)?.codiceCatastale;
  if (codice === null || codice === undefined)
    throw new ErroreUso('--stato: nessuno stato con questo nome ha un codice catastale.');
  return codice;
}

/** Only loaded if the Agenzia is asked. */
async function interroga(
  codici: readonly string[],
  opzioni: OpzioniAgenzia,
): Promise<ReadonlyMap<string, RispostaCodice>> {
  return (await import('../agenzia/interroga-codici.js')).interrogaCodici(codici, opzioni);
}

interface Sfondo {
  readonly tabelle: Tabelle;
  readonly agenzia: RispostaCodice | undefined;
}

function toSchedaCf(cf: CodiceFiscale, { tabelle, agenzia }: Sfondo): string {
  if (cf.tipo === 'numerico') {
    return toScheda(`${cf.testo}  valido`, [
      ['tipo', 'provvisorio, di 11 cifre'],
      ['progressivo', cf.progressivo],
      ['ufficio', cf.ufficio],
      ...toVociAgenzia(agenzia),
    ]);
  }
  const { omocodia, anniCandidati = [] } = cf;
  const [piuGiovane = 0] = anniCandidati;
  const voci: readonly Voce[] = [
    ['sesso', cf.sesso],
    [
      'nascita',
      `${due(cf.giorno)}/${due(cf.mese)}/${anniCandidati.length === 0 ? `..${due(cf.anno)}` : anniCandidati.join(' o ')}`,
    ],
    [
      'luogo',
      `${cf.codiceCatastale}, ${toLuogo(cf.codiceCatastale, `${piuGiovane}-${due(cf.mese)}-${due(cf.giorno)}`, tabelle)}`,
    ],
    [
      'omocodia',
      omocodia.livello === 0 ? 'nessuna' : `livello ${omocodia.livello}, posizioni ${omocodia.posizioni.join(', ')}`,
    ],
    ['base', omocodia.livello === 0 ? null : cf.base],
    ...toVociAgenzia(agenzia),
  ];
  return toScheda(`${cf.testo}  scritto correttamente`, voci);
}

function toVociAgenzia(agenzia: RispostaCodice | undefined): readonly Voce[] {
  if (agenzia === undefined) return [];
  return [
    ['Agenzia', agenzia.codice === undefined ? agenzia.significato : `${agenzia.codice}, ${agenzia.significato}`],
    ['stato', agenzia.stato],
    ['in uso', agenzia.ultimo],
    ['collegati', agenzia.collegati?.join(', ')],
    ['che fare', agenzia.rimedio],
  ];
}

/** The place of a code. That the tables do not know it, or not that day, makes no code wrong: the Agenzia attributes it. */
function toLuogo(codice: string, il: string, { comuni, stati }: Tabelle): string {
  if (codice.startsWith('Z')) {
    const stato = stati.findByCatastale(codice, il);
    if (stato.ok) return stato.value.denominazione;
    const { error } = stato;
    if (error.type === 'cessato') return `${error.denominazione}, stato cessato`;
    return error.type === 'ignoto-ad-anpr'
      ? `${error.denominazione}, non nella tabella 2 di ANPR`
      : 'stato sconosciuto';
  }
  const comune = comuni.findByCatastale(codice, il);
  return comune.ok
    ? `${comune.value.denominazione} (${comune.value.siglaProvincia})`
    : formatErroreComune(comune.error);
}

function toRifiuto(codice: string, errore: ErroreCodiceFiscale): string {
  return toScheda(`${codice}  non valido`, [['perché', formatErroreCodiceFiscale(errore)]]);
}

function due(numero: number): string {
  return String(numero).padStart(2, '0');
}
