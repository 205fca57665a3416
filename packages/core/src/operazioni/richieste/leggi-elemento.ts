import type { AttributoXml, ElementoXml } from '../../xsd/elemento-xml.js';
import { toChiave } from '../../xsd/contenuto.js';
import { formatViolazioneValore } from '../../xsd/format-violazione.js';
import { findViolazioniSequenza, formatAmmessi, formatMancante } from '../../xsd/sequenza.js';
import { type ElementoPrevisto, type Gruppo, type Testo, toBase } from '../../xsd/struttura.js';
import { type ViolazioneTracciato, toCampo } from './violazione-tracciato.js';

interface Esame {
  readonly campo: string;
  readonly violazioni: ViolazioneTracciato[];
  /** Are days told without the zone that they may be written with? */
  readonly senzaZona?: boolean | undefined;
  /** What an element holds that `xsi:type` says to be of another type: of one that derives from its own. */
  readonly findDerivato: FindDerivato;
}

/** The content of the type that an attribute names; `undefined` if it does not derive from that of the element. */
export type FindDerivato = (previsto: ElementoPrevisto, attributo: AttributoXml) => Gruppo | Testo | undefined;

type Valore = string | Readonly<Record<string, unknown>>;

/** Of a longer text the beginning is told. */
const VALORE_MOSTRATO = 200;

/** The value of an element; what is wrong with it goes to the violations. */
export function leggiElemento(xml: ElementoXml, previsto: ElementoPrevisto, esame: Esame): Valore {
  const contenuto = xml.attributi.length === 0 ? previsto.contenuto : leggiAttributi(xml, previsto, esame);
  if (contenuto.specie === 'gruppo') {
    if (xml.testo !== '' && /[^ \t\n\r]/.test(xml.testo))
      segnala(xml, esame, 'trovato del testo fra gli elementi; sono ammessi solo elementi');
    return leggiGruppo(xml, contenuto, esame);
  }
  const [dentro] = xml.figli;
  const violazione = contenuto.controlla(xml.testo);
  if (dentro !== undefined) segnala(xml, esame, `trovato l’elemento «${taglia(dentro.nome)}»; è ammesso solo testo`);
  else if (violazione !== undefined) {
    const motivo = formatViolazioneValore(violazione, xml.testo);
    esame.violazioni.push({ campo: esame.campo, motivo, riga: xml.riga, valore: xml.testo.slice(0, VALORE_MOSTRATO) });
  }
  return esame.senzaZona === true ? toSenzaZona(xml.testo, contenuto) : xml.testo;
}

const GIORNO_CON_ZONA = /^\s*(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)\s*$/;

/** A day is the same wherever it is read: a zone moves it for whoever makes an instant of it. */
function toSenzaZona(testo: string, { tipo }: Testo): string {
  const giorno = testo.length > 10 ? GIORNO_CON_ZONA.exec(testo)?.[1] : undefined;
  return giorno !== undefined && toBase(tipo) === 'date' ? giorno : testo;
}

