import type { Accesso, AgenziaEntrate, RegistroAccessi } from '@anagrafe/core/agenzia-entrate';
import {
  createAgenziaEntrateSorvegliata,
  createAnagrafeTributariaSimulata,
  createRegistroAccessi,
} from '@anagrafe/adapters-ae';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  ADA,
  ADA_MARCATA,
  CF_ADA,
  CHI,
  COMUNE,
  VIA,
  createOrologio,
  createProva,
  impronta,
  toCodice,
} from './persone-di-prova.js';

const base = { ...CHI, comune: COMUNE };
const ADELE = { ...ADA, nome: 'ADELE' };
const variazione = { ...base, codiceFiscale: CF_ADA, dati: ADELE };

/** A port that counts what reaches it, accounted for. */
function createContata(guasti: Parameters<typeof createAnagrafeTributariaSimulata>[0]['guasti'] = []) {
  const orologio = createOrologio();
  const accessi = createRegistroAccessi(impronta);
  const simulata = createAnagrafeTributariaSimulata({ orologio: orologio.leggi, persone: [ADA_MARCATA], guasti });
  const arrivate: string[] = [];
  const contata = Object.fromEntries(
    Object.entries(simulata).map(([nome, metodo]) => [
      nome,
      (richiesta: never) => {
        arrivate.push(nome);
        return (metodo as (r: never) => unknown)(richiesta);
      },
    ]),
  ) as unknown as AgenziaEntrate;
  const ae = createAgenziaEntrateSorvegliata(contata, { accessi, orologio: orologio.leggi });
  return { ae, accessi, orologio, arrivate };
}

