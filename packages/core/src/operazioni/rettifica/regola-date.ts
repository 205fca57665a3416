import { formatDataAnagrafica } from '../../data/data-anagrafica.js';
import { formatGiorno } from '../../regole/format-messaggio.js';
import { CONFORME, type Regola, type Severita, mancano, violata } from '../../regole/regola.js';
import { regolaOperazione } from '../regola-operazione.js';
import {
  DISUGUAGLIANZE,
  type Disuguaglianza,
  type NomeData,
  compareDate,
  toDisuguaglianze,
} from './date-confrontate.js';
import type { Rettifica, RettificaInEsame } from './rettifica.js';

interface DoveData {
  readonly nome: string;
  readonly campo: string;
  readonly richiesta?: string;
}

const DATE: Readonly<Record<NomeData, DoveData>> = {
  dataDecorrenzaResidenza: {
    nome: 'decorrenza della residenza',
    campo: 'residenza.dataDecorrenzaResidenza',
    richiesta: 'richiestaRettifica101.dataDecorrenzaResidenza',
  },
  dataUltimoAggiornamentoAPR: {
    nome: 'ultimo aggiornamento',
    campo: 'dataUltimoAggiornamento',
    richiesta: 'richiestaRettifica103.dataUltimoAggiornamentoAPR',
  },
  dataPrimaIscrizioneComune: {
    nome: 'prima iscrizione nel comune',
    campo: 'generalita.dataPrimaIscrizioneComune',
    richiesta: 'richiestaRettifica103.dataPrimaIscrizioneComune',
  },
  dataIngressoFamiglia: {
    nome: 'ingresso in famiglia',
    campo: 'famiglia.legameSoggetto.dataDecorrenza',
    richiesta: 'richiestaRettifica103.dataIngressoFamiglia',
  },
  dataOrigineFamigliaConvivenza: { nome: 'origine della famiglia', campo: 'registro.dataOrigineFamiglia' },
  dataNascita: { nome: 'nascita', campo: 'generalita.dataNascita' },
  dataSubentro: { nome: 'subentro del comune', campo: 'registro.dataSubentro' },
  oggi: { nome: 'oggi', campo: 'oggi' },
};

/** A rule on the order of the dates after a rettifica. Its message shows `{violazioni}`. */
interface RegolaDate {
  readonly codice: string;
  readonly titolo: string;
  readonly severita?: Severita | 'ignota';
  /** The kinds of rettifica that it looks at. */
  readonly tipi: readonly ('101' | '103')[];
  /** The inequalities that it holds. */
  readonly nomi: readonly Disuguaglianza['nome'][];
  readonly messaggio: string;
  readonly rimedio: string;
  readonly serve?: string;
  readonly fonte: readonly string[];
  readonly nota?: string;
  readonly versione?: string;
}

/** The factory of the rules on the order of the dates: one that is broken weighs more than one that cannot be decided. */
export function regolaDate({ tipi, nomi, ...r }: RegolaDate): Regola<RettificaInEsame> {
  return regolaOperazione({
    ...r,
    campi: toCampi(nomi),
    verifica: (esame) => {
      const tipo = tipi.find((uno) => esame.tipi.includes(uno));
      if (tipo === undefined) return CONFORME;
      const rotte: Disuguaglianza[] = [];
      const ignoti: string[] = [];
      for (const una of toDisuguaglianze(tipo)) {
        if (!nomi.includes(una.nome)) continue;
        const esito = compareDate(esame.date, una);
        if (esito === 'falsa') rotte.push(una);
        else if (esito === 'indecidibile') ignoti.push(...toIgnoti(esame, una));
      }
      const [prima] = rotte;
      if (prima === undefined) return ignoti.length === 0 ? CONFORME : mancano(...new Set(ignoti));
      const data = toRichiesta(esame.rettifica, prima.prima) === undefined ? prima.poi : prima.prima;
      return violata(
        { violazioni: rotte.map((una) => formatViolazione(esame, una)).join('; ') },
        { campo: toCampo(esame.rettifica, data), valore: formatData(esame, data) },
      );
    },
  });
}

/** Where the dates of some inequalities may stand: in the request first, then in the scheda and in the register. */
function toCampi(nomi: RegolaDate['nomi']): readonly [string, ...string[]] {
  const date = DISUGUAGLIANZE.filter(({ nome }) => nomi.includes(nome)).flatMap(({ prima, poi }) => [prima, poi]);
  const [primo = 'tipoRettifica', ...altri] = new Set([
    ...date.flatMap((data) => DATE[data].richiesta ?? []),
    ...date.map((data) => DATE[data].campo),
  ]);
  return [primo, ...altri];
}

/** Where a date stands: in the request if it carries one, else in the scheda or in the register. */
export function toCampo(rettifica: Rettifica, data: NomeData): string {
  return toRichiesta(rettifica, data) ?? DATE[data].campo;
}

/** What people call a date. */
export function formatNomeData(data: NomeData): string {
  return DATE[data].nome;
}

function toRichiesta(rettifica: Rettifica, data: NomeData): string | undefined {
  const { richiestaRettifica101: residenza, richiestaRettifica103: altre } = rettifica;
  switch (data) {
    case 'dataDecorrenzaResidenza':
      return residenza?.dataDecorrenzaResidenza === undefined ? undefined : DATE[data].richiesta;
    case 'dataUltimoAggiornamentoAPR':
    case 'dataPrimaIscrizioneComune':
    case 'dataIngressoFamiglia':
      return altre?.[data] === undefined ? undefined : DATE[data].richiesta;
    case 'dataOrigineFamigliaConvivenza':
    case 'dataNascita':
    case 'dataSubentro':
    case 'oggi':
      return undefined;
  }
}

/** The dates that leave an inequality open: those not known or, where both are, those whose missing part decides. */
function toIgnoti({ date, rettifica }: RettificaInEsame, { prima, poi }: Disuguaglianza): string[] {
  const coppia = [prima, poi];
  const assenti = coppia.filter((nome) => date[nome] === undefined);
  const parziali = coppia.filter((nome) => date[nome]?.precisione !== 'giorno');
  return (assenti.length > 0 ? assenti : parziali).map((nome) => toCampo(rettifica, nome));
}

function formatViolazione(esame: RettificaInEsame, { prima, poi }: Disuguaglianza): string {
  return `${formatDetta(esame, prima)} dopo ${formatDetta(esame, poi)}`;
}

function formatDetta(esame: RettificaInEsame, data: NomeData): string {
  return `${DATE[data].nome} (${formatGiorno(formatData(esame, data))})`;
}

function formatData({ date }: RettificaInEsame, data: NomeData): string {
  const letta = date[data];
  return letta === undefined ? '' : formatDataAnagrafica(letta);
}
