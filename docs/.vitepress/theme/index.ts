import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';

import './stile.css';

/** The theme of VitePress with the fonts of whoever reads: nothing is fetched for them. */
const tema: Theme = {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component(
      'StoriaComune',
      defineAsyncComponent(() => import('./tabelle/StoriaComune.vue')),
    );
    app.component(
      'VistaTabella',
      defineAsyncComponent(() => import('./tabelle/VistaTabella.vue')),
    );
  },
};
export default tema;
