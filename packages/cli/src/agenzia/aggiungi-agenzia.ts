import { type Command, Option } from 'commander';

import type { OpzioniArchivio } from '../comandi/agenzia.js';
import { esempi, sotto } from '../comando.js';

/** Adds `anagrafe agenzia`. */
export function aggiungiAgenzia(programma: Command): void {
  sotto(
    programma,
    'agenzia',
    'fa di una fornitura l’archivio di un’Agenzia delle Entrate simulata, con le differenze che si vogliono',
  )
    .argument('<file...>', 'file .gz o .xml della fornitura, o la cartella che li contiene')
    .requiredOption('-u, --uscita <file>', 'dove scrivere l’archivio; accanto va l’elenco delle differenze')
    .option('-d, --differenza <CODICE...>', 'differenze da mettere una volta ciascuna')
    .option('--tutte', 'mette una volta ogni differenza')
    .addHelpText(
      'after',
      esempi(
        'anagrafe agenzia consegna/ --tutte --uscita agenzia.txt',
        'anagrafe verifica consegna/ --ae simulata --archivio agenzia.txt',
      ),
    )
    .action(async (file: string[], opzioni: OpzioniArchivio) => {
      const { agenzia } = await import('../comandi/agenzia.js');
      process.exitCode = await agenzia(file, opzioni);
    });
}

/** Which Agenzia is asked. */
export function toOpzioneAe(descrizione: string): Option {
  return new Option('--ae <agenzia>', `${descrizione} (simulata)`).choices(['simulata']);
}
