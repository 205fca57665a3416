import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';

import { CYCLONEDX } from './cyclonedx.js';

/** Of the library that the tool is made with, and finds from where it really is, what holds a text to the official schema. */
const { Validation } = createRequire(realpathSync(CYCLONEDX))('@cyclonedx/cyclonedx-library') as {
  readonly Validation: {
    readonly JsonStrictValidator: new (versione: string) => {
      readonly validate: (testo: string) => Promise<unknown>;
    };
  };
};

/** What is wrong in a bill of materials by the schema of the version that it says it has; `null`, if nothing is. */
export function convalida(testo: string): Promise<unknown> {
  const { specVersion } = JSON.parse(testo) as { readonly specVersion: string };
  return new Validation.JsonStrictValidator(specVersion).validate(testo);
}
