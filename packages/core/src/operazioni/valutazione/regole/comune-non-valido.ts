import { CONFORME, mancano, violata } from '../../../regole/regola.js';
import { formatComune } from '../../../regole/format-comune.js';
import { isCodiceValidato } from '../../../regole/luogo-nel-codice.js';
import { EN332 } from '../../../regole/servizi/luogo-nascita.js';
import { toNumero } from '../../../subentro/numero.js';
import { dellaScheda, diTutti } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

const DATI_ANAGRAFICI = 1;
const SENZA_AGENZIA = 3;
const NUOVE = 'generalitaDaModificare.generalita';
const COMUNE = 'generalitaDaModificare.generalita.luogoNascita.comune';

export const EN335: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN335',
  titolo: 'Chi non fa validare il codice fiscale ha un comune di nascita valido quel giorno',
  campi: [COMUNE, 'datiControllo.gestioneCF'],
  messaggio: 'Il comune di nascita {comune} non è valido alla data di nascita, e il codice fiscale non si fa validare.',
  rimedio: 'Correggere il comune; se è quello del codice fiscale, farlo validare con gestioneCF 0.',
  serve: 'se il codice fiscale registrato è validato (contesto.registro), quando la richiesta non lo dice',
  fonte: ['Elenco errori ANPR 2018, riga 563', 'italia/anpr, segnalazione 1913'],
  nota: 'Del 5008 di tipo 01 con gestioneCF 3; di ogni comune di nascita dice EN332.',
  verifica: (richiesta, contesto) => {
    const { corpo, tipi } = richiesta;
    const generalita = corpo.generalitaDaModificare?.generalita;
    const comune = generalita?.luogoNascita?.comune;
    if (generalita === undefined || comune === undefined || !tipi.includes(DATI_ANAGRAFICI)) return CONFORME;
    if (toNumero(corpo.datiControllo?.gestioneCF) !== SENZA_AGENZIA) return CONFORME;
    if (isCodiceValidato({ generalita })) return CONFORME;
    const esito = EN332.verifica({ generalita }, contesto);
    if (esito.type === 'non-valutabile') return mancano(NUOVE);
    if (esito.type === 'conforme') return CONFORME;
    const invalido = violata({ comune: formatComune(comune) });
    if (generalita.codiceFiscale?.validitaCF !== undefined) return invalido;
    return diTutti(richiesta, ({ soggetto }) =>
      dellaScheda(soggetto, (scheda) => (isCodiceValidato(scheda) ? CONFORME : invalido)),
    );
  },
});
