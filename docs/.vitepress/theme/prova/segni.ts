import { computeCodiceFiscale, isAnagrafeError } from '@anagrafe/codice-fiscale';

/** A letter, or a sign, with the marks that stand on it. */
const SEGNO = /\P{M}\p{M}*|\p{M}+/gu;

/** Why a surname, or the names, cannot be in a codice fiscale: the sign that is in the way and its place. '' if they can. */
export function spiegaNome(scritto: string): string {
  if (isAmmesso(scritto)) return '';
  // By itself a blank or an apostrophe is no name: each sign is put after a letter.
  const segni = scritto.normalize('NFC').match(SEGNO) ?? [];
  const primo = segni.findIndex((segno) => !isAmmesso(`A ${segno}`));
  const segno = segni[primo];
  return segno === undefined
    ? 'Non c’è nessuna lettera.'
    : `Il carattere n. ${primo + 1}, «${segno}», non può stare in un codice fiscale.`;
}

/** Does a name give its three letters? */
function isAmmesso(cognome: string): boolean {
  try {
    computeCodiceFiscale({ cognome, nome: '', sesso: 'F', dataNascita: '1946-10-10', codiceCatastale: 'F641' });
    return true;
  } catch (errore) {
    if (!isAnagrafeError(errore)) throw errore;
    return false;
  }
}
