import type { FileSubentro, NomeFile } from '../subentro/file-subentro.js';
import type { PianoSubentro, TipoFileSubentro } from '../subentro/piano.js';
import { formatGiorno } from './format-messaggio.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from './regola.js';

const FONTE_NOMI = 'Tabella anomalie del subentro, procedura 008';
const FONTE_STATO = 'Tabella anomalie del subentro, procedura 010';
const GUIDA = 'Guida ANPR 28-04-2021';

export const EN003: Regola<FileSubentro> = {
  codice: 'EN003',
  titolo: 'Lo stato del subentro ammette l’invio di file',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['piano.stato'],
  messaggio: 'Il subentro del comune {comune} non è ancora aperto all’invio di file.',
  rimedio: 'Aspettare che ANPR apra il subentro del comune.',
  serve: 'il piano di subentro (--piano), con lo stato',
  fonte: ['Elenco errori ANPR 2017, riga 291', FONTE_STATO, GUIDA],
  verifica: (file) =>
    delPiano(file, ({ comune, stato }) => {
      if (stato === undefined) return mancano('piano.stato');
      return stato === 'non-aperto' ? violata({ comune }, { valore: stato }) : CONFORME;
    }),
};

export const EN032: Regola<FileSubentro> = {
  codice: 'EN032',
  titolo: 'L’invio cade nei giorni previsti dal piano',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['piano.invio'],
  messaggio: 'Oggi, {oggi}, è fuori dai giorni di invio previsti dal piano: dal {inizio} al {fine}.',
  rimedio: 'Inviare nei giorni previsti, o farli cambiare nel piano.',
  serve: 'il piano di subentro (--piano), con i giorni di invio',
  fonte: ['Elenco errori ANPR 2017, riga 307', FONTE_STATO],
  verifica: (file, { oggi }) =>
    delPiano(file, ({ invio }) => {
      if (invio === undefined) return mancano('piano.invio');
      const { inizio, fine } = invio;
      return inizio <= oggi && oggi <= fine ? CONFORME : violata({ oggi, inizio, fine }, { valore: toPeriodo(invio) });
    }),
};

export const EN033: Regola<FileSubentro> = {
  codice: 'EN033',
  titolo: 'Nel piano l’invio non finisce prima di cominciare',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['piano.invio'],
  messaggio: 'Il piano fa cominciare l’invio il {inizio} e lo fa finire prima, il {fine}.',
  rimedio: 'Correggere le date del piano.',
  serve: 'il piano di subentro (--piano), con i giorni di invio',
  fonte: ['Elenco errori ANPR 2017, riga 308', FONTE_NOMI],
  verifica: (file) =>
    delPiano(file, ({ invio }) => {
      if (invio === undefined) return mancano('piano.invio');
      return invio.inizio <= invio.fine ? CONFORME : violata({ ...invio }, { valore: toPeriodo(invio) });
    }),
};

export const EN034: Regola<FileSubentro> = {
  codice: 'EN034',
  titolo: 'Il comune non è già subentrato',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['piano.stato'],
  messaggio: 'Il comune {comune} è già subentrato.',
  rimedio: 'Dopo il subentro i dati si cambiano con i servizi o con la WebApp, non con un file.',
  serve: 'il piano di subentro (--piano), con lo stato',
  fonte: ['Elenco errori ANPR 2017, riga 309', FONTE_STATO],
  verifica: (file) =>
    delPiano(file, ({ comune, stato }) => {
      if (stato === undefined) return mancano('piano.stato');
      return stato === 'subentrato' ? violata({ comune }, { valore: stato }) : CONFORME;
    }),
};

export const EN036: Regola<FileSubentro> = {
  codice: 'EN036',
  titolo: 'Il file è del tipo scelto per l’invio',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['nomeFile', 'piano.tipoFile'],
  messaggio: 'Il tipo del file non torna: {tipi}.',
  rimedio: 'Scegliere per l’invio il tipo del file, APR o AIRE, e dare al file il nome del suo tipo.',
  serve: 'il tipo di file scelto per l’invio, nel piano di subentro (--piano)',
  fonte: ['Elenco errori ANPR 2018, riga 277', FONTE_NOMI, GUIDA],
  verifica: (file) => {
    const nelNome = toTipo(file);
    const dentro = file.datiFornitura === undefined ? undefined : 'APR'; // the AIRE file is no XML at all
    if (nelNome !== undefined && dentro !== undefined && nelNome !== dentro)
      return violata({ tipi: `${nelNome} nel nome, ${dentro} nel contenuto` }, { valore: file.nomeScritto });
    return delPiano(file, ({ tipoFile }) => {
      if (tipoFile === undefined) return mancano('piano.tipoFile');
      const tipo = nelNome ?? dentro;
      if (tipo === undefined) return mancano('nomeFile');
      if (tipo === tipoFile) return CONFORME;
      return violata({ tipi: `${tipoFile} scelto per l’invio, ${tipo} il file` }, { valore: file.nomeScritto });
    });
  },
};

