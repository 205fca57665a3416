/** A piece of HTML that can stand in a page as it is. */
export interface Html {
  readonly html: string;
}

/** What a template takes: text is escaped, HTML is not, `false` and `null` leave nothing, lists are joined. */
export type Valore = Html | string | number | false | null | readonly Valore[];

const RISERVATI: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * HTML from a template literal. Whatever is interpolated is escaped for text and for quoted attributes alike, so a
 * person's record cannot become part of the page.
 */
export function html(parti: TemplateStringsArray, ...valori: readonly Valore[]): Html {
  return { html: parti.reduce((testo, parte, i) => testo + toTesto(valori[i - 1] ?? null) + parte) };
}

/** A text that is already HTML, CSS or script, and ours: nothing of a record may pass here. */
export function toGrezzo(testo: string): Html {
  return { html: testo };
}

/** JSON to stand in a script element: no `<` can end the element, and no line separator breaks older parsers. */
export function toJsonIncluso(valore: unknown): Html {
  return {
    html: JSON.stringify(valore).replace(
      /[<\u2028\u2029]/g,
      (carattere) => `\\u${carattere.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  };
}

function toTesto(valore: Valore): string {
  if (valore === null || valore === false) return '';
  if (typeof valore === 'number') return String(valore);
  if (typeof valore === 'string') return valore.replace(/["&'<>]/g, (carattere) => RISERVATI[carattere] ?? carattere);
  return 'html' in valore ? valore.html : valore.map(toTesto).join('');
}
