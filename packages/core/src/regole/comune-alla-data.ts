import type { Soggetto } from '../scheda/soggetto.js';
import type { ControlloComune } from './controlli-comune.js';
import type { LuogoComune } from './luogo-comune.js';
import { CONFORME, type Regola, type Vigore } from './regola.js';
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
}

const FONTI_DEL_SUBENTRO = ['Tabella anomalie del subentro, procedura 006', 'Tabella 3', 'Guida ANPR 28-04-2021'];

/** The factory of the rules on comuni. */
export function regolaComune(r: RegolaDiComune): Regola<Soggetto> {
  const { controllo, luoghi } = r;
  const [{ di }] = luoghi;
  const [primo, ...altri] = luoghi.map(controllo.campo);
  return {
    codice: r.codice,
    titolo: r.titolo ?? controllo.titolo(di),
    severita: r.severita,
    daRimuoverePrimaDelSubentro: false,
    campi: [primo ?? '', ...altri, ...(controllo.isSenzaData === true ? [] : luoghi.flatMap((l) => l.campiData))],
    messaggio: controllo.messaggio(di),
    rimedio: r.nota === undefined ? controllo.rimedio : `${controllo.rimedio} ${r.nota}`,
    fonte: [...r.fonte, ...(r.severita.subentro === null ? ['Tabella 3'] : FONTI_DEL_SUBENTRO)],
    ...(r.vigore === undefined ? {} : { vigore: r.vigore }),
    verifica: (soggetto, contesto) => {
      let esito = CONFORME;
      for (const luogo of luoghi) esito = unisciVerdetti(esito, controllo.esamina(luogo, soggetto, contesto));
      return esito;
    },
  };
}
