import { X509Certificate, randomBytes, verify } from 'node:crypto';

import {
  type Carta,
  type CertificatoCarta,
  type CodiceErroreCarta,
  type Modulo,
  type StatoModulo,
  evaluateCertificatoCarta,
  isErroreCarta,
  openCarte,
} from '@anagrafe/adapters-pkcs11';
import { formatGiorno } from '@anagrafe/core';

import { createChiediPin } from '../carta/chiedi-pin.js';
import { openFonte } from '../carta/chiedi-segreto.js';
import { scegliCarta } from '../carta/scegli-carta.js';
import { formatCertificati, formatElenco } from '../carta/stampa-carta.js';
import { ErroreUso } from '../errore-uso.js';
import { leggiGiorno, oggiInItalia } from '../giorno-corrente.js';
import { toJson } from '../stampa-json.js';
import { STATO } from '../stato-uscita.js';
import { versioneCli } from '../versione.js';

/** Which drivers to ask; absent, those that are found. */
interface OpzioniModulo {
  readonly modulo?: readonly string[];
}

/** The options of `anagrafe carta elenco`. */
export interface OpzioniElenco extends OpzioniModulo {
  readonly formato: string;
}

/** The options of `anagrafe carta mostra`. */
export interface OpzioniMostra extends OpzioniElenco {
  readonly carta?: string;
  readonly utente?: string;
  readonly oggi?: string;
}

/** The options of what needs a PIN. */
export interface OpzioniSegrete extends OpzioniModulo {
  readonly carta?: string;
  readonly pinDaStdin?: boolean;
}

/** The card said no: something was found, nothing is broken. */
const RIFIUTI: readonly CodiceErroreCarta[] = ['PIN_ERRATO', 'PIN_BLOCCATO', 'PIN_FORMATO', 'PIN_DA_CAMBIARE'];
/** What is signed to see whether the card can. */
const SFIDA = 32;

/** `anagrafe carta elenco`: the cards in the readers. Exit status 1 if there are none. */
export async function elencaCarte(opzioni: OpzioniElenco): Promise<number> {
  return conCarte(opzioni, ({ carte, moduli }) => {
    process.stdout.write(
      opzioni.formato === 'json'
        ? toJson({
            versione: versioneCli(),
            carte: carte.map(({ modulo, lettore, seriale, generazione, slot }) => ({ lettore, seriale, generazione, modulo: modulo.percorso, slot })),
            moduli: moduli.map(({ modulo, errore }) => ({ ...modulo, errore: errore?.code ?? null })),
          })
        : formatElenco(carte, moduli),
    );
    return Promise.resolve(carte.length === 0 ? STATO.trovato : STATO.bene);
  });
} // prettier-ignore

/** `anagrafe carta mostra`: the certificates of a card. Exit status 1 if one does not serve. */
export async function mostraCarta(opzioni: OpzioniMostra): Promise<number> {
  const oggi = opzioni.oggi === undefined ? oggiInItalia() : leggiGiorno('--oggi', opzioni.oggi);
  const { utente } = opzioni;
  return conCarte(opzioni, async ({ carte }) => {
    const carta = scegliCarta(carte, opzioni.carta);
    const certificati = await carta.certificati();
    const visti = certificati.map((certificato) => ({
      certificato,
      avvisi: evaluateCertificatoCarta(certificato, { oggi, ...(utente === undefined ? {} : { utente }) }),
    }));
    process.stdout.write(
      opzioni.formato === 'json'
        ? toJson({
            versione: versioneCli(),
            oggi,
            seriale: carta.seriale,
            certificati: visti.map(({ certificato: { der, id, ...resto }, avvisi }) => ({
              ...resto,
              id: Buffer.from(id).toString('hex'),
              pem: new X509Certificate(der).toString(),
              avvisi,
            })),
          })
        : formatCertificati(carta, visti),
    );
    const inutile = visti.some(({ avvisi }) => avvisi.some(({ severita }) => severita === 'errore'));
    return inutile || visti.length === 0 ? STATO.trovato : STATO.bene;
  });
}

