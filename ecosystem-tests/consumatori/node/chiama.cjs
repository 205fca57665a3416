const certifica = require('./certifica.cjs');

/** A call of the client whose message goes nowhere: what it sent, and how it ended. */
module.exports = async function chiama({ client, operazioni, tabelle }) {
  const forge = require('node-forge');
  let inviati;
  const uno = await client.createClient({
    ambiente: 'test',
    identita: {
      comune: certifica(forge, '058091-CO-9999', 'una'),
      postazione: certifica(forge, '058091-PC-0001', 'altra'),
      operatore: 'PRVDAA80A41H501A',
    },
    tabelle,
    trasporto: async ({ byte }) => {
      inviati = Buffer.from(byte).toString();
      return { stato: 502, tipo: 'text/html', byte: new Uint8Array() };
    },
  });
  const richiesta = operazioni.elencoVersioni({ versioni: 'corrente' }, uno.toTestata({ tipoOperazione: 'C' }));
  const esito = await uno.elencoVersioni(richiesta);
  const altra = await client
    .createClient({ ambiente: 'test', identita: { comune: { chiave: '', certificato: '' } }, tabelle })
    .catch((errore) => errore);
  const firme = inviati.match(/<ds:SignatureValue>/g).length;
  return [esito.type, esito.guasto.codice, firme, altra instanceof client.ErroreClient && altra.code];
};
