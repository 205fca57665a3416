import { hostname, networkInterfaces } from 'node:os';

import type { Firmatario } from '@anagrafe/core';

import { AMBIENTI, type Ambiente } from '../ambiente.js';
import type { Chiamante } from '../busta/asserzione.js';
import { ErroreClient } from '../errore-client.js';
import { type Certificato, parseCertificato } from './certificato.js';
import { type Pem, createFirmatarioPem } from './firmatario-locale.js';
import { type Pkcs12, createFirmatarioPkcs12 } from './firmatario-pkcs12.js';
import { type ChiaviWebCrypto, createFirmatarioWebCrypto } from './firmatario-webcrypto.js';
import { type NomeCertificato, parseNomeCertificato } from './nome-certificato.js';
import { signPostazione } from './sign-postazione.js';
import { toValidita } from './validita.js';

/** Where a key is: in a file, or with whoever signs without giving it away. */
export type OrigineChiave = Pem | Pkcs12 | ChiaviWebCrypto | Firmatario;

/** Who calls ANPR, and with what. */
export interface DatiIdentita {
  readonly ambiente: Ambiente;
  /** The key of the comune, `NNNNNN-CO-9999`: it signs the assertion and the message. */
  readonly comune: OrigineChiave;
  /** The key of the workstation, `NNNNNN-PC-XXXX`. Absent for a program that nobody sits at: then the comune's serves. */
  readonly postazione?: OrigineChiave;
  /** The codice fiscale of the operator, who must be a user of ANPR for the comune, also for a program that runs by itself. */
  readonly operatore: string;
  /** ISTAT code of the comune; absent, that of the certificate. */
  readonly idSede?: string;
  /** What the program calls itself to ANPR. Absent: `12345`, which the official samples have; no source says that it is checked. */
  readonly idApplicazione?: string;
  /** The address of the machine, as the assertion tells it; absent, the first that is not local. */
  readonly indirizzo?: string;
}

/** Who calls ANPR, checked: what signs, and what to look after. */
export interface Identita {
  readonly ambiente: Ambiente;
  readonly idSede: string;
  readonly idPostazione: string;
  readonly comune: Firmatario;
  /** The comune's own where the program has no workstation. */
  readonly postazione: Firmatario;
  /** What does not stop a message today and should be looked after, in Italian: a certificate that ends within 60 days. */
  readonly avvisi: readonly string[];
  /** What the assertion says; the name of the workstation is signed once and kept. */
  readonly toChiamante: () => Promise<Chiamante>;
}

const APPLICAZIONE = '12345';

/**
 * Puts an identity together and checks all that can be before a message is sent: names and dates of the certificates, that they
 * are of the comune and of the environment, that the keys are theirs.
 *
 * @param dati - Keys, operator, environment.
 * @param adesso - The time of the checks.
 * @throws ErroreClient `identita-incoerente` with what does not agree; `certificato-illeggibile`, `chiave-illeggibile`.
 */
export async function createIdentita(dati: DatiIdentita, adesso: Date): Promise<Identita> {
  const comune = await toFirmatario(dati.comune);
  const postazione = dati.postazione === undefined ? comune : await toFirmatario(dati.postazione);
  const delComune = controlla(comune, { dati, adesso, quale: 'del comune' });
  const dellaPostazione = controlla(postazione, { dati, adesso, quale: 'della postazione' });
  if (delComune.nome.genere !== 'CO')
    incoerente(`il certificato del comune deve chiamarsi NNNNNN-CO-9999, non ${delComune.cn}`);
  const idSede = dati.idSede ?? delComune.nome.idSede;
  for (const { cn, nome } of [delComune, dellaPostazione]) {
    if (nome.idSede !== idSede)
      incoerente(`il certificato ${cn} non è del comune ${idSede}: contano anche gli zeri davanti`);
  }
  const idPostazione = dellaPostazione.cn;
  let firmato: Promise<string> | undefined;
  const firma = async (): Promise<string> => {
    try {
      return await signPostazione(idPostazione, postazione, adesso);
    } catch (errore) {
      // A token that was not there may be there the next time.
      firmato = undefined;
      throw errore;
    }
  };
  return {
    ambiente: dati.ambiente,
    idSede,
    idPostazione,
    comune,
    postazione,
    avvisi: [...new Set([...delComune.avvisi, ...dellaPostazione.avvisi])],
    toChiamante: async () => ({
      operatore: dati.operatore,
      idSede,
      idPostazione,
      idPostazioneFirmato: await (firmato ??= firma()),
      idApplicazione: dati.idApplicazione ?? APPLICAZIONE,
      indirizzo: dati.indirizzo ?? toIndirizzo(),
    }),
  };
}

/** Opens a key, wherever it is. Errors as those of {@link createIdentita}. */
export async function toFirmatario(origine: OrigineChiave): Promise<Firmatario> {
  if ('sign' in origine) return origine;
  if ('chiavi' in origine) return createFirmatarioWebCrypto(origine);
  return 'pkcs12' in origine ? createFirmatarioPkcs12(origine) : createFirmatarioPem(origine);
}

interface Controllo {
  readonly dati: DatiIdentita;
  readonly adesso: Date;
  readonly quale: string;
}

interface Controllato extends Certificato {
  readonly nome: NomeCertificato;
  readonly avvisi: readonly string[];
}

function controlla(firmatario: Firmatario, { dati: { ambiente }, adesso, quale }: Controllo): Controllato {
  const certificato = parseCertificato(firmatario.certificato);
  const { cn, emittente } = certificato;
  const nome =
    parseNomeCertificato(cn) ?? incoerente(`il nome del certificato ${quale} non è NNNNNN-PC-XXXX né NNNNNN-CO-9999`);
  const validita = toValidita(certificato, adesso);
  if (validita.type === 'non-valido') incoerente(validita.motivo);
  const altro = (Object.keys(AMBIENTI) as Ambiente[]).find(
    (uno) => uno !== ambiente && AMBIENTI[uno].emittente === emittente && AMBIENTI[ambiente].emittente !== undefined,
  );
  if (altro !== undefined)
    incoerente(`il certificato ${cn} è dell’ambiente «${altro}», e i messaggi vanno in «${ambiente}»`);
  return {
    ...certificato,
    nome,
    avvisi: [
      ...(validita.type === 'in-scadenza' ? [validita.avviso] : []),
      ...toAvvisiEmittente(certificato, AMBIENTI[ambiente].emittente, ambiente),
    ],
  };
}

/** The authorities are known from messages that were seen: another one is told, and not refused. */
function toAvvisiEmittente({ cn, emittente }: Certificato, attesa: string | undefined, ambiente: Ambiente): string[] {
  if (attesa === undefined || attesa === emittente) return [];
  return [
    `Il certificato ${cn} è emesso da «${emittente}», quelli noti dell’ambiente «${ambiente}» da «${attesa}»: controllare di quale ambiente è.`,
  ];
}

/** The address of the machine, or its name where it has none. */
function toIndirizzo(): string {
  const indirizzi = Object.values(networkInterfaces()).flatMap((uno) => uno ?? []);
  return indirizzi.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? hostname();
}

function incoerente(motivo: string): never {
  throw new ErroreClient('identita-incoerente', `Identità non utilizzabile: ${motivo}.`);
}
