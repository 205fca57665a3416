import type { Command, CommanderError } from 'commander';

import { STATO } from './stato-uscita.js';

/** The code by which commander says that a word is no command. */
export const SCONOSCIUTO = 'commander.unknownCommand';

const ERRORI_USO: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'opzione sconosciuta',
  [SCONOSCIUTO]: 'comando sconosciuto',
  'commander.missingArgument': 'manca un argomento',
  'commander.missingMandatoryOptionValue': 'manca un’opzione',
  'commander.optionMissingArgument': 'manca il valore di un’opzione',
  'commander.excessArguments': 'troppi argomenti',
  'commander.invalidArgument': 'valore non ammesso',
  'commander.conflictingOption': 'opzioni che si escludono',
};

/** Help and version end well; anything else is a wrong use, said in Italian with the help to ask for. */
export function toStatoUso({ exitCode, code, message }: CommanderError, aiuto: string): number {
  if (exitCode === 0) return STATO.bene;
  if (code !== 'commander.help') process.stderr.write(`anagrafe: ${toErroreUso(code, message)}. Aiuto: ${aiuto}\n`);
  return STATO.nonRiuscito;
}

/** The words of commander in Italian, with what it quotes: the last quotation is what was typed. */
function toErroreUso(code: string, message: string): string {
  const citati = [...message.matchAll(/'([^']+)'/g)].map(([, citato]) => citato);
  const cosa = citati.at(-1)?.replace(/=.*/s, ''); // not what an option was given: it may be a secret
  const scelte = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  const errore = `${ERRORI_USO[code] ?? 'uso errato'}${cosa === undefined ? '' : ` «${cosa}»`}`;
  return scelte === undefined ? errore : `${errore}, si può scegliere fra ${scelte}`;
}

/** The command to ask for help: the deepest that the words name. */
export function toAiuto(programma: Command, argv: readonly string[]): string {
  const percorso = ['anagrafe'];
  let qui: Command | undefined = programma;
  for (const parola of argv.slice(2)) {
    qui = qui.commands.find((sotto) => sotto.name() === parola);
    if (qui === undefined) break;
    percorso.push(parola);
  }
  return `${percorso.join(' ')} --help`;
}
