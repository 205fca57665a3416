/**
 * What each entry of each package offers, as a report under version control: `pnpm superficie [--controlla]`, on what is
 * built. With `--controlla` it writes nothing and fails where a report is not what the entry offers now.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { Extractor, ExtractorConfig, ExtractorLogLevel, type IConfigFile } from '@microsoft/api-extractor';

const RADICE = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { values: opzioni } = parseArgs({ options: { controlla: { type: 'boolean', default: false } } });

/** An entry of a package: its types, and the report of what they say. */
interface Entrata {
  readonly pacchetto: string;
  readonly nome: string;
  readonly tipi: string;
}

/** What a package.json says of an entry. */
type Esportata = string | { readonly import?: { readonly types?: string } };

function toEntrate(pacchetto: string): Entrata[] {
  const manifesto = JSON.parse(readFileSync(join(pacchetto, 'package.json'), 'utf8')) as {
    readonly exports?: Readonly<Record<string, Esportata>>;
  };
  return Object.entries(manifesto.exports ?? {}).flatMap(([via, esportata]) => {
    const tipi = typeof esportata === 'string' ? undefined : esportata.import?.types;
    const nome = via === '.' ? 'index' : via.slice(2);
    return tipi === undefined ? [] : [{ pacchetto, nome, tipi: join(pacchetto, tipi) }];
  });
}

/** Writes the report of an entry, or compares it; answers its path if it is not what it should be. */
async function esamina({ pacchetto, nome, tipi }: Entrata): Promise<string | undefined> {
  const cartella = join(pacchetto, 'api');
  const rapporto = `${nome}.api.md`;
  await mkdir(cartella, { recursive: true });
  const silenzio = { default: { logLevel: ExtractorLogLevel.None } };
  const configObject: IConfigFile = {
    projectFolder: pacchetto,
    mainEntryPointFilePath: tipi,
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          target: 'ES2022',
          lib: ['ES2022'],
          types: ['node'],
          module: 'NodeNext',
          moduleResolution: 'NodeNext',
          strict: true,
          skipLibCheck: true,
        },
        files: [tipi],
      },
    },
    apiReport: {
      enabled: true,
      reportFolder: cartella,
      reportTempFolder: join(RADICE, '.cache/superficie', relative(RADICE, pacchetto)),
      reportFileName: rapporto,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
    // Docstrings are held by the lint; what is wrong with the types is an error of the build.
    messages: { extractorMessageReporting: silenzio, tsdocMessageReporting: silenzio },
  };
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(pacchetto, 'package.json'),
  });
  const prima = existsSync(join(cartella, rapporto));
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: !opzioni.controlla,
    messageCallback: (messaggio) => {
      messaggio.handled = messaggio.logLevel !== ExtractorLogLevel.Error;
    },
  });
  const bene = opzioni.controlla ? prima && !apiReportChanged : succeeded;
  return bene ? undefined : relative(RADICE, join(cartella, rapporto));
}

const cartelle = readdirSync(join(RADICE, 'packages')).map((nome) => join(RADICE, 'packages', nome));
const diversi: string[] = [];
for (const entrata of cartelle.flatMap(toEntrate)) {
  const diverso = await esamina(entrata);
  if (diverso !== undefined) diversi.push(diverso);
}
if (diversi.length > 0) {
  console.error(`Non è ciò che il pacchetto offre ora: ${diversi.join(', ')}. Si riscrive con \`pnpm superficie\`.`);
  process.exitCode = 1;
}
