import type { FileSubentro } from '../subentro/file-subentro.js';
import type { DifettoAire, TipoDifettoAire } from '../subentro/testo-aire.js';
import { CONFORME, type Regola, mancano, violata } from './regola.js';

export const EN010: Regola<FileSubentro> = {
  codice: 'EN010',
  titolo: 'Il file AIRE decompresso è il testo atteso',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['file AIRE'],
  messaggio: 'Il file AIRE non è il testo atteso: {causa}.',
  rimedio:
    'Rigenerare il file con il programma da cui si invia l’AIRE centrale: testo ISO-8859-1, ogni riga chiusa da CR LF, senza il carattere «°».',
  serve: 'il file AIRE della fornitura',
  fonte: [
    'Elenco errori ANPR 2018, riga 276',
    'Tabella anomalie del subentro, procedura 008',
    'italia/anpr, segnalazione 242',
  ],
  verifica: ({ lettura, testoAire }) => {
    if (!lettura.ok) return lettura.malformato ? violata({ causa: lettura.motivo }) : mancano('file AIRE');
    if (testoAire === undefined) return mancano('file AIRE');
    return testoAire.difetti.length === 0 ? CONFORME : violata({ causa: testoAire.difetti.map(toCausa).join('; ') });
  },
};

const CAUSE: Readonly<Record<TipoDifettoAire, string>> = {
  vuoto: 'è vuoto',
  'utf-8': 'è scritto in UTF-8 invece che in ISO-8859-1',
  'non-latin1': 'ci sono byte da 80 a 9F, che in ISO-8859-1 non sono caratteri',
  controllo: 'ci sono caratteri di controllo',
  grado: 'c’è il carattere «°», con cui il file viene scartato',
  'fine-riga': 'ci sono righe non chiuse da CR LF',
};

function toCausa({ tipo, righe, prima }: DifettoAire): string {
  if (tipo === 'vuoto') return CAUSE.vuoto;
  return `${CAUSE[tipo]} (${righe === 1 ? 'riga' : `${righe} righe, la prima è la`} ${prima})`;
}
