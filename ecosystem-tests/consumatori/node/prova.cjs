const usa = require('./usa.cjs');

void usa({
  carte: require('@anagrafe/adapters-pkcs11'),
  certificati: require('@anagrafe/core/certificati'),
  client: require('@anagrafe/client'),
  codiceFiscale: require('@anagrafe/codice-fiscale'),
  core: require('@anagrafe/core'),
  operazioni: require('@anagrafe/core/operazioni'),
  schemi: require('@anagrafe/core/schemi'),
  decodifica: require('@anagrafe/decodifica'),
  subentro: require('@anagrafe/subentro'),
});
