import type { Generalita } from '../scheda/generalita.js';
import type { ComuneIndicato, Indirizzo } from '../scheda/luogo.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toNumero } from '../subentro/numero.js';
import { formatComune } from './format-comune.js';
import { CONFORME, type Contesto, type Regola, mancano, violata } from './regola.js';

/** Relations of table 5 that ended on 15 September 2015: ANPR still takes them at subentro, and complains. */
const RELAZIONI_CESSATE: Readonly<Record<number, string>> = {
  14: 'figliastro o figliastra',
  15: 'patrigno o matrigna',
  19: 'fratellastro o sorellastra',
  80: 'adottato',
};

const INDIRIZZO_DI_RESIDENZA = 1;
const SENZA_NOME = 'senza nome';

export const EN064: Regola<Soggetto> = {
  codice: 'EN064',
  titolo: 'La relazione di parentela è ancora in uso',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['famiglia.legameSoggetto.codiceLegame'],
  messaggio: 'Relazione di parentela {codiceLegame} ({relazione}) non più in uso.',
  rimedio:
    'Scegliere fra le relazioni in vigore quella che il componente ha con l’intestatario: con queste, dopo il subentro, non si emettono i certificati 12, 13, 15 e 16.',
  fonte: [
    'Elenco errori ANPR 2017, riga 339',
    'Tabella anomalie del subentro, procedura 006',
    'Tabella 5',
    'Guida ANPR 28-04-2021',
  ],
  verifica: ({ famiglia }) => {
    const scritto = famiglia?.legameSoggetto?.codiceLegame;
    if (scritto === undefined) return CONFORME;
    const codiceLegame = toNumero(scritto);
    if (codiceLegame === undefined) return mancano('famiglia.legameSoggetto.codiceLegame');
    const relazione = RELAZIONI_CESSATE[codiceLegame];
    return relazione === undefined ? CONFORME : violata({ codiceLegame, relazione });
  },
};

export const EN306: Regola<Soggetto> = {
  codice: 'EN306',
  titolo: 'Chi ha un coniuge ha i dati del matrimonio',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['matrimonio.coniuge', 'matrimonio.datiMatrimonio'],
  messaggio: 'C’è il coniuge ({coniuge}) ma mancano i dati del matrimonio.',
  rimedio:
    'Completare data, luogo e atto del matrimonio; se il coniuge non è noto, non inviare affatto il gruppo (nemmeno con senzaCognome e senzaNome).',
  fonte: ['Elenco errori ANPR 2018, riga 535', 'Tabella anomalie del subentro, procedura 004', 'Guida ANPR 28-04-2021'],
  verifica: ({ matrimonio }) => {
    if (matrimonio?.coniuge === undefined || matrimonio.datiMatrimonio !== undefined) return CONFORME;
    const coniuge = toPersona(matrimonio.coniuge);
    return coniuge === undefined ? violata({ coniuge: SENZA_NOME }) : violata({ coniuge }, { valore: coniuge });
  },
};

export const EN347: Regola<Soggetto> = {
  codice: 'EN347',
  titolo: 'Il codice di un comune è un codice ISTAT, non di variazione',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: [
    'generalita.luogoNascita.comune.codiceIstat',
    'residenza.indirizzo.comune.codiceIstat',
    'matrimonio.datiMatrimonio.luogoEvento.comune.codiceIstat',
    'attoNascita.comuneRegistrazione.codiceIstat',
  ],
  messaggio: 'Codici di variazione al posto di codici ISTAT: {codici}.',
  rimedio:
    'Usare il codice ISTAT che il comune aveva in quel giorno: si trova nell’archivio dei comuni, o con «anagrafe comune».',
  fonte: ['Elenco errori ANPR 2017, riga 614', 'Tabella anomalie del subentro, procedura 006', 'Guida ANPR 28-04-2021'],
  verifica: (soggetto, { tabelle }) => {
    const { generalita, residenza, matrimonio, attoNascita } = soggetto;
    if (
      !isDiVariazione(generalita?.luogoNascita?.comune, tabelle) &&
      !isDiVariazione(residenza?.indirizzo?.comune, tabelle) &&
      !isDiVariazione(matrimonio?.datiMatrimonio?.luogoEvento?.comune, tabelle) &&
      !isDiVariazione(attoNascita?.comuneRegistrazione, tabelle)
    )
      return CONFORME;
    const comuni: readonly (readonly [string, string, ComuneIndicato | undefined])[] = [
      ['nascita', EN347.campi[0], generalita?.luogoNascita?.comune],
      ['residenza', 'residenza.indirizzo.comune.codiceIstat', residenza?.indirizzo?.comune],
      [
        'matrimonio',
        'matrimonio.datiMatrimonio.luogoEvento.comune.codiceIstat',
        matrimonio?.datiMatrimonio?.luogoEvento?.comune,
      ],
      ['atto di nascita', 'attoNascita.comuneRegistrazione.codiceIstat', attoNascita?.comuneRegistrazione],
    ];
    const variazioni = comuni.flatMap(([dove, campo, comune]) => {
      return isDiVariazione(comune, tabelle) ? [{ dove, campo, codice: comune?.codiceIstat ?? '' }] : [];
    });
    const [prima] = variazioni;
    const codici = variazioni.map(({ dove, codice }) => `${codice} (${dove})`).join(', ');
    return violata({ codici }, prima === undefined ? {} : { campo: prima.campo, valore: prima.codice });
  },
};

