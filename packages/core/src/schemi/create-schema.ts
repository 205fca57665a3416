import * as z from 'zod';

import { findCarattereVietato } from '../xsd/caratteri-xml.js';
import { formatAmmesso } from '../xsd/format-violazione.js';
import { findViolazioniSequenza, formatAmmessi, formatMancante } from '../xsd/sequenza.js';
import { type Gruppo, type Testo, createStruttura, toChiaviPresenti } from '../xsd/struttura.js';
import type { TipoBase, TipoComplesso, TipoSemplice } from '../xsd/tipi.js';

/**
 * The zod schema of an official type, for single records: a form, a request to a service. A group is an object with a
 * property for each element, under its official name; a text is a string, as XML would hold it; an element that may be
 * repeated is an array, also when there is one. Order is that of the official schema whatever that of the properties.
 *
 * @param tipo - An official type, from one of the namespaces of this entry.
 * @returns A schema that accepts an object exactly when the XML written from it is valid. Unknown properties, and
 * characters that no XML may hold, are refused. Its messages are in Italian, say what is allowed, and never repeat a value.
 * @throws AnagrafeError for a descriptor that is none of the official ones and cannot be compiled.
 * @example
 * const comune = createSchema(tipoDato.tipoComune);
 * comune.safeParse({ nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' }).success // → true
 * comune.safeParse({ nomeComune: 'ROMA' }).error?.issues[0]?.message // → 'manca siglaProvinciaIstat'
 */
export function createSchema<T>(tipo: TipoComplesso<T>): z.ZodType<T>;
export function createSchema(tipo: TipoSemplice | TipoBase): z.ZodType<string>;
export function createSchema(tipo: TipoComplesso | TipoSemplice | TipoBase): z.ZodType {
  return toSchema(createStruttura({ elemento: '', tipo }, {}).radice.contenuto, new Map());
}

/** A type that comes in many places is built once. */
type Costruiti = Map<Gruppo | Testo, z.ZodType>;

function toSchema(contenuto: Gruppo | Testo, costruiti: Costruiti): z.ZodType {
  const gia = costruiti.get(contenuto);
  if (gia !== undefined) return gia;
  const nuovo = contenuto.specie === 'testo' ? toSchemaTesto(contenuto) : toSchemaGruppo(contenuto, costruiti);
  costruiti.set(contenuto, nuovo);
  return nuovo;
}

function toSchemaTesto({ controlla }: Testo): z.ZodType {
  return z.string({ error: 'è ammesso solo un testo' }).check((contesto) => {
    const { value: testo, issues } = contesto;
    const segnala = (message: string): number => issues.push({ code: 'custom', message, input: testo, continue: true });
    if (findCarattereVietato(testo) >= 0) {
      segnala('contiene un carattere che XML non ammette');
      return;
    }
    const violazione = controlla(testo);
    if (violazione !== undefined) segnala(formatAmmesso(violazione));
  });
}

function toSchemaGruppo(gruppo: Gruppo, costruiti: Costruiti): z.ZodType {
  const elementi = [...gruppo.elementi.values()];
  const forma = Object.fromEntries(
    elementi.map((elemento) => {
      const suo = toSchema(elemento.contenuto, costruiti);
      const ripetuto = elemento.ripetuto ? z.array(suo, { error: 'è ammesso solo un elenco' }) : suo;
      return [elemento.nome, ripetuto.optional()];
    }),
  );
  const errore = ({ code, ...altro }: { readonly code?: string; readonly keys?: readonly string[] }): string =>
    code === 'unrecognized_keys'
      ? `elementi non previsti: ${altro.keys?.join(', ') ?? ''}`
      : 'è ammesso solo un gruppo';
  return z.strictObject(forma, { error: errore }).check((contesto) => {
    const { value: valore, issues } = contesto;
    for (const { message, path } of violazioniContenuto(gruppo, valore)) {
      issues.push({ code: 'custom', message, path: [...path], input: valore, continue: true });
    }
  });
}

interface ViolazioneContenuto {
  readonly message: string;
  readonly path: readonly string[];
}

/** What is missing from a group, or is one too many in it, its elements taken in the official order. */
function* violazioniContenuto(
  { elementi, inizio }: Gruppo,
  valore: Readonly<Record<string, unknown>>,
): Generator<ViolazioneContenuto> {
  for (const violazione of findViolazioniSequenza(inizio, toChiaviPresenti(elementi, valore))) {
    if (violazione.specie === 'mancante') {
      const { alternative } = violazione;
      yield { message: formatMancante(alternative), path: alternative.slice(0, 1) };
    } else {
      const { chiave, stato } = violazione;
      const nome = elementi.get(chiave)?.nome ?? chiave;
      yield { message: `non è ammesso insieme agli altri: ${formatAmmessi(stato)}`, path: [nome] };
    }
  }
}
