import { type Raccolta, evaluateRegole } from '../../regole/evaluate-regole.js';
import { type NonVerificato, toNonVerificati, toRilievi } from '../../regole/raccogli.js';
import type { Rilievo } from '../../regole/rilievo.js';
import { toProvenienza } from '../../scheda/provenienza.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { toContesto } from '../registro.js';
import { regoleRettifica } from './elenco.js';
import { type ContestoRettifica, type Rettifica, toRettificaInEsame } from './rettifica.js';

/**
 * What ANPR would find in a rettifica (service 5014) of a scheda: who asks and when, what is asked, and whether the dates
 * would go together once corrected.
 *
 * The dates are held together as the guide of ANPR does: first registration in the comune ≤ entry into the family ≤
 * residence ≤ last update, none in the future, the residence not after the subentro, the entry not before the family or the
 * birth. The dates that a rettifica does not carry are those of the scheda.
 *
 * @param scheda - The scheda as ANPR has it: `generalita.dataPrimaIscrizioneComune`, `residenza.dataDecorrenzaResidenza`,
 * `dataUltimoAggiornamento`, `legameSoggetto.dataDecorrenza` of the family or else of the convivenza, the birth.
 * @param rettifica - One of the five groups of `tipoRettifica`.
 * @param contesto - The day, the comune that asks, and what the register knows; what is absent leaves checks undecided.
 * @returns The rilievi; empty if nothing is known against it: {@link evaluateRettificaNonVerificati} says what is still open. A
 * rilievo whose code is of two words (`RETTIFICA-INGRESSO`) or `STRUTTURA` is of a check without an official code; one of
 * severity `ignota` is of a check that the sources do not say ANPR makes, or how it answers. Never throws for wrong data.
 * @example
 * const scheda = { generalita: { dataPrimaIscrizioneComune: '2001-03-05' }, dataUltimoAggiornamento: '2015-06-01' };
 * const rettifica = { richiestaRettifica101: { dataDecorrenzaResidenza: '2016-01-01' } };
 * evaluateRettifica(scheda, rettifica, contesto).map(({ codice }) => codice) // → ['EN420']
 */
export function evaluateRettifica(scheda: Soggetto, rettifica: Rettifica, contesto: ContestoRettifica): Rilievo[] {
  return toRilievi((raccolta) => {
    evaluate({ scheda, rettifica, contesto }, raccolta);
  });
}

/**
 * The checks on a rettifica that cannot be decided, and what they miss: a date of the scheda, the part of a date that
 * decides, something that only the register knows.
 *
 * @param scheda - As for {@link evaluateRettifica}.
 * @param rettifica - As for {@link evaluateRettifica}.
 * @param contesto - As for {@link evaluateRettifica}.
 * @example
 * evaluateRettificaNonVerificati({}, { richiestaRettifica102: { idMotivoIscrizione: '5' } }, contesto).map(({ codice }) => codice) // → ['EN411', 'EN413', 'RETTIFICA-RIPETUTA']
 */
export function evaluateRettificaNonVerificati(
  scheda: Soggetto,
  rettifica: Rettifica,
  contesto: ContestoRettifica,
): NonVerificato[] {
  return toNonVerificati((raccolta) => {
    evaluate({ scheda, rettifica, contesto }, raccolta);
  });
}

interface Domanda {
  readonly scheda: Soggetto;
  readonly rettifica: Rettifica;
  readonly contesto: ContestoRettifica;
}

function evaluate({ scheda, rettifica, contesto }: Domanda, raccolta: Raccolta): void {
  const oggetto = toRettificaInEsame(scheda, rettifica, contesto);
  evaluateRegole(
    { regole: regoleRettifica, oggetto, provenienza: toProvenienza(scheda) },
    toContesto(contesto),
    raccolta,
  );
}
