import { writeFileSync } from 'node:fs';

import type { Reporter, TestModule } from 'vitest/node';

/** Writes the true totals of a run, the tests that passed, and those skipped with their reasons, where `ANAGRAFE_CONTO` says. */
export default class ContoReporter implements Reporter {
  onTestRunEnd(moduli: readonly TestModule[], errori: readonly unknown[]): void {
    const destinazione = process.env['ANAGRAFE_CONTO'];
    if (destinazione === undefined) return;
    const superate: string[] = [];
    // An error outside every test, and a file that could not be loaded, are failures too.
    let falliti = errori.length + moduli.filter((modulo) => modulo.errors().length > 0).length;
    const saltati: { nome: string; motivo: string }[] = [];
    for (const modulo of moduli) {
      for (const prova of modulo.children.allTests()) {
        const esito = prova.result();
        if (esito.state === 'passed') superate.push(`${modulo.relativeModuleId} ${prova.fullName}`);
        else if (esito.state === 'failed') falliti += 1;
        else
          saltati.push({
            nome: prova.fullName,
            motivo: (esito.state === 'skipped' ? esito.note : undefined) ?? 'senza motivo',
          });
      }
    }
    writeFileSync(destinazione, JSON.stringify({ superate, falliti, saltati }));
  }
}
