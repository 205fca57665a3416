import type { Soggetto } from '../../src/index.js';
import { type Caso, UGO, intestataria, senza } from './certificato-di-prova.js';

/** Ada with another civil status. */
export const statoCivile = (codice: string, altro: Soggetto = {}): Soggetto =>
  intestataria({ statoCivile: { statoCivile: codice }, ...altro });

/** Ada in a civil union. */
export const unita = (cambi: NonNullable<Soggetto['unioneCivile']> = {}): Soggetto => ({
  ...senza('matrimonio'),
  statoCivile: { statoCivile: '6' },
  unioneCivile: { unitoCivilmente: { cognome: 'FINTA' }, attoUnione: { dataEvento: '2018-01-08' }, ...cambi },
});

/** Ada, unmarried, with a contract of convivenza with Ugo. */
export const convive = (cambi: NonNullable<Soggetto['convivenzaDiFatto']> = {}): Soggetto => ({
  ...senza('matrimonio'),
  statoCivile: { statoCivile: '1' },
  convivenzaDiFatto: {
    convivente: { cognome: 'FINTO', codiceFiscale: { codFiscale: 'FNTGUO79A01H501B' } },
    contrattoStipula: { data: '2018-01-08' },
    ...cambi,
  },
});

/** Ada in a convivenza, not in a family. */
export const inConvivenza: Soggetto = {
  ...senza('famiglia'),
  convivenza: { idFamConvComune: 'C1', legameSoggetto: { codiceLegame: '2' } },
};

/** Ada with another citizenship. */
export const cittadina = (codiceStato: string, descrizioneStato: string): Soggetto =>
  intestataria({ cittadinanza: { codiceStato, descrizioneStato } });

/** Ada, certificabile otherwise. */
export const certificabile = (soggettoCertificabile: string): Soggetto =>
  intestataria({ attributiSoggetto: { soggettoCertificabile } });

/** Another person asks, with a document unless it is said. */
export const chiede = (di: Soggetto, documento = true): Caso => ({
  controllo: { tipoRichiedente: '1' },
  richiedente: {
    generalita: di.generalita ?? {},
    ...(documento ? { docRiconoscimento: { estDocRiconoscimento: 'CA00000AA', dataRilascio: '2020-01-01' } } : {}),
  },
});

/** A person of age, of no family of theirs. */
export const ESTRANEO: Soggetto = {
  generalita: { cognome: 'TERZO', codiceFiscale: { codFiscale: 'TRZGNN70A01H501D' }, dataNascita: '1970-01-01' },
};

/** Cancelled because she died. */
export const MORTA = {
  cancellazione: { motivoCancellazione: '1', dataDecorrenzaCancellazione: '2024-02-03' },
} as const;

/** Cancelled because she left the country. */
export const EMIGRATA = {
  cancellazione: { motivoCancellazione: '05', dataDecorrenzaCancellazione: '2024-02-03' },
} as const;

/** Free of stamp duty, not of diritti. */
export const ESENTE = { esenzioneBollo: '1', bollo: '0' };

/** A live scheda of a comune. */
export const aperta = (comune: string, aire = false) => ({ comune, aire, cancellata: false });

/** Ugo, as the intestatario of a certificate: not that of the family. */
export function ugoCertificabile(): Soggetto {
  return { ...UGO, attributiSoggetto: { soggettoCertificabile: '2' } };
}
