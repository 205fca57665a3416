import type { ElementoXml } from '../../xsd/elemento-xml.js';
import { type TipiPerNome, createFindDerivato } from '../../xsd/struttura.js';
import { type FindDerivato, isXsiType } from './leggi-elemento.js';

/** The types that `xsi:type` may name are looked up only for a document that has one. */
export async function toFindDerivato(
  documento: ElementoXml,
  openTipi: () => Promise<TipiPerNome>,
): Promise<FindDerivato> {
  if (!isConTipi(documento)) return () => undefined;
  const tipi = await openTipi();
  const find = createFindDerivato(tipi);
  return (previsto, { valore, spazioValore }) => {
    const [, nome = ''] = /^[\t\n\r ]*(?:[^:\s]+:)?([^:\s]+)[\t\n\r ]*$/.exec(valore) ?? [];
    if (spazioValore !== undefined)
      return spazioValore === null ? undefined : find(previsto, { nome, spazio: spazioValore });
    // A reader that does not resolve the prefix: whatever type of that name will do.
    for (const chiave of Object.keys(tipi)) {
      const fine = chiave.lastIndexOf('}');
      if (chiave.slice(fine + 1) !== nome) continue;
      const derivato = find(previsto, { nome, spazio: chiave.slice(1, Math.max(fine, 1)) });
      if (derivato !== undefined) return derivato;
    }
    return find(previsto, { nome, spazio: XML_SCHEMA });
  };
}

const XML_SCHEMA = 'http://www.w3.org/2001/XMLSchema';

function isConTipi({ attributi, figli }: ElementoXml): boolean {
  return attributi.some(isXsiType) || figli.some(isConTipi);
}
