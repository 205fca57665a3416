import { type Command, Option } from 'commander';

import type { OpzioniDoctor } from '../comandi/doctor.js';
import { esempi, formato, sotto } from '../comando.js';

/** `anagrafe doctor`, below the program. */
export function aggiungiDoctor(programma: Command): void {
  sotto(programma, 'doctor', 'guarda passo per passo se da qui si arriva ai servizi di ANPR, e che cosa non va')
    .addOption(
      new Option('-a, --ambiente <ambiente>', 'produzione, test, pre-subentro, free')
        .choices(['produzione', 'test', 'pre-subentro', 'free'])
        .makeOptionMandatory(),
    )
    .option('--p12-comune <file>', 'certificato del comune con la sua chiave; senza, si guarda solo la rete')
    .option('--p12-postazione <file>', 'certificato della postazione (quello del comune)')
    .option('--operatore <CF>', 'codice fiscale di un utente di ANPR per il comune')
    .option('--parole <file>', 'file con le parole chiave, NOME=parola una per riga, invece dell’ambiente')
    .option('--no-chiamata', 'non chiama ANPR: altrimenti ne chiede le versioni (7003), che non cambia niente')
    .option('--autorita <file>', 'autorità da riconoscere, in PEM (quelle della macchina)')
    .option('--indirizzo <url>', 'https://… di un altro server, per provare')
    .addOption(formato(['testo', 'json']))
    .addHelpText(
      'after',
      `
Le parole chiave dei certificati stanno in ANAGRAFE_COMUNE_PAROLA e ANAGRAFE_POSTAZIONE_PAROLA, nell’ambiente o nel file di
--parole: mai fra gli argomenti, che altri utenti della macchina possono leggere.
Stato di uscita: 0 nessun guasto · 1 almeno uno · 2 uso errato, o un file che non si legge.
${esempi(
  'anagrafe doctor --ambiente produzione',
  'anagrafe doctor -a test --p12-comune 058091-CO-9999.p12 --p12-postazione 058091-PC-0001.p12 --operatore PRVDAA80A41H501A',
)}`,
    )
    .action(async (opzioni: OpzioniDoctor) => {
      const { doctor } = await import('../comandi/doctor.js');
      process.exitCode = await doctor(opzioni);
    });
}
