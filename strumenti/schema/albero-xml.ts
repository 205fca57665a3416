import { SaxesParser } from 'saxes';

/** An element of a small XML document, wholly in memory. */
export interface Elemento {
  readonly nome: string;
  readonly attributi: Readonly<Record<string, string>>;
  readonly figli: Elemento[];
}

/** Reads a small XML document (an XSD) into a tree; text is left out, an XSD has none that counts. */
export function leggiAlbero(testo: string): Elemento {
  const radice: Elemento = { nome: '', attributi: {}, figli: [] };
  const pila = [radice];
  const parser = new SaxesParser();
  parser.on('error', (errore) => {
    throw errore;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const elemento: Elemento = { nome: name.replace(/^.*:/, ''), attributi: attributes, figli: [] };
    pila.at(-1)?.figli.push(elemento);
    pila.push(elemento);
  });
  parser.on('closetag', () => pila.pop());
  parser.write(testo.replace(/^\uFEFF/, '')).close();
  const [documento] = radice.figli;
  if (documento === undefined) throw new Error('documento XML vuoto');
  return documento;
}
