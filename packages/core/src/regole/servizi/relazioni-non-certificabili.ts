/** Of table 5: no longer in use since 15 September 2015, or never said. Of such a family no scheda is certified. */
export const RELAZIONI_NON_CERTIFICABILI: Readonly<Record<number, string>> = {
  14: 'figliastro o figliastra',
  15: 'patrigno o matrigna',
  19: 'fratellastro o sorellastra',
  80: 'adottato',
  99: 'non definita',
};
