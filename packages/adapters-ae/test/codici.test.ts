import { computeCodiceFiscale, isCodiceFiscale } from '@anagrafe/codice-fiscale';
import { type CodiceNoto, toCodiciAe } from '@anagrafe/core/agenzia-entrate';
import { describe, expect, it } from 'vitest';

import { CASI_PRIMI } from './casi-codici.js';
import { CASI_DOPO } from './casi-codici-modifiche.js';
import { ADA, ADEA, CF_ADA, NUMERO, createProva, toCodice } from './persone-di-prova.js';

const CASI = [...CASI_PRIMI, ...CASI_DOPO];

describe('ogni codice dell’Agenzia, e quando l’archivio simulato lo dà', () => {
  it.each(CASI.map((caso) => [caso.codice, caso.quando, caso] as const))('%s: %s', async (codice, _, caso) => {
    const { ae } = createProva(caso.persone ?? [], caso.guasti === undefined ? {} : { guasti: caso.guasti });
    expect(ae.scarti).toEqual([]);
    expect(toCodice(await caso.chiedi(ae))).toBe(codice);
  });

  it('la tabella dei codici dice di ciascuno che cosa significa e quale prova lo produce', async () => {
    await expect(toPagina()).toMatchFileSnapshot('../../../docs/codici-agenzia.md');
  });

  it('nessuno dei codici pubblicati manca', () => {
    const provati = new Set(CASI.map(({ codice }) => codice));
    expect(
      toCodiciAe()
        .map(({ codice }) => codice)
        .filter((codice) => !provati.has(codice)),
    ).toEqual([]);
  });

  it('solo quattro vengono da un guasto: gli altri da ciò che l’archivio ha', () => {
    const daGuasto = CASI.filter(({ guasti }) => guasti !== undefined).map(({ codice }) => codice);
    expect(daGuasto).toEqual(['EAA0A', 'EAV02', 'AEE95', 'AEE97']);
  });

  it('le persone di prova sono come devono essere', () => {
    expect(computeCodiceFiscale(ADA)).toBe(CF_ADA);
    expect(computeCodiceFiscale(ADEA)).toBe(CF_ADA);
    expect(isCodiceFiscale(NUMERO)).toBe(true);
  });
});

/** The page of the codes; `vitest -u` writes it anew. */
function toPagina(): string {
  const riga = (voce: CodiceNoto): string => {
    const prove = CASI.filter(({ codice }) => codice === voce.codice);
    const quando = prove.map((caso) => `${caso.quando}${caso.guasti === undefined ? '' : ' *'}`).join('; ');
    return `| ${voce.codice} | ${voce.significato} | ${voce.agisce.join(', ')} | ${voce.riprova} | ${quando} |`;
  };
  return `<!-- Written by packages/adapters-ae/test/codici.test.ts (vitest -u): do not edit. -->

# I codici dell’Agenzia delle Entrate

I ${String(toCodiciAe().length)} codici pubblicati: che cosa significano, chi deve agire, se e quando riprovare, e la prova di
\`packages/adapters-ae/test/codici.test.ts\` che li fa dare all’Agenzia simulata, con il nome «codice: prova». Quelli con * vengono da
un guasto comandato; gli altri da ciò che l’archivio contiene. Che cosa fare è nel rimedio di ciascuno (\`findCodiceAe\`).

| codice | significato | agisce | riprova | prova |
| --- | --- | --- | --- | --- |
${toCodiciAe().map(riga).join('\n')}
`;
}
