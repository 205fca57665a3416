import { createSchema, tipoDato, vocabolarioSubentro } from '@anagrafe/core/schemi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatFornitura } from '../src/index.js';
import { ErroreScrittura } from '../src/scrittura/errore-scrittura.js';
import { leggi } from './file-di-prova.js';
import { type Oggetto, schedaACaso, toSoggetto } from './scheda-a-caso.js';

/** Is the XML written from a scheda valid? Not if it cannot even be written. */
async function isValidoScritto(scheda: Oggetto): Promise<boolean> {
  const totali = Object.fromEntries(Array.from(TOTALI, (nome) => [nome, '1']));
  try {
    const testo = [...formatFornitura({ datiFornitura: totali, soggetti: [toSoggetto(scheda)] })].join('');
    return (await leggi([new TextEncoder().encode(testo)])).violazioni.length === 0;
  } catch (errore) {
    if (errore instanceof ErroreScrittura) return false;
    throw errore;
  }
}

// prettier-ignore
const TOTALI = [
  'versioneFornitura', 'totaleInvii', 'numeroTotaleSchedeSoggetto', 'numeroTotaleCittadiniItaliani', 'numeroTotaleIscrittiNonItaliani',
  'numeroTotalePersoneSessoFemminile', 'numeroTotalePersoneSessoMaschile', 'numeroTotaleSchedeFamiglia', 'numeroTotaleSchedeConvivenza',
];

describe('the zod schema of a scheda', () => {
  const schema = createSchema(vocabolarioSubentro.tipoGeneralitaSoggetto);

  it('accepts what the structure check accepts of the same scheda written as XML, and nothing else', async () => {
    const conteggi = { validi: 0, nonValidi: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(2 ** 31 - 1), async (seme) => {
        const oggetto = schedaACaso(seme, { guasti: 2 });
        const valido = schema.safeParse(oggetto).success;
        conteggi[valido ? 'validi' : 'nonValidi'] += 1;
        expect(valido).toBe(await isValidoScritto(oggetto));
      }),
      { numRuns: 600 },
    );
    expect(Math.min(conteggi.validi, conteggi.nonValidi)).toBeGreaterThan(100);
  });

  it('says in Italian, and without the value, what is allowed', () => {
    const esito = schema.safeParse({
      generalitaSubIscr: { cognome: 'SEGRETO7', nome: 'ADA', senzaNome: '1', sesso: 'X' },
      soprannome: 'SEGRETO',
    });
    const detti = esito.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    expect(detti).toEqual([
      "generalitaSubIscr.cognome: ammessi solo lettere, lettere accentate (da À a ž), Ɖ, spazio e i segni - ' . ,",
      'generalitaSubIscr.sesso: ammesso uno fra M, F, N, m, f, n',
      'generalitaSubIscr.senzaNome: non è ammesso insieme agli altri: qui può esserci sesso',
      'generalitaSubIscr.dataNascita: manca dataNascita',
      'generalitaSubIscr.luogoNascita: manca luogoNascita',
      ': elementi non previsti: soprannome',
    ]);
    expect(String(esito.error)).not.toContain('SEGRETO');
  });

  it('wants an array where an element repeats, and texts everywhere else', () => {
    const [uno, elenco] = [{ codiceStato: '100' }, [{ codiceStato: '100' }]];
    const con = (altro: object) =>
      createSchema(vocabolarioSubentro.tipoGeneralitaSoggetto)
        .safeParse({ ...altro })
        .error?.issues.map(({ message }) => message);
    expect(con({ altraCittadinanza: uno })).toContain('è ammesso solo un elenco');
    expect(con({ altraCittadinanza: elenco })).not.toContain('è ammesso solo un elenco');
    expect(con({ dataUltimoAggiornamento: 20200101 })).toContain('è ammesso solo un testo');
    expect(con({ residenza: 'Roma' })).toContain('è ammesso solo un gruppo');
  });
});

it('a schema of a text', () => {
  expect(createSchema(tipoDato.tipoSesso).safeParse('F').success).toBe(true);
  expect(createSchema('date').safeParse('2021-02-30').error?.issues[0]?.message).toBe(
    'è ammesso un giorno del calendario scritto AAAA-MM-GG',
  );
});

it('the schema is of the type that is generated from the same source', () => {
  const comune: { readonly siglaProvinciaIstat: string } = createSchema(tipoDato.tipoComune).parse({
    nomeComune: 'ROMA',
    siglaProvinciaIstat: 'RM',
  });
  expect(comune.siglaProvinciaIstat).toBe('RM');
});
