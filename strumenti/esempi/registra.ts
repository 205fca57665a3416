/**
 * Set before the tests of core: every call of the public API that they make is written down, and by which test it was made; and
 * before those of a file of the subentro, of which only that it does not have the official structure.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { afterAll, expect, vi } from 'vitest';

import { regole, regoleSoggetto } from '../../packages/core/src/regole/catalogo.js';
import type { Chiamata, Funzione } from './chiamata.js';
import type { Prova } from './distilla.js';

const RADICE = resolve(import.meta.dirname, '../..');
const CARTELLA = resolve(RADICE, '.cache/esempi');
type Qualsiasi = (...argomenti: unknown[]) => unknown;
type Modulo = Record<string, unknown>;

const registri = new WeakMap<object, unknown>();
/** Of each call, as it is written down, the tests that make it. */
const viste = new Map<string, Map<string, Prova>>();
/** The tests of files that do not have the official structure. */
const guasti = new Map<string, Prova>();

/** Is a property being tried? Its records are made at random, and are no examples. */
let aCaso = false;

/** A call, and the test that made it. */
function annota(funzione: Funzione, tutti: readonly unknown[]): void {
  if (aCaso) return;
  const { tabelle: _, ...contesto } = tutti.at(-1) as Record<string, unknown>;
  if (isPorta(contesto['registro'])) {
    const contenuto = registri.get(contesto['registro']);
    if (contenuto === undefined) return; // a register that is no data
    contesto['registro'] = contenuto;
  }
  const chiamata: Chiamata = { funzione, argomenti: tutti.slice(0, -1), contesto };
  try {
    const scritta = JSON.stringify(chiamata);
    const prove = viste.get(scritta) ?? new Map<string, Prova>();
    viste.set(scritta, aggiungi(prove));
  } catch {
    // what is no data, such as a bigint, is no example
  }
}

/** The tests with the one that is running. */
function aggiungi(prove: Map<string, Prova>): Map<string, Prova> {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const prova = { file: relative(RADICE, testPath).replaceAll('\\', '/'), nome: currentTestName };
  return prove.set(`${prova.file} ${prova.nome}`, prova);
}

function isPorta(valore: unknown): valore is object {
  return typeof valore === 'object' && valore !== null && 'findSoggetti' in valore;
}

/** The module with some of its functions written down. `come` is the public function that they answer the same call as. */
async function spia(originale: () => Promise<Modulo>, come: Readonly<Record<string, Funzione>>): Promise<Modulo> {
  const modulo = await originale();
  const spiate = Object.entries(come).map(([nome, funzione]) => {
    const vera = modulo[nome] as Qualsiasi;
    const spiata: Qualsiasi = (...argomenti) => {
      annota(funzione, argomenti);
      return vera(...argomenti);
    };
    return [nome, spiata] as const;
  });
  return { ...modulo, ...Object.fromEntries(spiate) };
}

