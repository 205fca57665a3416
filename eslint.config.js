import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsdoc from 'eslint-plugin-jsdoc';
import { configs as regexp } from 'eslint-plugin-regexp';
import vue from 'eslint-plugin-vue';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What a pure package may not see: the clock, the machine, the network. */
const impuri = ['Date', 'process', 'fetch', 'crypto', 'Buffer', 'console', 'setTimeout', 'setInterval'];
const puri = ['codice-fiscale', 'decodifica', 'core', 'subentro', 'adapters-ae'];

/** The arrows of ARCHITECTURE.md: what each package's sources may import besides their own files. */
const frecce = {
  'codice-fiscale': [],
  decodifica: [],
  core: ['@anagrafe/codice-fiscale', '@anagrafe/decodifica', 'date-fns', '@date-fns/utc/date/mini', 'zod'],
  subentro: ['@anagrafe/core', '@anagrafe/core/xsd', 'saxes'],
  'adapters-ae': [
    '@anagrafe/codice-fiscale',
    '@anagrafe/core',
    '@anagrafe/core/agenzia-entrate',
    '@anagrafe/core/operazioni',
    'jose',
    'zod',
  ],
  'adapters-pkcs11': ['@anagrafe/codice-fiscale', '@anagrafe/core', 'pkcs11js', 'undici', 'node:.*'],
  client: [
    '@anagrafe/core',
    '@anagrafe/core/operazioni',
    '@anagrafe/core/xsd',
    'asn1js',
    'node-forge',
    'pkijs',
    'saxes',
    'ts-pattern',
    'undici',
    'node:.*',
  ],
};

const PURO = { group: ['node:*'], message: 'A pure package takes files, clocks and decompressors as parameters.' };

const vietaImport = (nome, ammessi = frecce[nome]) => ({
  patterns: [
    ...(puri.includes(nome) ? [PURO] : []),
    {
      group: ['@anagrafe/*/*', ...ammessi.filter((uno) => /^@anagrafe\/.*\//.test(uno)).map((uno) => `!${uno}`)],
      message: 'No deep import across packages: use the public entry.',
    },
    {
      regex: ammessi.length === 0 ? '^[^.]' : `^(?!\\.|(?:${ammessi.join('|')})$)`,
      message: 'Outside the arrows of ARCHITECTURE.md.',
    },
  ],
});

/** What is linted with types, each program read once: a program for each package would read the others' sources again. */
const PROGRAMMI = ['tsconfig.json', 'docs/tsconfig.json', 'packages/cli/src/rapporto/client/tsconfig.json'];

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/*.data.ts',
      '**/node_modules/',
      'docs/api/',
      'docs/.vitepress/cache/',
      '.cache/',
      'ecosystem-tests/consumatori/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  regexp['flat/recommended'],
  ...vue.configs['flat/recommended'],
  prettier,
  {
    languageOptions: { parserOptions: { project: PROGRAMMI, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { FunctionDeclaration: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'],
          enableFixer: false,
        },
      ],
      'jsdoc/check-tag-names': 'error',
      'jsdoc/check-param-names': 'error',
      'jsdoc/no-types': 'error',
      'regexp/no-super-linear-move': 'error', // what ships meets hostile texts; the recommended rules have backtracking alone
    },
  },
  ...Object.keys(frecce).map((nome) => ({
    files: [`packages/${nome}/src/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', vietaImport(nome)] },
  })),
  ...puri.map((nome) => ({
    files: [`packages/${nome}/src/**/*.ts`],
    rules: { 'no-restricted-globals': ['error', ...impuri] },
  })),
  {
    // The one room of that package that goes out on the network: an entry of its own.
    files: ['packages/adapters-ae/src/pdnd/**/*.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['**/test/**/*.ts', 'bench/**/*.ts', 'ecosystem-tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      'max-params': 'off',
    },
  },
  {
    // What needs types is left to vue-tsc, which reads the templates as well.
    files: ['**/*.vue'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'no-undef': 'off',
      'vue/multi-word-component-names': 'off', // no element of HTML has an Italian name
      'vue/require-default-prop': 'off', // what is not given is undefined
    },
  },
  {
    files: ['**/ambiente.d.ts'], // declarations for a package that sees no others
    extends: [ts.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
