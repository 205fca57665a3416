import type { ComposizioneScheda, OccorrenzaScheda } from '../subentro/legami.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from './regola.js';

const ID_SCHEDA = 'idFamigliaConvivenzaComune.idFamigliaConvivenza';
export const SENZA_ID = 'senza identificativo';
const FORNITURA_INTERA = 'tutti i file della fornitura, letti fino in fondo';

export const EF003: Regola<OccorrenzaScheda> = {
  codice: 'EF003',
  titolo: 'Ogni scheda famiglia o convivenza ha un identificativo suo',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: true,
  campi: [ID_SCHEDA],
  messaggio: 'Identificativo {id} già usato da un’altra scheda della fornitura ({file}, riga {riga}).',
  rimedio:
    'Famiglie e convivenze hanno una sola numerazione: dare alla scheda un identificativo nuovo e aggiornare i suoi componenti.',
  serve: FORNITURA_INTERA,
  fonte: ['Elenco errori ANPR 2017, riga 183', 'Tabella anomalie del subentro, procedura 005'],
  verifica: ({ id, occorrenza, prima }) =>
    occorrenza > 1 ? violata({ id, file: prima.file, riga: prima.riga }, { valore: id }) : CONFORME,
};

export const EF004: Regola<ComposizioneScheda> = {
  codice: 'EF004',
  titolo: 'Ogni componente di una scheda ha un progressivo suo',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['famiglia.legameSoggetto.progressivoComponente', 'convivenza.legameSoggetto.progressivoComponente'],
  messaggio: 'Nella scheda più componenti hanno lo stesso progressivo: {progressivi}.',
  rimedio: 'Rinumerare i componenti della scheda.',
  serve: FORNITURA_INTERA,
  fonte: ['Elenco errori ANPR 2017, riga 184', 'Tabella anomalie del subentro, procedura 007'],
  verifica: ({ specie, progressiviRipetuti }) => {
    if (progressiviRipetuti.length === 0) return CONFORME;
    const progressivi = progressiviRipetuti.join(', ');
    return violata({ progressivi }, { campo: `${specie}.legameSoggetto.progressivoComponente`, valore: progressivi });
  },
};

export const EF008: Regola<ComposizioneScheda> = {
  codice: 'EF008',
  titolo: 'Ogni scheda ha un intestatario',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['famiglia.legameSoggetto.codiceLegame', 'convivenza.legameSoggetto.codiceLegame'],
  messaggio: 'Nella scheda {specie} {id} nessuno è intestatario (componenti: {componenti}).',
  rimedio:
    'Indicare l’intestatario con relazione 1. In una convivenza vale il responsabile (legame 1) o il gruppo tipoTutoreIntestatario.',
  serve: FORNITURA_INTERA,
  fonte: ['Elenco errori ANPR 2018, riga 166', 'Tabella anomalie del subentro, procedura 007', 'Guida ANPR 28-04-2021'],
  verifica: verificaIntestatario,
};

export const EF009: Regola<ComposizioneScheda> = {
  codice: 'EF009',
  titolo: 'Una scheda ha un intestatario solo',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['famiglia.legameSoggetto.codiceLegame', 'convivenza.legameSoggetto.codiceLegame'],
  messaggio: 'Nella scheda {specie} {id} ci sono {intestatari} intestatari.',
  rimedio: 'Lasciare la relazione 1 a un solo componente e dare agli altri la relazione che hanno con lui.',
  serve: FORNITURA_INTERA,
  fonte: ['Elenco errori ANPR 2018, riga 167', 'Guida ANPR 28-04-2021'],
  verifica: verificaSoloIntestatario,
};

export const EF010: Regola<ComposizioneScheda> = {
  codice: 'EF010',
  titolo: 'Una scheda famiglia ha almeno un componente',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: [ID_SCHEDA, 'famiglia.idFamConvComune'],
  messaggio: 'Nessun soggetto della fornitura appartiene alla scheda famiglia {id}.',
  rimedio: 'Togliere la scheda vuota, o collegarle i suoi componenti.',
  serve: FORNITURA_INTERA,
  fonte: ['Elenco errori ANPR 2017, riga 189', 'Tabella anomalie del subentro, procedura 007'],
  verifica: ({ id, completa, specie, componenti }) => {
    if (specie === 'convivenza') return CONFORME; // an empty convivenza is admitted
    if (!completa) return mancano('fornitura');
    if (componenti > 0) return CONFORME;
    return id === undefined ? violata({ id: SENZA_ID }) : violata({ id }, { valore: id });
  },
};

/** Is anybody the intestatario? EF008 asks it of a scheda, and EN197 of the list that a request makes of it. */
export function verificaIntestatario(composizione: ComposizioneScheda): Verdetto {
  const { id, completa, specie, componenti, intestatari, tutoreIntestatario } = composizione;
  if (!completa) return mancano('fornitura');
  if (componenti === 0 || intestatari > 0 || (specie === 'convivenza' && tutoreIntestatario)) return CONFORME;
  return violata({ specie, id: id ?? SENZA_ID, componenti }, { campo: `${specie}.legameSoggetto.codiceLegame` });
}

/** Is nobody but one the intestatario? EF009 asks it of a scheda, and EN166 of the list that a request makes of it. */
export function verificaSoloIntestatario({ id, completa, specie, intestatari }: ComposizioneScheda): Verdetto {
  if (!completa) return mancano('fornitura');
  if (intestatari <= 1) return CONFORME;
  return violata({ specie, id: id ?? SENZA_ID, intestatari }, { campo: `${specie}.legameSoggetto.codiceLegame` });
}
