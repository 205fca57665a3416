import { type Result, toErr, toOk } from '../../result.js';
import type { AttributoXml, ElementoXml } from '../../xsd/elemento-xml.js';
import { toChiave } from '../../xsd/contenuto.js';
import { formatViolazioneValore } from '../../xsd/format-violazione.js';
import { findViolazioniSequenza, formatAmmessi, formatMancante } from '../../xsd/sequenza.js';
import type { ElementoPrevisto, Gruppo, Testo } from '../../xsd/struttura.js';
import type { RichiestaParziale } from '../richiesta.js';
import { isOperazione, openTracciato } from './open-tracciato.js';
import { type ViolazioneTracciato, toCampo } from './violazione-tracciato.js';

/** A request that was read, and what of it the official schema does not allow: nothing, exactly when it is valid. */
export interface RichiestaLetta {
  /** Elements that the schema does not know, or that come again, are left out; so are empty ones. */
  readonly richiesta: RichiestaParziale;
  readonly violazioni: readonly ViolazioneTracciato[];
}

/** Why a document is no request: its root, or what an envelope holds, is none. */
export interface ErroreLetturaRichiesta {
  readonly type: 'busta-senza-corpo' | 'operazione-sconosciuta' | 'spazio-inatteso';
  readonly riga: number;
}

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';

/**
 * Reads a request of an operation of the comune, alone or in its SOAP 1.1 envelope, and compares it with the official schema.
 *
 * @param documento - The root element, from any strict reader of XML: `readXml` of `@anagrafe/subentro` is one.
 * @returns The request and what is wrong with its structure, in the order of the document. Values are texts as they were
 * sent; an empty element counts as absent, unless the schema wants it and lets it be empty. `xsi:type` is accepted only
 * with the official type itself: of the types that derive from it, which the schema would take, each is a violation, and so is
 * `xsi:nil`, which no element admits. Errors: `busta-senza-corpo` | `operazione-sconosciuta` | `spazio-inatteso`.
 * @example
 * const foglia = (nome, testo) => ({ nome, spazio: '', riga: 2, attributi: [], figli: [], testo });
 * const corpo = { nome: 'datiRichiesta', spazio: '', riga: 2, attributi: [], figli: [foglia('idTabella', '5')], testo: '' };
 * const radice = { nome: 'Richiesta7001', spazio: 'http://sogei.it/ANPR/7001scaricoTabelle', riga: 1, attributi: [], figli: [corpo], testo: '' };
 * const { value } = await readRichiesta(radice);
 * value.richiesta // → { operazione: '7001', corpo: { datiRichiesta: { idTabella: '5' } } }
 * value.violazioni.map(({ campo, motivo }) => `${campo}: ${motivo}`) // → ['testataRichiesta: manca testataRichiesta', 'datiRichiesta.idTabella: trovato «5», di 1 carattere; ammessi solo 3 caratteri']
 */
export async function readRichiesta(documento: ElementoXml): Promise<Result<RichiestaLetta, ErroreLetturaRichiesta>> {
  const radice = toCorpo(documento);
  if (radice === undefined) return toErr({ type: 'busta-senza-corpo', riga: documento.riga });
  const operazione = /^Richiesta(.{4})$/.exec(radice.nome)?.[1] ?? '';
  if (!isOperazione(operazione)) return toErr({ type: 'operazione-sconosciuta', riga: radice.riga });
  const tracciato = await openTracciato(operazione);
  if (radice.spazio !== tracciato.radice.spazio) return toErr({ type: 'spazio-inatteso', riga: radice.riga });
  const violazioni: ViolazioneTracciato[] = [];
  const corpo = leggi(radice, tracciato.radice, { campo: '', violazioni });
  return toOk({ richiesta: { operazione, corpo } as RichiestaParziale, violazioni });
}

/** What the envelope holds; the document itself if it is none. */
function toCorpo(documento: ElementoXml): ElementoXml | undefined {
  if (documento.nome !== 'Envelope' || documento.spazio !== SOAP) return documento;
  return documento.figli.find(({ nome, spazio }) => nome === 'Body' && spazio === SOAP)?.figli[0];
}

interface Esame {
  readonly campo: string;
  readonly violazioni: ViolazioneTracciato[];
}

type Valore = string | Readonly<Record<string, unknown>>;

/** Of a longer text the beginning is told. */
const VALORE_MOSTRATO = 200;

