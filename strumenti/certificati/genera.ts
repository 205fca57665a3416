import { resolve } from 'node:path';

import { type FileGenerato, intestazione } from '../file-generato.js';
import { leggiTsv } from '../leggi-tsv.js';

/** The row of what all certificates have in common. */
const COMUNE_A_TUTTI = '*';

/** Who gets a certificate, as the list begins to say it; what follows is the matter of a rule. */
const SOGGETTI: readonly (readonly [inizio: RegExp, soggetti: readonly string[]])[] = [
  [/^APR[,;] AIRE\b/, ['APR', 'AIRE']],
  [/^APR\b/, ['APR']],
  [/^AIRE\b/, ['AIRE']],
  [/^electors$/, ['elettori']],
];

/** Of what day a certificate may speak. */
const DATE: readonly (readonly [inizio: RegExp, data: string])[] = [
  [/^today$/, 'oggi'],
  [/^past date allowed/, 'ammessa'],
  [/^mandatory past date$/, 'obbligatoria'],
];

/** In the order of table 14. */
const LINGUE = ['IT', 'DE', 'FR', 'SL'] as const;

/** The types of certificate, with what of them a program can read: who gets them, alone or not, of what day, in which languages. */
export async function generaTipiCertificato(spec: string): Promise<FileGenerato[]> {
  const righe = await leggiTsv(resolve(spec, 'regole/certificati.tsv'));
  const tipi = righe.filter(({ codice }) => codice !== COMUNE_A_TUTTI).map(toTipo);
  const contenuto = `${intestazione('strumenti/certificati/genera.ts')}
import type { TipoCertificato } from './tipo-certificato.js';

/** Table 13, and the two electoral certificates that it does not have. */
export const TIPI_CERTIFICATO: readonly TipoCertificato[] = [
${tipi.join('\n')}
];
`;
  return [{ percorso: 'packages/core/src/certificati/tipi-certificato.data.ts', contenuto }];
}

function toTipo(riga: Readonly<Record<string, string>>): string {
  const { codice = '', tipo = '', soggetti_ammessi = '', compatibilita_in_una_richiesta: insieme = '' } = riga;
  const { data_di_riferimento: data = '', lingue = '' } = riga;
  const nome = codice.startsWith('EL') ? `di ${tipo.replace(/ \(not in T13\)$/, '')}` : tipo;
  const ammesse = LINGUE.filter((lingua) => new RegExp(`\\b${lingua}\\b`).test(lingue));
  if (ammesse.length === 0) throw new Error(`certificati.tsv, ${codice}: nessuna lingua in «${lingue}»`);
  const campi = [
    `codice: '${codice}'`,
    `nome: '${nome.charAt(0).toLowerCase()}${nome.slice(1)}'`,
    `soggetti: [${leggi(SOGGETTI, soggetti_ammessi, codice).map(toTesto).join(', ')}]`,
    `daSolo: ${String(/^alone \(EN153\)$/.test(insieme))}`,
    `data: '${leggi(DATE, data, codice)}'`,
    `lingue: [${ammesse.map(toTesto).join(', ')}]`,
  ];
  return `  { ${campi.join(', ')} },`;
}

function leggi<T>(forme: readonly (readonly [RegExp, T])[], testo: string, codice: string): T {
  const forma = forme.find(([inizio]) => inizio.test(testo));
  if (forma === undefined) throw new Error(`certificati.tsv, ${codice}: «${testo}» non si sa leggere`);
  return forma[1];
}

function toTesto(valore: string): string {
  return `'${valore}'`;
}
