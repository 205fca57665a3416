import { compareCodiceFiscale, isCodiceFiscale, toBase } from '@anagrafe/codice-fiscale';
import type { ComuneIndicato, FamigliaConvivenza, Soggetto } from '@anagrafe/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { crea, leggi, tabelle } from './fornitura-di-prova.js';

/** What these tests read beyond the fields that the rules read. */
interface Scheda extends Soggetto {
  readonly permessoSoggiorno?: NonNullable<Soggetto['permessoSoggiorno']> & { readonly tipoSoggiorno: string };
  readonly altriDati?: Readonly<Record<string, string>>;
  readonly vedovanza?: { readonly datiMorteconiuge: { readonly dataEvento: string } };
  readonly unioneCivile?: { readonly attoUnione: { readonly dataEvento: string } };
  readonly convivenzaDiFatto?: { readonly contrattoStipula: { readonly data: string } };
}

interface SchedaFamiglia extends FamigliaConvivenza {
  readonly motivoCostituzione?: string;
  readonly specieConvivenza?: string;
}

const ULTIMO = '2025-12-31';
const soggetti: Scheda[] = [];
const famiglie = new Map<string, SchedaFamiglia>();

beforeAll(async () => {
  for (const record of await leggi(crea({ soggetti: 8000, seme: 'popolazione' }))) {
    if (record.tipo === 'soggetto') soggetti.push(record.soggetto as Scheda);
    if (record.tipo !== 'famiglia' && record.tipo !== 'convivenza') continue;
    famiglie.set(record.scheda.idFamigliaConvivenzaComune?.idFamigliaConvivenza ?? '', record.scheda);
  }
}, 60_000);

function appartenenza({ famiglia, convivenza }: Scheda): NonNullable<Soggetto['famiglia']> {
  const una = famiglia ?? convivenza;
  if (una === undefined) throw new Error('No scheda.');
  return una;
}

function quota(quali: (soggetto: Scheda) => boolean): number {
  return soggetti.filter(quali).length / soggetti.length;
}

