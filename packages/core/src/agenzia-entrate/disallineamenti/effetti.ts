import { isDelCodice } from './codice-testimone.js';
import type { DatiAnagrafici } from '../dati-anagrafici.js';
import type { Caso, TipoMossa } from './mosse.js';
import type { ParteAe, ParteAnpr } from './parti.js';
import type { StatoCodiceFiscale } from './stato-codice-fiscale.js';

/**
 * What a move leaves behind if the Agenzia accepts it. `codice`: it stays; ANPR takes that of the Agenzia; the Agenzia may give
 * another, and link the old one to it, as the data that form it change. A code that is not known yet is not made up: then the
 * positions show the one that was.
 */
export interface Effetto {
  readonly codice: 'resta' | 'della-agenzia' | 'forse-nuovo';
  readonly anpr: ParteAnpr;
  readonly ae: ParteAe;
}

/** The effect of a move; `undefined` if it changes nothing, or nothing that can be told before. */
export function toEffetto(tipo: TipoMossa, { anpr, ae }: Caso): Effetto | undefined {
  if (ae === undefined) return undefined;
  switch (tipo) {
    case 'conferma-ae':
      return { codice: 'resta', ...toAllineate(anpr, ae, { dati: ae.dati, stato: toMarcato(ae.codiceFiscale) }) };
    case 'conferma-anpr':
      return {
        codice: isDelCodice(ae.codiceFiscale.valore, anpr.dati) ? 'resta' : 'forse-nuovo',
        ...toAllineate(anpr, ae, { dati: anpr.dati, stato: toMarcato(ae.codiceFiscale) }),
      };
    case 'collega':
      return {
        codice: 'della-agenzia',
        ...toAllineate(anpr, ae, { dati: ae.dati, stato: toCollegato(anpr.codiceFiscale, ae.codiceFiscale) }),
      };
    case 'muta': {
      const collegato = toCollegato(toValidato(anpr.codiceFiscale), ae.codiceFiscale);
      return { codice: 'della-agenzia', ...toAllineate(anpr, ae, { dati: ae.dati, stato: toMarcato(collegato) }) };
    }
    case 'attribuisci':
    case 'attendi':
    case 'scrivi-ad-ae':
      return undefined;
  }
}

interface Comune {
  readonly dati: DatiAnagrafici;
  readonly stato: StatoCodiceFiscale;
}

/** Both sides with the same data and code, at the address of ANPR, of which the position is from now on. */
function toAllineate(
  anpr: ParteAnpr,
  ae: ParteAe,
  { dati, stato }: Comune,
): { readonly anpr: ParteAnpr; readonly ae: ParteAe } {
  return {
    anpr: { ...anpr, dati, codiceFiscale: stato },
    ae: { ...ae, dati, codiceFiscale: stato, ...toDomicilio(anpr) },
  };
}

function toDomicilio({ domicilio }: ParteAnpr): Pick<ParteAe, 'domicilio' | 'comune'> {
  return domicilio === undefined ? {} : { domicilio, comune: domicilio.comune };
}

function toMarcato(stato: StatoCodiceFiscale): StatoCodiceFiscale {
  return { ...stato, origine: 'attribuito', validato: true, marcato: true };
}

/** A code computed by a program is no code of the person's: the Agenzia has nothing to link. */
function toValidato(stato: StatoCodiceFiscale | undefined): StatoCodiceFiscale | undefined {
  return stato?.validato === true ? stato : undefined;
}

/** The code of the Agenzia, with those that it takes the place of; whether it is marked at once no source says. */
function toCollegato(nostro: StatoCodiceFiscale | undefined, suo: StatoCodiceFiscale): StatoCodiceFiscale {
  const altri = nostro === undefined ? [] : [...nostro.collegati, nostro.valore];
  const collegati = [...new Set([...suo.collegati, ...altri])].filter((codice) => codice !== suo.valore);
  return { valore: suo.valore, origine: 'attribuito', validato: true, marcato: 'ignoto', collegati };
}
