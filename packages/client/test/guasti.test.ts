import { describe, expect, it } from 'vitest';

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
