import { type Raccolta, evaluateRegole } from '../../regole/evaluate-regole.js';
import { type NonVerificato, toNonVerificati, toRilievi } from '../../regole/raccogli.js';
import type { Rilievo } from '../../regole/rilievo.js';
import { type ContestoOperazioni, toContesto } from '../registro.js';
import { type Annullamento, toAnnullamentoInEsame } from './annullamento.js';
import { regoleAnnullamento } from './elenco.js';

/**
 * What ANPR would find in the annulment of an operation (1013, 2011, 5012): whether it is the last one, of the right kind, of
 * the comune that asks, annullable at all.
 *
 * @param annullamento - The request.
 * @param contesto - The comune that asks and the operations that the register has; without these most checks stay open, and
 * {@link evaluateAnnullamentoNonVerificati} names them.
 * @returns The rilievi; empty if nothing is known against it. Never throws for wrong data.
 * @example
 * const registro = { operazioni: [
 *   { idOperazioneANPR: '101', operazione: '1002', comune: '058091', soggetti: ['A'], famiglie: ['F'] },
 *   { idOperazioneANPR: '102', operazione: '5008', tipiMutazione: ['12'], comune: '058091', soggetti: ['A'], famiglie: [] },
 * ] };
 * const annullamento = { servizio: '1013', datiOperazioneDaAnnullare: { operazioneRichiesta: '1002', idOperazioneANPR: '101' } } as const;
 * evaluateAnnullamento(annullamento, { ...contesto, mittente: '058091', registro }).map(({ codice }) => codice) // → ['EN077']
 */
export function evaluateAnnullamento(annullamento: Annullamento, contesto: ContestoOperazioni): Rilievo[] {
  return toRilievi((raccolta) => {
    evaluate(annullamento, contesto, raccolta);
  });
}

/**
 * The checks on an annulment that cannot be decided, and what they miss.
 *
 * @param annullamento - As for {@link evaluateAnnullamento}.
 * @param contesto - As for {@link evaluateAnnullamento}.
 * @example
 * const annullamento = { servizio: '5012', datiOperazioneDaAnnullare: { operazioneRichiesta: '5008', idOperazioneANPR: '102' } } as const;
 * evaluateAnnullamentoNonVerificati(annullamento, contesto).map(({ codice }) => codice) // → ['EN077', 'EN078', 'EN145', 'EN148', 'EN234']
 */
export function evaluateAnnullamentoNonVerificati(
  annullamento: Annullamento,
  contesto: ContestoOperazioni,
): NonVerificato[] {
  return toNonVerificati((raccolta) => {
    evaluate(annullamento, contesto, raccolta);
  });
}

function evaluate(annullamento: Annullamento, contesto: ContestoOperazioni, raccolta: Raccolta): void {
  const oggetto = toAnnullamentoInEsame(annullamento, contesto);
  evaluateRegole({ regole: regoleAnnullamento, oggetto }, toContesto(contesto), raccolta);
}
