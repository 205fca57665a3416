import type { Operazione, RichiestaParziale } from '../../../src/operazioni/index.js';

const ROMA = { nomeComune: 'ROMA', codiceIstat: '058091', siglaProvinciaIstat: 'RM' };
const GIORNO = '2026-03-10';

const testata = (operazioneRichiesta: string): object => ({
  idOperazioneComune: 'A1',
  codMittente: '058091',
  codDestinatario: 'ANPR05',
  operazioneRichiesta,
  dataOraRichiesta: '2026-11-21T10:00:00',
  tipoOperazione: 'C',
  tipoInvio: 'TEST',
  dataDecorrenza: GIORNO,
  dataDefinizionePratica: GIORNO,
});

const ADA = {
  codiceFiscale: { codFiscale: 'PRVDAA80A41H501A' },
  cognome: 'PROVA',
  nome: 'ADA',
  sesso: 'F',
  dataNascita: '1980-01-01',
  luogoNascita: { comune: ROMA },
  idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091', idSchedaSoggetto: 'SINT-1' },
  idSchedaSoggettoANPR: '7',
};
const NATA = {
  cognome: 'PROVA',
  nome: 'EVA',
  sesso: 'F',
  dataNascita: GIORNO,
  luogoNascita: { comune: ROMA },
  idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '058091', idSchedaSoggetto: 'SINT-2' },
};
const ATTO = { comuneRegistrazione: ROMA, anno: '2026', parte: '1', numeroAtto: '12', dataFormazioneAtto: GIORNO };
const ATTO_1980 = {
  comuneRegistrazione: ROMA,
  anno: '1980',
  parte: '1',
  numeroAtto: '12',
  dataFormazioneAtto: '1980-01-03',
};
const ITALIA = { descrizioneStato: 'ITALIA', codiceStato: '100' };
const PADRE = {
  generalita: { cognome: 'PROVA', nome: 'UGO', sesso: 'M', dataNascita: '1979-01-01', luogoNascita: { comune: ROMA } },
};
const MADRE = {
  generalita: { cognome: 'FINTA', nome: 'IDA', sesso: 'F', dataNascita: '1981-01-01', luogoNascita: { comune: ROMA } },
};
const CASA = {
  tipoIndirizzo: '1',
  indirizzo: {
    cap: '00184',
    comune: ROMA,
    toponimo: { codSpecie: '1', specieFonte: '1', denominazioneToponimo: 'DEI FIORI' },
  },
  dataDecorrenzaResidenza: GIORNO,
};
const ESTERO = {
  tipoIndirizzo: '4',
  localitaEstera: {
    indirizzoEstero: {
      localita: { codiceStato: '215', descrizioneStato: 'FRANCIA', descrizioneLocalita: 'PARIGI' },
      toponimo: { denominazione: 'RUE DE LA PAIX' },
    },
  },
  dataDecorrenzaResidenza: GIORNO,
};
const LEGAME = { tipoLegame: '3', codiceLegame: '1', dataDecorrenza: GIORNO };
const FAMIGLIA = { idFamigliaConvivenzaANPR: '70', tipoScheda: '3' };
const AIRE = {
  iscrizioneAire: { motivoIscrizione: 'C02', iniziativaIscrizione: '1', individuazioneComuneIscrizione: '1' },
};
const UGO = {
  generalita: { ...ADA, codiceFiscale: { codFiscale: 'FNTGUO80A01H501A' }, idSchedaSoggettoANPR: '8' },
  legameSoggetto: { ...LEGAME, codiceLegame: '2' },
};
const ALTRI = [{ generalita: ADA, legameSoggetto: LEGAME }, UGO];

