import type { ErroreCodiceFiscale } from '@anagrafe/codice-fiscale';

/**
 * Why a text is no codice fiscale, in Italian, to stand behind the code or a colon; nothing of the code itself but what it
 * lacks.
 *
 * @param errore - What `parseCodiceFiscale` of `@anagrafe/codice-fiscale` answered.
 * @returns A sentence without a full stop.
 * @example
 * formatErroreCodiceFiscale({ type: 'carattere-controllo', atteso: 'U' }) // → 'il carattere di controllo dovrebbe essere U'
 */
export function formatErroreCodiceFiscale(errore: ErroreCodiceFiscale): string {
  switch (errore.type) {
    case 'lunghezza':
      return `ha ${errore.lunghezza} caratteri: devono essere 16, oppure 11 cifre`;
    case 'carattere':
      return `al posto ${errore.posizione} serve una ${errore.atteso}`;
    case 'lettera-non-omocodica':
      return `al posto ${errore.posizione} c’è una lettera che non sostituisce nessuna cifra`;
    case 'mese':
      return 'al posto 9 c’è una lettera che non indica nessun mese';
    case 'giorno':
      return `il giorno ${errore.giorno} non esiste in quel mese`;
    case 'luogo':
      return 'il codice del luogo non è un codice catastale';
    case 'carattere-controllo':
      return `il carattere di controllo dovrebbe essere ${errore.atteso}`;
    case 'cifra-controllo':
      return `la cifra di controllo dovrebbe essere ${errore.attesa}`;
    case 'ufficio':
      return `l’ufficio ${errore.ufficio} non dà codici a persone fisiche`;
  }
}
