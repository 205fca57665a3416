import type { LocalitaEstera, Residenza } from '@anagrafe/core';

import type { SoggettoSintetico } from '../schede/scheda-sintetica.js';
import { type DifettoScheda, difettoSoggetto, senza } from './difetto.js';

const VALONA: LocalitaEstera = {
  descrizioneLocalita: 'VALONA',
  descrizioneStato: 'ALBANIA',
  codiceStato: '201',
  provinciaContea: 'VALONA',
};
const CONSOLATO_DI_VALONA = { codiceConsolato: '2200303', descrizioneConsolato: 'VALONA' };

export const EC032: DifettoScheda = difettoSoggetto({
  codice: 'EC032',
  descrizione: 'residenza in Albania con il consolato 9999999, che non c’è',
  guasta: (soggetto) => allEstero(soggetto, { consolato: { ...CONSOLATO_DI_VALONA, codiceConsolato: '9999999' } }),
});

export const EC053: DifettoScheda = difettoSoggetto({
  codice: 'EC053',
  descrizione: 'residenza estera in APOLIDE (999), dove non si può risiedere',
  guasta: (soggetto) => allEstero(soggetto, { localita: { ...VALONA, codiceStato: '999' } }),
});

export const ES027: DifettoScheda = difettoSoggetto({
  codice: 'ES027',
  descrizione: 'residenza in Albania, senza dire in quale località',
  guasta: (soggetto) => allEstero(soggetto, { localita: senza(VALONA, 'descrizioneLocalita') }),
});

export const ES028: DifettoScheda = difettoSoggetto({
  codice: 'ES028',
  descrizione: 'residenza a Valona senza nessun elemento dell’indirizzo',
  guasta: (soggetto) => allEstero(soggetto, { localita: senza(VALONA, 'provinciaContea') }),
});

export const ES048: DifettoScheda = difettoSoggetto({
  codice: 'ES048',
  descrizione: 'matrimonio senza il luogo',
  guasta: (soggetto) => {
    const { matrimonio } = soggetto;
    if (matrimonio?.datiMatrimonio === undefined) return undefined;
    return {
      ...soggetto,
      matrimonio: { ...matrimonio, datiMatrimonio: senza(matrimonio.datiMatrimonio, 'luogoEvento') },
    };
  },
});

export const ES050: DifettoScheda = difettoSoggetto({
  codice: 'ES050',
  descrizione: 'luogo di nascita sia in un comune sia in Albania',
  guasta: (soggetto) => {
    const { generalita } = soggetto;
    const luogo = generalita?.luogoNascita;
    if (luogo?.comune === undefined) return undefined;
    return { ...soggetto, generalita: { ...generalita, luogoNascita: { ...luogo, localita: VALONA } } };
  },
});

export const ES067: DifettoScheda = difettoSoggetto({
  codice: 'ES067',
  descrizione: 'morte del coniuge senza il luogo',
  guasta: (soggetto) => {
    const { vedovanza } = soggetto;
    if (vedovanza?.datiMorteconiuge === undefined) return undefined;
    const datiMorteconiuge = senza(vedovanza.datiMorteconiuge, 'luogoEvento');
    return { ...soggetto, vedovanza: { ...vedovanza, datiMorteconiuge } };
  },
});

/** The scheda with a residence in Valona in the place of its own, but for what is given. */
function allEstero(
  soggetto: SoggettoSintetico,
  { localita = VALONA, consolato = CONSOLATO_DI_VALONA }: { localita?: LocalitaEstera; consolato?: object },
): SoggettoSintetico | undefined {
  const { residenza } = soggetto;
  if (residenza?.indirizzo === undefined) return undefined;
  const estera: Residenza = {
    ...senza(residenza, 'indirizzo'),
    localitaEstera: { indirizzoEstero: { localita }, consolato },
  };
  return { ...soggetto, residenza: estera };
}
