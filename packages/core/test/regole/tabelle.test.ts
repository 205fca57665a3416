import { openTabelle } from '@anagrafe/decodifica';
import { describe, expect, it } from 'vitest';

import { type FamigliaConvivenza, type Soggetto, evaluateFamiglia, evaluateScheda } from '../../src/index.js';
import { ADA, ada, contesto } from '../scheda-di-prova.js';
import { type Casi, descriviCasi } from './casi.js';
import { divorziata, rilievo, sposata } from './esempi.js';

const legame = (gruppo: 'famiglia' | 'convivenza', legameSoggetto: object): Soggetto =>
  ada({ [gruppo]: { idFamConvComune: 'F1', legameSoggetto: { dataDecorrenza: '2006-07-01', ...legameSoggetto } } });
const civile = (statoCivile: string) => ada({ statoCivile: { statoCivile } });
const allEstero = (codiceStato: string, codiceConsolato: string): Soggetto =>
  ada({
    residenza: {
      tipoIndirizzo: '1',
      localitaEstera: {
        indirizzoEstero: { localita: { descrizioneLocalita: 'VALONA', codiceStato }, cap: '9401' },
        consolato: { codiceConsolato, descrizioneConsolato: 'VALONA' },
      },
      dataDecorrenzaResidenza: '2006-07-01',
    },
  });
const cittadina = (codiceStato: string) => ada({ cittadinanza: { codiceStato, dataValidita: '1980-01-01' } });
const sposataAllEstero = (codiceStato: string) => sposata({ luogoEvento: { localita: { codiceStato } } });
const soggiorno = (tipoSoggiorno: string) => ada({ permessoSoggiorno: { tipoSoggiorno } });
const specie = (codSpecie: string) => ada({ residenza: { ...ADA.residenza, indirizzo: { toponimo: { codSpecie } } } });
const cessata = (tipoCessazione: string) => divorziata({ tipoCessazione });
const sciolta = (scioglimentoUnione: object) =>
  ada({ unioneCivile: { unitoCivilmente: { nome: 'IDA' }, attoUnione: {}, scioglimentoUnione } });
const risolta = (motivoRisoluzione: string) =>
  ada({ convivenzaDiFatto: { contrattoRisoluzione: { motivoRisoluzione } } });

const CASI: Casi = {
  EC001: {
    conformi: ['1', '06', '9', ' 2 '].map(civile),
    violano: ['5', '0', '10', 'x'].map(civile),
  },
  EC002: {
    conformi: [
      legame('famiglia', { codiceLegame: '28' }),
      legame('famiglia', { codiceLegame: '09', tipoLegame: '3' }),
      legame('famiglia', { codiceLegame: '14' }), // ended: EN064 says so
      legame('famiglia', { codiceLegame: '99', tipoLegame: '5' }),
      legame('convivenza', { codiceLegame: '4' }), // without tipoLegame a tie is of a family
      legame('convivenza', { codiceLegame: '27', tipoLegame: '7' }),
    ],
    violano: [
      legame('famiglia', { codiceLegame: '27' }),
      legame('famiglia', { codiceLegame: '30', tipoLegame: '3' }),
      legame('famiglia', { codiceLegame: '0', tipoLegame: '05' }),
      legame('convivenza', { codiceLegame: '82' }),
    ],
  },
  EC003: {
    conformi: ['1', '2', '3', '09'].map((codiceLegame) => legame('convivenza', { codiceLegame, tipoLegame: '4' })),
    violano: [
      legame('convivenza', { codiceLegame: '4', tipoLegame: '4' }),
      legame('famiglia', { codiceLegame: '28', tipoLegame: '4' }),
    ],
  },
  EC006: {
    conformi: ['1', '09', '10'].map((motivoIscrizioneAPR) => ada({ motivoIscrizioneAPR })),
    violano: ['0', '11'].map((motivoIscrizioneAPR) => ada({ motivoIscrizioneAPR })),
  },
  EC032: { conformi: [allEstero('201', '2200303')], violano: [allEstero('201', '9999999'), allEstero('201', '22003')] },
  EC036: { conformi: ['100', '999', '997'].map(cittadina), violano: ['000', '702', '512'].map(cittadina) },
  EC039: {
    conformi: ['215', '998'].map(sposataAllEstero),
    violano: ['000', '2156'].map(sposataAllEstero),
  },
  EC053: {
    conformi: [allEstero('201', '2200303'), allEstero('702', '2200303')],
    violano: [allEstero('999', '2200303'), allEstero('000', '2200303')],
  },
  EC063: { conformi: ['1', '09'].map(soggiorno), violano: ['0', '10'].map(soggiorno) },
  EC064: {
    conformi: ['0', '9'].map((posizioneProfessionale) => ada({ altriDati: { posizioneProfessionale } })),
    violano: ['8', 'A', 'B', 'C'].map((posizioneProfessionale) => ada({ altriDati: { posizioneProfessionale } })),
  },
  EC065: {
    conformi: ['0', '6'].map((condizioneNonProfessionale) => ada({ altriDati: { condizioneNonProfessionale } })),
    violano: ['7'].map((condizioneNonProfessionale) => ada({ altriDati: { condizioneNonProfessionale } })),
  },
  EC066: {
    conformi: ['0', '9', 'A', 'Z'].map((titoloStudio) => ada({ altriDati: { titoloStudio } })),
    violano: ['10', 'I', 'a'].map((titoloStudio) => ada({ altriDati: { titoloStudio } })),
  },
  EC073: { conformi: ['1', '0998'].map(specie), violano: ['0', '997'].map(specie) },
  EC165: { conformi: ['1', '22'].map(cessata), violano: ['11', '34'].map(cessata) },
  EC177: {
    conformi: [sciolta({ motivoScioglimento: '3' }), risolta('98')],
    violano: [sciolta({ motivoScioglimento: '4' }), risolta('33')],
  },
  EN242: {
    conformi: [divorziata({ sentenza: { data: '2015-01-01', tipoTribunale: '4' } })],
    violano: [
      divorziata({ sentenza: { data: '2015-01-01', tipoTribunale: '5' } }),
      sciolta({ sentenza: { tipoTribunale: '0' } }),
    ],
  },
};

