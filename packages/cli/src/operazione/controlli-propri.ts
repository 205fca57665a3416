import type { NonVerificato, Rilievo } from '@anagrafe/core';
import { evaluateCertificato, evaluateNonVerificatiCertificato } from '@anagrafe/core/certificati';
import {
  type Annullamento,
  type ContestoOperazioni,
  type RichiestaParziale,
  evaluateAnnullamento,
  evaluateAnnullamentoNonVerificati,
  evaluateEliminazione,
  evaluateEliminazioneNonVerificati,
  evaluateRettifica,
  evaluateRettificaNonVerificati,
} from '@anagrafe/core/operazioni';

/** What some checks found, and which of them stay open. */
interface Controllati {
  readonly rilievi: readonly Rilievo[];
  readonly nonVerificati: readonly NonVerificato[];
}

/** The scheda that ANPR has: a file of a request does not say. */
const IGNOTA = {};

/** The checks of the services that correct, annul and certify, which have functions of their own. */
export function toControlliPropri(
  richiesta: RichiestaParziale,
  { oggi, tabelle }: Pick<ContestoOperazioni, 'oggi' | 'tabelle'>,
): Controllati {
  const { codMittente: mittente } = richiesta.corpo.testataRichiesta ?? {};
  const contesto = { oggi, tabelle, ...(mittente === undefined ? {} : { mittente }) };
  if (richiesta.operazione === '1013') {
    const { datiOperazione = {}, ...corpo } = richiesta.corpo;
    return annulla({ ...corpo, datiOperazioneDaAnnullare: datiOperazione, servizio: '1013' });
  }
  if (richiesta.operazione === '2011' || richiesta.operazione === '5012')
    return annulla({ ...richiesta.corpo, servizio: richiesta.operazione });
  if (richiesta.operazione === '5013')
    return {
      rilievi: evaluateEliminazione(IGNOTA, richiesta.corpo, contesto),
      nonVerificati: evaluateEliminazioneNonVerificati(IGNOTA, richiesta.corpo, contesto),
    };
  if (richiesta.operazione === '5014') {
    const { tipoRettifica = {} } = richiesta.corpo;
    return {
      rilievi: evaluateRettifica(IGNOTA, tipoRettifica, contesto),
      nonVerificati: evaluateRettificaNonVerificati(IGNOTA, tipoRettifica, contesto),
    };
  }
  if (richiesta.operazione === '6001')
    return {
      rilievi: evaluateCertificato(IGNOTA, richiesta.corpo, contesto),
      nonVerificati: evaluateNonVerificatiCertificato(IGNOTA, richiesta.corpo, contesto),
    };
  return { rilievi: [], nonVerificati: [] };

  function annulla(annullamento: Annullamento): Controllati {
    const { dataDecorrenza } = richiesta.corpo.testataRichiesta ?? {};
    const completo = dataDecorrenza === undefined ? annullamento : { ...annullamento, dataDecorrenza };
    return {
      rilievi: evaluateAnnullamento(completo, contesto),
      nonVerificati: evaluateAnnullamentoNonVerificati(completo, contesto),
    };
  }
}
