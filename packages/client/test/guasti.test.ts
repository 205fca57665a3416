import { describe, expect, it } from 'vitest';

import { explainCodice } from '../src/guasti/chiarimenti.js';
import { explainFault } from '../src/guasti/gateway.js';
import { readFault } from '../src/guasti/read-fault.js';
import { readNodo } from '../src/xml/read-nodo.js';
import { toFault } from './anpr-di-prova/rifiuto.js';

const leggi = (xml: string) => readFault(readNodo(Buffer.from(xml)))!;

describe('a fault of the gateway', () => {
  it.each([
    ['Internal Error (from client)', 'errore-interno-client', false],
    ['Internal Error', 'errore-interno-client', false],
    ['Internal Error (from server)', 'errore-interno-server', true],
    ['Rejected by policy. (from client)', 'respinto-dalla-politica', false],
    ["XPath expression /*[local-name()='Envelope']/*[local-name()='Body'] | Timestamp not covered by signature (from client)", 'firma-mancante', false],
    ['Incorrect reference digest value (from client)', 'impronta-errata', false],
    ['certificate revoked (from client)', 'certificato-revocato', false],
    ['PKCS#7 argument error: malformed DER encoded PKCS#7 object (from client)', 'postazione-firmata-errata', false],
    ['Aborting...IdSede Attribute inconsistent with IdPostazione (from client)', 'sede-incoerente', false],
    ['Aborting...Invalid request received ErrorNL (from client)', 'richiesta-non-valida-nl', false],
    ['Malformed content (from server)', 'servizio-non-disponibile', true],
    ['Something new (from client)', 'fault-ignoto', false],
    ['Something new (from server)', 'fault-ignoto', true],
  ] as const)('«%s» is %s', (testo, codice, forseRegistrata) => {
    const guasto = explainFault(leggi(toFault(testo)));
    expect(guasto).toMatchObject({ codice, forseRegistrata });
    expect(guasto.significato).toMatch(/^\p{Lu}.*\.$/u);
    expect(guasto.cause.length).toBeGreaterThan(0);
    for (const { perche, controllare } of guasto.cause) expect([perche, controllare].join()).not.toMatch(/undefined|^$/);
  }); // prettier-ignore

  it('is read in SOAP 1.2 too', () => {
    const xml =
      '<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body><env:Fault><env:Code><env:Value>env:Receiver</env:Value>' +
      '</env:Code><env:Reason><env:Text xml:lang="en">Internal Error</env:Text></env:Reason></env:Fault></env:Body></env:Envelope>';
    expect(leggi(xml)).toEqual({ lato: 'server', testo: 'Internal Error' });
    expect(explainFault(leggi(xml)).codice).toBe('errore-interno-server');
  });

  it('is none where there is none', () => {
    expect(leggi('<a/>')).toBeUndefined();
  });
});

/** The codes that speak of the call, as the specification of the services has them (§3.2), but for those that are no cause: EN527, 999, 998. */
const DELLA_CHIAMATA = ['XXXX', 'EN079', 'EN148', 'EN493', 'EN122', 'AEE95', 'AEE97', 'EN203', 'EN077', 'EN078', 'EN145', 'EN314', 'EN096', 'EN097', 'EN099', 'EN109', 'EN106', 'EN167', 'EN204', 'EN151', 'EN179', 'EN379', 'EN214', 'EN492', 'EN043', 'EN095', 'EN531', 'EN528', 'EN558', 'CN558', 'EHR16', 'EHR78', 'EHR26', 'EC022', 'EHR97', 'EHR18', 'EHR84', 'EN240', 'EN389', 'EHR49']; // prettier-ignore

describe('a code of ANPR', () => {
  it.each(DELLA_CHIAMATA)('%s is explained, with what to look at', (codice) => {
    const { significato, cause, fonti } = explainCodice(codice, '')!;
    expect(significato).toMatch(/^\p{Lu}.*\.$/u);
    expect(fonti.length).toBeGreaterThan(0);
    for (const { perche, controllare } of cause) expect([perche, controllare]).not.toContain('');
    expect(cause.length).toBeGreaterThan(0);
  });

  it.each([
    ['EN148', 'Tipo invio non coerente', 'La richiesta è per un altro ambiente.'],
    ['EN148', 'Richiesta in elaborazione', 'ANPR sta ancora lavorando alla richiesta con questo identificativo.'],
    ['EN148', 'Altro', 'Un codice generico: che cosa non va lo dice il testo.'],
    ['XXXX', 'Codice destinatario non ammesso', 'La versione dei servizi che la richiesta indica non è più accettata.'],
    ['XXXX', 'Utente non abilitato', 'L’operatore non può chiedere questa operazione.'],
  ])('%s «%s»: %s', (codice, testo, significato) => {
    expect(explainCodice(codice, testo)?.significato).toBe(significato);
  });

  it('that speaks of the data, or that nobody has told of, is left as it is', () => {
    for (const codice of ['EC010', 'EN527', 'ZZ999', 'constructor']) expect(explainCodice(codice, '')).toBeUndefined();
  });
});
