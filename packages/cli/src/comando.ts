import { Command, Help, Option } from 'commander';

/** Commander's own words, for people who read Italian. */
const PAROLE: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argomenti:',
  'Options:': 'Opzioni:',
  'Commands:': 'Comandi:',
};

/** Commander's own help, to be translated. */
const AIUTO = new Help();

/** A command below another. */
export function sotto(padre: Command, nome: string, descrizione: string): Command {
  const figlio = comando(nome, descrizione);
  padre.addCommand(figlio);
  return figlio;
}

/** A command whose help is in Italian, and whose errors are thrown. */
export function comando(nome: string, descrizione: string): Command {
  return new Command(nome)
    .description(descrizione)
    .helpOption('-h, --help', 'mostra questo aiuto')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (titolo) => PAROLE[titolo] ?? titolo,
      commandUsage: (quale) => inItaliano(AIUTO.commandUsage(quale)),
      subcommandTerm: (quale) => inItaliano(AIUTO.subcommandTerm(quale)),
      optionDescription: ({ description, defaultValue }) =>
        typeof defaultValue === 'string' ? `${description} (se manca: ${defaultValue})` : description,
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
}

function inItaliano(uso: string): string {
  return uso.replace('[options]', '[opzioni]').replace('[command]', '[comando]');
}

/** What every command that answers something can print. */
export const FORMATI_BREVI: readonly string[] = ['testo', 'json'];

/** The forms that a command can print. */
export function formato(scelte: readonly string[]): Option {
  return new Option('-f, --formato <formato>', scelte.join(', ')).choices(scelte).default('testo');
}

/** Examples, for the end of a help. */
export function esempi(...righe: readonly string[]): string {
  return `\nEsempi:\n${righe.map((riga) => `  ${riga}`).join('\n')}\n`;
}
