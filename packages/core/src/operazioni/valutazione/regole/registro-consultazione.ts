import { parseDataXml } from '../../../data/data-xml.js';
import { CONFORME, type Contesto, type Verdetto, mancano, violata } from '../../../regole/regola.js';
import { isIscrittoAire } from '../../../scheda/aire.js';
import type { Generalita } from '../../../scheda/generalita.js';
import type { FamigliaConvivenza } from '../../../scheda/famiglia-convivenza.js';
import type { FamigliaRegistrata, RegistroAnagrafico, SoggettoRegistrato } from '../registro/registro-anagrafico.js';
import type { RichiestaInEsame } from '../richiesta-in-esame.js';
import { NASCITA_REGISTRATA, toDiversita } from './identita.js';
import { INCOMPLETO, toChiave, toConsultato } from './ricerca.js';
import { SERVE, dellaScheda, dellaSua } from './regola-registro.js';
import { type RegolaRichiesta, regolaRichiesta } from './regola-richiesta.js';

const MITTENTE = 'testataRichiesta.codMittente';
const CERCATO = 'criteriRicerca';
const PER_ID = 'criteriRicerca.idSchedaSoggettoANPR';

/** Whom or what a consultation looks for. */
function toCercato(richiesta: RichiestaInEsame): {
  readonly scheda: FamigliaConvivenza | undefined;
  readonly generalita: Generalita;
} {
  const { identificativoANPR, idFamigliaConvivenzaComune } = richiesta.corpo.criteriRicerca ?? {};
  const scheda: FamigliaConvivenza | undefined =
    identificativoANPR !== undefined
      ? { idFamigliaConvivenzaANPR: identificativoANPR }
      : idFamigliaConvivenzaComune && { idFamigliaConvivenzaComune };
  return { scheda, generalita: toConsultato(richiesta) };
}

export const EN214: RegolaRichiesta = /* @__PURE__ */ regolaRichiesta({
  codice: 'EN214',
  titolo: 'Una famiglia da completare la consulta solo il suo comune',
  campi: [CERCATO, MITTENTE],
  messaggio: 'La famiglia {famiglia} è nel registro ancora da completare: la consulta solo il comune {comune}.',
  rimedio: 'Chiedere a quel comune di chiuderla, con 5001 tipo 3 e FI con valore 0.',
  serve: SERVE,
  fonte: ['Elenco errori ANPR 2018, riga 446', 'italia/anpr, segnalazioni 576 e 1194'],
  nota: 'Di una data di riferimento passata il registro non dice: resta non verificabile.',
  verifica: (richiesta, { oggi }) => {
    const { registro } = richiesta;
    if (registro === undefined) return mancano('registro');
    return dellaCercata(richiesta, registro, ({ id, comune, incompleta }) => {
      if (isPassata(richiesta, oggi)) return mancano('registro.famiglia.incompleta');
      if (incompleta === undefined) return mancano('registro.famiglia.incompleta');
      if (!incompleta) return CONFORME;
      const mittente = richiesta.corpo.testataRichiesta?.codMittente?.trim();
      if (mittente === undefined) return mancano(MITTENTE);
      return mittente === comune ? CONFORME : violata({ famiglia: id, comune });
    });
  },
});

function isPassata({ corpo }: RichiestaInEsame, oggi: Contesto['oggi']): boolean {
  const riferimento = parseDataXml(corpo.datiRichiesta?.dataRiferimentoRichiesta);
  return riferimento !== undefined && riferimento < oggi;
}

/** Asks of the family that is looked for, or of that of whom is. */
function dellaCercata(
  richiesta: RichiestaInEsame,
  registro: RegistroAnagrafico,
  verifica: (famiglia: FamigliaRegistrata) => Verdetto,
): Verdetto {
  const { scheda, generalita } = toCercato(richiesta);
  if (scheda === undefined) return dellaPersona(registro, generalita, verifica);
  const [una, ...altre] = registro.findFamiglie(scheda) ?? [undefined, undefined];
  if (altre.length > 0) return mancano('registro.famiglia');
  return una === undefined ? CONFORME : verifica(una);
}

