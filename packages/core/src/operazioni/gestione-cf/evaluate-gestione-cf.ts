import type { OperazioneAe } from '../../porte/agenzia-entrate.js';
import type { Marcatura } from '../../agenzia-entrate/disallineamenti/stato-codice-fiscale.js';
import { evaluateRegole } from '../../regole/evaluate-regole.js';
import type { NonVerificato } from '../../regole/raccogli.js';
import type { Rilievo } from '../../regole/rilievo.js';
import { toNumero } from '../../subentro/numero.js';
import type { RichiestaParziale } from '../richiesta.js';
import {
  type ContestoOperazione,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '../valutazione/evaluate-operazione.js';
import { findUnico } from '../valutazione/registro/to-stato-registro.js';
import { isDatiCambiati } from '../valutazione/regole/identita.js';
import { type RichiestaInEsame, toRichiestaInEsame } from '../valutazione/richiesta-in-esame.js';
import { type RispostaAgenzia, regoleAgenzia } from './regole-agenzia.js';

/** The operations whose requests say what is to be done about a codice fiscale. */
export type OperazioneConCodice = '1001' | '1002' | '5008' | 'A001' | 'A002';

/** What is known beside the request: the register and the Agenzia's answer leave codes open where they are not. */
export interface ContestoGestione extends ContestoOperazione {
  readonly agenzia?: RispostaAgenzia;
}

/** How the codice fiscale is, once the request is done. */
export interface CodiceDopo {
  /** `forse-nuovo`: the data that form it change, and the Agenzia may give another and link the old one to it. */
  readonly codice: 'resta' | 'forse-nuovo' | 'nuovo' | 'assente';
  readonly validato: boolean;
  /** `ignoto` where the sources contradict each other, or are silent. */
  readonly marcato: Marcatura;
}

/** What `gestioneCF` makes of a request. */
export interface EffettoGestione {
  /** What ANPR asks of the Agenzia; `undefined` if nothing. Without the register a 5008 may `valida` or `varia`. */
  readonly chiamata?: OperazioneAe | 'valida-o-varia';
  /** What ANPR has against it, by its codes on `gestioneCF` and on the codice fiscale. */
  readonly rilievi: readonly Rilievo[];
  readonly nonVerificati: readonly NonVerificato[];
  /** Codes that would be given by one source and not by another: no verdict. */
  readonly discordi: readonly string[];
  /** Absent if something is against it, or if the request leaves the code alone. */
  readonly dopo?: CodiceDopo;
}

/** The codes that ANPR may answer for what a request does about the codice fiscale. */
const CODICI: ReadonlySet<string> = new Set([
  'EN125',
  'EN147',
  'EN230',
  'EN231',
  'EN232',
  'EN335',
  'EN339',
  'EN340',
  'EN491',
  'ES070',
  'ES090',
]);

const VALIDAZIONE = 0;
const ATTRIBUZIONE = 1;
const OMOCODICE = 2;
const SENZA_AGENZIA = 3;
const DATI_ANAGRAFICI = 1;
const VALIDATO = 1;

/**
 * What `gestioneCF` makes of a request, before it is sent: what ANPR will ask of the Agenzia delle Entrate, what is against it, how
 * the codice fiscale is afterwards. Absent is 0: ANPR has the code validated, and where the data that form it change the Agenzia may
 * give another. 1 asks for a first code, 2 for an omocodice, 3 leaves the Agenzia out.
 *
 * @param richiesta - The operation and the body; a 5008 counts if it changes the personal data (kind 01).
 * @param contesto - Day, tables, register, and the Agenzia's answer as far as it is known.
 * @remarks EN146 refuses gestioneCF 3 without a code, which EN147 admits: the sources do not agree, and it is named in `discordi`.
 * Who is registered anew is marked on the next day at the earliest (italia/anpr #800): `marcato` is `ignoto`.
 * @example
 * const generalita = { codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const corpo = { datiControllo: { gestioneCF: '1' }, generalita1002: { generalita } };
 * evaluateGestioneCF({ operazione: '1002', corpo }, contesto).rilievi.map(({ codice }) => codice) // → ['EN125']
 * const nata = { datiControllo: { gestioneCF: '1' }, generalita1001: { generalita: { cognome: 'PROVA', nome: 'ADA' } } };
 * evaluateGestioneCF({ operazione: '1001', corpo: nata }, contesto).dopo // → { codice: 'nuovo', validato: true, marcato: 'ignoto' }
 */
export function evaluateGestioneCF(
  richiesta: RichiestaParziale<OperazioneConCodice>,
  contesto: ContestoGestione,
): EffettoGestione {
  const caso = toCaso(toRichiestaInEsame(richiesta, contesto.registro));
  const rilievi = evaluateOperazione(richiesta, contesto).filter(({ codice }) => CODICI.has(codice));
  const nonVerificati = evaluateOperazioneNonVerificati(richiesta, contesto).filter(({ codice }) => CODICI.has(codice));
  const chiamata = toChiamata(caso);
  const { oggi, tabelle, agenzia = {} } = contesto;
  if (caso.riguarda) {
    const oggetto = {
      gestione: caso.gestione,
      chiamata: chiamata !== undefined,
      validatoSenza: toValidatoSenza(caso),
      agenzia,
    };
    evaluateRegole(
      { regole: regoleAgenzia, oggetto },
      { oggi, tabelle, contesto: 'servizi' },
      {
        rilievo: (rilievo) => rilievi.push(rilievo),
        nonValutabile: (codice, mancano) => nonVerificati.push({ codice, mancano }),
      },
    );
  }
  const dopo = rilievi.some(({ severita }) => severita === 'errore') ? undefined : toDopo(caso, agenzia);
  return {
    ...(chiamata === undefined ? {} : { chiamata }),
    rilievi,
    nonVerificati,
    discordi: isDiscorde(caso) ? ['EN146'] : [],
    ...(dopo === undefined ? {} : { dopo }),
  };
}

/** What decides. */
interface Caso {
  /** Is the codice fiscale any business of the request, and is it said what to do about it? */
  readonly riguarda: boolean;
  /** Absent is 0, where the request has a code. */
  readonly gestione: number | undefined;
  /** Is there a code: in the request, or of a 5008 in the register? `undefined` where that is not known. */
  readonly conCodice: boolean | undefined;
  readonly mutazione: boolean;
  /** Of a 5008: is the recorded code validated, and do the five data change? `undefined` where it is not known. */
  readonly validato: boolean | undefined;
  readonly cambiati: boolean | undefined;
}

function toCaso(richiesta: RichiestaInEsame): Caso {
  const { operazione, corpo, tipi, generalita, registro } = richiesta;
  const mutazione = operazione === '5008';
  const sua = mutazione ? corpo.generalitaDaModificare?.generalita : generalita.valore;
  const inviato = sua?.codiceFiscale?.codFiscale !== undefined;
  const scritta = corpo.datiControllo?.gestioneCF;
  const gestione = scritta === undefined && inviato ? VALIDAZIONE : toNumero(scritta);
  const registrate = mutazione && registro ? findUnico(registro, generalita.valore)?.scheda?.generalita : undefined;
  const { codFiscale, validitaCF } = registrate?.codiceFiscale ?? {};
  return {
    riguarda: (!mutazione || tipi.includes(DATI_ANAGRAFICI)) && gestione !== undefined && gestione <= SENZA_AGENZIA,
    gestione,
    conCodice: inviato || (mutazione && registrate === undefined ? undefined : codFiscale !== undefined),
    mutazione,
    validato: validitaCF === undefined ? undefined : toNumero(validitaCF) === VALIDATO,
    cambiati: sua === undefined || registrate === undefined ? undefined : isDatiCambiati(sua, registrate),
  };
}

/** EN146 and EN147 differ on who has no code and is registered without the Agenzia. */
function isDiscorde({ riguarda, gestione, conCodice, mutazione }: Caso): boolean {
  return riguarda && !mutazione && gestione === SENZA_AGENZIA && conCodice === false;
}

function toChiamata({ riguarda, gestione, conCodice, mutazione, cambiati }: Caso): EffettoGestione['chiamata'] {
  if (!riguarda) return undefined;
  switch (gestione) {
    case VALIDAZIONE:
      if (conCodice === false) return undefined;
      if (!mutazione || cambiati === false) return 'valida';
      return cambiati === true ? 'varia' : 'valida-o-varia';
    case ATTRIBUZIONE:
      return 'attribuisci';
    case OMOCODICE:
      return 'attribuisciOmocodice';
    case undefined:
    default:
      return undefined;
  }
}

/** With gestioneCF 3: a code that was validated stays so if its data do. */
function toValidatoSenza({ mutazione, validato, cambiati }: Caso): boolean | undefined {
  if (!mutazione || validato === false || cambiati === true) return false;
  return validato === undefined || cambiati === undefined ? undefined : true;
}

function toDopo(caso: Caso, { esito }: RispostaAgenzia): CodiceDopo | undefined {
  const { riguarda, gestione, conCodice, mutazione, cambiati } = caso;
  if (!riguarda) return undefined;
  const confermato = esito !== 'non-validato';
  switch (gestione) {
    case VALIDAZIONE:
      if (conCodice === false) return undefined;
      return {
        codice: mutazione && confermato && cambiati !== false ? 'forse-nuovo' : 'resta',
        validato: confermato,
        marcato: confermato ? mutazione || 'ignoto' : false,
      };
    case ATTRIBUZIONE:
    case OMOCODICE:
      return confermato
        ? { codice: 'nuovo', validato: true, marcato: 'ignoto' }
        : { codice: 'assente', validato: false, marcato: false };
    case SENZA_AGENZIA: {
      const validato = toValidatoSenza(caso) ?? false;
      return { codice: conCodice === false ? 'assente' : 'resta', validato, marcato: validato ? 'ignoto' : false };
    }
    case undefined:
    default:
      return undefined;
  }
}
