import { type Richiesta, consultazioneScheda } from '@anagrafe/core/operazioni';
import { openTabelle } from '@anagrafe/decodifica';
import { afterAll, beforeAll, beforeEach } from 'vitest';

import { RICHIESTE } from '../../core/test/operazioni/richieste/richieste-di-prova.js';
import { type Client, type OpzioniClient, createClient, createTrasporto } from '../src/index.js';
import { Anpr, type Rispondi } from './anpr-di-prova/anpr.js';
import type { Gateway } from './anpr-di-prova/gateway.js';
import { type ServerDiProva, apriServer } from './anpr-di-prova/server.js';
import { type AutoritaDiProva, type CertificatoDiProva, creaAutorita, motivo } from './certificati-di-prova.js';

export const OPERATORE = 'PRVDAA80A41H501A';
export const ADA = { codiceFiscale: 'PRVDAA90A41H501A', cognome: 'PROVA', nome: 'ADA' };
const GIORNO = 86_400_000;
/** The day of ANPR's clock. */
const IN_ITALIA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });

/** A comune with its certificates, and the ANPR it calls. All made up here. */
export interface ComuneDiProva {
  readonly autorita: AutoritaDiProva;
  readonly co: CertificatoDiProva;
  readonly pc: CertificatoDiProva;
  readonly tls: CertificatoDiProva;
  readonly revocati: Set<string>;
  /** The clock of both sides. */
  readonly adesso: () => Date;
  readonly avanza: (ms: number) => void;
  /** Opens the server anew, with an empty register. */
  readonly apri: (cambi?: Partial<Gateway>) => Promise<ServerDiProva>;
  readonly server: () => ServerDiProva;
  /** How ANPR answers from now on. */
  readonly rispondi: (come: Rispondi) => void;
  readonly crea: (cambi?: Partial<OpzioniClient>) => Promise<Client>;
  readonly chiudi: () => Promise<void>;
}

/** Founds a comune: its authority, keys and certificates are made with openssl, once for all the tests of a file. */
export async function fondaComune(): Promise<ComuneDiProva> {
  const tabelle = await openTabelle();
  const autorita = creaAutorita();
  const [co, pc] = ['058091-CO-9999', '058091-PC-0001'].map((cn) => autorita.emetti(cn)) as [
    CertificatoDiProva,
    CertificatoDiProva,
  ];
  const tls = autorita.emetti('localhost', { nomi: ['DNS:localhost'] });
  const revocati = new Set<string>();
  // Ahead of the machine's clock: what is issued here has begun.
  let anticipo = 120_000;
  let aperto: ServerDiProva | undefined;
  let come: Rispondi = () => undefined;
  const adesso = (): Date => new Date(Date.now() + anticipo);
  const server = (): ServerDiProva => {
    if (aperto === undefined) throw new Error('the server is not open');
    return aperto;
  };
  return {
    autorita,
    co,
    pc,
    tls,
    revocati,
    adesso,
    avanza: (ms) => {
      anticipo += ms;
    },
    apri: async (cambi = {}) => {
      await aperto?.chiudi();
      come = () => undefined;
      revocati.clear();
      aperto = await apriServer({
        chiave: tls.chiave,
        certificato: tls.certificato,
        gateway: { autorita: autorita.certificato, adesso, revocati, operatori: new Set([OPERATORE]), ...cambi },
        anpr: new Anpr({ rispondi: (una) => come(una), oggi: () => IN_ITALIA.format(adesso()) }),
      });
      return aperto;
    },
    server,
    rispondi: (altro) => {
      come = altro;
    },
    crea: async (cambi = {}) =>
      createClient({
        ambiente: 'test',
        identita: { comune: co, postazione: pc, operatore: OPERATORE },
        tabelle,
        trasporto: createTrasporto({ autorita: autorita.certificato }),
        indirizzi: { base: server().base },
        orologio: adesso,
        ...cambi,
      }),
    chiudi: async () => {
      await aperto?.chiudi();
      autorita.chiudi();
    },
  };
}

/** Founds a comune for the tests of a file, and opens the server anew for each; without openssl they are skipped. */
export function conComune(usa: (comune: ComuneDiProva) => void): void {
  let comune: ComuneDiProva | undefined;
  beforeAll(async () => {
    if (motivo !== undefined) return;
    comune = await fondaComune();
    usa(comune);
  }, 60_000);
  afterAll(async () => comune?.chiudi());
  beforeEach(async (ctx) => {
    if (motivo !== undefined) return ctx.skip(motivo);
    await comune?.apri();
  });
}

/** A request for a person's scheda. */
export function consulta(client: Client): Richiesta<'3002'> {
  return consultazioneScheda(
    {
      criteri: ADA,
      richiesta: {
        schedaAnagraficaRichiesta: '1',
        dataRiferimentoRichiesta: '2026-03-20',
        datiAnagraficiRichiesti: ['1'],
        ricercaNazionale: '1',
      },
    },
    client.toTestata({ tipoOperazione: 'C' }),
  );
}

/** One request of each operation of the comune, under an identifier of its own, which began to hold two days ago. */
export function toUnaPerOperazione(adesso: Date): readonly Richiesta[] {
  const primi = new Map<string, Richiesta>();
  for (const una of RICHIESTE) if (!primi.has(una.operazione)) primi.set(una.operazione, una);
  const dataDecorrenza = new Date(adesso.getTime() - 2 * GIORNO).toISOString().slice(0, 10);
  return [...primi.values()].map((una) => {
    const { dataDecorrenza: scritta, dataDefinizionePratica: _, ...testata } = una.corpo.testataRichiesta;
    const decorrenza = scritta === undefined ? {} : { dataDecorrenza };
    return conTestata(una, { ...testata, ...decorrenza, idOperazioneComune: `UNA${una.operazione}` });
  });
}

type Testata = Richiesta['corpo']['testataRichiesta'];

/** A request with another heading. */
export function conTestata<R extends Richiesta>(richiesta: R, testataRichiesta: Testata): R {
  return { ...richiesta, corpo: { ...richiesta.corpo, testataRichiesta } };
}

/** A registration (5008) under an identifier. */
export function toMutazione(id: string, adesso: Date): Richiesta<'5008'> {
  const una = toUnaPerOperazione(adesso).find(({ operazione }) => operazione === '5008') as Richiesta<'5008'>;
  return conTestata(una, { ...una.corpo.testataRichiesta, idOperazioneComune: id });
}
