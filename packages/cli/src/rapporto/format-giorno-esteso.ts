const MESI = [
  'gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno',
  'luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre',
]; // prettier-ignore

/** A day `AAAA-MM-GG` as it is read aloud: `1º gennaio 2026`. Any other text as it is. */
export function formatGiornoEsteso(giorno: string): string {
  const [, anno, mese, numero] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(giorno) ?? [];
  const nome = MESI[Number(mese) - 1];
  if (anno === undefined || nome === undefined) return giorno;
  return `${numero === '01' ? '1º' : Number(numero)} ${nome} ${anno}`;
}
