import { describe, expect, it } from 'vitest';

import { regoleCertificati } from '../../../src/certificati/index.js';
import type { Soggetto } from '../../../src/index.js';
import {
  type ContenutoRegistro,
  type OperazioneRegistrata,
  type RichiestaParziale,
  createRegistro,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '../../../src/operazioni/index.js';
import { contesto } from '../../scheda-di-prova.js';

const CHI = { idSchedaSoggettoANPR: '7' };
const testataRichiesta = { codMittente: '058091', dataDecorrenza: '2026-03-10' };
const CAMBIO: OperazioneRegistrata = {
  idOperazioneANPR: '101',
  operazione: '5005',
  tipiMutazione: ['01'],
  comune: '058091',
  dataDecorrenza: '2024-02-01',
  soggetti: ['7'],
  famiglie: ['70', '71'],
};
const SCHEDA: Soggetto = {
  generalita: { dataPrimaIscrizioneComune: '2001-03-05', dataNascita: '1980-01-01', sesso: 'F' },
  residenza: { dataDecorrenzaResidenza: '2010-01-01' },
  dataUltimoAggiornamento: '2015-06-01',
  statoCivile: { statoCivile: '1' },
};

const conRegistro = (contenuto: ContenutoRegistro) => ({ ...contesto, registro: createRegistro(contenuto) });
const noto = (cambi: ContenutoRegistro = {}) =>
  conRegistro({
    soggetti: [
      {
        id: '7',
        comune: '058091',
        stato: 'iscritto',
        famiglia: '71',
        comunePrimaIscrizione: '058091',
        entratoColSubentro: true,
        dataSubentro: '2019-01-01',
        scheda: SCHEDA,
      },
    ],
    famiglie: ['70', '71'].map((id) => ({
      id,
      tipoScheda: '3',
      comune: '058091',
      componenti: id === '71' ? [{ soggetto: '7', codiceLegame: '1' }] : [{ soggetto: '8', codiceLegame: '1' }],
    })),
    operazioni: [],
    procedimenti: [],
    ...cambi,
  });

const trova = (richiesta: RichiestaParziale, dove: Parameters<typeof evaluateOperazione>[1], codice: string) =>
  evaluateOperazione(richiesta, dove).find((rilievo) => rilievo.codice === codice);
const aperti = (richiesta: RichiestaParziale, dove: Parameters<typeof evaluateOperazione>[1]) =>
  evaluateOperazioneNonVerificati(richiesta, dove).map(({ codice }) => codice);

const mancano = (richiesta: RichiestaParziale, dove: Parameters<typeof evaluateOperazione>[1]) =>
  evaluateOperazioneNonVerificati(richiesta, dove).find(({ codice }) => codice === 'EN077')?.mancano;

describe('an annulment', () => {
  const annulla: RichiestaParziale = {
    operazione: '5012',
    corpo: {
      testataRichiesta,
      datiSchedaSoggettoFamigliaConvivenza: { soggetto: CHI },
      datiOperazioneDaAnnullare: { operazioneRichiesta: '5005', idOperazioneANPR: '101' },
    },
  };

  it('is of the last operation on the families that it moved, their members included', () => {
    const mutazione: OperazioneRegistrata = {
      ...CAMBIO,
      idOperazioneANPR: '102',
      operazione: '5008',
      tipiMutazione: ['12'],
      soggetti: ['8'],
      famiglie: [],
    };
    expect(trova(annulla, noto({ operazioni: [CAMBIO, mutazione] }), 'EN077')?.messaggio).toContain('102');
    expect(trova(annulla, noto({ operazioni: [CAMBIO] }), 'EN077')).toBeUndefined();
  });

  it('stays open where a family that it moved is not known', () => {
    const dove = noto({ operazioni: [CAMBIO], famiglie: [] });
    expect(trova(annulla, dove, 'EN077')).toBeUndefined();
    expect(mancano(annulla, dove)).toEqual(['registro.operazioni.famiglie']);
    expect(aperti(annulla, contesto)).toContain('EN077');
  });

  it('stays open where the history of one of those whom it moved is not known', () => {
    const dove = noto({ operazioni: [{ ...CAMBIO, soggetti: ['7', '9'] }] });
    expect(trova(annulla, dove, 'EN077')).toBeUndefined();
    expect(mancano(annulla, dove)).toEqual(['registro.operazioni.soggetti']);
    expect(aperti(annulla, noto({ operazioni: [CAMBIO] }))).not.toContain('EN077');
  });

  it('of a registration names it as 1013 does', () => {
    const richiesta: RichiestaParziale = {
      operazione: '1013',
      corpo: {
        testataRichiesta,
        datiSchedaSoggettoFamigliaConvivenza: { soggetto: CHI },
        datiOperazione: { operazioneRichiesta: '5005', idOperazioneANPR: '101' },
      },
    };
    expect(trova(richiesta, contesto, 'EN314')?.campo).toBe('datiOperazione.operazioneRichiesta');
  });

  it('of one of the people alone (RP) looks at that person and at the families', () => {
    const cambio = { ...CAMBIO, soggetti: ['7', '8'], famiglie: [] };
    const sullAltro: OperazioneRegistrata = { ...cambio, idOperazioneANPR: '102', soggetti: ['8'] };
    const dove = noto({ operazioni: [cambio, sullAltro] });
    const listaControlli = { controllo: [{ codice: 'RP', valore: '1' }] };
    const inParte = { ...annulla, corpo: { ...annulla.corpo, datiControllo: { listaControlli } } } as RichiestaParziale;
    expect(trova(annulla, dove, 'EN077')?.messaggio).toContain('102');
    expect(trova(inParte, dove, 'EN077')).toBeUndefined();
    expect(aperti(inParte, dove)).not.toContain('EN077');
  });

  it('is of the comune that asks', () => {
    const altrui = { ...CAMBIO, comune: '015146' };
    expect(trova(annulla, noto({ operazioni: [altrui] }), 'EN145')?.campo).toBe(
      'datiOperazioneDaAnnullare.idOperazioneANPR',
    );
  });
});

describe('a rettifica', () => {
  const rettifica: RichiestaParziale = {
    operazione: '5014',
    corpo: {
      testataRichiesta,
      generalitaPerRicerca: CHI,
      tipoRettifica: { richiestaRettifica101: { dataDecorrenzaResidenza: '2016-01-01' } },
    },
  };

  it('is held against the dates that are recorded', () => {
    expect(trova(rettifica, noto(), 'EN420')?.campo).toBe(
      'tipoRettifica.richiestaRettifica101.dataDecorrenzaResidenza',
    );
    expect(trova(rettifica, contesto, 'EN420')).toBeUndefined();
    expect(aperti(rettifica, contesto)).toContain('EN420');
  });

  it('is no more admitted when the residence has changed since', () => {
    expect(trova(rettifica, noto({ operazioni: [CAMBIO] }), 'EN427')?.messaggio).toContain('101');
    expect(trova(rettifica, noto(), 'EN427')).toBeUndefined();
  });
});

describe('a deletion', () => {
  it('is of data on which nothing was recorded since the subentro', () => {
    const elimina: RichiestaParziale = {
      operazione: '5013',
      corpo: {
        testataRichiesta,
        schedaSoggetto: { generalitaPerRicerca: CHI, matrimonio: {} },
        motivoAnnullamento: { motivoRevoca: '1' },
        datiControllo: { tipoRevoca: '06' },
      },
    };
    expect(trova(elimina, noto({ operazioni: [CAMBIO] }), 'EN505')?.messaggio).toContain('101');
    expect(trova(elimina, noto(), 'EN505')).toBeUndefined();
    expect(aperti(elimina, contesto)).toContain('EN505');
    expect(aperti(elimina, noto())).not.toContain('EN505');
  });
});

describe('a request of certificates', () => {
  const chiede: RichiestaParziale = {
    operazione: '6001',
    corpo: {
      testataRichiesta,
      soggettoIntestatario: { generalita: CHI },
      listaTipiCertificati: { tipoCertificato: ['3'] },
    },
  };

  it('is held against the scheda that is recorded', () => {
    expect(trova(chiede, noto(), 'EN160')?.campo).toBe('registro.soggetto.scheda.statoCivile.statoCivile');
    expect(trova(chiede, contesto, 'EN160')).toBeUndefined();
    const aperto = evaluateOperazioneNonVerificati(chiede, contesto).find(({ codice }) => codice === 'EN160');
    expect(aperto?.mancano).toEqual(['registro.soggetto.scheda.statoCivile.statoCivile']);
  });

  it('of which the scheda is not known finds nothing in it, neither wrong nor in order', () => {
    const tutti = regoleCertificati.flatMap(({ tipi }) => tipi ?? []);
    const tante: RichiestaParziale = {
      operazione: '6001',
      corpo: { ...chiede.corpo, listaTipiCertificati: { tipoCertificato: [...new Set(tutti)] } },
    };
    const diScheda = regoleCertificati.filter(({ campi }) => campi.some((campo) => campo.startsWith('soggetto.')));
    expect(diScheda.length).toBeGreaterThan(30);
    for (const ignoto of [contesto, { ...contesto, registro: createRegistro({ soggetti: [] }) }]) {
      const trovati = new Set(evaluateOperazione(tante, ignoto).map(({ codice }) => codice));
      expect(diScheda.filter(({ codice }) => trovati.has(codice)).map(({ codice }) => codice)).toEqual([]);
      expect(aperti(tante, ignoto)).toEqual(expect.arrayContaining(diScheda.map(({ codice }) => codice)));
    }
    // Which certificates are asked for is known all the same.
    expect(aperti(chiede, contesto)).not.toContain('EN137');
  });

  it('says that a procedimento is open', () => {
    const procedimenti = [{ id: '900', comune: '058091', numeroPratica: 'P9', chiuso: false, soggetti: ['7'] }];
    const prima = aperti(chiede, contesto);
    const codici = evaluateOperazione(chiede, noto({ procedimenti })).map(({ codice }) => codice);
    const senza = evaluateOperazione(chiede, noto()).map(({ codice }) => codice);
    const soli = codici.filter((codice) => !senza.includes(codice));
    expect(soli.length).toBeGreaterThan(0);
    expect(prima).toEqual(expect.arrayContaining(soli));
  });
});
