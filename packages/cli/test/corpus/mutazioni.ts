import { type Caso, scegli } from '../../../core/test/xsd/istanza.js';
import { type NodoXml, discendenti, isFoglia, isNodo } from './nodo-xml.js';

/** What a mutation works on: one element of a document, the one it stands in, the document, and the numbers of chance. */
interface Punto {
  readonly nodo: NodoXml;
  readonly padre: NodoXml;
  readonly radice: NodoXml;
  readonly caso: Caso;
}

/** Spoils a document, or at least writes it in another way; false if it finds nothing to do there. */
type Mutazione = (punto: Punto) => boolean;

// prettier-ignore
const CARATTERI = [
  'A', 'z', '7', ' ', "'", '-', '.', ',', '/', '(', '#', ':', ';', '@', '_', '&amp;', '&lt;', '&quot;', 'À', 'ÿ', 'ž', 'ſ', 'Ɖ', 'Ɗ', '×',
  '¿', '\u00A0', '\u008A', '\u009D', '\u009E', '\u0085', '’', '–', '€', 'E\u0301', '😀', '٣', '߁', '²', '１', '\t', '\n', '&#13;', '&#10;',
];

// prettier-ignore
const DATE = [
  '2021-02-30', '2021-02-29', '2020-02-29', '1900-02-29', '24:00', '2021-01-01T24:00:00', '2021-01-01Z', '2021-01-01+01:00', '2021-01-01-14:00',
  '2021-01-01+14:01', '2021-01-01+00:60', '2021-01-01z', '2021-1-1', '21-01-01', '0000-01-01', '-0001-01-01', '12021-01-01', '02021-01-01',
  '2021-13-01', '2021-00-01', '2021-01-32', '2021-04-31', '01/01/2021', '2021-01-01T00:00:00', '20210101', '+2021-01-01', ' 2021-01-01', '2021-01-01\n',
  '99999999999999999999999-01-01', '2021-01-01 Z',
];

// prettier-ignore
const ATTRIBUTI = [
  ' a="1"', ' xml:lang="it"', ' xml:space="preserve"', ' xsi:nil="true"', ' xsi:nil="false"', ' xsi:schemaLocation="http://sogei.it/ANPR/subentro subentro.xsd"',
  ' xsi:noNamespaceSchemaLocation="x.xsd"', ' xsi:altro="1"', ' xmlns:q="urn:q"', ' xmlns=""', ' q:a="1" xmlns:q="urn:q"', ' xsi:type="t:tipoSesso"',
  ' xsi:type="t:tipoLegameSoggettoCompleto"', ' xsi:type="t:tipoConsolatoEstero"', ' xsi:type="t:tipoSenza"', ' xsi:type="xs:string"', ' xsi:type="xs:date"',
  ' xsi:type="t:tipoNoteStatoCivile"', ' xsi:type="v:tipoFamiglieSub"', ' xsi:type="t:numerico"', ' xsi:type="t:nonEsiste"', ' xsi:type=" t:tipoSesso "',
];

const testoDi = ({ figli }: NodoXml): string => figli.map((figlio) => (isNodo(figlio) ? '' : figlio)).join('');

function cambiaTesto(toNuovo: (testo: string, caso: Caso) => string): Mutazione {
  return ({ nodo, caso }) => {
    if (!isFoglia(nodo)) return false;
    const [prima, dopo] = [testoDi(nodo), toNuovo(testoDi(nodo), caso)];
    nodo.figli = [dopo];
    return prima !== dopo;
  };
}

/** Between two characters, never inside a reference. */
function toPosizione(testo: string, caso: Caso): number {
  const posto = caso(testo.length + 1);
  return /[&\uD800-\uDFFF]/.test(testo) ? 0 : posto;
}

