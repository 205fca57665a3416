import {
  compareConsolato,
  findViaOmocodia,
  formatPassoOmocodia,
  isAttribuzioneAnnullabile,
  toParteAnpr,
  toStatoCodiceFiscale,
} from '@anagrafe/core/agenzia-entrate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contesto } from '../scheda-di-prova.js';
import { CALCOLATO, DI_GIOVANNI, GIOVANNI, MARCATO, OMOCODICE, anpr, codice } from './parti-di-prova.js';
import { parteAe, parteAnpr } from './parti-qualsiasi.js';

describe('toStatoCodiceFiscale', () => {
  it('un codice è attribuito solo quando l’Agenzia lo ha validato', () => {
    const di = (validitaCF?: string) =>
      toStatoCodiceFiscale({ codFiscale: ' prvgnn55a14c210d ', ...(validitaCF === undefined ? {} : { validitaCF }) });
    expect(di('1')).toEqual({
      valore: DI_GIOVANNI,
      origine: 'attribuito',
      validato: true,
      marcato: 'ignoto',
      collegati: [],
    });
    expect(di('09')).toEqual(CALCOLATO);
    expect(di()).toEqual({ ...CALCOLATO, marcato: 'ignoto' });
    expect(toStatoCodiceFiscale(undefined)).toBeUndefined();
    expect(toStatoCodiceFiscale({ codFiscale: ' ' })).toBeUndefined();
  });

  it('marked implies validated, validated implies attributed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.option(fc.constantFrom('1', '9', '01', '3', '', 'x'), { nil: undefined }),
        (codFiscale, validitaCF) => {
          const stato = toStatoCodiceFiscale({ codFiscale, ...(validitaCF === undefined ? {} : { validitaCF }) });
          if (stato === undefined) return;
          expect(stato.marcato).not.toBe(true);
          expect(stato.origine === 'attribuito').toBe(stato.validato);
        },
      ),
    );
  });
});

describe('toParteAnpr', () => {
  const generalita = {
    cognome: 'Provà',
    nome: 'Niccolò',
    sesso: 'M',
    dataNascita: '1946-10-10',
    luogoNascita: { comune: { nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'FO' } },
  };
  const dati = (cambi: object) => {
    const parte = toParteAnpr({ generalita: { ...generalita, ...cambi } }, contesto);
    return parte.ok ? parte.value.dati : parte.error;
  };

  it('scrive i nomi come ANPR li manda all’Agenzia, e il luogo con il suo codice catastale', () => {
    expect(dati({})).toEqual({
      cognome: "PROVA'",
      nome: "NICCOLO'",
      sesso: 'M',
      dataNascita: '1946-10-10',
      codiceCatastale: 'F641',
    });
    expect(dati({ cognome: undefined })).not.toHaveProperty('cognome');
    expect(dati({ luogoNascita: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } } })).toMatchObject({
      codiceCatastale: 'Z110',
    });
    expect(dati({ luogoNascita: { localita: { codiceStato: '998', descrizioneStato: 'JUGOSLAVIA' } } })).toMatchObject({
      codiceCatastale: 'Z118',
    });
  });

  it('il comune che quel giorno si chiamava altrimenti ha ancora un codice solo', () => {
    expect(dati({ luogoNascita: { comune: { nomeComune: 'MONTESCUDO', siglaProvinciaIstat: 'RN' } } })).toMatchObject({
      codiceCatastale: 'F641',
    });
  });

  it('di una nascita incompleta tiene ciò che se ne sa', () => {
    expect(dati({ senzaGiorno: '1' })).toMatchObject({ dataNascita: '1946-10-01', senzaGiorno: true });
    expect(dati({ senzaGiornoMese: '1' })).toMatchObject({ dataNascita: '1946-01-01', senzaGiornoMese: true });
  });

  it('dice quali campi mancano, senza i loro valori', () => {
    expect(
      dati({ sesso: 'N', dataNascita: '1946-02-30', luogoNascita: { comune: { nomeComune: 'ATLANTIDE' } } }),
    ).toEqual({
      type: 'dati-insufficienti',
      campi: ['generalita.sesso', 'generalita.dataNascita', 'generalita.luogoNascita'],
    });
    expect(toParteAnpr({}, contesto).ok).toBe(false);
  });

  it('mette l’indirizzo su una riga', () => {
    const residenza = {
      indirizzo: {
        comune: { codiceIstat: '058091' },
        toponimo: { codSpecie: '241', denominazioneToponimo: 'dei Fiori' },
        numeroCivico: { numero: '1', lettera: 'a' },
      },
    };
    const parte = toParteAnpr({ generalita, residenza }, contesto);
    const specie = contesto.tabelle.tabella(4).find('241');
    expect(parte.ok && parte.value.domicilio).toEqual({
      comune: '058091',
      indirizzo: `${specie.ok ? specie.value.descrizione : ''} DEI FIORI 1/A`,
    });
  });
});

