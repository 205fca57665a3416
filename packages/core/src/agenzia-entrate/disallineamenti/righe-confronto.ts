import type { CampoAnagrafico, DatiAnagrafici } from '../dati-anagrafici.js';
import type { Parte, ParteAe, ParteAnpr } from './parti.js';

/** A line of the table: a datum as each side has it, for who reads. */
export interface RigaConfronto {
  readonly voce:
    'codiceFiscale' | 'statoCF' | 'cognome' | 'nome' | 'sesso' | 'dataNascita' | 'luogoNascita' | 'domicilio';
  /** Italian. */
  readonly etichetta: string;
  /** `null`: the side does not have it, or does not say. */
  readonly anpr: string | null;
  /** The other side: the Agenzia delle Entrate, or the consulate. */
  readonly altra: string | null;
  readonly diversa: boolean;
  /** Can it be taken from the other side? The address never is: it always comes from ANPR. */
  readonly aggiornabile: boolean;
}

const DELLA_NASCITA: readonly CampoAnagrafico[] = ['giornoNascita', 'meseNascita', 'annoNascita'];

/** How the state of the code stands on the other side, and whether both are as they should be. */
export interface StatoAltrove {
  readonly testo: string | null;
  readonly allineato: boolean;
}

/** The two sides, datum by datum. */
export function toRighe(
  anpr: ParteAnpr,
  altra: Parte | undefined,
  { diversi, stato }: { readonly diversi: readonly CampoAnagrafico[]; readonly stato: StatoAltrove },
): RigaConfronto[] {
  const codice = anpr.codiceFiscale;
  const riga = (
    [voce, etichetta]: readonly [RigaConfronto['voce'], string],
    diversa: boolean,
    leggi: (parte: Parte) => string | null,
  ): RigaConfronto => ({
    voce,
    etichetta,
    anpr: leggi(anpr),
    altra: altra === undefined ? null : leggi(altra),
    diversa,
    aggiornabile: voce !== 'domicilio',
  });
  const nata = diversi.some((dato) => DELLA_NASCITA.includes(dato));
  return [
    riga(
      ['codiceFiscale', 'Codice fiscale'],
      codice?.valore !== altra?.codiceFiscale?.valore,
      ({ codiceFiscale }) => codiceFiscale?.valore ?? null,
    ),
    {
      voce: 'statoCF',
      etichetta: 'Stato del codice fiscale',
      anpr: toStatoValidazione(anpr),
      altra: stato.testo,
      diversa: !stato.allineato,
      aggiornabile: true,
    },
    riga(['cognome', 'Cognome'], diversi.includes('cognome'), ({ dati }) => dati.cognome ?? null),
    riga(['nome', 'Nome'], diversi.includes('nome'), ({ dati }) => dati.nome ?? null),
    riga(['sesso', 'Sesso'], diversi.includes('sesso'), ({ dati }) => dati.sesso),
    riga(['dataNascita', 'Data di nascita'], nata, ({ dati }) => formatNascita(dati)),
    riga(['luogoNascita', 'Luogo di nascita'], diversi.includes('luogoNascita'), ({ dati }) => dati.codiceCatastale),
    riga(['domicilio', 'Indirizzo'], isDiverso(anpr, altra), ({ domicilio }) =>
      domicilio === undefined ? null : `${domicilio.indirizzo} (${domicilio.comune})`,
    ),
  ];
}

/** Is the code of a position validated, as the table says it? */
export function toStatoValidazione({ codiceFiscale }: Parte): string | null {
  if (codiceFiscale === undefined) return null;
  return codiceFiscale.validato ? 'validato' : 'non validato';
}

/** Is the position marked, as the table says it? */
export function toStatoMarcatura({ codiceFiscale: { marcato } }: ParteAe): string {
  return marcato === 'ignoto' ? 'non si sa se marcato ANPR' : marcato ? 'marcato ANPR' : 'non marcato ANPR';
}

/** What is known of a birth, as it is written in Italy. */
function formatNascita({ dataNascita, senzaGiorno, senzaGiornoMese }: DatiAnagrafici): string {
  const [anno = '', mese = '', giorno = ''] = dataNascita.split('-');
  if (senzaGiornoMese === true) return `${anno} (solo l’anno)`;
  return senzaGiorno === true ? `${mese}/${anno} (senza giorno)` : `${giorno}/${mese}/${anno}`;
}

/** Are two addresses known, and not one? */
function isDiverso({ domicilio: nostro }: ParteAnpr, altra: Parte | undefined): boolean {
  const suo = altra?.domicilio;
  if (nostro === undefined || suo === undefined) return false;
  return nostro.comune !== suo.comune || nostro.indirizzo.trim().toUpperCase() !== suo.indirizzo.trim().toUpperCase();
}
