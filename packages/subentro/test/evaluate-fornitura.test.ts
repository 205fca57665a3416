import { describe, expect, it } from 'vitest';

import { type OpzioniFornitura, evaluateFornitura, parsePiano, parseRicevuti } from '../src/index.js';
import { OPZIONI, esamina, file, invio, riepilogo, rilievi, scheda, soggetto } from './file-di-prova.js';

describe('a fornitura of one file', () => {
  it('without defects raises nothing', async () => {
    const eventi = await esamina(
      file(
        invio({ soggetti: [soggetto('A', 'F1'), soggetto('B', 'F1', { sesso: 'M', legame: '2' })], famiglie: ['F1'] }),
      ),
    );
    expect(rilievi(eventi)).toEqual([]);
    expect(riepilogo(eventi)).toMatchObject({
      riepilogo: { bloccanti: 0, daRimuovere: 0, avvisi: 0, perCodice: {} },
      file: [{ nome: '058091_SUBAPR_1_1_1.xml', soggetti: 2, famiglie: 1, convivenze: 0, letto: true }],
    });
  });

  it('counts its rilievi by weight and by code, each once', async () => {
    const eventi = await esamina(
      file(
        invio({
          soggetti: [soggetto('A', 'F1', { legame: '2' }), soggetto('B', null), soggetto('C', 'F9')],
          famiglie: ['F1', 'F2'],
        }),
      ),
    );
    expect(rilievi(eventi)).toEqual(['EN063 C', 'ES092 B', 'ES092 C', 'EF008 F1', 'EF010 F2']);
    expect(riepilogo(eventi).riepilogo).toEqual({
      bloccanti: 2,
      daRimuovere: 1,
      avvisi: 2,
      perCodice: { EF008: 1, EF010: 1, EN063: 1, ES092: 2 },
    });
  });

  it('joins soggetti and schede by the exact identifier, whichever group names it', async () => {
    const inConvivenza = soggetto('A', 'C1').replaceAll('famiglia>', 'convivenza>');
    expect(rilievi(await esamina(file(invio({ soggetti: [inConvivenza], convivenze: ['C1'] }))))).toEqual([]);
    expect(rilievi(await esamina(file(invio({ soggetti: [soggetto('A', 'C1')], convivenze: ['C1'] }))))).toEqual([]);
    expect(rilievi(await esamina(file(invio({ soggetti: [soggetto('A', 'f1 ')], famiglie: ['F1'] }))))).toEqual([
      'EN063 A',
      'ES092 A',
      'EF010 F1',
    ]);
  });

  it('EF003: has no identifier twice, families and convivenze together', async () => {
    const eventi = await esamina(
      file(invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'], convivenze: ['F1'] })),
    );
    expect(rilievi(eventi)).toEqual(['EF003 F1']);
  });

  it('EF004, EF009: counts once who names a scheda as family and as convivenza', async () => {
    const uno = soggetto('A', 'F1', { progressivo: '1' });
    const conEntrambi = uno.replace(/<famiglia>(.*)<\/famiglia>/, '$&<convivenza>$1</convivenza>');
    expect(conEntrambi).toContain('<convivenza>');
    expect(rilievi(await esamina(file(invio({ soggetti: [conEntrambi], famiglie: ['F1'] }))))).toEqual([]);
    const altro = soggetto('B', 'F1', { progressivo: '1' });
    expect(rilievi(await esamina(file(invio({ soggetti: [conEntrambi, altro], famiglie: ['F1'] }))))).toEqual([
      'EF004 F1',
      'EF009 F1',
    ]);
  });

  it('EF010: names the scheda', async () => {
    const [rilievo] = (await esamina(file(invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1', 'F2'] })))).filter(
      (e) => e.tipo === 'rilievo',
    );
    expect(rilievo).toMatchObject({ codice: 'EF010', valore: 'F2', famiglia: 'F2' });
  });

  it('EF010: an empty scheda without identifier is one too', async () => {
    const testo = invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1', 'X'] }).replace(
      scheda('famiglia', 'X'),
      '<famiglia><tipoScheda>3</tipoScheda></famiglia>',
    );
    expect(rilievi(await esamina(file(testo)))).toEqual(['EF010']);
  });

  it('counts a sesso N in neither total, f and m in theirs', async () => {
    const n = soggetto('A', 'F1').replace('<sesso>F', '<sesso>N');
    const testo = invio({ soggetti: [n], famiglie: ['F1'] });
    expect(rilievi(await esamina(file(testo.replace(/(Maschile(?:Invio)?)>1</g, '$1>0<'))))).toEqual([]);
    const f = soggetto('A', 'F1').replace('<sesso>F', '<sesso>f');
    expect(
      rilievi(
        await esamina(
          file(
            invio({ soggetti: [f], famiglie: ['F1'] })
              .replace(/(Maschile(?:Invio)?)>1</g, '$1>0<')
              .replace(/(Femminile(?:Invio)?)>0</g, '$1>1<'),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('EN017: counts no sesso with blanks around it, which EA042 cannot read either', async () => {
    const testo = invio({ soggetti: [soggetto('A', 'F1').replace('<sesso>F<', '<sesso> F <')], famiglie: ['F1'] });
    const eventi = await esamina(file(testo.replace(/(Maschile(?:Invio)?)>1</g, '$1>0<')));
    expect(rilievi(eventi)).toEqual(['STRUTTURA A']);
    expect(riepilogo(eventi).nonVerificati).toContainEqual(
      expect.objectContaining({ codice: 'EA042', motivo: 'in 1 caso manca o non si legge generalita.sesso' }),
    );
  });

  it('gives file, line, field and value of each', async () => {
    const testo = invio({ soggetti: [soggetto('A', 'F1'), soggetto('B', 'F1', { legame: '14' })], famiglie: ['F1'] });
    const [rilievo] = (await esamina(file(testo))).filter((e) => e.tipo === 'rilievo');
    expect(rilievo).toMatchObject({
      codice: 'EN064',
      file: '058091_SUBAPR_1_1_1.xml',
      riga: 2,
      soggetto: 'B',
      famiglia: 'F1',
      campo: 'famiglia.legameSoggetto.codiceLegame',
      valore: '14',
    });
  });
});

describe('a fornitura of several files', () => {
  const due = { soggetti: 2, femmine: 2, maschi: 0, famiglie: 1 };
  const primo = file(
    invio({ soggetti: [soggetto('A', 'F1')], progressivo: 1, totaleInvii: 2, fornitura: due }),
    '058091_SUBAPR_1_1_2.xml',
  );
  const secondo = file(
    invio({
      soggetti: [soggetto('B', 'F1', { legame: '2' })],
      famiglie: ['F1'],
      progressivo: 2,
      totaleInvii: 2,
      fornitura: due,
    }),
    '058091_SUBAPR_1_2_2.xml',
  );

  it('is one: families across files, totals over all', async () => {
    const eventi = await esamina(primo, secondo);
    expect(rilievi(eventi)).toEqual(['EN063 A']);
    expect(riepilogo(eventi).file.map(({ soggetti }) => soggetti)).toEqual([1, 1]);
  });

  it('leaves open what needs the missing file', async () => {
    const eventi = await esamina(secondo);
    expect(rilievi(eventi)).toEqual([]);
    const aperti = riepilogo(eventi).nonVerificati.map(({ codice }) => codice);
    expect(aperti).toEqual(
      expect.arrayContaining(['EF008', 'EF009', 'EF010', 'EN012', 'EN018', 'EN020', 'EN022', 'EN024']),
    );
    expect(riepilogo(await esamina(primo)).nonVerificati.map(({ codice }) => codice)).toContain('ES092');
  });

  it('ES092: finds at once who names no scheda at all', async () => {
    const solo = file(
      invio({ soggetti: [soggetto('A', null)], progressivo: 1, totaleInvii: 2 }),
      '058091_SUBAPR_1_1_2.xml',
    );
    expect(rilievi(await esamina(solo))).toEqual(['ES092 A']);
  });

  it('is not complete with the same file twice', async () => {
    const aperti = riepilogo(await esamina(secondo, { ...secondo })).nonVerificati.map(({ codice }) => codice);
    expect(aperti).toContain('EN012');
  });

  it('says a wrong total of the fornitura once', async () => {
    const tre = { ...due, soggetti: 3 };
    const a = file(
      invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'], progressivo: 1, totaleInvii: 2, fornitura: tre }),
      '058091_SUBAPR_1_1_2.xml',
    );
    const b = file(
      invio({
        soggetti: [soggetto('B', 'F2')],
        famiglie: ['F2'],
        progressivo: 2,
        totaleInvii: 2,
        fornitura: { ...tre, famiglie: 2 },
      }),
      '058091_SUBAPR_1_2_2.xml',
    );
    expect(rilievi(await esamina(a, b))).toEqual(['EN012', 'EN022', 'EN012']); // EN022 on the first, which says one family
    const c = file(
      invio({
        soggetti: [soggetto('A', 'F1')],
        famiglie: ['F1'],
        progressivo: 1,
        totaleInvii: 2,
        fornitura: { ...tre, famiglie: 2 },
      }),
      '058091_SUBAPR_1_1_2.xml',
    );
    expect(rilievi(await esamina(c, b))).toEqual(['EN012']);
  });
});

describe('what is not verified', () => {
  it('names every official check of the subentro that has no rule, and what it takes', async () => {
    const { nonVerificati } = riepilogo(
      await esamina(file(invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] }))),
    );
    const codici = nonVerificati.map(({ codice }) => codice);
    expect(codici).toEqual([...codici].sort());
    expect(codici).toEqual(expect.arrayContaining(['EA002', 'EN003', 'EC060', 'EN039', 'EN002']));
    for (const { motivo, serve } of nonVerificati) expect(motivo !== '' && serve !== '').toBe(true);
  });

  it('names no code that is an internal name of another', async () => {
    const { nonVerificati } = riepilogo(
      await esamina(file(invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] }))),
    );
    expect(nonVerificati.filter(({ codice }) => codice.startsWith('C'))).toEqual([]);
  });

  it('counts the records where a field was missing', async () => {
    const senzaData = soggetto('A', 'F1').replace('<dataNascita>1980-01-01</dataNascita>', '');
    const { nonVerificati } = riepilogo(
      await esamina(
        file(
          invio({
            soggetti: [senzaData, senzaData.replace('>A<', '>B<').replace('>1</codiceLegame>', '>2</codiceLegame>')],
            famiglie: ['F1'],
          }),
        ),
      ),
    );
    expect(nonVerificati.find(({ codice }) => codice === 'ES008')).toMatchObject({
      motivo: 'in 2 casi manca o non si legge generalita.dataNascita',
    });
  });
});

describe('the plan, and what ANPR has already', () => {
  const uno = file(invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] }), '058091_SUBAPR_1_1_1.xml');
  const eventi = async (opzioni: Partial<OpzioniFornitura>) => {
    const trovati = [];
    for await (const e of evaluateFornitura([uno], { ...OPZIONI, ...opzioni })) trovati.push(e);
    return trovati;
  };
  const SUL_PIANO = ['EN003', 'EN007', 'EN032', 'EN033', 'EN034', 'EN036', 'EN037', 'EN038', 'EN040', 'EN362', 'EN363'];
  const aperti = async (opzioni: Partial<OpzioniFornitura>) =>
    riepilogo(await eventi(opzioni)).nonVerificati.filter(({ codice }) => SUL_PIANO.includes(codice));

  it('leave their codes open while they are not given, each with what it takes', async () => {
    const senza = await aperti({});
    expect(senza.map(({ codice }) => codice)).toEqual(SUL_PIANO);
    expect(senza).toContainEqual({
      codice: 'EN032',
      motivo: 'non è stato dato il piano di subentro',
      serve: 'il piano di subentro (--piano), con i giorni di invio',
    });
    expect((await aperti({ piano: { comune: '058091' } })).map(({ motivo }) => motivo)).toContain(
      'il piano non dice i giorni di invio',
    );
  });

  it('close them all when they are', async () => {
    const piano = parsePiano(
      '{"comune":"058091","invio":{"inizio":"2026-11-01","fine":"2026-11-30"},"totaleFile":1,"stato":"aperto","tipoFile":"APR","pec":true,"ambiente":"test"}',
    );
    const ricevuti = parseRicevuti('058091_SUBAPR_1_1_1.gz;KO');
    if (!piano.ok || !ricevuti.ok) throw new Error('the plan and the list of this test are good');
    const date = { piano: piano.value, ricevuti: ricevuti.value };
    expect(await aperti(date)).toEqual([]);
    expect(rilievi(await eventi(date))).toEqual(['EN007']);
  });
});