describe('il registro degli accessi', () => {
  it('dice chi ha chiesto che cosa, quando e con quale esito; della persona, solo l’impronta del codice', async () => {
    const { ae, accessi } = createContata();
    await ae.varia(variazione);
    expect(accessi.accessi()).toEqual([
      {
        richiedente: 'sportello 1',
        operazione: 'varia',
        quando: '2026-11-21T09:00:00',
        codiceFiscale: impronta(CF_ADA),
        richiesta: expect.stringMatching(/^#\d+$/) as string,
        esito: { type: 'eseguita', codice: '00' },
      },
    ]);
  });

  it('di chi non ha ancora un codice, l’impronta di quello che segue dai dati', async () => {
    const { ae, accessi } = createContata();
    await ae.attribuisci({ ...base, dati: ADA });
    await ae.attribuisci({ ...base, dati: { ...ADA, nome: '42' } });
    expect(accessi.accessi().map(({ codiceFiscale }) => codiceFiscale)).toEqual([impronta(CF_ADA), undefined]);
  });

  it('senza registro una consultazione non si fa', async () => {
    const ae = createAnagrafeTributariaSimulata({ orologio: createOrologio().leggi, persone: [ADA_MARCATA] });
    expect(await ae.interroga({ codiceFiscale: CF_ADA, ...CHI })).toEqual({
      type: 'non-ammessa',
      motivo: 'accesso-non-registrato',
    });
  });

  it('se il registro non prende l’accesso, non si chiede nulla', async () => {
    const { arrivate, orologio } = createContata();
    const rotto: RegistroAccessi = {
      ...createRegistroAccessi(impronta),
      open: () => Promise.reject(new Error('pieno')),
    };
    const { ae } = createProva([ADA_MARCATA], { accessi: rotto, orologio: orologio.leggi });
    expect(toCodice(await ae.interroga({ codiceFiscale: CF_ADA, ...CHI }))).toBe('accesso-non-registrato');
    expect(toCodice(await ae.varia(variazione))).toBe('accesso-non-registrato');
    expect(arrivate).toEqual([]);
  });

  it('è aperto prima che l’Agenzia risponda, e chiuso dopo', async () => {
    const passi: string[] = [];
    const registro = createRegistroAccessi(impronta);
    const accessi: RegistroAccessi = {
      ...registro,
      open: (accesso: Accesso) => {
        passi.push('aperto');
        return registro.open(accesso);
      },
      close: (id, esito) => {
        passi.push(`chiuso ${esito.codice ?? ''}`);
        return registro.close(id, esito);
      },
    };
    const nuda = createProva([ADA_MARCATA]).ae;
    const agenzia = {
      ...nuda,
      interroga: (r: Parameters<typeof nuda.interroga>[0]) => (passi.push('chiesto'), nuda.interroga(r)),
    };
    const ae = createAgenziaEntrateSorvegliata(agenzia, { accessi, orologio: createOrologio().leggi });
    await ae.interroga({ codiceFiscale: CF_ADA, ...CHI });
    expect(passi).toEqual(['aperto', 'chiesto', 'chiuso EAI20']);
  });
});

describe('nulla si manda due volte in un giorno', () => {
  it('ciò che è fatto, o rifiutato, non si manda di nuovo oggi; domani sì', async () => {
    const { ae, orologio, arrivate } = createContata();
    expect(toCodice(await ae.varia(variazione))).toBe('00');
    expect(
      toCodice(await ae.varia({ dati: { ...ADELE }, codiceFiscale: CF_ADA, comune: COMUNE, richiedente: 'altri' })),
    ).toBe('gia-inviata-oggi');
    expect(toCodice(await ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADA }))).toBe('EAV31');
    expect(toCodice(await ae.valida({ ...base, codiceFiscale: CF_ADA, dati: ADA }))).toBe('gia-inviata-oggi');
    orologio.metti('2026-11-22T09:00:00');
    expect(toCodice(await ae.varia(variazione))).toBe('EAM12');
    expect(arrivate).toEqual(['varia', 'valida', 'varia']);
  });

  it('scritta in minuscolo, o con uno spazio di troppo, è la stessa', async () => {
    const { ae, arrivate } = createContata();
    expect(toCodice(await ae.varia(variazione))).toBe('00');
    const come = { ...variazione, codiceFiscale: CF_ADA.toLowerCase(), dati: { ...ADELE, nome: ' adele ' } };
    expect(toCodice(await ae.varia(come))).toBe('gia-inviata-oggi');
    expect(arrivate).toEqual(['varia']);
  });

  it('chiesta due volte nello stesso momento, ne parte una', async () => {
    const { ae, arrivate } = createContata();
    const esiti = await Promise.all([ae.varia(variazione), ae.varia({ ...variazione })]);
    expect(esiti.map(toCodice)).toEqual(['00', 'gia-inviata-oggi']);
    expect(arrivate).toEqual(['varia']);
  });

  it('una richiesta corretta non è la stessa', async () => {
    const { ae } = createContata();
    const sbagliata = { ...variazione, dati: { ...ADELE, dataNascita: '1951-03-02' } };
    expect(toCodice(await ae.varia(sbagliata))).toBe('EAM93');
    expect(toCodice(await ae.varia(variazione))).toBe('00');
  });

  it('ciò di cui non si sa la fine non si manda di nuovo: si consulta', async () => {
    const { ae, arrivate } = createContata([
      { operazione: 'attribuisci', effetto: { causa: 'tempo-scaduto', eseguita: true } },
    ]);
    const richiesta = { ...base, dati: ADELE, domicilio: VIA };
    expect((await ae.attribuisci(richiesta)).type).toBe('incerta');
    expect(toCodice(await ae.attribuisci(richiesta))).toBe('gia-inviata-oggi');
    expect(arrivate).toEqual(['attribuisci']);
  });

  it('dopo un’interruzione si riprova, aspettando ogni volta di più; la quinta volta, domani', async () => {
    const { ae, orologio, arrivate } = createContata([{ effetto: { codice: 'AEE97' } }]);
    const esiti: (string | undefined)[] = [];
    for (const ora of ['09:00', '09:04', '09:05', '09:19', '09:20', '10:20', '13:19', '13:20', '23:59']) {
      orologio.metti(`2026-11-21T${ora}:00`);
      esiti.push(`${ora} ${toCodice(await ae.varia(variazione)) ?? ''}`);
    }
    expect(esiti).toEqual([
      '09:00 AEE97',
      '09:04 troppo-presto',
      '09:05 AEE97',
      '09:19 troppo-presto',
      '09:20 AEE97',
      '10:20 AEE97',
      '13:19 troppo-presto',
      '13:20 AEE97',
      '23:59 gia-inviata-oggi',
    ]);
    expect(arrivate).toHaveLength(5);
  });

  it('una consultazione si può ripetere', async () => {
    const { ae: contata } = createContata();
    const { ae } = createProva([ADA_MARCATA]);
    for (const uno of [ae, ae]) expect(toCodice(await uno.interroga({ codiceFiscale: CF_ADA, ...CHI }))).toBe('EAI20');
    expect(toCodice(await contata.interroga({ codiceFiscale: CF_ADA, ...CHI }))).toBe('accesso-non-registrato');
  });
});