/** `anagrafe carta prova`: a signature, checked with the certificate. */
export async function provaCarta(opzioni: OpzioniSegrete): Promise<number> {
  return conPin(opzioni, async (carta, pin) => {
    const certificato = scegliCertificato(await carta.certificati());
    const sfida = randomBytes(SFIDA);
    const firma = await carta.firma(sfida, { certificato, pin, algoritmo: 'RS256' });
    if (!verify('sha256', sfida, new X509Certificate(certificato.der).publicKey, firma)) {
      process.stdout.write('La carta ha firmato, ma non con la chiave del suo certificato: è da sostituire.\n');
      return STATO.trovato;
    }
    process.stdout.write(`La carta firma: PIN, chiave e certificato (fino al ${formatGiorno(certificato.scade)}) vanno insieme.\n`);
    return STATO.bene;
  });
} // prettier-ignore

/** `anagrafe carta cambia-pin`. */
export async function cambiaPinCarta(opzioni: OpzioniSegrete): Promise<number> {
  return conPin(opzioni, async (carta, pin) => {
    await carta.cambiaPin({ attuale: pin, nuovo: pin });
    process.stdout.write('PIN cambiato.\n');
    return STATO.bene;
  });
}

/** `anagrafe carta sblocca`: a new PIN for a card that is locked, with the PUK. */
export async function sbloccaCarta(opzioni: OpzioniSegrete): Promise<number> {
  return conPin(opzioni, async (carta, pin) => {
    await carta.sbloccaConPuk({ puk: pin, nuovo: pin });
    process.stdout.write('Carta sbloccata: vale il nuovo PIN.\n');
    return STATO.bene;
  });
}

/** The certificate to sign with: the operator's, else the one to authenticate with, else the first. */
function scegliCertificato(certificati: readonly CertificatoCarta[]): CertificatoCarta {
  const scelto =
    certificati.find(({ operatoreAnpr }) => operatoreAnpr) ??
    certificati.find(({ autenticazioneClient }) => autenticazioneClient) ??
    certificati[0];
  if (scelto === undefined) throw new ErroreUso('Nella carta non c’è nessun certificato.');
  return scelto;
}

async function conPin(
  opzioni: OpzioniSegrete,
  fai: (carta: Carta, pin: ReturnType<typeof createChiediPin>) => Promise<number>,
): Promise<number> {
  const fonte = openFonte(opzioni.pinDaStdin === true);
  try {
    return await conCarte(opzioni, async ({ carte }) => fai(scegliCarta(carte, opzioni.carta), createChiediPin(fonte)));
  } catch (errore) {
    if (!isErroreCarta(errore) || !RIFIUTI.includes(errore.code)) throw errore;
    process.stderr.write(`anagrafe: ${errore.message}\n`);
    return STATO.trovato;
  } finally {
    fonte.chiudi();
  }
} // prettier-ignore

/** What is shown of the drivers that were asked for. */
interface CarteScelte {
  readonly carte: readonly Carta[];
  readonly moduli: readonly StatoModulo[];
}

/**
 * Opens the drivers, and closes them whatever happens. If some were asked for, those alone count: not those that the environment
 * names besides.
 */
async function conCarte(opzioni: OpzioniModulo, fai: (scelte: CarteScelte) => Promise<number>): Promise<number> {
  const aperte = await openCarte(opzioni.modulo === undefined ? {} : { moduli: opzioni.modulo });
  const conta = ({ origine }: Modulo): boolean => opzioni.modulo === undefined || origine === 'opzione';
  try {
    const moduli = (await aperte.moduli()).filter(({ modulo }) => conta(modulo));
    const senza = moduli.find(({ errore }) => errore?.code === 'PKCS11JS_ASSENTE')?.errore;
    if (senza !== undefined) throw senza;
    if (moduli.length === 0)
      throw new ErroreUso('Nessun driver di carte installato: «anagrafe carta doctor» dice che cosa cercare.');
    return await fai({ moduli, carte: (await aperte.elenco()).filter(({ modulo }) => conta(modulo)) });
  } finally {
    await aperte.chiudi();
  }
}
