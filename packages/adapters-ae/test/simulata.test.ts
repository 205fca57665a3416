import { computeCodiceFiscale, toOmocodie } from '@anagrafe/codice-fiscale';
import { createAnagrafeTributariaSimulata } from '@anagrafe/adapters-ae';
import { describe, expect, it } from 'vitest';

import {
  ADA,
  ADA_MARCATA,
  ADEA,
  ALTRA_VIA,
  ALTROVE,
  CF_ADA,
  CHI,
  COMUNE,
  NUMERO,
  VIA,
  createOrologio,
  createProva,
  findUsabile,
  toCodice,
} from './persone-di-prova.js';

const base = { ...CHI, comune: COMUNE };
const ADELE = { ...ADA, nome: 'ADELE' };
const CF_ADELE = computeCodiceFiscale(ADELE);
const DOMANI = '2026-11-22T09:00:00';

describe('attribuzione', () => {
  it('una neonata riceve il codice che segue dai suoi dati, ed è validata e marcata per il comune', async () => {
    const { ae } = createProva([]);
    const esito = await ae.attribuisci({ ...base, dati: ADA, domicilio: VIA });
    expect(esito).toMatchObject({
      type: 'eseguita',
      posizione: { codiceFiscale: CF_ADA, dati: ADA, domicilio: VIA, validato: true, marcato: true, comune: COMUNE },
    });
  });

  it('senza un indirizzo è validata, ma non marcata', async () => {
    const { ae } = createProva([]);
    const esito = await ae.attribuisci({ ...base, dati: ADA });
    expect(esito).toMatchObject({ posizione: { codiceFiscale: CF_ADA, validato: true, marcato: false } });
  });

  it('i dati che mancano si dicono per nome, e nulla è attribuito', async () => {
    const { ae } = createProva([]);
    const dati = { ...ADA, cognome: ' ', codiceCatastale: 'X999', senzaGiorno: true };
    expect(await ae.attribuisci({ ...base, dati })).toEqual({
      type: 'non-ammessa',
      motivo: 'dati-non-utilizzabili',
      campi: ['cognome', 'luogoNascita', 'giornoNascita'],
    });
  });
});

describe('omocodia', () => {
  it('tre persone con lo stesso codice: le varianti si danno nell’ordine dell’Agenzia, la base non è più di nessuno', async () => {
    const [prima, seconda, terza] = toOmocodie(CF_ADA);
    const { ae } = createProva([ADA_MARCATA]);
    const dueesima = await ae.attribuisciOmocodice({ ...base, dati: ADEA, domicilio: VIA });
    const treesima = await ae.attribuisciOmocodice({ ...base, dati: { ...ADA, cognome: 'PROVE' }, domicilio: VIA });
    expect(dueesima).toMatchObject({ posizione: { codiceFiscale: seconda, omocodice: true } });
    expect(treesima).toMatchObject({ posizione: { codiceFiscale: terza } });
    expect(toCodice(await ae.interroga({ dati: ADA, ...CHI }))).toBe('EAI20');
    expect(await ae.interroga({ dati: ADA, ...CHI })).toMatchObject({ posizione: { codiceFiscale: prima } });
    expect(toCodice(await ae.interroga({ codiceFiscale: CF_ADA, ...CHI }))).toBe('EAI59');
  });

  it('chi lo chiede due volte riceve quello che ha', async () => {
    const { ae } = createProva([ADA_MARCATA]);
    await ae.attribuisciOmocodice({ ...base, dati: ADEA, domicilio: VIA });
    const ancora = await ae.attribuisciOmocodice({
      ...base,
      dati: ADEA,
      domicilio: { ...VIA, indirizzo: 'via dei Fiori' },
    });
    expect(toCodice(ancora)).toBe('EAA10');
  });

  it('finite le 127 varianti, non se ne dà un’altra', async () => {
    const omonimi = toOmocodie(CF_ADA).map((codiceFiscale, i) => ({
      codiceFiscale,
      dati: ADA,
      domicilio: { comune: COMUNE, indirizzo: `VIA ${i}` },
    }));
    const { ae } = createProva(omonimi);
    expect(toCodice(await ae.attribuisciOmocodice({ ...base, dati: ADEA, domicilio: VIA }))).toBe('EAA50');
  });
});

