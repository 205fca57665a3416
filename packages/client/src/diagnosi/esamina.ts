import type { EsitoInvio } from '../esito.js';
import type { DatiIdentita } from '../identita/create-identita.js';
import type { ViaDiretta } from '../trasporto/trasporto.js';
import { type Accertamento, type Esame, type NomeAccertamento, guasto, saltato } from './accertamento.js';
import { esaminaCertificato, esaminaIdentita } from './certificato.js';
import { esaminaChiamata } from './chiamata.js';
import { esaminaDns } from './dns.js';
import { esaminaOrologio } from './orologio.js';
import { esaminaTcp } from './tcp.js';
import { esaminaTls } from './tls.js';
import { type Via, toVia } from './via.js';

/** What the way to ANPR is looked at with. */
export interface Mezzi {
  /** Where the call of the end goes. */
  readonly indirizzo: string;
  /** Absent: others make the connections, and the network is not looked at by itself. */
  readonly diretta?: ViaDiretta;
  readonly orologio: () => Date;
  /** Absent: only the network is looked at. */
  readonly identita?: DatiIdentita;
  /** Asks ANPR for something that changes nothing; absent, nothing is asked. */
  readonly chiama?: () => Promise<EsitoInvio>;
}

interface Passo {
  readonly nome: NomeAccertamento;
  /** What has to hold for it to mean something. */
  readonly serve: readonly NomeAccertamento[];
  readonly fai: () => Promise<Esame> | Esame;
}

/** Looks at one step after the other. It throws nothing. */
export async function esamina(mezzi: Mezzi): Promise<readonly Accertamento[]> {
  const fatti: Accertamento[] = [];
  const fermi = new Set<NomeAccertamento>();
  for (const { nome, serve, fai } of toPassi(mezzi)) {
    const manca = serve.find((uno) => fermi.has(uno));
    const esame = manca === undefined ? await prova(fai) : saltato(`Non guardato: prima serve «${manca}».`);
    if (manca !== undefined || esame.esito === 'guasto') fermi.add(nome);
    fatti.push({ nome, ...esame });
  }
  return fatti;
}

/** A mistake of the program is told as such, without its text, which may hold anything. */
async function prova(fai: Passo['fai']): Promise<Esame> {
  try {
    return await fai();
  } catch (errore) {
    const nome = errore instanceof Error ? errore.name : typeof errore;
    return guasto(`Questo passo si è interrotto (${nome}).`, 'È un errore del programma: segnalarlo a chi lo mantiene.');
  }
} // prettier-ignore

function toPassi({ indirizzo, diretta, orologio, identita, chiama }: Mezzi): readonly Passo[] {
  const inRete = (fai: (via: Via) => Promise<Esame>) => async (): Promise<Esame> => {
    if (diretta === undefined) return saltato('Le connessioni le fa altro (un proxy?): la rete non si vede da qui.');
    const { connessione: attesa, ...autorita } = diretta;
    const via = toVia(indirizzo, { attesa, ...autorita });
    return via === undefined
      ? guasto('L’indirizzo dei servizi non è un URL https.', 'Correggere l’indirizzo, per esempio https://ws.anpr.interno.it.')
      : fai(via);
  };
  const conChiavi = (fai: (dati: DatiIdentita) => Promise<Esame> | Esame) => async (): Promise<Esame> =>
    identita === undefined ? saltato('Non guardato: non sono stati dati i certificati.') : fai(identita);
  return [
    { nome: 'dns', serve: [], fai: inRete(esaminaDns) },
    { nome: 'tcp', serve: ['dns'], fai: inRete(esaminaTcp) },
    { nome: 'tls', serve: ['tcp'], fai: inRete(esaminaTls) },
    { nome: 'orologio', serve: ['tls'], fai: inRete(async (via) => esaminaOrologio(indirizzo, via, orologio)) },
    {
      nome: 'certificato-comune',
      serve: [],
      fai: conChiavi(async ({ comune }) => esaminaCertificato(comune, orologio())),
    },
    {
      nome: 'certificato-postazione',
      serve: [],
      fai: conChiavi(({ postazione }) =>
        postazione === undefined
          ? saltato('Non c’è: per postazione serve il certificato del comune.')
          : esaminaCertificato(postazione, orologio()),
      ),
    },
    {
      nome: 'identita',
      serve: ['certificato-comune', 'certificato-postazione'],
      fai: conChiavi(async (dati) => esaminaIdentita(dati, orologio())),
    },
    {
      nome: 'chiamata',
      serve: ['tls', 'orologio', 'identita'],
      fai: conChiavi(() => (chiama === undefined ? saltato('Non chiesta.') : esaminaChiamata(chiama))),
    },
  ];
} // prettier-ignore
