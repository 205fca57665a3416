import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { annullamentoMutazione, scaricoTabelle, writeRichiesta } from '@anagrafe/core/operazioni';
import { afterAll, describe, expect, it } from 'vitest';

import { anagrafe } from './anagrafe.js';

const CARTELLA = mkdtempSync(join(tmpdir(), 'anagrafe-operazione-'));
afterAll(() => {
  rmSync(CARTELLA, { recursive: true, force: true });
});

function salva(nome: string, testo: string): string {
  const percorso = join(CARTELLA, nome);
  writeFileSync(percorso, testo);
  return percorso;
}

const inBusta = (documento: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body>${documento.replace(/^<\?.*?\?>\s*/, '')}</s:Body></s:Envelope>`;

const testata = {
  idOperazioneComune: '1',
  codMittente: '058091',
  dataOraRichiesta: '2026-11-21T09:30:00',
  tipoOperazione: 'C',
  tipoInvio: 'TEST',
} as const;
const tabelle = await writeRichiesta(scaricoTabelle({ idTabella: '005' }, testata));

describe('anagrafe verifica --operazione', () => {
  it('finds nothing wrong in a good request, bare or in its envelope', () => {
    const { stato, uscita } = anagrafe('verifica', '--operazione', salva('nuda.xml', tabelle), salva('busta.xml', inBusta(tabelle)), '--oggi', '2026-11-22'); // prettier-ignore
    expect(uscita.match(/^Nessun errore, 0 avvisi\.$/gm)).toHaveLength(2);
    expect(uscita).toContain('Verifica dell’operazione 7001 al 22/11/2026');
    expect(stato).toBe(0);
  });

  it('tells what the official schema does not allow, with its line', () => {
    const file = salva('tabella.xml', tabelle.replace('005', '5'));
    const { stato, uscita } = anagrafe('verifica', '--operazione', file, '--formato', 'json', '--oggi', '2026-11-22');
    const { operazioni } = JSON.parse(uscita) as { operazioni: { rilievi: unknown[] }[] };
    expect(operazioni[0]).toMatchObject({
      file: 'tabella.xml',
      operazione: '7001',
      riepilogo: { errori: 1, avvisi: 0, ignoti: 0 },
      rilievi: [{ codice: 'STRUTTURA', severita: 'E', campo: 'datiRichiesta.idTabella', valore: '5' }],
    });
    expect(stato).toBe(1);
  });

  it('puts an annulment to the checks of annulments, and names those that the register would decide', async () => {
    const operazione = { operazioneRichiesta: '5005', idOperazioneComune: 'X', idOperazioneANPR: '7' } as const;
    const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
    const richiesta = await writeRichiesta(annullamentoMutazione({ operazione, soggetto, tipoScheda: '1' }, testata));
    const file = salva('annullamento.xml', richiesta.replace('>5005<', '>2001<'));
    const { stato, uscita } = anagrafe('verifica', '--operazione', file, '--formato', 'json');
    const { operazioni } = JSON.parse(uscita) as {
      operazioni: { rilievi: { codice: string }[]; nonVerificati: { codice: string }[] }[];
    };
    expect(operazioni[0]?.rilievi.map(({ codice }) => codice)).toContain('EN314');
    expect(operazioni[0]?.nonVerificati.map(({ codice }) => codice)).toContain('EN077');
    expect(stato).toBe(1);
  });

  it.each([
    ['altro.xml', '<a/>', 'altro.xml, riga 1: la radice non è la richiesta di un’operazione del comune'],
    ['rotto.xml', '<a>', 'rotto.xml: Riga 1, colonna '],
    ['vuota.xml', inBusta(''), 'vuota.xml, riga 1: la busta SOAP non contiene nessuna richiesta'],
    ['doctype.xml', '<!DOCTYPE a><a/>', 'DOCTYPE'],
  ])('refuses %s, which holds no request', (nome, testo, motivo) => {
    const { stato, errori } = anagrafe('verifica', '--operazione', salva(nome, testo));
    expect(errori).toContain(motivo);
    expect(stato).toBe(2);
  });

  it.each([
    [['--formato', 'csv'], '--operazione: i formati sono testo e json.'],
    [['--processi', '2'], '--operazione non ammette --processi.'],
    [['--limite-compresso', '9'], '--operazione non ammette --limite-compresso.'],
  ])('refuses %j, which means nothing for a request', (opzioni, motivo) => {
    const { stato, errori } = anagrafe('verifica', '--operazione', salva('buona.xml', tabelle), ...opzioni);
    expect(errori).toContain(motivo);
    expect(stato).toBe(2);
  });
});