/** The value of an element; what is wrong with it goes to the violations. */
function leggi(xml: ElementoXml, previsto: ElementoPrevisto, esame: Esame): Valore {
  const { campo, violazioni } = esame;
  const { contenuto } = previsto;
  const segnala = (motivo: string, valore?: string): void => {
    violazioni.push({ campo, motivo, riga: xml.riga, ...(valore !== undefined && { valore }) });
  };
  const [attributo] = xml.attributi.filter((uno) => !isAmmesso(uno, previsto));
  if (attributo !== undefined)
    segnala(`trovato l’attributo «${taglia(attributo.nome)}»; non è ammesso nessun attributo`);
  if (contenuto.specie === 'gruppo') {
    if (/[^ \t\n\r]/.test(xml.testo)) segnala('trovato del testo fra gli elementi; sono ammessi solo elementi');
    return leggiGruppo(xml, contenuto, esame);
  }
  const [dentro] = xml.figli;
  const violazione = contenuto.controlla(xml.testo);
  if (dentro !== undefined) segnala(`trovato l’elemento «${taglia(dentro.nome)}»; è ammesso solo testo`);
  else if (violazione !== undefined) {
    segnala(formatViolazioneValore(violazione, xml.testo), xml.testo.slice(0, VALORE_MOSTRATO));
  }
  return xml.testo;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

function isAmmesso({ nome, spazio, valore }: AttributoXml, { tipo }: ElementoPrevisto): boolean {
  if (spazio !== XSI) return false;
  if (nome === 'schemaLocation' || nome === 'noNamespaceSchemaLocation') return true;
  const ufficiale = typeof tipo === 'string' ? tipo : tipo.nome;
  return nome === 'type' && valore.trim().replace(/^[^:]*:/, '') === ufficiale;
}

function leggiGruppo(
  xml: ElementoXml,
  gruppo: Gruppo,
  { campo, violazioni }: Esame,
): Readonly<Record<string, unknown>> {
  const chiavi = xml.figli.map(({ nome, spazio }) => toChiave(nome, gruppo.elementi.has(nome) ? '' : spazio));
  const dette = toDette(xml, gruppo, { campo, chiavi });
  const nodo: Record<string, Valore | Valore[]> = {};
  for (const [i, figlio] of xml.figli.entries()) {
    violazioni.push(...(dette.get(i) ?? []));
    const previsto = gruppo.elementi.get(chiavi[i] ?? '');
    if (previsto === undefined) continue;
    const { nome, ripetuto } = previsto;
    const gia = nodo[nome];
    if (gia !== undefined && !ripetuto) continue;
    const elenco = Array.isArray(gia) ? gia : [];
    const suo = toCampo(campo, nome, ripetuto ? elenco.length : undefined);
    const valore = leggi(figlio, previsto, { campo: suo, violazioni });
    if (isVuoto(valore) && (!isAmmessoVuoto(previsto.contenuto) || !isVoluto(gruppo, chiavi, i))) continue;
    if (ripetuto) elenco.push(valore);
    nodo[nome] = ripetuto ? elenco : valore;
  }
  violazioni.push(...(dette.get(xml.figli.length) ?? []));
  return nodo;
}

/** What is wrong with the elements of a group, by the place of the child before which it is told. */
function toDette(
  xml: ElementoXml,
  { elementi, inizio }: Gruppo,
  { campo, chiavi }: { readonly campo: string; readonly chiavi: readonly string[] },
): ReadonlyMap<number, readonly ViolazioneTracciato[]> {
  const dette = new Map<number, ViolazioneTracciato[]>();
  const segnala = (posto: number, nome: string, motivo: string): void => {
    const riga = xml.figli[posto]?.riga ?? xml.riga;
    dette.set(posto, [...(dette.get(posto) ?? []), { campo: toCampo(campo, nome), motivo, riga }]);
  };
  for (const [posto, { nome, spazio }] of xml.figli.entries()) {
    if (spazio !== '' && elementi.has(nome)) {
      segnala(posto, nome, 'trovato in uno spazio dei nomi; sotto la radice gli elementi non ne hanno');
    }
  }
  for (const violazione of findViolazioniSequenza(inizio, chiavi)) {
    const { posto } = violazione;
    if (violazione.specie === 'mancante') {
      segnala(posto, violazione.alternative[0] ?? '', formatMancante(violazione.alternative));
    } else {
      const nome = taglia(xml.figli[posto]?.nome ?? '');
      segnala(posto, nome, `${nome} non è ammesso in questo punto: ${formatAmmessi(violazione.stato)}`);
    }
  }
  return dette;
}

function isVuoto(valore: Valore): boolean {
  return typeof valore === 'string' ? valore.trim() === '' : Object.keys(valore).length === 0;
}

/** Does the schema want an element where it is? Then without it more is wrong. */
function isVoluto({ inizio }: Gruppo, chiavi: readonly string[], posto: number): boolean {
  const violazioni = (altre: readonly string[]): number => [...findViolazioniSequenza(inizio, altre)].length;
  return violazioni(chiavi.filter((_, i) => i !== posto)) > violazioni(chiavi);
}

function isAmmessoVuoto(contenuto: Gruppo | Testo): boolean {
  return contenuto.specie === 'testo' ? contenuto.controlla('') === undefined : contenuto.inizio.finale;
}

/** A name comes from the file, and may be anything: of a longer one the beginning is shown. */
function taglia(nome: string): string {
  return nome.length > 60 ? `${nome.slice(0, 60)}…` : nome;
}