describe('variazione', () => {
  it('un altro nome vuole un altro codice, e quello di prima resta collegato', async () => {
    const { ae } = createProva([ADA_MARCATA]);
    const esito = await ae.varia({ ...base, codiceFiscale: CF_ADA, precedenti: ADA, dati: ADELE });
    expect(esito).toMatchObject({
      type: 'eseguita',
      posizione: { codiceFiscale: CF_ADELE, collegati: [{ codiceFiscale: CF_ADA, dal: '2026-11-21' }] },
    });
    expect(await findUsabile(ae, CF_ADA)).toBe(CF_ADELE);
  });

  it('chi torna ai dati di prima torna al codice di prima', async () => {
    const { ae, orologio } = createProva([ADA_MARCATA]);
    await ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE });
    orologio.metti(DOMANI);
    const esito = await ae.varia({ ...base, codiceFiscale: CF_ADELE, dati: ADA });
    expect(esito).toMatchObject({
      posizione: { codiceFiscale: CF_ADA, collegati: [{ codiceFiscale: CF_ADELE, dal: '2026-11-22' }] },
    });
    expect(await findUsabile(ae, CF_ADELE)).toBe(CF_ADA);
  });

  it('un accento che nel codice non conta cambia i dati e non il codice', async () => {
    const { ae } = createProva([ADA_MARCATA]);
    const esito = await ae.varia({ ...base, codiceFiscale: CF_ADA, dati: { ...ADA, nome: 'ADÀ' } });
    expect(esito).toMatchObject({ posizione: { codiceFiscale: CF_ADA, dati: { nome: 'ADÀ' }, collegati: [] } });
  });

  it('un codice numerico diventa alfanumerico con una variazione, anche degli stessi dati', async () => {
    const { ae } = createProva([{ codiceFiscale: NUMERO, dati: ADA, domicilio: VIA, comune: COMUNE }]);
    const esito = await ae.varia({ ...base, codiceFiscale: NUMERO, dati: ADA });
    expect(esito).toMatchObject({ posizione: { codiceFiscale: CF_ADA, collegati: [{ codiceFiscale: NUMERO }] } });
  });

  it('il giorno dopo si può di nuovo', async () => {
    const { ae, orologio } = createProva([ADA_MARCATA]);
    await ae.varia({ ...base, codiceFiscale: CF_ADA, dati: ADELE });
    const ancora = { ...base, codiceFiscale: CF_ADELE, dati: { ...ADELE, cognome: 'FINTA' } };
    expect(toCodice(await ae.varia(ancora))).toBe('EAM15');
    orologio.metti(DOMANI);
    expect(toCodice(await ae.varia(ancora))).toBe('00');
  });
});

describe('Conferma ANPR', () => {
  it('i dati di ANPR prendono il posto di quelli dell’Agenzia, e la posizione è marcata', async () => {
    const { ae } = createProva([{ codiceFiscale: CF_ADELE, dati: ADELE, domicilio: ALTRA_VIA }]);
    const esito = await ae.allinea({ ...base, codiceFiscale: CF_ADELE, dati: ADA, domicilio: VIA });
    expect(esito).toMatchObject({
      posizione: {
        codiceFiscale: CF_ADA,
        dati: ADA,
        domicilio: VIA,
        marcato: true,
        collegati: [{ codiceFiscale: CF_ADELE }],
      },
    });
  });
});

