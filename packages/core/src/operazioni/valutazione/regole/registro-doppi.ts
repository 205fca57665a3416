import { CONFORME } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { verificaDoppio } from './registro-consultazione.js';
import { regolaStato } from './regola-registro.js';
import type { RegolaRichiesta } from './regola-richiesta.js';

const OPERAZIONI: RegolaRichiesta['operazioni'] = ['2003', '5001', '5005', '5008'];
const DOPPIA_ISCRIZIONE = 10;

/** Closing the scheda that is too many is what mends it. */
function isRimedio({ corpo }: RichiestaInEsame): boolean {
  return toNumero(corpo.datiCancellazione?.motivoCancellazione) === DOPPIA_ISCRIZIONE;
}

interface Doppio {
  readonly codice: string;
  readonly fonte: readonly string[];
  readonly titolo: string;
  readonly messaggio: string;
  readonly misto: boolean;
}

/** Whoever a request changes has one live scheda; whoever is looked for by another key, and has two, is for EN131. */
function regolaScheda({ misto, ...r }: Doppio): RegolaRichiesta {
  return regolaStato({
    ...r,
    campi: ['generalitaPerRicerca.idSchedaSoggettoANPR', 'elencoSoggettiFamiglia.generalita.idSchedaSoggettoANPR'],
    rimedio: 'Chiudere prima la scheda che non serve, con 2003 motivo 10 se il codice fiscale è lo stesso.',
    operazioni: OPERAZIONI,
    nota: 'Qui per le registrazioni; nei certificati è un controllo del 6001. La cancellazione per doppia iscrizione è il rimedio, e passa.',
    riguarda: (richiesta) => !isRimedio(richiesta),
    verifica: ({ soggetto, registro, campo }) => {
      if (soggetto.stato !== 'iscritto') return CONFORME;
      const verdetto = verificaDoppio(soggetto, registro, misto);
      return verdetto.type === 'violata' ? { ...verdetto, campo } : verdetto;
    },
  });
}

export const EN469: RegolaRichiesta = /* @__PURE__ */ regolaScheda({
  codice: 'EN469',
  fonte: ['Elenco errori ANPR 2018, riga 672', 'italia/anpr, segnalazione 1733'],
  titolo: 'Chi cambia è iscritto in un comune solo',
  messaggio: 'La persona {id} è iscritta anche nel comune {comune}, con l’identificativo ANPR {altro}.',
  misto: false,
});
export const EN470: RegolaRichiesta = /* @__PURE__ */ regolaScheda({
  codice: 'EN470',
  fonte: ['Elenco errori ANPR 2018, riga 673'],
  titolo: 'Chi cambia è iscritto in Italia o all’estero',
  messaggio: 'La persona {id} è iscritta sia in Italia sia in AIRE: l’altra scheda è la {altro}, del comune {comune}.',
  misto: true,
});
