import { parseDataXml } from '../../data/data-xml.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import { formatGiorno } from '../format-messaggio.js';
import { CONFORME, type Regola, type Verdetto, mancano, violata } from '../regola.js';
import { unisciVerdetti } from '../unisci-verdetti.js';

const CESSAZIONE = 'separazioneAnnullamentoCessazioneMatrimonio.sentenza';
const SCIOGLIMENTO = 'unioneCivile.scioglimentoUnione.sentenza';

export const EHR31: Regola<Soggetto> = {
  codice: 'EHR31',
  titolo: 'La sentenza vale dal suo giorno in poi',
  severita: { subentro: null, servizi: 'errore' },
  daRimuoverePrimaDelSubentro: false,
  campi: [
    'separazioneAnnullamentoCessazioneMatrimonio.sentenza.dataValidita',
    'separazioneAnnullamentoCessazioneMatrimonio.sentenza.data',
    'unioneCivile.scioglimentoUnione.sentenza.dataValidita',
    'unioneCivile.scioglimentoUnione.sentenza.data',
  ],
  messaggio: 'Sentenza {sentenze}: la validità viene prima.',
  rimedio: 'Riprendere dalla sentenza il giorno in cui fu emessa e quello da cui vale.',
  fonte: ['Elenco errori ANPR 2018, riga 226'],
  verifica: ({ separazioneAnnullamentoCessazioneMatrimonio: cessazione, unioneCivile }) => {
    const una = verificaSentenza(cessazione?.sentenza, CESSAZIONE);
    const altra = verificaSentenza(unioneCivile?.scioglimentoUnione?.sentenza, SCIOGLIMENTO);
    return unisciVerdetti(una, altra);
  },
};

/** Is a sentence valid from its day on? What it lacks is another code's; its violation has the two days in `{sentenze}`. */
export function verificaSentenza(
  sentenza: { readonly data?: string | undefined; readonly dataValidita?: string | undefined } | undefined,
  campo: string,
): Verdetto {
  if (sentenza?.data === undefined || sentenza.dataValidita === undefined) return CONFORME;
  const data = parseDataXml(sentenza.data);
  const dataValidita = parseDataXml(sentenza.dataValidita);
  if (data === undefined) return mancano(`${campo}.data`);
  if (dataValidita === undefined) return mancano(`${campo}.dataValidita`);
  if (dataValidita >= data) return CONFORME;
  const sentenze = `del ${formatGiorno(data)} valida dal ${formatGiorno(dataValidita)}`;
  return violata({ sentenze }, { campo: `${campo}.dataValidita`, valore: dataValidita });
}
