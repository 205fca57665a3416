import { basename } from 'node:path';

import type { Plugin } from 'vitepress';

/** What is written in a module of the default theme, and what in its place. */
type Correzioni = readonly (readonly [scritto: string, corretto: string])[];

/**
 * What the default theme does not let a site set: names of its parts that only a screen reader says, in Italian; and the search,
 * a dialog where one types and chooses, in place of a button that held all of that; it searches the same pages from either language,
 * because only the first is in both; nor does that first page have the point where one is in another.
 */
const CORREZIONI: ReadonlyMap<string, Correzioni> = new Map<string, Correzioni>([
  ['langs.js', [[' + hash.value', '']]],
  ['VPDocFooter.vue', [['>Pager<', '>Pagina precedente e successiva<']]],
  ['VPNavBarExtra.vue', [['label="extra navigation"', 'label="Altre voci"']]],
  ['VPNavBarHamburger.vue', [['aria-label="mobile navigation"', 'aria-label="Menu"']]],
  ['VPNavBarMenu.vue', [['Main Navigation', 'Navigazione principale']]],
  // What is seen of the button has to be in its name; the keys are drawn by stile.css.
  [
    'VPNavBarSearchButton.vue',
    [['<kbd class="DocSearch-Button-Key">K</kbd>', '<kbd class="DocSearch-Button-Key tasto-k"></kbd>']],
  ],
  ['VPSidebar.vue', [['Sidebar Navigation', 'Navigazione della sezione']]],
  ['VPSidebarItem.vue', [['aria-label="toggle section"', 'aria-label="Apri o chiudi"']]],
  [
    'VPLocalSearchBox.vue',
    [
      [
        `role="button"
      :aria-owns="results?.length ? 'localsearch-list' : undefined"
      aria-expanded="true"
      aria-haspopup="listbox"
      aria-labelledby="localsearch-label"`,
        `role="dialog"
      aria-modal="true"
      aria-labelledby="localsearch-label"`,
      ],
      [
        `aria-autocomplete="both"`,
        `role="combobox"
            aria-haspopup="listbox"
            :aria-expanded="results?.length ? 'true' : 'false'"
            aria-autocomplete="list"`,
      ],
      [
        `:id="'localsearch-item-' + index"
            :aria-selected="selectedIndex === index ? 'true' : 'false'"
            role="option"`,
        `role="presentation"`,
      ],
      ['searchIndexData.value[localeIndex.value]', `searchIndexData.value['root']`],
      ['<kbd :aria-label', '<kbd role="img" :aria-label'],
      [`:aria-label="[...p.titles, p.title].join(' > ')"`, ''], // its text says the same, and more
      [
        `class="result"
`,
        `class="result"
              role="option"
              :id="'localsearch-item-' + index"
              :aria-selected="selectedIndex === index ? 'true' : 'false'"
`,
      ],
    ],
  ],
]);

/** The default theme, corrected where it cannot be configured. A build in which a correction finds nothing to correct fails. */
export function temaCorretto(): Plugin {
  return {
    name: 'tema-corretto',
    enforce: 'pre',
    transform: (codice, id) => {
      if (!id.includes('theme-default')) return undefined;
      return CORREZIONI.get(basename(id))?.reduce(correggi, codice);
    },
  };
}

function correggi(codice: string, [scritto, corretto]: readonly [string, string]): string {
  if (!codice.includes(scritto)) throw new Error(`the theme has changed: «${scritto}» is not there to be corrected`);
  return codice.replaceAll(scritto, () => corretto);
}
