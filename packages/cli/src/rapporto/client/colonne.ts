import type { DatiPagina, RigaPagina, Voce } from '../dati-pagina.js';
import { crea } from './crea.js';

/** A column of the table of a code. */
export interface Colonna {
  readonly nome: string;
  readonly classe: string;
  readonly contenuto: (riga: RigaPagina) => Node | string;
}

/** The columns that tell the rows of a code apart: what all of them share, or none has, is not one. */
export function toColonne(voce: Voce, { file, fileBrevi }: DatiPagina): readonly Colonna[] {
  const { campi, rimedi, presenze } = voce;
  const interi = fileBrevi.every((breve, i) => breve === file[i]);
  const colonne: readonly (Colonna & { readonly serve: boolean })[] = [
    { nome: 'Soggetto', classe: 'id', serve: presenze.soggetto, contenuto: (r) => r[2] ?? '' },
    { nome: 'Famiglia', classe: 'id', serve: presenze.famiglia, contenuto: (r) => r[3] ?? '' },
    {
      nome: 'File',
      classe: interi ? 'nome-file' : 'file',
      serve: fileBrevi.length > 1,
      contenuto: (r) => fileBrevi[r[0]] ?? '',
    },
    { nome: 'Riga', classe: 'numero', serve: presenze.riga, contenuto: (r) => String(r[1] ?? '') },
    { nome: 'Campo', classe: 'campo', serve: campi.length > 1, contenuto: (r) => toPercorso(campi[r[4]] ?? '') },
    { nome: 'Valore', classe: 'valore', serve: presenze.valore, contenuto: (r) => r[5] ?? '' },
    {
      nome: 'Messaggio',
      classe: 'messaggio',
      serve: true,
      contenuto: (r) => (rimedi.length > 1 ? conRimedio(r[6], rimedi[r[7]] ?? '') : r[6]),
    },
  ];
  return colonne.filter(({ serve }) => serve);
}

/** A path that may break after its dots. */
export function toPercorso(campo: string): HTMLElement {
  const passi = campo.split('.').flatMap((passo, i) => (i === 0 ? [passo] : ['.', crea('wbr'), passo]));
  return crea('code', {}, passi);
}

function conRimedio(messaggio: string, rimedio: string): Node {
  const insieme = document.createDocumentFragment();
  insieme.append(messaggio, crea('p', { class: 'rimedio' }, [rimedio]));
  return insieme;
}