describe('isAttribuzioneAnnullabile', () => {
  it('entro le 24 ore sì, dopo no', () => {
    expect(isAttribuzioneAnnullabile('2026-02-28T23:59:59', '2026-03-01T23:59:59')).toBe(true);
    expect(isAttribuzioneAnnullabile('2026-02-28T23:59:59', '2026-03-02T00:00:00')).toBe(false);
  });

  it('del solo giorno decide quel che si può', () => {
    expect(isAttribuzioneAnnullabile('2026-11-20', '2026-11-20T23:00:00')).toBe(true);
    expect(isAttribuzioneAnnullabile('2026-11-20', '2026-11-21T00:00:01')).toBeUndefined();
    expect(isAttribuzioneAnnullabile('2026-11-20', '2026-11-22T00:00:00')).toBe(false);
  });

  it('di ciò che non è un’ora non dice nulla', () => {
    for (const [prima, adesso] of [
      ['', '2026-11-20T23:00:00'],
      ['2026-11-31', '2026-11-20T23:00:00'],
      ['2026-11-20', '2026-11-20'],
      ['2026-11-20T25:00:00', '2026-11-20T23:00:00'],
    ] as const) {
      expect(isAttribuzioneAnnullabile(prima, adesso)).toBeUndefined();
    }
  });

  it('agrees with a clock: 86,400 seconds', () => {
    const istante = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2099-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    const scrivi = (ms: number) => new Date(ms).toISOString().slice(0, 19);
    fc.assert(
      fc.property(istante, fc.integer({ min: 0, max: 200_000 }), (inizio, secondi) => {
        const da = Math.floor(inizio.getTime() / 1000) * 1000;
        const [prima, adesso] = [scrivi(da), scrivi(da + secondi * 1000)];
        expect(isAttribuzioneAnnullabile(prima, adesso)).toBe(secondi <= 86_400);
        expect([secondi <= 86_400, undefined]).toContain(isAttribuzioneAnnullabile(prima.slice(0, 10), adesso));
      }),
    );
  });
});

describe('findViaOmocodia', () => {
  const tipi = (caso: Parameters<typeof findViaOmocodia>[0]) => findViaOmocodia(caso).passi.map(({ type }) => type);

  it('prima si accerta chi è, poi dove risiede', () => {
    expect(findViaOmocodia({ stessaPersona: undefined, codiceFiscale: MARCATO }).passi).toEqual([
      { type: 'accertamento', di: 'persona' },
    ]);
    expect(findViaOmocodia({ stessaPersona: true, codiceFiscale: MARCATO }).passi).toEqual([
      { type: 'accertamento', di: 'residenza' },
    ]);
  });

  it('la stessa persona si cancella per doppia iscrizione dove non risiede', () => {
    const via = (risiedeQui: boolean) =>
      findViaOmocodia({ stessaPersona: true, risiedeQui, codiceFiscale: MARCATO }).passi;
    expect(via(true)).toEqual([{ type: 'cancellazione', servizio: '2003', motivo: '10', comune: 'altro' }]);
    expect(via(false)).toEqual([{ type: 'cancellazione', servizio: '2003', motivo: '10', comune: 'questo' }]);
  });

  it('due persone: via il codice (5013, tipo 12), poi l’omocodice (5008, tipo 1, gestioneCF 2)', () => {
    expect(findViaOmocodia({ stessaPersona: false, codiceFiscale: CALCOLATO })).toEqual({
      passi: [
        { type: 'eliminazione', servizio: '5013', tipoRevoca: 12 },
        { type: 'mutazione', servizio: '5008', tipoMutazione: '1', gestioneCF: '2' },
      ],
      inAlternativa: [{ type: 'ufficio-territoriale' }],
    });
    expect(tipi({ stessaPersona: false, codiceFiscale: MARCATO })).toEqual([
      'svalidazione',
      'eliminazione',
      'mutazione',
    ]);
  });

  it('chi ha già un omocodice va portato all’Agenzia', () => {
    expect(tipi({ stessaPersona: false, codiceFiscale: codice({ valore: OMOCODICE }) })).toEqual(['scrivi-ad-ae']);
  });

  it('every step has a sentence, and no code is ever deleted that is validated', () => {
    const noto = fc.option(fc.boolean(), { nil: undefined });
    fc.assert(
      fc.property(noto, noto, parteAe, (stessaPersona, risiedeQui, { codiceFiscale }) => {
        const { passi, inAlternativa } = findViaOmocodia({ stessaPersona, risiedeQui, codiceFiscale });
        expect(passi.length).toBeGreaterThan(0);
        for (const passo of [...passi, ...inAlternativa]) expect(formatPassoOmocodia(passo)).toMatch(/^[A-Z].+\.$/);
        const tipi = passi.map(({ type }) => type);
        if (tipi.includes('eliminazione')) expect(tipi.includes('svalidazione')).toBe(codiceFiscale.validato);
      }),
    );
  });
});

