import {
  type CausaInterruzione,
  type EsitoScheda,
  type MossaVerifica,
  type RiepilogoVerificaAe,
  type SchedaDaVerificare,
  regoleAe,
  verifyConAgenzia,
} from '@anagrafe/core/agenzia-entrate';
import type { Tabelle } from '@anagrafe/decodifica';
import { type DataLocale, isAnagrafeError } from '@anagrafe/core';
import type { ControlloNonVerificato, EventoFornitura, Riepilogo, RilievoFornitura } from '@anagrafe/subentro';

import { conta } from '../conta.js';
import type { FileTrovato } from '../fornitura/apri-file.js';
import type { Interruzione } from '../verifica/interruzione.js';
import type { AgenziaAperta } from './apri-agenzia.js';
import { type SchedaLetta, leggiSchede } from './leggi-schede.js';
import type { Ripresa } from './ripresa.js';

/** A scheda of which there is something to say that is no rilievo. */
export interface SchedaAgenzia {
  readonly file: string;
  readonly riga: number | null;
  readonly soggetto: string | null;
  readonly mosse: readonly MossaVerifica[];
  /** Why the Agenzia did not tell: Italian. */
  readonly nonVerificata?: string;
}

/** What the Agenzia was asked, beside the rilievi that came of it. */
export interface EsitoAgenzia extends Omit<RiepilogoVerificaAe, 'interrotta'> {
  readonly interrotta?: CausaInterruzione | 'da-tastiera';
  readonly altreSchede: readonly SchedaAgenzia[];
}

/** A rilievo; of the Agenzia, with what to do about this very scheda. */
export type RilievoConMosse = { readonly tipo: 'rilievo' } & RilievoFornitura & {
    readonly mosse?: readonly MossaVerifica[];
  };

type RiepilogoFornitura = Extract<EventoFornitura, { readonly tipo: 'riepilogo' }>;

/** The events of a fornitura that was also put to the Agenzia. */
export type EventoConAgenzia =
  | RilievoConMosse
  | Extract<EventoFornitura, { readonly tipo: 'file' }>
  | (RiepilogoFornitura & { readonly agenzia?: EsitoAgenzia });

/** How a fornitura is put to the Agenzia. */
export interface SfondoAgenzia {
  readonly aperta: AgenziaAperta;
  readonly ripresa: Ripresa;
  readonly file: readonly FileTrovato[];
  readonly oggi: DataLocale;
  readonly tabelle: Tabelle;
  readonly alSecondo: number | undefined;
  readonly interruzione: Pick<Interruzione, 'attendi' | 'prosegui'>;
}

/**
 * The events of a fornitura, then those of what only the Agenzia decides, then the end of both. The files are read once more: the
 * Agenzia is asked in batches, at its own pace, of those that were read to their end.
 */
export async function* conAgenzia(
  eventi: AsyncIterable<EventoFornitura>,
  sfondo: SfondoAgenzia,
): AsyncGenerator<EventoConAgenzia, void, undefined> {
  for await (const evento of eventi) {
    if (evento.tipo === 'riepilogo') yield* chiedi(evento, sfondo);
    else yield evento;
  }
}