/** Of the family of whom is looked for; by name and birth, all the data must be his. */
function dellaPersona(
  registro: RegistroAnagrafico,
  generalita: Generalita,
  verifica: (famiglia: FamigliaRegistrata) => Verdetto,
): Verdetto {
  const perDati = toChiave(generalita) === 'dati';
  const verdetto = dellUnico(registro, generalita, (soggetto) => {
    if (!perDati) return dellaSua(soggetto, registro, verifica);
    return dellaScheda(soggetto, ({ generalita: sue = {} }) => {
      const diversi = toDiversita(generalita, sue);
      if (diversi === undefined) return mancano(NASCITA_REGISTRATA);
      return diversi === null ? dellaSua(soggetto, registro, verifica) : CONFORME;
    });
  });
  return perDati && verdetto.type === 'conforme' && registro.completo !== true ? INCOMPLETO : verdetto;
}

function dellUnico(
  registro: RegistroAnagrafico,
  generalita: Generalita,
  verifica: (soggetto: SoggettoRegistrato) => Verdetto,
): Verdetto {
  const [uno, ...altri] = registro.findSoggetti(generalita) ?? [undefined, undefined];
  if (altri.length > 0) return mancano('registro.soggetto');
  return uno === undefined ? CONFORME : verifica(uno);
}

interface Doppio {
  readonly codice: string;
  readonly fonte: readonly string[];
  readonly titolo: string;
  readonly messaggio: string;
  readonly rimedio: string;
  /** Is the other one registered with the Italians abroad where this one is not, or the reverse? */
  readonly misto: boolean;
}

/** Whoever is looked for by identifier has one live scheda: with the same codice fiscale there is no other. */
function regolaDoppio({ misto, ...r }: Doppio): RegolaRichiesta {
  return regolaRichiesta({
    ...r,
    campi: [PER_ID],
    operazioni: ['3002'],
    serve: SERVE,
    nota: 'La consultazione lo dice come anomalia, insieme ai dati.',
    verifica: (richiesta) => {
      const { registro } = richiesta;
      const id = richiesta.corpo.criteriRicerca?.idSchedaSoggettoANPR;
      if (id === undefined) return CONFORME;
      if (registro === undefined) return mancano('registro');
      return dellUnico(registro, { idSchedaSoggettoANPR: id }, (lui) =>
        lui.stato === 'iscritto' ? verificaDoppio(lui, registro, misto) : CONFORME,
      );
    },
  });
}

/** Does the codice fiscale of somebody have another live scheda: in the other registry (`misto`), or in another comune? */
export function verificaDoppio(lui: SoggettoRegistrato, registro: RegistroAnagrafico, misto: boolean): Verdetto {
  return dellaScheda(lui, (scheda) => {
    const codFiscale = scheda.generalita?.codiceFiscale?.codFiscale;
    if (codFiscale === undefined) return CONFORME;
    const altri = registro
      .findSoggetti({ codiceFiscale: { codFiscale } })
      ?.filter(({ id, stato }) => id !== lui.id && stato === 'iscritto');
    if (altri === undefined) return mancano('registro.soggetto');
    let aperto: Verdetto = registro.completo === true ? CONFORME : mancano('registro.soggetto');
    for (const altro of altri) {
      if (altro.scheda === undefined) aperto = mancano('registro.soggetto.scheda');
      else if (isIscrittoAire(altro.scheda) === isIscrittoAire(scheda) ? !misto && altro.comune !== lui.comune : misto)
        return violata({ id: lui.id, altro: altro.id, comune: altro.comune });
    }
    return aperto;
  });
}

const DUE_SCHEDE = 'Cancellare la scheda che non serve, con 2003 motivo 10 se il codice fiscale è lo stesso.';

export const EN471: RegolaRichiesta = /* @__PURE__ */ regolaDoppio({
  codice: 'EN471',
  fonte: ['Elenco errori ANPR 2018, riga 674', 'italia/anpr, segnalazioni 1067 e 1298'],
  titolo: 'Chi si consulta è iscritto in un comune solo',
  messaggio: 'La persona {id} è iscritta anche nel comune {comune}, con l’identificativo ANPR {altro}.',
  rimedio: DUE_SCHEDE,
  misto: false,
});
export const EN472: RegolaRichiesta = /* @__PURE__ */ regolaDoppio({
  codice: 'EN472',
  fonte: ['Elenco errori ANPR 2018, riga 675'],
  titolo: 'Chi si consulta è iscritto in Italia o all’estero',
  messaggio: 'La persona {id} è iscritta sia in Italia sia in AIRE: l’altra scheda è la {altro}, del comune {comune}.',
  rimedio: DUE_SCHEDE,
  misto: true,
});
