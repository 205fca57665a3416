/**
 * Reads the driver that a file `*.module` of p11-kit names.
 *
 * @param testo - What is in the file: `name: value` lines, comments with `#`.
 * @returns The path, or the bare name of a library; `undefined` where it names none, is p11-kit itself, or holds authorities
 * instead of cards (`trust-policy`).
 */
export function readModuloP11Kit(testo: string): string | undefined {
  const voci = new Map<string, string>();
  for (const riga of testo.split('\n')) {
    const divisione = riga.indexOf(':');
    if (divisione < 0 || riga.trimStart().startsWith('#')) continue;
    voci.set(riga.slice(0, divisione).trim(), riga.slice(divisione + 1).trim());
  }
  const modulo = voci.get('module') ?? '';
  const escluso = voci.get('trust-policy') === 'yes' || modulo.includes('p11-kit-');
  return modulo === '' || escluso ? undefined : modulo;
}
