import type { Appartenenza, LegameSoggetto } from '@anagrafe/core';

import type { Nucleo } from '../schede/create-nucleo.js';
import type { FamigliaSintetica, SoggettoSintetico } from '../schede/scheda-sintetica.js';
import { type DifettoScheda, type Guasto, conSoggetto, difettoSoggetto, senza } from './difetto.js';

const INTESTATARIO = '1';
const ALTRO_PARENTE = '13';

export const EF003: DifettoScheda = {
  codice: 'EF003',
  descrizione: 'identificativo usato da due schede',
  applica: (nucleo) => {
    const famiglie = nucleo.famiglie.flatMap((scheda) => [scheda, scheda]);
    const convivenze = nucleo.convivenze.flatMap((scheda) => [scheda, scheda]);
    return { nucleo: { ...nucleo, famiglie, convivenze }, soggetto: null, famiglia: idScheda(nucleo) };
  },
};

export const EF004: DifettoScheda = {
  codice: 'EF004',
  descrizione: 'due componenti con lo stesso progressivo',
  applica: (nucleo) => cambiaLegame(nucleo, 1, { progressivoComponente: '1' }),
};

export const EF008: DifettoScheda = {
  codice: 'EF008',
  descrizione: 'famiglia senza intestatario',
  applica: (nucleo) =>
    nucleo.famiglie.length > 0 ? cambiaLegame(nucleo, 0, { codiceLegame: ALTRO_PARENTE }) : undefined,
};

export const EF009: DifettoScheda = {
  codice: 'EF009',
  descrizione: 'famiglia con due intestatari',
  applica: (nucleo) =>
    nucleo.famiglie.length > 0 ? cambiaLegame(nucleo, 1, { codiceLegame: INTESTATARIO }) : undefined,
};

export const EF010: DifettoScheda = {
  codice: 'EF010',
  descrizione: 'scheda famiglia senza componenti',
  applica: (nucleo) => {
    const [scheda] = nucleo.famiglie;
    const id = scheda?.idFamigliaConvivenzaComune;
    if (scheda === undefined || id?.idFamigliaConvivenza === undefined) return undefined;
    const idVuota = `${id.idFamigliaConvivenza}V`;
    const vuota: FamigliaSintetica = {
      ...scheda,
      idFamigliaConvivenzaComune: { ...id, idFamigliaConvivenza: idVuota },
    };
    return { nucleo: { ...nucleo, famiglie: [...nucleo.famiglie, vuota] }, soggetto: null, famiglia: idVuota };
  },
};

export const EN063: DifettoScheda = {
  codice: 'EN063',
  descrizione: 'scheda famiglia in un altro file della fornitura',
  minimoFile: 2,
  applica: (nucleo) => {
    const [solo, altro] = nucleo.soggetti;
    if (solo?.famiglia === undefined || altro !== undefined) return undefined; // of a larger family every member would tell
    const soggetto = solo.generalita?.idSchedaSoggettoComune?.idSchedaSoggetto ?? null;
    return { nucleo, soggetto, famiglia: idScheda(nucleo), schedeAltrove: true };
  },
};

export const ES092_SENZA_SCHEDA: DifettoScheda = difettoSoggetto({
  codice: 'ES092',
  descrizione: 'soggetto senza né famiglia né convivenza',
  guasta: (soggetto) => (isIntestatario(soggetto) ? undefined : senza(soggetto, 'famiglia', 'convivenza')),
});

export const ES092_SCHEDA_ASSENTE: DifettoScheda = difettoSoggetto({
  codice: 'ES092',
  anche: ['EN063'],
  descrizione: 'soggetto di una scheda che non è in nessun file: quindi nemmeno nel suo',
  guasta: (soggetto) => {
    if (isIntestatario(soggetto)) return undefined;
    const gruppo = soggetto.famiglia === undefined ? 'convivenza' : 'famiglia';
    const appartenenza: Appartenenza | undefined = soggetto[gruppo];
    if (appartenenza?.idFamConvComune === undefined) return undefined;
    return { ...soggetto, [gruppo]: { ...appartenenza, idFamConvComune: `${appartenenza.idFamConvComune}X` } };
  },
});

function isIntestatario({ famiglia, convivenza }: SoggettoSintetico): boolean {
  return (famiglia ?? convivenza)?.legameSoggetto?.codiceLegame === INTESTATARIO;
}

function idScheda({ famiglie, convivenze }: Nucleo): string | null {
  return (famiglie[0] ?? convivenze[0])?.idFamigliaConvivenzaComune?.idFamigliaConvivenza ?? null;
}

/** The nucleo with another tie of one member; undefined if it has no such member. The checks name the scheda, not the person. */
function cambiaLegame(nucleo: Nucleo, posizione: number, legame: LegameSoggetto): Guasto | undefined {
  const soggetto = nucleo.soggetti[posizione];
  if (soggetto === undefined) return undefined;
  const gruppo = soggetto.famiglia === undefined ? 'convivenza' : 'famiglia';
  const cambiato = {
    ...soggetto,
    [gruppo]: { ...soggetto[gruppo], legameSoggetto: { ...soggetto[gruppo]?.legameSoggetto, ...legame } },
  };
  return { nucleo: conSoggetto(nucleo, posizione, cambiato), soggetto: null, famiglia: idScheda(nucleo) };
}
