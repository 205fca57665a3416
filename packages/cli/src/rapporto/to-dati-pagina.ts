import type { RilievoPubblico } from '../verifica/rilievo-pubblico.js';
import type { DatiPagina, RigaPagina, Voce } from './dati-pagina.js';
import type { DatiRapporto } from './dati-rapporto.js';
import { PESI, type Peso } from './peso.js';
import { toNomiBrevi } from './to-nomi-brevi.js';

/** The one code that ANPR has no rule object for. */
const TITOLO_STRUTTURA = 'Il file ha la struttura dello schema ufficiale';

/**
 * The rilievi by code: blocking codes first, then those to remove, then the others; within a weight the most frequent
 * first. Rilievi of one code stay in the order in which they were found.
 */
export function toDatiPagina({ file, rilievi, titoli }: DatiRapporto): DatiPagina {
  const nomi = createElenco(file.map(({ nome }) => nome));
  const gruppi = new Map<string, RilievoPubblico[]>();
  for (const rilievo of rilievi) {
    // Severity is a property of the code, but nothing here depends on that.
    const chiave = `${toPeso(rilievo)} ${rilievo.codice}`;
    const gruppo = gruppi.get(chiave);
    if (gruppo === undefined) gruppi.set(chiave, [rilievo]);
    else gruppo.push(rilievo);
  }
  const voci = [...gruppi.values()].map((gruppo) => toVoce(gruppo, titoli, nomi)).sort(perPesoEFrequenza);
  return { file: nomi.voci, fileBrevi: toNomiBrevi(nomi.voci), voci };
}

function toVoce(rilievi: readonly RilievoPubblico[], titoli: DatiRapporto['titoli'], file: Elenco): Voce {
  const campi = createElenco();
  const rimedi = createElenco();
  const righe = rilievi.map((r): RigaPagina => [
    file.posto(r.file),
    r.riga,
    r.soggetto,
    r.famiglia,
    campi.posto(r.campo),
    r.valore,
    r.messaggio,
    rimedi.posto(r.rimedio),
  ]);
  const [primo] = rilievi;
  const codice = primo?.codice ?? '';
  const peso = primo === undefined ? 'avviso' : toPeso(primo);
  return { codice, titolo: toTitolo(codice, titoli), peso, campi: campi.voci, rimedi: rimedi.voci, righe };
}

/** The title of a code; '' if there is none, or only the code itself. */
export function toTitolo(codice: string, titoli: DatiRapporto['titoli']): string {
  const titolo = Object.hasOwn(titoli, codice) ? titoli[codice] : undefined;
  if (titolo !== undefined && titolo !== codice) return titolo;
  return codice === 'STRUTTURA' ? TITOLO_STRUTTURA : '';
}

function toPeso({ severita, daRimuovere }: RilievoPubblico): Peso {
  if (severita === 'E') return 'bloccante';
  return daRimuovere ? 'da-rimuovere' : 'avviso';
}

function perPesoEFrequenza(a: Voce, b: Voce): number {
  const perPeso = PESI.indexOf(a.peso) - PESI.indexOf(b.peso);
  if (perPeso !== 0) return perPeso;
  return b.righe.length - a.righe.length || (a.codice < b.codice ? -1 : 1);
}

/** Texts by place, each kept once. */
interface Elenco {
  readonly voci: readonly string[];
  readonly posto: (testo: string) => number;
}

function createElenco(iniziali: readonly string[] = []): Elenco {
  const voci: string[] = [];
  const posti = new Map<string, number>();
  const posto = (testo: string): number => {
    const noto = posti.get(testo);
    if (noto !== undefined) return noto;
    posti.set(testo, voci.length);
    return voci.push(testo) - 1;
  };
  for (const testo of iniziali) posto(testo);
  return { voci, posto };
}
