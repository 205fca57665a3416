import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type * as pacchetto from '@anagrafe/client';
import type { Client, OpzioniClient } from '@anagrafe/client';
import type { Richiesta, consultazioneScheda } from '@anagrafe/core/operazioni';
import type { openTabelle } from '@anagrafe/decodifica';

import { type AutoritaDiProva, creaAutorita } from '../packages/client/test/certificati-di-prova.js';

/** The built packages: what users install is what is measured. */
const CLIENT = new URL('../packages/client/dist/index.js', import.meta.url);
const OPERAZIONI = new URL('../packages/core/dist/operazioni.js', import.meta.url);
const DECODIFICA = new URL('../packages/decodifica/dist/index.js', import.meta.url);

/** A clock that is ahead of the machine's: what was just issued has begun. */
export const toAdesso = (): Date => new Date(Date.now() + 120_000);

/** Issues the certificates of a comune and of its server, RSA-2048, in a folder that both processes read. */
export function emettiCertificati(): AutoritaDiProva {
  const autorita = creaAutorita();
  const nomi = { co: '058091-CO-9999', pc: '058091-PC-0001', tls: 'localhost' };
  for (const [file, cn] of Object.entries(nomi)) {
    const { fileChiave, fileCertificato } = autorita.emetti(cn, file === 'tls' ? { nomi: ['DNS:localhost'] } : {});
    cpSync(fileChiave, join(autorita.cartella, `${file}.key`));
    cpSync(fileCertificato, join(autorita.cartella, `${file}.pem`));
  }
  return autorita;
}

/** What makes clients, and the request that they send. */
export interface Banco {
  readonly crea: (cambi: Partial<OpzioniClient>) => Promise<Client>;
  readonly toConsulta: (client: Client) => Richiesta<'3002'>;
  /** The authority of the server, in PEM. */
  readonly autorita: string;
  readonly client: typeof pacchetto;
}

/** Opens the built packages with the certificates of a folder. */
export async function apriBanco(cartella: string): Promise<Banco> {
  const client = (await import(CLIENT.href)) as typeof pacchetto;
  const operazioni = (await import(OPERAZIONI.href)) as { readonly consultazioneScheda: typeof consultazioneScheda };
  const decodifica = (await import(DECODIFICA.href)) as { readonly openTabelle: typeof openTabelle };
  const tabelle = await decodifica.openTabelle();
  const leggi = (nome: string): string => readFileSync(join(cartella, nome), 'utf8');
  const [comune, postazione] = ['co', 'pc'].map((nome) => ({
    chiave: leggi(`${nome}.key`),
    certificato: leggi(`${nome}.pem`),
  })) as [OpzioniClient['identita']['comune'], OpzioniClient['identita']['comune']];
  return {
    client,
    autorita: leggi('ca.pem'),
    crea: async (cambi) =>
      client.createClient({
        ambiente: 'test',
        identita: { comune, postazione, operatore: 'PRVDAA80A41H501A' },
        tabelle,
        orologio: toAdesso,
        ...cambi,
      }),
    toConsulta: (uno) =>
      operazioni.consultazioneScheda(
        {
          criteri: { codiceFiscale: 'PRVDAA90A41H501A', cognome: 'PROVA', nome: 'ADA' },
          richiesta: {
            schedaAnagraficaRichiesta: '1',
            dataRiferimentoRichiesta: '2026-03-20',
            datiAnagraficiRichiesti: ['1'],
            ricercaNazionale: '1',
          },
        },
        uno.toTestata({ tipoOperazione: 'C' }),
      ),
  };
}
