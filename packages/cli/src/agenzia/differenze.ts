import { computeCodiceFiscale, toOmocodie } from '@anagrafe/codice-fiscale';
import type { PersonaIscritta } from '@anagrafe/adapters-ae';
import type { DatiAnagrafici, DomicilioFiscale, MossaVerifica } from '@anagrafe/core/agenzia-entrate';

/** A way in which the Agenzia may not have a person as the comune does. */
export interface Differenza {
  /** The code under which the verification finds it. */
  readonly codice: string;
  /** Italian. */
  readonly descrizione: string;
  /** What is to be done about it. */
  readonly mosse: readonly MossaVerifica[];
  /** Whom the Agenzia has in the place of the person; `altra` is somebody whom it has as the comune does. */
  readonly persone: (persona: Persona, altra: Persona) => Sostituite;
}

/** A person of the comune, with a code of 16 characters. */
export interface Persona {
  readonly codice: string;
  readonly dati: DatiAnagrafici;
  readonly domicilio?: DomicilioFiscale;
}

/** Whom the Agenzia has for the person, and for the other. */
interface Sostituite {
  readonly persona: readonly PersonaIscritta[];
  readonly altra?: readonly PersonaIscritta[];
}

const ALTROVE: DomicilioFiscale = { comune: '999999', indirizzo: 'STRADA INVENTATA 99' };

/** The differences that the verification of a fornitura finds, in order of code. EA002 is of who has no code: of no difference. */
export const DIFFERENZE: readonly Differenza[] = [
  {
    codice: 'EA003',
    descrizione: 'l’Agenzia ha gli stessi dati con un altro codice',
    mosse: ['prendi-codice-ae'],
    persone: ({ codice, dati, domicilio }) => ({
      persona: [{ codiceFiscale: toVariante(codice, 0), dati, domicilio }],
    }),
  },
  {
    codice: 'EA029',
    descrizione: 'l’Agenzia non ha la persona',
    mosse: ['attribuisci'],
    persone: () => ({ persona: [] }),
  },
  {
    codice: 'EA040',
    descrizione: 'il codice è collegato a quello di un’altra scheda',
    mosse: ['doppia-iscrizione'],
    persone: ({ codice }, altra) => ({
      persona: [],
      altra: [{ ...toIscritta(altra), collegati: [{ codiceFiscale: codice }] }],
    }),
  },
  {
    codice: 'EAA30',
    descrizione: 'con quel codice l’Agenzia ha un altro nome',
    mosse: ['conferma-anpr'],
    persone: ({ codice, dati, domicilio }) => ({
      persona: [{ codiceFiscale: codice, dati: toAltroNome(dati), domicilio }],
    }),
  },
  {
    codice: 'EAA31',
    descrizione: 'con quel codice l’Agenzia ha un altro nome e un altro indirizzo',
    mosse: ['conferma-anpr'],
    persone: ({ codice, dati }) => ({
      persona: [{ codiceFiscale: codice, dati: toAltroNome(dati), domicilio: ALTROVE }],
    }),
  },
  {
    codice: 'EAA40',
    descrizione: 'il codice è collegato a uno più recente',
    mosse: ['prendi-codice-ae'],
    persone: ({ codice, dati, domicilio }) => ({ persona: [toRecente(codice, dati, domicilio)] }),
  },
  {
    codice: 'EAA41',
    descrizione: 'il codice è collegato a uno più recente, di chi sta altrove',
    mosse: ['prendi-codice-ae'],
    persone: ({ codice, dati }) => ({ persona: [toRecente(codice, dati, ALTROVE)] }),
  },
  {
    codice: 'EAA50',
    descrizione: 'il codice è la base di un’omocodia fra omonimi',
    mosse: ['omocodice'],
    persone: ({ codice, dati, domicilio }) => ({ persona: toOmonimi(codice, dati, domicilio) }),
  },
  {
    codice: 'EAA51',
    descrizione: 'il codice è la base di un’omocodia fra altre persone',
    mosse: ['omocodice'],
    persone: ({ codice, dati }) => ({ persona: toOmonimi(codice, toSecoloPrima(dati), ALTROVE) }),
  },
];

/** A person whom the Agenzia has as the comune does. */
function toIscritta({ codice, dati, domicilio }: Persona): PersonaIscritta {
  return { codiceFiscale: codice, dati, domicilio };
}

/** The person of a scheda, if a difference can be made of it: with a base code that follows from whole data. */
export function toPersona({ dati, codiceFiscale: codice, domicilio }: PersonaIscritta): Persona | undefined {
  if (codice === undefined || dati.senzaGiorno === true || dati.senzaGiornoMese === true) return undefined;
  if (computeCodiceFiscale(dati) !== codice) return undefined;
  return { codice, dati, ...(domicilio === undefined ? {} : { domicilio }) };
}

function toVariante(codice: string, quale: number): string {
  return toOmocodie(codice)[quale] ?? codice;
}

/** The person under a name that gives another code. */
function toAltroNome(dati: DatiAnagrafici): DatiAnagrafici {
  const codice = computeCodiceFiscale(dati);
  const nome = ['ZOE', 'UGO'].find((uno) => computeCodiceFiscale({ ...dati, nome: uno }) !== codice) ?? 'ZOE';
  return { ...dati, nome };
}

/** The person under another name and its code, that of the comune linked to it. */
function toRecente(codice: string, dati: DatiAnagrafici, domicilio: DomicilioFiscale | undefined): PersonaIscritta {
  const altri = toAltroNome(dati);
  const codiceFiscale = toVariante(computeCodiceFiscale(altri), 126); // one that nobody has
  return { codiceFiscale, dati: altri, domicilio, collegati: [{ codiceFiscale: codice }] };
}

/** Two people with the same data, each with a variant of the code: the code itself becomes a base. */
function toOmonimi(codice: string, dati: DatiAnagrafici, domicilio: DomicilioFiscale | undefined): PersonaIscritta[] {
  return [
    { codiceFiscale: toVariante(codice, 0), dati, domicilio },
    { codiceFiscale: toVariante(codice, 1), dati, domicilio: ALTROVE },
  ];
}

/** A hundred years older: the code, which does not tell the century, is the same. */
function toSecoloPrima(dati: DatiAnagrafici): DatiAnagrafici {
  const anno = Number(dati.dataNascita.slice(0, 4)) - 100;
  return { ...dati, dataNascita: `${String(anno)}${dati.dataNascita.slice(4)}` };
}