export const MUTAZIONI: Readonly<Record<string, Mutazione>> = {
  tolto: ({ padre, nodo }) => {
    padre.figli = padre.figli.filter((figlio) => figlio !== nodo);
    return true;
  },
  doppio: ({ padre, nodo }) => {
    padre.figli.splice(padre.figli.indexOf(nodo), 0, structuredClone(nodo));
    return true;
  },
  scambiato: ({ padre, nodo, caso }) => {
    const altro = scegli(caso, padre.figli.filter(isNodo));
    const [i, j] = [padre.figli.indexOf(nodo), padre.figli.indexOf(altro)];
    [padre.figli[i], padre.figli[j]] = [altro, nodo];
    return i !== j;
  },
  'in fondo': ({ padre, nodo }) => {
    padre.figli = [...padre.figli.filter((figlio) => figlio !== nodo), nodo];
    return true;
  },
  altrove: ({ padre, nodo, radice, caso }) => {
    const verso = scegli(caso, [...discendenti(radice)]).nodo;
    if ([nodo, ...[...discendenti(nodo)].map((d) => d.nodo)].includes(verso)) return false;
    padre.figli = padre.figli.filter((figlio) => figlio !== nodo);
    verso.figli.splice(caso(verso.figli.length + 1), 0, nodo);
    return true;
  },
  copiato: ({ nodo, radice, caso }) => {
    const copia = structuredClone(scegli(caso, [...discendenti(radice)]).nodo);
    if (isFoglia(nodo)) return false;
    nodo.figli.splice(caso(nodo.figli.length + 1), 0, copia);
    return true;
  },
  'nome sbagliato': ({ nodo, caso }) => {
    const i = caso(nodo.nome.length);
    nodo.nome = scegli(caso, [
      nodo.nome.slice(0, -1) || 'x',
      `${nodo.nome}s`,
      nodo.nome.toUpperCase(),
      `${nodo.nome.slice(0, i)}x${nodo.nome.slice(i + 1)}`,
    ]);
    return true;
  },
  'nome di un altro': ({ nodo, radice, caso }) => {
    const prima = nodo.nome;
    nodo.nome = scegli(caso, [...discendenti(radice)]).nodo.nome;
    return nodo.nome !== prima;
  },
  'altro ramo': ({ nodo }) => {
    const rami: Readonly<Record<string, string>> = {
      cognome: 'senzaCognome',
      nome: 'senzaNome',
      senzaCognome: 'cognome',
      senzaNome: 'nome',
      comune: 'localita',
      localita: 'comune',
      indirizzo: 'localitaEstera',
      comuneRilascio: 'consolatoRilascio',
      numero: 'metrico',
      atto: 'attoANSC',
    };
    const ramo = rami[nodo.nome];
    if (ramo === undefined) return false;
    nodo.nome = ramo;
    return true;
  },
  'tutti e due i rami': ({ padre, nodo }) => {
    if (nodo.nome !== 'cognome' && nodo.nome !== 'nome') return false;
    const senza = { nome: nodo.nome === 'nome' ? 'senzaNome' : 'senzaCognome', attributi: '', figli: ['1'] };
    padre.figli.splice(padre.figli.indexOf(nodo) + 1, 0, senza);
    return true;
  },
  vuoto: ({ nodo }) => {
    nodo.figli = [];
    return true;
  },
  'un carattere in più': cambiaTesto((testo, caso) => {
    const i = toPosizione(testo, caso);
    return testo.slice(0, i) + scegli(caso, CARATTERI) + testo.slice(i);
  }),
  'un carattere cambiato': cambiaTesto((testo, caso) => {
    if (/[&\uD800-\uDFFF]/.test(testo)) return testo;
    const i = caso(testo.length);
    return testo.slice(0, i) + scegli(caso, CARATTERI) + testo.slice(i + 1);
  }),
  'un carattere in meno': cambiaTesto((testo) => (testo.endsWith(';') ? testo : testo.slice(0, -1))),
  lunghezza: cambiaTesto((testo, caso) =>
    scegli(caso, [
      testo + testo,
      'A'.repeat(81),
      '1'.repeat(1 + caso(21)),
      'A'.repeat(1 + caso(300)),
      'X',
      `${testo}0`,
    ]),
  ),
  data: ({ nodo, caso }) => {
    if (!/^(?:data|dal|al)/.test(nodo.nome) || !isFoglia(nodo)) return false;
    nodo.figli = [scegli(caso, DATE)];
    return true;
  },
  'data altrove': cambiaTesto((_, caso) => scegli(caso, DATE)),
  'spazi intorno': cambiaTesto((testo, caso) =>
    scegli(caso, [` ${testo}`, `${testo} `, `\n${testo}\n`, `\t${testo}`, `&#32;${testo}`, `${testo}&#xA0;`]),
  ),
  'solo spazi': cambiaTesto((_, caso) => scegli(caso, [' ', '\n', '   ', '\t'])),
  'valore di un altro': ({ nodo, radice, caso }) => {
    const foglie = [...discendenti(radice)].map((d) => d.nodo).filter(isFoglia);
    if (!isFoglia(nodo)) return false;
    nodo.figli = [...scegli(caso, foglie).figli];
    return true;
  },
  'scritto in altro modo': ({ nodo, caso }) => {
    if (!isFoglia(nodo)) return false;
    const testo = testoDi(nodo);
    if (testo.includes('&')) return false;
    nodo.figli = [
      scegli(caso, [
        `<![CDATA[${testo}]]>`,
        `<!-- x -->${testo}`,
        `${testo}<?x y?>`,
        `${testo.slice(0, 1)}<!-- x -->${testo.slice(1)}`,
        Array.from(testo, (c) => `&#${c.codePointAt(0) ?? 0};`).join(''),
      ]),
    ];
    return true;
  },
  'fra gli elementi': ({ nodo, caso }) => {
    if (isFoglia(nodo)) return false;
    const intruso = scegli(caso, [
      'x',
      '&#32;',
      '&#xA0;',
      '<!-- x -->',
      '<?x y?>',
      '<![CDATA[x]]>',
      '<![CDATA[ ]]>',
      '\n\n',
      '0',
    ]);
    nodo.figli.splice(caso(nodo.figli.length + 1), 0, intruso);
    return true;
  },
  'elemento nel testo': ({ nodo }) => {
    if (!isFoglia(nodo)) return false;
    nodo.figli.push({ nome: 'b', attributi: '', figli: ['x'] });
    return true;
  },
  'spazio dei nomi': ({ nodo, caso }) => {
    if (caso(2) === 0)
      nodo.attributi += scegli(caso, [
        ' xmlns="urn:x"',
        ' xmlns="http://sogei.it/ANPR/subentro"',
        ' xmlns="http://sogei.it/ANPR/tipoDato"',
      ]);
    else nodo.nome = `${scegli(caso, ['t', 'sub'])}:${nodo.nome}`;
    return true;
  },
  attributo: ({ nodo, caso }) => {
    nodo.attributi += scegli(caso, ATTRIBUTI);
    return true;
  },
  radice: ({ radice, caso }) => {
    if (caso(3) > 0) return false; // a few are enough
    radice.nome = scegli(caso, ['subentro', 'sub:Subentro', 't:subentro', 'sub:generalitaSoggetti', 'sub:subentro']);
    if (caso(3) === 0) radice.attributi += scegli(caso, [...ATTRIBUTI, ' xmlns="http://sogei.it/ANPR/subentro"']);
    return true;
  },
};

/** Does one mutation of a kind somewhere in the document. Elements are drawn by name, so that rare ones have their turn. */
export function muta(radice: NodoXml, specie: string, caso: Caso): boolean {
  const perNome = new Map<string, { padre: NodoXml; nodo: NodoXml }[]>();
  for (const punto of discendenti(radice))
    perNome.set(punto.nodo.nome, [...(perNome.get(punto.nodo.nome) ?? []), punto]);
  const nomi = [...perNome.keys()];
  for (let prova = 0; prova < 50 && nomi.length > 0; prova += 1) {
    const { padre, nodo } = scegli(caso, perNome.get(scegli(caso, nomi))!);
    if (MUTAZIONI[specie]?.({ padre, nodo, radice, caso }) === true) return true;
  }
  return false;
}