describe('collegamento', () => {
  const adele = { codiceFiscale: CF_ADELE, dati: ADELE, domicilio: ALTRA_VIA };
  const chiede = { ...base, codiceFiscale: CF_ADA, nuovo: CF_ADELE };

  it('resta il codice dell’Agenzia, con l’indirizzo di ANPR; il codice di ANPR è collegato', async () => {
    const { ae } = createProva([ADA_MARCATA, adele]);
    const esito = await ae.collega(chiede);
    expect(esito).toMatchObject({
      type: 'eseguita',
      posizione: {
        codiceFiscale: CF_ADELE,
        dati: ADELE,
        domicilio: VIA,
        marcato: true,
        collegati: [{ codiceFiscale: CF_ADA }],
      },
    });
    expect(toCodice(await ae.interroga({ codiceFiscale: CF_ADA, ...CHI }))).toBe('EAI40');
    expect(await findUsabile(ae, CF_ADA)).toBe(CF_ADELE);
  });

  it('le storie dei due codici si uniscono in ordine di tempo', async () => {
    const [vecchioAda, vecchioAdele] = ['COGNOME', 'ALTRO'].map((cognome) => computeCodiceFiscale({ ...ADA, cognome }));
    const { ae } = createProva([
      { ...ADA_MARCATA, collegati: [{ codiceFiscale: vecchioAda!, dal: '2001-05-05' }] },
      { ...adele, collegati: [{ codiceFiscale: vecchioAdele!, dal: '2010-02-02' }] },
    ]);
    const esito = await ae.collega(chiede);
    expect(esito).toMatchObject({
      posizione: {
        collegati: [
          { codiceFiscale: vecchioAda, dal: '2001-05-05' },
          { codiceFiscale: vecchioAdele, dal: '2010-02-02' },
          { codiceFiscale: CF_ADA, dal: '2026-11-21' },
        ],
      },
    });
  });

  it('dal numerico all’alfanumerico si può, al contrario no', async () => {
    const numerica = { codiceFiscale: NUMERO, dati: ADA, domicilio: VIA };
    const inAnpr = createProva([
      { ...numerica, comune: COMUNE },
      { codiceFiscale: CF_ADA, dati: ADA },
    ]);
    expect(toCodice(await inAnpr.ae.collega({ ...base, codiceFiscale: NUMERO, nuovo: CF_ADA }))).toBe('00');
    const inAe = createProva([ADA_MARCATA, numerica]);
    expect(toCodice(await inAe.ae.collega({ ...base, codiceFiscale: CF_ADA, nuovo: NUMERO }))).toBe('EAM9C');
  });

  it.each([
    ['l’altro codice è marcato', { comune: COMUNE }, 'EAM9C'],
    ['l’altra residenza è in un altro comune', { domicilio: { comune: ALTROVE, indirizzo: 'VIA' } }, 'EAM95'],
    ['differiscono più di tre dati', { dati: { ...ADELE, dataNascita: '1951-03-02' } }, 'EAM93'],
    ['il codice dell’Agenzia non segue dai suoi dati', { dati: ADA }, 'EAM9C'],
  ])('non se %s', async (_, diversa, atteso) => {
    const dati = 'dati' in diversa ? diversa.dati : ADELE;
    const codiceFiscale = atteso === 'EAM93' ? computeCodiceFiscale(dati) : CF_ADELE;
    const { ae } = createProva([ADA_MARCATA, { ...adele, ...diversa, codiceFiscale }]);
    expect(toCodice(await ae.collega({ ...chiede, nuovo: codiceFiscale }))).toBe(atteso);
  });

  it('due codici già collegati non si collegano di nuovo', async () => {
    const { ae, orologio } = createProva([ADA_MARCATA, adele]);
    await ae.collega(chiede);
    orologio.metti(DOMANI);
    expect(toCodice(await ae.collega(chiede))).toBe('EAM12');
    expect(toCodice(await ae.collega({ ...base, codiceFiscale: CF_ADELE, nuovo: CF_ADA }))).toBe('EAM47');
    expect(toCodice(await ae.collega({ ...base, codiceFiscale: CF_ADELE, nuovo: CF_ADELE.toLowerCase() }))).toBe(
      'EAM94',
    );
  });
});