export const EN038: Regola<FileSubentro> = {
  codice: 'EN038',
  titolo: 'Il totale nel nome del file non supera quello del piano',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['nomeFile', 'piano.totaleFile'],
  messaggio: 'Il nome del file dice che la fornitura è di {totale} file, il piano ne prevede {previsti}.',
  rimedio: 'Fare la fornitura con i file previsti, o far cambiare il piano.',
  serve: 'il piano di subentro (--piano), con il numero dei file, e un file con il nome come si deve',
  fonte: ['Elenco errori ANPR 2018, riga 279', FONTE_NOMI, GUIDA],
  verifica: (file) =>
    delPiano(file, ({ totaleFile }) =>
      conNome(file, (nome) => {
        if (totaleFile === undefined) return mancano('piano.totaleFile');
        if (nome.totale <= totaleFile) return CONFORME;
        return violata({ totale: nome.totale, previsti: totaleFile }, { valore: file.nomeScritto });
      }),
    ),
};

export const EN362: Regola<FileSubentro> = {
  codice: 'EN362',
  titolo: 'Il comune ha indicato la PEC a cui ricevere l’esito',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['piano.pec'],
  messaggio: 'Il comune {comune} non ha indicato la PEC a cui ricevere l’esito.',
  rimedio: 'Indicarla nella funzione Amministrazione della WebApp, prima di inviare.',
  serve: 'il piano di subentro (--piano), che dica se c’è la PEC',
  fonte: ['Elenco errori ANPR 2017, riga 629', FONTE_STATO, GUIDA],
  verifica: (file) =>
    delPiano(file, ({ comune, pec }) => {
      if (pec === undefined) return mancano('piano.pec');
      return pec ? CONFORME : violata({ comune });
    }),
};

export const EN363: Regola<FileSubentro> = {
  codice: 'EN363',
  titolo: 'Nell’ambiente di prova la fornitura è di un file solo',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['nomeFile', 'piano.ambiente'],
  messaggio: 'Nell’ambiente di prova ANPR prende un file solo, e il nome di questo ne dice {totale}.',
  rimedio: 'Provare con una fornitura di un file.',
  serve: 'il piano di subentro (--piano), con l’ambiente, e un file con il nome come si deve',
  fonte: ['Elenco errori ANPR 2017, riga 630'],
  vigore: { nota: 'Solo nell’ambiente di prova dei comuni.' },
  verifica: (file) =>
    delPiano(file, ({ ambiente }) => {
      if (ambiente === undefined) return mancano('piano.ambiente');
      if (ambiente !== 'test') return CONFORME;
      return conNome(file, ({ totale }) => (totale > 1 ? violata({ totale }, { valore: file.nomeScritto }) : CONFORME));
    }),
};

/** What the plan says of this file: nothing, if there is none or it is of another comune. */
function delPiano({ nome, piano }: FileSubentro, decidi: (piano: PianoSubentro) => Verdetto): Verdetto {
  if (piano === undefined) return mancano('piano');
  if (nome !== null && nome.codiceIstat !== piano.comune) return mancano('piano del comune');
  return decidi(piano);
}

function conNome({ nome }: FileSubentro, decidi: (nome: NomeFile) => Verdetto): Verdetto {
  return nome === null ? mancano('nomeFile') : decidi(nome);
}

const AIRE = /^\d{6}_SUBAIRE_/;

/** What the name says that the file is; undefined if it says neither. */
function toTipo({ nome, nomeScritto }: FileSubentro): TipoFileSubentro | undefined {
  if (nome !== null) return nome.versione === undefined ? 'AIRE' : 'APR';
  return AIRE.test(nomeScritto) ? 'AIRE' : undefined;
}

function toPeriodo({ inizio, fine }: NonNullable<PianoSubentro['invio']>): string {
  return `${formatGiorno(inizio)} – ${formatGiorno(fine)}`;
}
