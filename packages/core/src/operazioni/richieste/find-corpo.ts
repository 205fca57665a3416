import type { ElementoXml } from '../../xsd/elemento-xml.js';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';

/** What a SOAP 1.1 envelope holds; the document itself if it is none. */
export function findCorpo(documento: ElementoXml): ElementoXml | undefined {
  if (documento.nome !== 'Envelope' || documento.spazio !== SOAP) return documento;
  return documento.figli.find(({ nome, spazio }) => nome === 'Body' && spazio === SOAP)?.figli[0];
}
