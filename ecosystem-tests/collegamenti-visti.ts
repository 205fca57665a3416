import type { Page } from 'playwright-core';

import type { Mete } from '../strumenti/sito/mete.js';

/** A link that was in a page at some time, and whether it led to a point that was in the page then. */
type Visto = readonly [indirizzo: string, qui: boolean];

/** Runs in the page, before anything of it: a link that a component makes and takes away again was seen too. */
const GUARDA = `
  const visti = new Map();
  const guarda = () => {
    for (const { href, hash, pathname } of document.links) {
      const qui = hash !== '' && pathname === location.pathname && document.getElementById(decodeURIComponent(hash.slice(1))) !== null;
      visti.set(href, qui || visti.get(href) === true);
    }
  };
  new MutationObserver(guarda).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
  globalThis.collegamentiVisti = () => {
    guarda();
    return [...visti];
  };
`;

/** From now on takes note of every link that is in a page. To be called before the page is opened. */
export async function guardaCollegamenti(pagina: Page): Promise<void> {
  await pagina.addInitScript(GUARDA);
}

/** Those of the links seen in a page that lead nowhere in the built site that it is of. */
export async function trovaRotti(pagina: Page, mete: Mete): Promise<readonly string[]> {
  const visti = await pagina.evaluate<readonly Visto[]>('collegamentiVisti()');
  const { origin, pathname } = new URL(pagina.url());
  return visti.flatMap(([indirizzo, qui]) => {
    const url = new URL(indirizzo);
    if (!url.protocol.startsWith('http') || url.origin !== origin || qui) return [];
    const dove = url.pathname + url.search + url.hash;
    const perche = mete.manca(dove, pathname.slice(1));
    return perche === undefined ? [] : [`${pathname}: ${dove} ${perche}`];
  });
}
