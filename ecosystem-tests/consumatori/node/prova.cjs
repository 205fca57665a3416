const usa = require('./usa.cjs');

void usa({
  codiceFiscale: require('@anagrafe/codice-fiscale'),
  core: require('@anagrafe/core'),
  schemi: require('@anagrafe/core/schemi'),
  decodifica: require('@anagrafe/decodifica'),
  subentro: require('@anagrafe/subentro'),
});
