import { defineConfig } from 'vitepress';

import { toAncora } from './ancora.js';
import { barraLaterale } from './barra-laterale.js';
import { conLingua } from './lingua.js';
import { isElenco, toTestoDiRicerca } from './ricerca.js';
import { temaCorretto } from './tema-corretto.js';

/** The documentation site. Its pages on rules, types and the API are made before it is built: `npm run sito`. */
export default defineConfig({
  title: 'Anagrafe SDK',
  description: 'Pacchetti TypeScript per il software che lavora con ANPR: i controlli pubblicati, prima di inviare',
  lang: 'it',
  lastUpdated: false,
  metaChunk: true,
  srcExclude: ['**/README.md', '**/node_modules/**'],
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  locales: {
    root: { label: 'Italiano', lang: 'it' },
    en: {
      label: 'English',
      lang: 'en',
      link: '/en/',
      description: 'TypeScript packages for software that works with ANPR: the published checks, before you send',
      themeConfig: {
        nav: [
          { text: 'Rules', link: '/regole/' },
          { text: 'Tables', link: '/tabelle/' },
          { text: 'Playground', link: '/prova/' },
          { text: 'API', link: '/api/' },
        ],
        outline: { label: 'On this page' },
      },
    },
  },
  router: { prefetchLinks: false }, // a page loads what it needs, and asks for nothing else afterwards
  vite: {
    plugins: [temaCorretto()],
    worker: { format: 'es' }, // the worker of the playground loads the tables when it wants them
  },
  markdown: {
    anchor: { slugify: toAncora },
    codeCopyButtonTitle: 'Copia',
    config: conLingua,
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  transformPageData: ({ relativePath, frontmatter }) => {
    if (isElenco(relativePath)) frontmatter['aside'] = false; // their tables take the width of the page
  },
  themeConfig: {
    i18nRouting: false, // of the pages only the first is in both languages
    nav: [
      {
        text: 'Guide',
        link: '/guide/',
        activeMatch: '^/(?:guide/|aggiornamenti|carte|minacce|prima-chiamata|struttura)',
      },
      {
        text: 'Regole',
        link: '/regole/',
        activeMatch: '^/(?:documenti|regole|tipi)/|^/(?:codici-agenzia|copertura|tracciabilita)',
      },
      { text: 'Tabelle', link: '/tabelle/', activeMatch: '^/tabelle/' },
      { text: 'Prova', link: '/prova/', activeMatch: '^/prova/' },
      { text: 'API', link: '/api/', activeMatch: '^/api/' },
    ],
    sidebar: barraLaterale,
    outline: { level: [2, 3], label: 'In questa pagina' },
    docFooter: { prev: 'Precedente', next: 'Successiva' },
    darkModeSwitchLabel: 'Aspetto',
    lightModeSwitchTitle: 'Passa al tema chiaro',
    darkModeSwitchTitle: 'Passa al tema scuro',
    sidebarMenuLabel: 'Indice',
    returnToTopLabel: 'Torna su',
    langMenuLabel: 'Lingua',
    skipToContentLabel: 'Vai al contenuto',
    notFound: {
      title: 'Pagina non trovata',
      quote: 'L’indirizzo non corrisponde a nessuna pagina.',
      linkLabel: 'Torna all’inizio',
      linkText: 'Torna all’inizio',
    },
    footer: {
      message:
        'Licenza Apache-2.0. Progetto indipendente: né il Ministero dell’Interno, né Sogei, né l’Agenzia delle Entrate lo hanno esaminato o approvato.',
    },
    search: {
      provider: 'local',
      options: {
        _render: toTestoDiRicerca,
        detailedView: false,
        translations: {
          button: { buttonText: 'Cerca', buttonAriaLabel: 'Cerca nel sito' },
          modal: {
            displayDetails: 'Mostra i dettagli',
            resetButtonTitle: 'Cancella la ricerca',
            backButtonTitle: 'Chiudi la ricerca',
            noResultsText: 'Nessun risultato per',
            footer: {
              selectText: 'per aprire',
              selectKeyAriaLabel: 'Invio',
              navigateText: 'per scorrere',
              navigateUpKeyAriaLabel: 'Freccia in su',
              navigateDownKeyAriaLabel: 'Freccia in giù',
              closeText: 'per chiudere',
              closeKeyAriaLabel: 'Esc',
            },
          },
        },
      },
    },
  },
});
