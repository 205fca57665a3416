/** An element that can be spoilt: its attributes as they are written, and what stands in it, raw XML among the elements. */
export interface NodoXml {
  nome: string;
  attributi: string;
  figli: (NodoXml | string)[];
}

const RISERVATI: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

export const toRaw = (testo: string): string => testo.replaceAll(/[&<>\r]/g, (c) => RISERVATI[c] ?? c);

const PARTI = /<(?<fine>\/?)(?<nome>[^\s>/]+)(?<attributi>(?: [^\s>=]+="[^"]*")*)(?<solo>\/?)>|(?<testo>[^<]+)/g;

/** The root of a document as `anagrafe genera` writes it: without CDATA, and with comments at its head alone. */
export function leggiNodo(scritto: string): NodoXml {
  const radice: NodoXml = { nome: '', attributi: '', figli: [] };
  const pila = [radice];
  const senzaTesta = scritto.slice(scritto.indexOf('<sub:subentro')).trimEnd();
  for (const { groups: { fine, nome, attributi = '', solo, testo } = {} } of senzaTesta.matchAll(PARTI)) {
    if (testo !== undefined) pila.at(-1)?.figli.push(testo);
    else if (fine === '/') pila.pop();
    else {
      const nodo: NodoXml = { nome: nome ?? '', attributi, figli: [] };
      pila.at(-1)?.figli.push(nodo);
      if (solo === '') pila.push(nodo);
    }
  }
  return radice.figli.find(isNodo)!;
}

export function scriviNodo({ nome, attributi, figli }: NodoXml): string {
  const dentro = figli.map((figlio) => (typeof figlio === 'string' ? figlio : scriviNodo(figlio))).join('');
  return dentro === '' ? `<${nome}${attributi}/>` : `<${nome}${attributi}>${dentro}</${nome}>`;
}

export const isNodo = (figlio: NodoXml | string): figlio is NodoXml => typeof figlio !== 'string';
export const isFoglia = ({ figli }: NodoXml): boolean => !figli.some(isNodo);

/** Every element with the one it stands in. */
export function* discendenti(padre: NodoXml): Generator<{ readonly padre: NodoXml; readonly nodo: NodoXml }> {
  for (const nodo of padre.figli) {
    if (!isNodo(nodo)) continue;
    yield { padre, nodo };
    yield* discendenti(nodo);
  }
}
