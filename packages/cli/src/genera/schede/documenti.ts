import { type Giorno, ULTIMO_GIORNO, anni, toData } from '../caso/calendario.js';
import { paeseDi } from '../luoghi/paesi.js';
import { ITALIA } from '../luoghi/stati.js';
import { giornoFra } from '../popolazione/eta.js';
import type { Persona } from '../popolazione/persona.js';
import { scriviComune, toComuneIndicato } from './generalita.js';
import type { Cantiere } from './membro.js';
import type { SoggettoSintetico } from './scheda-sintetica.js';

const SENZA_CARTA = 0.12;

/** From this day on identity cards are made of plastic: 1 October 2018. */
const CARTE_ELETTRONICHE: Giorno = 17805;

/** The identity card, issued here or, to whoever came later, elsewhere. */
export function createCartaIdentita(
  { mondo: { italia, comune }, caso }: Cantiere,
  { nascita, ingresso }: Persona,
): Pick<SoggettoSintetico, 'cartaIdentita'> {
  const rilascio = giornoFra(caso, Math.max(nascita + 60, ULTIMO_GIORNO - anni(9)), ULTIMO_GIORNO - 3);
  if (caso.accade(SENZA_CARTA) || rilascio > ULTIMO_GIORNO) return {};
  const qui = rilascio >= ingresso;
  const elettronica = rilascio >= CARTE_ELETTRONICHE;
  return {
    cartaIdentita: {
      numero: elettronica
        ? `CA${cifre(caso.intero(0, 99_999), 5)}${caso.scegli(SIGLE)}`
        : `A${caso.scegli(['V', 'X', 'Y'])}${cifre(caso.intero(0, 9_999_999), 7)}`,
      dataRilascio: toData(rilascio),
      cartaceaElettronica: elettronica ? '2' : '1',
      interdizioneEspatrio: 'N',
      comuneRilascio: scriviComune(
        caso,
        qui ? italia.comune(comune.codiceCatastale, rilascio) : italia.evento(caso, rilascio),
      ),
      dataScadenza: toData(rilascio + anni(10)),
    },
  };
}

const SIGLE = ['AA', 'BC', 'CF', 'DL', 'EM', 'FP', 'GR', 'HT'] as const;

/** What entitles a foreigner to stay: codes of table 8, an attestation for citizens of the Union, a permit for the others. */
export function createPermessoSoggiorno(
  { mondo: { italia, comune }, caso }: Cantiere,
  { cittadinanza, ingresso }: Persona,
): Pick<SoggettoSintetico, 'permessoSoggiorno'> {
  if (cittadinanza === ITALIA) return {};
  const europeo = paeseDi(cittadinanza)?.unioneEuropea === true;
  const rilascio = giornoFra(caso, Math.max(ingresso, ULTIMO_GIORNO - anni(5)), ULTIMO_GIORNO - 2);
  const perSempre = caso.accade(0.4);
  const qui = italia.comune(comune.codiceCatastale, rilascio);
  return {
    permessoSoggiorno: {
      numeroSoggiorno: `I${cifre(caso.intero(0, 99_999_999), 8)}`,
      tipoSoggiorno: europeo ? (perSempre ? '3' : '4') : perSempre ? '2' : '1',
      dataRilascio: toData(rilascio),
      ...(perSempre ? {} : { dataScadenza: toData(rilascio + anni(2)) }),
      questuraRilascioSoggiorno: `QUESTURA DI ${qui.siglaProvincia}`,
      comune: toComuneIndicato(qui),
    },
  };
}

function cifre(numero: number, quante: number): string {
  return String(numero).padStart(quante, '0');
}
