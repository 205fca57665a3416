import { elementoSubentro } from '@anagrafe/core/xsd';
import { beforeAll, describe, expect, it } from 'vitest';

import { isComplesso, toParticella } from '../../../core/src/xsd/struttura.js';
import type { Elemento, Particella } from '../../../core/src/xsd/tipi.js';
import { createBasi, createDocumento } from '../corpus/corpus.js';
import { DIVERGENZE } from '../corpus/divergenze.js';
import { MUTAZIONI } from '../corpus/mutazioni.js';
import { type NodoXml, discendenti, scriviNodo } from '../corpus/nodo-xml.js';
import { motivoSenzaSchema, verdettiXmllint, violazioniNostre } from '../corpus/verdetti.js';

/** How many documents: `pnpm corpus` asks for more. */
const QUANTI = Number(process.env['ANAGRAFE_CORPUS'] ?? 1000);
const PRIMO_SEME = Number(process.env['ANAGRAFE_CORPUS_SEME'] ?? 1);
/** How many xmllint is given at once. */
const PER_CHIAMATA = 250;

let basi: readonly NodoXml[];
beforeAll(() => {
  basi = createBasi();
});

/** Every element that the schema allows somewhere, as `group/element`. */
function* previsti(elemento: Elemento, visti = new Set<unknown>()): Generator<string> {
  const { tipo } = elemento;
  if (!isComplesso(tipo) || visti.has(tipo)) return;
  visti.add(tipo);
  const attesa: Particella[] = [toParticella(tipo)];
  for (const particella of attesa) {
    if ('sequenza' in particella) attesa.push(...particella.sequenza);
    else if ('scelta' in particella) attesa.push(...particella.scelta);
    else {
      yield particella.elemento;
      yield* previsti(particella, visti);
    }
  }
}

describe('the corpus', () => {
  it('starts from documents that have, together, every element of the schema', () => {
    const presenti = new Set(basi.flatMap((base) => [...discendenti(base)].map(({ nodo }) => nodo.nome)));
    expect([...new Set(previsti(elementoSubentro))].filter((nome) => !presenti.has(nome))).toEqual([]);
  });

  it('and that are valid, here and for xmllint', async (ctx) => {
    if (motivoSenzaSchema !== undefined) ctx.skip(motivoSenzaSchema);
    const testi = basi.map(scriviNodo);
    expect(await Promise.all(testi.map(violazioniNostre))).toEqual(testi.map(() => []));
    expect(await verdettiXmllint(testi)).toEqual(testi.map(() => true));
  });

  it(`of ${QUANTI} documents has the same verdict here and for xmllint, declared divergences aside`, async (ctx) => {
    if (motivoSenzaSchema !== undefined) ctx.skip(motivoSenzaSchema);
    const conteggi = { validi: 0, nonValidi: 0, divergenti: 0 };
    const riuscite = new Set<string>();
    const discordi: string[] = [];
    for (let i = 0; i < QUANTI; i += PER_CHIAMATA) {
      const documenti = Array.from({ length: Math.min(PER_CHIAMATA, QUANTI - i) }, (_, j) =>
        createDocumento(basi, PRIMO_SEME + i + j),
      );
      const loro = await verdettiXmllint(documenti.map(({ testo }) => testo));
      const daConciliare: { readonly origine: string; readonly testo: string; readonly nostre: string[] }[] = [];
      for (const [j, { origine, testo }] of documenti.entries()) {
        for (const specie of origine.split(': ')[1]?.split(', ') ?? []) riuscite.add(specie);
        const nostre = await violazioniNostre(testo);
        if ((nostre.length === 0) !== loro[j]) daConciliare.push({ origine, testo, nostre });
        else conteggi[nostre.length === 0 ? 'validi' : 'nonValidi'] += 1;
      }
      if (daConciliare.length === 0) continue;
      const conciliati = daConciliare.map(({ testo }) => DIVERGENZE.reduce((t, { concilia }) => concilia(t), testo));
      const diNuovo = await verdettiXmllint(conciliati);
      for (const [j, { origine, nostre }] of daConciliare.entries()) {
        if (diNuovo[j] === (nostre.length === 0)) conteggi.divergenti += 1;
        else discordi.push(`${origine}: qui ${nostre.join(' | ') || 'valido'}; xmllint ${String(loro[j])}`);
      }
    }
    console.log(`corpus: ${QUANTI} documenti, ${JSON.stringify(conteggi)}`);
    expect(discordi).toEqual([]);
    expect(conteggi.validi).toBeGreaterThan(QUANTI / 10);
    expect(conteggi.nonValidi).toBeGreaterThan(QUANTI / 2);
    expect(conteggi.divergenti).toBeLessThan(QUANTI / 20);
    if (QUANTI >= 1000) expect(Object.keys(MUTAZIONI).filter((specie) => !riuscite.has(specie))).toEqual([]);
  }, 3_600_000);
});

describe('the divergences from xmllint', () => {
  it.each(DIVERGENZE)('$nome', async ({ esempio, concilia, valida }) => {
    const testo = scriviNodo(basi[0]!);
    const diverso = esempio(testo);
    expect(diverso).not.toBe(testo);
    expect((await violazioniNostre(diverso)).length === 0).toBe(valida);
    expect((await violazioniNostre(concilia(diverso))).length === 0).toBe(valida);
  });

  it.for(DIVERGENZE)(
    '$nome: xmllint says the contrary, and agrees once it is written otherwise',
    async (divergenza, ctx) => {
      if (motivoSenzaSchema !== undefined) ctx.skip(motivoSenzaSchema);
      const diverso = divergenza.esempio(scriviNodo(basi[0]!));
      const conciliato = divergenza.concilia(diverso);
      const [suo, poi] = await verdettiXmllint([diverso, conciliato]);
      expect(suo).toBe(!divergenza.valida);
      if (conciliato !== diverso) expect(poi).toBe(divergenza.valida);
    },
  );
});
