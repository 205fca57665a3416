import {
  type DatiAnagrafici,
  type EsitoAe,
  type EsitoScheda,
  type EventoVerificaAe,
  type Interrogazione,
  type OpzioniVerificaAe,
  type Posizione,
  type SchedaDaVerificare,
  findCodiceAe,
  regoleAe,
  verifyConAgenzia,
} from '@anagrafe/core/agenzia-entrate';
import { type Soggetto, findCodiceUfficiale } from '@anagrafe/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ADA, contesto } from '../scheda-di-prova.js';

const DI_ADA = 'PRVDAA80A41H501A';
const NUOVO = 'PRVDAA80A41H50MA';
const ROMA = { comune: '058091', indirizzo: 'ACCESSO DEI FIORI' };
const ALTROVE = { comune: '015146', indirizzo: 'VIA ROMA 2' };
const DATI: DatiAnagrafici = {
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1980-01-01',
  codiceCatastale: 'H501',
};
const posizione = (cambi: Partial<Posizione> = {}): Posizione => ({
  codiceFiscale: DI_ADA,
  dati: DATI,
  domicilio: ROMA,
  validato: true,
  marcato: true,
  omocodice: false,
  collegati: [],
  ...cambi,
});
const noto = (codice: string) => {
  const voce = findCodiceAe(codice);
  if (voce?.type !== 'noto') throw new Error(`${codice} is not published`);
  return voce;
};
const si = (codice: string, cambi?: Partial<Posizione>): EsitoAe => ({
  type: 'eseguita',
  codice: noto(codice),
  posizione: posizione(cambi),
});
const no = (codice: string): EsitoAe => ({ type: 'rifiutata', codice: noto(codice) });
const GIU: EsitoAe = { type: 'indisponibile', codice: noto('AEE97') };

/** What the Agenzia answers by code and by data; each question it is asked. */
interface Risposte {
  readonly codice?: EsitoAe;
  readonly dati?: EsitoAe;
}
const { codiceFiscale: _, ...SENZA } = ADA.generalita!;
const SENZA_CODICE: Soggetto = { ...ADA, generalita: SENZA };

async function verifica(
  schede: readonly SchedaDaVerificare[],
  rispondi: (richiesta: Interrogazione, quante: number) => EsitoAe,
  altre: Partial<OpzioniVerificaAe> = {},
): Promise<{ eventi: EventoVerificaAe[]; esiti: EsitoScheda[]; richieste: Interrogazione[]; attese: number[] }> {
  const richieste: Interrogazione[] = [];
  const attese: number[] = [];
  const agenzia = {
    interroga: (richiesta: Interrogazione) => {
      richieste.push(richiesta);
      return Promise.resolve(rispondi(richiesta, richieste.length));
    },
  };
  const { oggi, tabelle } = contesto;
  const attendi = (ms: number) => Promise.resolve(void attese.push(ms));
  const eventi: EventoVerificaAe[] = [];
  const opzioni = { oggi, tabelle, richiedente: 'anagrafe', attendi, ...altre };
  for await (const evento of verifyConAgenzia(schede, agenzia, opzioni)) eventi.push(evento);
  const esiti = eventi.flatMap((evento) => {
    if (evento.tipo !== 'scheda') return [];
    const { tipo: __, ...esito } = evento;
    return [esito];
  });
  return { eventi, esiti, richieste, attese };
}

async function di(soggetto: Soggetto, { codice = no('EAI90'), dati = no('EAI90') }: Risposte) {
  const { esiti } = await verifica([{ soggetto }], (richiesta) => (richiesta.dati === undefined ? codice : dati));
  return esiti.map(({ rilievi, mosse, nonVerificata }) => ({
    codici: rilievi.map((r) => r.codice),
    mosse,
    ...(nonVerificata === undefined ? {} : { nonVerificata }),
  }));
}