export const EN383: Regola<Soggetto> = {
  codice: 'EN383',
  titolo: 'Chi è unito civilmente o convivente di fatto ha i dati dell’unione o del contratto',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: [
    'unioneCivile.attoUnione',
    'unioneCivile.unitoCivilmente',
    'convivenzaDiFatto.contrattoStipula',
    'convivenzaDiFatto.convivente',
  ],
  messaggio: 'Mancano {mancanti}.',
  rimedio: 'Completare i dati dell’unione o del contratto; se non sono noti, non inviare il gruppo.',
  fonte: ['Elenco errori ANPR 2017, riga 649', 'Tabella anomalie del subentro, procedura 004'],
  verifica: ({ unioneCivile, convivenzaDiFatto }) => {
    const unito = unioneCivile?.attoUnione === undefined ? unioneCivile?.unitoCivilmente : undefined;
    const convivente = convivenzaDiFatto?.contrattoStipula === undefined ? convivenzaDiFatto?.convivente : undefined;
    if (unito === undefined && convivente === undefined) return CONFORME;
    const mancanti = [
      unito === undefined ? [] : `i dati dell’unione civile con ${toPersona(unito) ?? SENZA_NOME}`,
      convivente === undefined ? [] : `i dati del contratto con il convivente ${toPersona(convivente) ?? SENZA_NOME}`,
    ];
    const campo = unito === undefined ? 'convivenzaDiFatto.contrattoStipula' : 'unioneCivile.attoUnione';
    return violata({ mancanti: mancanti.flat().join(' e ') }, { campo });
  },
};

export const EN524: Regola<Soggetto> = {
  codice: 'EN524',
  titolo: 'L’indirizzo di residenza ha la specie del toponimo',
  severita: { subentro: 'avviso', servizi: null },
  daRimuoverePrimaDelSubentro: false,
  campi: ['residenza.indirizzo.toponimo.codSpecie', 'residenza.indirizzo.toponimo.specie'],
  messaggio: 'Indirizzo di residenza {indirizzo}: mancano sia il codice sia la descrizione della specie del toponimo.',
  rimedio: 'Indicare la specie (via, piazza, località…) con il codice della tabella 4 o per esteso.',
  fonte: ['Aggiornamenti ANPR del 22-11-2018', 'Guida ANPR 28-04-2021'],
  vigore: { dal: '2018-11-22', versione: '4.1.15' },
  verifica: ({ residenza }) => {
    if (residenza?.indirizzo === undefined || toNumero(residenza.tipoIndirizzo) !== INDIRIZZO_DI_RESIDENZA)
      return CONFORME;
    const { toponimo } = residenza.indirizzo;
    if (toponimo?.codSpecie !== undefined || toponimo?.specie !== undefined) return CONFORME;
    return violata({ indirizzo: toIndirizzo(residenza.indirizzo) });
  },
};

function isDiVariazione(comune: ComuneIndicato | undefined, tabelle: Contesto['tabelle']): boolean {
  return comune?.codiceIstat !== undefined && tabelle.comuni.isCodiceVariazione(comune.codiceIstat);
}

/** A person by surname and name or, failing both, by the codice fiscale. */
function toPersona({ cognome, nome, codiceFiscale }: Generalita): string | undefined {
  const nomi = [cognome, nome].filter((parte) => parte !== undefined);
  return nomi.length > 0 ? nomi.join(' ') : codiceFiscale?.codFiscale;
}

/** An address by what it has: `DEI FIORI, ROMA (RM)`. */
function toIndirizzo({ toponimo, comune }: Indirizzo): string {
  const via = toponimo?.denominazioneToponimo ?? 'senza toponimo';
  return comune?.nomeComune === undefined ? via : `${via}, ${formatComune(comune)}`;
}
