const { generateKeyPairSync } = require('node:crypto');

/** A key with its certificate, as the console of ANPR gives them out (PKCS #12): made with node-forge, which the client brings. */
module.exports = function certifica(forge, nome, parolaChiave) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const chiave = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }));
  const certificato = forge.pki.createCertificate();
  certificato.publicKey = forge.pki.setRsaPublicKey(chiave.n, chiave.e);
  certificato.serialNumber = '01';
  certificato.validity.notBefore = new Date(Date.now() - 60_000);
  certificato.validity.notAfter = new Date(Date.now() + 365 * 86_400_000);
  certificato.setSubject([{ name: 'commonName', value: nome }]);
  certificato.setIssuer([{ name: 'commonName', value: 'CA Postazioni Svil' }]);
  certificato.sign(chiave, forge.md.sha256.create());
  const p12 = forge.pkcs12.toPkcs12Asn1(chiave, [certificato], parolaChiave, { algorithm: '3des' });
  return {
    pkcs12: Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary'),
    parolaChiave,
    pem: forge.pki.certificateToPem(certificato),
  };
};
