import type { Soggetto } from '../../scheda/soggetto.js';
import { CONFORME, type Regola, violata } from '../regola.js';

const SOLO_SERVIZI = { subentro: null, servizi: 'errore' } as const;
const QUESTURA = 'permessoSoggiorno.questuraRilascioSoggiorno';
const NUMERO = 'permessoSoggiorno.numeroSoggiorno';
const PASSAPORTO = 'permessoSoggiorno.numeroPassaporto';

export const EHR67: Regola<Soggetto> = {
  codice: 'EHR67',
  titolo: 'Il permesso di soggiorno ha questura e numero oppure il passaporto',
  severita: SOLO_SERVIZI,
  daRimuoverePrimaDelSubentro: false,
  campi: [NUMERO, QUESTURA, PASSAPORTO],
  messaggio: 'Permesso di soggiorno: {causa}.',
  rimedio: 'Indicare o la questura e il numero del permesso, o il numero del passaporto.',
  fonte: ['Elenco errori ANPR 2018, riga 245'],
  verifica: ({ permessoSoggiorno }) => {
    if (permessoSoggiorno === undefined) return CONFORME;
    const { questuraRilascioSoggiorno, numeroSoggiorno, numeroPassaporto } = permessoSoggiorno;
    const permesso = questuraRilascioSoggiorno !== undefined && numeroSoggiorno !== undefined;
    if (permesso !== (numeroPassaporto !== undefined)) return CONFORME;
    return violata({
      causa: permesso
        ? 'ci sono sia la questura con il numero sia il passaporto'
        : 'non c’è né la questura con il numero né il passaporto',
    });
  },
};

export const EHR68: Regola<Soggetto> = {
  codice: 'EHR68',
  titolo: 'Questura e numero del permesso di soggiorno vanno insieme',
  severita: SOLO_SERVIZI,
  daRimuoverePrimaDelSubentro: false,
  campi: [QUESTURA, NUMERO],
  messaggio: 'Permesso di soggiorno con {presente} e senza {assente}.',
  rimedio: 'Indicare sia la questura sia il numero del permesso, o nessuno dei due.',
  fonte: ['Elenco errori ANPR 2018, riga 246'],
  verifica: ({ permessoSoggiorno }) => {
    const questura = permessoSoggiorno?.questuraRilascioSoggiorno;
    const numero = permessoSoggiorno?.numeroSoggiorno;
    if ((questura === undefined) === (numero === undefined)) return CONFORME;
    return questura === undefined
      ? violata({ presente: `il numero ${numero ?? ''}`, assente: 'la questura' }, { campo: NUMERO })
      : violata({ presente: `la questura ${questura}`, assente: 'il numero' });
  },
};
