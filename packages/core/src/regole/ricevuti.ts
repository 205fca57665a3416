import type { FileSubentro } from '../subentro/file-subentro.js';
import type { FileRicevuto } from '../subentro/piano.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from './regola.js';

const FONTE_NOMI = 'Tabella anomalie del subentro, procedura 008';
const FONTE_STATO = 'Tabella anomalie del subentro, procedura 010';
const GUIDA = 'Guida ANPR 28-04-2021';
const ELENCO_RICEVUTI = 'l’elenco dei file che ANPR ha già ricevuto, con l’esito (--ricevuti)';

export const EN007: Regola<FileSubentro> = {
  codice: 'EN007',
  titolo: 'ANPR non ha già ricevuto un file con lo stesso nome',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['nomeFile'],
  messaggio: 'ANPR ha già ricevuto il file «{nome}» (esito: {esito}).',
  rimedio: 'Rifare la fornitura con la versione successiva, nel nome e in versioneFornitura.',
  serve: ELENCO_RICEVUTI,
  fonte: ['Elenco errori ANPR 2018, riga 273', FONTE_NOMI, GUIDA],
  verifica: ({ nomeScritto, ricevuti }) => {
    if (ricevuti === undefined) return mancano('ricevuti');
    const nome = senzaEstensione(nomeScritto);
    const gia = ricevuti.find((ricevuto) => senzaEstensione(ricevuto.nomeScritto) === nome);
    return gia === undefined
      ? CONFORME
      : violata({ nome: gia.nomeScritto, esito: gia.esito }, { valore: gia.nomeScritto });
  },
};

export const EN037: Regola<FileSubentro> = {
  codice: 'EN037',
  titolo: 'ANPR non sta elaborando un’altra fornitura del comune',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['piano.stato', 'ricevuti'],
  messaggio: 'ANPR sta ancora elaborando una fornitura del comune: {quale}.',
  rimedio: 'Aspettare l’esito di quella fornitura prima di inviarne un’altra.',
  serve: 'il piano di subentro (--piano) con lo stato, o l’elenco dei file già ricevuti con l’esito (--ricevuti)',
  fonte: ['Elenco errori ANPR 2018, riga 278', FONTE_STATO, GUIDA],
  verifica: (file) => {
    const ricevuto = file.ricevuti?.find((uno) => uno.esito === 'IN ELABORAZIONE' && isDiAltraFornitura(uno, file));
    if (ricevuto !== undefined)
      return violata({ quale: ricevuto.nomeScritto }, { campo: 'ricevuti', valore: ricevuto.nomeScritto });
    return secondoIlPiano(file);
  },
};

export const EN040: Regola<FileSubentro> = {
  codice: 'EN040',
  titolo: 'ANPR non ha già accettato un file con lo stesso progressivo',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['nomeFile'],
  messaggio: 'ANPR ha già accettato il progressivo {progressivo} di questa fornitura: file «{ricevuto}».',
  rimedio: 'Inviare i progressivi che mancano, o rifare la fornitura con la versione successiva.',
  serve: 'l’elenco dei file già ricevuti con l’esito (--ricevuti) e un file con il nome come si deve',
  fonte: ['Elenco errori ANPR 2018, riga 280', FONTE_STATO, GUIDA],
  verifica: ({ nome, ricevuti }) => {
    if (ricevuti === undefined) return mancano('ricevuti');
    if (nome === null) return mancano('nomeFile');
    const { codiceIstat, versione, progressivo } = nome;
    const gia = ricevuti.find(
      (uno) =>
        uno.esito === 'OK' &&
        uno.nome?.codiceIstat === codiceIstat &&
        uno.nome.versione === versione &&
        uno.nome.progressivo === progressivo,
    );
    if (gia === undefined) return CONFORME;
    return violata({ progressivo, ricevuto: gia.nomeScritto }, { valore: String(progressivo) });
  },
};

const ESTENSIONE = /\.(?:gz|txt|xml)$/;

/** A file and the same file unpacked are one. */
function senzaEstensione(nome: string): string {
  return nome.replace(ESTENSIONE, '');
}

/**
 * Is it of another fornitura of the same comune? Files of this one are not in its way, nor are those of other comuni; a
 * name that cannot be read may be of any.
 */
function isDiAltraFornitura({ nome: ricevuto }: FileRicevuto, { nome }: FileSubentro): boolean {
  if (nome === null || ricevuto === null) return true;
  if (ricevuto.codiceIstat !== nome.codiceIstat) return false;
  return ricevuto.versione !== nome.versione || ricevuto.totale !== nome.totale;
}

/** What the state of the subentro tells; without it, a list of files of which none is being worked on will do. */
function secondoIlPiano({ nome, piano, ricevuti }: FileSubentro): Verdetto {
  const riguarda = piano !== undefined && (nome === null || nome.codiceIstat === piano.comune);
  if (riguarda && piano.stato !== undefined) {
    return piano.stato === 'in-elaborazione'
      ? violata({ quale: 'lo dice lo stato del subentro' }, { valore: piano.stato })
      : CONFORME;
  }
  return ricevuti === undefined ? mancano('piano.stato', 'ricevuti') : CONFORME;
}
