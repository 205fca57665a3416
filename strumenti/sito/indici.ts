import { type Voce, toSeverita, toTabelle } from './catalogo.js';
import { NOMI_OPERAZIONI } from './operazioni.js';
import { toTitolo } from './pagina-regola.js';
import { STATI, toGravita } from './parole.js';
import { toAncora, toCella, toCodice, toTabella } from './testo.js';

type Operazione = keyof typeof NOMI_OPERAZIONI;

const link = ({ codice }: Voce): string => `[${codice}](./${codice})`;
const elenca = (voci: readonly Voce[]): string => voci.map(link).join(' · ');

/** Every code in a row. */
export function toIndiceCodici(voci: readonly Voce[]): string {
  return toTabella(
    ['Codice', 'Che cosa vuole', 'Subentro', 'Servizi', 'Stato'],
    voci.map((voce) => [
      link(voce),
      toCella(toTitolo(voce)),
      toGravitaBreve(toSeverita(voce, 'subentro')),
      toGravitaBreve(toSeverita(voce, 'servizi')),
      STATI[voce.stato],
    ]),
  );
}

/** The fields that rules read, with the rules of each, by the group that they are in. */
export function toIndiceCampi(voci: readonly Voce[]): string {
  const perGruppo = new Map<string, Map<string, Voce[]>>();
  for (const voce of voci)
    for (const campo of new Set(voce.regole.flatMap((regola) => regola.campi))) {
      const [gruppo = campo] = campo.split('.');
      const campi = perGruppo.get(gruppo) ?? new Map<string, Voce[]>();
      campi.set(campo, [...(campi.get(campo) ?? []), voce]);
      perGruppo.set(gruppo, campi);
    }
  return [...perGruppo]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([gruppo, campi]) =>
        `## ${gruppo} {#${toAncora(gruppo)}}\n\n${toTabella(
          ['Campo', 'Regole'],
          [...campi].sort(([a], [b]) => (a < b ? -1 : 1)).map(([campo, sue]) => [toCodice(campo), elenca(sue)]),
        )}`,
    )
    .join('\n\n');
}

/** The codes that ANPR may answer each operation with, by what is done about them there. */
export function toIndiceOperazioni(voci: readonly Voce[]): string {
  const operazioni = Object.keys(NOMI_OPERAZIONI) as Operazione[];
  return operazioni
    .sort()
    .map((operazione) => {
      const sue = voci.flatMap((voce) => {
        const qui = voce.operazioni.find((una) => una.operazione === operazione);
        return qui === undefined ? [] : [{ voce, qui }];
      });
      const di = (quale: (una: (typeof sue)[number]) => boolean): readonly Voce[] =>
        sue.filter(quale).map(({ voce }) => voce);
      const controllati = di(({ qui }) => qui.controllato);
      const altrimenti = di(({ qui }) => !qui.controllato && qui.altrove !== undefined);
      const altri = di(({ qui }) => !qui.controllato && qui.altrove === undefined);
      return `## ${operazione} ${NOMI_OPERAZIONI[operazione]} {#o${operazione.toLowerCase()}}

**Si controllano** (${controllati.length}): ${elenca(controllati) || '–'}

**Decisi altrimenti**, o da altri (${altrimenti.length}): ${elenca(altrimenti) || '–'}

**Non verificabili** o nomi interni (${altri.length}): ${elenca(altri) || '–'}`;
    })
    .join('\n\n');
}

/** The decode tables that rules look codes up in. */
export function toIndiceTabelle(voci: readonly Voce[]): string {
  const perTabella = new Map<string, Voce[]>();
  for (const voce of voci)
    for (const numero of new Set(voce.regole.flatMap(toTabelle)))
      perTabella.set(numero, [...(perTabella.get(numero) ?? []), voce]);
  return toTabella(
    ['Tabella', 'Regole'],
    [...perTabella]
      .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map(([numero, sue]) => [`[${numero}](/tabelle/#tabella-${numero})`, elenca(sue)]),
  );
}

/** The codes by how ANPR answers a violation, at the subentro and in the services. */
export function toIndiceGravita(voci: readonly Voce[]): string {
  const ufficiali = voci.flatMap((voce) => (voce.ufficiale === undefined ? [] : [{ voce, ufficiale: voce.ufficiale }]));
  const gruppo = (titolo: string, quale: (una: (typeof ufficiali)[number]) => boolean): string => {
    const sue = ufficiali.filter(quale).map(({ voce }) => voce);
    return `## ${titolo}\n\n${sue.length} codici.\n\n${elenca(sue)}`;
  };
  return [
    gruppo('Al subentro: errore', ({ ufficiale }) => ufficiale.subentro === 'errore'),
    gruppo(
      'Al subentro: avviso da rimuovere prima',
      ({ ufficiale }) => ufficiale.subentro === 'avviso' && ufficiale.daRimuoverePrimaDelSubentro,
    ),
    gruppo(
      'Al subentro: avviso',
      ({ ufficiale }) => ufficiale.subentro === 'avviso' && !ufficiale.daRimuoverePrimaDelSubentro,
    ),
    gruppo('Nei servizi: errore', ({ ufficiale }) => ufficiale.servizi === 'errore'),
    gruppo('Nei servizi: errore o avviso, secondo i casi', ({ ufficiale }) => ufficiale.servizi === 'entrambe'),
    gruppo('Nei servizi: avviso', ({ ufficiale }) => ufficiale.servizi === 'avviso'),
    gruppo('Nei servizi: gravità non pubblicata', ({ ufficiale }) => ufficiale.servizi === 'ignota'),
    gruppo('In nessuno dei due', ({ ufficiale }) => ufficiale.servizi === null && ufficiale.subentro === null),
  ].join('\n\n');
}

function toGravitaBreve(gravita: Parameters<typeof toGravita>[0]): string {
  return gravita === null ? '–' : toGravita(gravita);
}
