import type {
  ContestoOperazione,
  ContenutoRegistro,
  RichiestaParziale,
  codiciOperazioni,
  createRegistro,
  evaluateOperazione,
} from '@anagrafe/core/operazioni';
import type { Soggetto } from '@anagrafe/core';
import type { openTabelle } from '@anagrafe/decodifica';

import { computeCodiceFiscale } from '../packages/codice-fiscale/src/index.js';
import { RICHIESTE as COMPOSTE } from '../packages/core/test/operazioni/richieste/richieste-di-prova.js';
import { type Cella, misura } from './misura.js';
import { toOpsAlSecondo, toTabella } from './tabella.js';

/** The built packages: what users install is what is measured. */
const OPERAZIONI = new URL('../packages/core/dist/operazioni.js', import.meta.url);
const DECODIFICA = new URL('../packages/decodifica/dist/index.js', import.meta.url);

const LETTERE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

type Generalita = NonNullable<Soggetto['generalita']>;

/** How many different requests are asked in turn. */
const RICHIESTE = 1000;

const OBIETTIVO = '≥ 20 k/s';

const ROMA = { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' };
const GIORNO = '2026-03-10';
const CASA = {
  tipoIndirizzo: '1',
  indirizzo: {
    cap: '00184',
    comune: ROMA,
    toponimo: { codSpecie: '1', specieFonte: '1', denominazioneToponimo: 'DEI FIORI' },
  },
  dataDecorrenzaResidenza: GIORNO,
};
const LEGAME = { tipoLegame: '3', codiceLegame: '1', dataDecorrenza: GIORNO };
const ATTO = { comuneRegistrazione: ROMA, anno: '2026', parte: '1', numeroAtto: '12', dataFormazioneAtto: GIORNO };

/** Invented people, each of another day: so each has a codice fiscale of her own. */
function toGeneralita(i: number): Generalita {
  const dueCifre = (numero: number): string => String(numero).padStart(2, '0');
  const dataNascita = `19${50 + (i % 50)}-${dueCifre(1 + (Math.floor(i / 50) % 12))}-${dueCifre(1 + Math.floor(i / 600))}`;
  const cognome = `PROVA${LETTERE.charAt(i % 26)}${LETTERE.charAt(Math.floor(i / 26) % 26)}${LETTERE.charAt(Math.floor(i / 676))}`;
  const [nome, sesso] = ['ADA', 'F'] as const;
  return {
    codiceFiscale: {
      codFiscale: computeCodiceFiscale({ cognome, nome, sesso, dataNascita, codiceCatastale: 'H501' }),
    },
    cognome,
    nome,
    sesso,
    dataNascita,
    luogoNascita: { comune: ROMA },
    idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091', idSchedaSoggetto: `S${i}` },
    idSchedaSoggettoANPR: String(i),
  };
}

/** One body, invented by hand, of operations that comuni send most: a registration, a death, a move, a marriage. */
const CORPI: Readonly<Record<string, (i: number) => object>> = {
  '1002': (i) => ({
    motivoIscrizione: { idMotivoIscrizione: '4' },
    generalita1002: { generalita: toGeneralita(i), statoCivile: { statoCivile: '1' } },
    attoNascita: { ...ATTO, anno: '2000', dataFormazioneAtto: '2000-10-10' },
    cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100' }],
    provenienza: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } },
    residenza: [CASA],
    famiglia: { famiglia: { tipoScheda: '3', dataOrigineFamigliaConvivenza: GIORNO }, legameSoggetto: LEGAME },
    datiControllo: { attribuzioneFamiglia: '2', gestioneCF: '0' },
  }),
  '2003': (i) => ({
    datiCancellazione: { motivoCancellazione: '6', dataDecorrenzaCancellazione: GIORNO },
    generalitaPerRicerca: toGeneralita(i),
    datiControllo: { ruoloSoggetto: '2' },
  }),
  '5001': (i) => ({
    famigliaConvivenza: { idFamigliaConvivenzaANPR: `F${i}`, tipoScheda: '3' },
    residenzaFamigliaConvivenza: CASA,
    datiControllo: { tipoMutazione: '4', tipoScheda: '3' },
  }),
  '2001': (i) => ({
    motivoCancellazione: { tipoMotivoCancellazione: '1' },
    generalitaPerRicerca: toGeneralita(i),
    datiDecesso: { dataEvento: GIORNO, luogoEvento: { comune: ROMA }, attoEvento: ATTO },
    datiControllo: { ruoloSoggetto: '2' },
  }),
  '5005': (i) => ({
    generalitaSchedaFamiglia: { tipoScheda: '3', dataOrigineFamigliaConvivenza: GIORNO },
    residenzaFamiglia: [CASA],
    elencoSoggettiFamiglia: [{ generalita: toGeneralita(i), legameSoggetto: LEGAME }],
    datiControllo: { tipoMutazione: '02', tipoScheda: '2' },
  }),
  '5008': (i) => ({
    generalitaPerRicerca: toGeneralita(i),
    matrimonio: {
      coniuge: { cognome: 'FINTO', nome: 'UGO', sesso: 'M' },
      datiMatrimonio: { dataEvento: GIORNO, luogoEvento: { comune: ROMA }, attoEvento: ATTO },
    },
    statoCivile: { statoCivile: '2' },
    datiControllo: { tipoMutazione: ['12'] },
  }),
};

