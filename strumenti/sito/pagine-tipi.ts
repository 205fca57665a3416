import type { ElementoPrevisto, Gruppo, TipoBase, TipoComplesso, TipoSemplice } from '@anagrafe/core/xsd';

import type { Voce } from './catalogo.js';
import type { Pagina } from './pagina-regola.js';
import { toAncora, toCodice, toTabella, toTesto } from './testo.js';
import type { Campi } from './tipo-campo.js';

/** A rule that names a field of a type. */
interface Citazione {
  readonly codice: string;
  readonly elemento: string;
}

const BASI: Readonly<Record<TipoBase, string>> = {
  base64Binary: 'contenuto in base 64',
  boolean: 'true, false, 1 o 0',
  date: 'giorno AAAA-MM-GG',
  dateTime: 'giorno e ora',
  int: 'numero intero',
  string: 'testo',
};

/** A page for each group of the official schemas in which a rule reads a field, with the rules that read each. */
export function toPagineTipi(voci: readonly Voce[], campi: Campi): readonly Pagina[] {
  const gruppi = new Map<string, { readonly gruppo: Gruppo; readonly citazioni: Citazione[] }>();
  for (const { codice, regole, operazioni } of voci)
    for (const campo of new Set(regole.flatMap((regola) => regola.campi))) {
      const trovato = campi.find(
        campo,
        operazioni.map(({ operazione }) => operazione),
      );
      if (trovato === undefined) continue;
      const { gruppo, elemento } = trovato;
      const nome = toAncora(gruppo.tipo.nome);
      const gia = gruppi.get(nome) ?? { gruppo, citazioni: [] };
      gia.citazioni.push({ codice, elemento: elemento.nome });
      gruppi.set(nome, gia);
    }
  return [...gruppi]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nome, { gruppo, citazioni }]) => ({
      nome,
      titolo: gruppo.tipo.nome,
      contenuto: toContenuto(gruppo, { citazioni, conPagina: new Set(gruppi.keys()) }),
    }));
}

/** The page that lists them. */
export function toIndiceTipi(pagine: readonly Pagina[]): string {
  return pagine.map(({ nome, titolo }) => `- [${toTesto(titolo)}](./${nome})`).join('\n');
}

interface Contorno {
  readonly citazioni: readonly Citazione[];
  readonly conPagina: ReadonlySet<string>;
}

function toContenuto({ tipo, elementi }: Gruppo, { citazioni, conPagina }: Contorno): string {
  const parti = [...elementi.values()].map((elemento) => {
    const codici = [...new Set(citazioni.filter((una) => una.elemento === elemento.nome).map(({ codice }) => codice))];
    const regole =
      codici.length === 0 ? '' : `\n\nRegole: ${codici.map((codice) => `[${codice}](/regole/${codice})`).join(', ')}.`;
    return `## ${toTesto(elemento.nome)} {#${toAncora(elemento.nome)}}\n\n${toDescrizione(elemento, conPagina)}${regole}`;
  });
  return `# ${toTesto(tipo.nome)}

Un gruppo degli schemi ufficiali di ANPR, versione 9.2.7: i suoi elementi, nell’ordine dello schema, e le regole che li leggono.

${parti.join('\n\n')}
`;
}

function toDescrizione({ tipo, ripetuto, contenuto }: ElementoPrevisto, conPagina: ReadonlySet<string>): string {
  const volte = ripetuto ? ' Può ripetersi.' : '';
  if (contenuto.specie === 'gruppo') {
    const { nome } = contenuto.tipo;
    const ancora = toAncora(nome);
    const detto = conPagina.has(ancora) ? `[${toTesto(nome)}](./${ancora})` : toCodice(nome);
    return `Gruppo di tipo ${detto}.${volte}`;
  }
  const vincoli = toVincoli(tipo);
  return `${
    vincoli.length === 0
      ? 'Testo.'
      : toTabella(
          ['Vincolo', 'Valore'],
          vincoli.map(([nome, valore]) => [nome, valore]),
        )
  }${volte === '' ? '' : `\n\n${volte.trim()}`}`;
}

/** What a text must keep: the constraints of its type and of those that it derives from. */
function toVincoli(tipo: TipoSemplice | TipoComplesso | TipoBase): readonly (readonly [string, string])[] {
  if (typeof tipo === 'string') return [['base', BASI[tipo]]];
  if ('contenuto' in tipo) return [];
  const { nome, base, modelli, valori, lunghezza, lunghezzaMinima, lunghezzaMassima } = tipo;
  const scritti: readonly (readonly [string, string | undefined])[] = [
    ['tipo', nome === '' ? undefined : toCodice(nome)],
    ['valori', valori?.map(toCodice).join(' ')],
    ['modello', modelli?.map((uno) => toCodice(uno)).join(' oppure ')],
    ['lunghezza', lunghezza?.toString()],
    ['lunghezza minima', lunghezzaMinima?.toString()],
    ['lunghezza massima', lunghezzaMassima?.toString()],
  ];
  return [
    ...scritti.flatMap(([cosa, valore]) => (valore === undefined ? [] : [[cosa, valore] as const])),
    ...toVincoli(base),
  ];
}
