import { join } from 'node:path';

import { openTabelle } from '@anagrafe/decodifica';

import { conta, contaSchede } from '../conta.js';
import { ErroreUso } from '../errore-uso.js';
import { STATO } from '../stato-uscita.js';
import { createFornituraSintetica } from '../genera/fornitura/create-fornitura-sintetica.js';
import { NOME_MANIFESTO, writeFornituraSintetica } from '../genera/fornitura/write-fornitura-sintetica.js';

/** The options, as they were typed. */
export interface OpzioniGenera {
  readonly soggetti: string;
  readonly seme: string;
  readonly difetti: string;
  readonly difetto?: readonly string[];
  readonly file?: string;
  readonly comune?: string;
  readonly versione: string;
  readonly uscita: string;
}

/** Writes a synthetic fornitura and its manifest; says on the terminal what and where. */
export async function genera(opzioni: OpzioniGenera): Promise<number> {
  const fornitura = createFornituraSintetica(
    {
      soggetti: leggiNumero('--soggetti', opzioni.soggetti),
      seme: opzioni.seme,
      difetti: leggiNumero('--difetti', opzioni.difetti),
      difetto: opzioni.difetto ?? [],
      versione: leggiNumero('--versione', opzioni.versione),
      ...(opzioni.file === undefined ? {} : { file: leggiNumero('--file', opzioni.file) }),
      ...(opzioni.comune === undefined ? {} : { comune: opzioni.comune }),
    },
    await openTabelle(),
  );
  const { file, difetti, invio } = await writeFornituraSintetica(fornitura, opzioni.uscita);
  for (const uno of file) process.stdout.write(`${join(opzioni.uscita, uno.nome)}  ${contaSchede(uno)}\n`);
  if (invio !== undefined) {
    const detti = 'per vedere i difetti dell’invio: --piano e --ricevuti';
    process.stdout.write(`${join(opzioni.uscita, invio.piano)}, ${invio.ricevuti}  ${detti}\n`);
  }
  const quanti = conta(difetti.length, 'difetto', 'difetti');
  process.stdout.write(`${join(opzioni.uscita, NOME_MANIFESTO)}  ${quanti}, persone tutte inventate\n`);
  return STATO.bene;
}

function leggiNumero(opzione: string, testo: string): number {
  const numero = testo.trim() === '' ? Number.NaN : Number(testo);
  if (!Number.isFinite(numero)) throw new ErroreUso(`${opzione}: serve un numero.`);
  return numero;
}
