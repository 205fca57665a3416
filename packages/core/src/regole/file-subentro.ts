import type { FileSubentro } from '../subentro/file-subentro.js';
import { toNumero } from '../subentro/numero.js';
import { CONFORME, type Regola, mancano, violata } from './regola.js';

const FONTE_NOMI = 'Tabella anomalie del subentro, procedura 008';
const GUIDA = 'Guida ANPR 28-04-2021';
// Written out below too: bundlers do not drop a rule that nobody imports if a template builds one of its sentences.
const FORMA_NOME = 'NNNNNN_SUBAPR_versione_progressivo_totale.gz';
const FORMA_AIRE = 'NNNNNN_SUBAIRE_progressivototale.gz, per esempio 028060_SUBAIRE_11.gz';
const NOME_COME_SI_DEVE = 'un file con il nome NNNNNN_SUBAPR_versione_progressivo_totale.gz';

export const EN001: Regola<FileSubentro> = {
  codice: 'EN001',
  titolo: 'Il nome del file segue la grammatica e corrisponde al contenuto',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['nomeFile'],
  messaggio: 'Nome del file «{nome}» non corretto: {causa}.',
  rimedio:
    'Dare al file il nome NNNNNN_SUBAPR_versione_progressivo_totale.gz, per esempio 028060_SUBAPR_2_8_9.gz, con i numeri che il file dichiara.',
  serve: NOME_COME_SI_DEVE,
  fonte: ['Elenco errori ANPR 2018, riga 271', FONTE_NOMI, GUIDA],
  verifica: ({ nome, nomeScritto, compresso, testoAire, datiFornitura, datiInvio }) => {
    if (nome === null) {
      const forma = testoAire === undefined ? FORMA_NOME : FORMA_AIRE;
      return compresso ? rotta(nomeScritto, `la forma è ${forma}`) : mancano('nomeFile');
    }
    if (nome.versione === undefined) return CONFORME; // an AIRE file, which declares nothing to compare
    const confronti = [
      ['versioneFornitura', nome.versione, datiFornitura?.versioneFornitura],
      ['progressivoInvio', nome.progressivo, datiInvio?.progressivoInvio],
      ['totaleInvii', nome.totale, datiFornitura?.totaleInvii],
    ] as const;
    for (const [campo, nelNome, scritto] of confronti) {
      const dichiarato = toNumero(scritto);
      if (dichiarato !== undefined && dichiarato !== nelNome) {
        return rotta(nomeScritto, `il nome dice ${nelNome}, ${campo} dice ${dichiarato}`);
      }
    }
    return datiFornitura === undefined ? mancano('datiFornitura') : CONFORME;
  },
};

export const EN002: Regola<FileSubentro> = {
  codice: 'EN002',
  titolo: 'Il file compresso non supera il limite',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['file compresso'],
  messaggio: 'Il file compresso occupa {byte} byte: il limite è {limite}.',
  rimedio: 'Dividere la fornitura in più file, aggiornando totaleInvii e i totali di ogni invio.',
  serve: 'il file compresso .gz',
  fonte: ['Elenco errori ANPR 2018, riga 272', FONTE_NOMI, GUIDA],
  verifica: ({ dimensioneCompressa, limiteCompresso }) => {
    if (dimensioneCompressa === undefined) return mancano('file compresso');
    if (dimensioneCompressa <= limiteCompresso) return CONFORME;
    return violata({ byte: dimensioneCompressa, limite: limiteCompresso }, { valore: String(dimensioneCompressa) });
  },
};

export const EN008: Regola<FileSubentro> = {
  codice: 'EN008',
  titolo: 'Il progressivo nel nome del file non supera il totale',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['nomeFile'],
  messaggio: 'Nome del file «{nome}»: {causa}.',
  rimedio: 'Numerare i file da 1 al totale della fornitura.',
  serve: NOME_COME_SI_DEVE,
  fonte: ['Elenco errori ANPR 2018, riga 274', FONTE_NOMI, GUIDA],
  verifica: ({ nome, nomeScritto, compresso }) => {
    if (nome === null) {
      return compresso ? rotta(nomeScritto, 'non ha un progressivo e un totale da confrontare') : mancano('nomeFile');
    }
    if (nome.progressivo <= nome.totale) return CONFORME;
    return rotta(nomeScritto, `porta il progressivo ${nome.progressivo} su un totale di ${nome.totale}`);
  },
};

export const EN009: Regola<FileSubentro> = {
  codice: 'EN009',
  titolo: 'Il file decompresso è XML ben formato',
  severita: { subentro: 'errore', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: ['file APR'],
  messaggio: 'Il file non è XML ben formato: {causa}.',
  rimedio:
    'Rigenerare il file e ricontrollarlo prima dell’invio; un file interrotto a metà va prodotto di nuovo per intero.',
  fonte: ['Elenco errori ANPR 2018, riga 275', FONTE_NOMI, GUIDA],
  verifica: ({ lettura }) => {
    if (lettura.ok) return CONFORME;
    return lettura.malformato ? violata({ causa: lettura.motivo }) : mancano('file APR');
  },
};

export const EN031: Regola<FileSubentro> = {
  codice: 'EN031',
  titolo: 'In una fornitura di più file ognuno dichiara i dati dell’invio',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['datiInvio', 'datiFornitura.totaleInvii'],
  messaggio: 'La fornitura è di {totaleInvii} file ma questo non ha il gruppo datiInvio.',
  rimedio: 'Aggiungere datiInvio con il progressivo e i totali del file.',
  fonte: ['Elenco errori ANPR 2017, riga 306', FONTE_NOMI],
  verifica: ({ datiFornitura, datiInvio }) => {
    if (datiInvio !== undefined) return CONFORME;
    const totaleInvii = toNumero(datiFornitura?.totaleInvii);
    if (totaleInvii === undefined) return mancano('datiFornitura.totaleInvii');
    return totaleInvii > 1 ? violata({ totaleInvii }) : CONFORME;
  },
};

export const EN039: Regola<FileSubentro> = {
  codice: 'EN039',
  titolo: 'Il comune del nome del file è quello che lo invia',
  severita: { subentro: 'errore', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['nomeFile', 'codMittente'],
  messaggio: 'Il nome del file {comune}, il mittente è {mittente}.',
  rimedio: 'Mettere nel nome il codice ISTAT del comune che invia la fornitura.',
  serve: 'il codice ISTAT del mittente (--mittente) e un file con il nome come si deve',
  fonte: ['Elenco errori ANPR 2017, riga 314', FONTE_NOMI, GUIDA],
  verifica: ({ nome, nomeScritto, compresso, mittente }) => {
    if (nome === null && !compresso) return mancano('nomeFile');
    if (mittente === undefined) return mancano('codMittente');
    if (nome === null) return violata({ comune: 'non dice il comune', mittente }, { valore: nomeScritto });
    const { codiceIstat } = nome;
    if (codiceIstat === mittente) return CONFORME;
    return violata({ comune: `indica il comune ${codiceIstat}`, mittente }, { valore: codiceIstat });
  },
};

function rotta(nome: string, causa: string): ReturnType<typeof violata> {
  return violata({ nome, causa }, { valore: nome });
}
