import { AnagrafeError } from './anagrafe-error.js';
import { createComuni } from './comuni/create-comuni.js';
import { createConsolati } from './consolati/create-consolati.js';
import type { Dati } from './dati.js';
import type { Problema } from './fonte/problema.js';
import { createStati } from './stati/create-stati.js';
import type { Tabelle } from './tabelle.js';
import { createTabella } from './tabelle/create-tabella.js';
import type { DatiTabella } from './tabelle/dati-tabella.js';
import type { Tabella } from './tabelle/tabella.js';
import type { FonteAperta, VersioneFonte, VersioneTabelle } from './versione.js';

/** What happened to the files that were given. */
export interface Esito {
  /** Numbers of the tables that were replaced; `3` is the archive of comuni. */
  readonly fornite: readonly string[];
  readonly problemi: readonly Problema[];
}

/** Numbers under which the official error texts cite a table whose file has another. */
const ALTRI_NUMERI: ReadonlyMap<string, string> = new Map([
  ['24', '40'],
  ['36', '34'],
]);

/** Opens the lookups on the data. */
export function apri(dati: Dati, { fornite, problemi }: Esito): Tabelle {
  const aperte = new Map<string, Tabella>();
  return {
    comuni: createComuni(dati.comuni, dati.comuniIgnoti),
    stati: createStati(toDati(dati, '2'), { cessati: dati.statiCessati, ignoti: dati.statiIgnoti }),
    consolati: createConsolati(toDati(dati, '40'), toDati(dati, '41')),
    tabella: (numero) => {
      const chiesto = String(numero);
      const proprio = ALTRI_NUMERI.get(chiesto) ?? chiesto;
      const tabella = aperte.get(proprio) ?? createTabella(toDati(dati, proprio));
      aperte.set(proprio, tabella);
      return tabella;
    },
    versione: toVersione(dati.versione, fornite),
    problemi,
  };
}

function toDati({ tabelle }: Dati, numero: string): DatiTabella {
  const dati = Object.hasOwn(tabelle, numero) ? tabelle[numero] : undefined;
  if (dati !== undefined) return dati;
  throw new AnagrafeError(
    'tabella-inesistente',
    numero === '3'
      ? "La tabella 3 è l'archivio dei comuni: si consulta con tabelle.comuni."
      : `Nessuna tabella pubblicata ha il numero ${numero}.`,
  );
}

function toVersione(versione: VersioneTabelle, fornite: readonly string[]): VersioneTabelle<FonteAperta> {
  const aperta = (fonte: VersioneFonte, numero = ''): FonteAperta => ({
    ...fonte,
    origine: fornite.includes(numero) ? 'fornita' : 'incorporata',
  });
  return {
    comuni: aperta(versione.comuni, '3'),
    statiCessati: aperta(versione.statiCessati),
    codiciStato: aperta(versione.codiciStato),
    codiciCatastali: aperta(versione.codiciCatastali),
    tabelle: Object.fromEntries(
      Object.entries(versione.tabelle).map(([numero, fonte]) => [numero, aperta(fonte, numero)]),
    ),
  };
}