async function* chiedi(
  chiusura: RiepilogoFornitura,
  sfondo: SfondoAgenzia,
): AsyncGenerator<EventoConAgenzia, void, undefined> {
  const { aperta, ripresa, oggi, tabelle, alSecondo, interruzione } = sfondo;
  const letti = new Set(chiusura.file.filter(({ letto }) => letto).map(({ nome }) => nome));
  const tutti = letti.size === chiusura.file.length;
  const nomi: string[] = [];
  const altreSchede: SchedaAgenzia[] = [];
  const perCodice: Record<string, number> = {};
  const conto = { schede: 0, concordi: 0, daRisolvere: 0, nonVerificate: 0 };
  let riepilogo: Omit<EsitoAgenzia, 'altreSchede'> | undefined;

  function* riferisci(esito: EsitoScheda): Generator<RilievoConMosse, void, undefined> {
    const { rilievi, mosse, nonVerificata, provenienza, indice } = esito;
    const file = nomi[indice] ?? '';
    conto.schede++;
    conto[nonVerificata !== undefined ? 'nonVerificate' : mosse.length === 0 ? 'concordi' : 'daRisolvere']++;
    for (const rilievo of rilievi) {
      perCodice[rilievo.codice] = (perCodice[rilievo.codice] ?? 0) + 1;
      yield { tipo: 'rilievo', ...rilievo, file, mosse };
    }
    if (rilievi.length > 0 || (mosse.length === 0 && nonVerificata === undefined)) return;
    const { riga = null, soggetto = null } = provenienza;
    altreSchede.push({ file, riga, soggetto, mosse, ...(nonVerificata === undefined ? {} : { nonVerificata }) });
  }

  // Which file a scheda is of is known only by reading: those of before come as theirs are read again.
  const diPrima = new Map(ripresa.fatte.map((esito) => [esito.indice, esito]));
  const schede = annota(leggiSchede(sfondo.file.filter(({ nome }) => letti.has(nome))), nomi, interruzione);
  const eventi = verifyConAgenzia(schede, aperta.agenzia, {
    oggi,
    tabelle,
    richiedente: aperta.richiedente,
    attendi: interruzione.attendi,
    fatte: ripresa.fatte,
    ...(alSecondo === undefined ? {} : { alSecondo }),
  });
  try {
    for await (const evento of eventi) {
      for (const [indice, esito] of diPrima) {
        if (indice >= nomi.length) break;
        yield* riferisci(esito);
        diPrima.delete(indice);
      }
      if (evento.tipo === 'riepilogo') {
        const { tipo: _, ...resto } = evento;
        riepilogo = resto;
      } else {
        const { tipo: _, ...esito } = evento;
        await ripresa.add(esito);
        yield* riferisci(esito);
      }
    }
  } catch (errore) {
    if (!isAnagrafeError(errore) || errore.code !== 'interrotto') throw errore;
    riepilogo = { ...conto, interrotta: 'da-tastiera' };
  }
  if (riepilogo === undefined) throw new Error('verifyConAgenzia ended without its riepilogo');
  const aperte = riepilogo.nonVerificate;
  const perche =
    riepilogo.interrotta !== undefined || !tutti
      ? 'non tutte le schede sono state chieste all’Agenzia'
      : aperte > 0
        ? `${conta(aperte, 'scheda', 'schede')} di cui l’Agenzia non ha detto nulla`
        : undefined;
  yield {
    ...chiusura,
    riepilogo: somma(chiusura.riepilogo, perCodice),
    nonVerificati: toNonVerificati(chiusura.nonVerificati, perche),
    agenzia: { ...riepilogo, altreSchede },
  };
}

/** What the Agenzia decides is open no more; or, where it did not tell of all, for another reason. */
function toNonVerificati(
  prima: readonly ControlloNonVerificato[],
  motivo: string | undefined,
): readonly ControlloNonVerificato[] {
  const suoi = new Set(regoleAe.map(({ codice }) => codice));
  return prima.flatMap((uno) => {
    if (!suoi.has(uno.codice)) return [uno];
    return motivo === undefined ? [] : [{ ...uno, motivo, serve: 'una verifica con --ae che arrivi in fondo' }];
  });
}

/** The checks of the Agenzia are warnings, all of them. */
function somma(prima: Riepilogo, perCodice: Readonly<Record<string, number>>): Riepilogo {
  const avvisi = Object.values(perCodice).reduce((quanti, uno) => quanti + uno, prima.avvisi);
  const codici = Object.entries({ ...prima.perCodice, ...perCodice }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...prima, avvisi, perCodice: Object.fromEntries(codici) };
}

/** Keeps the name of the file of each scheda, by its place; no more of them come once an end is asked for. */
async function* annota(
  schede: AsyncIterable<SchedaLetta>,
  nomi: string[],
  { prosegui }: Pick<Interruzione, 'prosegui'>,
): AsyncGenerator<SchedaDaVerificare, void, undefined> {
  for await (const { file, ...scheda } of schede) {
    prosegui();
    nomi.push(file);
    yield scheda;
  }
}
