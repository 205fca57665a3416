import { type ClientAnpr, createAgenziaEntrateViaAnpr } from '@anagrafe/adapters-ae';
import { type Client, createTrasporto } from '@anagrafe/client';
import { openTabelle } from '@anagrafe/decodifica';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { toNegativa, toPositiva } from '../../../client/test/anpr-di-prova/anpr.js';
import { type ComuneDiProva, conComune } from '../../../client/test/comune-di-prova.js';

/** The adapter and the client, which do not know each other, against a server that verifies every message as ANPR does. */
const tabelle = await openTabelle();
const CF_ADA = 'PRVDAA46R50F641J';
const ADA = { cognome: 'PROVA', nome: 'ADA', sesso: 'F', dataNascita: '1946-10-10', codiceCatastale: 'F641' } as const;
const chi = { comune: '058091', richiedente: 'sportello 1' };

let comune: ComuneDiProva;
conComune((una) => {
  comune = una;
});

/** ANPR shows the codice fiscale of whom it changed. */
const mostra = (codice: string, validita: string): string =>
  '<listaSoggettiVariati><datiSoggetto><generalitaAttuali><codiceFiscale>' +
  `<codFiscale>${codice}</codFiscale><validitaCF>${validita}</validitaCF></codiceFiscale>` +
  '<cognome>PROVA</cognome><nome>ADA</nome></generalitaAttuali></datiSoggetto></listaSoggettiVariati>';

const apri = async (attesa?: number) => {
  const trasporto = createTrasporto({ autorita: comune.autorita.certificato });
  const client = await comune.crea({
    trasporto: attesa === undefined ? trasporto : (chiamata) => trasporto({ ...chiamata, attesa }),
  });
  return createAgenziaEntrateViaAnpr(client, { tabelle });
};

describe('l’Agenzia attraverso ANPR, con il client dei servizi', () => {
  it('il client è quello che l’adapter vuole, senza che l’uno conosca l’altro', () => {
    expectTypeOf<Client>().toExtend<ClientAnpr>();
  });

  it.each(['attribuisci', 'attribuisciOmocodice'] as const)(
    '%s: la richiesta passa ogni verifica, e torna il codice',
    async (operazione) => {
      comune.rispondi(({ operazione: sua, testata, numero }) => toPositiva(sua, testata, numero, mostra(CF_ADA, '1')));
      const esito = await (await apri())[operazione]({ ...chi, dati: ADA });
      expect(comune.server().rifiuti).toEqual([]);
      expect(esito).toMatchObject({
        type: 'eseguita',
        codice: { codice: '00' },
        posizione: { codiceFiscale: CF_ADA, validato: true, marcato: 'ignoto' },
      });
    },
  );

  it('valida e varia: la richiesta passa ogni verifica', async () => {
    comune.rispondi(({ operazione, testata, numero }) =>
      toPositiva(operazione, testata, numero, mostra('PRVDLA46R50F641M', '1')),
    );
    const ae = await apri();
    const validata = await ae.valida({ ...chi, codiceFiscale: CF_ADA, dati: ADA });
    const variata = await ae.varia({ ...chi, codiceFiscale: CF_ADA, precedenti: ADA, dati: { ...ADA, nome: 'ADELE' } });
    expect([validata, variata]).toMatchObject([
      { type: 'eseguita' },
      { type: 'eseguita', posizione: { collegati: [{ codiceFiscale: CF_ADA }] } },
    ]);
    expect(comune.server().anpr.quante('5008')).toBe(2);
  });

  it.each([
    ['FORLÌ', 'D704'],
    ['REGGIO NELL’EMILIA', 'H223'],
    ['FRANCIA', 'Z110'],
    ['JUGOSLAVIA', 'Z118'],
  ])('chi è nato a %s si può chiedere', async (_, codiceCatastale) => {
    comune.rispondi(({ operazione, testata, numero }) => toPositiva(operazione, testata, numero, mostra(CF_ADA, '1')));
    expect(
      await (await apri()).attribuisci({ ...chi, dati: { ...ADA, dataNascita: '1960-10-10', codiceCatastale } }),
    ).toMatchObject({ type: 'eseguita' });
  });

  it('un codice dell’Agenzia arriva accanto a EN527, e ha la sua voce', async () => {
    comune.rispondi(({ operazione, testata }) =>
      toNegativa(operazione, testata, [
        { codice: 'EN527', testo: 'data 2026-03-20' },
        { codice: 'EAM15', testo: 'Già trattata oggi' },
      ]),
    );
    const esito = await (await apri()).valida({ ...chi, codiceFiscale: CF_ADA, dati: ADA });
    expect(esito).toMatchObject({ type: 'rifiutata', codice: { codice: 'EAM15', riprova: 'domani' } });
  });

  it('ciò che ANPR rifiuterebbe non parte', async () => {
    const esito = await (
      await apri()
    ).attribuisci({ ...chi, dati: { ...ADA, dataNascita: '2099-10-10', codiceCatastale: 'H501' } });
    expect(esito).toMatchObject({ type: 'non-ammessa', motivo: 'rifiutata-da-anpr' });
    expect(comune.server().chiamate).toEqual([]);
  });

  it('ANPR tace: non si sa; se la connessione cade dopo, si recupera senza rifare', async () => {
    comune.rispondi(({ operazione, testata, numero }) => toPositiva(operazione, testata, numero, mostra(CF_ADA, '1')));
    comune.server().incidenti.push({ type: 'muto' });
    const ae = await apri(300);
    expect(await ae.attribuisci({ ...chi, dati: ADA })).toMatchObject({ type: 'incerta', causa: 'tempo-scaduto' });
    comune.server().incidenti.push({ type: 'cade-dopo' });
    const perduta = await ae.attribuisci({ ...chi, dati: ADA });
    if (perduta.type !== 'incerta' || perduta.riferimento === undefined)
      throw new Error('attesa incerta, con riferimento');
    expect(await ae.recover(perduta.riferimento, { dati: ADA })).toMatchObject({
      type: 'eseguita',
      posizione: { codiceFiscale: CF_ADA },
    });
    expect(comune.server().anpr.quante('5008')).toBe(1);
  });

  it('un fault, o nessuno che risponda: nulla è arrivato', async () => {
    const ae = await apri();
    comune.server().incidenti.push({ type: 'fault', testo: 'Internal Error' });
    const richiesta = { ...chi, codiceFiscale: CF_ADA, dati: ADA };
    const primo = await ae.valida(richiesta);
    await comune.server().chiudi();
    expect([primo, await ae.valida(richiesta)]).toMatchObject([
      { motivo: 'anpr-non-raggiunta' },
      { motivo: 'anpr-non-raggiunta' },
    ]);
  });
});
