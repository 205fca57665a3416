import { type DatiPagina, ID_DATI } from '../dati-pagina.js';
import { formatNumero } from '../format-numero.js';
import { createControlli } from './controlli.js';
import { crea } from './crea.js';
import { createDeposito } from './deposito.js';
import { createRicerca, formatEsito, formatFiltro, isSulleRighe } from './filtro.js';
import { type Gruppo, createGruppo } from './gruppo.js';
import { createPezzi } from './pezzi.js';
import { MASSIMO_STAMPA, toQuote } from './quote.js';

/** Rows of each code at first: a taste of each when there are many, a good part when there is one. */
const PRIMI = 10;
const PRIMI_DI_UNO = 100;
/** How long the rows may be read for without leaving room for the reader. */
const FETTA_MS = 8;

const trova = (id: string): HTMLElement => {
  const elemento = document.getElementById(id);
  if (elemento === null) throw new Error(`Manca l’elemento ${id}.`);
  return elemento;
};

const dati = JSON.parse(trova(ID_DATI).textContent) as DatiPagina;
const totale = dati.voci.reduce((somma, { quanti }) => somma + quanti, 0);
const deposito = createDeposito(dati, createPezzi());
const cerca = createRicerca(dati, deposito);
const modulo = trova('filtri') as HTMLFormElement;
const controlli = createControlli(modulo);
const esito = trova('esito-filtro');
const azzera = trova('azzera');
const sommario = crea('p', { class: 'filtro-stampato' });
const elenco = trova('elenco');
let gruppi: readonly Gruppo[] = [];

function aggiorna(): void {
  const filtro = controlli.leggi();
  const selezioni = cerca(filtro);
  const primi = selezioni.length === 1 ? PRIMI_DI_UNO : PRIMI;
  let lista = -1;
  const elementi: HTMLElement[] = [sommario];
  gruppi = selezioni.map((selezione) => {
    const gruppo = createGruppo(selezione, { dati, primi, leggiFino: deposito.leggiFino });
    const titolo = dati.liste[selezione.voce.lista];
    if (titolo !== undefined && selezione.voce.lista !== lista) {
      lista = selezione.voce.lista;
      const quanti = selezioni.reduce((somma, { voce, quanti: suoi }) => somma + (voce.lista === lista ? suoi : 0), 0);
      elementi.push(
        crea('h3', { id: `lista-${lista}`, class: `lista lista-${lista}` }, [`${titolo}: ${formatNumero(quanti)}`]),
      );
    }
    elementi.push(gruppo.elemento);
    return gruppo;
  });
  elenco.replaceChildren(...elementi);

  const parziale = isSulleRighe(filtro) && !deposito.completo();
  const trovati = selezioni.reduce((somma, { quanti }) => somma + quanti, 0);
  const descrizione = formatFiltro(filtro, dati);
  elenco.ariaBusy = String(parziale);
  esito.textContent = parziale ? 'Lettura dei rilievi in corso…' : formatEsito(trovati, totale);
  sommario.textContent = [formatEsito(trovati, totale), descrizione].filter(Boolean).join(': ');
  azzera.hidden = descrizione === '';
}

/** Reads the rows that are not on the screen, a slice at a time; who searches meanwhile sees them when all are there. */
function leggiTutto(): void {
  const inizio = performance.now();
  let ancora = true;
  while (ancora && performance.now() - inizio < FETTA_MS) ancora = deposito.leggi();
  if (ancora || document.readyState === 'loading') setTimeout(leggiTutto);
  else if (elenco.ariaBusy === 'true') aggiorna();
}

azzera.addEventListener('click', () => {
  controlli.azzera();
  aggiorna();
  // The button is about to go: whoever pressed it stays among the controls.
  trova('filtro-testo').focus();
});

// A code in the chart leads to its rilievi.
for (const rinvio of document.querySelectorAll<HTMLElement>('a[data-codice]')) {
  rinvio.addEventListener('click', () => {
    controlli.azzera(rinvio.dataset['codice']);
    aggiorna();
  });
}

// Who goes to a closed part wants to read it.
function apriMeta(): void {
  const meta = document.getElementById(location.hash.slice(1));
  meta?.querySelector('details')?.setAttribute('open', '');
}

// Paper has no buttons: the rows that pass the filter, as many as one can wish to print, and what was not verified, are on it.
let ripristina: (() => void)[] = [];
window.addEventListener('beforeprint', () => {
  const chiusi = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
  const chieste = gruppi.map(({ quanti }) => quanti);
  const quote = toQuote(chieste, MASSIMO_STAMPA);
  ripristina = gruppi.map(({ stampa }, i) => stampa(quote[i] ?? 0));
  const trovati = chieste.reduce((somma, quanti) => somma + quanti, 0);
  if (trovati > MASSIMO_STAMPA) {
    const prima = sommario.textContent;
    const avviso = `Su carta ci sono ${formatNumero(MASSIMO_STAMPA)} rilievi dei ${formatNumero(trovati)}: per stamparne altri si filtra per codice, gravità o file; per averli tutti serve il formato csv.`;
    sommario.textContent = `${prima}. ${avviso}`;
    ripristina.push(() => {
      sommario.textContent = prima;
    });
  }
  for (const parte of chiusi) {
    parte.open = true;
    ripristina.push(() => {
      parte.open = false;
    });
  }
});
window.addEventListener('afterprint', () => {
  for (const torna of ripristina) torna();
  ripristina = [];
});

window.addEventListener('hashchange', apriMeta);
controlli.ascolta(aggiorna);
elenco.style.setProperty('--id', String(dati.larghezzaId));
modulo.hidden = totale === 0;
aggiorna();
apriMeta();
leggiTutto();
