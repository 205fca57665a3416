/**
 * Conditions in words, by code. A code that means several things, in different services, has one for each title of its
 * rules.
 */
export type Condizioni = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
