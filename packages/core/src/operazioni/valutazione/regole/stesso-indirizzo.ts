import type { Residenza } from '../../../scheda/luogo.js';
import { toNumero } from '../../../subentro/numero.js';

/**
 * Is a new residence where the recorded one already is? At the same comune, frazione, street, number and what is inside
 * (`civicoInterno`), or the same place abroad; the CAP, the notes and the identifiers of the address book do not count. What
 * is recorded is whole: what it lacks is not there.
 *
 * @returns `undefined` if the new one lacks the comune or the street, or names its kind by code and the other by words.
 */
export function isStessoIndirizzo(nuova: Residenza, registrata: Residenza | undefined): boolean | undefined {
  const { indirizzo, localitaEstera } = nuova;
  if (indirizzo !== undefined) return isStesso(indirizzo, registrata?.indirizzo);
  if (localitaEstera?.indirizzoEstero === undefined) return undefined;
  return toTestoEstero(localitaEstera.indirizzoEstero) === toTestoEstero(registrata?.localitaEstera?.indirizzoEstero);
}

type Indirizzo = NonNullable<Residenza['indirizzo']>;
type Estero = NonNullable<NonNullable<Residenza['localitaEstera']>['indirizzoEstero']>;

function isStesso(nuovo: Indirizzo, registrato: Indirizzo | undefined): boolean | undefined {
  const confronti = [
    isUguale(nuovo.comune?.codiceIstat, registrato?.comune?.codiceIstat),
    isStessaSpecie(nuovo.toponimo, registrato?.toponimo),
    isUguale(nuovo.toponimo?.denominazioneToponimo, registrato?.toponimo?.denominazioneToponimo),
    toTesto(nuovo.frazione) === toTesto(registrato?.frazione),
    toTestoCivico(nuovo.numeroCivico) === toTestoCivico(registrato?.numeroCivico),
  ];
  if (confronti.includes(false)) return false;
  return confronti.includes(undefined) ? undefined : true;
}

function isUguale(nuovo: string | undefined, registrato: string | undefined): boolean | undefined {
  return nuovo === undefined ? undefined : toTesto(nuovo) === toTesto(registrato);
}

/** The kind of street (via, piazza…) has a code and a name, and either may stand alone. */
function isStessaSpecie(nuova: Indirizzo['toponimo'], registrata: Indirizzo['toponimo']): boolean | undefined {
  if (nuova?.codSpecie !== undefined && registrata?.codSpecie !== undefined)
    return toTestoNumero(nuova.codSpecie) === toTestoNumero(registrata.codSpecie);
  if (nuova?.specie !== undefined && registrata?.specie !== undefined) return isUguale(nuova.specie, registrata.specie);
  return undefined;
}

/** A civico that is not there has no parts. */
function toTestoCivico(civico: Indirizzo['numeroCivico']): string {
  const { civicoInterno: interno } = civico ?? {};
  return [
    toTestoNumero(civico?.numero), toTestoNumero(civico?.metrico), toTestoNumero(civico?.progSNC),
    civico?.lettera, civico?.esponente1, civico?.colore,
    interno?.corte, interno?.scala, interno?.interno1, interno?.espInterno1, interno?.interno2, interno?.espInterno2,
    interno?.scalaEsterna, interno?.secondario, interno?.piano, interno?.nui, interno?.isolato,
  ].map(toTesto).join('|'); // prettier-ignore
}

function toTestoEstero(estero: Estero | undefined): string {
  const { localita, toponimo } = estero ?? {};
  return [
    toTestoNumero(localita?.codiceStato),
    localita?.descrizioneLocalita,
    toponimo?.denominazione,
    toponimo?.numeroCivico,
  ]
    .map(toTesto)
    .join('|');
}

/** `003` and `3` are the same number. */
function toTestoNumero(scritto: string | undefined): string | undefined {
  return toNumero(scritto)?.toString() ?? scritto;
}

function toTesto(scritto: string | undefined): string {
  return scritto?.trim().toUpperCase() ?? '';
}
