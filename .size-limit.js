/** What a page downloads at once: what is imported later, on demand, is a chunk of its own. */
const senzaChunk = (config) => ({
  ...config,
  format: 'esm',
  plugins: [
    {
      name: 'dynamic imports stay outside',
      setup: (build) => {
        build.onResolve({ filter: /^/ }, ({ kind, path }) =>
          kind === 'dynamic-import' ? { path, external: true } : undefined,
        );
      },
    },
  ],
});

const CODICE_FISCALE = 'packages/codice-fiscale/dist/index.js';

/** Bundled, minified, brotli. A budget that is exceeded fails the build. */
export default [
  { name: 'codice-fiscale', path: CODICE_FISCALE, limit: '3 kB' },
  { name: 'isCodiceFiscale', path: CODICE_FISCALE, import: '{ isCodiceFiscale }', limit: '1 kB' },
  { name: 'computeCodiceFiscale', path: CODICE_FISCALE, import: '{ computeCodiceFiscale }', limit: '1.6 kB' },
  { name: 'parseCodiceFiscale', path: CODICE_FISCALE, import: '{ parseCodiceFiscale }', limit: '1.6 kB' },
  { name: 'compareCodiceFiscale', path: CODICE_FISCALE, import: '{ compareCodiceFiscale }', limit: '2 kB' },
  { name: 'omocodie', path: CODICE_FISCALE, import: '{ toOmocodie, toBase }', limit: '2 kB' },
  { name: 'toTraslitterato', path: CODICE_FISCALE, import: '{ toTraslitterato }', limit: '1 kB' },
  {
    name: 'decodifica, at once',
    path: 'packages/decodifica/dist/index.js',
    modifyEsbuildConfig: senzaChunk,
    limit: '2 kB',
  },
  { name: 'decodifica, chunk of the comuni', path: 'packages/decodifica/dist/comuni.data-*.js', limit: '200 kB' },
  { name: 'decodifica, chunk of the other tables', path: 'packages/decodifica/dist/dati-*.js', limit: '60 kB' },
  { name: 'decodifica, all that opening loads', path: 'packages/decodifica/dist/index.js', limit: '240 kB' },
  { name: 'core, with codice-fiscale and date-fns', path: 'packages/core/dist/index.js', limit: '39 kB' },
  { name: 'core/agenzia-entrate', path: 'packages/core/dist/agenzia-entrate.js', limit: '15 kB' },
  { name: 'core/certificati', path: 'packages/core/dist/certificati.js', limit: '17 kB' },
  { name: 'core/condizioni', path: 'packages/core/dist/condizioni.js', limit: '36 kB' },
  {
    name: 'core/operazioni',
    path: 'packages/core/dist/operazioni.js',
    modifyEsbuildConfig: senzaChunk,
    limit: '135 kB',
  },
  { name: 'core, one rule', path: 'packages/core/dist/index.js', import: '{ ES092 }', limit: '1 kB' },
  {
    name: 'core/operazioni, one request written, at once',
    path: 'packages/core/dist/operazioni.js',
    import: '{ mutazioneScheda, writeRichiesta }',
    modifyEsbuildConfig: senzaChunk,
    limit: '9 kB',
  },
  {
    name: 'core/operazioni, requests written, with the schemas of every operation',
    path: 'packages/core/dist/operazioni.js',
    import: '{ writeRichiesta }',
    limit: '32 kB',
  },
  {
    name: 'core/schemi, with zod, one schema',
    path: 'packages/core/dist/schemi.js',
    import: '{ createSchema, vocabolarioSubentro }',
    limit: '52 kB',
  },
  { name: 'adapters-ae, with what it uses of core', path: 'packages/adapters-ae/dist/index.js', limit: '22 kB' },
  {
    name: 'adapters-pkcs11, with what it uses of core',
    path: 'packages/adapters-pkcs11/dist/index.js',
    modifyEsbuildConfig: (config) => ({ ...config, format: 'esm', platform: 'node' }),
    limit: '12 kB',
  },
  {
    name: 'client, with all it loads at once',
    path: 'packages/client/dist/index.js',
    modifyEsbuildConfig: (config) => ({ ...senzaChunk(config), platform: 'node' }),
    limit: '360 kB',
  },
  { name: 'subentro, with core and saxes', path: 'packages/subentro/dist/index.js', limit: '90 kB' },
];
