/** The archive of comuni and the places that only the Agenzia delle Entrate knows. */
import type { Comune } from '../../packages/decodifica/src/comuni/comune.js';
import { toRighe as toRigheComuni, type Province } from '../../packages/decodifica/src/comuni/riga.js';
import { parseArchivio } from '../../packages/decodifica/src/fonte/archivio-comuni.js';
import { toRighe, type Fonte } from './fonte.js';
import { toLetterale, toStringa, type Modulo } from './modulo.js';

/** Reads the archive with the package's own reader, which refuses a file with any problem. */
export function leggiArchivio({ byte }: Fonte): { readonly comuni: readonly Comune[]; readonly estratta: string } {
  const { comuni, estratta, problemi } = parseArchivio(byte);
  const [primo] = problemi;
  if (primo !== undefined) throw new Error(`Archive of comuni, line ${primo.riga ?? 0}: ${primo.messaggio}`);
  return { comuni, estratta };
}

/** The archive as stored lines, and the identifiers that go with each province sign, which the lines leave out. */
export function toModuliComuni(comuni: readonly Comune[]): readonly Modulo[] {
  const province = toProvince(comuni);
  return [
    {
      percorso: 'comuni/comuni.data.ts',
      descrizione: `The archive of comuni: ${comuni.length} versions, as \`riga.ts\` reads them.`,
      esporta: `RIGHE: string = ${toLetterale(toRigheComuni(comuni, province))}`,
    },
    {
      percorso: 'comuni/province.data.ts',
      descrizione: 'What usually goes with a province sign: `idProvincia idProvinciaIstat idRegione idPrefettura`.',
      esporta: `PROVINCE: Readonly<Record<string, string>> = {\n${Object.entries(province)
        .map(([sigla, ids]) => `  ${sigla}: ${toStringa(ids)},\n`)
        .join('')}}`,
    },
  ];
}

/** For every sign the most frequent identifiers, and the most frequent prefettura of its comuni in force. */
function toProvince(comuni: readonly Comune[]): Province {
  const sigle = [...new Set(comuni.map(({ siglaProvincia }) => siglaProvincia))].sort();
  return Object.fromEntries(
    sigle.map((sigla) => {
      const suoi = comuni.filter(({ siglaProvincia }) => siglaProvincia === sigla);
      const ids = toFrequente(suoi.map((c) => `${c.idProvincia} ${c.idProvinciaIstat} ${c.idRegione}`));
      const prefettura = toFrequente(suoi.filter(({ al }) => al === null).map((c) => c.idPrefettura ?? ''));
      return [sigla, `${ids} ${prefettura}`.trim()];
    }),
  );
}

function toFrequente(valori: readonly string[]): string {
  const volte = new Map<string, number>();
  for (const valore of valori) volte.set(valore, (volte.get(valore) ?? 0) + 1);
  return [...volte].reduce((migliore, questo) => (questo[1] > migliore[1] ? questo : migliore), ['', 0])[0];
}

/** The second tier: `codice sigla nome nome …`, by code. */
export function toModuloIgnoti(fonte: Fonte): Modulo {
  const righe = toRighe(fonte).map(([codice = '', primaLista = '', secondaLista = '']) => {
    const luoghi = [...fromParentesi(primaLista), ...fromVirgole(secondaLista)];
    const [sigla, ...altre] = new Set(luoghi.map((luogo) => luogo.sigla));
    if (sigla === undefined || altre.length > 0) throw new Error(`${codice}: one province expected`);
    return [codice, sigla, ...new Set(luoghi.map(({ nome }) => nome))].join('\t');
  });
  return {
    percorso: 'comuni/ignoti.data.ts',
    descrizione: `Codici catastali that ANPR does not have: ${righe.length} places, as \`ignoti.ts\` reads them.`,
    esporta: `COMUNI_IGNOTI: string = ${toLetterale(righe.sort().join('\n'))}`,
  };
}

interface Luogo {
  readonly nome: string;
  readonly sigla: string;
}

/** `BELVEDERE (PV) ; BELVEDERE AL PO (PV)`; a star marks the comuni younger than the archive. */
function fromParentesi(lista: string): readonly Luogo[] {
  return lista.split(' ; ').flatMap((voce) => {
    const [, nome, sigla] = /^(\S.*) \(([A-Z]{2})\)\*?$/.exec(voce) ?? [];
    return nome === undefined || sigla === undefined ? [] : [{ nome, sigla }];
  });
}

/** `A775,PV,BELVEDERE,0 ; A775,PV,BELVEDERE AL PO,0` */
function fromVirgole(lista: string): readonly Luogo[] {
  return lista.split(' ; ').flatMap((voce) => {
    const [, sigla, nome] = voce.split(',');
    return nome === undefined || sigla === undefined ? [] : [{ nome, sigla }];
  });
}
