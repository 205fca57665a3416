import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, diUno } from './regola-registro.js';

const CODICE = 'generalita.codiceFiscale.codFiscale';

export const EN070: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN070',
  titolo: 'Il codice fiscale di un genitore è quello che ha in ANPR',
  campi: ['paternita.generalita.codiceFiscale.codFiscale', 'maternita.generalita.codiceFiscale.codFiscale'],
  messaggio: 'Il codice fiscale {chi} è {inviato}, ma nel registro la persona {id} ha {registrato}.',
  rimedio:
    'Riprendere il codice fiscale da una consultazione 3002: di un omocodico vale quello attribuito, non la base.',
  operazioni: ['1001'],
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 306', 'italia/anpr, segnalazione 1911'],
  nota: 'Qui di un genitore indicato con un identificativo; nei certificati è un controllo del 6001.',
  verifica: (richiesta) => {
    const [padre, madre] = [delGenitore(richiesta, 'paternita'), delGenitore(richiesta, 'maternita')];
    if (padre.type === 'violata') return padre;
    return madre.type === 'conforme' ? padre : madre;
  },
});

/** Asks of a parent whom the request names by an identifier: looked for by codice fiscale, he has that one. */
function delGenitore({ corpo, registro }: RichiestaInEsame, genitore: 'paternita' | 'maternita'): Verdetto {
  const { codiceFiscale, ...altri } = corpo[genitore]?.generalita ?? {};
  const inviato = codiceFiscale?.codFiscale?.trim().toUpperCase();
  const { idSchedaSoggettoANPR, idSchedaSoggettoComune } = altri;
  if (inviato === undefined || (idSchedaSoggettoANPR === undefined && idSchedaSoggettoComune === undefined))
    return CONFORME;
  if (registro === undefined) return mancano('registro');
  return diUno(registro.findSoggetti(altri), `registro.${genitore}`, ({ id, scheda }) => {
    if (scheda === undefined) return mancano(`registro.${genitore}.scheda`);
    const registrato = scheda.generalita?.codiceFiscale?.codFiscale?.trim().toUpperCase();
    if (registrato === inviato) return CONFORME;
    const chi = genitore === 'paternita' ? 'del padre' : 'della madre';
    return violata(
      { chi, inviato, id, registrato: registrato ?? 'nessuno' },
      { campo: `${genitore}.${CODICE}`, valore: inviato },
    );
  });
}