describe('annullamento di un’attribuzione', () => {
  const annulla = { ...base, codiceFiscale: CF_ADA };
  const attribuita = async () => {
    const prova = createProva([]);
    await prova.ae.attribuisci({ ...base, dati: ADA, domicilio: VIA });
    return prova;
  };

  it('entro 24 ore sì, dopo no', async () => {
    const { ae, orologio } = await attribuita();
    orologio.metti('2026-11-22T09:00:01');
    expect(toCodice(await ae.annullaAttribuzione(annulla))).toBe('oltre-24-ore');
    orologio.metti('2026-11-22T09:00:00');
    expect(toCodice(await ae.annullaAttribuzione(annulla))).toBe('EAC00');
  });

  it('non da un altro comune, né di un codice che c’era già', async () => {
    const { ae } = await attribuita();
    expect(toCodice(await ae.annullaAttribuzione({ ...annulla, comune: ALTROVE }))).toBe('attribuzione-di-altri');
    const { ae: altra } = createProva([ADA_MARCATA]);
    expect(toCodice(await altra.annullaAttribuzione(annulla))).toBe('attribuzione-di-altri');
  });

  it('non dopo un’altra operazione', async () => {
    const { ae, orologio } = await attribuita();
    orologio.metti('2026-11-22T08:00:00');
    await ae.varia({ ...base, codiceFiscale: CF_ADA, dati: { ...ADA, nome: 'ADÀ' } });
    expect(toCodice(await ae.annullaAttribuzione(annulla))).toBe('operazioni-successive');
  });

  it('annullato, il codice non è di nessuno e si può attribuire di nuovo', async () => {
    const { ae, orologio } = await attribuita();
    await ae.annullaAttribuzione(annulla);
    expect(toCodice(await ae.interroga({ dati: ADA, ...CHI }))).toBe('EAI90');
    orologio.metti(DOMANI);
    expect(await ae.attribuisci({ ...base, dati: ADA })).toMatchObject({ posizione: { codiceFiscale: CF_ADA } });
  });
});

describe('chi c’è dall’inizio', () => {
  const orologio = createOrologio().leggi;

  it('chi non ha il codice lo riceve per ultimo: il suo, o la prima variante libera', async () => {
    const { ae } = createProva([{ dati: ADEA }, ADA_MARCATA]);
    expect(await ae.interroga({ dati: ADEA, ...CHI })).toMatchObject({
      posizione: { codiceFiscale: toOmocodie(CF_ADA)[0] },
    });
  });

  it('chi non si può iscrivere è detto, con il posto e il motivo e senza i suoi dati', () => {
    const { scarti } = createAnagrafeTributariaSimulata({
      orologio,
      persone: [
        ADA_MARCATA,
        { ...ADA_MARCATA, dati: ADEA },
        { codiceFiscale: 'PRVDAA46R50F641X', dati: ADA },
        { codiceFiscale: CF_ADELE, dati: { ...ADA, dataNascita: '1946-02-30' } },
        { dati: { ...ADA, nome: '42' } },
        { codiceFiscale: CF_ADELE, dati: ADELE, collegati: [{ codiceFiscale: CF_ADA }] },
      ],
    });
    expect(scarti).toEqual([
      { indice: 1, motivo: 'codice-fiscale-ripetuto' },
      { indice: 2, motivo: 'codice-fiscale-errato' },
      { indice: 3, motivo: 'dati-non-utilizzabili' },
      { indice: 4, motivo: 'dati-non-utilizzabili' },
      { indice: 5, motivo: 'codice-fiscale-ripetuto' },
    ]);
  });

  it('di chi non ha cognome, o il giorno di nascita, l’Agenzia ha quel che c’è', async () => {
    const { cognome: _, ...dati } = { ...ADA, dataNascita: '1946-10-01', senzaGiorno: true };
    const { ae } = createProva([{ codiceFiscale: NUMERO, dati }]);
    expect(await ae.interroga({ codiceFiscale: NUMERO, ...CHI })).toMatchObject({ posizione: { dati } });
    expect(toCodice(await ae.interroga({ dati, ...CHI }))).toBe('EAI20');
  });
});
