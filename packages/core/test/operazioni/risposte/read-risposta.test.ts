import { readXml } from '@anagrafe/subentro';
import { describe, expect, it } from 'vitest';

import { codiciOperazioni, openTracciato, readRisposta } from '../../../src/operazioni/index.js';
import type { Operazione } from '../../../src/operazioni/index.js';

const leggi = (xml: string, operazione: Operazione) => readRisposta(readXml(new TextEncoder().encode(xml)), operazione);

const testata = (operazione: string, id: string, esito: string) =>
  `<testataRisposta><idOperazioneComune>A1</idOperazioneComune><codMittente>058091</codMittente><codDestinatario>ANPR05</codDestinatario>` +
  `<operazioneRichiesta>${operazione}</operazioneRichiesta><dataOraRichiesta>2026-03-20T11:13:43</dataOraRichiesta>` +
  `<idOperazioneANPR>${id}</idOperazioneANPR><esitoOperazione>${esito}</esitoOperazione></testataRisposta>`;
const errore =
  '<errore><codiceErroreAnomalia>EN122</codiceErroreAnomalia><tipoErroreAnomalia>E</tipoErroreAnomalia>' +
  '<testoErroreAnomalia>Testo</testoErroreAnomalia></errore>';

describe('leggere una risposta', () => {
  it.each(codiciOperazioni)('negativa di %s', async (operazione) => {
    const { radice } = await openTracciato(operazione);
    const nome = operazione === '6001' ? 'Risposta6001KO' : 'rispostaKO';
    const xml =
      `<q:Risposta${operazione} xmlns:q="${radice.spazio}"><q:${nome}>${testata(operazione, '0', 'XXXX')}` +
      `<listaErrori>${errore}</listaErrori></q:${nome}>${operazione === '5021' ? '<tipoMutazione>1</tipoMutazione>' : ''}` +
      `</q:Risposta${operazione}>`;
    const esito = await leggi(xml, operazione);
    expect(esito).toMatchObject({ ok: true, value: { violazioni: [] } });
    expect(JSON.stringify(esito)).toContain('"codiceErroreAnomalia":"EN122"');
  });

  it('positiva, con gli elementi della radice nei loro spazi dei nomi', async () => {
    const xml =
      `<q:Risposta5001 xmlns:q="http://sogei.it/ANPR/5000mutazione"><r:Risposta_Comune xmlns:r="http://sogei.it/ANPR/rispostaComune">` +
      `${testata('5001', '1234567890', '0000')}<listaSoggettiVariati/></r:Risposta_Comune></q:Risposta5001>`;
    const esito = await leggi(xml, '5001');
    expect(esito).toMatchObject({
      ok: true,
      value: {
        risposta: {
          operazione: '5001',
          corpo: { Risposta_Comune: { testataRisposta: { idOperazioneANPR: '1234567890' } } },
        },
        violazioni: [],
      },
    });
  });

  it.each([
    ['1946-10-10', '1946-10-10'],
    ['1946-10-10+02:00', '1946-10-10'],
    ['1893-11-01+00:49', '1893-11-01'],
    ['1946-10-10Z', '1946-10-10'],
    [' 1946-10-10+01:00 ', '1946-10-10'],
    ['1946-10-10T00:00:00+01:00', '1946-10-10T00:00:00+01:00'],
  ])('il giorno %s è %s, senza la zona che lo sposterebbe', async (scritto, giorno) => {
    const xml =
      `<q:Risposta3002 xmlns:q="http://sogei.it/ANPR/3000consultazione"><q:Risposta3002_OK>${testata('3002', '1', '0000')}` +
      `<listaSoggetti><datiSoggetto><generalita><dataNascita>${scritto}</dataNascita></generalita></datiSoggetto></listaSoggetti>` +
      `</q:Risposta3002_OK></q:Risposta3002>`;
    const soggetto = { generalita: { dataNascita: giorno } };
    const corpo = { Risposta3002_OK: { listaSoggetti: { datiSoggetto: [soggetto] } } };
    expect(await leggi(xml, '3002')).toMatchObject({ value: { risposta: { corpo } } });
  });

  it('un istante resta com’è', async () => {
    const xml =
      `<q:Risposta5001 xmlns:q="http://sogei.it/ANPR/5000mutazione"><q:rispostaKO>` +
      `${testata('5001', '0', 'XXXX').replace('2026-03-20T11:13:43', '2026-03-20T11:13:43+01:00')}<listaErrori>${errore}</listaErrori></q:rispostaKO></q:Risposta5001>`;
    const testataRisposta = { dataOraRichiesta: '2026-03-20T11:13:43+01:00' };
    expect(await leggi(xml, '5001')).toMatchObject({
      value: { risposta: { corpo: { rispostaKO: { testataRisposta } } } },
    });
  });

  it('che non tiene lo schema si legge lo stesso, e dice dove', async () => {
    const xml =
      `<q:Risposta5001 xmlns:q="http://sogei.it/ANPR/5000mutazione"><q:rispostaKO>${testata('5001', 'XXXX', 'XXXX')}` +
      `<listaErrori/><nuovo>1</nuovo></q:rispostaKO></q:Risposta5001>`;
    const esito = await leggi(xml, '5001');
    expect(esito.ok && esito.value.violazioni.map(({ campo }) => campo)).toEqual([
      'rispostaKO.testataRisposta.idOperazioneANPR',
      'rispostaKO.listaErrori.errore',
      'rispostaKO.nuovo',
    ]);
    expect(esito).toMatchObject({
      value: { risposta: { corpo: { rispostaKO: { testataRisposta: { idOperazioneANPR: 'XXXX' } } } } },
    });
  });

  it('di un’altra operazione, o che non c’è, non è una risposta', async () => {
    const vuota = '<q:Risposta5001 xmlns:q="http://sogei.it/ANPR/5000mutazione"/>';
    expect(await leggi(vuota, '5005')).toEqual({ ok: false, error: { type: 'radice-inattesa', riga: 1 } });
    const busta = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body/></s:Envelope>';
    expect(await leggi(busta, '5001')).toEqual({ ok: false, error: { type: 'busta-senza-corpo', riga: 1 } });
  });
});
