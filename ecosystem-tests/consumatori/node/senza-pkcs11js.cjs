// The same as senza-pkcs11js.mjs, for CommonJS.
'use strict';

const { isErroreCarta, openCarte } = require('@anagrafe/adapters-pkcs11');

async function esegui() {
  const carte = await openCarte({ moduli: [process.execPath] });
  try {
    await carte.elenco();
  } catch (errore) {
    process.stdout.write(JSON.stringify(isErroreCarta(errore) ? [errore.code, errore.message] : String(errore)));
  } finally {
    await carte.chiudi();
  }
}

void esegui();
