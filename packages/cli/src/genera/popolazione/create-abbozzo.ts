import { type Caso, createCaso } from '../caso/caso.js';
import { type Giorno, ULTIMO_GIORNO, toData, toGiorno } from '../caso/calendario.js';
import { PAESI, type Paese } from '../luoghi/paesi.js';
import { ITALIA } from '../luoghi/stati.js';
import { createConvivenza } from './convivenze.js';
import { MAGGIORE_ETA, giornoFra } from './eta.js';
import { type Componente, createForma } from './forme-famiglia.js';
import type { Abbozzo, Persona, Precisione } from './persona.js';

/** Which nucleo, of which population, and how many people it may have at most. */
export interface Posto {
  readonly seme: number;
  readonly numero: number;
  readonly resto: number;
}

const QUOTA_CONVIVENZE = 0.006;
const QUOTA_STRANIERI = 0.085;
const QUOTA_COPPIE_MISTE = 0.04;

/** Where the birth date is not always registered in full. */
const AREE_SENZA_GIORNO: ReadonlySet<string> = new Set(['africana', 'araba', 'indiana']);

/** The structure of one nucleo: it follows from the seed and the number alone; those for whom there is no room are left out. */
export function createAbbozzo({ seme, numero, resto }: Posto): Abbozzo {
  const caso = createCaso(seme, 'struttura', numero);
  return caso.accade(QUOTA_CONVIVENZE)
    ? abbozzaConvivenza(caso, { numero, resto })
    : abbozzaFamiglia(caso, { numero, resto });
}

/** Where an abbozzo comes from: drawn there again, it is the same. */
export function postoDi(seme: number, { numero, persone }: Abbozzo): Posto {
  return { seme, numero, resto: persone.length };
}

type Limite = Pick<Posto, 'numero' | 'resto'>;

function abbozzaFamiglia(caso: Caso, { numero, resto }: Limite): Abbozzo {
  const { componenti, da } = createForma(caso);
  const paese = caso.accade(QUOTA_STRANIERI) ? caso.pesa(PAESI) : undefined;
  const origine = formazione(caso, da, paese);
  const casa = caso.accade(0.4) ? origine : giornoFra(caso, origine, ULTIMO_GIORNO - 10);
  const legame = componenti[1]?.statoCivile.tipo;
  const mista =
    paese === undefined && (legame === 'coniugato' || legame === 'convivente') && caso.accade(QUOTA_COPPIE_MISTE);
  const paeseDelSecondo = mista ? caso.pesa(PAESI) : paese;
  const persone = componenti
    .slice(0, resto)
    .map((componente, i) => toPersona(caso, { componente, origine, paese: i === 1 ? paeseDelSecondo : paese }));
  return { numero, specie: { tipo: 'famiglia' }, origine, casa, persone };
}

function abbozzaConvivenza(caso: Caso, { numero, resto }: Limite): Abbozzo {
  const { specie, componenti, origine } = createConvivenza(caso);
  const persone = componenti.slice(0, resto).map((componente) => {
    const paese = caso.accade(QUOTA_STRANIERI) ? caso.pesa(PAESI) : undefined;
    return toPersona(caso, { componente, origine, paese });
  });
  return { numero, specie, origine, casa: origine, persone };
}

/** Italians form a family when they can; foreigners when they arrive. */
function formazione(caso: Caso, da: Giorno, paese: Paese | undefined): Giorno {
  return giornoFra(caso, da, paese === undefined ? Math.min(da + 1500, ULTIMO_GIORNO - 30) : ULTIMO_GIORNO - 30);
}

interface Entrata {
  readonly componente: Componente;
  readonly origine: Giorno;
  readonly paese: Paese | undefined;
}

function toPersona(caso: Caso, { componente, origine, paese }: Entrata): Persona {
  const { ruolo, sesso, nascita: esatta, ingresso = 0, statoCivile, padre, madre } = componente;
  const adulta = origine - esatta > MAGGIORE_ETA;
  const incerta = adulta && paese !== undefined && AREE_SENZA_GIORNO.has(paese.area) && caso.accade(0.1);
  const precisione: Precisione = incerta ? (caso.accade(0.5) ? 'mese' : 'anno') : 'giorno';
  return {
    ruolo,
    sesso,
    nascita: primoPossibile(esatta, precisione),
    precisione,
    cittadinanza: paese?.codice ?? ITALIA,
    ingresso: Math.max(origine, esatta, ingresso),
    statoCivile,
    ...(padre === undefined ? {} : { padre }),
    ...(madre === undefined ? {} : { madre }),
  };
}

/** The day that the records write for a date of which only the month or the year is known. */
function primoPossibile(giorno: Giorno, precisione: Precisione): Giorno {
  if (precisione === 'giorno') return giorno;
  const data = toData(giorno);
  return toGiorno(precisione === 'mese' ? `${data.slice(0, 7)}-01` : `${data.slice(0, 4)}-01-01`);
}
