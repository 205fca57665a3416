import { createCaso } from '../caso/caso.js';
import { ULTIMO_GIORNO, anni, toData } from '../caso/calendario.js';
import { inventaEstraneo } from '../identita/create-identita.js';
import { ITALIA } from '../luoghi/stati.js';
import type { Mondo } from '../mondo.js';
import type { Abbozzo } from '../popolazione/persona.js';
import { toComuneIndicato, toGeneralita } from './generalita.js';
import { idFamiglia } from './membro.js';
import type { FamigliaSintetica } from './scheda-sintetica.js';

/** Table 26, by the code in table 5 of the second member: marriage, kinship, affinity, affection. */
const MOTIVI: Readonly<Record<string, string>> = {
  2: '1',
  3: '2',
  6: '2',
  9: '2',
  12: '2',
  13: '2',
  18: '3',
  22: '3',
  23: '6',
  28: '6',
};
const ALTRO_MOTIVO = '9';

const NOMI_CONVIVENZE: Readonly<Record<string, readonly [string, ...string[]]>> = {
  1: ['MONASTERO SANTA CHIARA', 'CONVENTO DEI FRATI MINORI', 'ISTITUTO DELLE SUORE DELLA SACRA FAMIGLIA'],
  2: ['CASA DI CURA VILLA DEI PINI', 'COMUNITÀ TERAPEUTICA IL PONTE'],
  3: ['CASA DI RIPOSO SAN GIUSEPPE', 'RESIDENZA PER ANZIANI LE QUERCE', 'OPERA PIA BALDINI'],
  4: ['STAZIONE CARABINIERI', 'DISTACCAMENTO AERONAUTICA MILITARE'],
  5: ['CASA CIRCONDARIALE'],
  6: ['CENTRO DI ACCOGLIENZA LA RONDINE', 'STUDENTATO UNIVERSITARIO'],
};

/** The scheda famiglia or convivenza of a nucleo. It follows from the structure: the members need not be known. */
export function createFamiglia(mondo: Mondo, abbozzo: Abbozzo): FamigliaSintetica {
  const { specie, origine, persone } = abbozzo;
  const scheda = {
    idFamigliaConvivenzaComune: {
      idFamigliaConvivenzaComuneIstat: mondo.comune.codiceIstat,
      idFamigliaConvivenza: idFamiglia(abbozzo),
    },
    dataOrigineFamigliaConvivenza: toData(origine),
  };
  if (specie.tipo === 'convivenza') return { ...scheda, ...datiConvivenza(mondo, abbozzo) };
  const secondo = persone[1];
  return {
    ...scheda,
    ...(secondo === undefined ? {} : { motivoCostituzione: MOTIVI[secondo.ruolo] ?? ALTRO_MOTIVO }),
    presenzaFamigliaCoabitante: 'N',
    tipoScheda: '3',
  };
}

function datiConvivenza(mondo: Mondo, { numero, specie, origine }: Abbozzo): Partial<FamigliaSintetica> {
  if (specie.tipo === 'famiglia') return {};
  const caso = createCaso(mondo.seme, 'famiglia', numero);
  const persona = {
    sesso: caso.accade(0.5) ? 'M' : 'F',
    nascita: ULTIMO_GIORNO - caso.intero(anni(30), anni(70)),
    precisione: 'giorno',
    cittadinanza: ITALIA,
  } as const;
  const tutore = { persona, identita: inventaEstraneo(mondo, caso, { ...persona, ingresso: Infinity }) };
  return {
    denominazioneConvivenza: caso.scegli(NOMI_CONVIVENZE[specie.codice] ?? ['CONVIVENZA']),
    specieConvivenza: specie.codice,
    tipoScheda: '4',
    ...(specie.tutoreEsterno
      ? {
          tipoTutoreIntestatario: {
            generalita: toGeneralita(mondo, tutore),
            comuneResidenza: toComuneIndicato(mondo.comune),
            dataIntestarioConvivenza: toData(Math.max(origine, persona.nascita + anni(25))),
          },
        }
      : {}),
  };
}
