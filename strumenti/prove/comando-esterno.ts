import { spawnSync } from 'node:child_process';

/**
 * Is a program that a test talks to installed here?
 *
 * @returns The reason to skip the test, or undefined if the program answers.
 */
export function motivoSenza(comando: string, argomenti: readonly string[] = ['--version']): string | undefined {
  const esito = spawnSync(comando, argomenti, { stdio: 'ignore' });
  return esito.error === undefined ? undefined : `${comando} non è installato`;
}