describe('i dieci controlli del subentro che decide l’Agenzia', () => {
  it('chi è in Agenzia con lo stesso codice e gli stessi dati non ha nulla da fare', async () => {
    expect(await di(ADA, { codice: si('EAI20') })).toEqual([{ codici: [], mosse: [] }]);
    expect(await di(ADA, { codice: si('EAI20', { marcato: false }) })).toEqual([{ codici: [], mosse: [] }]);
  });

  it('EA002: la scheda non ha codice, l’Agenzia sì', async () => {
    expect(await di(SENZA_CODICE, { dati: si('EAI20') })).toEqual([{ codici: ['EA002'], mosse: ['prendi-codice-ae'] }]);
  });

  it('EA003: con gli stessi dati l’Agenzia ha un altro codice', async () => {
    const altro = si('EAI20', { codiceFiscale: NUOVO });
    const daPrendere = [{ codici: ['EA003'], mosse: ['prendi-codice-ae'] }];
    expect(await di(ADA, { dati: altro })).toEqual(daPrendere);
    expect(await di(ADA, { codice: no('EAI59'), dati: altro })).toEqual(daPrendere);
    expect(await di(ADA, { codice: si('EAI22', { dati: { ...DATI, nome: 'IDA' } }), dati: altro })).toEqual(daPrendere);
  });

  it('EA029: l’Agenzia non ha né il codice né la persona', async () => {
    expect(await di(ADA, {})).toEqual([{ codici: ['EA029'], mosse: ['attribuisci'] }]);
    expect(await di(SENZA_CODICE, {})).toEqual([{ codici: [], mosse: ['attribuisci'] }]);
  });

  it('EAA30, EAA31: con quel codice l’Agenzia ha altri dati, e nel secondo caso un altro indirizzo', async () => {
    const altra = { dati: { ...DATI, nome: 'IDA' } };
    expect(await di(ADA, { codice: si('EAI22', altra) })).toEqual([{ codici: ['EAA30'], mosse: ['conferma-anpr'] }]);
    expect(await di(ADA, { codice: si('EAI22', { ...altra, domicilio: ALTROVE, marcato: false }) })).toEqual([
      { codici: ['EAA31'], mosse: ['conferma-anpr'] },
    ]);
  });

  it('EAA40, EAA41: il codice è collegato a uno più recente', async () => {
    const recente = { codiceFiscale: NUOVO, collegati: [{ codiceFiscale: DI_ADA }] };
    expect(await di(ADA, { codice: si('EAI40', recente) })).toEqual([
      { codici: ['EAA40'], mosse: ['prendi-codice-ae'] },
    ]);
    expect(await di(ADA, { codice: si('EAI40', { ...recente, domicilio: ALTROVE }) })).toEqual([
      { codici: ['EAA41'], mosse: ['prendi-codice-ae'] },
    ]);
  });

  it('EA040: un’altra scheda della fornitura ha l’ultimo codice, ovunque stia', async () => {
    const conNuovo = { ...ADA, generalita: { ...ADA.generalita, codiceFiscale: { codFiscale: NUOVO } } };
    const rispondi = ({ codiceFiscale }: Interrogazione): EsitoAe =>
      si(codiceFiscale === DI_ADA ? 'EAI40' : 'EAI20', { codiceFiscale: NUOVO });
    for (const schede of [
      [ADA, conNuovo],
      [conNuovo, ADA],
    ]) {
      const { esiti } = await verifica(
        schede.map((soggetto) => ({ soggetto })),
        rispondi,
      );
      const collegata = esiti.find(({ indice }) => schede[indice] === ADA)!;
      expect(collegata).toMatchObject({ rilievi: [{ codice: 'EA040' }], mosse: ['doppia-iscrizione'] });
    }
  });

  it('EAA50, EAA51: il codice è la base di un’omocodia, fra omonimi o fra altre persone', async () => {
    expect(await di(ADA, { codice: no('EAI59'), dati: no('EAI59') })).toEqual([
      { codici: ['EAA50'], mosse: ['omocodice'] },
    ]);
    expect(await di(ADA, { codice: no('EAI59') })).toEqual([{ codici: ['EAA51'], mosse: ['omocodice'] }]);
    expect(await di(SENZA_CODICE, { dati: no('EAI59') })).toEqual([{ codici: ['EAA50'], mosse: ['omocodice'] }]);
  });

  it('un codice che non si può usare non ha un codice del subentro, ma va portato all’Agenzia', async () => {
    expect(await di(ADA, { codice: no('EAI80') })).toEqual([{ codici: [], mosse: ['scrivi-ad-ae'] }]);
  });

  it('are those that the official list has the Agenzia decide, with its severities', () => {
    expect(regoleAe.map(({ codice }) => codice)).toEqual(
      'EA002 EA003 EA029 EA040 EAA30 EAA31 EAA40 EAA41 EAA50 EAA51'.split(' '),
    );
    for (const { codice, severita, titolo, rimedio } of regoleAe) {
      expect(findCodiceUfficiale(codice), codice).toMatchObject({ classe: 'A', subentro: severita.subentro });
      expect(titolo).not.toBe('');
      expect(rimedio).toMatch(/\.$/);
    }
  });

  it('fills every message, with the values of the scheda', async () => {
    const { esiti } = await verifica([{ soggetto: ADA, riga: 12 }], () => no('EAI90'));
    expect(esiti[0]).toMatchObject({
      indice: 0,
      provenienza: { soggetto: 'SINT-1', famiglia: 'F1', riga: 12 },
      rilievi: [
        {
          codice: 'EA029',
          severita: 'avviso',
          valore: DI_ADA,
          messaggio: `L’Agenzia non ha il codice fiscale ${DI_ADA}, né la persona.`,
          soggetto: 'SINT-1',
          riga: 12,
        },
      ],
    });
  });
});

