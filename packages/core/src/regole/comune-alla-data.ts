import type { ComuneIndicato } from '../scheda/luogo.js';
import type { Soggetto } from '../scheda/soggetto.js';
import type { ControlloComune } from './controlli-comune.js';
import type { LuogoComune } from './luogo-comune.js';
import { CONFORME, type Contesto, type Regola, type Verdetto, type Vigore, mancano } from './regola.js';
import { unisciVerdetti } from './unisci-verdetti.js';

/** One of the ~100 EC codes on comuni: one of five checks on another field. */
export interface RegolaDiComune {
  readonly codice: string;
  readonly controllo: ControlloComune;
  /** Where the comune stands; several places where one code is about both parents. */
  readonly luoghi: readonly [LuogoComune, ...LuogoComune[]];
  readonly severita: Regola<Soggetto>['severita'];
  /** In place of the title that the check makes. */
  readonly titolo?: string;
  /** What the remedy adds to the common one. */
  readonly nota?: string;
  readonly fonte: readonly string[];
  readonly vigore?: Vigore;
  readonly tolleranza?: Tolleranza;
}

/** What ANPR lets pass in spite of the check. Asked only of what does not keep the rule. */
interface Tolleranza {
  /** The other fields that decide. */
  readonly campi: readonly string[];
  readonly concedi: (verdetto: Verdetto, soggetto: Soggetto, contesto: Contesto) => Verdetto;
}

const FONTI_DEL_SUBENTRO = ['Tabella anomalie del subentro, procedura 006', 'Tabella 3'];

/** The factory of the rules on comuni. */
export function regolaComune(r: RegolaDiComune): Regola<Soggetto> {
  const { controllo, luoghi, tolleranza } = r;
  const [{ di }] = luoghi;
  const esami = luoghi.map((luogo) => createEsame(controllo, luogo));
  const [primo, ...altri] = luoghi.map(controllo.campo);
  return {
    codice: r.codice,
    titolo: r.titolo ?? controllo.titolo(di),
    severita: r.severita,
    daRimuoverePrimaDelSubentro: false,
    campi: [
      primo ?? '',
      ...altri,
      ...(controllo.isSenzaData === true ? [] : luoghi.flatMap((l) => l.campiData)),
      ...(tolleranza?.campi ?? []),
    ],
    messaggio: controllo.messaggio(di),
    rimedio: r.nota === undefined ? controllo.rimedio : `${controllo.rimedio} ${r.nota}`,
    fonte: [...r.fonte, ...(r.severita.subentro === null ? ['Tabella 3'] : FONTI_DEL_SUBENTRO)],
    ...(r.vigore === undefined ? {} : { vigore: r.vigore }),
    verifica: (soggetto, contesto) => {
      let esito = CONFORME;
      for (const esamina of esami) {
        const suo = esamina(soggetto, contesto);
        if (suo !== CONFORME) esito = unisciVerdetti(esito, suo);
      }
      return esito.type === 'conforme' || tolleranza === undefined
        ? esito
        : tolleranza.concedi(esito, soggetto, contesto);
    },
  };
}

/** The check of one field: what is no comune it leaves alone, what has no name to look for it leaves open. */
function createEsame(controllo: ControlloComune, luogo: LuogoComune): Regola<Soggetto>['verifica'] {
  const { isSenzaData = false, riguarda } = controllo;
  const esamina = controllo.per(luogo);
  return (soggetto, contesto) => {
    const comune = luogo.comune(soggetto);
    if (comune === undefined || riguarda?.(comune, contesto) === false) return CONFORME;
    const incompleto = senzaNome(luogo, comune);
    if (incompleto !== undefined) return incompleto;
    return esamina(comune, isSenzaData ? 'assente' : luogo.data(soggetto, contesto), contesto);
  };
}

/** What is missing of the name, if it cannot be looked for. */
function senzaNome({ campo }: LuogoComune, { nomeComune, siglaProvinciaIstat }: ComuneIndicato): Verdetto | undefined {
  if (nomeComune === undefined) return mancano(`${campo}.nomeComune`);
  return siglaProvinciaIstat === undefined ? mancano(`${campo}.siglaProvinciaIstat`) : undefined;
}
