import {
  type CatalogoAggiunto,
  type Copertura,
  type Regola,
  type StatoCopertura,
  regole as regoleBase,
  toCoperture,
} from '@anagrafe/core';
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

/** What an operation makes of a code that the official list has for it. */
export interface InOperazione {
  readonly operazione: Operazione;
  readonly controllato: boolean;
  /** Of a code that others check: why not this one. */
  readonly altrove?: Altrove;
}

/** All that the site says of a code: one of those that ANPR publishes, or the name of a check that it publishes without one. */
export interface Voce {
  readonly codice: string;
  readonly ufficiale: Copertura | undefined;
  readonly stato: StatoCopertura | 'senza-codice';
  /** The rules that have the code, the one that the coverage names first. Several services may mean several things by it. */
  readonly regole: readonly Regola<never>[];
  readonly operazioni: readonly InOperazione[];
  readonly certificati: readonly TipoCertificato[];
  readonly cure: readonly Cura[];
  /** What the answer means, of a code of the Agenzia delle Entrate. */
  readonly significato: string | undefined;
}

const CATALOGHI: readonly CatalogoAggiunto[] = [catalogoCertificati, catalogoOperazioni];

/** Every code, in order; those without an official one last. */
export function toVoci(): readonly Voce[] {
  const perCodice = new Map<string, Regola<never>[]>();
  for (const regola of [...regoleBase, ...CATALOGHI.flatMap(({ regole }) => regole)])
    perCodice.set(regola.codice, [...(perCodice.get(regola.codice) ?? []), regola]);
  const operazioni = toOperazioniPerCodice();
  const ufficiali = toCoperture(CATALOGHI).map((copertura): Voce => {
    const { codice } = copertura;
    const prima = copertura.stato === 'regola' ? [copertura.regola] : [];
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

/** The numbers of the decode tables that a rule names among its sources. */
export function toTabelle({ fonte }: Regola<never>): readonly string[] {
  return fonte.flatMap((una) => /^Tabella (?<numero>\d+\w?)$/.exec(una)?.groups?.['numero'] ?? []);
}