/** The bodies of one right request for each operation whose rules look at the body. */
const CORPI: Readonly<Record<string, object>> = {
  '1001': {
    generalita1001: { generalita: NATA },
    attoNascita: ATTO,
    cittadinanza: ITALIA,
    paternita: PADRE,
    maternita: MADRE,
    famConv: { ...FAMIGLIA, dataOrigineFamigliaConvivenza: '2010-01-01' },
    legameSoggetto: { ...LEGAME, codiceLegame: '3' },
    datiControllo: { attribuzioneFamiglia: '5', filiazione: '1', origineCognome: '1', gestioneCF: '1' },
  },
  '1002': {
    motivoIscrizione: { idMotivoIscrizione: '4' },
    generalita1002: { generalita: { ...ADA, idSchedaSoggettoANPR: undefined }, statoCivile: { statoCivile: '1' } },
    attoNascita: ATTO_1980,
    cittadinanza: [ITALIA],
    provenienza: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } },
    residenza: [CASA],
    famiglia: { famiglia: { tipoScheda: '3', dataOrigineFamigliaConvivenza: GIORNO }, legameSoggetto: LEGAME },
    datiControllo: { attribuzioneFamiglia: '2', gestioneCF: '0' },
  },
  '1010': {
    generalitaSchedaConvivenza: { tipoScheda: '4', specieConvivenza: '1', denominazioneConvivenza: 'CASA PROVA' },
    tutoreIntestatario: { generalita: ADA },
    residenzaConvivneza: CASA,
    datiControllo: {},
  },
  '1014': {
    procedimentoIstruttoria: {
      tipoOperazione: 'I',
      motivoAvvio: '6',
      dataStato: GIORNO,
      statoProcedimento: '1',
      numeroPraticaComune: '1',
    },
    generalitaPerRicerca: [ADA],
  },
  '2001': {
    motivoCancellazione: { tipoMotivoCancellazione: '1' },
    generalitaPerRicerca: ADA,
    datiDecesso: { dataEvento: GIORNO, luogoEvento: { comune: ROMA }, attoEvento: ATTO },
    datiControllo: { ruoloSoggetto: '2' },
  },
  '2003': {
    datiCancellazione: { motivoCancellazione: '6', dataDecorrenzaCancellazione: GIORNO },
    generalitaPerRicerca: { ...ADA, soggettoAIRE: 'N' },
    datiControllo: { ruoloSoggetto: '2' },
  },
  '2009': { estremiSchedaConvivenza: { idFamigliaConvivenzaANPR: '70', tipoScheda: '4' }, datiControllo: {} },
  '3002': {
    criteriRicerca: { codiceFiscale: 'PRVDAA80A41H501A', cognome: 'PROVA', nome: 'ADA' },
    datiRichiesta: { schedaAnagraficaRichiesta: '1', datiAnagraficiRichiesti: ['2', '10'] },
  },
  '3003': {
    comuneRichiesta: ROMA,
    ricercaElenchiRichieste: {
      statoLavorazione: '2',
      periodoRiferimentoRichieste: { dataOraIniziale: '2026-03-10T00:00:00', dataOraFinale: '2026-03-20T00:00:00' },
    },
  },
  '4001': {
    criteriRicerca: {
      comuneRichiesta: ROMA,
      datiAnagraficiRichiesti: ['2'],
      identificativiANPR: { idSchedaSoggettoANPRDa: '1', idSchedaSoggettoANPRA: '9' },
      ulterioriSelezioni: { dataRiferimento: GIORNO },
    },
  },
  '4003': { datiRichiesta: { comune: ROMA, tipologiaProspetto: '1', mese: '3', anno: '2025' } },
  '4004': {
    datiRichiesta: { comune: ROMA, tipoElenco: '1', dataRiferimentoIniziale: GIORNO, dataRiferimentoFinale: GIORNO },
  },
  '4005': {
    elaborazione: {
      comuneRichiesta: ROMA,
      ricercaElenchiRichieste: {
        statoLavorazione: '7',
        operazioneRichiesta: 'N010',
        periodoRiferimentoRichieste: { dataOraIniziale: '2026-03-10T00:00:00', dataOraFinale: '2026-03-20T00:00:00' },
      },
    },
  },
  '5001': {
    famigliaConvivenza: FAMIGLIA,
    elencoSoggettiFamiglia: ALTRI,
    datiControllo: { tipoMutazione: '2', tipoScheda: '3' },
  },
  '5005': {
    generalitaSchedaFamiglia: { tipoScheda: '3', dataOrigineFamigliaConvivenza: GIORNO },
    residenzaFamiglia: [CASA],
    elencoSoggettiFamiglia: [{ generalita: ADA, legameSoggetto: LEGAME }],
    datiControllo: { tipoMutazione: '02', tipoScheda: '2' },
  },
  '5008': {
    generalitaPerRicerca: ADA,
    cittadinanza: [{ ...ITALIA, dataValidita: '2020-01-01' }],
    datiControllo: { tipoMutazione: ['02'] },
  },
  A001: {
    generalitaA001: {
      generalita: {
        ...NATA,
        luogoNascita: { localita: { codiceStato: '215', descrizioneStato: 'FRANCIA' } },
        soggettoAIRE: 'S',
      },
    },
    attoNascita: ATTO,
    famiglia: { idFamigliaConvivenzaANPR: '71', tipoScheda: '5', famigliaAire: 'S' },
    legameSoggetto: { ...LEGAME, tipoLegame: '5', codiceLegame: '3' },
    ...AIRE,
    residenzaEstera: ESTERO,
    datiControllo: { attribuzioneFamigliaAIRE: '1', gestioneCF: '1' },
  },
  A002: {
    generalitaA002: {
      generalita: { ...ADA, soggettoAIRE: 'S', idSchedaSoggettoANPR: undefined },
      statoCivile: { statoCivile: '1' },
    },
    attoNascita: ATTO_1980,
    altraCittadinanza: [ITALIA],
    famiglia: {
      famiglia: { tipoScheda: '5', famigliaAire: 'S', dataOrigineFamigliaConvivenza: GIORNO },
      legameSoggetto: { ...LEGAME, tipoLegame: '5' },
    },
    ultimaResidenzaIt: { ...CASA, tipoIndirizzo: '7' },
    iscrizioneAire: { ...AIRE.iscrizioneAire, motivoIscrizione: 'C01' },
    residenzaEstera: ESTERO,
    datiControllo: { attribuzioneFamigliaAIRE: '2', gestioneCF: '0' },
  },
  A006: {
    generalita: { ...ADA, soggettoAIRE: 'S' },
    famiglia: { idFamigliaConvivenzaANPR: '71', tipoScheda: '5', famigliaAire: 'S' },
    ...AIRE,
    residenzaEstera: ESTERO,
    datiControllo: { tipoMutazione: '3', attribuzioneFamigliaAIRE: '1' },
  },
};

