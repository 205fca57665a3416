/**
 * Conditions in words, by code. A code that means several things, in different services, has one for each title of its
 * rules.
 */
export type Condizioni = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Of 5008: generalità that only find somebody are not those that change. */
export const NEL_5008 = 'Nel 5008 scatta solo con il tipo 01 (dati anagrafici).';
