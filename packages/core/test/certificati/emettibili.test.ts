import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import {
  type EsitoEmissione,
  certificatiEmettibili,
  evaluateCertificato,
  evaluateNonVerificatiCertificato,
  findTipoCertificato,
  toTipiCertificato,
} from '../../src/certificati/index.js';
import type { Soggetto } from '../../src/index.js';
import { contesto } from '../scheda-di-prova.js';
import { IN_AIRE, INTESTATARIA, NOTO, REGISTRO, RICHIESTA, toContesto } from './certificato-di-prova.js';

const TABELLA_13 = resolve(import.meta.dirname, '../../../../../shared/dati/tabelle/13-tipo-certificato.tsv');

const codici = (soggetto: Soggetto, esito: EsitoEmissione, dove = NOTO): string[] =>
  certificatiEmettibili(soggetto, dove).flatMap((uno) => (uno.esito === esito ? [uno.tipo.codice] : []));
const uno = (soggetto: Soggetto, codice: string, dove = NOTO) =>
  certificatiEmettibili(soggetto, dove).find(({ tipo }) => tipo.codice === codice);

describe('the types of certificate', () => {
  it('are those of table 13, and two electoral ones', (ctx) => {
    if (!existsSync(TABELLA_13)) ctx.skip('the tables are not beside the project (../shared)');
    const [, ...righe] = readFileSync(TABELLA_13, 'utf8').trim().split('\n');
    const attesi = righe.map((riga) => riga.split('\t').slice(0, 2).join(' ').toLowerCase());
    expect(toTipiCertificato().map(({ codice, nome }) => `${codice} ${nome}`.toLowerCase())).toEqual([
      ...attesi,
      'el1 di iscrizione nelle liste elettorali',
      'el2 di godimento dei diritti politici',
    ]);
  });

  it('are found by their code, however it is written', () => {
    expect(findTipoCertificato(' 08 ')?.nome).toBe('di Residenza');
    expect(findTipoCertificato('el2')?.soggetti).toEqual(['elettori']);
    expect(findTipoCertificato('21')).toBeUndefined();
  });
});

describe('the certificates that a person can have', () => {
  it('of Ada, married, resident, in a family: all that suit her', () => {
    expect(codici(INTESTATARIA, 'si')).toEqual([
      '1',
      '3',
      '5',
      '6',
      '7',
      '8',
      '9',
      '11',
      '12',
      '13',
      '16',
      '20',
      'EL1',
      'EL2',
    ]);
    expect(codici(INTESTATARIA, 'no')).toEqual(['2', '4', '10', '14', '15', '17', '18', '19']);
  });

  it('say why not, and nothing more where they can', () => {
    expect(uno(INTESTATARIA, '17')?.motivo).toBe(
      'Lo stato civile è 2, coniugato/a: non si emette il certificato di Stato libero (17).',
    );
    expect(uno(INTESTATARIA, '8')).toMatchObject({ motivo: '', rilievi: [], nonVerificati: [] });
  });

  it('say first what cannot be forced', () => {
    const parziale = { ...INTESTATARIA, attributiSoggetto: { soggettoCertificabile: '1' } };
    expect(uno(parziale, '17')).toMatchObject({
      esito: 'no',
      motivo: 'Lo stato civile è 2, coniugato/a: non si emette il certificato di Stato libero (17).',
      rilievi: [{ codice: 'EN046' }, { codice: 'EN060' }],
    });
  });

  it('are offered as in the WebApp: eighteen to a resident, nine to an Italian abroad', () => {
    const offerti = (soggetto: Soggetto) =>
      certificatiEmettibili(soggetto, NOTO).flatMap(({ tipo, offerto }) => (offerto ? [tipo.codice] : []));
    expect(offerti(INTESTATARIA)).toHaveLength(18);
    expect(offerti(INTESTATARIA)).not.toEqual(expect.arrayContaining(['10']));
    expect(offerti(IN_AIRE)).toEqual(['1', '3', '5', '9', '10', '15', '18', '19', '20']);
  });

  it('of a dead person are that of death and the historical ones', () => {
    const dove = toContesto({
      registro: { cancellazione: { motivoCancellazione: '1', dataDecorrenzaCancellazione: '2024-02-03' } },
    });
    expect(codici(INTESTATARIA, 'si', dove)).toEqual(['2', '6', '9', '20']);
  });

  it('of who is certificabile in part, or interdetto, are more if they are forced', () => {
    const parziale = { ...INTESTATARIA, attributiSoggetto: { soggettoCertificabile: '1' } };
    expect(codici(parziale, 'si')).toEqual(['8', '12', 'EL1', 'EL2']);
    expect(codici(parziale, 'forzando')).toEqual(['1', '3', '5', '6', '7', '9', '11', '13', '16', '20']);
    expect(uno(parziale, '1')?.motivo).toMatch(
      /^Il soggetto è certificabile solo .* Si può chiedere con forzaCertificazione 1\.$/,
    );
    const nonCertificabile = { ...INTESTATARIA, attributiSoggetto: { soggettoCertificabile: '0' } };
    expect(codici(nonCertificabile, 'si')).toEqual(['EL1', 'EL2']);
    expect(codici(nonCertificabile, 'forzando')).toEqual([]);
  });

  it('are not verifiable where the register is not known, and say what it takes', () => {
    expect(codici(INTESTATARIA, 'si', contesto)).toEqual([]);
    const residenza = uno(INTESTATARIA, '8', contesto);
    expect(residenza).toMatchObject({ esito: 'non-verificabile', rilievi: [] });
    expect(residenza?.nonVerificati.map(({ codice }) => codice)).toEqual([
      'EN042',
      'EN043',
      'EN228',
      'EN229',
      'EN469',
      'EN470',
    ]);
    expect(residenza?.motivo).toBe(
      'Da sapere: quali schede ha ANPR per l’intestatario; se in ANPR il soggetto è cancellato o deceduto, e da quando.',
    );
    expect(uno(INTESTATARIA, '17', contesto)?.esito).toBe('no');
  });

  it('name the field of the scheda that is missing', () => {
    const { attributiSoggetto: _, ...senza } = INTESTATARIA;
    expect(uno(senza, '8')?.motivo).toBe('Da sapere: nella scheda, attributiSoggetto.soggettoCertificabile.');
  });
});

