import type { SaxesTagNS } from 'saxes';

import type { ElementoPrevisto, Stato } from '@anagrafe/core/xsd';

import { ErroreLettura, type Posizione } from '../errore-lettura.js';
import { type Aperto, type Ingresso, metti, toErroreChiusura, toIngresso, toMotivoTestoEstraneo } from './aperto.js';
import { toContenutoIndicato } from './attributi.js';
import { cercaNonBianco } from './bianchi.js';
import { createCodificatore } from './codici.js';
import { toContesto, toTag } from './contesto.js';
import type { Ascoltatore, Lettore, ViolazioneStruttura } from './lettura.js';
import { COSTO, LIMITI } from './limiti.js';
import type { AscoltatoreSemplice } from './marcatura-semplice.js';
import { isTestoFuoriDallaRadice, toMotivoXml } from './motivo-xml.js';
import { Parser } from './parser.js';
import { toStrutturaSubentro } from './struttura-subentro.js';

const SPAZIO = 'http://sogei.it/ANPR/subentro';
const RADICE = 'subentro';
const LISTE = new Set(['generalitaSoggetti', 'famiglie', 'convivenze']);

/** How an element is entered. */
type Modo = Pick<Aperto, 'contenuto' | 'riga' | 'spazio' | 'predefinito' | 'tag'>;

interface Dettagli extends Partial<Pick<ViolazioneStruttura, 'valore' | 'ammesso' | 'perso'>> {
  readonly nome?: string;
}

/**
 * A strict reader of one file di subentro. It throws {@link ErroreLettura} where the document stops being well-formed,
 * asks for a DOCTYPE, has another root, or exceeds a limit; everything before that has been handed over.
 */
