import { isCodiceFiscale, toBase } from '@anagrafe/codice-fiscale';
import { formatGiorno } from '@anagrafe/core';

import type { CertificatoCarta } from './certificato-carta.js';

/** What there is to say of a certificate on a day. The texts are Italian and name nobody. */
export interface AvvisoCertificato {
  readonly codice:
    | 'non-ancora-valido'
    | 'scaduto'
    | 'in-scadenza'
    | 'senza-codice-fiscale'
    | 'altro-utente'
    | 'utente-omocodico'
    | 'non-autentica';
  /** `errore`: it does not serve. */
  readonly severita: 'errore' | 'avviso';
  readonly messaggio: string;
  readonly rimedio: string;
}

/** The day, and whose certificate it should be. */
export interface OpzioniValutazione {
  /** `AAAA-MM-GG`. */
  readonly oggi: string;
  /** The codice fiscale of the user of ANPR that the card should be of. */
  readonly utente?: string;
  /** How long before its end to say that a certificate ends. Absent: 60 days. */
  readonly giorniAvviso?: number;
}

const GIORNO = 86_400_000;

/**
 * Says whether a certificate serves on a day, will it for some time yet, and is of the user that it should be of. Certificates of
 * ANPR, of operators, workstations and comuni, last six years: the first are over.
 *
 * @param certificato - One of a card.
 * @returns What there is to say; nothing, if all is well. `altro-utente` is told by the base of the codice fiscale, so that
 * of an omocodico it is only an `avviso`.
 * @example
 * const inScadenza = { uso: 'postazione', cf: null, dal: '2020-11-27', scade: '2026-11-26', autenticazioneClient: true } as const;
 * const [avviso] = evaluateCertificatoCarta(inScadenza, { oggi: '2026-11-22' });
 * avviso.codice // → 'in-scadenza'
 * avviso.messaggio // → 'Il certificato scade il 26/11/2026, fra 4 giorni.'
 */
export function evaluateCertificatoCarta(
  certificato: Pick<CertificatoCarta, 'autenticazioneClient' | 'cf' | 'dal' | 'scade' | 'uso'>,
  opzioni: OpzioniValutazione,
): readonly AvvisoCertificato[] {
  return [
    ...toValidita(certificato, opzioni),
    ...toUtente(certificato, opzioni.utente),
    ...(certificato.autenticazioneClient ? [] : [NON_AUTENTICA]),
  ];
}

const NON_AUTENTICA: AvvisoCertificato = {
  codice: 'non-autentica',
  severita: 'avviso',
  messaggio: 'Il certificato non serve ad autenticarsi: è fatto per altro.',
  rimedio: 'Scegliere l’altro certificato della carta.',
};

function toValidita(
  { dal, scade, uso }: Pick<CertificatoCarta, 'dal' | 'scade' | 'uso'>,
  { oggi, giorniAvviso = 60 }: OpzioniValutazione,
): AvvisoCertificato[] {
  const rimedio = RINNOVO[uso];
  if (oggi < dal)
    return [
      {
        codice: 'non-ancora-valido',
        severita: 'errore',
        messaggio: `Il certificato vale dal ${formatGiorno(dal)}.`,
        rimedio: 'Controllare la data di questo computer.',
      },
    ];
  if (oggi > scade)
    return [
      {
        codice: 'scaduto',
        severita: 'errore',
        messaggio: `Il certificato è scaduto il ${formatGiorno(scade)}.`,
        rimedio,
      },
    ];
  const giorni = Math.round((Date.parse(scade) - Date.parse(oggi)) / GIORNO);
  if (giorni > giorniAvviso) return [];
  const fra = giorni === 0 ? 'oggi' : giorni === 1 ? 'domani' : `fra ${giorni} giorni`;
  return [
    {
      codice: 'in-scadenza',
      severita: 'avviso',
      messaggio: `Il certificato scade il ${formatGiorno(scade)}, ${fra}.`,
      rimedio,
    },
  ];
}

const RINNOVO: Readonly<Record<CertificatoCarta['uso'], string>> = {
  operatore: 'Chiedere una nuova carta all’amministratore locale della sicurezza (ALS) del comune.',
  postazione: 'Scaricare il nuovo certificato di postazione dalla console di sicurezza di ANPR.',
  server: 'Scaricare il nuovo certificato del comune dalla console di sicurezza di ANPR.',
  cittadino: 'Chiedere una nuova carta a chi l’ha rilasciata.',
  altro: 'Chiedere un nuovo certificato a chi l’ha rilasciato.',
};

function toUtente({ cf, uso }: Pick<CertificatoCarta, 'cf' | 'uso'>, utente: string | undefined): AvvisoCertificato[] {
  if (cf === null) {
    if (uso !== 'operatore' && utente === undefined) return [];
    return [
      {
        codice: 'senza-codice-fiscale',
        severita: 'errore',
        messaggio: 'Nel certificato non c’è un codice fiscale valido.',
        rimedio: 'Controllare che la carta sia quella dell’operatore; se lo è, chiederne un’altra all’ALS.',
      },
    ];
  }
  const atteso = utente?.trim().toUpperCase();
  if (atteso === undefined || cf === atteso) return [];
  if (isStessaBase(cf, atteso))
    return [
      {
        codice: 'utente-omocodico',
        severita: 'avviso',
        messaggio: 'Il codice fiscale del certificato e quello dell’utente ANPR differiscono solo per l’omocodia.',
        rimedio: 'Controllare in Anagrafe Tributaria quale è quello attribuito.',
      },
    ];
  return [
    {
      codice: 'altro-utente',
      severita: 'errore',
      messaggio: 'Il certificato è di un’altra persona, non dell’utente ANPR indicato.',
      rimedio:
        'Inserire la carta di quell’utente; se il suo codice fiscale in ANPR è errato servono un nuovo utente e una nuova carta.',
    },
  ];
}

/** Are two codici of one person, but for the letters of omocodia? Numeric ones have none. */
function isStessaBase(uno: string, altro: string): boolean {
  return [uno, altro].every((cf) => cf.length === 16 && isCodiceFiscale(cf)) && toBase(uno) === toBase(altro);
}
