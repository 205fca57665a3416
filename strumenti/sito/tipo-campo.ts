import {
  type ElementoPrevisto,
  type Gruppo,
  createStruttura,
  elementoSubentro,
  tipiSubentro,
} from '@anagrafe/core/xsd';
import { type Operazione, openTracciato } from '@anagrafe/core/operazioni';

/** Where a field stands in the official schemas: the group that has it, and the type of the field itself. */
interface TipoCampo {
  readonly gruppo: Gruppo;
  readonly elemento: ElementoPrevisto;
}

/** Finds the fields that rules name. */
export interface Campi {
  /** Of a soggetto, a famiglia or a convivenza, of the file or of its totals; else of the request of one of the operations. */
  readonly find: (campo: string, operazioni: readonly Operazione[]) => TipoCampo | undefined;
}

/** Opens the structure of the file di subentro and that of the request of each operation. */
export async function apriCampi(operazioni: readonly Operazione[]): Promise<Campi> {
  const subentro = toGruppo(createStruttura(elementoSubentro, tipiSubentro).radice);
  const radici = new Map(
    await Promise.all(operazioni.map(async (una) => [una, toGruppo((await openTracciato(una)).radice)] as const)),
  );
  const nelFile = ['generalitaSoggetti.soggetto', 'famiglie.famiglia', 'convivenze.convivenza'].flatMap((dove) => {
    const elemento = subentro && scendi(subentro, dove.split('.'))?.elemento;
    return (elemento && toGruppo(elemento)) ?? [];
  });
  return {
    find: (campo, sue) => {
      const percorso = campo.replace(SCHEDA, '').split('.');
      const richieste = sue.flatMap((una) => radici.get(una) ?? []);
      // A rule may also be of operations that the official list does not name for its code.
      const altre = [...radici.values()].flatMap((una) => (una === undefined || richieste.includes(una) ? [] : [una]));
      const posti = [
        ...nelFile,
        ...(subentro === undefined ? [] : [subentro]),
        ...[richieste, altre].flatMap((alcune) => [...alcune, ...alcune.flatMap(toInterni)]),
      ];
      for (const posto of posti) {
        const trovato = scendi(posto, percorso);
        if (trovato !== undefined) return trovato;
      }
      return undefined;
    },
  };
}

/** How some rules name the scheda of a person. */
const SCHEDA = /^(?:registro\.soggetto\.scheda|soggetto)\./;

/** The groups of a request, whose fields some rules name without them. */
function toInterni({ elementi }: Gruppo): readonly Gruppo[] {
  return [...elementi.values()].flatMap((elemento) => {
    const dentro = toGruppo(elemento);
    return dentro === undefined ? [] : [dentro, ...[...dentro.elementi.values()].flatMap((uno) => toGruppo(uno) ?? [])];
  });
}

function scendi(gruppo: Gruppo, [nome = '', ...resto]: readonly string[]): TipoCampo | undefined {
  // The file di subentro has its own name for the generalità.
  const elemento =
    gruppo.elementi.get(nome) ?? (nome === 'generalita' ? gruppo.elementi.get('generalitaSubIscr') : undefined);
  if (elemento === undefined) return undefined;
  if (resto.length === 0) return { gruppo, elemento };
  const dentro = toGruppo(elemento);
  return dentro && scendi(dentro, resto);
}

function toGruppo({ contenuto }: ElementoPrevisto): Gruppo | undefined {
  return contenuto.specie === 'gruppo' ? contenuto : undefined;
}
