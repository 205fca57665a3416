import { toTraslitterato } from '@anagrafe/codice-fiscale';

import { type DataAnagrafica, parseNascita } from '../../data/data-anagrafica.js';
import type { Contesto } from '../../regole/regola.js';
import { type Result, toErr, toOk } from '../../result.js';
import type { Generalita } from '../../scheda/generalita.js';
import type { Residenza } from '../../scheda/luogo.js';
import type { Soggetto } from '../../scheda/soggetto.js';
import type { DatiAnagrafici, DomicilioFiscale } from '../dati-anagrafici.js';
import type { ParteAnpr } from './parti.js';
import { toStatoCodiceFiscale } from './stato-codice-fiscale.js';

/** NON ATTRIBUIBILE, of table 2: a state that is no more, known by its name. */
const STATO_CESSATO = '998';
/** The kinds of street. */
const SPECIE = 4;

/** Which fields a scheda lacks, or has so that they cannot be used, to be asked of the Agenzia. */
export interface ErroreParte {
  readonly type: 'dati-insufficienti';
  readonly campi: readonly string[];
}

/**
 * A scheda as the Agenzia delle Entrate is asked for it: names transliterated, as ANPR sends them; the place of birth by its codice
 * catastale, that of the comune with that name on the day of birth or, where it was not there that day, the only one that any comune
 * of that name ever had.
 *
 * @param soggetto - The scheda, of the file di subentro or of the register.
 * @param contesto - The tables.
 * @returns Error `dati-insufficienti` with the paths of the fields: sex, birth or place of birth cannot be told.
 * @example
 * const luogoNascita = { comune: { nomeComune: 'ROMA', siglaProvinciaIstat: 'RM' } };
 * const generalita = { cognome: 'Prova', nome: 'Niccolò', sesso: 'M', dataNascita: '1980-01-01', luogoNascita };
 * const parte = toParteAnpr({ generalita }, { tabelle });
 * parte.ok && parte.value.dati // → { cognome: 'PROVA', nome: "NICCOLO'", sesso: 'M', dataNascita: '1980-01-01', codiceCatastale: 'H501' }
 */
export function toParteAnpr(soggetto: Soggetto, contesto: Pick<Contesto, 'tabelle'>): Result<ParteAnpr, ErroreParte> {
  const { tabelle } = contesto;
  const { generalita = {}, residenza } = soggetto;
  const sesso = toSesso(generalita.sesso);
  const nascita = parseNascita(generalita);
  const codiceCatastale = toCatastale(generalita, nascita, tabelle);
  if (sesso === undefined || nascita === undefined || codiceCatastale === undefined) {
    const campi = [
      ...(sesso === undefined ? ['generalita.sesso'] : []),
      ...(nascita === undefined ? ['generalita.dataNascita'] : []),
      ...(codiceCatastale === undefined ? ['generalita.luogoNascita'] : []),
    ];
    return toErr({ type: 'dati-insufficienti', campi });
  }
  const codiceFiscale = toStatoCodiceFiscale(generalita.codiceFiscale);
  const domicilio = toDomicilio(residenza, tabelle);
  return toOk({
    dati: { ...toNomi(generalita), sesso, ...toDataNascita(nascita), codiceCatastale },
    ...(codiceFiscale === undefined ? {} : { codiceFiscale }),
    ...(domicilio === undefined ? {} : { domicilio }),
  });
}

function toNomi({ cognome, nome }: Generalita): Pick<DatiAnagrafici, 'cognome' | 'nome'> {
  return {
    ...(cognome === undefined ? {} : { cognome: toAscii(cognome) }),
    ...(nome === undefined ? {} : { nome: toAscii(nome) }),
  };
}

/** A name in plain capitals; one that has no Latin form, as it is written. */
function toAscii(nome: string): string {
  try {
    return toTraslitterato(nome.trim()).testo;
  } catch {
    return nome.trim().toUpperCase();
  }
}

function toSesso(scritto: string | undefined): 'M' | 'F' | undefined {
  const sesso = scritto?.trim().toUpperCase();
  return sesso === 'M' || sesso === 'F' ? sesso : undefined;
}

function toDataNascita({ precisione, primo }: DataAnagrafica): Omit<DatiAnagrafici, 'sesso' | 'codiceCatastale'> {
  switch (precisione) {
    case 'giorno':
      return { dataNascita: primo };
    case 'mese':
      return { dataNascita: primo, senzaGiorno: true };
    case 'anno':
      return { dataNascita: primo, senzaGiornoMese: true };
  }
}

function toCatastale(
  { luogoNascita }: Generalita,
  nascita: DataAnagrafica | undefined,
  tabelle: Contesto['tabelle'],
): string | undefined {
  const { comune, localita } = luogoNascita ?? {};
  if (comune?.nomeComune !== undefined) {
    const { nomeComune: denominazione, siglaProvinciaIstat: siglaProvincia } = comune;
    const chi = siglaProvincia === undefined ? { denominazione } : { denominazione, siglaProvincia };
    const quelGiorno =
      nascita?.precisione === 'giorno' ? tabelle.comuni.find({ ...chi, il: nascita.primo }) : undefined;
    if (quelGiorno?.ok === true) return quelGiorno.value.codiceCatastale ?? undefined;
    return toUnico(tabelle.comuni.findVersioni(chi));
  }
  const codice = localita?.codiceStato?.trim();
  if (codice === undefined) return undefined;
  if (codice !== STATO_CESSATO) return toUnico(tabelle.stati.findVersioni(codice));
  return localita?.descrizioneStato === undefined
    ? undefined
    : tabelle.stati.findCessato(localita.descrizioneStato)?.codiceCatastale;
}

/** The code that all of some places share. */
function toUnico(luoghi: readonly { readonly codiceCatastale: string | null }[]): string | undefined {
  const codici = new Set(luoghi.map(({ codiceCatastale }) => codiceCatastale));
  const [codice] = codici;
  return codici.size === 1 ? (codice ?? undefined) : undefined;
}

/** An address in Italy on one line; of one abroad the Agenzia is told nothing here. */
function toDomicilio(residenza: Residenza | undefined, tabelle: Contesto['tabelle']): DomicilioFiscale | undefined {
  const { comune, toponimo, numeroCivico, frazione } = residenza?.indirizzo ?? {};
  const codice = comune?.codiceIstat?.trim();
  if (codice === undefined) return undefined;
  const specie = toponimo?.specie ?? toSpecie(toponimo?.codSpecie, tabelle);
  const via = [specie, toponimo?.denominazioneToponimo].filter(Boolean).join(' ');
  const civico = [numeroCivico?.numero, numeroCivico?.lettera, numeroCivico?.esponente1].filter(Boolean).join('/');
  const indirizzo = [[via, civico].filter(Boolean).join(' '), frazione].filter(Boolean).join(', ').toUpperCase();
  return { comune: codice, indirizzo };
}

function toSpecie(codice: string | undefined, tabelle: Contesto['tabelle']): string | undefined {
  const riga = codice === undefined ? undefined : tabelle.tabella(SPECIE).find(codice.trim());
  return riga?.ok === true ? riga.value.descrizione : undefined;
}
