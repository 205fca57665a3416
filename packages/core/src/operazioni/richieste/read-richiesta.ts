import { type Result, toErr, toOk } from '../../result.js';
import type { ElementoXml } from '../../xsd/elemento-xml.js';
import type { RichiestaParziale } from '../richiesta.js';
import { isOperazione, openTracciato } from './open-tracciato.js';
import { findCorpo } from './find-corpo.js';
import { leggiElemento } from './leggi-elemento.js';
import { openTipi } from './open-tipi.js';
import { toFindDerivato } from './to-find-derivato.js';
import type { ViolazioneTracciato } from './violazione-tracciato.js';

/** A request that was read, and what of it the official schema does not allow: nothing, exactly when it is valid. */
export interface RichiestaLetta {
  /** Elements that the schema does not know, or that come again, are left out; so are empty ones. */
  readonly richiesta: RichiestaParziale;
  readonly violazioni: readonly ViolazioneTracciato[];
}

/** Why a document is no request: its root, or what an envelope holds, is none. */
export interface ErroreLetturaRichiesta {
  readonly type: 'busta-senza-corpo' | 'operazione-sconosciuta' | 'spazio-inatteso';
  readonly riga: number;
}

/**
 * Reads a request of an operation of the comune, alone or in its SOAP 1.1 envelope, and compares it with the official schema.
 *
 * @param documento - The root element, from any strict reader of XML: `readXml` of `@anagrafe/subentro` is one.
 * @returns The request and what is wrong with its structure, in the order of the document. Values are texts as they were
 * sent; an empty element counts as absent, unless the schema wants it and lets it be empty. `xsi:type` may name the
 * official type or one that the schema derives from it, whose content it then decides; no element may be `xsi:nil`. Errors: `busta-senza-corpo` | `operazione-sconosciuta` | `spazio-inatteso`.
 * @example
 * const vuoto = { spazio: '', riga: 2, attributi: [], figli: [], testo: '' };
 * const corpo = { ...vuoto, nome: 'datiRichiesta', figli: [{ ...vuoto, nome: 'idTabella', testo: '5' }] };
 * const radice = { ...vuoto, nome: 'Richiesta7001', spazio: 'http://sogei.it/ANPR/7001scaricoTabelle', figli: [corpo] };
 * const letta = await readRichiesta(radice);
 * letta.ok && letta.value.richiesta // → { operazione: '7001', corpo: { datiRichiesta: { idTabella: '5' } } }
 * letta.ok && letta.value.violazioni.map(({ campo, motivo }) => `${campo}: ${motivo}`) // → ['testataRichiesta: manca testataRichiesta', 'datiRichiesta.idTabella: trovato «5», di 1 carattere; ammessi solo 3 caratteri']
 */
export async function readRichiesta(documento: ElementoXml): Promise<Result<RichiestaLetta, ErroreLetturaRichiesta>> {
  const radice = findCorpo(documento);
  if (radice === undefined) return toErr({ type: 'busta-senza-corpo', riga: documento.riga });
  const operazione = /^Richiesta(.{4})$/.exec(radice.nome)?.[1] ?? '';
  if (!isOperazione(operazione)) return toErr({ type: 'operazione-sconosciuta', riga: radice.riga });
  const tracciato = await openTracciato(operazione);
  if (radice.spazio !== tracciato.radice.spazio) return toErr({ type: 'spazio-inatteso', riga: radice.riga });
  const violazioni: ViolazioneTracciato[] = [];
  const findDerivato = await toFindDerivato(radice, () => openTipi(operazione));
  const corpo = leggiElemento(radice, tracciato.radice, { campo: '', violazioni, findDerivato });
  return toOk({ richiesta: { operazione, corpo } as RichiestaParziale, violazioni });
}
