import { createRequire } from 'node:module';

/** The version of the command, as published. */
export function versioneCli(): string {
  const { version } = createRequire(import.meta.url)('../package.json') as { readonly version: string };
  return version;
}
