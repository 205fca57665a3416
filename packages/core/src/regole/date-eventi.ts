import {
  type DataAnagrafica,
  formatDataAnagrafica,
  isPrima,
  parseDataAnagrafica,
  parseEvento,
  parseNascita,
  toDataAnagrafica,
} from '../data/data-anagrafica.js';
import { parseDataXml } from '../data/data-xml.js';
import type { Soggetto } from '../scheda/soggetto.js';
import { toParteIgnota, verificaAtto } from './atto-evento.js';
import { DECORRENZA, type Limite, formatLimite, toDecorrenza, toOggi } from './limite.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from './regola.js';

const NASCITA = 'generalita.dataNascita';
const MATRIMONIO = 'matrimonio.datiMatrimonio.dataEvento';

export const ES008: Regola<Soggetto> = {
  codice: 'ES008',
  titolo: 'La nascita non è nel futuro',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: [NASCITA, DECORRENZA],
  messaggio: 'Data di nascita {dataNascita}: non può superare {limite}.',
  rimedio: 'Riprendere la data dall’atto di nascita.',
  fonte: ['Elenco errori ANPR 2018, riga 708', 'Tabella anomalie del subentro, procedura 003'],
  vigore: {
    versione: '4.1.14',
    nota: 'Da questa versione 1010 non la applica al responsabile. Dal 2018 i servizi confrontano con la decorrenza della richiesta.',
  },
  verifica: ({ generalita }, contesto) => {
    const nascita = parseNascita(generalita);
    if (nascita === undefined) return mancano(NASCITA);
    const limite = toDecorrenza(contesto);
    if (limite.giorno === undefined) return mancano(DECORRENZA);
    const futura = isPrima(toDataAnagrafica(limite.giorno), nascita);
    if (futura === undefined) return mancano(toParteIgnota(NASCITA, nascita));
    return futura ? violata({ dataNascita: toTesto(nascita), limite: formatLimite(limite) }) : CONFORME;
  },
};

export const ES009: Regola<Soggetto> = {
  codice: 'ES009',
  titolo: 'La cittadinanza vale dalla nascita in poi, non dal futuro',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['cittadinanza.dataValidita', NASCITA],
  messaggio:
    'Cittadinanza valida dal {dataValidita}: la data non può precedere la nascita ({dataNascita}) né superare oggi ({oggi}).',
  rimedio:
    'Riprendere la decorrenza dal decreto o dall’atto; per chi è cittadino dalla nascita vale la data di nascita.',
  fonte: ['Elenco errori ANPR 2018, riga 709', 'Tabella anomalie del subentro, procedura 003', 'Guida ANPR 28-04-2021'],
  vigore: { dal: '2018-09-12', nota: 'Da questo giorno non impedisce più il certificato.' },
  verifica: ({ cittadinanza, generalita }, { oggi }) => {
    if (cittadinanza?.dataValidita === undefined) return CONFORME;
    const validita = parseDataXml(cittadinanza.dataValidita);
    if (validita === undefined) return mancano('cittadinanza.dataValidita');
    const nascita = parseNascita(generalita);
    if (validita > oggi) return violata({ dataValidita: validita, dataNascita: toTesto(nascita), oggi });
    if (nascita === undefined) return mancano(NASCITA);
    const precede = isPrima(toDataAnagrafica(validita), nascita);
    if (precede === undefined) return mancano(toParteIgnota(NASCITA, nascita));
    return precede ? violata({ dataValidita: validita, dataNascita: toTesto(nascita), oggi }) : CONFORME;
  },
};

export const ES010: Regola<Soggetto> = {
  codice: 'ES010',
  titolo: 'Il matrimonio segue la nascita e non è futuro',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: [MATRIMONIO, NASCITA, DECORRENZA],
  messaggio: 'Data del matrimonio {dataEvento}: deve seguire la nascita ({dataNascita}) e non superare {limite}.',
  rimedio: 'Riprendere la data dall’atto; se è giusta, è sbagliata la data di nascita.',
  fonte: ['Elenco errori ANPR 2018, riga 710', 'Tabella anomalie del subentro, procedura 003', 'Guida ANPR 28-04-2021'],
  vigore: { nota: 'Dal 2018 i servizi confrontano con la decorrenza della richiesta; al subentro il limite è oggi.' },
  verifica: (soggetto, contesto) => verificaMatrimonio(soggetto, toDecorrenza(contesto)),
};

