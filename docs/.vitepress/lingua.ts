import type { MarkdownEnv, MarkdownRenderer } from 'vitepress';

/** What VitePress says before the name of a heading, to whoever hears the link to it. */
const INIZIO = /^Permalink to /;

/**
 * Says each thing in its language: the links to the headings of an Italian page in Italian; and of the reference of the API, which
 * is in English on a site that is in Italian, that it is.
 */
export function conLingua(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('lingua', ({ tokens, env, Token }) => {
    const { relativePath = '' } = env as Partial<MarkdownEnv>; // of a title alone it is not known
    if (relativePath.startsWith('api/')) {
      const [prima, dopo] = [new Token('html_block', '', 0), new Token('html_block', '', 0)];
      prima.content = '<div lang="en">\n';
      dopo.content = '</div>\n';
      tokens.unshift(prima);
      tokens.push(dopo);
    } else if (!relativePath.startsWith('en/')) {
      for (const token of tokens.flatMap(({ children }) => children ?? [])) {
        const nome = token.attrGet('aria-label');
        if (nome !== null) token.attrSet('aria-label', nome.replace(INIZIO, 'Collegamento a '));
      }
    }
  });
}