describe('compareConsolato', () => {
  const NON_VALIDATO = anpr({ codiceFiscale: CALCOLATO });

  it('dati uguali e codice non validato: si conferma ANPR, l’Agenzia valida, la richiesta si chiude', () => {
    const confronto = compareConsolato(NON_VALIDATO, { dati: GIOVANNI, codiceFiscale: MARCATO });
    expect(confronto.righe.filter(({ diversa }) => diversa)).toMatchObject([
      { voce: 'statoCF', anpr: 'non validato', altra: 'validato' },
    ]);
    expect(confronto.proposta).toEqual(['conferma-anpr']);
    expect(confronto.mosse[1].seguiti.validato).toMatchObject({
      richiesta: 'chiusa',
      avvisoAlConsolato: true,
      anpr: { dati: GIOVANNI, codiceFiscale: { validato: true, origine: 'attribuito' } },
    });
  });

  it('confermare il consolato porta in ANPR i suoi dati', () => {
    const suoi = { ...GIOVANNI, nome: 'GIAN' };
    const confronto = compareConsolato(NON_VALIDATO, { dati: suoi });
    expect(confronto.campiDiversi).toEqual(['nome']);
    expect(confronto.proposta).toEqual(['conferma-anpr']);
    expect(confronto.mosse[0].seguiti.validato.anpr.dati).toEqual(suoi);
    const sbagliati = anpr({ dati: suoi, codiceFiscale: CALCOLATO });
    expect(compareConsolato(sbagliati, { dati: GIOVANNI }).proposta).toEqual(['conferma-consolato']);
    const dubbio = compareConsolato(NON_VALIDATO, { dati: { ...GIOVANNI, nome: 'GIOVANNINO' } });
    expect(dubbio.proposta).toEqual(['conferma-consolato', 'conferma-anpr']);
  });

  it('se l’Agenzia non ha il codice si chiede l’attribuzione; se ne ha due, prima si risolve con lei', () => {
    const [consolato] = compareConsolato(NON_VALIDATO, { dati: GIOVANNI }).mosse;
    expect(consolato.seguiti.assente).toMatchObject({
      richiesta: 'aperta',
      poi: 'conferma-attribuzione',
      avvisoAlConsolato: false,
    });
    expect(consolato.seguiti['due-codici']).toMatchObject({ richiesta: 'aperta', poi: 'risoluzione-disallineamenti' });
  });

  it('only what is validated closes a request, and what is confirmed is what ANPR has', () => {
    fc.assert(
      fc.property(parteAnpr, parteAe, (nostra, sua) => {
        for (const { type, seguiti } of compareConsolato(nostra, sua).mosse) {
          const dati = type === 'conferma-anpr' ? nostra.dati : sua.dati;
          for (const [esito, { richiesta, avvisoAlConsolato, anpr: dopo }] of Object.entries(seguiti)) {
            expect(dopo.dati).toEqual(dati);
            expect(richiesta === 'chiusa').toBe(esito === 'validato');
            expect(avvisoAlConsolato).toBe(esito === 'validato');
          }
        }
      }),
    );
  });
});