describe('the population is like that of a comune', () => {
  it('is aged from 0 to 105', () => {
    const eta = soggetti.map(({ generalita }) => 2026 - Number(generalita?.dataNascita?.slice(0, 4)));
    expect(Math.min(...eta)).toBeLessThanOrEqual(2);
    expect(Math.max(...eta)).toBeGreaterThan(98);
    expect(Math.max(...eta)).toBeLessThanOrEqual(106);
  });

  it('has 9 % of foreigners: those of the Union with their attestation, the others with a permit', () => {
    const stranieri = soggetti.filter(({ cittadinanza }) => cittadinanza?.codiceStato !== '100');
    expect(Math.abs(stranieri.length / soggetti.length - 0.09)).toBeLessThan(0.015);
    for (const { permessoSoggiorno, cittadinanza } of stranieri) {
      const europeo = ['235', '233', '216', '215', '239', '250', '257'].includes(cittadinanza?.codiceStato ?? '');
      expect(europeo ? ['3', '4'] : ['1', '2']).toContain(permessoSoggiorno?.tipoSoggiorno);
    }
    expect(soggetti.filter((s) => s.permessoSoggiorno !== undefined)).toHaveLength(stranieri.length);
  });

  it('lives in families of one to six, and in convivenze that may be empty', () => {
    const componenti = new Map([...famiglie.keys()].map((id) => [id, 0]));
    for (const soggetto of soggetti) {
      const id = appartenenza(soggetto).idFamConvComune ?? '';
      componenti.set(id, (componenti.get(id) ?? 0) + 1);
    }
    const grandezze = [...componenti].filter(([id]) => id.startsWith('SINTF')).map(([, n]) => n);
    expect([...new Set(grandezze)].sort()).toStrictEqual([1, 2, 3, 4, 5, 6]);
    expect([...componenti].filter(([id]) => id.startsWith('SINTC')).map(([, n]) => n)).toContain(0);
  });

  it.each<[string, (s: Scheda) => boolean, number]>([
    ['spouses', (s) => s.famiglia?.legameSoggetto?.codiceLegame === '2', 0.15],
    ['the widowed', (s) => s.vedovanza !== undefined, 0.03],
    ['the divorced and the separated', (s) => s.separazioneAnnullamentoCessazioneMatrimonio !== undefined, 0.02],
    ['civil unions', (s) => s.unioneCivile !== undefined, 0.003],
    ['conviventi di fatto', (s) => s.convivenzaDiFatto !== undefined, 0.01],
    ['aged parents', (s) => ['6', '17'].includes(s.famiglia?.legameSoggetto?.codiceLegame ?? ''), 0.01],
    ['guests of convivenze', (s) => s.convivenza !== undefined, 0.005],
    ['births abroad', (s) => s.generalita?.luogoNascita?.localita !== undefined, 0.05],
    ['births in ceased states', (s) => s.generalita?.luogoNascita?.localita?.codiceStato === '998', 0.002],
    ['births in lost lands', (s) => isTerraPerduta(s.generalita?.luogoNascita?.comune), 0.001],
    ['births while the province was FO', (s) => s.generalita?.luogoNascita?.comune?.siglaProvinciaIstat === 'FO', 0.2],
    ['births of unknown day, or day and month', (s) => isIncompleta(s), 0.0005],
    [
      'people without a surname or a name',
      (s) => s.generalita?.senzaCognome === '1' || s.generalita?.senzaNome === '1',
      0.0001,
    ],
    ['people without a codice fiscale', (s) => s.generalita?.codiceFiscale === undefined, 0.01],
    ['provisional codes', (s) => s.generalita?.codiceFiscale?.codFiscale?.length === 11, 0.0003],
    ['omocodie', (s) => isOmocodia(s), 0.001],
    ['apostrophes', (s) => s.generalita?.cognome?.includes("'") === true, 0.02],
    [
      'letters with a sign',
      (s) => /[^A-Z' .-]/.test(`${s.generalita?.cognome ?? ''}${s.generalita?.nome ?? ''}`),
      0.02,
    ],
  ])('has %s', (_, quali, almeno) => {
    expect(quota(quali)).toBeGreaterThan(almeno);
  });
});

describe('it is in order for the checks that have no rule yet, too', () => {
  it('every code is of a row in force of the tables', () => {
    const usati = new Map<number, Set<string>>();
    const segna = (tabella: number, codice: string | undefined): void => {
      if (codice !== undefined) usati.set(tabella, (usati.get(tabella) ?? new Set()).add(codice));
    };
    for (const s of soggetti) {
      const cessazione = s.separazioneAnnullamentoCessazioneMatrimonio;
      segna(1, s.statoCivile?.statoCivile);
      segna(4, s.residenza?.indirizzo?.toponimo?.codSpecie);
      segna(5, s.famiglia?.legameSoggetto?.codiceLegame);
      segna(6, s.convivenza?.legameSoggetto?.codiceLegame);
      segna(7, s.motivoIscrizioneAPR);
      segna(8, s.permessoSoggiorno?.tipoSoggiorno);
      segna(9, s.altriDati?.['posizioneProfessionale']);
      segna(10, s.altriDati?.['condizioneNonProfessionale']);
      segna(11, s.altriDati?.['titoloStudio']);
      segna(22, s.generalita?.codiceFiscale?.validitaCF);
      segna(25, s.residenza?.tipoIndirizzo);
      segna(31, cessazione?.tipoCessazione);
      segna(32, cessazione?.sentenza?.tipoTribunale);
    }
    for (const famiglia of famiglie.values()) {
      segna(26, famiglia.motivoCostituzione);
      segna(27, famiglia.specieConvivenza);
    }
    expect([...usati.keys()].sort((a, b) => a - b)).toStrictEqual([
      1, 4, 5, 6, 7, 8, 9, 10, 11, 22, 25, 26, 27, 31, 32,
    ]);
    for (const [numero, codici] of usati) {
      for (const codice of codici)
        expect([numero, codice, tabelle.tabella(numero).find(codice, ULTIMO).ok]).toStrictEqual([numero, codice, true]);
    }
  });

  it('states have the name and the use of table 2', () => {
    for (const { cittadinanza, generalita } of soggetti) {
      const trovato = tabelle.stati.findByCodice(cittadinanza?.codiceStato ?? '', { il: ULTIMO, uso: 'cittadinanza' });
      expect(trovato.ok && trovato.value.denominazione).toBe(cittadinanza?.descrizioneStato);
      const { codiceStato, descrizioneStato = '' } = generalita?.luogoNascita?.localita ?? {};
      if (codiceStato === undefined) continue;
      if (codiceStato === '998') expect(tabelle.stati.findCessato(descrizioneStato)).not.toBeNull();
      else
        expect(tabelle.stati.find({ denominazione: descrizioneStato, il: ULTIMO, uso: 'nascita' })).toMatchObject({
          value: { codice: codiceStato },
        });
    }
  });

  it('nobody has the codice fiscale of another, and each is right for its record', () => {
    const codici = soggetti.flatMap(({ generalita }) => generalita?.codiceFiscale?.codFiscale ?? []);
    expect(new Set(codici).size).toBe(codici.length);
    expect(codici.filter((codice) => !isCodiceFiscale(codice))).toStrictEqual([]);
    for (const { generalita } of soggetti) {
      const { codiceFiscale, cognome = null, nome = null, sesso, dataNascita } = generalita ?? {};
      if (codiceFiscale?.codFiscale === undefined) continue;
      const dati = { cognome, nome, sesso: sesso === 'F' ? 'F' : 'M', dataNascita } as const;
      expect(compareCodiceFiscale(codiceFiscale.codFiscale, dati)).toStrictEqual([]);
    }
  });

  it('dates are in the order that ANPR wants (d1–d3, d5, d8, d9 of the study)', () => {
    for (const soggetto of soggetti) {
      const { generalita, residenza, dataUltimoAggiornamento: U = '' } = soggetto;
      const { idFamConvComune = '', legameSoggetto } = appartenenza(soggetto);
      const B = generalita?.dataNascita ?? '';
      const I = generalita?.dataPrimaIscrizioneComune ?? '';
      const D = residenza?.dataDecorrenzaResidenza ?? '';
      const F = legameSoggetto?.dataDecorrenza ?? '';
      const O = famiglie.get(idFamConvComune)?.dataOrigineFamigliaConvivenza ?? '';
      const ordine = [B <= I, I <= U, I <= F, I <= D, D <= U, F >= O, F >= B, U <= ULTIMO, B > '1919'];
      expect({ B, I, D, F, O, U, giuste: ordine.every(Boolean) }).toMatchObject({ giuste: true });
    }
  });

  it('civil unions and contracts of convivenza are not older than the law of 2016', () => {
    for (const { unioneCivile, convivenzaDiFatto } of soggetti) {
      const data = unioneCivile?.attoUnione.dataEvento ?? convivenzaDiFatto?.contrattoStipula.data ?? ULTIMO;
      expect(data >= '2016-06-05').toBe(true);
    }
  });

  it('the two of a couple say the same of their wedding, and the codes of comuni are ISTAT codes', () => {
    const perId = new Map(soggetti.map((s) => [s.generalita?.idSchedaSoggettoComune?.idSchedaSoggetto, s]));
    let coppie = 0;
    for (const { matrimonio, generalita } of soggetti) {
      const codice = generalita?.luogoNascita?.comune?.codiceIstat;
      if (codice !== undefined) expect(tabelle.comuni.isCodiceVariazione(codice)).toBe(false);
      const coniuge = perId.get(matrimonio?.coniuge?.idSchedaSoggettoComune?.idSchedaSoggetto ?? 'nessuno');
      if (coniuge === undefined) continue;
      coppie += 1;
      expect(coniuge.matrimonio?.datiMatrimonio).toStrictEqual(matrimonio?.datiMatrimonio);
      expect(coniuge.matrimonio?.coniuge?.idSchedaSoggettoComune).toStrictEqual(generalita?.idSchedaSoggettoComune);
    }
    expect(coppie).toBeGreaterThan(500);
  });
});

function isTerraPerduta(comune: ComuneIndicato | undefined): boolean {
  return ['FU', 'PL', 'ZA'].includes(comune?.siglaProvinciaIstat ?? '');
}

function isIncompleta({ generalita }: Scheda): boolean {
  return generalita?.senzaGiorno === '1' || generalita?.senzaGiornoMese === '1';
}

function isOmocodia({ generalita }: Scheda): boolean {
  const codice = generalita?.codiceFiscale?.codFiscale;
  return codice?.length === 16 && toBase(codice) !== codice;
}
