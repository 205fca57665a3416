import type { CorpiRichiesta, Richiesta } from '../richiesta.js';
import type { Generalita, NonVuoto, SoggettoDaCercare } from './generalita.js';
import { type Testata, toTestata } from './testata.js';

/** Who asks: another person (1), the person of the certificate (2), a public office (3). */
export type PerRichiedente =
  | { readonly tipoRichiedente: '2'; readonly richiedente?: never }
  | {
      readonly tipoRichiedente: '1' | '3';
      readonly richiedente: CorpiRichiesta['6001']['generalitaRichiedente'] & { readonly generalita: Generalita };
    };

/** What for: certificates (1), or the data of one (2). */
export type PerRichiesta =
  | { readonly tipoRichiesta: '1'; readonly certificati: NonVuoto<string> }
  | { readonly tipoRichiesta: '2'; readonly certificati: readonly [string] };

/** An exemption from the bollo for a reason of table 39; one that is not there (99) is told in words. */
export type PerBollo =
  | { readonly esenzioneBollo?: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' }
  | { readonly esenzioneBollo: '99'; readonly descrizioneEsenzioneBollo: string };

/** Certificates (6001): table 13 has the types. */
export type DatiEmissioneCertificato = Omit<
  CorpiRichiesta['6001']['datiControllo'],
  'tipoRichiedente' | 'tipoRichiesta' | 'esenzioneBollo' | 'descrizioneEsenzioneBollo'
> &
  PerRichiedente &
  PerRichiesta &
  PerBollo & {
    readonly soggetto: SoggettoDaCercare;
    /** Table 14; Italian if absent. */
    readonly lingue?: NonVuoto<string>;
    /** Of historic certificates only (EN449). */
    readonly dataDecorrenza?: string;
  };

/**
 * The request of certificates (6001).
 *
 * @param dati - Of whom, which, for whom, and what is paid (in cents).
 * @param testata - What the request says of itself.
 * @example
 * const testata = { idOperazioneComune: '1', codMittente: '058091', dataOraRichiesta: '2026-11-21T09:30:00', tipoOperazione: 'C', tipoInvio: 'TEST' } as const;
 * const soggetto = { codiceFiscale: { codFiscale: 'PRVDAA90A41H501A' }, cognome: 'PROVA', nome: 'ADA' };
 * const ufficiale = { cognomeUffAnagrafe: 'ESEMPIO', nomeUffAnagrafe: 'EVA' };
 * const { corpo } = emissioneCertificato({ certificati: ['8'], soggetto, ...ufficiale, tipoRichiedente: '2', tipoRichiesta: '1', paEstera: '0', emissione: '1', bollo: '1600', diritti: '52' }, testata);
 * corpo.listaTipiCertificati // → { tipoCertificato: ['8'] }
 */
export function emissioneCertificato(dati: DatiEmissioneCertificato, testata: Testata): Richiesta<'6001'> {
  const { certificati, soggetto, lingue, richiedente, dataDecorrenza, ...datiControllo } = dati;
  return {
    operazione: '6001',
    corpo: {
      testataRichiesta: toTestata('6001', testata, dataDecorrenza),
      ...(lingue && { linguaCertificato: { tipoLinguaCertificato: lingue } }),
      listaTipiCertificati: { tipoCertificato: certificati },
      ...(richiedente && { generalitaRichiedente: richiedente }),
      soggettoIntestatario: { generalita: soggetto },
      datiControllo,
    },
  };
}
