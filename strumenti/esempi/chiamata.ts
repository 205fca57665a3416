import {
  type Contesto,
  type FamigliaConvivenza,
  type Rilievo,
  type Soggetto,
  evaluateFamiglia,
  evaluateNonVerificati,
  evaluateRegole,
  evaluateScheda,
  findRegola,
} from '@anagrafe/core';
import {
  type ContestoCertificato,
  type RichiestaCertificato,
  evaluateCertificato,
  evaluateNonVerificatiCertificato,
} from '@anagrafe/core/certificati';
import {
  type Annullamento,
  type ContenutoRegistro,
  type ContestoGestione,
  type ContestoOperazioni,
  type ContestoRettifica,
  type Eliminazione,
  type OperazioneConCodice,
  type Rettifica,
  type RichiestaParziale,
  createRegistro,
  evaluateAnnullamento,
  evaluateAnnullamentoNonVerificati,
  evaluateEliminazione,
  evaluateEliminazioneNonVerificati,
  evaluateGestioneCF,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
  evaluateRettifica,
  evaluateRettificaNonVerificati,
} from '@anagrafe/core/operazioni';
import { type Tabelle, openTabelle } from '@anagrafe/decodifica';

/** The public functions that a rule is reached through; `evaluateRilievi` puts one rule to what only it reads. */
export type Funzione =
  | 'evaluateAnnullamento'
  | 'evaluateCertificato'
  | 'evaluateEliminazione'
  | 'evaluateFamiglia'
  | 'evaluateGestioneCF'
  | 'evaluateOperazione'
  | 'evaluateRettifica'
  | 'evaluateRilievi'
  | 'evaluateScheda';

/**
 * A call of the public API, as data. `contesto` is what the function knows beside its other arguments, the tables left out;
 * `registro` is in it what the register holds. Of `evaluateRilievi` the one argument is the record of the rule.
 */
export interface Chiamata {
  readonly funzione: Funzione;
  readonly argomenti: readonly unknown[];
  readonly contesto: Readonly<Record<string, unknown>>;
}

/** What comes of a call: what is broken, and what is left open. */
export interface EsitoChiamata {
  readonly rilievi: readonly Rilievo[];
  readonly aperti: readonly string[];
}

const tabelle: Tabelle = await openTabelle();

type Coppia = readonly [rilievi: readonly Rilievo[], aperti: readonly { readonly codice: string }[]];

/** Makes a call. `codice` is the rule that `evaluateRilievi` asks. */
export function esegui(chiamata: Chiamata, codice: string): EsitoChiamata {
  const [rilievi, aperti] = chiama(chiamata, codice);
  return { rilievi, aperti: aperti.map((uno) => uno.codice) };
}

/** Is the rule of a code broken, kept, or left open by a call? */
export function toVerdetto(chiamata: Chiamata, codice: string): 'violata' | 'conforme' | 'aperta' {
  const { rilievi, aperti } = esegui(chiamata, codice);
  if (rilievi.some((uno) => uno.codice === codice)) return 'violata';
  return aperti.includes(codice) ? 'aperta' : 'conforme';
}

function chiama({ funzione, argomenti, contesto: scritto }: Chiamata, codice: string): Coppia {
  const contesto = { ...scritto, tabelle } as unknown;
  const [primo, secondo] = argomenti;
  switch (funzione) {
    case 'evaluateScheda': {
      const dati = [primo as Soggetto, contesto as Contesto] as const;
      return [evaluateScheda(...dati), evaluateNonVerificati(...dati)];
    }
    case 'evaluateFamiglia':
      return [evaluateFamiglia(primo as FamigliaConvivenza, secondo as readonly Soggetto[], contesto as Contesto), []];
    case 'evaluateCertificato': {
      const dati = [primo as Soggetto, secondo as RichiestaCertificato, contesto as ContestoCertificato] as const;
      return [evaluateCertificato(...dati), evaluateNonVerificatiCertificato(...dati)];
    }
    case 'evaluateRettifica': {
      const dati = [primo as Soggetto, secondo as Rettifica, contesto as ContestoRettifica] as const;
      return [evaluateRettifica(...dati), evaluateRettificaNonVerificati(...dati)];
    }
    case 'evaluateEliminazione': {
      const dati = [primo as Soggetto, secondo as Eliminazione, contesto as ContestoOperazioni] as const;
      return [evaluateEliminazione(...dati), evaluateEliminazioneNonVerificati(...dati)];
    }
    case 'evaluateAnnullamento': {
      const dati = [primo as Annullamento, contesto as ContestoOperazioni] as const;
      return [evaluateAnnullamento(...dati), evaluateAnnullamentoNonVerificati(...dati)];
    }
    case 'evaluateOperazione': {
      const dati = [primo as RichiestaParziale, conRegistro(contesto)] as const;
      return [evaluateOperazione(...dati), evaluateOperazioneNonVerificati(...dati)];
    }
    case 'evaluateGestioneCF': {
      const { rilievi, nonVerificati } = evaluateGestioneCF(
        primo as RichiestaParziale<OperazioneConCodice>,
        conRegistro(contesto),
      );
      return [rilievi, nonVerificati];
    }
    case 'evaluateRilievi':
      return chiediUna(codice, primo, contesto as Contesto);
  }
}

function conRegistro(contesto: unknown): ContestoGestione {
  const { registro, ...altro } = contesto as ContestoGestione & { readonly registro?: ContenutoRegistro };
  return registro === undefined ? altro : { ...altro, registro: createRegistro(registro) };
}

function chiediUna(codice: string, oggetto: unknown, contesto: Contesto): Coppia {
  const regola = findRegola(codice);
  const rilievi: Rilievo[] = [];
  const aperti: { codice: string }[] = [];
  if (regola === undefined) return [rilievi, [{ codice }]];
  evaluateRegole<never>({ regole: [regola], oggetto: oggetto as never }, contesto, {
    rilievo: (uno) => rilievi.push(uno),
    nonValutabile: (suo) => aperti.push({ codice: suo }),
  });
  return [rilievi, aperti];
}
