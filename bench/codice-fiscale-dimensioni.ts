import { brotliCompressSync } from 'node:zlib';

import { build } from 'esbuild';

/** Size in bytes of what a page gets that imports `nome`, or everything: bundled and minified by esbuild, then brotli. */
export async function misuraDimensione(modulo: string, nome = '*'): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${nome === '*' ? '*' : `{ ${nome} }`} from ${JSON.stringify(modulo)}`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
}
