import { findCarattereVietato, formatTestoXml } from '../../xsd/caratteri-xml.js';
import { formatAmmesso } from '../../xsd/format-violazione.js';
import { findViolazioniSequenza, formatAmmessi, formatMancante } from '../../xsd/sequenza.js';
import { type ElementoPrevisto, type Gruppo, type Testo, toBase, toChiaviPresenti } from '../../xsd/struttura.js';
import type { Richiesta } from '../richiesta.js';
import { ErroreRichiesta } from './errore-richiesta.js';
import { openTracciato } from './open-tracciato.js';
import { type ViolazioneTracciato, toCampo } from './violazione-tracciato.js';

/**
 * Writes a request as XML: what goes into the body of the SOAP envelope. Elements stand in the official order whatever that
 * of the properties, the root alone in its namespace; days are written without zone, which would move them (a birth by one
 * day, to ANPR). Absent fields are not written. The schema of the operation is loaded when it is first needed.
 *
 * @param richiesta - From one of the functions that put requests together, or made by hand.
 * @returns One element a line, without XML declaration. It is valid against the official schema.
 * @throws ErroreRichiesta `richiesta-non-valida` with all that the schema does not allow: where, and what is allowed, never
 * a value. AnagrafeError `operazione-sconosciuta`.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const xml = await writeRichiesta(scaricoTabelle({ idTabella: '005' }, testata));
 * xml.split('\n')[0] // → '<r:Richiesta7001 xmlns:r="http://sogei.it/ANPR/7001scaricoTabelle">'
 * xml.includes('<codDestinatario>ANPR05</codDestinatario>') // → true
 * const { violazioni } = await writeRichiesta(scaricoTabelle({ idTabella: '5' }, testata)).catch((errore) => errore);
 * violazioni // → [{ campo: 'datiRichiesta.idTabella', motivo: 'ammessi solo 3 caratteri' }]
 */
export async function writeRichiesta(richiesta: Richiesta): Promise<string> {
  const { radice } = await openTracciato(richiesta.operazione);
  const violazioni: ViolazioneTracciato[] = [];
  const tag = { apre: `r:${radice.nome} xmlns:r="${radice.spazio}"`, chiude: `r:${radice.nome}` };
  const xml = toElemento(radice.contenuto, richiesta.corpo, { tag, rientro: '', campo: '', violazioni });
  if (violazioni.length > 0) throw new ErroreRichiesta(richiesta.operazione, violazioni);
  return xml;
}

/** How an element is written. */
interface Modo {
  readonly tag: { readonly apre: string; readonly chiude: string };
  readonly rientro: string;
  readonly campo: string;
  /** Gathers what is wrong. */
  readonly violazioni: ViolazioneTracciato[];
}

function toElemento(contenuto: Gruppo | Testo, valore: unknown, modo: Modo): string {
  const { tag, rientro, campo, violazioni } = modo;
  if (contenuto.specie === 'testo') {
    return `${rientro}<${tag.apre}>${toTesto(contenuto, valore, { campo, violazioni })}</${tag.chiude}>\n`;
  }
  if (typeof valore !== 'object' || valore === null || Array.isArray(valore)) {
    violazioni.push({ campo, motivo: 'è ammesso solo un gruppo' });
    return '';
  }
  const figli = toFigli(contenuto, valore as Readonly<Record<string, unknown>>, modo);
  return `${rientro}<${tag.apre}>\n${figli}${rientro}</${tag.chiude}>\n`;
}

function toFigli(gruppo: Gruppo, nodo: Readonly<Record<string, unknown>>, modo: Modo): string {
  const { campo, violazioni } = modo;
  for (const violazione of violazioniGruppo(gruppo, nodo)) {
    violazioni.push({ campo: toCampo(campo, violazione.nome), motivo: violazione.motivo });
  }
  let figli = '';
  for (const previsto of gruppo.elementi.values()) {
    const valore = nodo[previsto.nome];
    if (valore !== undefined) figli += toRipetizioni(previsto, valore, modo);
  }
  return figli;
}

/** What is missing from a group, has no place in it, or is unknown to it. */
function* violazioniGruppo(
  { elementi, inizio }: Gruppo,
  nodo: Readonly<Record<string, unknown>>,
): Generator<{ readonly nome: string; readonly motivo: string }> {
  for (const violazione of findViolazioniSequenza(inizio, toChiaviPresenti(elementi, nodo))) {
    if (violazione.specie === 'mancante') {
      const { alternative } = violazione;
      yield { nome: alternative[0] ?? '', motivo: formatMancante(alternative) };
    } else {
      const { chiave, stato } = violazione;
      yield { nome: chiave, motivo: `non è ammesso insieme agli altri: ${formatAmmessi(stato)}` };
    }
  }
  for (const nome of Object.keys(nodo)) {
    if (nodo[nome] !== undefined && !elementi.has(nome)) yield { nome, motivo: 'elemento non previsto' };
  }
}

function toRipetizioni({ nome, ripetuto, contenuto }: ElementoPrevisto, valore: unknown, modo: Modo): string {
  const { rientro, campo, violazioni } = modo;
  const scrivi = (uno: unknown, posto?: number): string =>
    toElemento(contenuto, uno, {
      tag: { apre: nome, chiude: nome },
      rientro: `${rientro}  `,
      campo: toCampo(campo, nome, posto),
      violazioni,
    });
  if (!ripetuto) return scrivi(valore);
  if (Array.isArray(valore)) return valore.map(scrivi).join('');
  violazioni.push({ campo: toCampo(campo, nome), motivo: 'è ammesso solo un elenco' });
  return '';
}

const ZONA = /(?:Z|[+-]\d\d:\d\d)$/;

function toTesto(
  { tipo, controlla }: Testo,
  valore: unknown,
  { campo, violazioni }: Omit<Modo, 'tag' | 'rientro'>,
): string {
  const segnala = (motivo: string): string => {
    violazioni.push({ campo, motivo });
    return '';
  };
  if (typeof valore !== 'string') return segnala('è ammesso solo un testo');
  if (findCarattereVietato(valore) >= 0) return segnala('contiene un carattere che XML non ammette');
  const violazione = controlla(valore);
  if (violazione !== undefined) return segnala(formatAmmesso(violazione));
  const scritto = toBase(tipo) === 'date' ? valore.trim().replace(ZONA, '') : valore;
  return formatTestoXml(scritto);
}
