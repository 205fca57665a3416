import { type Raccolta, evaluateRegole } from '../../regole/evaluate-regole.js';
import { type NonVerificato, toNonVerificati, toRilievi } from '../../regole/raccogli.js';
import type { Contesto } from '../../regole/regola.js';
import type { Provenienza, Rilievo } from '../../regole/rilievo.js';
import type { RichiestaParziale } from '../richiesta.js';
import { evaluateControlliPropri } from './controlli-propri.js';
import { type RegoleOperazione, toRegoleOperazione } from './regole-per-operazione.js';
import type { RegistroAnagrafico } from './registro/registro-anagrafico.js';
import { type RichiestaInEsame, toRichiestaInEsame } from './richiesta-in-esame.js';
import { type SoggettoCollocato, toCampoRichiesta, toResidenze, toSoggetti } from './soggetti.js';
import { isAperta } from './legami-registrati.js';

/** What the checks on a request know beside it: the day, the tables and, if the caller has it, the state of the register. */
export interface ContestoOperazione extends Pick<Contesto, 'oggi' | 'tabelle'> {
  /** Without it the checks that ask for it are named by {@link evaluateOperazioneNonVerificati}, never passed. */
  readonly registro?: RegistroAnagrafico;
}

/**
 * What ANPR would find in a request, before it is sent: the checks on the operation, those on each scheda that it brings, and, if
 * the state of the register is given, those that need no more than that. Of annulments, deletions, rettifiche and certificates
 * it makes the checks of `evaluateAnnullamento`, `evaluateEliminazione`, `evaluateRettifica` and `evaluateCertificato`, of
 * which the register is asked for the rest.
 *
 * @param richiesta - The operation and the body, under the official names; whatever is missing leaves checks open.
 * @param contesto - The day, the tables, the register.
 * @returns One rilievo per broken check and group; `campo` is a path in the body. `severita` keeps errors, for which ANPR refuses, apart from warnings. Never
 * throws for a wrong request.
 * @example
 * const corpo = { datiControllo: { tipoMutazione: ['12'] }, testataRichiesta: { dataDecorrenza: '2026-01-08', tipoOperazione: 'C' } };
 * evaluateOperazione({ operazione: '5008', corpo }, contesto).map(({ codice }) => codice) // → ['EN316', 'ES111']
 */
export function evaluateOperazione(richiesta: RichiestaParziale, contesto: ContestoOperazione): Rilievo[] {
  return toRilievi((raccolta) => {
    evaluate(richiesta, contesto, raccolta);
  });
}

/**
 * The checks on a request that cannot be decided, and what they miss: a field, or the state of the register.
 *
 * @param richiesta - As for {@link evaluateOperazione}.
 * @param contesto - As for {@link evaluateOperazione}.
 * @example
 * const corpo = { generalitaPerRicerca: { idSchedaSoggettoANPR: '7' }, datiControllo: { ruoloSoggetto: '2' } };
 * const aperti = evaluateOperazioneNonVerificati({ operazione: '2003', corpo }, contesto);
 * aperti.find(({ codice }) => codice === 'EN184') // → { codice: 'EN184', mancano: ['registro'] }
 */
export function evaluateOperazioneNonVerificati(
  richiesta: RichiestaParziale,
  contesto: ContestoOperazione,
): NonVerificato[] {
  return toNonVerificati((raccolta) => {
    evaluate(richiesta, contesto, raccolta);
  });
}

function evaluate(
  richiesta: RichiestaParziale,
  { oggi, tabelle, registro }: ContestoOperazione,
  raccolta: Raccolta,
): void {
  const inEsame = toRichiestaInEsame(richiesta, registro);
  const decorrenza = inEsame.corpo.testataRichiesta?.dataDecorrenza;
  const contesto: Contesto = { oggi, tabelle, contesto: 'servizi', decorrenza };
  const regole = toRegoleOperazione(inEsame.operazione);
  evaluateRegole({ regole: regole.richiesta, oggetto: inEsame }, contesto, raccolta);
  evaluateSoggetti(inEsame, { regole, contesto, raccolta });
  evaluateScheda(inEsame, { regole, contesto, raccolta });
  evaluateControlliPropri(richiesta, { inEsame, contesto, raccolta });
}

interface Lavoro {
  readonly regole: RegoleOperazione;
  readonly contesto: Contesto;
  readonly raccolta: Raccolta;
}

function evaluateSoggetti(richiesta: RichiestaInEsame, { regole, contesto, raccolta }: Lavoro): void {
  for (const collocato of toSoggetti(richiesta)) {
    const { soggetto } = collocato;
    const sua = toRaccolta(collocato, raccolta, richiesta);
    const sue = isSoloCercato(richiesta) ? regole.cercato : regole.soggetto;
    evaluateRegole({ regole: sue, oggetto: soggetto, provenienza: toProvenienza(collocato) }, contesto, sua);
  }
  for (const collocato of toResidenze(richiesta)) {
    const sua = toRaccolta(collocato, raccolta, richiesta);
    evaluateRegole({ regole: regole.residenza, oggetto: collocato.soggetto }, contesto, sua);
  }
}

const DATI_ANAGRAFICI = 1;

/** Of 5008: the data that only find somebody are not those that change, and no check is on them. */
function isSoloCercato({ operazione, tipi }: RichiestaInEsame): boolean {
  return operazione === '5008' && !tipi.includes(DATI_ANAGRAFICI);
}

function toProvenienza({ soggetto }: SoggettoCollocato): Provenienza {
  const id = soggetto.generalita?.idSchedaSoggettoComune?.idSchedaSoggetto;
  return id === undefined ? {} : { soggetto: id };
}

/** The fields of a scheda said as those of the request; what the request cannot decide is left open. */
function toRaccolta({ prefissi }: SoggettoCollocato, raccolta: Raccolta, richiesta: RichiestaInEsame): Raccolta {
  return {
    rilievo: (rilievo) => {
      if (isAperta(rilievo.codice, richiesta)) raccolta.nonValutabile?.(rilievo.codice, ['registro']);
      else raccolta.rilievo({ ...rilievo, campo: toCampoRichiesta(rilievo.campo, prefissi) });
    },
    nonValutabile: (codice, mancano) =>
      raccolta.nonValutabile?.(
        codice,
        mancano.map((campo) => toCampoRichiesta(campo, prefissi)),
      ),
  };
}

function evaluateScheda(richiesta: RichiestaInEsame, { regole, contesto, raccolta }: Lavoro): void {
  const { valore: scheda, campo } = richiesta.scheda;
  if (scheda === undefined) return;
  const sua: Raccolta = {
    rilievo: (rilievo) => {
      raccolta.rilievo({ ...rilievo, campo: `${campo}.${rilievo.campo}` });
    },
    nonValutabile: (codice, mancano) =>
      raccolta.nonValutabile?.(
        codice,
        mancano.map((uno) => `${campo}.${uno}`),
      ),
  };
  evaluateRegole({ regole: regole.scheda, oggetto: scheda }, contesto, sua);
  const specie = isFraLeConvivenze(richiesta) ? 'convivenza' : 'famiglia';
  // 5005 has one group for both: its type says which it is, and cannot contradict it.
  if (richiesta.operazione !== '5005')
    evaluateRegole({ regole: regole.collocazione, oggetto: { specie, scheda } }, contesto, sua);
}

function isFraLeConvivenze({ operazione, isConvivenza }: RichiestaInEsame): boolean {
  return isConvivenza && (operazione === '1002' || operazione === '1010');
}
