import {
  type Contesto,
  type FamigliaConvivenza,
  type Regola,
  type Rilievo,
  type Soggetto,
  evaluateFamiglia,
  evaluateNonVerificati,
  evaluateRegole,
  evaluateScheda,
  regole,
} from '@anagrafe/core';
import {
  type ContestoCertificato,
  type RichiestaCertificato,
  catalogoCertificati,
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
  catalogoOperazioni,
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

import { ascolta, findOrigine, segna } from './origine.js';

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

/** What comes of a call: what the rules find, each the first time, what is left open, and which rules were asked at all. */
export interface EsitoChiamata {
  readonly rilievi: ReadonlyMap<Regola<never>, Rilievo>;
  /** The codes: of one that is left open nobody says which of its meanings is. */
  readonly aperti: ReadonlySet<string>;
  readonly chieste: ReadonlySet<Regola<never>>;
}

const tabelle: Tabelle = await openTabelle();
segna([...regole, ...catalogoCertificati.regole, ...catalogoOperazioni.regole]);

type Coppia = readonly [rilievi: readonly Rilievo[], aperti: readonly { readonly codice: string }[]];

/** Makes a call. `regola` is the one that `evaluateRilievi` asks. */
export function esegui(chiamata: Chiamata, regola?: Regola<never>): EsitoChiamata {
  const {
    esito: [trovati, aperti],
    chieste,
  } = ascolta(() => chiama(chiamata, regola));
  const rilievi = new Map<Regola<never>, Rilievo>();
  for (const rilievo of trovati) {
    const origine = findOrigine(rilievo);
    if (origine !== undefined && !rilievi.has(origine)) rilievi.set(origine, rilievo);
  }
  return { rilievi, aperti: new Set(aperti.map(({ codice }) => codice)), chieste };
}

/** Is a rule broken, kept, or left open by a call? One that the call does not ask is not kept by it. */
export function toVerdetto(chiamata: Chiamata, regola: Regola<never>): 'violata' | 'conforme' | 'aperta' {
  const { rilievi, aperti, chieste } = esegui(chiamata, regola);
  if (rilievi.has(regola)) return 'violata';
  return aperti.has(regola.codice) || !chieste.has(regola) ? 'aperta' : 'conforme';
}

function chiama({ funzione, argomenti, contesto: scritto }: Chiamata, regola: Regola<never> | undefined): Coppia {
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
      return regola === undefined ? [[], []] : chiediUna(regola, primo, contesto as Contesto);
  }
}

function conRegistro(contesto: unknown): ContestoGestione {
  const { registro, ...altro } = contesto as ContestoGestione & { readonly registro?: ContenutoRegistro };
  return registro === undefined ? altro : { ...altro, registro: createRegistro(registro) };
}

function chiediUna(regola: Regola<never>, oggetto: unknown, contesto: Contesto): Coppia {
  const rilievi: Rilievo[] = [];
  const aperti: { codice: string }[] = [];
  evaluateRegole<never>({ regole: [regola], oggetto: oggetto as never }, contesto, {
    rilievo: (uno) => rilievi.push(uno),
    nonValutabile: (codice) => aperti.push({ codice }),
  });
  return [rilievi, aperti];
}
