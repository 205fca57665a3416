import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import certifica from '../../ecosystem-tests/consumatori/node/certifica.cjs';

// node-forge is the client's.
const forge = createRequire(new URL('../../packages/client/package.json', import.meta.url))('node-forge');

/** The identity of a comune made up here. */
export const identita = {
  comune: certifica(forge, '058091-CO-9999', 'una'),
  postazione: certifica(forge, '058091-PC-0001', 'altra'),
  operatore: 'PRVDAA80A41H501A',
};

/** The certificate of an authority, in PEM. */
export const autorita = certifica(forge, 'CA Utenti', 'nessuna').pem;

const cartella = mkdtempSync(join(tmpdir(), 'anagrafe-esempi-'));
process.on('exit', () => rmSync(cartella, { recursive: true, force: true }));
let file = 0;

/** A file that is not there yet. */
export const toPercorso = () => join(cartella, `${++file}`);

const [NOTIFICA, FILE] = ['<notifica/>', '<elenco/>'].map((xml) => Buffer.from(xml).toString('base64'));
/** What ANPR says of each operation that the examples ask for, and in which family. */
const RISPOSTE = {
  3002: { spazio: '3000consultazione', elemento: 'Risposta3002_OK', dentro: '' },
  7002: {
    spazio: '7001scaricoTabelle',
    elemento: 'RispostaMultipla7002',
    dentro: `<file><contenutoFile>${FILE}</contenutoFile></file><formato>.xml</formato>`,
  },
  7003: { spazio: '7001scaricoTabelle', elemento: 'RispostaMultipla7003', dentro: '' },
  4005: {
    spazio: '4000estrazione',
    elemento: 'RispostaMultipla4005',
    dentro:
      '<statoRichiesta>2</statoRichiesta><idOperazioneANPR>7000000000</idOperazioneANPR><dataDisponibilita>2026-01-01T00:00:00</dataDisponibilita>' +
      '<datiFornitura><progressivoCorrente>1</progressivoCorrente><progressivoTotale>1</progressivoTotale></datiFornitura>' +
      `<elencoRisposte><idOperazioneANPR>9000000001</idOperazioneANPR><statoLavorazione>8</statoLavorazione><tipoOperazione>N010</tipoOperazione><contenutoRisposta>${NOTIFICA}</contenutoRisposta></elencoRisposte>`,
  },
};

/** A transport that leads nowhere: to each message there is a good answer at once. */
export const trasporto = async ({ byte }) => {
  const testo = Buffer.from(byte).toString();
  const nomi = ['idOperazioneComune', 'codMittente', 'codDestinatario', 'operazioneRichiesta', 'dataOraRichiesta'];
  const eco = nomi.map((nome) => new RegExp(`<${nome}>[^<]*</${nome}>`).exec(testo)[0]).join('');
  const operazione = /<operazioneRichiesta>(\w+)</.exec(testo)[1];
  const { spazio, elemento, dentro } = RISPOSTE[operazione];
  const testata = `<testataRisposta>${eco}<idOperazioneANPR>1234567890</idOperazioneANPR><esitoOperazione>0000</esitoOperazione></testataRisposta>`;
  const risposta = `<q:Risposta${operazione} xmlns:q="http://sogei.it/ANPR/${spazio}"><q:${elemento}>${testata}${dentro}</q:${elemento}></q:Risposta${operazione}>`;
  const busta = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${risposta}</e:Body></e:Envelope>`;
  return { stato: 200, tipo: 'text/xml; charset=utf-8', byte: Buffer.from(busta) };
};
