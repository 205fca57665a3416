const usa = require('./usa.cjs');

void usa({
  codiceFiscale: require('@anagrafe/codice-fiscale'),
  core: require('@anagrafe/core'),
  decodifica: require('@anagrafe/decodifica'),
  subentro: require('@anagrafe/subentro'),
});
