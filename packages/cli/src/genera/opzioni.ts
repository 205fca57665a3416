import { ErroreUso } from '../errore-uso.js';
import { DIFETTI_FORNITURA, DIFETTI_SCHEDA, INCOMPATIBILI, codiciDifetti } from './difetti/registro.js';

/** What a synthetic fornitura is made from: two with the same options are the same, to the last character of their XML. */
export interface OpzioniFornituraSintetica {
  /** How many people. */
  readonly soggetti: number;
  /** Any text. */
  readonly seme: string;
  /** The share of nuclei that get one defect, 0–1. */
  readonly difetti: number;
  /** Codes to be injected once each, or as often as they are repeated. */
  readonly difetto: readonly string[];
  /** How many files; when it is not said, as many as keep each within what ANPR takes. */
  readonly file: number;
  /** ISTAT code of a comune in force. */
  readonly comune: string;
  /** `versioneFornitura`. */
  readonly versione: number;
}

/** What the other options are when they are not given; the comune is MONTEFIORE CONCA (RN), which was in FO until 1992. */
export const OPZIONI_PREDEFINITE: Omit<OpzioniFornituraSintetica, 'file'> = {
  soggetti: 1000,
  seme: '1',
  difetti: 0,
  difetto: [],
  comune: '099008',
  versione: 1,
};

/** The identifiers have room for as many; no comune has a third of them. */
const SOGGETTI_MASSIMI = 9_999_999;
/** `numericoMax3` of the XSD, less the one that EN008 adds. */
const FILE_MASSIMI = 998;
const VERSIONE_MASSIMA = 999;

/** So many people take less than the 15 MB, compressed, that ANPR is known to accept (EN002): about 276 bytes each. */
const SOGGETTI_PER_FILE = 50_000;

/** Only this defect must be alone: what comes after the cut is found by nobody. */
const TRONCAMENTO = 'EN009';

/**
 * Fills in the options and checks them.
 *
 * @throws ErroreUso, in Italian, for an option that cannot be met.
 */
export function completaOpzioni(date: Partial<OpzioniFornituraSintetica>): OpzioniFornituraSintetica {
  const { soggetti = OPZIONI_PREDEFINITE.soggetti } = date;
  pretendiIntero('--soggetti', soggetti, { da: 1, a: SOGGETTI_MASSIMI });
  const opzioni = { ...OPZIONI_PREDEFINITE, file: Math.ceil(soggetti / SOGGETTI_PER_FILE), ...date };
  const { difetti, file, versione, difetto } = opzioni;
  pretendiIntero('--file', file, { da: 1, a: Math.min(FILE_MASSIMI, soggetti) });
  pretendiIntero('--versione', versione, { da: 1, a: VERSIONE_MASSIMA });
  if (!(difetti >= 0 && difetti <= 1)) throw new ErroreUso('--difetti: serve una quota fra 0 e 1, per esempio 0.05.');
  const codici = difetto.map((codice) => codice.trim().toUpperCase());
  for (const codice of codici) pretendiDifetto(codice, file);
  if (codici.includes(TRONCAMENTO) && (codici.length > 1 || difetti > 0)) {
    throw new ErroreUso(`--difetto ${TRONCAMENTO}: taglia il file e nasconde gli altri difetti, va chiesto da solo.`);
  }
  for (const gruppo of INCOMPATIBILI) {
    const insieme = gruppo.filter((codice) => codici.includes(codice));
    if (insieme.length > 1) {
      throw new ErroreUso(
        `--difetto: ${insieme.join(' e ')} non stanno nello stesso piano, vanno chiesti uno per volta.`,
      );
    }
  }
  return { ...opzioni, difetto: codici };
}

function pretendiIntero(opzione: string, numero: number, { da, a }: { readonly da: number; readonly a: number }): void {
  if (Number.isInteger(numero) && numero >= da && numero <= a) return;
  throw new ErroreUso(`${opzione}: serve un numero intero fra ${da} e ${a}.`);
}

function pretendiDifetto(codice: string, file: number): void {
  const voci = [...DIFETTI_SCHEDA, ...DIFETTI_FORNITURA].filter((voce) => voce.codice === codice);
  if (voci.length === 0)
    throw new ErroreUso(`--difetto: ${codice} non è fra i difetti che si sanno fare: ${codiciDifetti().join(' ')}.`);
  if (voci.every(({ minimoFile = 1 }) => minimoFile > file))
    throw new ErroreUso(`--difetto ${codice}: servono almeno due file (--file 2).`);
}
