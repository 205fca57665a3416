import { CLASSE_PEZZO, type RigaPagina } from '../dati-pagina.js';
import type { Pezzi } from './deposito.js';

/** The pieces that stand in the page. One that has been read goes: its text is not needed twice. */
export function createPezzi(): Pezzi {
  const elementi = document.getElementsByClassName(CLASSE_PEZZO); // always as many as there are
  const prendi = (elemento: Element): readonly RigaPagina[] => {
    const righe = JSON.parse(elemento.textContent) as readonly RigaPagina[];
    elemento.remove();
    return righe;
  };
  // While the page is being read, the last of them may not be whole yet.
  const interi = (): number => elementi.length - (document.readyState === 'loading' ? 1 : 0);
  return {
    primo: () => {
      const elemento = elementi[0];
      return elemento === undefined || interi() < 1 ? undefined : { voce: toVoce(elemento), righe: prendi(elemento) };
    },
    di: (voce) => {
      const elemento = [...elementi].slice(0, Math.max(0, interi())).find((uno) => toVoce(uno) === voce);
      return elemento === undefined ? undefined : prendi(elemento);
    },
  };
}

function toVoce(elemento: Element): number {
  return Number(elemento.getAttribute('data-voce'));
}