export function createLettore(ascoltatore: Ascoltatore): Lettore {
  const parser = new Parser();
  const toPezzo = createCodificatore();
  const struttura = toStrutturaSubentro();
  const aperti: Aperto[] = [];
  let saltati = 0; // depth inside an element that is passed over
  let attributi = 0;
  let nelTag = false;
  let peso = 0; // of the record so far
  let smisurata = false; // was a record too heavy, until it ended?
  let finisceInCr = false;
  let rigaTag = 1;

  const posizione = (): Posizione => ({ riga: parser.line, colonna: parser.column + 1 });
  const toSpazio = (prefisso: string): string | undefined => parser.resolve(prefisso);
  const fallisci = (code: ErroreLettura['code'], motivo: string): never => {
    throw new ErroreLettura(code, motivo, posizione());
  };

  parser.on('error', ({ message }) => {
    const dove = isTestoFuoriDallaRadice(message) ? parser.inizioTesto() : posizione();
    throw new ErroreLettura('xml-malformato', toMotivoXml(message), dove);
  });
  parser.on('doctype', () =>
    fallisci('doctype-rifiutato', 'il documento ha un DOCTYPE, che può nascondere entità esterne'),
  );
  parser.on('opentagstart', () => {
    if (parser.muto) return;
    // The parser has read one character beyond the name: it may be the end of the line.
    rigaTag = parser.column === 0 ? parser.line - 1 : parser.line;
    attributi = 0;
    nelTag = true;
  });
  parser.on('attribute', () => {
    attributi += 1;
    if (attributi > LIMITI.attributi)
      fallisci('limite-superato', `un elemento ha più di ${LIMITI.attributi} attributi`);
  });
  parser.on('opentag', (tag) => {
    if (parser.muto) return;
    parser.segnaCostrutto();
    nelTag = false;
    if (aperti.length + saltati >= LIMITI.profondita) {
      fallisci('limite-superato', `gli elementi sono annidati oltre ${LIMITI.profondita} livelli`);
    }
    if (saltati > 0) saltati += 1;
    else if (aperti.length === 0) apriRadice(tag);
    else apri(tag);
  });
  const aggiungi = (testo: string): void => {
    const corrente = aperti.at(-1);
    if (saltati > 0 || corrente === undefined) return;
    if (corrente.contenuto.specie === 'testo') {
      corrente.testo += testo;
      peso += testo.length + COSTO;
      return;
    }
    const inizio = cercaNonBianco(testo);
    if (inizio === testo.length) return;
    const motivo = toMotivoTestoEstraneo(corrente);
    if (motivo === undefined) return;
    const righeDopo = testo.slice(inizio).split('\n').length - 1;
    segnala(motivo, parser.line - righeDopo, { perso: true });
  };
  parser.on('text', (testo) => {
    parser.segnaEvento();
    aggiungi(testo);
  });
  parser.on('cdata', (testo) => {
    parser.segnaCostrutto();
    aggiungi(testo);
  });
  parser.on('comment', () => {
    parser.segnaCostrutto(1); // the parser tells of it before its last character
  });
  parser.on('processinginstruction', () => {
    parser.segnaCostrutto();
  });
  parser.on('closetag', () => {
    parser.segnaCostrutto();
    if (saltati > 0) saltati -= 1;
    else chiudi();
  });

  function apriRadice(tag: SaxesTagNS): void {
    if (tag.local !== RADICE || tag.uri !== SPAZIO) {
      fallisci('radice-inattesa', `la radice non è ${RADICE} dello spazio dei nomi ${SPAZIO}`);
    }
    entraIndicato(tag, struttura.radice, '');
  }

  function apri(tag: SaxesTagNS): void {
    const padre = aperti.at(-1);
    if (padre === undefined) return;
    const { previsto, spazio = '' } = toPrevisto(padre, tag.local, { spazio: tag.uri, riga: rigaTag });
    if (previsto === undefined) saltati = 1;
    else entraIndicato(tag, previsto, spazio);
  }

  function toPrevisto(padre: Aperto, nome: string, { spazio, riga }: { spazio: string; riga: number }): Ingresso {
    const ingresso = toIngresso(padre, nome, spazio);
    const { previsto, motivo } = ingresso;
    if (motivo !== undefined) segnala(motivo, riga, { nome, perso: previsto === undefined });
    return ingresso;
  }

  function entraIndicato(tag: SaxesTagNS, previsto: ElementoPrevisto, spazio: string): void {
    const { contenuto, motivo } = toContenutoIndicato(previsto, { attributi: tag.attributes, toSpazio }, struttura);
    const predefinito = tag.prefix === '' ? tag.uri : (parser.resolve('') ?? '');
    entra(previsto, { contenuto, riga: rigaTag, spazio, predefinito, tag: aperti.length < 2 ? toTag(tag) : '' });
    if (motivo !== undefined) segnala(motivo, rigaTag, { perso: true });
  }

  function entra({ nome, ripetuto }: ElementoPrevisto, modo: Modo): void {
    const isLista = aperti.length === 1 && LISTE.has(nome);
    const isRecord = aperti.length === 1 ? !isLista : aperti.length === 2 && aperti[1]?.isLista === true;
    peso = (isRecord || isLista ? 0 : peso) + nome.length + COSTO;
    const { contenuto, riga, spazio, predefinito, tag } = modo;
    aperti.push({
      nome,
      riga,
      contenuto,
      ripetuto,
      isRecord,
      isLista,
      nodo: {},
      spazio,
      predefinito,
      tag,
      testo: '',
      stato: contenuto.specie === 'gruppo' ? contenuto.inizio : undefined,
      detti: undefined,
    });
  }

  function chiudi(): void {
    const chiuso = aperti.at(-1);
    if (chiuso === undefined) return;
    controllaChiusura(chiuso);
    aperti.pop();
    const padre = aperti.at(-1);
    if (padre === undefined) return;
    const sottoRadice = aperti.length === 1;
    if (sottoRadice) padre.nodo[chiuso.nome] = {}; // only that it was there, so that a second one is noticed
    if (chiuso.isRecord) {
      smisurata ||= peso > LIMITI.record;
      peso = 0;
      ascoltatore.gruppo(chiuso.nome, chiuso.nodo, chiuso.riga);
      return;
    }
    if (sottoRadice) return;
    metti(padre.nodo, chiuso, chiuso.contenuto.specie === 'testo' ? chiuso.testo : chiuso.nodo);
  }

  function controllaChiusura(chiuso: Aperto): void {
    const errore = toErroreChiusura(chiuso);
    if (errore !== undefined) segnala(errore.motivo, chiuso.riga, errore);
  }

  function segnala(motivo: string, riga: number, { nome, valore, ammesso, perso = false }: Dettagli = {}): void {
    ascoltatore.violazione({
      riga,
      percorso: nome === undefined ? percorso() : percorso(nome),
      motivo,
      ...(valore !== undefined && { valore }),
      ...(ammesso !== undefined && { ammesso }),
      perso,
      inScheda: aperti.length > 2 && aperti[1]?.isLista === true,
    });
  }

  function percorso(...nome: readonly string[]): string {
    return [...aperti.map((a) => a.nome), ...nome].join('/');
  }

  const semplice: AscoltatoreSemplice = {
    isTesto: () => aperti.at(-1)?.contenuto.specie === 'testo',
    isApribile: () => aperti.length < LIMITI.profondita,
    chiudibile: () => parser.taciuti.at(-1),
    foglia: (nome, valore) => {
      const padre = aperti.at(-1);
      if (padre === undefined || aperti.length === 1 || padre.isLista || padre.predefinito !== '') return false;
      const passo = padre.stato?.passi.get(nome);
      if (passo === undefined) return false;
      const { elemento, verso } = passo;
      const { contenuto } = elemento;
      if (contenuto.specie === 'gruppo' || contenuto.controlla(valore) !== undefined) return false;
      padre.stato = verso;
      peso += nome.length + COSTO + (valore === '' ? 0 : valore.length + COSTO);
      metti(padre.nodo, elemento, valore);
      return true;
    },
    apri: (nome, riga) => {
      parser.taciuti.push(nome);
      const padre = aperti.at(-1);
      if (padre === undefined) return false;
      const { predefinito } = padre;
      const { previsto, spazio = '' } = toPrevisto(padre, nome, { spazio: predefinito, riga });
      if (previsto === undefined) saltati = 1;
      else entra(previsto, { contenuto: previsto.contenuto, riga, spazio, predefinito, tag: '' });
      return saltati === 0;
    },
    chiudi: (testo) => {
      parser.taciuti.pop();
      if (testo !== '') aggiungi(testo);
      chiudi();
    },
  };

  /** May plain markup come? */
  function isFraElementi(): boolean {
    return saltati === 0 && aperti.length > 0 && parser.isFraCostrutti();
  }

  /** The record that may come next, if the innermost element is a list: none is, where names have a namespace by default. */
  function toProssimo(): Stato<ElementoPrevisto>['passi'] extends ReadonlyMap<string, infer P> ? P | undefined : never {
    const lista = aperti.at(-1);
    if (saltati > 0 || lista?.isLista !== true || lista.predefinito !== '') return undefined;
    const [[chiave, passo] = []] = lista.stato?.passi ?? [];
    const isRipetibile = chiave !== undefined && passo?.verso.passi.get(chiave)?.verso === passo?.verso;
    return isRipetibile ? passo : undefined;
  }

  /** Of what the parser is gathering, how much is too much. */
  function controllaPeso(): void {
    const sospesi = parser.letti - parser.ultimoEvento;
    const inValore = nelTag || (saltati === 0 && aperti.length > 0 && aperti.at(-1)?.contenuto.specie === 'testo');
    if (smisurata || peso + (inValore ? sospesi : 0) > LIMITI.record)
      fallisci('limite-superato', 'una scheda è smisurata');
    if (sospesi > LIMITI.fuori) {
      fallisci('limite-superato', 'ciò che sta fra due elementi (un commento, spazi, testo estraneo) è smisurato');
    }
  }

  return {
    write: (testo) => {
      const pezzo = toPezzo(testo);
      for (let p = 0; p < testo.length;) {
        if (isFraElementi()) p = parser.salta(pezzo, p, semplice);
        if (p < testo.length) p = parser.passa(testo, p);
      }
      controllaPeso();
      if (testo !== '') finisceInCr = testo.endsWith('\r');
    },
    close: () => {
      parser.close();
    },
    confine: () => {
      const prossimo = isFraElementi() ? toProssimo() : undefined;
      return prossimo && { record: prossimo.elemento, ...posizione() };
    },
    riprendi: ({ riga, colonna }) => {
      const lista = aperti.at(-1);
      const prossimo = toProssimo();
      if (lista === undefined || prossimo === undefined) throw new Error('records are passed over only in a list');
      lista.stato = prossimo.verso;
      peso = 0;
      parser.line = riga;
      parser.column = colonna - 1;
    },
    contesto: () => toContesto(aperti),
    fallisci: (code, motivo) => {
      // A carriage return at the end is a new line already, though the parser waits to see if a line feed follows.
      const qui = posizione();
      throw new ErroreLettura(code, motivo, finisceInCr ? { riga: qui.riga + 1, colonna: 1 } : qui);
    },
  };
}