descriviCasi(CASI);

it('EC177 names every code that is none', () => {
  const due = ada({
    ...sciolta({ motivoScioglimento: '4' }),
    convivenzaDiFatto: { contrattoRisoluzione: { motivoRisoluzione: '33' } },
  });
  expect(rilievo(due, 'EC177')).toMatchObject({
    campo: 'unioneCivile.scioglimentoUnione.motivoScioglimento',
    valore: '4',
    messaggio: 'Motivo di cessazione «4», «33»: non è un codice ammesso dalla tabella 43.',
  });
});

describe('EC004, EC005: a scheda famiglia or convivenza', () => {
  const codici = (scheda: FamigliaConvivenza) =>
    evaluateFamiglia(scheda, [{ famiglia: { legameSoggetto: { codiceLegame: '1' } } }], contesto).map(
      ({ codice }) => codice,
    );

  it.each(['1', '06', '9'])('motivoCostituzione %s is in table 26', (motivoCostituzione) => {
    expect(codici({ motivoCostituzione })).not.toContain('EC004');
  });

  it.each(['0', '7', '8'])('motivoCostituzione %s is not', (motivoCostituzione) => {
    expect(codici({ motivoCostituzione })).toContain('EC004');
  });

  it.each(['1', '06'])('specieConvivenza %s is in table 27', (specieConvivenza) => {
    expect(codici({ specieConvivenza, tipoScheda: '4' })).not.toContain('EC005');
  });

  it.each(['0', '7', '99'])('specieConvivenza %s is not', (specieConvivenza) => {
    expect(codici({ specieConvivenza, tipoScheda: '4' })).toContain('EC005');
  });

  it('is named by its identifier', () => {
    const scheda = { idFamigliaConvivenzaComune: { idFamigliaConvivenza: 'C7' }, specieConvivenza: '99' };
    expect(evaluateFamiglia(scheda, [], contesto)[0]).toMatchObject({
      codice: 'EC005',
      famiglia: 'C7',
      campo: 'specieConvivenza',
      valore: '99',
    });
  });
});

it('the codes are those of the tables at hand, even when two sets of tables take turns', async () => {
  const incorporate = await openTabelle();
  const righe = incorporate.tabella(6).righe.map(({ campi }) => campi);
  const colonne = Object.keys(righe[0] ?? {});
  const nuova = [...righe, { ID: '4', DESCRIZIONE: 'Ospite' } as Readonly<Record<string, string>>];
  const tsv = [colonne, ...nuova.map((campi) => colonne.map((colonna) => campi[colonna] ?? ''))];
  const nuove = await openTabelle({ tabelle: { 6: tsv.map((celle) => celle.join('\t')).join('\n') } });
  expect(nuove.problemi).toEqual([]);
  const ospite = legame('convivenza', { codiceLegame: '4', tipoLegame: '4' });
  const codici = (tabelle: typeof nuove) =>
    evaluateScheda(ospite, { ...contesto, tabelle }).map(({ codice }) => codice);
  expect([codici(incorporate), codici(nuove), codici(incorporate)]).toEqual([['EC003'], [], ['EC003']]);
});
