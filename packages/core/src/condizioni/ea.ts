import type { Condizioni } from './condizioni.js';

/** Codes EA: the codice fiscale, at subentro. */
export const EA: Condizioni = {
  EA001:
    'Scatta se il codice fiscale scritto nella scheda non ha né 16 né 11 caratteri. Conta solo la lunghezza: che cosa siano i caratteri lo guarda EA048. Non guarda la scheda senza codice fiscale.',
  EA038:
    'Scatta se in un codice fiscale di 16 caratteri le ultime due cifre dell’anno, il mese e il giorno (tolto 40 alle donne) non sono quelli della data di nascita, o non si leggono, o non fanno un giorno esistente. Le lettere dell’omocodia valgono la loro cifra; senza giorno si confrontano anno e mese, senza giorno e mese il solo anno. Resta aperta se la data di nascita manca o non è un giorno del calendario.',
  EA042:
    'Scatta se in un codice fiscale di 16 caratteri il numero del giorno è oltre 40 e il sesso è M, o è 40 o meno e il sesso è F; non importa se il numero sia quello di un giorno vero. Non guarda i codici di altra lunghezza né il sesso N. Resta aperta se il sesso manca o è scritto altrimenti, o se i caratteri del giorno non sono cifre né lettere dell’omocodia.',
  EA048:
    'Scatta se un codice fiscale di 16 caratteri ha una lettera o una cifra fuori posto (l’omocodia è ammessa), un giorno che non esiste, un luogo che non può essere un codice catastale o il carattere di controllo sbagliato. Scatta anche se uno di 11 non è di sole cifre, ha la cifra di controllo sbagliata o un ufficio che non dà codici provvisori a persone. Maiuscole e minuscole valgono lo stesso; altre lunghezze non si guardano.',
};
