import { PESI } from '../peso.js';
import type { Filtro } from './filtro.js';

/** The controls of the page: what they ask for, and how to set them. */
export interface Controlli {
  readonly leggi: () => Filtro;
  /** Everything, or everything of one code. */
  readonly azzera: (codice?: string) => void;
  readonly ascolta: (cambiato: () => void) => void;
}

const PAUSA_MS = 120;

/** Reads the form of the page. A control that the page does not have filters nothing. */
export function createControlli(modulo: HTMLFormElement): Controlli {
  const campo = (nome: string): string => {
    const valore = new FormData(modulo).get(nome);
    return typeof valore === 'string' ? valore : '';
  };
  const posto = (nome: string): number | null => (campo(nome) === '' ? null : Number(campo(nome)));
  const caselle = modulo.querySelectorAll<HTMLInputElement>('input[name=peso]');
  return {
    leggi: () => {
      const spenti = new Set([...caselle].filter(({ checked }) => !checked).map(({ value }) => value));
      return {
        testo: campo('testo'),
        pesi: new Set(PESI.filter((peso) => !spenti.has(peso))),
        codice: campo('codice') || null,
        file: posto('file'),
        lista: posto('lista'),
      };
    },
    azzera: (codice) => {
      modulo.reset();
      const scelta = modulo.elements.namedItem('codice');
      if (codice !== undefined && scelta instanceof HTMLSelectElement) scelta.value = codice;
    },
    ascolta: (cambiato) => {
      let attesa: ReturnType<typeof setTimeout> | undefined;
      modulo.addEventListener('input', () => {
        clearTimeout(attesa);
        attesa = setTimeout(cambiato, PAUSA_MS);
      });
      modulo.addEventListener('submit', (evento) => {
        evento.preventDefault();
      });
    },
  };
}
