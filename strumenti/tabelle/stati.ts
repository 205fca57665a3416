/** The states that table 2 does not have: ceased, or known to other lists only. */
import { toChiave } from '../../packages/decodifica/src/nomi/chiave.js';
import { toRighe, type Fonte } from './fonte.js';
import { toLetterale, type Modulo } from './modulo.js';

/** Source files of the states outside table 2. */
export interface FontiStati {
  readonly cessati: Fonte;
  readonly codiciZ: Fonte;
  /** Our own list of further names, `codice nome`. */
  readonly sinonimi: Fonte;
}

/** `codice denominazione dal al altroNome …` for the ceased, `codice denominazione altroNome …` for the others. */
export function toModuliStati({ cessati, codiciZ, sinonimi }: FontiStati): readonly Modulo[] {
  const nomiDi = new Map(toRighe(codiciZ).map(([codice = '', , ...liste]) => [codice, toNomi(liste)]));
  const righeCessati = toRighe(cessati).map(([codice = '', denominazione = '', dal = '', al = '']) => {
    const altri = toRighe(sinonimi).flatMap(([suo, nome]) => (suo === codice && nome !== undefined ? [nome] : []));
    const nomi = unici([denominazione, ...(nomiDi.get(codice) ?? []), ...altri]);
    return [codice, nomi[0], dal, al, ...nomi.slice(1)].join('\t');
  });
  const nomeAnpr = toNomiAnpr(codiciZ);
  const codiciCessati = new Set(toRighe(cessati).map(([codice]) => codice));
  const righeIgnoti = toRighe(codiciZ)
    .filter(([codice, anpr]) => anpr === '' && !codiciCessati.has(codice))
    .map(([codice = '']) => {
      const nomi = nomiDi.get(codice) ?? [];
      const oggi = nomi.flatMap((nome) => nomeAnpr.get(toChiave(nome)) ?? []);
      return [codice, ...unici([...nomi, ...oggi])].join('\t');
    });
  return [
    {
      percorso: 'stati/cessati.data.ts',
      descrizione: `States that are no more: ${righeCessati.length}, as \`fuori-tabella.ts\` reads them.`,
      esporta: `STATI_CESSATI: string = ${toLetterale(righeCessati.join('\n'))}`,
    },
    {
      percorso: 'stati/ignoti.data.ts',
      descrizione: `Z codes that table 2 does not have: ${righeIgnoti.length}, as \`fuori-tabella.ts\` reads them.`,
      esporta: `STATI_IGNOTI: string = ${toLetterale(righeIgnoti.join('\n'))}`,
    },
  ];
}

/** Every name of the states that ANPR has → its name in ANPR: KAZAKISTAN, a name of Z152 too, → KAZAKHSTAN. */
function toNomiAnpr(codiciZ: Fonte): ReadonlyMap<string, string> {
  const coppie = toRighe(codiciZ).flatMap(([, anpr = '', ...liste]) =>
    anpr === '' ? [] : toNomi(liste).map((nome) => [toChiave(nome), anpr] as const),
  );
  return new Map(coppie);
}

/**
 * The names that the lists give to a code. Each list has its own dress: `GUIANA FRANCESE ; GUAYANA=GUYANA FRANCESE`,
 * `SIKKIM (0)`, `Tanganica 1916-01-01..1964-04-25`, `Z402,EE,GROENLANDIA`, or an ISO code, which is no name.
 */
function toNomi(liste: readonly string[]): readonly string[] {
  // In `GUAYANA=GUYANA FRANCESE` the name proper is the second.
  const voci = liste.flatMap((lista) => lista.split(' ; ').flatMap((voce) => voce.split('=').reverse()));
  const nomi = voci.map((voce) =>
    voce
      .replace(/^Z\d{3},EE,/, '')
      .replace(/ \d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/, '')
      .replace(/ \(0\)$/, '')
      .toUpperCase(),
  );
  return unici(nomi.filter((nome) => nome.length > 2));
}

/** The names, each once whatever its case and accents, in the order given. */
function unici(nomi: readonly string[]): readonly string[] {
  const chiavi = nomi.map(toChiave);
  return nomi.filter((_, i) => chiavi.indexOf(chiavi[i] ?? '') === i);
}