describe('a request of certificates', () => {
  it('gives rilievi on the scheda of the intestatario, as they are in the services', () => {
    const richiesta = { ...RICHIESTA, listaTipiCertificati: { tipoCertificato: ['17'] } };
    expect(evaluateCertificato(INTESTATARIA, richiesta, NOTO)).toEqual([
      {
        codice: 'EN060',
        severita: 'errore',
        daRimuovere: false,
        campo: 'soggetto.statoCivile.statoCivile',
        valore: '2',
        parametri: { statoCivile: '2, coniugato/a', certificati: 'di Stato libero (17)' },
        messaggio: 'Lo stato civile è 2, coniugato/a: non si emette il certificato di Stato libero (17).',
        rimedio: 'Se il legame è finito, registrarne prima la fine (5008).',
        soggetto: 'SINT-1',
        famiglia: 'F1',
      },
    ]);
  });

  it('is judged as the services do even if who asks looks at the subentro', () => {
    const richiesta = { ...RICHIESTA, linguaCertificato: { tipoLinguaCertificato: ['EN'] } };
    expect(evaluateCertificato(INTESTATARIA, richiesta, { ...NOTO, ...contesto })).toMatchObject([
      { codice: 'EC069', severita: 'errore' },
    ]);
  });

  it('names only the certificates that are refused', () => {
    const richiesta = { ...RICHIESTA, listaTipiCertificati: { tipoCertificato: ['8', '1'] } };
    const dove = { ...NOTO, registro: { ...REGISTRO, procedimentoAperto: true } };
    expect(evaluateCertificato(INTESTATARIA, richiesta, dove)).toMatchObject([
      { codice: 'EN181', parametri: { certificati: 'anagrafico di nascita (1)' } },
    ]);
  });
});

describe('a request that is forced', () => {
  const aperti = (tipi: readonly string[], soggetto: Soggetto, forzaCertificazione: string): string[] => {
    const richiesta = {
      ...RICHIESTA,
      listaTipiCertificati: { tipoCertificato: tipi },
      datiControllo: { ...RICHIESTA.datiControllo, forzaCertificazione },
    };
    return evaluateNonVerificatiCertificato(soggetto, richiesta, NOTO).map(({ codice }) => codice);
  };

  it('leaves open nothing that it would force anyway', () => {
    const { attributiSoggetto: _, ...senza } = INTESTATARIA;
    expect(aperti(['1'], senza, '0')).toEqual(['EN046', 'EN047']);
    expect(aperti(['1'], senza, '1')).toEqual(['EN047']); // 0, non certificabile, is not forced
    const ignota = { ...INTESTATARIA, cittadinanza: { codiceStato: '?' } };
    expect(aperti(['5'], ignota, '0')).toContain('EN110');
    expect(aperti(['5'], ignota, '1')).not.toContain('EN110');
    expect(aperti(['6'], ignota, '1')).toContain('EN110');
  });
});
