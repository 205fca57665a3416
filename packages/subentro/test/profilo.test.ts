import { regole } from '@anagrafe/core';
import { describe, expect, it } from 'vitest';

import type { EventoFornitura } from '../src/index.js';
import { esamina, esaminaCon, file, invio, riepilogo, soggetto } from './file-di-prova.js';

/** Born in the future: a warning in the file, an error in every service. */
const FUTURA = soggetto('A', 'F1').replace('<dataNascita>1980', '<dataNascita>2080');
const fornitura = () => file(invio({ soggetti: [FUTURA, soggetto('B', null)], famiglie: ['F1'] }));

const senzaProfilo = (eventi: readonly EventoFornitura[]) =>
  eventi.flatMap((evento): object[] => {
    if (evento.tipo === 'rilievo') return evento.profilo === undefined ? [evento] : [];
    if (evento.tipo !== 'riepilogo') return [evento];
    const { profilo: _, ...chiusura } = evento;
    return [chiusura];
  });

describe('the profile of the services', () => {
  it('finds a violated rule of the subentro again, with its severity in the services', async () => {
    const eventi = await esaminaCon({ profilo: 'servizi' }, fornitura());
    const es008 = eventi.filter((e) => e.tipo === 'rilievo').filter(({ codice }) => codice === 'ES008');
    expect(es008).toMatchObject([
      { severita: 'avviso', soggetto: 'A' },
      { severita: 'errore', soggetto: 'A', profilo: 'servizi' },
    ]);
    expect(es008[0]).not.toHaveProperty('profilo');
  });

  it('leaves the verdict on the file as it is', async () => {
    const eventi = await esaminaCon({ profilo: 'servizi' }, fornitura());
    expect(senzaProfilo(eventi)).toEqual(await esamina(fornitura()));
    expect(eventi.length).toBeGreaterThan(senzaProfilo(eventi).length);
  });

  it('counts what it found apart, and only if asked', async () => {
    const eventi = await esaminaCon({ profilo: 'servizi' }, fornitura());
    const { profilo } = riepilogo(eventi);
    const suoi = eventi.filter((e) => e.tipo === 'rilievo').filter((r) => r.profilo === 'servizi');
    expect(profilo?.nome).toBe('servizi');
    expect(profilo?.riepilogo.perCodice['ES008']).toBe(1);
    expect(profilo?.riepilogo.errori).toBe(suoi.filter(({ severita }) => severita === 'errore').length);
    expect((profilo?.riepilogo.errori ?? 0) + (profilo?.riepilogo.avvisi ?? 0)).toBe(suoi.length);
    expect(riepilogo(await esamina(fornitura()))).not.toHaveProperty('profilo');
  });

  it('puts only the rules that the services apply', async () => {
    const eventi = await esaminaCon({ profilo: 'servizi' }, fornitura());
    const applicati = new Set(regole.filter(({ severita }) => severita.servizi !== null).map(({ codice }) => codice));
    for (const evento of eventi) {
      if (evento.tipo === 'rilievo' && evento.profilo !== undefined) expect(applicati).toContain(evento.codice);
    }
    for (const { codice } of riepilogo(eventi).profilo?.nonVerificati ?? []) expect(applicati).toContain(codice);
  });

  it('says what a record leaves open', async () => {
    const senzaNascita = soggetto('A', 'F1').replace(/<dataNascita>[^<]*<\/dataNascita>/, '');
    const eventi = await esaminaCon(
      { profilo: 'servizi' },
      file(invio({ soggetti: [senzaNascita], famiglie: ['F1'] })),
    );
    expect(riepilogo(eventi).profilo?.nonVerificati).toContainEqual(expect.objectContaining({ codice: 'ES008' }));
  });

  it('puts a scheda and its members to them, wherever in the fornitura they are', async () => {
    const iscritta = soggetto('C', 'F2').replace('</luogoNascita>', '</luogoNascita><soggettoAIRE>S</soggettoAIRE>');
    const dal2010 = (testo: string) =>
      testo.replace(
        /(<idFamigliaConvivenza>F1<.*?<\/idFamigliaConvivenzaComune>)/,
        '$1<dataOrigineFamigliaConvivenza>2010-01-01</dataOrigineFamigliaConvivenza>',
      );
    const insieme = { soggetti: 3, femmine: 3, maschi: 0, famiglie: 2 };
    const uno = invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F2'], totaleInvii: 2, fornitura: insieme });
    const due = invio({
      soggetti: [soggetto('B', 'F1', { legame: '2' }), iscritta],
      famiglie: ['F1'],
      progressivo: 2,
      totaleInvii: 2,
      fornitura: insieme,
    });
    const files = [file(uno, '058091_SUBAPR_1_1_2.xml'), file(dal2010(due), '058091_SUBAPR_1_2_2.xml')];
    const diSchede = (eventi: readonly EventoFornitura[]) =>
      eventi.flatMap((e) =>
        e.tipo === 'rilievo' && e.codice.startsWith('EF') ? [[e.codice, e.famiglia, e.profilo]] : [],
      );
    expect(diSchede(await esaminaCon({ profilo: 'servizi' }, ...files))).toEqual([
      ['EF018', 'F2', 'servizi'],
      ['EF031', 'F1', 'servizi'],
    ]);
    expect(diSchede(await esamina(...files))).toEqual([]);
  });
});