/** The operations that are measured with a register too: those that ask it most. */
const COL_REGISTRO: readonly string[] = ['1002', '2001', '2003', '5001', '5005', '5008'];

interface Misurate {
  readonly evaluateOperazione: typeof evaluateOperazione;
  readonly codiciOperazioni: typeof codiciOperazioni;
  readonly createRegistro: typeof createRegistro;
}

/** The section on requests: how many a second `evaluateOperazione` checks on one core, of every operation, each against the goal. */
export async function benchOperazioni(): Promise<string> {
  const operazioni = (await import(OPERAZIONI.href)) as Misurate;
  const { openTabelle: open } = (await import(DECODIFICA.href)) as { readonly openTabelle: typeof openTabelle };
  const contesto: ContestoOperazione = { oggi: '2026-11-21', tabelle: await open() };
  const registro = operazioni.createRegistro(toContenuto());
  const misure = await misura([
    ...operazioni.codiciOperazioni.map((codice) => toCella(codice, toRichieste(codice), operazioni, contesto)),
    ...COL_REGISTRO.map((codice) =>
      toCella(`${codice}, with a register`, toRichieste(codice), operazioni, { ...contesto, registro }),
    ),
  ]);
  return [
    '## @anagrafe/core/operazioni',
    '',
    `Requests checked by \`evaluateOperazione\` on one core, ${RICHIESTE.toLocaleString('en')} in turn, medians of interleaved rounds; the register has ${RICHIESTE.toLocaleString('en')} people in memory, each in a family of his own.`,
    '',
    toTabella(
      ['request', 'median', 'min–max', 'goal'],
      misure.map(({ nome, mediana, minimo, massimo }) => [
        nome,
        toOpsAlSecondo(mediana),
        `${toOpsAlSecondo(minimo)}–${toOpsAlSecondo(massimo)}`,
        OBIETTIVO,
      ]),
    ),
  ].join('\n');
}

function toCella(
  nome: string,
  richieste: readonly RichiestaParziale[],
  { evaluateOperazione: evaluate }: Misurate,
  contesto: ContestoOperazione,
): Cella {
  return {
    nome,
    esegui: () => {
      let trovati = 0;
      for (const richiesta of richieste) trovati += evaluate(richiesta, contesto).length;
      if (!Number.isFinite(trovati)) throw new Error(nome);
      return richieste.length;
    },
  };
}

/** Requests of an operation: of other people each, or those that the functions of the package put together, in turn. */
function toRichieste(operazione: string): readonly RichiestaParziale[] {
  const toCorpo = CORPI[operazione];
  const composte = COMPOSTE.filter((una) => una.operazione === operazione);
  return Array.from({ length: RICHIESTE }, (_, i) =>
    toCorpo === undefined
      ? (structuredClone(composte[i % composte.length]) as unknown as RichiestaParziale)
      : toRichiesta(operazione, toCorpo(i)),
  );
}

/** The people of the requests, with their families, as a gestionale has them. */
function toContenuto(): ContenutoRegistro {
  const indici = Array.from({ length: RICHIESTE }, (_, i) => i);
  return {
    soggetti: indici.map((i) => ({
      id: String(i),
      comune: '058091',
      stato: 'iscritto',
      famiglia: `F${i}`,
      entratoColSubentro: true,
      dataSubentro: '2019-01-01',
      sospesa: false,
      scheda: { generalita: toGeneralita(i), residenza: CASA, dataUltimoAggiornamento: '2020-01-01' },
    })),
    famiglie: indici.map((i) => ({
      id: `F${i}`,
      tipoScheda: '3',
      comune: '058091',
      dataOrigine: '2010-01-01',
      incompleta: false,
      archiviata: false,
      componenti: [{ soggetto: String(i), codiceLegame: '1', dal: '2010-01-01' }],
    })),
    operazioni: indici.map((i) => ({
      idOperazioneANPR: `O${i}`,
      operazione: '5008',
      tipiMutazione: ['02'],
      dataDecorrenza: '2022-01-01',
      soggetti: [String(i)],
      famiglie: [],
    })),
    procedimenti: [],
  };
}

function toRichiesta(operazione: string, gruppi: object): RichiestaParziale {
  const testataRichiesta = {
    codMittente: '058091',
    operazioneRichiesta: operazione,
    tipoOperazione: 'C',
    dataDecorrenza: GIORNO,
    dataDefinizionePratica: GIORNO,
  };
  return { operazione, corpo: { testataRichiesta, ...gruppi } } as RichiestaParziale;
}