export const OPERAZIONI_DI_PROVA = Object.keys(CORPI) as Operazione[];

/** Changes to a right request, by path; `undefined` takes a group away. */
export type Cambi = Readonly<Record<string, unknown>>;

/** A request that keeps every rule, with changes. */
export function richiesta(operazione: string, cambi: Cambi = {}): RichiestaParziale {
  let corpo: object = { testataRichiesta: testata(operazione), ...CORPI[operazione] };
  for (const [percorso, valore] of Object.entries(cambi)) corpo = cambia(corpo, percorso.split('.'), valore);
  return { operazione, corpo: senzaAssenti(corpo) } as RichiestaParziale;
}

function cambia(gruppo: object, [nome = '', ...resto]: readonly string[], valore: unknown): object {
  const copia: Record<string, unknown> = Array.isArray(gruppo) ? ([...(gruppo as unknown[])] as never) : { ...gruppo };
  copia[nome] = resto.length === 0 ? valore : cambia((copia[nome] as object | undefined) ?? {}, resto, valore);
  return copia;
}

function senzaAssenti(valore: object): object {
  if (Array.isArray(valore))
    return valore.map((uno: unknown) => (typeof uno === 'object' && uno !== null ? senzaAssenti(uno) : uno));
  return Object.fromEntries(
    Object.entries(valore)
      .filter(([, uno]) => uno !== undefined)
      .map(([nome, uno]: [string, unknown]) => [
        nome,
        typeof uno === 'object' && uno !== null ? senzaAssenti(uno) : uno,
      ]),
  );
}
