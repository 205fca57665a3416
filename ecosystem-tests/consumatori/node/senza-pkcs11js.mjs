import { isErroreCarta, openCarte } from '@anagrafe/adapters-pkcs11';

// What Node is made of is a library of this machine, as drivers are: its process starts, and there is no pkcs11js to load it.
const carte = await openCarte({ moduli: [process.execPath] });
try {
  await carte.elenco();
} catch (errore) {
  process.stdout.write(JSON.stringify(isErroreCarta(errore) ? [errore.code, errore.message] : String(errore)));
} finally {
  await carte.chiudi();
}
