import axe, { type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe is asked: all that WCAG asks at A and AA. */
const TUTTE: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/** The narrowest screen that is in use. */
export const TELEFONO = { width: 360, height: 740 };

/**
 * What keeps somebody from using a page as it is, and where: what axe finds, in the light theme and in the dark; on a telephone, what
 * scrolls without a key to do it, or goes beyond the screen.
 */
export async function trovaBarriere(pagina: Page): Promise<readonly string[]> {
  await pagina.evaluate(axe.source);
  const chiara = await trovaViolazioni(pagina, TUTTE);
  await pagina.emulateMedia({ colorScheme: 'dark' });
  await pagina.waitForSelector('html.dark');
  const scura = await trovaViolazioni(pagina, { type: 'rule', values: ['color-contrast'] }); // the rest is the same
  await pagina.setViewportSize(TELEFONO);
  const stretta = await trovaViolazioni(pagina, { type: 'rule', values: ['scrollable-region-focusable'] });
  return [...chiara, ...scura.map((una) => `dark: ${una}`), ...stretta, ...(await trovaSporgenti(pagina))];
}

function trovaViolazioni(pagina: Page, runOnly: RunOnly): Promise<readonly string[]> {
  return pagina.evaluate(async (domanda) => {
    // In the page: the axe that it was given.
    const esito = await (globalThis as unknown as { readonly axe: typeof axe }).axe.run({
      runOnly: domanda,
      resultTypes: ['violations'],
    });
    return esito.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, runOnly);
}

/** What goes beyond the screen, if the page itself can be moved sideways, or something is cut off that cannot. */
function trovaSporgenti(pagina: Page): Promise<readonly string[]> {
  return pagina.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scorre = (uno) => uno !== null && (/auto|scroll/.test(getComputedStyle(uno).overflowX) || scorre(uno.parentElement));
    const fuori = [...document.querySelectorAll('.VPContent *')].filter(
      (uno) => uno.getBoundingClientRect().right > clientWidth + 1 && !scorre(uno.parentElement) && !scorre(uno),
    );
    return scrollWidth > clientWidth || fuori.length > 0
      ? ['' + scrollWidth, ...fuori.map((uno) => uno.outerHTML.slice(0, 200))]
      : [];
  })()`);
}

/** Tabs until something has the focus. */
export async function raggiungi(pagina: Page, selettore: string): Promise<void> {
  for (let passi = 0; passi < 60; passi += 1) {
    if ((await pagina.locator(`:is(${selettore}):focus`).count()) > 0) return;
    await pagina.keyboard.press('Tab');
  }
  throw new Error(`${selettore}: not reached with the Tab key`);
}
