import { resolve } from 'node:path';

import { type FileGenerato, intestazione } from '../file-generato.js';
import { leggiTsv } from '../leggi-tsv.js';

const SUBENTRO = { '-': '-', E: 'E', W: 'W' } as const;
const SERVIZI = { '-': '-', '?': '?', E: 'E', W: 'W', 'E/W': 'B' } as const;

/** The list of the official codes: what ANPR publishes of each, without its texts. One line a code. */
export async function generaCodiciUfficiali(spec: string): Promise<FileGenerato[]> {
  const righe = (await leggiTsv(resolve(spec, 'regole/regole.tsv'))).map((riga) => {
    const { codice = '', classe = '', nota = '' } = riga;
    const subentro = leggi(SUBENTRO, riga['severita_subentro'], codice);
    const servizi = leggi(SERVIZI, riga['severita_servizi'], codice);
    const rimuovere = subentro === 'W' && /da rimuovere prima del subentro/i.test(nota) ? 'R' : '';
    return `${codice} ${classe}${subentro}${servizi}${rimuovere}`;
  });
  const contenuto = `${intestazione('strumenti/regole/genera.ts')}
/** Code, then: class · severity at subentro · severity in services (B: either) · R: to be mended before the subentro. */
export const CODICI_UFFICIALI: string = \`
${righe.sort().join('\n')}
\`;
`;
  return [{ percorso: 'packages/core/src/regole/codici-ufficiali.data.ts', contenuto }];
}

/** A service as the list names it, or a group of them: the registrations, all. */
const SERVIZIO = /^(?:\d{4}|[AP]00\d|REG|tutti)$/;

/** Which services apply each code, as the list says: the codes of the same services on one line. */
export async function generaServiziPerCodice(spec: string): Promise<FileGenerato[]> {
  const perServizi = new Map<string, string[]>();
  for (const { codice = '', severita_servizi: severita, servizi_contesto: servizi = '' } of await leggiTsv(
    resolve(spec, 'regole/regole.tsv'),
  )) {
    const indicati = servizi.split(',').flatMap((servizio) => /^\S+/.exec(servizio)?.[0] ?? []);
    const noti = indicati.filter((servizio) => SERVIZIO.test(servizio)).sort();
    if (severita === '-' || noti.length === 0) continue;
    const chiave = [...new Set(noti)].join(' ');
    perServizi.set(chiave, [...(perServizi.get(chiave) ?? []), codice]);
  }
  const righe = [...perServizi].map(([servizi, codici]) => `${servizi}: ${codici.sort().join(' ')}`);
  const contenuto = `${intestazione('strumenti/regole/genera.ts')}
/** Services, then the codes that they apply. REG: every registration; tutti: every service. */
export const SERVIZI_PER_CODICE: string = \`
${righe.sort().join('\n')}
\`;
`;
  return [{ percorso: 'packages/core/src/operazioni/valutazione/servizi-per-codice.data.ts', contenuto }];
}

function leggi<T extends string>(tabella: Readonly<Record<string, T>>, valore: string | undefined, codice: string): T {
  const letto = tabella[valore ?? ''];
  if (letto === undefined) throw new Error(`regole.tsv, ${codice}: severità «${valore ?? ''}» sconosciuta`);
  return letto;
}
