import { STRUTTURA } from './struttura.data.js';

/** What a group of the official schema may hold, in the official order. */
export interface Gruppo {
  readonly elementi: ReadonlyMap<string, ElementoPrevisto>;
}

/** One element of a group: a text, or a group of its own; once, or many times. */
export interface ElementoPrevisto {
  readonly nome: string;
  readonly gruppo: Gruppo | undefined;
  readonly ripetuto: boolean;
}

/**
 * The structure of the file di subentro, from its root element `subentro`.
 *
 * Source: the official schemas 9.2.7, by `strumenti/schema`.
 */
export function toStruttura(): Gruppo {
  const gruppi = new Map<string, Map<string, ElementoPrevisto>>();
  const righe = STRUTTURA.trim()
    .split('\n')
    .map((riga) => riga.split(' '));
  for (const [tipo = ''] of righe) gruppi.set(tipo, new Map());
  for (const [tipo = '', ...elementi] of righe) {
    for (const scritto of elementi) {
      const [nomeConSegno = '', tipoFiglio] = scritto.split(':');
      const ripetuto = nomeConSegno.endsWith('*');
      const nome = ripetuto ? nomeConSegno.slice(0, -1) : nomeConSegno;
      const figli = tipoFiglio === undefined ? undefined : gruppi.get(tipoFiglio);
      gruppi.get(tipo)?.set(nome, { nome, ripetuto, gruppo: figli && { elementi: figli } });
    }
  }
  return { elementi: gruppi.get('subentro') ?? new Map() };
}
