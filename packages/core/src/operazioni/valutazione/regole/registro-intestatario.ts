import { CONFORME, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { toNumero } from '../../../subentro/numero.js';
import type { FamigliaRegistrata } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { type RegolaRichiesta, conSeverita, regolaRichiesta } from './regola-richiesta.js';
import { SERVE, dellaFamiglia, isIntestatario } from './regola-registro.js';

const CONVIVENZA = 4;
/** Of 5001: the ones that give relations. */
const SULLE_RELAZIONI: readonly number[] = [1, 2];

export const EF008: RegolaRichiesta = /* @__PURE__ */ conSeverita(
  /* @__PURE__ */ regolaRichiesta({
    codice: 'EF008',
    titolo: 'La famiglia che si muta ha un intestatario',
    campi: ['elencoSoggettiFamiglia.legameSoggetto.codiceLegame', 'famigliaConvivenza'],
    messaggio: 'Nel registro la famiglia {famiglia} non ha un intestatario, e la richiesta non glielo dà.',
    rimedio: 'Dare prima la relazione 1 a uno dei componenti, con 5001 tipo 1: lo fa il comune della famiglia.',
    serve: SERVE,
    fonte: ['Elenco errori ANPR 2018, riga 166', 'italia/anpr, segnalazioni 707 e 1250'],
    nota: 'Di un elenco di relazioni senza intestatario dice EN197, di una famiglia nuova EF021. Le convivenze hanno un responsabile.',
    verifica: (richiesta) => {
      if (isDiAltri(richiesta)) return CONFORME;
      return dellaFamiglia(richiesta, (famiglia) => verificaIntestatario(famiglia, richiesta));
    },
  }),
  { subentro: 'avviso', servizi: 'errore' },
  true,
);

/** Is the scheda new, a convivenza, or the list one of relations? */
function isDiAltri({ operazione, isNuova, isConvivenza, tipi, elenco }: RichiestaInEsame): boolean {
  const conElenco = (elenco.valore ?? []).length > 0;
  return (
    isNuova === true ||
    isConvivenza ||
    (operazione === '5001' && conElenco && tipi.some((tipo) => SULLE_RELAZIONI.includes(tipo)))
  );
}

function verificaIntestatario(
  { id, tipoScheda, componenti }: FamigliaRegistrata,
  { operazione, isNuova, elenco, scheda }: RichiestaInEsame,
): Verdetto {
  if (toNumero(tipoScheda) === CONVIVENZA || componenti.length === 0) return CONFORME;
  if (componenti.some(({ codiceLegame }) => isIntestatario(codiceLegame))) return CONFORME;
  const loEntra = (elenco.valore ?? []).some(({ legameSoggetto }) => isIntestatario(legameSoggetto?.codiceLegame));
  if (operazione === '5005' && loEntra) return CONFORME;
  if (operazione === '5005' && isNuova === undefined) return mancano('datiControllo.tipoScheda');
  return violata({ famiglia: id }, { campo: scheda.campo });
}
