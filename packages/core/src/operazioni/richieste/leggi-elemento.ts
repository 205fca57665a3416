import type { AttributoXml, ElementoXml } from '../../xsd/elemento-xml.js';
import { toChiave } from '../../xsd/contenuto.js';
import { formatViolazioneValore } from '../../xsd/format-violazione.js';
import { findViolazioniSequenza, formatAmmessi, formatMancante } from '../../xsd/sequenza.js';
import type { ElementoPrevisto, Gruppo, Testo } from '../../xsd/struttura.js';
import { type ViolazioneTracciato, toCampo } from './violazione-tracciato.js';

interface Esame {
  readonly campo: string;
  readonly violazioni: ViolazioneTracciato[];
}

type Valore = string | Readonly<Record<string, unknown>>;

/** Of a longer text the beginning is told. */
const VALORE_MOSTRATO = 200;

/** The value of an element; what is wrong with it goes to the violations. */
export function leggiElemento(xml: ElementoXml, previsto: ElementoPrevisto, esame: Esame): Valore {
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
    const valore = leggiElemento(figlio, previsto, { campo: suo, violazioni });
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
