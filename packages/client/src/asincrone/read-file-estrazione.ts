import { downloadFile } from '@anagrafe/core/operazioni';

import type { Client } from '../create-client.js';
import { NESSUN_RISULTATO, isContrario, isInCorso, toCodiciContrari } from './codici-contrari.js';
import { MASSIMO_CONTENUTO, readContenuto } from './contenuto.js';
import { ErroreAsincrono } from './errore-asincrono.js';
import { type Tempi, createAttesa } from './tempi.js';

/** How a file is waited for and read. */
export interface OpzioniFile extends Tempi {
  /** The largest file that is read, in bytes, no longer compressed; absent, 64 million. */
  readonly massimo?: number;
}

/** The result of an extraction. */
export interface FileEstrazione {
  /** No longer compressed. */
  readonly byte: Uint8Array;
  /** By its first bytes: `formato` of ANPR may be wrong. */
  readonly compresso: boolean;
}

/**
 * Downloads the result of an extraction (7002), once ANPR has it ready: it is asked for after a minute, then more and more
 * rarely. Where ANPR does not know the number it says the same (EN122) as old versions did of one in progress: that is waited
 * for too, and ends with patience.
 *
 * @param client - It asks ANPR; what it throws goes on to the caller.
 * @param idOperazioneANPR - What ANPR called the extraction when it took it (4001, 4002, 4003, 4004); not one of 4005.
 * @param opzioni - How long to wait, how much to read.
 * @returns The file, all in memory.
 * @throws ErroreAsincrono `attesa-esaurita` | `richiesta-respinta`, with the codes | `risposta-incoerente` |
 * `contenuto-illeggibile` | `contenuto-troppo-grande`.
 *
 * Source: schema 9.2.7; italia/anpr 1302, 1706; changelog 5.3.4, 5.8.0.
 * @example
 * const client = await createClient({ ambiente: 'test', identita, tabelle, trasporto });
 * const { byte } = await readFileEstrazione(client, '3000000000');
 * new TextDecoder().decode(byte) // → '<elenco/>'
 */
export async function readFileEstrazione(
  client: Pick<Client, 'downloadFile' | 'toTestata'>,
  idOperazioneANPR: string,
  opzioni: OpzioniFile = {},
): Promise<FileEstrazione> {
  const attesa = createAttesa(opzioni);
  for (;;) {
    const richiesta = downloadFile({ idOperazioneANPR }, client.toTestata({ tipoOperazione: 'C' }));
    const esito = await client.downloadFile(richiesta);
    if (isContrario(esito)) {
      const codici = toCodiciContrari(esito);
      if (!isInCorso(codici, [NESSUN_RISULTATO]))
        throw new ErroreAsincrono('richiesta-respinta', 'Il file non si può scaricare', codici);
    } else if (esito.type !== 'incerto')
      return leggi(esito.risposta.RispostaMultipla7002?.file?.contenutoFile, opzioni.massimo);
    await attesa.ancora();
  }
}

async function leggi(scritto: string | undefined, massimo = MASSIMO_CONTENUTO): Promise<FileEstrazione> {
  if (scritto === undefined) throw new ErroreAsincrono('risposta-incoerente', 'La risposta di ANPR non ha il file');
  const contenuto = await readContenuto(scritto, massimo);
  if (contenuto.type === 'letto') return { byte: contenuto.byte, compresso: contenuto.compresso };
  if (contenuto.perche === 'troppo-grande')
    throw new ErroreAsincrono('contenuto-troppo-grande', `Il file supera ${massimo} byte`);
  throw new ErroreAsincrono('contenuto-illeggibile', 'Il file non si legge: è rovinato');
}