function segnala({ riga }: ElementoXml, { campo, violazioni }: Esame, motivo: string): void {
  violazioni.push({ campo, motivo, riga });
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Does an attribute say of which type its element is? */
export function isXsiType({ nome, spazio }: AttributoXml): boolean {
  return spazio === XSI && nome === 'type';
}

function isAmmesso({ nome, spazio }: AttributoXml): boolean {
  return spazio === XSI && (nome === 'schemaLocation' || nome === 'noNamespaceSchemaLocation');
}

/** What an element with attributes holds: that of the type that they name, if it may. */
function leggiAttributi(xml: ElementoXml, previsto: ElementoPrevisto, esame: Esame): Gruppo | Testo {
  const attributo = xml.attributi.find((uno) => !isXsiType(uno) && !isAmmesso(uno));
  if (attributo !== undefined)
    segnala(xml, esame, `trovato l’attributo «${taglia(attributo.nome)}»; non è ammesso nessun attributo`);
  const indicato = xml.attributi.find(isXsiType);
  if (indicato === undefined) return previsto.contenuto;
  const derivato = esame.findDerivato(previsto, indicato);
  const { tipo } = previsto;
  const ufficiale = typeof tipo === 'string' ? tipo : tipo.nome;
  if (derivato === undefined) {
    const trovato = `trovato xsi:type «${taglia(indicato.valore)}»`;
    segnala(xml, esame, `${trovato}; è ammesso solo ${ufficiale} o un tipo che ne deriva`);
  }
  return derivato ?? previsto.contenuto;
}

function leggiGruppo(xml: ElementoXml, gruppo: Gruppo, esame: Esame): Readonly<Record<string, unknown>> {
  const { campo, violazioni } = esame;
  const nodo: Record<string, Valore | Valore[]> = {};
  const dette = isInOrdine(xml, gruppo) ? NIENTE : toDette(xml, gruppo, { campo, chiavi: toChiavi(xml, gruppo) });
  let posto = 0;
  for (const figlio of xml.figli) {
    aggiungi(violazioni, dette.get(posto));
    const previsto = gruppo.elementi.get(toChiavePrevista(figlio, gruppo));
    if (previsto !== undefined) leggiFiglio(figlio, previsto, { gruppo, nodo, xml, posto, esame });
    posto += 1;
  }
  aggiungi(violazioni, dette.get(posto));
  return nodo;
}

/** A group that is being read, and how far it was. */
interface InLettura {
  readonly gruppo: Gruppo;
  readonly nodo: Record<string, Valore | Valore[]>;
  readonly xml: ElementoXml;
  readonly posto: number;
  readonly esame: Esame;
}

/** Puts an element of a group where it belongs: into a list, if it may be repeated; else only the first counts. */
function leggiFiglio(
  figlio: ElementoXml,
  previsto: ElementoPrevisto,
  { gruppo, nodo, xml, posto, esame }: InLettura,
): void {
  const { nome, ripetuto } = previsto;
  const { campo } = esame;
  const gia = nodo[nome];
  if (gia !== undefined && !ripetuto) return;
  const elenco = Array.isArray(gia) ? gia : undefined;
  const suo = toCampo(campo, nome, ripetuto ? (elenco?.length ?? 0) : undefined);
  // Name by name: answers have tens of thousands of elements, and a spread costs as much as reading one.
  const { violazioni, senzaZona, findDerivato } = esame;
  const valore = leggiElemento(figlio, previsto, { campo: suo, violazioni, senzaZona, findDerivato });
  if (isVuoto(valore) && (!isAmmessoVuoto(previsto.contenuto) || !isVoluto(gruppo, toChiavi(xml, gruppo), posto)))
    return;
  if (elenco !== undefined) elenco.push(valore);
  else nodo[nome] = ripetuto ? [valore] : valore;
}

/** How an element is looked for in its group: one that the group knows, in a namespace where it should have none, is known. */
function toChiavePrevista({ nome, spazio }: ElementoXml, { elementi }: Gruppo): string {
  return spazio === '' || elementi.has(nome) ? nome : toChiave(nome, spazio);
}

function toChiavi({ figli }: ElementoXml, gruppo: Gruppo): readonly string[] {
  return figli.map((figlio) => toChiavePrevista(figlio, gruppo));
}

type Dette = ReadonlyMap<number, readonly ViolazioneTracciato[]>;

const NIENTE: Dette = new Map();

function aggiungi(violazioni: ViolazioneTracciato[], altre: readonly ViolazioneTracciato[] | undefined): void {
  if (altre !== undefined) violazioni.push(...altre);
}

/** Do the elements of a group stand as its content wants them? Then nothing is to be told of them, as of nearly all. */
function isInOrdine({ figli }: ElementoXml, { inizio }: Gruppo): boolean {
  let stato = inizio;
  for (const { nome, spazio } of figli) {
    const passo = stato.passi.get(toChiave(nome, spazio));
    if (passo === undefined) return false;
    stato = passo.verso;
  }
  return stato.finale;
}

/** What is wrong with the elements of a group, by the place of the child before which it is told. */
function toDette(
  xml: ElementoXml,
  { elementi, inizio }: Gruppo,
  { campo, chiavi }: { readonly campo: string; readonly chiavi: readonly string[] },
): Dette {
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
  if (typeof valore === 'string') return valore === '' || valore.trim() === '';
  for (const _ in valore) return false;
  return true;
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