describe('the schede famiglia and convivenza', () => {
  it('EC004, EC005: are judged one by one, at their own line', async () => {
    const testo = invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] }).replace(
      '<tipoScheda>3',
      '<motivoCostituzione>7</motivoCostituzione><specieConvivenza>9</specieConvivenza><tipoScheda>3',
    );
    const trovati = (await esamina(file(testo))).flatMap((e) => (e.tipo === 'rilievo' ? [e] : []));
    expect(trovati).toMatchObject([
      { codice: 'EC004', famiglia: 'F1', valore: '7', riga: expect.any(Number) as number },
      { codice: 'EC005', famiglia: 'F1', valore: '9', riga: expect.any(Number) as number },
    ]);
  });

  it('ES050: an empty luogoNascita, which the schema takes, says neither comune nor place abroad', async () => {
    const vuoto = soggetto('A', 'F1').replace(/<luogoNascita>.*<\/luogoNascita>/, '<luogoNascita/>');
    expect(rilievi(await esamina(file(invio({ soggetti: [vuoto], famiglie: ['F1'] }))))).toEqual(['ES050 A']);
  });
});

describe('the sender and the limit', () => {
  it('EN039, EN002: are judged when they are given', async () => {
    const eventi = [];
    const uno = {
      ...file(invio({ soggetti: [soggetto('A', 'F1')], famiglie: ['F1'] }), '058091_SUBAPR_1_1_1.gz'),
      dimensioneCompressa: 1000,
    };
    for await (const e of evaluateFornitura([uno], { ...OPZIONI, mittente: '028060', limiteCompresso: 999 }))
      eventi.push(e);
    expect(rilievi(eventi)).toEqual(['EN002', 'EN039']);
  });
});