/** The marriage must come after the day of birth, and not after a limit. */
export function verificaMatrimonio({ matrimonio, generalita }: Soggetto, limite: Limite): Verdetto {
  const dati = matrimonio?.datiMatrimonio;
  if (dati?.dataEvento === undefined) return CONFORME;
  return seguonoNascita(MATRIMONIO, { evento: parseEvento(dati), nascita: parseNascita(generalita), limite });
}

export const ES012: Regola<Soggetto> = {
  codice: 'ES012',
  titolo: 'La sentenza sul matrimonio segue la nascita e non è futura',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['separazioneAnnullamentoCessazioneMatrimonio.sentenza.data', NASCITA],
  messaggio:
    'Data della sentenza di separazione, annullamento o cessazione {dataEvento}: deve seguire la nascita ({dataNascita}) e non superare {limite}.',
  rimedio: 'Riprendere la data dalla sentenza; una data di comodo come 01/01/0001 va tolta con il suo gruppo.',
  fonte: ['Elenco errori ANPR 2018, riga 712', 'Tabella anomalie del subentro, procedura 003', 'Guida ANPR 28-04-2021'],
  vigore: { dal: '2018-09-12', nota: 'Da questo giorno non impedisce più il certificato.' },
  verifica: (soggetto, contesto) => {
    const scritta = soggetto.separazioneAnnullamentoCessazioneMatrimonio?.sentenza?.data;
    if (scritta === undefined) return CONFORME;
    const evento = parseDataAnagrafica({ data: scritta });
    const nascita = parseNascita(soggetto.generalita);
    const limite = toOggi(contesto);
    return seguonoNascita('separazioneAnnullamentoCessazioneMatrimonio.sentenza.data', { evento, nascita, limite });
  },
};

export const ES013: Regola<Soggetto> = {
  codice: 'ES013',
  titolo: 'L’atto di nascita non precede la nascita e non è futuro',
  severita: { subentro: 'avviso', servizi: 'errore' },
  daRimuoverePrimaDelSubentro: true,
  campi: ['attoNascita.anno', 'attoNascita.dataFormazioneAtto', NASCITA],
  messaggio: 'Atto di nascita {atto}: non può precedere la nascita ({dataNascita}) né superare oggi ({oggi}).',
  rimedio: 'Riprendere anno e data di formazione dall’atto; per un atto trascritto vale l’anno della trascrizione.',
  fonte: ['Elenco errori ANPR 2018, riga 713', 'Tabella anomalie del subentro, procedura 003'],
  vigore: {
    nota: 'Anche nei servizi il limite è oggi: un atto si forma nei giorni dopo la nascita, e con la decorrenza che l’elenco del 2018 dà ad altre date ogni nascita sarebbe rifiutata.',
  },
  verifica: ({ attoNascita, generalita }, { oggi }) => {
    if (attoNascita === undefined) return CONFORME;
    const data = parseNascita(generalita);
    return verificaAtto(
      { atto: attoNascita, campo: 'attoNascita', evento: { data, campo: NASCITA }, oggi },
      (atto) => ({
        atto,
        dataNascita: toTesto(data),
        oggi,
      }),
    );
  },
};

function toTesto(data: DataAnagrafica | undefined): string {
  return data === undefined ? 'ignota' : formatDataAnagrafica(data);
}

interface EventoDellaVita {
  readonly evento: DataAnagrafica | undefined;
  readonly nascita: DataAnagrafica | undefined;
  readonly limite: Limite;
}

/** The event must come after the day of birth, and not after its limit. */
export function seguonoNascita(campo: string, { evento, nascita, limite }: EventoDellaVita): Verdetto {
  if (evento === undefined) return mancano(campo);
  const { giorno } = limite;
  const futuro = giorno === undefined ? undefined : isPrima(toDataAnagrafica(giorno), evento);
  if (futuro === true) return fuoriPosto({ evento, nascita, limite });
  const segue = nascita === undefined ? undefined : isPrima(nascita, evento);
  if (segue === false) return fuoriPosto({ evento, nascita, limite });
  if (nascita === undefined) return mancano(NASCITA);
  if (giorno === undefined) return mancano(DECORRENZA);
  return futuro === undefined || segue === undefined ? mancano(campo, NASCITA) : CONFORME;
}

function fuoriPosto({ evento, nascita, limite }: EventoDellaVita): Verdetto {
  return violata({ dataEvento: toTesto(evento), dataNascita: toTesto(nascita), limite: formatLimite(limite) });
}
