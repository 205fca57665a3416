import type { Appartenenza, Atto, Soggetto } from '@anagrafe/core';

import { type Giorno, ULTIMO_GIORNO, annoDi, toData } from '../caso/calendario.js';
import { ITALIA } from '../luoghi/stati.js';
import { giornoFra } from '../popolazione/eta.js';
import type { Persona } from '../popolazione/persona.js';
import { createDatiSociali } from './dati-sociali.js';
import { createCartaIdentita, createPermessoSoggiorno } from './documenti.js';
import { createAtto } from './evento.js';
import { scriviComune, toCittadinanza, toGeneralita } from './generalita.js';
import { createGenitori } from './genitori.js';
import { type Cantiere, type Membro, idFamiglia } from './membro.js';
import { createResidenza } from './residenza.js';
import type { Cittadinanza, ResidenzaSintetica, SoggettoSintetico } from './scheda-sintetica.js';
import { type EventoDiCoppia, createStatoCivile } from './stato-civile.js';

/** What the members of a nucleo share. */
export interface InComune {
  readonly indirizzo: NonNullable<ResidenzaSintetica['indirizzo']>;
  readonly eventoDiCoppia: EventoDiCoppia;
}

/** The scheda individuale of a member. Its dates stand in the order that ANPR wants: entry, residence, last change. */
export function createSoggetto(
  cantiere: Cantiere,
  posizione: number,
  { indirizzo, eventoDiCoppia }: InComune,
): SoggettoSintetico {
  const { mondo, caso, abbozzo, membri } = cantiere;
  const persona = abbozzo.persone[posizione];
  const membro = membri[posizione];
  if (persona === undefined || membro === undefined) throw new RangeError('The nucleo has no such member.');
  const diQui = isDiQui(cantiere, persona, membro);
  const decorrenza = Math.max(abbozzo.casa, persona.ingresso);
  return {
    generalita: {
      ...toGeneralita(mondo, membro),
      ...codiceFiscaleVerificato(cantiere, persona, membro),
      dataPrimaIscrizioneComune: toData(diQui ? persona.nascita : persona.ingresso),
    },
    ...createStatoCivile(cantiere, persona, eventoDiCoppia),
    ...(caso.accade(0.5) ? { attributiSoggetto: { senzaFissaDimora: 'N', soggettoCertificabile: '2' } } : {}),
    dataUltimoAggiornamento: toData(giornoFra(caso, Math.max(decorrenza, ULTIMO_GIORNO - 900), ULTIMO_GIORNO)),
    motivoIscrizioneAPR: motivo(persona, { diQui, estero: membro.identita.luogo.tipo === 'estero' }),
    ...createAttoNascita(cantiere, persona, membro),
    cittadinanza: createCittadinanza(cantiere, persona),
    ...createGenitori(cantiere, persona, membro),
    residenza: createResidenza(indirizzo, decorrenza),
    [abbozzo.specie.tipo]: createAppartenenza(cantiere, persona, posizione),
    ...createCartaIdentita(cantiere, persona),
    ...createPermessoSoggiorno(cantiere, persona),
    ...createDatiSociali(cantiere, persona),
  };
}

/** Registered here since birth: born in this comune and never moved, as far as the registry knows. */
function isDiQui(
  { mondo, caso }: Cantiere,
  { nascita, ingresso, precisione }: Persona,
  { identita: { luogo } }: Membro,
): boolean {
  if (nascita === ingresso) return true;
  const natoQui = luogo.tipo === 'comune' && luogo.comune.codiceCatastale === mondo.comune.codiceCatastale;
  return natoQui && precisione === 'giorno' && caso.accade(0.85);
}

/** The code, and what the Agenzia delle Entrate said of it. */
function codiceFiscaleVerificato(
  { caso }: Cantiere,
  { nascita }: Persona,
  { identita: { codiceFiscale } }: Membro,
): Pick<NonNullable<Soggetto['generalita']>, 'codiceFiscale'> {
  if (codiceFiscale === undefined) return {};
  const validato = caso.accade(0.95);
  const dal = giornoFra(caso, Math.max(nascita, ULTIMO_GIORNO - 2900), ULTIMO_GIORNO);
  return {
    codiceFiscale: {
      codFiscale: codiceFiscale,
      validitaCF: validato ? '1' : '9',
      ...(validato ? { dataAttribuzioneValidita: toData(dal) } : {}),
    },
  };
}

/** Codes of table 7. */
function motivo(
  { cittadinanza }: Persona,
  { diQui, estero }: { readonly diQui: boolean; readonly estero: boolean },
): string {
  if (diQui) return '1';
  return estero && cittadinanza !== ITALIA ? '4' : '3';
}

/** Whoever was born abroad has a record only if they are Italian, and it was entered here, later. */
function createAttoNascita(
  { mondo: { italia, comune }, caso }: Cantiere,
  { nascita, cittadinanza }: Persona,
  { identita: { luogo } }: Membro,
): { readonly attoNascita?: Atto } {
  if (luogo.tipo === 'estero' && cittadinanza !== ITALIA) return {};
  const [dopo, codice, parte, serie] =
    luogo.tipo === 'comune'
      ? [caso.intero(0, 8), luogo.comune.codiceCatastale, '1', 'A']
      : [caso.intero(60, 900), comune.codiceCatastale, '2', 'B'];
  const giorno: Giorno = Math.min(nascita + dopo, ULTIMO_GIORNO);
  const registrazione = scriviComune(caso, italia.comune(codice, giorno));
  return { attoNascita: createAtto(caso, { comune: registrazione, giorno, parte, serie }) };
}

/** Since birth, or for a few since a decree; of a partial birth date nothing is said. */
function createCittadinanza({ mondo, caso }: Cantiere, { cittadinanza, nascita, precisione }: Persona): Cittadinanza {
  const stato = toCittadinanza(mondo, cittadinanza);
  if (precisione !== 'giorno' || caso.accade(0.1)) return stato;
  const perDecreto = cittadinanza === ITALIA && annoDi(nascita) < 2010 && caso.accade(0.02);
  return { ...stato, dataValidita: toData(perDecreto ? nascita + caso.intero(0, ULTIMO_GIORNO - nascita) : nascita) };
}

/** `tipoLegame`: 3 famiglia, 4 convivenza. */
function createAppartenenza({ abbozzo }: Cantiere, { ruolo, ingresso }: Persona, posizione: number): Appartenenza {
  return {
    idFamConvComune: idFamiglia(abbozzo),
    legameSoggetto: {
      tipoLegame: abbozzo.specie.tipo === 'famiglia' ? '3' : '4',
      dataDecorrenza: toData(ingresso),
      codiceLegame: ruolo,
      progressivoComponente: String(posizione + 1),
    },
    dataDecorrenzaLegame: toData(ingresso),
  };
}
