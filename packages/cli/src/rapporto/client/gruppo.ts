import type { DatiPagina, RigaPagina } from '../dati-pagina.js';
import { formatNumero, formatQuanti } from '../format-numero.js';
import { NOMI_PESO } from '../peso.js';
import { type Colonna, toColonne, toPercorso } from './colonne.js';
import { crea } from './crea.js';
import type { Selezione } from './filtro.js';

/** The rilievi of one code on the page, a part at a time. */
export interface Gruppo {
  readonly elemento: HTMLElement;
  /** Shows the rows that are not there yet: for paper, which has no button. Answers how to go back. */
  readonly espandi: () => () => void;
}

const ALTRI = 200;

/** The section of a code: title, remedy, the first `primi` rows and a button for more. */
export function createGruppo(selezione: Selezione, dati: DatiPagina, primi: number): Gruppo {
  const { voce, righe } = selezione;
  const colonne = toColonne(voce, dati);
  const corpo = crea('tbody');
  const bottone = crea('button', { type: 'button', class: 'altri' });
  const id = `gruppo-${dati.voci.indexOf(voce)}`;

  const mostra = (finoA: number): void => {
    corpo.append(...righe.slice(corpo.rows.length, finoA).map((riga) => toRiga(riga, colonne)));
    const restano = righe.length - corpo.rows.length;
    bottone.hidden = restano === 0;
    const quanti = formatNumero(Math.min(ALTRI, restano));
    bottone.textContent =
      restano > ALTRI ? `Mostra altri ${quanti} di ${formatNumero(restano)}` : `Mostra altri ${quanti}`;
  };
  bottone.addEventListener('click', () => {
    const prima = corpo.rows.length;
    mostra(prima + ALTRI);
    // Reading goes on where the new rows begin, also for who does not see them appear.
    const nuova = corpo.rows[prima];
    nuova?.setAttribute('tabindex', '-1');
    nuova?.focus({ preventScroll: true });
  });
  mostra(primi);

  const intestazione = crea(
    'tr',
    {},
    colonne.map(({ nome, classe }) => crea('th', { scope: 'col', class: classe }, [nome])),
  );
  const tabella = crea('table', { class: 'schede', 'aria-labelledby': id }, [crea('thead', {}, [intestazione]), corpo]);
  const elemento = crea('section', { class: `gruppo ${voce.peso}`, 'aria-labelledby': id }, [
    ...toTesta(selezione, id),
    tabella,
    bottone,
  ]);
  if (righe.length > PAGINA) elemento.classList.add('lungo');
  return {
    elemento,
    espandi: () => {
      const prima = corpo.rows.length;
      mostra(righe.length);
      return () => {
        for (const riga of [...corpo.rows].slice(prima)) riga.remove();
        mostra(prima);
      };
    },
  };
}

/** Rows that do not fit on what is left of a sheet: such a group begins a new one. */
const PAGINA = 30;

function toTesta({ voce, righe }: Selezione, id: string): readonly HTMLElement[] {
  const { codice, titolo, peso, rimedi, campi } = voce;
  const { uno, segno } = NOMI_PESO[peso];
  const trovati =
    righe.length === voce.righe.length
      ? formatQuanti(righe.length, 'caso', 'casi')
      : `${formatQuanti(righe.length, 'caso', 'casi')} su ${formatNumero(voce.righe.length)}`;
  const [rimedio] = rimedi;
  const [campo] = campi;
  return [
    crea('h3', { id }, [crea('span', { class: 'codice' }, [codice]), ` ${titolo}`]),
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
