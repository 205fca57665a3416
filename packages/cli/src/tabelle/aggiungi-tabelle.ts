import type { Command } from 'commander';

import type { OpzioniImporta } from '../comandi/importa.js';
import type { OpzioniTabelle } from '../comandi/tabelle.js';
import { FORMATI_BREVI, esempi, formato, sotto } from '../comando.js';

/** `anagrafe tabelle`, and what keeps newer ones. */
export function aggiungiTabelle(programma: Command): void {
  const tabelle = sotto(programma, 'tabelle', 'mostra le tabelle di decodifica: versioni, o le righe di una')
    .enablePositionalOptions()
    .argument('[numero]', 'numero della tabella (5, 16b)')
    .argument('[codice]', 'codice da cercarvi')
    .option('--il <AAAA-MM-GG>', 'solo se la riga valeva quel giorno')
    .option('--comuni <file>', 'archivio dei comuni più recente, il CSV come pubblicato: dice se è buono')
    .addOption(formato(FORMATI_BREVI))
    .addHelpText('after', esempi('anagrafe tabelle', 'anagrafe tabelle 5', 'anagrafe tabelle 5 14 --il 2020-01-01'))
    .action(
      async (
        numero: string | undefined,
        codice: string | undefined,
        opzioni: Omit<OpzioniTabelle, 'numero' | 'codice'>,
      ) => {
        const { tabelle: mostra } = await import('../comandi/tabelle.js');
        process.exitCode = await mostra({ numero, codice, ...opzioni });
      },
    );
  sotto(tabelle, 'importa', 'tiene una tabella più recente di quella incorporata, che tutti i comandi usano da allora')
    .argument('[file]', 'l’archivio dei comuni, o la tabella, come è pubblicata')
    .option('--tabella <numero>', 'non è l’archivio dei comuni: è la tabella con questo numero')
    .option('--togli', 'torna a quella incorporata')
    .addOption(formato(FORMATI_BREVI))
    .addHelpText(
      'after',
      esempi(
        'anagrafe tabelle importa ANPR_archivio_comuni.csv',
        'anagrafe tabelle importa tab_6.csv --tabella 6',
        'anagrafe tabelle importa --togli',
      ),
    )
    .action(async (file: string | undefined, opzioni: Omit<OpzioniImporta, 'file'>) => {
      const { importa } = await import('../comandi/importa.js');
      process.exitCode = await importa({ file, ...opzioni });
    });
}
