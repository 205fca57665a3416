/** The day `passo` days after another (before, if negative), counted in UTC so that no time zone moves it. */
export function spostaGiorno(giorno: string, passo: number): string {
  const [anno = 0, mese = 1, g = 1] = giorno.split('-').map(Number);
  return new Date(Date.UTC(anno, mese - 1, g + passo)).toISOString().slice(0, 10);
}