vi.mock('../../packages/core/src/evaluate-scheda.js', (originale) =>
  spia(originale as () => Promise<Modulo>, {
    evaluateScheda: 'evaluateScheda',
    evaluateNonVerificati: 'evaluateScheda',
  }),
);
vi.mock('../../packages/core/src/evaluate-famiglia.js', (originale) =>
  spia(originale as () => Promise<Modulo>, { evaluateFamiglia: 'evaluateFamiglia' }),
);
vi.mock('../../packages/core/src/certificati/evaluate-certificato.js', (originale) =>
  spia(originale as () => Promise<Modulo>, {
    evaluateCertificato: 'evaluateCertificato',
    evaluateNonVerificatiCertificato: 'evaluateCertificato',
  }),
);
vi.mock('../../packages/core/src/operazioni/rettifica/evaluate-rettifica.js', (originale) =>
  spia(originale as () => Promise<Modulo>, {
    evaluateRettifica: 'evaluateRettifica',
    evaluateRettificaNonVerificati: 'evaluateRettifica',
  }),
);
vi.mock('../../packages/core/src/operazioni/eliminazione/evaluate-eliminazione.js', (originale) =>
  spia(originale as () => Promise<Modulo>, {
    evaluateEliminazione: 'evaluateEliminazione',
    evaluateEliminazioneNonVerificati: 'evaluateEliminazione',
  }),
);
vi.mock('../../packages/core/src/operazioni/annullamento/evaluate-annullamento.js', (originale) =>
  spia(originale as () => Promise<Modulo>, {
    evaluateAnnullamento: 'evaluateAnnullamento',
    evaluateAnnullamentoNonVerificati: 'evaluateAnnullamento',
  }),
);
vi.mock('../../packages/core/src/operazioni/valutazione/evaluate-operazione.js', (originale) =>
  spia(originale as () => Promise<Modulo>, {
    evaluateOperazione: 'evaluateOperazione',
    evaluateOperazioneNonVerificati: 'evaluateOperazione',
  }),
);
vi.mock('../../packages/core/src/operazioni/gestione-cf/evaluate-gestione-cf.js', (originale) =>
  spia(originale as () => Promise<Modulo>, { evaluateGestioneCF: 'evaluateGestioneCF' }),
);
vi.mock('../../packages/core/src/operazioni/valutazione/registro/create-registro.js', async (originale) => {
  const modulo = await (originale as () => Promise<Modulo>)();
  const vera = modulo['createRegistro'] as (contenuto: unknown) => object;
  const createRegistro = (contenuto: unknown): object => {
    const registro = vera(contenuto);
    registri.set(registro, contenuto);
    return registro;
  };
  return { ...modulo, createRegistro };
});
vi.mock('fast-check', async (originale) => {
  const modulo = await (originale as () => Promise<{ default: Modulo }>)();
  const vera = modulo.default['assert'] as Qualsiasi;
  const assert: Qualsiasi = (...argomenti) => {
    aCaso = true;
    const finita = (): void => {
      aCaso = false;
    };
    try {
      const esito = vera(...argomenti);
      if (esito instanceof Promise) return esito.finally(finita);
      finita();
      return esito;
    } catch (errore) {
      finita();
      throw errore;
    }
  };
  return { ...modulo, assert, default: { ...modulo.default, assert } };
});
// What is told of each difference from the official structure.
vi.mock('../../packages/subentro/src/messaggio-struttura.js', async (originale) => {
  const modulo = await (originale as () => Promise<Modulo>)();
  const vera = modulo['toMessaggioStruttura'] as Qualsiasi;
  const toMessaggioStruttura: Qualsiasi = (...argomenti) => {
    aggiungi(guasti);
    return vera(...argomenti);
  };
  return { ...modulo, toMessaggioStruttura };
});
// What the tests put to a rule itself, or to the rules of a list: files, forniture, ties, members, soggetti.
const visti = new WeakSet();
for (const regola of regole as unknown as { verifica: Qualsiasi }[]) {
  const { verifica } = regola;
  const diScheda = (regoleSoggetto as readonly unknown[]).includes(regola);
  regola.verifica = (...argomenti) => {
    const [oggetto] = argomenti;
    if (typeof oggetto === 'object' && oggetto !== null && !visti.has(oggetto)) {
      visti.add(oggetto);
      annota(diScheda ? 'evaluateScheda' : 'evaluateRilievi', argomenti);
    }
    return verifica(...argomenti);
  };
}

afterAll(() => {
  mkdirSync(CARTELLA, { recursive: true });
  const righe = [...viste].map(
    ([chiamata, prove]) => `{"prove":${JSON.stringify([...prove.values()])},"chiamata":${chiamata}}\n`,
  );
  if (guasti.size > 0) righe.push(`{"prove":${JSON.stringify([...guasti.values()])},"struttura":true}\n`);
  appendFileSync(join(CARTELLA, `${process.pid}.ndjson`), righe.join(''));
  viste.clear();
  guasti.clear();
});
