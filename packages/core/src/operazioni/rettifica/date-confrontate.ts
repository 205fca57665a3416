import { type DataAnagrafica, isPrima, parseDataAnagrafica, parseNascita } from '../../data/data-anagrafica.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { StatoRegistro } from '../registro.js';
import type { Rettifica } from './rettifica.js';

/** The dates that a rettifica holds together. The first four can be corrected, the others are their bounds. */
export type NomeData =
  | 'dataDecorrenzaResidenza'
  | 'dataUltimoAggiornamentoAPR'
  | 'dataPrimaIscrizioneComune'
  | 'dataIngressoFamiglia'
  | 'dataOrigineFamigliaConvivenza'
  | 'dataNascita'
  | 'dataSubentro'
  | 'oggi';

/** The dates as they would be after the rettifica; `undefined` for what is not known or is no day. */
export type DateConfrontate = Readonly<Record<NomeData, DataAnagrafica | undefined>>;

/** The dates of the scheda with those of the rettifica in their place. */
export function toDateConfrontate(
  scheda: Soggetto,
  { richiestaRettifica101: residenza, richiestaRettifica103: altre }: Rettifica,
  { oggi, registro }: { readonly oggi: string; readonly registro: StatoRegistro },
): DateConfrontate {
  return {
    dataDecorrenzaResidenza: leggi(residenza?.dataDecorrenzaResidenza ?? scheda.residenza?.dataDecorrenzaResidenza),
    dataUltimoAggiornamentoAPR: leggi(altre?.dataUltimoAggiornamentoAPR ?? scheda.dataUltimoAggiornamento),
    dataPrimaIscrizioneComune: leggi(altre?.dataPrimaIscrizioneComune ?? scheda.generalita?.dataPrimaIscrizioneComune),
    dataIngressoFamiglia: leggi(
      altre?.dataIngressoFamiglia ?? (scheda.famiglia ?? scheda.convivenza)?.legameSoggetto?.dataDecorrenza,
    ),
    dataOrigineFamigliaConvivenza: leggi(registro.dataOrigineFamiglia),
    dataNascita: parseNascita(scheda.generalita),
    dataSubentro: leggi(registro.dataSubentro),
    oggi: leggi(oggi),
  };
}

function leggi(data: string | undefined): DataAnagrafica | undefined {
  return parseDataAnagrafica({ data });
}

/** Two dates, of which `prima` may not come after `poi`. */
export interface Disuguaglianza {
  readonly nome: 'd1' | 'd2' | 'd3' | 'd4' | 'd5' | 'd6' | 'd7' | 'd8' | 'd9';
  readonly prima: NomeData;
  readonly poi: NomeData;
}

/**
 * What holds the dates of a scheda together, as the guide of ANPR, its list of errors and the answers to comuni say. The
 * last, that a residence may not begin before the one recorded (EN237), is of the services that change it, not of a rettifica.
 */
export const DISUGUAGLIANZE: readonly Disuguaglianza[] = [
  { nome: 'd1', prima: 'dataPrimaIscrizioneComune', poi: 'dataUltimoAggiornamentoAPR' },
  { nome: 'd2', prima: 'dataPrimaIscrizioneComune', poi: 'dataIngressoFamiglia' },
  { nome: 'd3', prima: 'dataPrimaIscrizioneComune', poi: 'dataDecorrenzaResidenza' },
  { nome: 'd4', prima: 'dataIngressoFamiglia', poi: 'dataDecorrenzaResidenza' },
  { nome: 'd5', prima: 'dataDecorrenzaResidenza', poi: 'dataUltimoAggiornamentoAPR' },
  { nome: 'd6', prima: 'dataDecorrenzaResidenza', poi: 'dataSubentro' },
  { nome: 'd7', prima: 'dataDecorrenzaResidenza', poi: 'oggi' },
  { nome: 'd7', prima: 'dataUltimoAggiornamentoAPR', poi: 'oggi' },
  { nome: 'd7', prima: 'dataPrimaIscrizioneComune', poi: 'oggi' },
  { nome: 'd7', prima: 'dataIngressoFamiglia', poi: 'oggi' },
  { nome: 'd8', prima: 'dataOrigineFamigliaConvivenza', poi: 'dataIngressoFamiglia' },
  { nome: 'd9', prima: 'dataNascita', poi: 'dataIngressoFamiglia' },
];

/** Whether an inequality holds; `indecidibile` when a date is unknown, or a part of it decides. */
export type EsitoDisuguaglianza = 'vera' | 'falsa' | 'indecidibile';

/** Does an inequality hold between these dates? */
export function compareDate(date: DateConfrontate, { prima, poi }: Disuguaglianza): EsitoDisuguaglianza {
  const a = date[prima];
  const b = date[poi];
  if (a === undefined || b === undefined) return 'indecidibile';
  const rovesciate = isPrima(b, a);
  if (rovesciate === undefined) return 'indecidibile';
  return rovesciate ? 'falsa' : 'vera';
}

/** Which inequalities ANPR looks at: all of them would forbid to mend one date after the other. */
const DELLA_RESIDENZA: readonly string[] = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'];
const DELLE_ALTRE: readonly string[] = ['d1', 'd2', 'd3', 'd4', 'd5', 'd7', 'd8', 'd9'];

/** The inequalities that a rettifica of a kind has to keep. */
export function toDisuguaglianze(tipo: '101' | '103'): readonly Disuguaglianza[] {
  const nomi = tipo === '101' ? DELLA_RESIDENZA : DELLE_ALTRE;
  return DISUGUAGLIANZE.filter(({ nome }) => nomi.includes(nome));
}
