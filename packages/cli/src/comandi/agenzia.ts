import { createAnagrafeTributariaSimulata } from '@anagrafe/adapters-ae';

import { createArchivio } from '../agenzia/create-archivio.js';
import { DIFFERENZE } from '../agenzia/differenze.js';
import { leggiSchede } from '../agenzia/leggi-schede.js';
import { conta } from '../conta.js';
import { trovaFile } from '../fornitura/apri-file.js';
import { oraInItalia } from '../giorno-corrente.js';
import { apriTabelle } from '../tabelle/apri-tabelle.js';
import { toJson } from '../stampa-json.js';
import { STATO } from '../stato-uscita.js';
import { apriUscita } from '../verifica/uscita.js';
import { pretendiUsciteDistinte } from '../verifica/uscite-distinte.js';

/** The options of `anagrafe agenzia`, as they were typed. */
export interface OpzioniArchivio {
  readonly uscita: string;
  readonly differenza?: readonly string[];
  readonly tutte?: true;
}

/** Makes the archive of a simulated Anagrafe Tributaria of a fornitura, with differences, and the list of them beside it. */
export async function agenzia(percorsi: readonly string[], opzioni: OpzioniArchivio): Promise<number> {
  const file = await trovaFile(percorsi, () => undefined);
  const elenco = `${opzioni.uscita}.differenze.json`;
  await pretendiUsciteDistinte(
    file.map(({ percorso }) => percorso),
    { '--uscita': opzioni.uscita },
  );
  const codici = opzioni.tutte === true ? DIFFERENZE.map(({ codice }) => codice) : (opzioni.differenza ?? []);
  const { persone, differenze } = await createArchivio(leggiSchede(file), codici, await apriTabelle(undefined));
  const archivio = createAnagrafeTributariaSimulata({ orologio: oraInItalia, persone });
  await scrivi(opzioni.uscita, archivio.write());
  await scrivi(elenco, [toJson({ differenze, scarti: archivio.scarti })]);
  process.stdout.write(`${opzioni.uscita}  ${conta(persone.length - archivio.scarti.length, 'persona', 'persone')}\n`);
  process.stdout.write(`${elenco}  ${conta(differenze.length, 'differenza', 'differenze')}\n`);
  return STATO.bene;
}

async function scrivi(percorso: string, testi: Iterable<string>): Promise<void> {
  const uscita = await apriUscita(percorso);
  try {
    for (const testo of testi) await uscita.scrivi(testo);
    await uscita.chiudi();
  } catch (errore) {
    await uscita.abbandona();
    throw errore;
  }
}
