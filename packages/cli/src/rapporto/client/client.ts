import { type DatiPagina, ID_DATI } from '../dati-pagina.js';
import { toLarghezzaId } from './colonne.js';
import { createControlli } from './controlli.js';
import { crea } from './crea.js';
import { createRicerca, formatEsito, formatFiltro } from './filtro.js';
import { type Gruppo, createGruppo } from './gruppo.js';

/** Rows of each code at first: a taste of each when there are many, a good part when there is one. */
const PRIMI = 10;
const PRIMI_DI_UNO = 100;

const trova = (id: string): HTMLElement => {
  const elemento = document.getElementById(id);
  if (elemento === null) throw new Error(`Manca l’elemento ${id}.`);
  return elemento;
};

const dati = JSON.parse(trova(ID_DATI).textContent) as DatiPagina;
const totale = dati.voci.reduce((somma, { righe }) => somma + righe.length, 0);
const cerca = createRicerca(dati);
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
  gruppi = selezioni.map((selezione) => createGruppo(selezione, dati, primi));
  elenco.replaceChildren(sommario, ...gruppi.map(({ elemento }) => elemento));

  const trovati = selezioni.reduce((somma, { righe }) => somma + righe.length, 0);
  const descrizione = formatFiltro(filtro, dati);
  esito.textContent = formatEsito(trovati, totale);
  sommario.textContent = [formatEsito(trovati, totale), descrizione].filter(Boolean).join(': ');
  azzera.hidden = descrizione === '';
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
    controlli.azzera(dati.voci.findIndex(({ codice }) => codice === rinvio.dataset['codice']));
    aggiorna();
  });
}

// Who goes to a closed part wants to read it.
function apriMeta(): void {
  const meta = document.getElementById(location.hash.slice(1));
  meta?.querySelector('details')?.setAttribute('open', '');
}

// Paper has no buttons: every row that passes the filter, and what was not verified, is on it.
let ripristina: (() => void)[] = [];
window.addEventListener('beforeprint', () => {
  const chiusi = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
  ripristina = gruppi.map(({ espandi }) => espandi());
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
elenco.style.setProperty('--id', String(toLarghezzaId(dati)));
modulo.hidden = totale === 0;
aggiorna();
apriMeta();
