import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as esbuild from 'esbuild';
import webpack from 'webpack';

/** Builds the page of a consumer; answers the folder to serve. A warning is an error: a stranger would ask about it. */
export type Costruttore = (cartella: string) => Promise<string>;

/** The tables are one large chunk by design: see the size budgets of the project. */
const PEZZO_MASSIMO = 2_000_000;

/** How strangers build pages. */
export const COSTRUTTORI: Readonly<Record<string, Costruttore>> = {
  Vite: (cartella) => {
    const vite = join(import.meta.dirname, 'node_modules/vite/bin/vite.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: cartella,
      encoding: 'utf8',
    });
    if (status !== 0 || `${stdout}${stderr}` !== '') throw new Error(`${stdout}${stderr}`);
    return Promise.resolve(join(cartella, 'dist'));
  },
  esbuild: async (cartella) => {
    const uscita = preparaPagina(cartella, 'esbuild');
    const { warnings } = await esbuild.build({
      entryPoints: [join(cartella, 'src/prova.js')],
      outdir: uscita,
      bundle: true,
      format: 'esm',
      splitting: true,
      logLevel: 'silent',
    });
    if (warnings.length > 0) throw new Error((await esbuild.formatMessages(warnings, { kind: 'warning' })).join('\n'));
    return uscita;
  },
  webpack: async (cartella) => {
    const uscita = preparaPagina(cartella, 'webpack');
    const esito = await new Promise<webpack.Stats | undefined>((concludi, rifiuta) => {
      const opzioni: webpack.Configuration = {
        context: cartella,
        entry: './src/prova.js',
        mode: 'production',
        output: { path: uscita, filename: 'prova.js' },
        performance: { maxAssetSize: PEZZO_MASSIMO, maxEntrypointSize: PEZZO_MASSIMO },
      };
      webpack(opzioni, (errore, stats) => {
        if (errore === null) concludi(stats);
        else rifiuta(errore);
      });
    });
    if (esito?.hasErrors() !== false || esito.hasWarnings()) throw new Error(esito?.toString() ?? 'webpack is silent');
    return uscita;
  },
};

/** A folder for what is built, with the page that loads it from there. */
function preparaPagina(cartella: string, nome: string): string {
  const uscita = join(cartella, `dist-${nome}`);
  const pagina = join(uscita, 'index.html');
  cpSync(join(cartella, 'index.html'), pagina);
  writeFileSync(pagina, readFileSync(pagina, 'utf8').replace('/src/prova.js', '/prova.js'));
  return uscita;
}
