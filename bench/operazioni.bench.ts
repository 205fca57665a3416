import type { ContestoOperazione, RichiestaParziale, evaluateOperazione } from '@anagrafe/core/operazioni';
import type { openTabelle } from '@anagrafe/decodifica';

import { misura } from './misura.js';
import { toOpsAlSecondo, toTabella } from './tabella.js';

/** The built packages: what users install is what is measured. */
const OPERAZIONI = new URL('../packages/core/dist/operazioni.js', import.meta.url);
const DECODIFICA = new URL('../packages/decodifica/dist/index.js', import.meta.url);

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

/** Invented people, each of another day. */
function toGeneralita(i: number): object {
  const giorno = `19${50 + (i % 50)}-0${1 + (i % 9)}-1${i % 9}`;
  return {
    codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' },
    cognome: 'PROVA',
    nome: 'ADA',
    sesso: 'F',
    dataNascita: giorno,
    luogoNascita: { comune: ROMA },
    idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091', idSchedaSoggetto: `S${i}` },
    idSchedaSoggettoANPR: String(i),
  };
}

/** One body of each operation that comuni send most: a registration, a death, a move, a marriage. */
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

/** The section on requests: how many a second `evaluateOperazione` checks on one core, each against the goal. */
export async function benchOperazioni(): Promise<string> {
  const { evaluateOperazione: evaluate } = (await import(OPERAZIONI.href)) as {
    readonly evaluateOperazione: typeof evaluateOperazione;
  };
  const { openTabelle: open } = (await import(DECODIFICA.href)) as { readonly openTabelle: typeof openTabelle };
  const contesto: ContestoOperazione = { oggi: '2026-11-21', tabelle: await open() };
  const misure = await misura(
    Object.entries(CORPI).map(([operazione, toCorpo]) => {
      const richieste = Array.from({ length: RICHIESTE }, (_, i) => toRichiesta(operazione, toCorpo(i)));
      return {
        nome: operazione,
        esegui: () => {
          let errori = 0;
          for (const richiesta of richieste)
            for (const { severita } of evaluate(richiesta, contesto)) if (severita === 'errore') errori++;
          if (errori > richieste.length) throw new Error(`${operazione}: ${errori} errors`);
          return richieste.length;
        },
      };
    }),
  );
  return [
    '## @anagrafe/core/operazioni',
    '',
    `Requests checked by \`evaluateOperazione\` on one core, ${RICHIESTE.toLocaleString('en')} different ones in turn, medians of interleaved rounds.`,
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
