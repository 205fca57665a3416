import { dirname, join, resolve } from 'node:path';

import { toNumero } from '@anagrafe/core';
import { parseNomeFile } from '@anagrafe/subentro';

import { ErroreUso } from '../errore-uso.js';
import type { FileTrovato } from './apri-file.js';
import { leggiTesta } from './leggi-testa.js';

/**
 * The rules on totals and families look at one fornitura: files that belong to several, or twice the same file, are
 * refused, not mixed. They belong to several if both their names and what they declare say so; where only one of the two
 * does, it is wrong, and that is an anomaly to be found (EN001).
 *
 * @throws ErroreUso, with what they are.
 */
export async function pretendiFornituraSola(file: readonly FileTrovato[]): Promise<void> {
  if (file.length < 2) return; // nothing to be different from
  pretendiDiversi(file);
  const parti = await Promise.all(file.map(toParti));
  const sono = (voce: 'versione' | 'totale'): boolean =>
    quanti(parti, ({ nome }) => nome[voce]) > 1 && quanti(parti, ({ dichiarate }) => dichiarate[voce]) > 1;
  if (quanti(parti, ({ nome }) => nome.comune) <= 1 && !sono('versione') && !sono('totale')) return;
  const forniture = new Set(parti.map(({ nome }) => formatParti(nome)));
  throw new ErroreUso(`i file sono di forniture diverse (${[...forniture].join('; ')}): verificarle una alla volta.`);
}

interface Parti {
  /** What the name says; of a name that cannot be read, what the file declares. */
  readonly nome: Fornitura & { readonly comune?: string };
  readonly dichiarate: Fornitura;
}

interface Fornitura {
  readonly versione: number | undefined;
  readonly totale: number | undefined;
}

async function toParti(file: FileTrovato): Promise<Parti> {
  const { datiFornitura: dati } = await leggiTesta(file);
  const dichiarate = { versione: toNumero(dati?.versioneFornitura), totale: toNumero(dati?.totaleInvii) };
  const letto = parseNomeFile(file.nome);
  if (!letto.ok) return { nome: dichiarate, dichiarate };
  const { codiceIstat: comune, versione, totale } = letto.value;
  return { nome: { comune, versione, totale }, dichiarate };
}

/** How many different answers the files give; those that say nothing agree with all. */
function quanti(parti: readonly Parti[], leggi: (uno: Parti) => string | number | undefined): number {
  return new Set(parti.flatMap((uno) => leggi(uno) ?? [])).size;
}

function formatParti({ comune, versione, totale }: Parti['nome']): string {
  return `${comune ?? 'comune ignoto'}, versione ${versione ?? 'ignota'}, file ${totale ?? 'in numero ignoto'}`;
}

/**
 * `X.gz` and the `X.xml` it was made from are one file of the fornitura; so are an older and a newer `X.gz` in two
 * folders, if their name is that of a file di subentro and not just any.
 */
function pretendiDiversi(file: readonly FileTrovato[]): void {
  const visti = new Map<string, FileTrovato>();
  for (const uno of file) {
    const nome = uno.nome.replace(/\.[^.]+$/, '').toLowerCase();
    const chiave = parseNomeFile(uno.nome).ok ? nome : join(dirname(resolve(uno.percorso)), nome);
    const altro = visti.get(chiave);
    if (altro !== undefined) {
      throw new ErroreUso(`${altro.percorso} e ${uno.percorso} sono lo stesso file della fornitura: verificarne uno.`);
    }
    visti.set(chiave, uno);
  }
}
