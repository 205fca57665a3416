const MASSIMO = 5;

/**
 * The published codes that a mistyped one may have meant: the same letters and number however many zeros, the same number
 * under other letters, or one character wrong.
 */
export function toSimili(scritto: string, codici: readonly { readonly codice: string }[]): readonly string[] {
  const cercato = scritto.trim().toUpperCase();
  const nudo = toNudo(cercato);
  const [, lettere = '', numero = ''] = /^([A-Z]*)0*(\d*)/.exec(cercato) ?? [];
  const gradi = [
    (codice: string) => toNudo(codice) === nudo,
    (codice: string) => numero !== '' && lettere !== '' && toNudo(codice).replace(/^[A-Z]+/, '') === numero,
    (codice: string) => isVicino(codice, cercato),
  ];
  const trovati = gradi.flatMap((grado) => codici.filter(({ codice }) => grado(codice)).map(({ codice }) => codice));
  return [...new Set(trovati)].slice(0, MASSIMO);
}

/** Without separators and without the zeros that fill the number. */
function toNudo(codice: string): string {
  return codice.replace(/[\s._-]/g, '').replace(/^([A-Z]+)0+(?=\d)/, '$1');
}

/** One character is another. */
function isVicino(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let diversi = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) diversi += 1;
  return diversi === 1;
}
