import { computeCodiceFiscale, parseCodiceFiscale } from '@anagrafe/codice-fiscale';

import type { SoggettoSintetico } from '../schede/scheda-sintetica.js';
import { type DifettoScheda, difettoSoggetto } from './difetto.js';

export const EA001: DifettoScheda = difettoSoggetto({
  codice: 'EA001',
  descrizione: 'codice fiscale di 15 caratteri',
  guasta: (soggetto) => conCodice(soggetto, ({ codice }) => codice.slice(0, 15)),
});

export const EA038: DifettoScheda = difettoSoggetto({
  codice: 'EA038',
  descrizione: 'codice fiscale di un altro giorno di nascita',
  guasta: (soggetto) =>
    conCodice(soggetto, ({ dati }) => {
      const giorno = Number(dati.dataNascita.slice(8));
      const altro = String(giorno > 14 ? giorno - 10 : giorno + 10).padStart(2, '0');
      return computeCodiceFiscale({ ...dati, dataNascita: `${dati.dataNascita.slice(0, 8)}${altro}` });
    }),
});

export const EA042: DifettoScheda = difettoSoggetto({
  codice: 'EA042',
  descrizione: 'codice fiscale di una persona dell’altro sesso',
  guasta: (soggetto) =>
    conCodice(soggetto, ({ dati }) => computeCodiceFiscale({ ...dati, sesso: dati.sesso === 'M' ? 'F' : 'M' })),
});

export const EA048: DifettoScheda = difettoSoggetto({
  codice: 'EA048',
  descrizione: 'codice fiscale con il carattere di controllo sbagliato',
  guasta: (soggetto) =>
    conCodice(soggetto, ({ codice }) => `${codice.slice(0, 15)}${codice.endsWith('A') ? 'B' : 'A'}`),
});

interface CodiceEDati {
  readonly codice: string;
  readonly dati: Parameters<typeof computeCodiceFiscale>[0];
}

/** The scheda with another code; undefined if it has none of 16 characters, or a partial birth date. */
function conCodice(soggetto: SoggettoSintetico, cambia: (cf: CodiceEDati) => string): SoggettoSintetico | undefined {
  const { generalita } = soggetto;
  const codice = generalita?.codiceFiscale?.codFiscale;
  if (codice === undefined || generalita?.dataNascita === undefined) return undefined;
  if (generalita.senzaGiorno !== undefined || generalita.senzaGiornoMese !== undefined) return undefined;
  const letto = parseCodiceFiscale(codice);
  if (!letto.ok || letto.value.tipo !== 'alfanumerico') return undefined;
  const { cognome, nome, dataNascita, sesso } = generalita;
  const { codiceCatastale } = letto.value;
  const dati = { cognome, nome, sesso: sesso === 'F' ? 'F' : 'M', dataNascita, codiceCatastale } as const;
  const codiceFiscale = { ...generalita.codiceFiscale, codFiscale: cambia({ codice, dati }) };
  return { ...soggetto, generalita: { ...generalita, codiceFiscale } };
}
