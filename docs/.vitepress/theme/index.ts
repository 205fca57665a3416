import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { type Component, defineAsyncComponent } from 'vue';

import './stile.css';

/** What the pages may hold, each loaded by the first page that does. */
const COMPONENTI: Readonly<Record<string, () => Promise<{ readonly default: Component }>>> = {
  BancoCodiceFiscale: () => import('./prova/BancoCodiceFiscale.vue'),
  FileSubentro: () => import('./prova/FileSubentro.vue'),
  MacchinaComuni: () => import('./prova/MacchinaComuni.vue'),
  StoriaComune: () => import('./tabelle/StoriaComune.vue'),
  VerificaRichiesta: () => import('./prova/VerificaRichiesta.vue'),
  VistaTabella: () => import('./tabelle/VistaTabella.vue'),
};

/** The theme of VitePress with the fonts of whoever reads: nothing is fetched for them. */
const tema: Theme = {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    for (const [nome, carica] of Object.entries(COMPONENTI)) app.component(nome, defineAsyncComponent(carica));
  },
};
export default tema;