describe('chi non risponde mai', () => {
  /** An Agenzia that does not answer before it is told to. */
  function createMuta() {
    const orologio = createOrologio();
    const accessi = createRegistroAccessi(impronta);
    const nuda = createProva([ADA_MARCATA], { orologio: orologio.leggi }).ae;
    let rispondi: (() => void) | undefined;
    let chiamate = 0;
    const muta: AgenziaEntrate = {
      ...nuda,
      varia: async (richiesta) => {
        chiamate++;
        await new Promise<void>((resolve) => (rispondi = resolve));
        return nuda.varia(richiesta);
      },
    };
    const segnali: AbortSignal[] = [];
    const scadenza = (segnale: AbortSignal) => {
      segnali.push(segnale);
      return Promise.resolve();
    };
    const ae = createAgenziaEntrateSorvegliata(muta, { accessi, orologio: orologio.leggi, scadenza });
    return { ae, accessi, orologio, segnali, rispondi: () => rispondi?.(), chiamate: () => chiamate };
  }

  it('ha un esito, «tempo-scaduto», e oggi non gli si manda di nuovo; domani sì', async () => {
    const { ae, accessi, orologio, segnali, chiamate } = createMuta();
    expect(await ae.varia(variazione)).toEqual({ type: 'incerta', causa: 'tempo-scaduto' });
    expect(accessi.accessi()).toMatchObject([{ operazione: 'varia', esito: { type: 'incerta' } }]);
    expect(toCodice(await ae.varia(variazione))).toBe('gia-inviata-oggi');
    orologio.metti('2026-11-22T09:00:00');
    expect((await ae.varia(variazione)).type).toBe('incerta');
    expect(chiamate()).toBe(2);
    expect(segnali.every(({ aborted }) => aborted)).toBe(true);
  });

  it('una risposta che arriva dopo non cambia ciò che si è detto', async () => {
    const { ae, accessi, rispondi } = createMuta();
    await ae.varia(variazione);
    rispondi();
    await Promise.resolve();
    expect(accessi.accessi()).toMatchObject([{ esito: { type: 'incerta' } }]);
  });

  it('chi risponde in tempo ferma l’attesa', async () => {
    let fermata = false;
    const ae = createAgenziaEntrateSorvegliata(createProva([ADA_MARCATA]).ae, {
      accessi: createRegistroAccessi(impronta),
      orologio: createOrologio().leggi,
      scadenza: (segnale) =>
        new Promise((_, reject) => {
          segnale.addEventListener('abort', () => {
            fermata = true;
            reject(new Error('fermata'));
          });
        }),
    });
    expect(toCodice(await ae.varia(variazione))).toBe('00');
    expect(fermata).toBe(true);
  });
});

describe('nessun dato personale fuori posto', () => {
  it('di una consultazione resta l’impronta del codice, e di una richiesta una che vale per quel giorno', async () => {
    const chieste: (string | undefined)[] = [];
    const accessi = createRegistroAccessi((testo, giorno) => {
      chieste.push(giorno);
      return impronta(testo);
    });
    const { ae } = createProva([ADA_MARCATA], { accessi });
    await ae.interroga({ ...CHI, codiceFiscale: CF_ADA });
    await ae.varia(variazione);
    expect(chieste).toEqual([undefined, undefined, '2026-11-21']);
    expect(accessi.accessi().map(({ richiesta }) => richiesta === undefined)).toEqual([true, false]);
  });

  it('né nel registro, né in ciò che si lancia, qualunque sia la richiesta', async () => {
    const segreti = fc.record({
      cognome: fc.constantFrom('SEGRETI', 'X99', 'ŽŁÓ✓'),
      dataNascita: fc.constantFrom('1946-10-10', 'SEGRETA', '1946-02-30'),
      codiceCatastale: fc.constantFrom('F641', 'SEGRETO'),
      codiceFiscale: fc.constantFrom(CF_ADA, 'SEGRETISSIMO', ''),
    });
    await fc.assert(
      fc.asyncProperty(segreti, async ({ codiceFiscale, ...parti }) => {
        const registro = createRegistroAccessi(impronta);
        const { ae } = createProva([ADA_MARCATA], { accessi: registro });
        const dati = { ...ADA, ...parti };
        const richiesta = { ...base, dati, codiceFiscale, nuovo: codiceFiscale };
        await ae.interroga({ ...CHI, dati });
        await ae.interroga({ ...CHI, codiceFiscale });
        for (const operazione of [
          'valida',
          'attribuisci',
          'varia',
          'allinea',
          'collega',
          'annullaAttribuzione',
        ] as const) {
          await ae[operazione](richiesta);
        }
        const scritto = JSON.stringify(registro.accessi());
        for (const valore of ['SEGRET', 'X99', 'ŽŁÓ', '1946', 'F641', 'PRVDAA']) expect(scritto).not.toContain(valore);
      }),
      { numRuns: 60 },
    );
  });
});
