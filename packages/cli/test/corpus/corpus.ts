import { elementoSubentro } from '@anagrafe/core/xsd';

import { type Istanza, createCaso, scegli, toIstanza } from '../../../core/test/xsd/istanza.js';
import { crea, toTesto } from '../genera/fornitura-di-prova.js';
import { MUTAZIONI, muta } from './mutazioni.js';
import { type NodoXml, leggiNodo, scriviNodo, toRaw } from './nodo-xml.js';

/** Prefixes that mutations use. */
const PREFISSI =
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="http://sogei.it/ANPR/tipoDato" xmlns:v="http://sogei.it/ANPR/vocabolarioSubentro"';

/** One document of the corpus: where it comes from, and its text. */
export interface DocumentoCorpus {
  readonly origine: string;
  readonly testo: string;
}

/**
 * Valid documents to be spoilt: forniture of `anagrafe genera` of 20 to 40 soggetti, and documents made from the schema
 * itself, which have every element sooner or later.
 */
export function createBasi(): readonly NodoXml[] {
  const generate = [20, 30, 40].flatMap((soggetti) => crea({ soggetti, seme: `corpus ${soggetti}`, file: 1 }).file);
  return [
    ...generate.map((file) => conPrefissi(leggiNodo(toTesto(file)))),
    ...Array.from({ length: 40 }, (_, i) => {
      const istanza = toIstanza(elementoSubentro, createCaso(1000 + i), { facoltativi: 2 + (i % 6), ripetizioni: 2 });
      return conPrefissi(toNodoXml({ ...istanza, nome: 'sub:subentro' }, ' xmlns:sub="http://sogei.it/ANPR/subentro"'));
    }),
  ];
}

function conPrefissi(nodo: NodoXml): NodoXml {
  return { ...nodo, attributi: nodo.attributi + PREFISSI };
}

function toNodoXml({ nome, contenuto }: Istanza, attributi = ''): NodoXml {
  const figli = typeof contenuto === 'string' ? [toRaw(contenuto)] : contenuto.map((figlio) => toNodoXml(figlio));
  return { nome, attributi, figli };
}

/** A document for each number: from one mutation to three of a base, or now and then none. The same for the same seed. */
export function createDocumento(basi: readonly NodoXml[], seme: number): DocumentoCorpus {
  const caso = createCaso(seme);
  const numeroBase = caso(3) === 0 ? caso(3) : caso(basi.length);
  const radice = structuredClone(basi[numeroBase]!);
  const quante = scegli(caso, [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3]);
  const fatte = Array.from({ length: quante }, () => {
    const specie = scegli(caso, Object.keys(MUTAZIONI));
    return muta(radice, specie, caso) ? specie : `${specie} (non riuscita)`;
  });
  return { origine: `seme ${seme}, base ${numeroBase}: ${fatte.join(', ') || 'intatta'}`, testo: scriviNodo(radice) };
}
