import type { NonVerificato, Rilievo } from '@anagrafe/core';
import {
  type ContestoOperazione,
  type RichiestaLetta,
  evaluateOperazione,
  evaluateOperazioneNonVerificati,
} from '@anagrafe/core/operazioni';

/** A rilievo on a request as the command prints it: ANPR's letters for the severity, null for what is not known. */
export interface RilievoPubblicoOperazione {
  readonly codice: string;
  /** `ignota` where no source says whether ANPR refuses or warns. */
  readonly severita: 'E' | 'W' | 'ignota';
  readonly riga: number | null;
  readonly campo: string;
  readonly valore: string | null;
  readonly messaggio: string;
  readonly rimedio: string;
}

/** What was found in one request: what `--formato json` prints of it. */
export interface EsitoOperazione {
  readonly file: string;
  readonly operazione: string;
  readonly riepilogo: {
    readonly errori: number;
    readonly avvisi: number;
    /** No source says how ANPR answers. */ readonly ignoti: number;
  };
  readonly rilievi: readonly RilievoPubblicoOperazione[];
  readonly nonVerificati: readonly NonVerificato[];
}

const SEVERITA = { errore: 'E', avviso: 'W', ignota: 'ignota' } as const;

/** Compares a request with the official structure, and puts it to the checks. */
export function toEsitoOperazione(
  file: string,
  { richiesta, violazioni }: RichiestaLetta,
  contesto: ContestoOperazione,
): EsitoOperazione {
  const rilievi = [
    ...violazioni.map(({ campo, motivo, riga, valore }): RilievoPubblicoOperazione => ({
      codice: 'STRUTTURA',
      severita: 'E',
      riga: riga ?? null,
      campo,
      valore: valore ?? null,
      messaggio: `${motivo.charAt(0).toUpperCase()}${motivo.slice(1)}.`,
      rimedio: `Scrivere la richiesta come vuole lo schema ufficiale dell’operazione ${richiesta.operazione}.`,
    })),
    ...evaluateOperazione(richiesta, contesto).map(toPubblico),
  ];
  const conta = (quale: RilievoPubblicoOperazione['severita']): number =>
    rilievi.filter(({ severita }) => severita === quale).length;
  return {
    file,
    operazione: richiesta.operazione,
    riepilogo: { errori: conta('E'), avvisi: conta('W'), ignoti: conta('ignota') },
    rilievi,
    nonVerificati: evaluateOperazioneNonVerificati(richiesta, contesto),
  };
}

function toPubblico(rilievo: Rilievo): RilievoPubblicoOperazione {
  const { codice, severita, campo, valore, messaggio, rimedio, riga = null } = rilievo;
  return { codice, severita: SEVERITA[severita], riga, campo, valore, messaggio, rimedio };
}