describe('quando l’Agenzia non risponde, o non si capisce', () => {
  const molte = Array.from({ length: 7 }, () => ({ soggetto: ADA }));

  it('si riprova aspettando di più, poi ci si ferma e si può riprendere', async () => {
    const prima = await verifica(molte, (_richiesta, quante) => (quante > 5 ? GIU : si('EAI20')), {
      lotto: 2,
      attese: [10, 100],
    });
    expect(prima.esiti.map(({ indice }) => indice)).toEqual([0, 1, 2, 3, 4]);
    expect(prima.attese).toEqual([10, 100]);
    expect(prima.eventi.at(-1)).toMatchObject({ tipo: 'riepilogo', schede: 5, interrotta: 'agenzia-indisponibile' });

    const fatte = JSON.parse(JSON.stringify(prima.esiti)) as EsitoScheda[];
    const dopo = await verifica(molte, () => si('EAI20'), { fatte });
    expect(dopo.richieste).toHaveLength(2);
    expect(dopo.esiti.map(({ indice }) => indice)).toEqual([5, 6]);
    expect(dopo.eventi.at(-1)).toEqual({ tipo: 'riepilogo', schede: 7, concordi: 7, daRisolvere: 0, nonVerificate: 0 });
  });

  it('un’interruzione breve non si vede', async () => {
    const { esiti, richieste } = await verifica(molte, (_richiesta, quante) => (quante === 3 ? GIU : si('EAI20')), {
      lotto: 1,
    });
    expect(esiti).toHaveLength(7);
    expect(richieste).toHaveLength(8);
  });

  it('una risposta persa si chiede di nuovo: chiedere non cambia nulla', async () => {
    const persa: EsitoAe = { type: 'incerta', causa: 'tempo-scaduto' };
    const { esiti } = await verifica([{ soggetto: ADA }], (_richiesta, quante) => (quante === 1 ? persa : si('EAI20')));
    expect(esiti).toHaveLength(1);
  });

  it('senza registro degli accessi non si chiede nulla', async () => {
    const { eventi } = await verifica(molte, () => ({ type: 'non-ammessa', motivo: 'accesso-non-registrato' }));
    expect(eventi).toEqual([
      {
        tipo: 'riepilogo',
        schede: 0,
        concordi: 0,
        daRisolvere: 0,
        nonVerificate: 0,
        interrotta: 'accesso-non-registrato',
      },
    ]);
  });

  it('un codice mai visto, o dati che non bastano, lasciano la scheda non verificata, mai «a posto»', async () => {
    expect(await di(ADA, { codice: { type: 'codice-non-pubblicato', testo: 'EAI77' } })).toEqual([
      { codici: [], mosse: [], nonVerificata: 'l’Agenzia ha risposto con un codice non pubblicato: EAI77' },
    ]);
    expect(await di({ generalita: { cognome: 'PROVA' } }, {})).toMatchObject([
      { nonVerificata: 'mancano o non si leggono generalita.sesso, generalita.dataNascita, generalita.luogoNascita' },
    ]);
    expect(await di(ADA, { codice: no('EAV31') })).toMatchObject([
      { codici: [], nonVerificata: expect.stringContaining('EAV31') as string },
    ]);
  });

  it('non si chiede più in fretta di quanto è permesso', async () => {
    const { attese } = await verifica(molte, () => si('EAI20'), { lotto: 3, alSecondo: 2 });
    expect(attese).toEqual([1500, 1500]);
  });

  it('chi è fermato mentre aspetta ha già detto ciò che sapeva', async () => {
    const dette: number[] = [];
    const fermata = async (): Promise<void> => {
      const eventi = verifyConAgenzia(
        molte,
        { interroga: () => Promise.resolve(si('EAI20')) },
        {
          ...contesto,
          richiedente: 'anagrafe',
          lotto: 3,
          alSecondo: 2,
          attendi: () => Promise.reject(new Error('fermata')),
        },
      );
      for await (const evento of eventi) if (evento.tipo === 'scheda') dette.push(evento.indice);
    };
    await expect(fermata()).rejects.toThrow('fermata');
    expect(dette).toEqual([0, 1, 2]);
  });

  it('wherever it stops, taken up again it asks of each scheda, and says the same as if it had not', async () => {
    const schede = Array.from({ length: 12 }, (_v, i) => ({ soggetto: i % 3 === 0 ? SENZA_CODICE : ADA, riga: i }));
    const risposta = ({ dati }: Interrogazione): EsitoAe =>
      dati === undefined ? si('EAI40', { codiceFiscale: NUOVO }) : si('EAI20');
    const intera = await verifica(schede, risposta);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 5 }), async (dove, lotto) => {
        const prima = await verifica(schede, (r, quante) => (quante > dove ? GIU : risposta(r)), { lotto, attese: [] });
        const dopo = await verifica(schede, risposta, { lotto, fatte: prima.esiti });
        const tutte = [...prima.esiti, ...dopo.esiti].sort((a, b) => a.indice - b.indice);
        expect(tutte).toEqual([...intera.esiti].sort((a, b) => a.indice - b.indice));
        expect(dopo.eventi.at(-1)).toEqual(intera.eventi.at(-1));
      }),
      { numRuns: 40 },
    );
  });
});
