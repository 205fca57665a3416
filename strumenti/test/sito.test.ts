import { resolve } from 'node:path';

import { toCodiciUfficiali } from '@anagrafe/core';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import { type Sito, apriSito } from '../sito/pagine.js';
import { toPaginaRegola } from '../sito/pagina-regola.js';
import { toJsonRegole } from '../sito/regole-json.js';
import { toCsv, toOrfani, toRighe } from '../sito/tracciabilita.js';

// Rules are marked before anybody asks them, and other files of this worker may have: this one has its own.
vi.hoisted(() => {
  vi.resetModules();
});

let sito: Sito;
beforeAll(async () => {
  sito = await apriSito(resolve(import.meta.dirname, '../..'));
});

const pagina = (codice: string): string => {
  const voce = sito.voci.find((una) => una.codice === codice);
  return voce === undefined ? '' : toPaginaRegola(voce, sito.fonti).contenuto;
};

describe('the pages of the rules', () => {
  it('are there for each of the 923 codes, with what is done about it', () => {
    const codici = toCodiciUfficiali().map(({ codice }) => codice);
    expect(codici).toHaveLength(923);
    expect(codici.filter((codice) => !pagina(codice).includes('## Copertura'))).toEqual([]);
  });

  it('say of a rule what it wants, where, how serious it is, what to do, and show it', () => {
    const es010 = pagina('ES010');
    for (const parte of [
      'Condizione',
      'Gravità',
      'Campi',
      'Quando vale',
      'Messaggio',
      'Che cosa fare',
      'Fonti',
      'Esempi',
    ])
      expect(es010).toContain(`## ${parte}\n`);
    expect(es010).toContain('## Condizione\n\nScatta se la data del matrimonio viene dopo oggi');
    expect(es010).toContain('avviso, da rimuovere prima del subentro');
    expect(es010).toContain('(/tipi/tipogeneralitasubiscr#datanascita)');
    expect(es010).toMatch(/\*\*Conforme\*\*\n\n```json/);
    expect(es010).toContain('deve seguire la nascita (01/01/1980)');
  });

  it('show of a code with several meanings each with its own example, and the tests that break each', () => {
    const en070 = pagina('EN070');
    const [prima = '', altra = ''] = en070.split('## Altro significato: ');
    expect(prima).toContain(
      '## Esempi\n\nSono due chiamate di <code v-pre>evaluateOperazione(richiesta, contesto)</code>',
    );
    expect(prima).toContain('> Il codice fiscale del padre è PRVDAA80A41H501A, ma nel registro');
    expect(altra).toContain(
      '### Esempi\n\nSono due chiamate di <code v-pre>evaluateCertificato(soggetto, richiesta, contesto)</code>',
    );
    expect(altra).toContain('> Nella richiesta il codice fiscale dell’intestatario è');
    const [, dellOperazione = '', delCertificato = ''] = en070.slice(en070.indexOf('## Copertura')).split('\n\n**');
    expect(dellOperazione).toMatch(/^Il codice fiscale di un genitore è quello che ha in ANPR\*\*/);
    expect(dellOperazione).toContain('registro-genitori.ts');
    expect(dellOperazione).not.toContain('certificati.test.ts');
    expect(delCertificato).toContain('packages/core/src/certificati/identita.ts');
    expect(delCertificato).toContain('packages/core/test/certificati/certificati.test.ts');
    expect(delCertificato).not.toContain('registro-genitori.ts');
  });

  it('say of a code without a rule why, and what it would take', () => {
    expect(pagina('EAV91')).toContain('Qui non si può verificare: la risposta viene dall’Agenzia delle Entrate.');
    expect(pagina('EAV91')).toMatch(/^# EAV91: L’Agenzia non ha questo codice fiscale\n/);
    expect(pagina('EN558').match(/cerca la via e il civico/g)).toHaveLength(2); // the title, and why
    expect(pagina('CN236')).toContain('[EN236](./EN236)');
  });

  it('tell of STRUTTURA the file first, then what it means in requests', () => {
    const struttura = pagina('STRUTTURA');
    expect(struttura).toMatch(/^# STRUTTURA: Il file ha la struttura dello schema ufficiale\n/);
    expect(struttura).toContain('Il codice ha 3 significati');
    expect(struttura).toContain('subentro: errore');
    expect(struttura).toContain('## Condizione\n\nScatta a ogni differenza fra il file e lo schema ufficiale');
    expect(struttura).toContain('## Altro significato: Una richiesta porta una rettifica sola');
    expect(struttura).toContain('packages/subentro/src/controllo-struttura.ts');
    expect(struttura).toContain('packages/subentro/test/evaluate-file.test.ts');
    expect(struttura).toContain('## Esempi\n\nIl controllo legge il testo del file');
    expect(struttura.match(/### Esempi\n\nSono due chiamate/g)).toHaveLength(2);
  });

  it('give the type of a field in the requests that the rule is about', () => {
    expect(pagina('STRUTTURA')).toContain('(/tipi/richiesta5013#famigliaconvivenza)');
    expect(pagina('EHR52')).toContain('(/tipi/richiesta3003#ricercaelenchirichieste)');
    expect(pagina('EHR52')).not.toContain('richiesta3002');
  });

  it('name all the operations and the certificates that a code is about', () => {
    expect(pagina('EN077')).toContain('[5012](./per-operazione#o5012)');
    expect(pagina('EN158')).toContain('## Certificati');
  });
});

it('regole.json has every code, and all of a rule but its function, with its example', () => {
  const { codici } = JSON.parse(toJsonRegole(sito.voci, sito.fonti.esempi)) as {
    codici: { codice: string; regole: { esempio?: { viola: object } }[] }[];
  };
  expect(codici).toHaveLength(sito.voci.length);
  const es010 = codici.find(({ codice }) => codice === 'ES010')?.regole[0];
  expect(es010).toMatchObject({
    severita: { subentro: 'avviso', servizi: 'errore' },
    campi: expect.anything() as unknown,
  });
  expect(es010).not.toHaveProperty('verifica');
  const funzioni = codici.find(({ codice }) => codice === 'EN148')?.regole.map(({ esempio }) => esempio?.viola);
  expect(funzioni).toMatchObject([
    { funzione: 'evaluateOperazione' },
    { funzione: 'evaluateRettifica' },
    { funzione: 'evaluateAnnullamento' },
    { funzione: 'evaluateOperazione' },
  ]);
});

describe('the traceability', () => {
  it('has no orphan', () => {
    expect(toOrfani(toRighe(sito.voci, sito.fonti))).toEqual([]);
  });

  it('finds one: without a source, without a module, without a test, without a reason', () => {
    const righe = toRighe(sito.voci, sito.fonti);
    const [regola] = righe.filter(({ codice }) => codice === 'ES010');
    const [senza] = righe.filter(({ codice }) => codice === 'EAV91');
    const guaste = [
      { ...regola!, fonti: [] },
      { ...regola!, sorgenti: [] },
      { ...regola!, prove: [] },
      { ...senza!, motivo: '' },
    ];
    expect(toOrfani(guaste)).toEqual([
      'ES010, «Il matrimonio segue la nascita e non è futuro»: nessuna fonte',
      'ES010, «Il matrimonio segue la nascita e non è futuro»: nessun sorgente',
      'ES010, «Il matrimonio segue la nascita e non è futuro»: nessuna prova',
      'EAV91: né regola né motivo',
    ]);
  });

  it('follows each meaning of a code from its source to its tests', () => {
    const righe = toRighe(sito.voci, sito.fonti).filter(({ codice }) => codice === 'EN148');
    expect(
      righe.map(({ servizi, fonti, sorgenti, prove, esempio }) => [servizi, fonti, sorgenti, prove.length, esempio]),
    ).toEqual([
      [
        'avviso',
        expect.arrayContaining(['italia/anpr, segnalazione 5401', 'italia/anpr, segnalazioni 1906, 2450 e 4590']),
        [expect.stringContaining('carta-elettronica.ts')],
        1,
        true,
      ],
      ['errore', ['italia/anpr, segnalazione 3554'], [expect.stringContaining('/rettifica/')], 1, true],
      ['errore', ['italia/anpr, segnalazione 2235'], [expect.stringContaining('/annullamento/')], 1, true],
      ['errore', ['Aggiornamenti ANPR, versione 5.5.0'], [expect.stringContaining('richieste-registrate.ts')], 1, true],
    ]);
  });

  it('is a table for spreadsheets too, that Excel in Italian opens in columns: a row a rule, lists between quotes', () => {
    const righe = toCsv(toRighe(sito.voci, sito.fonti)).trimEnd().split('\r\n');
    const senzaRegola = sito.voci.filter(({ regole }) => regole.length === 0);
    expect(righe).toHaveLength(1 + sito.voci.flatMap(({ regole }) => regole).length + senzaRegola.length);
    expect(righe[0]).toMatch(/^\uFEFFcodice;stato;subentro;/);
    expect(righe.find((riga) => riga.startsWith('ES010;'))).toContain(';"Elenco errori ANPR 2018, riga 710; ');
  });
});
