import { type DatiFornitura, toNumero } from '@anagrafe/core';
import { parseNomeFile, readFornitura } from '@anagrafe/subentro';

import { ErroreUso } from '../errore-uso.js';
import type { FileTrovato } from './apri-file.js';

/**
 * The rules on totals and families look at one fornitura: files that belong to several, or twice the same file, are
 * refused, not mixed. The comune is in their names; version and number of files are what they declare, because a name may
 * be wrong, and then it is an anomaly.
 *
 * @throws ErroreUso, with what they are.
 */
export async function pretendiFornituraSola(file: readonly FileTrovato[]): Promise<void> {
  pretendiDiversi(file);
  const parti = await Promise.all(file.map(toParti));
  const quanti = (voce: keyof Parti): number => new Set(parti.flatMap((p) => p[voce] ?? [])).size;
  if (Math.max(quanti('comune'), quanti('versione'), quanti('totale')) <= 1) return;
  const forniture = new Set(parti.map(formatParti));
  throw new ErroreUso(`i file sono di forniture diverse (${[...forniture].join('; ')}): verificarle una alla volta.`);
}

interface Parti {
  readonly comune: string | undefined;
  readonly versione: number | undefined;
  readonly totale: number | undefined;
}

async function toParti(file: FileTrovato): Promise<Parti> {
  const nome = parseNomeFile(file.nome);
  const dichiarati = await leggiDatiFornitura(file);
  return {
    comune: nome.ok ? nome.value.codiceIstat : undefined,
    versione: toNumero(dichiarati?.versioneFornitura),
    totale: toNumero(dichiarati?.totaleInvii),
  };
}

function formatParti({ comune, versione, totale }: Parti): string {
  return `${comune ?? 'comune ignoto'}, versione ${versione ?? 'ignota'}, file ${totale ?? 'in numero ignoto'}`;
}

/** What stands at the head of a file. If it cannot be read, that is told when the file is checked. */
async function leggiDatiFornitura({ testa }: FileTrovato): Promise<DatiFornitura | undefined> {
  try {
    for await (const record of readFornitura(testa())) {
      if (record.tipo === 'datiFornitura') return record.datiFornitura;
      if (record.tipo !== 'estraneo') return undefined;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** `X.gz` and the `X.xml` it was made from, or an older `X.gz` in another folder, are one file of the fornitura. */
function pretendiDiversi(file: readonly FileTrovato[]): void {
  const visti = new Map<string, FileTrovato>();
  for (const uno of file) {
    const nome = uno.nome.replace(/\.[^.]+$/, '').toLowerCase();
    const altro = visti.get(nome);
    if (altro !== undefined) {
      throw new ErroreUso(`${altro.percorso} e ${uno.percorso} sono lo stesso file della fornitura: verificarne uno.`);
    }
    visti.set(nome, uno);
  }
}
