import { type Contesto, type Soggetto, evaluateScheda } from '../../src/index.js';
import { ADA, ada, contesto, nata } from '../scheda-di-prova.js';

/** The codes that a scheda raises, but for ES092 and EN063, which need the fornitura. */
export function codici(scheda: Soggetto, dove: Contesto = contesto): string[] {
  return evaluateScheda(scheda, dove).map(({ codice }) => codice);
}

/** The rilievo of one code; fails if there is none. */
export function rilievo(scheda: Soggetto, codice: string, dove: Contesto = contesto) {
  const trovato = evaluateScheda(scheda, dove).find((r) => r.codice === codice);
  if (trovato === undefined) throw new Error(`${codice} was not raised`);
  return trovato;
}

const MATRIMONIO = ADA.matrimonio?.datiMatrimonio;
export const sposata = (cambi: object): Soggetto =>
  ada({ matrimonio: { ...ADA.matrimonio, datiMatrimonio: { ...MATRIMONIO, ...cambi } } });
export const divorziata = (cambi: object): Soggetto =>
  ada({ separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione: '1', ...cambi } });
export const comune = (nomeComune: string, siglaProvinciaIstat: string) => ({ nomeComune, siglaProvinciaIstat });
export const estera = (codiceStato: string, descrizioneStato: string): Soggetto =>
  nata({ luogoNascita: { localita: { codiceStato, descrizioneStato } } });
export const cf = (codFiscale: string): Soggetto => nata({ codiceFiscale: { codFiscale } });
