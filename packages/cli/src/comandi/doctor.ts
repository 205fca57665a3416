import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { type OpzioniClient, createTrasporto, verifyCollegamento } from '@anagrafe/client';
import { openTabelle } from '@anagrafe/decodifica';

import { toRiepilogo } from '../accertamenti.js';
import { type Parola, leggiParole } from '../doctor/parole.js';
import { formatCollegamento } from '../doctor/stampa-doctor.js';
import { ErroreUso } from '../errore-uso.js';
import { toErroreFile } from '../fornitura/errore-file.js';
import { toJson } from '../stampa-json.js';
import { STATO } from '../stato-uscita.js';
import { versioneCli } from '../versione.js';

/** The options, as they were typed. */
export interface OpzioniDoctor {
  readonly ambiente: OpzioniClient['ambiente'];
  readonly p12Comune?: string;
  readonly p12Postazione?: string;
  readonly parole?: string;
  readonly operatore?: string;
  readonly chiamata: boolean;
  readonly indirizzo?: string;
  readonly autorita?: string;
  readonly formato: string;
}

/** Looks at the way to ANPR. Exit status 1 if something of it does not hold. */
export async function doctor(opzioni: OpzioniDoctor): Promise<number> {
  const { ambiente, indirizzo, autorita, chiamata } = opzioni;
  const identita = await leggiIdentita(opzioni);
  const accertamenti = await verifyCollegamento({
    ambiente,
    tabelle: await openTabelle(),
    trasporto: createTrasporto(autorita === undefined ? {} : { autorita: await leggiAutorita(autorita) }),
    chiamata,
    ...(indirizzo === undefined ? {} : { indirizzi: { base: indirizzo.replace(/\/$/, '') } }),
    ...(identita === undefined ? {} : { identita }),
  });
  const riepilogo = toRiepilogo(accertamenti);
  const dove = indirizzo === undefined ? `ambiente «${ambiente}»` : `ambiente «${ambiente}» a ${indirizzo}`;
  process.stdout.write(
    opzioni.formato === 'json'
      ? toJson({ versione: versioneCli(), ambiente, indirizzo: indirizzo ?? null, riepilogo, accertamenti })
      : formatCollegamento(dove, accertamenti),
  );
  return riepilogo.guasto > 0 ? STATO.trovato : STATO.bene;
}

/** The keys and who uses them; `undefined` if none were given: then the network alone is looked at. */
async function leggiIdentita(opzioni: OpzioniDoctor): Promise<OpzioniClient['identita'] | undefined> {
  const { p12Comune, p12Postazione, operatore } = opzioni;
  if (p12Comune === undefined) {
    if (p12Postazione !== undefined || operatore !== undefined || opzioni.parole !== undefined)
      throw new ErroreUso('Serve anche --p12-comune: firma i messaggi. Senza certificati si guarda solo la rete.');
    return undefined;
  }
  if (operatore === undefined) throw new ErroreUso('Con --p12-comune serve --operatore: ogni messaggio dice chi chiama.');
  const parole = await leggiParole(opzioni.parole, process.env);
  const apri = async (percorso: string, nome: Parola) => {
    const parolaChiave = parole[nome];
    if (parolaChiave === undefined)
      throw new ErroreUso(`Manca la parola chiave di ${percorso}: metterla in ${nome}, nell’ambiente o nel file di --parole.`);
    return { pkcs12: await leggi(percorso), parolaChiave };
  };
  return {
    comune: await apri(p12Comune, 'ANAGRAFE_COMUNE_PAROLA'),
    ...(p12Postazione === undefined ? {} : { postazione: await apri(p12Postazione, 'ANAGRAFE_POSTAZIONE_PAROLA') }),
    operatore,
  };
} // prettier-ignore

async function leggiAutorita(percorso: string): Promise<string> {
  const pem = (await leggi(percorso)).toString();
  try {
    new X509Certificate(pem);
  } catch {
    throw new ErroreUso(`--autorita: in ${percorso} non c’è un certificato in PEM.`);
  }
  return pem;
}

async function leggi(percorso: string): Promise<Buffer> {
  return readFile(percorso).catch((errore: unknown) => {
    throw toErroreFile(percorso, errore);
  });
}
