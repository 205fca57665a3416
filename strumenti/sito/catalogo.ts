import {
  type CatalogoAggiunto,
  type ContestoAnpr,
  type Copertura,
  type Regola,
  type StatoCopertura,
  regole as regoleBase,
  toCoperture,
} from '@anagrafe/core';
import { findCondizione } from '@anagrafe/core/condizioni';
import {
  type TipoCertificato,
  catalogoCertificati,
  regoleCertificati,
  toTipiCertificato,
} from '@anagrafe/core/certificati';
import {
  type Altrove,
  type Cura,
  type Operazione,
  catalogoOperazioni,
  codiciOperazioni,
  findCodiciOperazione,
  spiega,
} from '@anagrafe/core/operazioni';
import { type ControlloStruttura, controlloStruttura } from '@anagrafe/subentro';

/** What an operation makes of a code that the official list has for it. */
export interface InOperazione {
  readonly operazione: Operazione;
  readonly controllato: boolean;
  /** Of a code that others check: why not this one. */
  readonly altrove?: Altrove;
}

/** A check as the pages tell it: a rule object, or what is known of a check that none makes. */
export type Controllo = Regola<never> | ControlloStruttura;

/** Is a check made by a rule object? */
export function isRegola(controllo: Controllo): controllo is Regola<never> {
  return 'verifica' in controllo;
}

/** All that the site says of a code: one of those that ANPR publishes, or the name of a check that it publishes without one. */
export interface Voce {
  readonly codice: string;
  readonly ufficiale: Copertura | undefined;
  readonly stato: StatoCopertura | 'senza-codice';
  /** The rules that have the code, the one that the coverage names first. Several services may mean several things by it. */
  readonly regole: readonly Controllo[];
  readonly operazioni: readonly InOperazione[];
  readonly certificati: readonly TipoCertificato[];
  readonly cure: readonly Cura[];
  /** What the answer means, of a code of the Agenzia delle Entrate. */
  readonly significato: string | undefined;
}

const CATALOGHI: readonly CatalogoAggiunto[] = [catalogoCertificati, catalogoOperazioni];

/** Every code, in order; those without an official one last. */
export function toVoci(): readonly Voce[] {
  const perCodice = new Map<string, Controllo[]>();
  for (const regola of [controlloStruttura, ...regoleBase, ...CATALOGHI.flatMap(({ regole }) => regole)])
    perCodice.set(regola.codice, [...(perCodice.get(regola.codice) ?? []), regola]);
  const operazioni = toOperazioniPerCodice();
  const ufficiali = toCoperture(CATALOGHI).map((copertura): Voce => {
    const { codice } = copertura;
    const prima: readonly Controllo[] = copertura.stato === 'regola' ? [copertura.regola] : [];
    const altre = (perCodice.get(codice) ?? []).filter((una) => !prima.includes(una));
    const spiegata = spiega(copertura.alias ?? codice);
    return {
      codice,
      ufficiale: copertura,
      stato: copertura.stato,
      regole: [...prima, ...altre],
      operazioni: operazioni.get(codice) ?? [],
      certificati: toCertificati(codice),
      cure: spiegata?.cure ?? [],
      significato:
        copertura.classe === 'A' && copertura.stato === 'non-verificabile' ? spiegata?.significato : undefined,
    };
  });
  const noti = new Set(ufficiali.map(({ codice }) => codice));
  const propri = [...perCodice]
    .filter(([codice]) => !noti.has(codice))
    .map(([codice, regole]): Voce => ({
      codice,
      ufficiale: undefined,
      stato: 'senza-codice',
      regole,
      operazioni: [],
      certificati: toCertificati(codice),
      cure: [],
      significato: undefined,
    }));
  return [...ufficiali, ...propri.sort((a, b) => (a.codice < b.codice ? -1 : 1))];
}

function toOperazioniPerCodice(): ReadonlyMap<string, readonly InOperazione[]> {
  const perCodice = new Map<string, InOperazione[]>();
  for (const operazione of codiciOperazioni) {
    const { pubblicati, conRegola, altrove } = findCodiciOperazione(operazione);
    const controllati = new Set(conRegola);
    const motivi = new Map(altrove.map(({ codice, ...uno }) => [codice, uno]));
    for (const codice of pubblicati) {
      const motivo = motivi.get(codice);
      const una = {
        operazione,
        controllato: controllati.has(codice),
        ...(motivo === undefined ? {} : { altrove: motivo }),
      };
      perCodice.set(codice, [...(perCodice.get(codice) ?? []), una]);
    }
  }
  return perCodice;
}

/** The types of certificate that a rule is about: all of them, if it names none. */
function toCertificati(codice: string): readonly TipoCertificato[] {
  return toTipiCertificato().filter((tipo) =>
    regoleCertificati.some((regola) => regola.codice === codice && (regola.tipi?.includes(tipo.codice) ?? true)),
  );
}

/** The condition of a check in words. */
export function toCondizione(controllo: Controllo): string {
  return isRegola(controllo) ? (findCondizione(controllo) ?? '') : controllo.condizione;
}

/** How serious ANPR finds a code in a context: what it publishes; else the first of the checks that says it. */
export function toSeverita(
  { ufficiale, regole }: Voce,
  contesto: ContestoAnpr,
): Copertura['servizi'] | Controllo['severita'][ContestoAnpr] {
  return (
    ufficiale?.[contesto] ?? regole.find(({ severita }) => severita[contesto] !== null)?.severita[contesto] ?? null
  );
}

/** The numbers of the decode tables that a rule names among its sources. */
export function toTabelle({ fonte }: Controllo): readonly string[] {
  return fonte.flatMap((una) => /^Tabella (?<numero>\d+\w?)$/.exec(una)?.groups?.['numero'] ?? []);
}
