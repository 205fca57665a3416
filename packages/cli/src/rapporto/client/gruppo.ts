import type { DatiPagina, RigaPagina } from '../dati-pagina.js';
import { formatNumero, formatQuanti } from '../format-numero.js';
import { NOMI_PESO } from '../peso.js';
import { type Colonna, toColonne, toPercorso } from './colonne.js';
import { crea } from './crea.js';
import type { Selezione } from './filtro.js';

/** The rilievi of one code on the page, a part at a time. */
export interface Gruppo {
  readonly elemento: HTMLElement;
  readonly quanti: number;
  /** Shows the first so many rows and says how many are left out: for paper, which has no button. Answers how to go back. */
  readonly stampa: (quante: number) => () => void;
}

/** What a group needs to be drawn. */
export interface Cornice {
  readonly dati: DatiPagina;
  /** Rows at first. */
  readonly primi: number;
  /** Makes sure that so many rows of a code have been read. */
  readonly leggiFino: (posto: number, quante: number) => void;
}

const ALTRI = 200;
/** Rows of a group that stand in the page at the same time, however far one reads: a page of them stays quick. */
const FINESTRA = 1000;

/** The section of a code: title, remedy, the first rows and buttons for those after and before. */
export function createGruppo(selezione: Selezione, { dati, primi, leggiFino }: Cornice): Gruppo {
  const { voce, posto, righe, quanti } = selezione;
  const colonne = toColonne(voce, dati);
  const corpo = crea('tbody');
  const altri = crea('button', { type: 'button', class: 'altri' });
  const precedenti = crea('button', { type: 'button', class: 'altri' });
  const nonStampati = crea('p', { class: 'non-stampati' });
  const id = `gruppo-${posto}`;
  let da = 0;
  let a = 0;

  /** Rows `nuovoDa`…`nuovoA` stand in the table; those that already do are not drawn again. */
  const mostra = (nuovoDa: number, nuovoA: number): void => {
    leggiFino(posto, nuovoA);
    const fine = Math.min(nuovoA, righe.length);
    if (nuovoDa >= a || fine <= da) {
      corpo.replaceChildren();
      da = a = nuovoDa;
    }
    const disegna = (inizio: number, oltre: number): HTMLTableRowElement[] =>
      righe.slice(inizio, oltre).map((riga) => toRiga(riga, colonne));
    if (nuovoDa < da) corpo.prepend(...disegna(nuovoDa, da));
    if (fine > a) corpo.append(...disegna(a, fine));
    for (const riga of [...corpo.rows].slice(0, Math.max(0, nuovoDa - da))) riga.remove();
    for (const riga of [...corpo.rows].slice(fine - nuovoDa)) riga.remove();
    da = nuovoDa;
    a = fine;
    const restano = quanti - a;
    altri.hidden = restano === 0;
    altri.textContent = `Mostra altri ${formatNumero(Math.min(ALTRI, restano))}${restano > ALTRI ? ` di ${formatNumero(restano)}` : ''}`;
    precedenti.hidden = da === 0;
    precedenti.textContent = `Mostra i ${formatNumero(Math.min(ALTRI, da))} precedenti${da > ALTRI ? ` di ${formatNumero(da)}` : ''}`;
  };

  altri.addEventListener('click', () => {
    const prima = a;
    const fine = Math.min(a + ALTRI, quanti);
    const fuori = Math.max(0, fine - da - FINESTRA);
    // Rows that go from above must not move what is being read.
    const nuovo = corpo.rows[corpo.rows.length - 1];
    const alto = nuovo?.getBoundingClientRect().top ?? 0;
    mostra(da + fuori, fine);
    if (fuori > 0 && nuovo?.isConnected === true) window.scrollBy(0, nuovo.getBoundingClientRect().top - alto);
    metti(corpo.rows[prima - da]);
  });
  precedenti.addEventListener('click', () => {
    const prima = corpo.rows[0];
    const alto = prima?.getBoundingClientRect().top ?? 0;
    const inizio = Math.max(0, da - ALTRI);
    const quante = da - inizio;
    mostra(inizio, Math.min(a, inizio + FINESTRA));
    if (prima?.isConnected === true) window.scrollBy(0, prima.getBoundingClientRect().top - alto);
    metti(corpo.rows[quante - 1]);
  });
  mostra(0, primi);

  const intestazione = crea(
    'tr',
    {},
    colonne.map(({ nome, classe }) => crea('th', { scope: 'col', class: classe }, [nome])),
  );
  const tabella = crea('table', { class: 'schede', 'aria-labelledby': id }, [crea('thead', {}, [intestazione]), corpo]);
  // The same code may stand in several lists: the section is called by both.
  const nome = dati.liste.length > 0 ? `lista-${voce.lista} ${id}` : id;
  const elemento = crea('section', { class: `gruppo ${voce.peso}`, 'aria-labelledby': nome }, [
    ...toTesta(selezione, id, dati.liste.length > 0),
    precedenti,
    tabella,
    altri,
    nonStampati,
  ]);
  return {
    elemento,
    quanti,
    stampa: (quante) => {
      const [primaDa, primaA] = [da, a];
      mostra(0, quante);
      elemento.classList.toggle('lungo', a > PAGINA);
      nonStampati.textContent =
        a < quanti ? `Qui ${a === 0 ? 'nessuno' : `i primi ${formatNumero(a)}`} dei ${formatNumero(quanti)} casi.` : '';
      return () => {
        nonStampati.textContent = '';
        mostra(primaDa, primaA);
      };
    },
  };
}

/** Rows that do not fit on what is left of a sheet: such a group begins a new one. */
const PAGINA = 30;

/** Reading goes on where the new rows begin, also for who does not see them appear. */
function metti(riga: HTMLTableRowElement | undefined): void {
  riga?.setAttribute('tabindex', '-1');
  riga?.focus({ preventScroll: true });
}

function toTesta({ voce, quanti }: Selezione, id: string, inLista: boolean): readonly HTMLElement[] {
  const { codice, titolo, peso, rimedi, campi } = voce;
  const { uno, segno } = NOMI_PESO[peso];
  const trovati =
    formatQuanti(quanti, 'caso', 'casi') + (quanti === voce.quanti ? '' : ` su ${formatNumero(voce.quanti)}`);
  const [rimedio] = rimedi;
  const [campo] = campi;
  return [
    crea(inLista ? 'h4' : 'h3', { id }, [crea('span', { class: 'codice' }, [codice]), ` ${titolo}`]),
    crea('p', { class: 'estremi' }, [
      crea('span', { class: 'etichetta' }, [
        crea('span', { class: 'segno', 'aria-hidden': 'true' }, [segno]),
        ` ${uno}`,
      ]),
      ' ',
      crea('span', { class: 'casi' }, [trovati]),
      ...(campo !== undefined && campo !== '' && campi.length === 1
        ? [' ', crea('span', {}, ['Campo ', toPercorso(campo)])]
        : []),
    ]),
    ...(rimedio !== undefined && rimedi.length === 1
      ? [crea('p', { class: 'rimedio' }, [crea('strong', {}, ['Che cosa fare']), ` ${rimedio}`])]
      : []),
  ];
}

function toRiga(riga: RigaPagina, colonne: readonly Colonna[]): HTMLTableRowElement {
  const celle = colonne.map(({ nome, classe, contenuto }, i) =>
    crea(
      i === 0 && colonne.length > 1 ? 'th' : 'td',
      { class: classe, 'data-nome': nome, ...(i === 0 ? { scope: 'row' } : {}) },
      [contenuto(riga)],
    ),
  );
  return crea('tr', {}, celle);
}
