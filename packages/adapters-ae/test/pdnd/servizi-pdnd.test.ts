import { describe, expect, it } from 'vitest';

import { C003, C030 } from '../../src/pdnd/index.js';
import { ADA, type Banco, PERCHE, conBanco, finalita } from './banco-pdnd.js';

let govway: Banco['govway'];
let apri: Banco['apri'];
conBanco((banco) => {
  ({ govway, apri } = banco);
});

describe('C030, l’idANPR di una persona', () => {
  it('si trova dal codice fiscale, con un voucher per ogni chiamata', async () => {
    const prima = govway.vouchers();
    const esito = await (await apri()).findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
    expect(govway.perche).toEqual([]);
    expect(esito).toMatchObject({ type: 'ok', value: ADA.idANPR, idOperazioneANPR: '900000000000000001' });
    expect(govway.vouchers() - prima).toBe(1);
    expect(govway.arrivate[0]).toMatchObject({
      percorso: C030.percorso,
      corpo: {
        criteriRicerca: { codiceFiscale: ADA.codiceFiscale },
        datiRichiesta: { ...PERCHE, casoUso: 'C030' },
      },
    });
  });

  it('si trova dai dati; chi non ha nome lo dice', async () => {
    const datiNascita = { dataEvento: '1946-10-01', senzaGiorno: true, luogoNascita: { luogoEccezionale: 'In mare' } };
    const esito = await (await apri()).findIdAnpr({ cognome: ADA.cognome, sesso: 'F', datiNascita }, PERCHE);
    expect(esito.type).toBe('ok');
    expect(govway.arrivate[0]?.corpo.criteriRicerca).toEqual({
      cognome: ADA.cognome,
      senzaNome: '1',
      sesso: 'F',
      datiNascita: { dataEvento: '1946-10-01', senzaGiorno: '1', luogoNascita: { luogoEccezionale: 'In mare' } },
    });
  });

  it('di chi non c’è, e di chi non è uno solo, è detto', async () => {
    const servizi = await apri();
    expect(await servizi.findIdAnpr({ codiceFiscale: 'PRVDAA46R50F641Y' }, PERCHE)).toEqual({
      type: 'non-trovato',
      idOperazioneANPR: '8',
      errori: [{ codice: 'EN122', testo: 'prova' }],
    });
    const doppio = { cognome: 'DOPPIO', nome: 'ADA', sesso: 'F', datiNascita: { dataEvento: '1946-10-10' } } as const;
    expect(await servizi.findIdAnpr(doppio, PERCHE)).toEqual({ type: 'piu-di-uno', quanti: 2, idOperazioneANPR: '9' });
  });
});

describe('C003, le generalità dichiarate', () => {
  it('chi è chiesto per codice fiscale è cercato per idANPR, che si chiede una volta sola', async () => {
    const servizi = await apri();
    for (const codiceFiscale of [ADA.codiceFiscale, ` ${ADA.codiceFiscale.toLowerCase()}`]) {
      const esito = await servizi.verifyGeneralita({ codiceFiscale }, { cognome: 'PROVA' }, PERCHE);
      expect(esito).toMatchObject({ type: 'ok', value: { confermata: true }, daPassareAIdAnpr: false });
    }
    expect(govway.arrivate.map(({ percorso }) => percorso)).toEqual([C030.percorso, C003.percorso, C003.percorso]);
    expect(govway.arrivate[1]?.corpo.criteriRicerca).toEqual({ idANPR: ADA.idANPR });
  });

  it('senza C030 si chiede per codice fiscale, e l’avviso EN148 è riferito', async () => {
    const servizi = await apri({ finalita: { C003: finalita.C003 } });
    const esito = await servizi.verifyGeneralita({ codiceFiscale: ADA.codiceFiscale }, { cognome: 'PROVA' }, PERCHE);
    expect(esito).toMatchObject({ type: 'ok', daPassareAIdAnpr: true, anomalie: [{ codice: 'EN148' }] });
  });

  it('un no è no; di una risposta A, di cui non è pubblicato il senso, non si sa', async () => {
    const servizi = await apri();
    const confermata = async (cognome: string): Promise<unknown> => {
      const esito = await servizi.verifyGeneralita({ idANPR: ADA.idANPR }, { cognome }, PERCHE);
      return esito.type === 'ok' ? esito.value.confermata : esito;
    };
    expect(await confermata('ALTRO')).toBe(false);
    expect(await confermata('IGNOTO')).toBeUndefined();
    expect(await confermata('')).toMatchObject({ type: 'rifiutata', errori: [{ codice: 'EN001' }] });
  });
});

describe('i limiti', () => {
  const orario = { dalle: '08:00', alle: '18:00' };
  it.each([
    ['2026-11-22T06:59:00Z', '2026-11-22T08:00'],
    ['2026-11-22T17:00:00Z', '2026-11-23T08:00'],
    ['2026-12-31T22:59:00Z', '2027-01-01T08:00'],
    ['2026-03-28T22:30:00Z', '2026-03-29T08:00'], // the day after has 23 hours
  ])('fuori orario, alle %s, non si chiama: si può dal %s', async (adesso, da) => {
    const servizi = await apri({ limiti: { orario }, orologio: () => new Date(adesso) });
    expect(await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE)).toEqual({
      type: 'non-inviata',
      motivo: 'fuori-orario',
      da,
    });
    expect(govway.arrivate).toEqual([]);
  });

  it('in un giorno di 25 ore, domani è domani', async () => {
    const orologio = (): Date => new Date('2026-10-24T22:10:00Z');
    const servizi = await apri({ limiti: { alGiorno: { C030: 0 } }, orologio });
    const esito = await servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
    expect(esito).toEqual({ type: 'non-inviata', motivo: 'limite-del-giorno', da: '2026-10-26T00:00' });
  });

  it('oltre il numero del giorno si aspetta domani; un altro caso d’uso ha il suo', async () => {
    const servizi = await apri({ limiti: { alGiorno: { C030: 1 }, orario } });
    const chiama = (): Promise<{ readonly type: string }> =>
      servizi.findIdAnpr({ codiceFiscale: ADA.codiceFiscale }, PERCHE);
    expect(await chiama()).toMatchObject({ type: 'ok' });
    expect(await chiama()).toEqual({ type: 'non-inviata', motivo: 'limite-del-giorno', da: '2026-11-23T08:00' });
    const altro = await servizi.verifyGeneralita({ idANPR: ADA.idANPR }, { cognome: 'PROVA' }, PERCHE);
    expect(altro.type).toBe('ok');
    expect(govway.arrivate).toHaveLength(2);
  });
});
