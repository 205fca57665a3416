import type { DefaultTheme } from 'vitepress';

const REGOLE: DefaultTheme.SidebarItem[] = [
  {
    text: 'Regole',
    items: [
      { text: 'Tutti i codici', link: '/regole/' },
      { text: 'Per campo', link: '/regole/per-campo' },
      { text: 'Per operazione', link: '/regole/per-operazione' },
      { text: 'Per tabella', link: '/regole/per-tabella' },
      { text: 'Per gravità', link: '/regole/per-gravita' },
      { text: 'Tipi degli schemi', link: '/tipi/' },
    ],
  },
  {
    text: 'Per chi controlla',
    items: [
      { text: 'Copertura', link: '/copertura' },
      { text: 'Codici dell’Agenzia', link: '/codici-agenzia' },
      { text: 'Tracciabilità', link: '/tracciabilita' },
      { text: 'I documenti', link: '/documenti/' },
    ],
  },
];

const GUIDE: DefaultTheme.SidebarItem[] = [
  {
    text: 'Nel comune',
    items: [
      { text: 'Verificare prima del pre-subentro', link: '/guide/pre-subentro' },
      { text: 'Rettificare le date', link: '/guide/rettificare-le-date' },
      { text: 'Allinearsi con AE', link: '/guide/allinearsi-con-ae' },
      { text: 'Smart card e postazioni', link: '/guide/smart-card-e-postazioni' },
    ],
  },
  {
    text: 'Nel programma',
    items: [
      { text: 'Le carte degli operatori', link: '/carte' },
      { text: 'La prima chiamata', link: '/prima-chiamata' },
      { text: 'Codici fiscali e omocodia', link: '/guide/codici-fiscali-e-omocodia' },
      { text: 'Integrare in un front end', link: '/guide/front-end' },
      { text: 'La struttura del file', link: '/struttura' },
    ],
  },
  {
    text: 'Nel progetto',
    items: [
      { text: 'Aggiungere una regola', link: '/guide/aggiungere-una-regola' },
      { text: 'Aggiornare le tabelle', link: '/guide/aggiornare-le-tabelle' },
      { text: 'Audit: dalla norma al test', link: '/guide/audit' },
      { text: 'Modello delle minacce', link: '/minacce' },
      { text: 'Versioni, scadenze, dati', link: '/aggiornamenti' },
    ],
  },
];

const TABELLE: DefaultTheme.SidebarItem[] = [
  {
    text: 'Tabelle',
    items: [
      { text: 'Tabelle di decodifica', link: '/tabelle/' },
      { text: 'Storia di un comune', link: '/tabelle/comuni' },
    ],
  },
];

const PROVA: DefaultTheme.SidebarItem[] = [
  {
    text: 'Prova',
    items: [
      { text: 'Un file di subentro', link: '/prova/file' },
      { text: 'Una richiesta', link: '/prova/richiesta' },
      { text: 'Banco del codice fiscale', link: '/prova/codice-fiscale' },
      { text: 'Macchina del tempo', link: '/prova/comuni' },
    ],
  },
];

/** What stands beside a page, by its address. */
export const barraLaterale: DefaultTheme.SidebarMulti = {
  '/regole/': REGOLE,
  '/tipi/': REGOLE,
  '/codici-agenzia': REGOLE,
  '/copertura': REGOLE,
  '/documenti/': REGOLE,
  '/tracciabilita': REGOLE,
  '/guide/': GUIDE,
  '/carte': GUIDE,
  '/prima-chiamata': GUIDE,
  '/aggiornamenti': GUIDE,
  '/minacce': GUIDE,
  '/struttura': GUIDE,
  '/prova/': PROVA,
  '/tabelle/': TABELLE,
  '/api/': [
    {
      text: 'Pacchetti',
      items: [
        { text: 'codice-fiscale', link: '/api/@anagrafe/codice-fiscale' },
        { text: 'decodifica', link: '/api/@anagrafe/decodifica' },
        {
          text: 'core',
          link: '/api/@anagrafe/core/',
          items: [
            { text: 'core', link: '/api/@anagrafe/core/core' },
            { text: 'core/agenzia-entrate', link: '/api/@anagrafe/core/agenzia-entrate' },
            { text: 'core/certificati', link: '/api/@anagrafe/core/certificati' },
            { text: 'core/condizioni', link: '/api/@anagrafe/core/condizioni' },
            { text: 'core/operazioni', link: '/api/@anagrafe/core/operazioni' },
            { text: 'core/schemi', link: '/api/@anagrafe/core/schemi' },
            { text: 'core/xsd', link: '/api/@anagrafe/core/xsd' },
          ],
        },
        { text: 'subentro', link: '/api/@anagrafe/subentro' },
        {
          text: 'adapters-ae',
          link: '/api/@anagrafe/adapters-ae/',
          items: [
            { text: 'adapters-ae', link: '/api/@anagrafe/adapters-ae/adapters-ae' },
            { text: 'adapters-ae/contratto', link: '/api/@anagrafe/adapters-ae/contratto' },
            { text: 'adapters-ae/pdnd', link: '/api/@anagrafe/adapters-ae/pdnd' },
          ],
        },
        {
          text: 'adapters-pkcs11',
          link: '/api/@anagrafe/adapters-pkcs11/',
          items: [
            { text: 'adapters-pkcs11', link: '/api/@anagrafe/adapters-pkcs11/adapters-pkcs11' },
            { text: 'adapters-pkcs11/tls', link: '/api/@anagrafe/adapters-pkcs11/tls' },
          ],
        },
        { text: 'client', link: '/api/@anagrafe/client' },
      ],
    },
  ],
};
