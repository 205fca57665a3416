import type { DatiEvento } from '@anagrafe/core';

import type { Giorno } from '../caso/calendario.js';
import { inventaEstraneo } from '../identita/create-identita.js';
import { ITALIA } from '../luoghi/stati.js';
import { MAGGIORE_ETA } from '../popolazione/eta.js';
import type { Persona, StatoCivile } from '../popolazione/persona.js';
import { createDivorzio, createSeparazione } from './cessazione.js';
import { createDatiEvento } from './evento.js';
import { toCittadinanza, toGeneralita } from './generalita.js';
import type { Cantiere, Membro } from './membro.js';
import type { Cittadinanza, ConvivenzaDiFatto, SoggettoSintetico } from './scheda-sintetica.js';

/** The groups of a scheda that tell of a person's ties. */
export type GruppiStatoCivile = Pick<
  SoggettoSintetico,
  | 'statoCivile'
  | 'matrimonio'
  | 'vedovanza'
  | 'separazioneAnnullamentoCessazioneMatrimonio'
  | 'unioneCivile'
  | 'convivenzaDiFatto'
>;

/** The event that binds two members of the nucleo, written alike in the schede of both. */
export type EventoDiCoppia = DatiEvento | undefined;

/** Codes of table 1. */
const CODICI: Readonly<Record<StatoCivile['tipo'], string>> = {
  libero: '1',
  convivente: '1',
  coniugato: '2',
  vedovo: '3',
  divorziato: '4',
  unito: '6',
};

/** How the wedding, union or contract of the couple of a nucleo went; undefined if it has no couple. */
export function createEventoDiCoppia({ mondo, caso, abbozzo }: Cantiere): EventoDiCoppia {
  const [primo, secondo] = abbozzo.persone;
  if (primo === undefined || secondo === undefined || !('con' in primo.statoCivile)) return undefined;
  const arrivo = Math.max(primo.ingresso, secondo.ingresso);
  const chi =
    primo.cittadinanza === secondo.cittadinanza ? { ...primo, ingresso: arrivo } : { ...primo, ingresso: -Infinity };
  return createDatiEvento(mondo, caso, { il: primo.statoCivile.il, chi, parte: '2', serie: 'A' });
}

/** The groups that follow from a person's ties. */
export function createStatoCivile(cantiere: Cantiere, persona: Persona, diCoppia: EventoDiCoppia): GruppiStatoCivile {
  const { statoCivile: stato } = persona;
  const statoCivile = { statoCivile: CODICI[stato.tipo] };
  if (stato.tipo === 'libero') return { statoCivile };
  const altro = trovaAltro(cantiere, persona, stato);
  const evento = 'con' in stato && diCoppia !== undefined ? diCoppia : inventaEvento(cantiere, persona, stato.il);
  const generalita = toGeneralita(cantiere.mondo, altro);
  const cittadinanza = cittadinanzaDi(cantiere, altro);
  const matrimonio = { coniuge: generalita, ...cittadinanza, datiMatrimonio: evento, ordineMatrimonio: '1' };
  switch (stato.tipo) {
    case 'coniugato':
      if (stato.separato === undefined) return { statoCivile, matrimonio };
      return { statoCivile, matrimonio, ...createSeparazione(cantiere, stato.separato) };
    case 'divorziato':
      return { statoCivile, matrimonio, ...createDivorzio(cantiere, stato.fine) };
    case 'vedovo':
      return { statoCivile, matrimonio, vedovanza: createVedovanza(cantiere, persona, stato.fine) };
    case 'unito':
      return {
        statoCivile,
        unioneCivile: { unitoCivilmente: generalita, attoUnione: evento, ...cittadinanza, ordineUnione: '1' },
      };
    case 'convivente':
      return {
        statoCivile,
        convivenzaDiFatto: createConvivenzaDiFatto({ convivente: generalita, ...cittadinanza }, evento),
      };
  }
}

function trovaAltro(
  { mondo, caso, membri }: Cantiere,
  persona: Persona,
  stato: Exclude<StatoCivile, { tipo: 'libero' }>,
): Membro {
  const membro = 'con' in stato ? membri[stato.con] : undefined;
  if (membro !== undefined) return membro;
  const nascita = Math.min(persona.nascita + caso.intero(-2000, 2000), stato.il - MAGGIORE_ETA);
  const sesso = stato.tipo === 'unito' ? persona.sesso : persona.sesso === 'M' ? 'F' : 'M';
  const altra = { sesso, nascita, precisione: 'giorno', cittadinanza: persona.cittadinanza } as const;
  return { persona: altra, identita: inventaEstraneo(mondo, caso, { ...altra, ingresso: Infinity }) };
}

/** The other's citizenship, if it is not Italian. */
function cittadinanzaDi(
  { mondo }: Cantiere,
  { persona: { cittadinanza } }: Membro,
): { readonly cittadinanza?: Cittadinanza } {
  return cittadinanza === ITALIA ? {} : { cittadinanza: toCittadinanza(mondo, cittadinanza) };
}

function inventaEvento({ mondo, caso }: Cantiere, chi: Persona, il: Giorno): DatiEvento {
  return createDatiEvento(mondo, caso, { il, chi, parte: '2', serie: 'A' });
}

function createVedovanza(
  { mondo, caso }: Cantiere,
  chi: Persona,
  il: Giorno,
): NonNullable<SoggettoSintetico['vedovanza']> {
  const datiMorteconiuge = createDatiEvento(mondo, caso, { il, chi, parte: '1', serie: 'A' });
  return { datiMorteconiuge, ordineMatrimonioPrecedente: '1' };
}

/** A contract before a notary, registered where it was made if that is in Italy. */
function createConvivenzaDiFatto(
  convivente: Pick<ConvivenzaDiFatto, 'convivente' | 'cittadinanza'>,
  { dataEvento = '', luogoEvento = {}, attoEvento }: DatiEvento,
): ConvivenzaDiFatto {
  const registrazione =
    attoEvento?.comuneRegistrazione === undefined || attoEvento.numeroAtto === undefined
      ? {}
      : { protocollo: attoEvento.numeroAtto, comuneRegistrazione: attoEvento.comuneRegistrazione };
  const contrattoStipula = {
    data: dataEvento,
    dataNotifica: dataEvento,
    luogoEvento,
    professionista: 'NOTAIO',
    ...registrazione,
  };
  return { ...convivente, contrattoStipula, ordineConvivenza: '1' };
}
